"""Events: an operator's large list, counted by week, country, kind and cell."""

from dashboard.exhibits.words.pages import EVENTS
from dashboard.ui.pages import listed_events
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.page import page as this_page

page = this_page()
heading(page, EVENTS)
listed_events.draw(page)
