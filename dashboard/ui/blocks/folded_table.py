"""A table that is opened by its title, so that a page of many is not long by their rows."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard.ui.blocks import data_table
from dashboard.ui.shell.around import phone, printing
from dashboard.ui.shell.around.contents import anchor
from dashboard.ui.shell.page import Page

OPEN = "The rows"
"""What opens a table below its heading."""


def section(page: Page, key: str, title: str, rows: pd.DataFrame, columns: Sequence[str]) -> None:
    """Show a table and its download once it is opened; as a section of its own where tables are whole.

    Parameters
    ----------
    page, key, title, rows, columns
        See `data_table.section`.
    """
    if rows.empty or printing.whole_tables():
        data_table.section(page, key, title, rows, columns)
    else:
        _closed(page, key, title, rows, columns, title)


def on_phone(page: Page, key: str, title: str, rows: pd.DataFrame, columns: Sequence[str] = ()) -> None:
    """Show a table under a heading of its own, on a phone closed; parameters as for `section`."""
    if rows.empty or not phone.is_short():
        data_table.section(page, key, title, rows, columns)
        return
    st.header(title, anchor=anchor(key))
    _closed(page, key, OPEN, rows, columns, title)


def _closed(page: Page, key: str, name: str, rows: pd.DataFrame, columns: Sequence[str], title: str) -> None:
    box = st.expander(name, key=f"{key}-box", on_change="rerun")
    if box.open:
        with box:
            data_table.show(rows, page.register.sources, key=key, alt=title, columns=columns)
            data_table.download(page, key, rows)
