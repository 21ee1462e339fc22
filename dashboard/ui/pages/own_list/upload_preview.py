"""A list as it would stand: how its columns were understood, its first rows, and all that is told of it."""

import pandas as pd
import streamlit as st

from dashboard.export.tables import readable
from dashboard.ui.blocks import csv_button, data_table
from dashboard.ui.shell import cache
from dashboard.ui.shell.cache import Fault, Preview, UploadedList
from dashboard.ui.shell.markdown import plain

ONE_BY_ONE = 10
"""Rows and cells told one by one; of more only the kinds are."""

MOST_KINDS = 20


def draw(found: Preview) -> None:
    """Show how each column was understood, and the first rows as they will stand."""
    if len(found.columns):
        st.markdown("**How the columns were understood**, in cells")
        _table(found.columns, "own-understood", "How each column of the list was understood")
    if len(found.rows):
        st.markdown("**The first rows as they will stand**")
        _table(
            readable.readable(found.rows, pd.DataFrame()),
            "own-standing",
            "The first rows of the list as they will stand in the register",
        )


def show_report(result: UploadedList) -> None:
    """Say what was done to read a list, which rows are left out and which cells passed over; offer it all."""
    if result.notes:
        st.markdown("\n".join(f"- {plain(note)}" for note in result.notes))
    _faults(result.faults, "row is left out", "rows are left out")
    _faults(
        result.passed_over,
        "cell could not be read; its row joins without it",
        "cells could not be read; their rows join without them",
    )
    if result.faults or result.passed_over:
        listed = cache.preview.faults_table(result)
        stem = result.name.rpartition(".")[0] or result.name
        with st.container(horizontal=True):
            csv_button.draw(
                listed,
                f"notes-{stem}.csv",
                key="own-notes",
                label="All of this as CSV, by the rows of your file",
            )


def _faults(faults: tuple[Fault, ...], one: str, many: str) -> None:
    """List faults one by one, or summed up by kind where there are many."""
    if not faults:
        return
    number = len(faults) if "cell" in one else len({fault.row for fault in faults})
    st.warning(plain(f"{number:,} {one if number == 1 else many}."))
    if len(faults) <= ONE_BY_ONE:
        st.markdown("\n".join(f"- {plain(fault)}" for fault in faults))
        return
    kinds = cache.notes.summed_up(faults)
    st.markdown("\n".join(f"- {times:,} times: {plain(words)}" for words, times in kinds[:MOST_KINDS]))
    if len(kinds) > MOST_KINDS:
        st.caption(f"and {len(kinds) - MOST_KINDS:,} more kinds")


def _table(rows: pd.DataFrame, key: str, alt: str) -> None:
    data_table.room_for_tools()
    st.dataframe(
        rows,
        key=key,
        alt=alt,
        hide_index=True,
        placeholder=readable.MISSING,
        height=data_table.height(rows, len(rows)),
        column_config=data_table.config(rows),
    )
