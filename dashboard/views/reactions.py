"""Action and response: what allies did near a drill in time, and how regularly drills return."""

import streamlit as st

from dashboard.analysis.events import pairs
from dashboard.exhibits.subjects.events import pairs_in
from dashboard.exhibits.words.pages import PAGES
from dashboard.schema import codes
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.figure import show
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.page import page as this_page
from dashboard.wording import counted

page = this_page()
heading(page, PAGES["reactions"])

with st.container(horizontal=True, gap="medium"):
    region = widgets.pick("Border region", pairs.REGIONS, "region")
    found = page.result(pairs_in, region)
    year = widgets.pick("Year of the drill", pairs.years(found), "pairs")
show(page, "pairs-timeline", region=region, year=year)
show(page, "lags", region=region)
show(page, "rhythm", bloc=widgets.one("Series of", codes.BLOCS, "series-of"))
data_table.section(page, "pairs-table", counted(len(found), "pair"), found, pairs.COLUMNS)
