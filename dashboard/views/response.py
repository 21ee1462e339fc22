"""NATO response: what is being done."""

from dashboard.analysis import battlegroups, measures, spending
from dashboard.analysis.progress import allies_chosen
from dashboard.figures import battlegroups as group_figures
from dashboard.figures import measures as measure_figures
from dashboard.figures import spending as spending_figures
from dashboard.schema import columns as c
from dashboard.ui import areas, tables
from dashboard.ui.figure import Evidence, figure
from dashboard.ui.heading import heading
from dashboard.ui.page import page as this_page

LISTED = (
    *(c.DATE, c.TITLE, c.COUNTRIES, c.RESPONSE_AREA, c.FOCUS_AREA, c.STATUS, c.NUMBER, c.UNIT),
    c.CONFIDENCE,
)

page = this_page()
heading(page, "NATO response", "What is being done, where, and since when?")
rows, allies = page.chosen.measures, allies_chosen(page.selection.countries)
areas.responses(page, measures.by_area(rows))

by_country = page.kept("matrix", lambda: measures.matrix(rows))
figure(
    page,
    "measure-matrix",
    lambda: measure_figures.matrix(by_country),
    Evidence(by_country, "measures", "measures", rule="Areas are our coding."),
)
by_year = page.kept("measure-years", lambda: measures.yearly(rows))
figure(
    page,
    "measure-years",
    lambda: measure_figures.over_time(by_year),
    Evidence(by_year, "measures", "measures", rule="Each measure counts once."),
)

snapshots = page.kept("snapshots", lambda: battlegroups.snapshots(page.chosen.battlegroups))
figure(
    page,
    "battlegroups",
    lambda: group_figures.by_host(snapshots),
    Evidence(snapshots, "battlegroups", "battlegroups"),
)

latest = page.kept("spending-rank", lambda: spending.ranking(page.chosen.defence_spending, allies))
figure(
    page,
    "spending-rank",
    lambda: spending_figures.ranking(latest),
    Evidence(latest, "defence_spending", "spending figures"),
)
shares = page.kept("spending", lambda: spending.over_time(page.chosen.defence_spending, allies))
figure(
    page,
    "spending",
    lambda: spending_figures.over_time(shares),
    Evidence(shares, "defence_spending", "spending figures"),
)
tables.section(page, "measures", f"{len(rows):,} measures", rows, LISTED)
