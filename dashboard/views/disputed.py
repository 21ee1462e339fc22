"""Numbers in dispute: who said what, and how far apart."""

import streamlit as st

from dashboard.analysis.claims import contradictions, rivals
from dashboard.exhibits.subjects.claims import MARGIN_PERCENT, contradictions_of, graded_claims, rivals_of
from dashboard.exhibits.words.pages import PAGES
from dashboard.schema import codes, kept
from dashboard.ui.blocks import data_table, method_note
from dashboard.ui.blocks.figure import show
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.page import page as this_page

page = this_page()
heading(page, PAGES["disputed"])

with st.container(horizontal=True, gap="medium"):
    metric = widgets.pick("Counted", codes.METRICS, "metric")
    group = widgets.pick("Exercises", kept.once(rivals.groups, page.result(rivals_of, metric)), "drills")
    order = widgets.one("Sorted by", rivals.ORDERS, "order")
    scale = widgets.one("Scale", {"log": "Logarithmic", "linear": "Linear"}, "scale")
show(page, "rival-claims", metric=metric, group=group, order=order, scale=scale)
names = kept.once(rivals.names, page.result(rivals_of, metric), group)
if names and metric == "troops":
    exercise_id = widgets.pick("Who relays whom on", names, "relays")
    show(page, "record-origins", key="relays-chart", exercise_id=exercise_id)
show(page, "ratios")

words = "Near the line: within so many percent of it"
percent = widgets.number(words, 1, 30, MARGIN_PERCENT, "margin", 1)
show(page, "just-below", percent=percent)
st.caption(rivals.CAVEAT)

apart = page.result(contradictions_of)
data_table.section(page, "contradictions", rivals.apart_words(apart), apart, contradictions.COLUMNS)
method_note.note("contradictions", kept.once(rivals.apart_method, apart, page.result(graded_claims)))
