"""The entry file: page configuration, navigation, filters, run."""

from functools import partial

import streamlit as st

from dashboard.exhibits import names
from dashboard.exhibits.facets import facet_counts
from dashboard.exhibits.words.pages import EVENTS, FIRST, SECTION_OF_EVENTS, SECTIONS
from dashboard.selection import Selection
from dashboard.ui.blocks import page_tables
from dashboard.ui.shell import access, cache, event_list, notices, once, record_links, shown_here
from dashboard.ui.shell.around import footer, list_gone, navigation, printing, search, tab
from dashboard.ui.shell.choosing import address, filters
from dashboard.ui.shell.page import extract
from dashboard.ui.shell.page import page as this_page

STATIC = "/app/static"
"""Where the server hands out `static/`: unlike a file given to Streamlit, what lies there never expires."""

st.set_page_config(
    page_title="Flankwatch", page_icon=f"{STATIC}/icon.png", layout="wide", initial_sidebar_state=260
)
st.logo(f"{STATIC}/logo.svg", size="large")
sections = {
    section: [
        st.Page(
            f"views/{one.path.replace('-', '_')}.py",
            title=one.label,
            url_path=one.path,
            default=one.path == FIRST,
        )
        for one in of_section
    ]
    for section, of_section in SECTIONS.items()
}
# Reached by its address all the same, where it says how a list is named.
events = st.Page(
    "views/events.py",
    title=EVENTS.label,
    url_path=EVENTS.path,
    visibility="visible" if event_list.named() else "hidden",
)
sections[SECTION_OF_EVENTS].append(events)
current = st.navigation(sections, position="top")
if not event_list.named():
    sections[SECTION_OF_EVENTS].remove(events)
pages = [page for of_section in sections.values() for page in of_section]
st.set_page_config(page_title=tab.title(current.title))
try:
    register = cache.in_use()
except cache.DataFaults as error:
    notices.broken(error.faults)
    st.stop()


def count(selection: Selection) -> dict[str, dict[str, int]]:
    """Count each option's rows once for each choice."""
    return extract(selection).result(facet_counts)


once.begin()
shown_here.begin()
not_understood = address.begin()
filters.draw(count, current.url_path)
with st.sidebar:
    printing.choose()
notices.stale(cache.faults())
list_gone.notice()
search.follow(current, pages)
record_links.follow(current, next(page for page in pages if page.url_path == "exercises"))
record_links.ask(register.exercises)
with st.container(horizontal=True, vertical_alignment="top", key="top"):
    navigation.menu(sections, current)
    with st.container():
        known = partial(extract(Selection()).result, names.index)
        search.draw(known, [(page.url_path, page.title) for page in pages])
current.run()
address.say(not_understood, current.url_path)
page_tables.offer(current.title, this_page().link())
footer.draw(pages, register.release)
printing.prepare()
access.prepare()
list_gone.watch()
