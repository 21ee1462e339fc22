"""Overview: what this is, the drill in the news and NATO's response, on one screen."""

import streamlit as st

from dashboard.analysis.posture import measures
from dashboard.exhibits.subjects import advice, drill, posture
from dashboard.exhibits.words.pages import PAGES
from dashboard.schema import columns as c
from dashboard.schema import kept
from dashboard.ui.blocks import brief_buttons, cards
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages import article_areas, news_drill, record_card
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.page import page as this_page

page = this_page()
register = page.register
heading(page, PAGES["overview"])

# The chart stands first: on a phone the columns follow each other, and it belongs on the first screen.
left, right = st.columns([3, 2], gap="medium")
with left:
    drills = show(page, "declared-vs-independent", words_below=True).data.table
with right:
    news_drill.card(page, page.result(drill.article_attributes))
    if len(drills):
        latest = drills.iloc[-1]
        record_card.size(page, str(latest[c.EXERCISE_ID]), str(latest[c.NAME]))

left, right = st.columns([3, 2], gap="medium")
with left:
    show(page, "where-held")
with right:
    cards.bullets(page, "elements", "Elements of the drill", register.drill_elements, c.ELEMENT)
    cards.bullets(page, "implications", "Strategic implications", register.implications, c.IMPLICATION)

article_areas.responses(page, page.result(posture.by_response_area))
article_areas.focus(page, page.result(advice.progress_of_all))
article_areas.latest(page, kept.once(measures.latest, page.filtered.measures, 5))
brief_buttons.of_choice(page)
