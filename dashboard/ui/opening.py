"""From a mark or a row to the record of its exercise, whatever page it is on."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st
from streamlit.navigation.page import Page

KEY = "exercise"
"""Widget key and URL parameter of the record shown."""

WANTED = "record-wanted"
"""Holds in the session's state which record a click has asked for, until its page is reached."""


def choose(exercise_id: str | None) -> None:
    """Open a record, or close the one that is open; for a callback."""
    st.session_state[KEY] = exercise_id
    if exercise_id is not None:
        st.session_state[WANTED] = exercise_id


def follow(current: Page, home: Page) -> None:
    """Go to the page that shows records where a click has asked for one; for the entry file.

    Parameters
    ----------
    current, home : Page
        The page that the reader is on, and the one that shows records.
    """
    wanted = st.session_state.pop(WANTED, None)
    if wanted is None:
        return
    if current.url_path != home.url_path:
        # The address opens the record there, and the widget follows it.
        del st.session_state[KEY]
        st.switch_page(home, query_params={KEY: wanted})
    st.toast("The record stands at the top of the page.")


def on_click(chart: str) -> Callable[[], None]:
    """Return what opens the record of the mark that was clicked on a chart.

    Parameters
    ----------
    chart : str
        Key of the chart; the last part of a mark's `customdata` names its exercise. A click that takes the
        choice back, or one on a mark without a record, changes nothing.
    """

    def open_mark() -> None:
        points = st.session_state[chart]["selection"]["points"]
        data = points[0].get("customdata") if points else None
        if isinstance(data, list) and data:
            choose(str(data[-1]))

    return open_mark


def on_row(table: str, exercise_ids: "pd.Series[str] | Sequence[str]") -> Callable[[], None]:
    """Return what opens the record of the row that was chosen in a table.

    Parameters
    ----------
    table : str
        Key of the table.
    exercise_ids : sequence of str
        Exercise of each row; a row without one opens nothing.
    """
    ids = list(exercise_ids)

    def open_row() -> None:
        rows = st.session_state[table]["selection"]["rows"]
        if rows and isinstance(ids[rows[0]], str):
            choose(ids[rows[0]])

    return open_row
