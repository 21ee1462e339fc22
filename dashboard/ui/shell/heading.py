"""The head of a page."""

import streamlit as st

from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page


def heading(page: Page, title: str, question: str) -> None:
    """Draw title, the question that the page answers, and the filters in words."""
    st.title(title, anchor=False)
    st.markdown(question)
    active = page.selection.describe_all()
    if active:
        st.caption(f":material/filter_alt: Filters: {plain(active)}")
