"""Exercises: what happened, when, how big; or the record of one of them, in place of all."""

import streamlit as st

from dashboard.exhibits.subjects.exercises import listing
from dashboard.exhibits.words.pages import PAGES
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages import record_card
from dashboard.ui.pages.own_list import upload_link
from dashboard.ui.shell.around.contents import contents
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.page import page as this_page

page = this_page()
head = st.container()
opened = record_card.picker(page.register.exercises)
upload_link.tell()
if opened:
    with head:
        record_card.way_back()
    record_card.draw(page, opened)
else:
    with head:
        heading(page, PAGES["exercises"])
        contents(PAGES["exercises"].contents)
    for name in PAGES["exercises"].figures:
        show(page, name)
    record_card.listing(page, page.result(listing))
