"""The entry file: page configuration, navigation, filters, run."""

import streamlit as st

from dashboard.exhibits.facets import facet_counts
from dashboard.selection import Selection
from dashboard.ui.shell import address, cache, filters, footer, notices, once, record_links
from dashboard.ui.shell.page import extract

STATIC = "/app/static"
"""Where the server hands out `static/`: unlike a file given to Streamlit, what lies there never expires."""

PAGES = {
    "overview": "Overview",
    "exercises": "Exercises",
    "disputed": "In dispute",
    "in_context": "In context",
    "reactions": "Action, response",
    "flank_map": "Flank map",
    "response": "NATO response",
    "recommendations": "Recommendations",
    "country": "Country",
    "incidents": "Incidents",
    "data": "Sources",
}
"""Files of `views/` and their titles, in the order of the navigation."""

st.set_page_config(
    page_title="Flankwatch", page_icon=f"{STATIC}/icon.png", layout="wide", initial_sidebar_state=260
)
st.logo(f"{STATIC}/logo.svg", size="large")
pages = [
    st.Page(f"views/{name}.py", title=title, url_path=name.replace("_", "-"), default=name == "overview")
    for name, title in PAGES.items()
]
current = st.navigation(pages, position="top")
try:
    register = cache.in_use()
except cache.DataFaults as error:
    notices.broken(error.faults)
    st.stop()


def count(selection: Selection) -> dict[str, dict[str, int]]:
    """Count each option's rows once for each choice."""
    return extract(selection).result(facet_counts)


once.begin()
not_understood = address.begin()
filters.draw(count, current.url_path)
notices.stale(cache.faults())
record_links.follow(current, next(page for page in pages if page.url_path == "exercises"))
record_links.ask(register.exercises)
current.run()
address.say(not_understood, current.url_path)
footer.draw(pages, register.release)
