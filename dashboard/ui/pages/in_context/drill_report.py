"""What is told of one drill: a paragraph to read, copy and cite, and its parts as cards with their method."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from dashboard.analysis.kit.method import Method
from dashboard.export.caption import caption_from
from dashboard.export.citations import reference
from dashboard.export.citations.reference import Reference
from dashboard.schema import codes
from dashboard.ui.blocks import cards, cite, method_note
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page


def paragraph(page: Page, title: str, text: str, to_quote: str) -> None:
    """Show a paragraph and one sentence of it to quote, and behind a button the text with its citation.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    title : str
        What the paragraph is about, for the citation.
    text : str
        The paragraph.
    to_quote : str
        One sentence with one number and one source; empty where there is none.
    """
    st.header("In words", anchor=False)
    st.markdown(plain(text))
    if to_quote:
        st.caption("To quote: one number, one source")
        st.code(to_quote, language=None, wrap_lines=True)
    with st.popover("Copy and cite", key="words-cite"):
        st.caption("Text")
        st.code(text, language=None, wrap_lines=True)
        cite.draw(_reference(page, title, text), "words-cite")


def parts(
    page: Page,
    told: Mapping[str, Sequence[str]],
    methods: Mapping[str, Method],
    source_ids: Mapping[str, str],
) -> None:
    """Show sentences as cards side by side, each with the note on its method.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    told : mapping of str to sequence of str
        Sentences by what they are about.
    methods : mapping of str to Method
        Notes by the same names.
    source_ids : mapping of str to str
        Documents by the same names, `;`-joined; a name may be missing.
    """

    def block(number: int, title: str) -> None:
        key, behind = f"told-{number}", source_ids.get(title, "")
        note = partial(method_note.note, key, methods[title])
        cards.card(page, key, title, lines=told[title], source_ids=behind, foot=note)

    cards.grid(320, [partial(block, number, title) for number, title in enumerate(told)])


def _reference(page: Page, title: str, text: str) -> Reference:
    caption = caption_from(
        {"title": title, "subtitle": "", "summary": text},
        name="drill",
        filters=page.selection.describe("exercises"),
        documents=(),
        release=page.release,
        basis=codes.BASES[page.selection.basis],
    )
    return reference.of_figure(caption, page.link())
