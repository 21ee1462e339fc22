"""Incidents: what happened below the threshold of war, and whether it bunches around drills."""

import streamlit as st

from dashboard.analysis.events import incidents
from dashboard.exhibits.subjects.events import INCIDENTS, PUBLISHED, incident_counts, incident_events
from dashboard.exhibits.words.pages import PAGES
from dashboard.schema import columns as c
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages import incident_card
from dashboard.ui.shell.around.contents import contents
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import page as this_page
from dashboard.wording import counted

SPLITS = {c.KIND: "Kind", c.COUNTRIES: "Country", c.ATTRIBUTION_STATUS: "Attribution"}

page = this_page()
heading(page, PAGES["incidents"])
contents(PAGES["incidents"].contents)
st.markdown("\n".join(f"- {plain(words)}" for words in incidents.CAVEATS))

incident_card.draw(page)
show(page, "incident-timeline")
show(page, "incident-years", by=widgets.one("Events by", SPLITS, "by"))
show(page, "published")
with st.expander("Method: do incidents bunch around drills?", key="about-nearness"):
    show(page, "nearness")

counts, events = page.result(incident_counts), page.result(incident_events)
title = f"{counted(len(counts), 'published count')}, kept apart from events"
data_table.section(page, "counts", title, counts, PUBLISHED)
data_table.section(page, "events", counted(len(events), "incident"), events, INCIDENTS)
