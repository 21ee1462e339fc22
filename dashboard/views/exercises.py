"""Exercises: what happened, when, how big."""

from dashboard.exhibits.subjects.exercises import listing
from dashboard.exhibits.words.pages import PAGES
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages import record_card, upload_link
from dashboard.ui.shell.around.contents import contents
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.page import page as this_page

page = this_page()
heading(page, PAGES["exercises"])
contents(PAGES["exercises"].contents)
opened = record_card.picker(page.register.exercises)
upload_link.tell()
if opened:
    record_card.draw(page, opened)
for name in PAGES["exercises"].figures:
    show(page, name)
record_card.listing(page, page.result(listing))
