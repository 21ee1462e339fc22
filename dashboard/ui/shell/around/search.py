"""One search box on every page: exercises, countries, series, sites, incidents, documents, words, pages.

It is a fragment: while a reader types, only its own results are drawn anew, not the page.
"""

from collections.abc import Callable, Sequence

import streamlit as st
from streamlit.navigation.page import Page as Target

from dashboard import wording
from dashboard.analysis.search.finder import MOST, Entry, Found, Index, find
from dashboard.analysis.search.weights import LONGEST
from dashboard.ui.shell import record_links
from dashboard.ui.shell.markdown import plain

KEY = "find"
"""Widget key of the box; what is typed does not travel in links."""

WANTED = "found-wanted"
"""Holds in the session's state what a reader has chosen among the finds, until its page is reached."""

WHOLE = "found-whole"
"""Holds in the session's state for which words a reader has asked for more than the nearest finds."""

ALL = 60
"""Finds shown where a reader asks for all; of more it is quicker to type a word more."""

LABEL = "Find an exercise, country, site, incident, document or word"
PLACEHOLDER = "Find a name or word"
"""Short enough for a telephone, where the label stands for who does not see the box."""

LABELS = {
    "page": "page",
    "exercise": "exercise",
    "series": "series",
    "country": "country",
    "site": "site",
    "incident": "incident",
    "measure": "measure",
    "document": "document",
    "term": "word",
}

PLACES = {
    "country": ("country", "of", False),
    "site": ("flank-map", "site", True),
    "series": ("disputed", "drills", False),
    "term": ("glossary", "term", False),
    "incident": ("incidents", "incident", False),
    "measure": ("response", "measure", False),
}
"""For each kind the page that shows it, the parameter that names it there, and whether that takes several."""


@st.fragment
def draw(known: Callable[[], Index], pages: Sequence[tuple[str, str]]) -> None:
    """Draw the box and what it finds; each find is a button that opens it, or a link to a document.

    Parameters
    ----------
    known : callable
        Gives the result of `exhibits.names.index`; asked once something is typed, for the names of a long
        list of the reader's own take seconds to lay out.
    pages : sequence of (str, str)
        Path and title of each page, which can be found too.
    """
    if WANTED in st.session_state or record_links.WANTED in st.session_state:
        st.rerun()
    typed = st.text_input(
        LABEL,
        key=KEY,
        type="search",
        live=True,
        placeholder=PLACEHOLDER,
        label_visibility="collapsed",
    )
    if not typed or not typed.strip():
        return
    more = [Entry("page", path, title, "", tuple(title.casefold().split())) for path, title in pages]
    found = find(known(), typed, more, ALL if st.session_state.get(WHOLE) == typed else MOST)
    with st.container(border=True, key="finds", gap=None):
        st.caption(sentence(typed, found))
        for number, entry in enumerate(found.entries):
            _find(entry, number)
        _more(typed, found)


def sentence(typed: str, found: Found) -> str:
    """Say how much was found, or that nothing was and what is near."""
    asked = plain(f'"{typed.strip()[:LONGEST]}"')
    if found.total > len(found.entries):
        return f"{wording.number(found.total)} found for {asked}; the {len(found.entries)} nearest:"
    if found.total:
        return f"{wording.number(found.total)} found for {asked}:"
    near = " Did you mean:" if found.instead else " Try a part of the name, or a year."
    return f"Nothing here is called {asked}.{near}"


def _more(typed: str, found: Found) -> None:
    """Offer what is near where nothing was found, and the rest where more was found than is shown."""
    if found.instead:
        st.button(
            plain(found.instead), key="find-instead", type="tertiary", on_click=_ask, args=(found.instead,)
        )
    elif len(found.entries) < found.total and len(found.entries) < ALL:
        st.button(
            f"Show {wording.number(min(found.total, ALL))}",
            key="find-all",
            type="tertiary",
            on_click=_show_all,
            args=(typed,),
        )


def _ask(words: str) -> None:
    st.session_state[KEY] = words


def _show_all(typed: str) -> None:
    st.session_state[WHOLE] = typed


def follow(current: Target, pages: Sequence[Target]) -> None:
    """Go to the page that shows what a reader has chosen; for the entry file, before widgets are drawn."""
    wanted = st.session_state.pop(WANTED, None)
    if wanted is None:
        return
    path, parameter, code, several = wanted
    if path == current.url_path:
        if parameter:
            st.session_state[parameter] = [code] if several else code
        return
    st.session_state.pop(parameter, None)
    st.switch_page(
        next(page for page in pages if page.url_path == path),
        query_params={parameter: code} if parameter else {},
    )


def choose(kind: str, code: str) -> None:
    """Open what was found; for a callback. The box is emptied."""
    st.session_state[KEY] = ""
    if kind == "exercise":
        record_links.choose(code)
        return
    path, parameter, several = PLACES.get(kind, (code, "", False))
    st.session_state[WANTED] = (path, parameter, code, several)


def _find(entry: Entry, number: int) -> None:
    beside = ", ".join(part for part in (LABELS[entry.kind], entry.note) if part)
    words = f"{plain(entry.name)} :gray[({plain(beside)})]"
    if entry.kind == "document":
        st.link_button(words, entry.code, type="tertiary")
        return
    st.button(
        words,
        key=f"find-{number}-{entry.kind}-{entry.code}",
        type="tertiary",
        on_click=choose,
        args=(entry.kind, entry.code),
    )
