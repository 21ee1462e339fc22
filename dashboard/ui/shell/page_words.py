"""The words of the field that a page uses, each with its meaning at hand and a link to the glossary."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard.schema import columns as c
from dashboard.ui.shell.markdown import plain

PAGE = "page-drawn"
"""Holds in the session's state the path of the page that this run draws."""

WORDS: Mapping[str, tuple[str, ...]] = {
    "": ("declared", "independent", "notification-line", "observation-line", "zapad", "hybrid"),
    "exercises": ("declared", "independent", "troop-days", "umbrella", "basis", "grade"),
    "disputed": ("claim", "claimant", "origin", "grade", "observation-line", "median"),
    "in-context": ("percentile", "declared", "troop-days", "vienna-document", "notification-line"),
    "reactions": ("snap-inspection", "zapad", "umbrella", "median"),
    "flank-map": ("battlegroup", "app-6", "suwalki-gap", "hybrid", "air-policing"),
    "response": ("battlegroup", "framework-nation", "forward-land-forces", "response-area", "rapid-reaction"),
    "recommendations": ("focus-area", "rotation", "framework-nation", "grade"),
    "country": ("battlegroup", "forward-land-forces", "focus-area", "hybrid"),
    "incidents": ("hybrid", "median", "percentile"),
    "data": ("claim", "claimant", "origin", "grade", "basis", "derived"),
}
"""Words of the glossary, by the path of the page that says them; a test holds each page to it."""


def begin(path: str) -> None:
    """Say which page this run draws; for the entry file."""
    st.session_state[PAGE] = path


def line(glossary: pd.DataFrame) -> str:
    """Return the words of the page drawn as one line of links, each with its meaning on hover."""
    rows = glossary.set_index(c.TERM_ID)
    terms = [one for one in WORDS.get(st.session_state.get(PAGE, ""), ()) if one in rows.index]
    if not terms:
        return ""
    links = [_link(one, str(rows.at[one, c.TERM]), str(rows.at[one, c.DEFINITION])) for one in terms]
    return f"Words on this page: {' · '.join(links)}"


def _link(term_id: str, term: str, definition: str) -> str:
    return f'[{plain(term)}](glossary?term={term_id} "{plain(definition)}")'
