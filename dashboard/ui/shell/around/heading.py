"""The head of a page."""

import streamlit as st

from dashboard.analysis.as_known import known_claims, known_documents
from dashboard.exhibits.words.pages import PageWords
from dashboard.ui.shell import notices
from dashboard.ui.shell.around import page_words
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page


def heading(page: Page, said: PageWords) -> None:
    """Draw title, the question that the page answers, its terms, and the filters in words."""
    # One place, however many lines stand in it: what follows a block that shifts is drawn anew.
    with st.container():
        st.title(said.title, anchor=False)
        day = page.selection.as_of
        documents = None if day is None else known_documents(page.extract.data, day)
        st.markdown(f"{said.lead(page.register, documents)} {said.at_hand}".strip())
        words = page_words.line(said.terms, page.register.glossary)
        if words:
            st.markdown(words)
        chosen(page)


def chosen(page: Page) -> None:
    """Say of which day the register is shown, and the filters in words; nothing where none acts."""
    day, active = page.selection.as_of, page.selection.describe_all()
    if day is not None:
        notices.as_known(day, known_claims(page.extract.data, day))
    if active:
        st.caption(f":material/filter_alt: Filters: {plain(active)}")
