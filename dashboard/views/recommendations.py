"""Recommendations: whether practice follows the advice."""

from functools import partial

import streamlit as st

from dashboard.analysis import counting_notes
from dashboard.analysis.advice import checks as progress
from dashboard.analysis.advice import coverage_text, status
from dashboard.analysis.posture import battlegroups, measures
from dashboard.figures.advice import checks as progress_figures
from dashboard.figures.advice import indicators as indicator_figures
from dashboard.figures.posture import measures as measure_figures
from dashboard.figures.posture import rotations
from dashboard.schema import columns as c
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.figure import Evidence, figure
from dashboard.ui.pages import article_areas, focus_weights
from dashboard.ui.shell import widgets
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import page as this_page

CHECKED = (
    *(c.FOCUS_AREA, c.INDICATOR, c.ISO3, progress.VALUE_WORDS, progress.TARGET_WORDS, c.STATUS, c.AS_OF),
    *(c.CONFIDENCE, c.NOTE),
)

page = this_page()
heading(page, "Recommendations", "The article gives advice in six focus areas. Does practice follow it?")
whole, rows, forces = page.whole, page.chosen.measures, page.chosen.battlegroups
allies = progress.allies_chosen(page.selection.countries)
checks = page.kept("checks", lambda: progress.checks(whole.indicators, allies))
checks = coverage_text.in_focus(checks, page.selection.focus_areas)
by_area = progress.by_focus_area(checks, rows)
stays, nations = battlegroups.rotations(forces), battlegroups.by_nation(forces)
advised = battlegroups.advised_months(whole.focus_areas) or battlegroups.ADVISED_MONTHS
turned = battlegroups.rotation_words(nations, advised)

st.markdown(plain(coverage_text.coverage_words(by_area)))
weighed = focus_weights.choose(status.counting(checks))
words = status.statuses(checks, weighed)
article_areas.focus(
    page, by_area, dict(zip(words[c.FOCUS_AREA], words[c.STATUS], strict=True)), {"Force Deployment": turned}
)

every = Evidence(checks, "indicators", "indicators", CHECKED, progress.RULE)
figure(page, "progress", partial(progress_figures.overview, checks), every)
summed = Evidence(by_area, "indicators", "indicators", rule=progress.RULE)
figure(page, "balance", partial(progress_figures.balance, by_area), summed)
focus_weights.show(page, words, status.RULE)

turns = Evidence(stays, "battlegroups", "rotations", rule=battlegroups.ROTATION_RULE)
figure(page, "rotations", partial(rotations.by_nation, stays, nations, advised), turns)

title = widgets.pick("Indicator", coverage_text.titles(checks), "indicator")
one = coverage_text.of_title(checks, title)
alone = Evidence(one, "indicators", "indicators", CHECKED, counting_notes.one_indicator(one))
figure(page, "one-indicator", partial(indicator_figures.by_ally, one), alone, variant=title)

in_area = page.kept("focus-matrix", lambda: measures.matrix(rows, c.FOCUS_AREA))
taken = Evidence(in_area, "measures", "measures", rule=measures.RULE)
figure(page, "focus-matrix", partial(measure_figures.matrix, in_area), taken)
data_table.section(page, "checks", f"{len(checks):,} checks of practice against advice", checks, CHECKED)
