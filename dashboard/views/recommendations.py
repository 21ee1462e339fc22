"""Recommendations: whether practice follows the advice."""

import streamlit as st

from dashboard.analysis.advice import coverage_text, status
from dashboard.analysis.posture import battlegroups
from dashboard.exhibits.subjects import advice, posture
from dashboard.exhibits.words.pages import PAGES
from dashboard.schema import columns as c
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages import article_areas, focus_weights
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import page as this_page

page = this_page()
heading(page, PAGES["recommendations"])
checks, by_area = page.result(advice.checks_in_focus), page.result(advice.by_focus_area)
nations, advised = page.result(posture.nations_of), page.result(posture.advised_months)

st.markdown(plain(coverage_text.coverage_words(by_area)))
weights = focus_weights.choose(status.counting(checks))
words = status.statuses(checks, weights)
word_of = dict(zip(words[c.FOCUS_AREA], words[c.STATUS], strict=True))
turned = {"Force Deployment": battlegroups.rotation_words(nations, advised)}
article_areas.focus(page, by_area, word_of, turned)

show(page, "progress")
show(page, "balance")
focus_weights.show(page, words, status.RULE)
show(page, "one-indicator", title=widgets.pick("Indicator", coverage_text.titles(checks), "indicator"))
show(page, "rotations")
data_table.section(page, "checks", coverage_text.table_title(checks), checks, advice.CHECKED)
