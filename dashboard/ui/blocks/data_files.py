"""The table behind a figure as files: CSV at once, every other kind behind one quiet control."""

from functools import partial

import streamlit as st

from dashboard.exhibits.exhibit import Exhibit
from dashboard.export.caption import caption_of
from dashboard.export.tables import writers
from dashboard.export.tables.dataset import without_filters
from dashboard.ui.shell import download
from dashboard.ui.shell.markdown import plain
from dashboard.wording import counted

MORE = "More files"
WHAT_THEY_HOLD = (
    "Words stand beside codes, publisher and address in each row. XLSX and JSON hold the sources and what "
    "each column means, Parquet the latter. *For spreadsheets* is with a byte order mark."
)


def draw(key: str, stem: str, shown: Exhibit) -> None:
    """Offer the table of a figure as CSV, and all other files in a box whose content is made once it is open.

    Parameters
    ----------
    key : str
        Key of the chart.
    stem : str
        File name without its ending.
    shown : Exhibit
        The figure.
    """
    _button(f"{key}-csv", stem, shown, "csv")
    box = st.popover(MORE, key=f"{key}-files", on_change="rerun")
    if not box.open:
        return
    with box:
        _kinds(f"{key}-displayed", shown, "Displayed")
        full = without_filters(shown)
        if not full.data.table.equals(shown.data.table):
            _kinds(f"{key}-full", full, "Full, without filters")
        st.caption(WHAT_THEY_HOLD)


def _kinds(key: str, shown: Exhibit, words: str) -> None:
    """Offer one choice of rows, counted, as every kind of file that it can become."""
    filters = f", {plain(shown.filters)}" if shown.filters else ""
    st.markdown(f"**{words}: {counted(len(shown.data.table), 'row')}**{filters}")
    stem = caption_of(shown).stem
    with st.container(horizontal=True, key=key):
        for form in writers.possible(shown):
            _button(f"{key}-{form}", stem, shown, form)


def _button(key: str, stem: str, shown: Exhibit, form: str) -> None:
    kind = writers.WRITERS[form]
    made = partial(writers.written, shown, form)
    download.offer(kind.label, made, f"{stem}.{kind.ending}", kind.mime, key=key)
