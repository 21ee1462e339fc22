"""Recommendations: whether practice follows the advice."""

from dashboard.analysis import advice, battlegroups, measures, progress
from dashboard.figures import indicators as indicator_figures
from dashboard.figures import measures as measure_figures
from dashboard.figures import progress as progress_figures
from dashboard.figures import rotations
from dashboard.schema import columns as c
from dashboard.ui import areas, choices, tables
from dashboard.ui.figure import Evidence, figure
from dashboard.ui.heading import heading
from dashboard.ui.page import page as this_page

CHECKED = (
    *(c.FOCUS_AREA, c.INDICATOR, c.ISO3, progress.VALUE_WORDS, progress.TARGET_WORDS, c.STATUS, c.AS_OF),
    *(c.CONFIDENCE, c.NOTE),
)

page = this_page()
heading(page, "Recommendations", "The article gives advice in six focus areas. Does practice follow it?")
whole, rows = page.whole, page.chosen.measures
checks = page.kept(
    "checks", lambda: progress.checks(whole.indicators, progress.allies_chosen(page.selection.countries))
)
checks = advice.in_focus(checks, page.selection.focus_areas)
by_area = progress.by_focus_area(checks, rows)
areas.focus(page, by_area)

every = Evidence(checks, "indicators", "indicators", CHECKED, progress.RULE)
figure(page, "progress", lambda: progress_figures.overview(checks), every)
summed = Evidence(by_area, "indicators", "indicators", rule=progress.RULE)
figure(page, "balance", lambda: progress_figures.balance(by_area), summed)

stays = battlegroups.rotations(page.chosen.battlegroups)
nations = battlegroups.by_nation(page.chosen.battlegroups)
advised = battlegroups.advised_months(whole.focus_areas) or battlegroups.ADVISED_MONTHS
figure(
    page,
    "rotations",
    lambda: rotations.by_nation(stays, nations, advised),
    Evidence(stays, "battlegroups", "rotations", rule=battlegroups.rotation_words(nations, advised)),
)

title = choices.pick("Indicator", advice.titles(checks), "indicator")
one = advice.of_title(checks, title)
figure(
    page,
    "one-indicator",
    lambda: indicator_figures.by_ally(one),
    Evidence(one, "indicators", "indicators", CHECKED),
    variant=title,
)

in_area = page.kept("focus-matrix", lambda: measures.matrix(rows, c.FOCUS_AREA))
figure(
    page,
    "focus-matrix",
    lambda: measure_figures.matrix(in_area),
    Evidence(in_area, "measures", "measures", rule=measures.RULE),
)
tables.section(page, "checks", f"{len(checks):,} checks of practice against advice", checks, CHECKED)
