"""Overview: the article's drill and NATO's response in context, on one screen."""

import streamlit as st

from dashboard.analysis.posture import measures
from dashboard.exhibits import advice, drill, posture
from dashboard.schema import columns as c
from dashboard.ui.blocks import cards
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages import article_areas, record_card
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page

QUESTION = (
    "A news article of October 2025 reports a drill near the alliance's border. Is it unusual, what is NATO "
    "doing about it, and does practice follow the recommendations?"
)

page = this_page()
register = page.register
heading(page, "A Russian-Belarusian drill, and NATO's response", QUESTION)
cards.attributes(page, page.result(drill.article_attributes))

left, right = st.columns([3, 2], gap="large")
with left:
    drills = show(page, "declared-vs-independent").data.table
    if len(drills):
        latest = drills.iloc[-1]
        record_card.size(page, str(latest[c.EXERCISE_ID]), str(latest[c.NAME]))
with right:
    show(page, "where-held")

article_areas.responses(page, page.result(posture.by_response_area))
article_areas.focus(page, page.result(advice.progress_of_all))

left, right = st.columns(2, gap="large")
with left:
    cards.bullets(page, "elements", "Elements of the drill", register.drill_elements, c.ELEMENT)
with right:
    cards.bullets(page, "implications", "Strategic implications", register.implications, c.IMPLICATION)
article_areas.latest(page, measures.latest(page.filtered.measures, 5))
