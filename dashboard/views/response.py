"""NATO response: what is being done."""

from functools import partial

from dashboard.analysis import amounts, battlegroups, decisions, implications, measures, rules
from dashboard.analysis import spending as spent
from dashboard.analysis.progress import allies_chosen
from dashboard.figures import amounts as amount_figures
from dashboard.figures import battlegroups as group_figures
from dashboard.figures import decisions as decision_figures
from dashboard.figures import measures as measure_figures
from dashboard.figures import spending as spending_figures
from dashboard.schema import columns as c
from dashboard.ui import areas, choices, tables
from dashboard.ui import implications as implication_cards
from dashboard.ui.figure import Evidence, figure
from dashboard.ui.heading import heading
from dashboard.ui.page import page as this_page

LISTED = (
    *(c.DATE, c.TITLE, c.COUNTRIES, c.RESPONSE_AREA, c.FOCUS_AREA, c.STATUS, c.NUMBER, c.UNIT),
    c.CONFIDENCE,
)

page = this_page()
heading(page, "NATO response", "What is being done, where, and since when?")
whole, chosen = page.whole, page.chosen
rows, allies = chosen.measures, allies_chosen(page.selection.countries)
areas.responses(page, measures.by_area(rows))

table = page.kept("matrix", lambda: measures.matrix(rows))
coded = Evidence(table, "measures", "measures", rule=measures.RULE)
figure(page, "measure-matrix", partial(measure_figures.matrix, table), coded)

unit = choices.one("Size of a measure in", amounts.LABELS, "unit")
table = page.kept(("amounts", unit), lambda: amounts.amounts(rows, unit))
sized = Evidence(table, "measures", "measures with a size in this unit", rule=amounts.RULE)
figure(page, "amounts", partial(amount_figures.by_place, table, unit), sized, variant=unit)

table = page.kept("measure-years", lambda: measures.yearly(rows))
once = Evidence(table, "measures", "measures", rule=rules.MEASURES)
figure(page, "measure-years", partial(measure_figures.over_time, table), once)

table = page.kept("decisions", lambda: decisions.read(chosen, whole))
dated = Evidence(table, "measures", "decisions dated to the day", rule=decisions.RULE)
figure(page, "decisions", partial(decision_figures.timeline, table), dated)

readings = page.kept("implications", lambda: implications.read(whole.implications, chosen))
implication_cards.draw(page, readings, implications.together(readings))

table = page.kept("snapshots", lambda: battlegroups.snapshots(chosen.battlegroups))
forces = Evidence(table, "battlegroups", "battlegroups", rule=rules.forces(table))
figure(page, "battlegroups", partial(group_figures.by_host, table), forces)

money = partial(Evidence, acts="defence_spending", what="spending figures", rule=rules.SPENDING)
table = page.kept("spending-rank", lambda: spent.ranking(chosen.defence_spending, allies))
figure(page, "spending-rank", partial(spending_figures.ranking, table), money(table))
table = page.kept("spending", lambda: spent.over_time(chosen.defence_spending, allies))
figure(page, "spending", partial(spending_figures.over_time, table), money(table))
tables.section(page, "measures", f"{len(rows):,} measures", rows, LISTED)
