"""The title of the browser's tab, and so of bookmarks and of the history: the page, and the record shown."""

import streamlit as st

PRODUCT = "Flankwatch"


def title(*shown: str) -> str:
    """Return a title such as `Zapad-2025 · Exercises · Flankwatch`; empty parts are left out."""
    return " · ".join([*(part for part in shown if part), PRODUCT])


def name(*shown: str) -> None:
    """Name the tab by what a page shows; what is named last counts."""
    st.set_page_config(page_title=title(*shown))
