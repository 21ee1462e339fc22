"""NATO response: what is being done."""

from functools import partial

from dashboard.analysis import counting_notes
from dashboard.analysis.advice import implications
from dashboard.analysis.advice.checks import allies_chosen
from dashboard.analysis.events import decisions
from dashboard.analysis.posture import battlegroups, measure_sizes, measures
from dashboard.analysis.posture import spending as spent
from dashboard.figures.events import decisions as decision_figures
from dashboard.figures.posture import battlegroups as group_figures
from dashboard.figures.posture import measure_sizes as amount_figures
from dashboard.figures.posture import measures as measure_figures
from dashboard.figures.posture import spending as spending_figures
from dashboard.schema import columns as c
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.figure import Evidence, figure
from dashboard.ui.pages import article_areas, implication_cards
from dashboard.ui.shell import widgets
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page

LISTED = (
    *(c.DATE, c.TITLE, c.COUNTRIES, c.RESPONSE_AREA, c.FOCUS_AREA, c.STATUS, c.NUMBER, c.UNIT),
    c.CONFIDENCE,
)

page = this_page()
heading(page, "NATO response", "What is being done, where, and since when?")
whole, chosen = page.whole, page.chosen
rows, allies = chosen.measures, allies_chosen(page.selection.countries)
article_areas.responses(page, measures.by_area(rows))

table = page.kept("matrix", lambda: measures.matrix(rows))
coded = Evidence(table, "measures", "measures", rule=measures.RULE)
figure(page, "measure-matrix", partial(measure_figures.matrix, table), coded)

unit = widgets.one("Size of a measure in", measure_sizes.LABELS, "unit")
table = page.kept(("amounts", unit), lambda: measure_sizes.amounts(rows, unit))
sized = Evidence(table, "measures", "measures with a size in this unit", rule=measure_sizes.RULE)
figure(page, "amounts", partial(amount_figures.by_place, table, unit), sized, variant=unit)

table = page.kept("measure-years", lambda: measures.yearly(rows))
once = Evidence(table, "measures", "measures", rule=counting_notes.MEASURES)
figure(page, "measure-years", partial(measure_figures.over_time, table), once)

table = page.kept("decisions", lambda: decisions.read(chosen, whole))
dated = Evidence(table, "measures", "decisions dated to the day", rule=decisions.RULE)
figure(page, "decisions", partial(decision_figures.timeline, table), dated)

readings = page.kept("implications", lambda: implications.read(whole.implications, chosen))
implication_cards.draw(page, readings, implications.together(readings))

table = page.kept("snapshots", lambda: battlegroups.snapshots(chosen.battlegroups))
forces = Evidence(table, "battlegroups", "battlegroups", rule=counting_notes.forces(table))
figure(page, "battlegroups", partial(group_figures.by_host, table), forces)

money = partial(Evidence, acts="defence_spending", what="spending figures", rule=counting_notes.SPENDING)
table = page.kept("spending-rank", lambda: spent.ranking(chosen.defence_spending, allies))
figure(page, "spending-rank", partial(spending_figures.ranking, table), money(table))
table = page.kept("spending", lambda: spent.over_time(chosen.defence_spending, allies))
figure(page, "spending", partial(spending_figures.over_time, table), money(table))
data_table.section(page, "measures", f"{len(rows):,} measures", rows, LISTED)
