"""A figure with everything that makes it usable: its finding, its filters, downloads, table and sources."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import sources
from dashboard.export import dark, picture
from dashboard.export.picture import Caption
from dashboard.schema import codes
from dashboard.selection import JOINED
from dashboard.sources import Source
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.export_bar import mode_bar, takeaway
from dashboard.ui.shell import chart_reset, notices
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page

READING = ("basis", "grade", "count_parts")
"""The choices that say how a size is read, not which exercises are shown."""


@dataclass(frozen=True)
class Evidence:
    """What stands behind a figure.

    Attributes
    ----------
    table : pandas.DataFrame
        The rows drawn, with `source_ids` or `source_id`.
    acts : str
        The table whose filters act on the figure.
    what : str
        What a row is, in the plural, for the sentence that stands in place of an empty figure.
    columns : tuple of str
        Columns of the table twin, in order; all if empty.
    rule : str
        How its numbers are counted.
    sized : bool
        Whether the basis and the grade of claims decide what is drawn.
    credit : str
        Whom else to credit in the picture, such as the boundaries of a map.
    also : tuple of str
        Further source ids, for what is drawn but no row of the table.
    beside : tuple of str
        Further tables whose rows are drawn: their filters act on the figure too.
    """

    table: pd.DataFrame
    acts: str = "exercises"
    what: str = "exercises"
    columns: tuple[str, ...] = ()
    rule: str = ""
    sized: bool = False
    credit: str = ""
    also: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def is_map(self) -> bool:
        """Whether boundaries are drawn."""
        return self.credit == sources.NATURAL_EARTH


def figure(
    page: Page,
    key: str,
    make: Callable[[], go.Figure],
    evidence: Evidence,
    *,
    variant: Hashable = None,
    on_select: Callable[[], None] | None = None,
    box: bool = False,
) -> None:
    """Show a figure with its finding, downloads, table and sources.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    key : str
        Name of the chart on the page.
    make : callable
        Draws the figure; called once for each choice of filters, its result shared by all readers.
    evidence : Evidence
        What stands behind it.
    variant : hashable, optional
        What else the figure depends on, such as a choice made on the page.
    on_select : callable, optional
        Called when the reader chooses marks; what was chosen is in `st.session_state[key]`.
    box : bool
        Whether the reader chooses with a box, drawn by a drag; else a click chooses and a drag moves.
    """
    active = in_words(page, evidence)
    if evidence.is_map and page.whole.map_faults:
        notices.no_map(page.whole.map_faults)
        return
    if evidence.table.empty:
        notices.empty(key, evidence.what, active)
        return
    drawn = page.kept(("figure", key, variant), make)
    found = page.kept(("documents", key, variant), lambda: _documents(page, evidence))
    caption = _caption(page, drawn, evidence, found, active)
    _head(drawn, active)
    st.plotly_chart(
        _for_theme(page, (key, variant), drawn),
        key=key,
        theme=None,
        config=mode_bar(caption) | chart_reset.turn(key),
        alt=drawn.layout.meta["summary"],
        on_select=on_select or "ignore",
        selection_mode="box" if box else "points",
    )
    if evidence.rule:
        st.caption(f"How it is counted: {plain(evidence.rule)}")
    takeaway(key, caption, evidence.table, page.link())
    _behind(page, key, evidence, found)


def in_words(page: Page, evidence: Evidence) -> str:
    """Return the filters that act on a figure, and how sizes are read where it shows sizes."""
    words = page.selection.describe(evidence.acts, *evidence.beside)
    if not evidence.sized:
        return words
    return "; ".join(word for word in (words, page.selection.only(*READING).describe_all()) if word)


def _head(drawn: go.Figure, active: str) -> None:
    words = drawn.layout.meta
    st.header(plain(words["title"]), anchor=False)
    st.caption(plain(words["subtitle"]))
    if active:
        st.caption(f":material/filter_alt: {plain(active)}")


def _for_theme(page: Page, name: Hashable, drawn: go.Figure) -> go.Figure:
    if st.context.theme.type != "dark":
        return drawn
    return page.kept(("dark", name), lambda: dark.twin(drawn))


def _documents(page: Page, evidence: Evidence) -> tuple[Source, ...]:
    cells = [*data_table.source_cells(evidence.table).dropna(), *evidence.also]
    return sources.look_up(page.whole.sources, sources.listed(cells))


def _caption(
    page: Page, drawn: go.Figure, evidence: Evidence, found: Sequence[Source], active: str
) -> Caption:
    return picture.caption(
        drawn.layout.meta,
        filters=active,
        documents=found,
        release=page.release,
        basis=codes.BASES[page.selection.basis] if evidence.sized else "",
        note=" ".join(one for one in (evidence.credit, _not_ours(page, evidence)) if one),
    )


def _not_ours(page: Page, evidence: Evidence) -> str:
    """Say in the picture that it holds rows which nobody here has looked at."""
    joined = page.selection.own and any(table in JOINED for table in (evidence.acts, *evidence.beside))
    return f"Drawn {page.selection.own}, which Flankwatch has not checked." if joined else ""


def _behind(page: Page, key: str, evidence: Evidence, found: Sequence[Source]) -> None:
    """Offer the rows drawn and the documents behind them; both are built when the reader opens them."""
    name = f"Table and {len(found):,} {'source' if len(found) == 1 else 'sources'}"
    box = st.expander(name, key=f"{key}-behind", on_change="rerun")
    if not box.open:
        return
    with box:
        data_table.show(
            evidence.table,
            page.whole.sources,
            key=f"{key}-table",
            alt=f"The {evidence.what} that the figure shows",
            columns=evidence.columns,
        )
        data_table.documents(found, key=f"{key}-documents")
