"""Every table of the register: search, sort, download, and what each column means."""

import pandas as pd
import streamlit as st

from dashboard import schema
from dashboard.analysis.kit import uploaded
from dashboard.export.stem import stem
from dashboard.export.tables import readable
from dashboard.schema import Table, kept
from dashboard.schema import columns as c
from dashboard.schema.labels import labels_of
from dashboard.ui.blocks import csv_button, data_table
from dashboard.ui.shell import record_links
from dashboard.ui.shell.around import phone
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page
from dashboard.wording import counted

KEY = "table"
"""Widget key and URL parameter of the table shown."""

FIRST = schema.TABLES[7].name
"""The table shown at first."""


def browse(page: Page) -> None:
    """Let the reader choose a table, and show it with its dictionary and its download."""
    names_of = {table.name: table.name for table in schema.TABLES}
    name = widgets.pick("Table", names_of, KEY, default=FIRST)
    table = schema.table(name)
    whole: pd.DataFrame = getattr(page.register, table.name)
    rows: pd.DataFrame = getattr(page.filtered, table.name)
    st.caption(plain(_words(table, len(rows), len(whole), page.selection.describe(table.name))))
    key = f"browse-{table.name}"
    names = c.EXERCISE_ID in rows.columns
    if names:
        st.caption(data_table.OPENS_RECORD)
    listed = uploaded.drawable(rows, most=uploaded.MOST_LISTED)
    shown = kept.once(_in_words, listed, page.register.claimants, table.name)
    config = kept.once(data_table.config, shown, phone.is_phone())
    data_table.room_for_tools()
    st.dataframe(
        shown,
        key=key,
        alt=f"Table {table.name}, {counted(len(rows), 'row')}",
        hide_index=True,
        height=data_table.height(shown, 13),
        on_select=record_links.on_row(key, listed[c.EXERCISE_ID]) if names else "ignore",
        selection_mode="single-row",
        placeholder=readable.MISSING,
        column_config=config | data_table.addresses(shown),
    )
    data_table.unlisted(rows, listed)
    with st.container(horizontal=True):
        _download(page, table, rows, "CSV of the rows shown", page.selection.describe(table.name))
        if len(rows) != len(whole):
            _download(page, table, whole, "CSV of the whole table", "", "-whole")
    with st.expander("What the columns mean", key=f"dictionary-{table.name}"):
        st.table(dictionary(table), border="horizontal", hide_index=True, alt=f"Columns of {table.name}")


def _in_words(rows: pd.DataFrame, claimants: pd.DataFrame, name: str) -> pd.DataFrame:
    named = readable.with_speakers(rows, claimants)
    return readable.worded(named, {column.name: labels_of(column) for column in schema.table(name).columns})


def dictionary(table: Table) -> pd.DataFrame:
    """Return name, meaning, kind and whether it may be empty, of each column of a table."""
    return pd.DataFrame(
        {
            "Column": [plain(column.name) for column in table.columns],
            "Meaning": [plain(column.description) for column in table.columns],
            "Kind": [column.kind.replace("_", " ") for column in table.columns],
            "May be empty": ["no" if column.required else "yes" for column in table.columns],
        }
    )


def _words(table: Table, shown: int, all_rows: int, active: str) -> str:
    rows = f"{shown:,} of {all_rows:,} rows" if active else f"{all_rows:,} rows"
    filtered = f" Filters: {active}." if active else ""
    return f"{rows}; a row is {table.title}.{filtered}"


def _download(
    page: Page, table: Table, rows: pd.DataFrame, label: str, filters: str, which: str = ""
) -> None:
    """Offer rows of a table as CSV; files of two choices have two names."""
    file_name = f"{stem(table.name, (), filters, page.release.version)}.csv"
    csv_button.draw(rows, file_name, key=f"download-{table.name}{which}", label=label)
