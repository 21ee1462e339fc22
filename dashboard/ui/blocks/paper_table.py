"""A table for paper: every row and every column, in words, with its head on each sheet."""

from collections.abc import Hashable
from datetime import date
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from dashboard.export.column_words import heading
from dashboard.schema import columns as c
from dashboard.ui.shell.markdown import link, plain
from dashboard.wording import plain as number_words

MISSING = "\u2013"


def draw(shown: pd.DataFrame, alt: str) -> None:
    """Draw a readable table whole.

    Parameters
    ----------
    shown : pandas.DataFrame
        Rows with words for codes.
    alt : str
        What the table holds, for readers who do not see it.
    """
    st.table(worded(shown), border="horizontal", hide_index=True, alt=alt)


def worded(shown: pd.DataFrame) -> pd.DataFrame:
    """Return a table with headings for names of columns and text for every cell."""
    cells = {heading(str(name)): [_cell(name, cell) for cell in shown[name]] for name in shown.columns}
    return pd.DataFrame(cells, dtype="str")


def _cell(name: Hashable, cell: str | float | date | None) -> str:
    if cell is None or pd.isna(cell):
        return MISSING
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    if isinstance(cell, str):
        return _text(cell)
    if pd.api.types.is_bool(cell):
        return "yes" if cell else "no"
    return str(int(cell)) if name in (c.YEAR, c.YEAR_STARTED) else plain(number_words(float(cell)))


def _text(cell: str) -> str:
    """Return text that stands for itself; of an address the host, which leads there."""
    if cell.startswith(("https://", "http://")) and " " not in cell:
        return link(urlsplit(cell).netloc.removeprefix("www."), cell)
    return plain(cell)
