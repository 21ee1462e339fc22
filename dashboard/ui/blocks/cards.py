"""Small framed blocks: a figure, an area, a list."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext

import pandas as pd
import streamlit as st

from dashboard import sources, wording
from dashboard.analysis.kit import amounts
from dashboard.ui.shell.markdown import headline, link, plain
from dashboard.ui.shell.page import Page
from dashboard.wording import counted

MOST_LINKS = 6
"""Documents that a card lists by name; the data page holds them all."""


def card(
    page: Page,
    key: str,
    title: str,
    *,
    value: str = "",
    lines: Sequence[str] = (),
    folded: str = "",
    badges: Sequence[str] = (),
    source_ids: str = "",
    foot: Callable[[], None] | None = None,
    alone: bool = False,
) -> None:
    """Draw a framed block with a heading, a value, sentences, and its sources one click away.

    Parameters
    ----------
    page : Page
        The data, for the sources.
    key : str
        Name of the block.
    title, value : str
        Heading, and what stands large below it.
    lines : sequence of str
        Sentences.
    folded : str
        What they tell, in a few words that open them; empty where they stand open.
    badges : sequence of str
        Short counts.
    source_ids : str
        Documents, `;`-joined.
    foot : callable, optional
        Draws what stands beside the sources.
    alone : bool
        Whether the block is as high as its text; else as high as the blocks beside it.
    """
    with st.container(border=True, key=key, height="content" if alone else "stretch"):
        st.caption(plain(title))
        if value:
            st.subheader(headline(value), anchor=False)
        if lines:
            with st.expander(folded, key=f"{key}-lines") if folded else nullcontext():
                st.markdown("\n\n".join(map(plain, lines)))
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            if badges:
                st.markdown(" ".join(f":gray-badge[{plain(badge)}]" for badge in badges), width="content")
            _sources(page, key, source_ids)
            if foot is not None:
                foot()


def amount(number: object, unit: object) -> str:
    """Return a number with its unit for a card; empty where none is known."""
    if not isinstance(number, int | float) or pd.isna(number):
        return ""
    return wording.capitalised(amounts.amount(number, unit))


def grid(width: int, blocks: Iterable[Callable[[], None]]) -> None:
    """Draw blocks side by side, as many in a row as fit at `width` pixels each."""
    with st.grid(min_column_width=width, row_height="content"):
        for block in blocks:
            block()


def bullets(page: Page, key: str, title: str, rows: pd.DataFrame, column: str) -> None:
    """Draw a heading and the texts of a column as a list."""
    st.header(title, anchor=False)
    st.markdown("\n".join(f"- {plain(text)}" for text in rows[column]))
    _sources(page, key, ";".join(rows["source_id"].unique()))


def _sources(page: Page, key: str, source_ids: str) -> None:
    found = sources.of_cell(page.register.sources, source_ids)
    if not found:
        return
    with st.popover(counted(len(found), "source"), key=f"{key}-sources", type="tertiary"):
        # One text, not one for each document: a page has hundreds, and a browser takes its time for each.
        named = [link(one.line, one.url) if one.url else plain(one.line) for one in found[:MOST_LINKS]]
        more = len(found) - MOST_LINKS
        if more > 0:
            named.append(f"and {more} more, under Data and sources")
        st.markdown("\n".join(f"- {one}" for one in named))
