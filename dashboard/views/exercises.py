"""Exercises: what happened, when, how big."""

from dashboard.exhibits.exercises import listing
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages import record_card, upload_link
from dashboard.ui.shell.contents import contents
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page

CONTENTS = {
    "timeline": "Timeline",
    "counts": "By year",
    "troop-days": "Troop-days",
    "size-and-length": "Size and length",
    "domains": "Domains",
    "register": "The register",
}

page = this_page()
heading(page, "Exercises", "What happened, when, and how big was it?")
contents(CONTENTS)
opened = record_card.picker(page.register.exercises)
upload_link.tell()
if opened:
    record_card.draw(page, opened)
for name in ("timeline", "counts", "troop-days", "size-and-length", "domains"):
    show(page, name)
record_card.listing(page, page.result(listing))
