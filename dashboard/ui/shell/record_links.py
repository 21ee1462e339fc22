"""From a mark or a row to the record of its exercise, whatever page it is on."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st
from streamlit.navigation.page import Page

from dashboard import wording
from dashboard.analysis.geography import places
from dashboard.analysis.kit import dates
from dashboard.exhibits.words import link_preview
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.ui.shell.chart import points
from dashboard.ui.shell.markdown import plain
from dashboard.wording import counted

KEY = link_preview.RECORD
"""Widget key and URL parameter of the record shown."""

OFFERED = "records-offered"
"""Holds in the session's state the records between which a click has not decided."""

PAGE, PER_PAGE = "records-page", 20
"""Widget key of the page of a long list of records, and how many stand on one."""

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
    if wanted is not None and current.url_path != home.url_path:
        # The address opens the record there, and the widget follows it.
        del st.session_state[KEY]
        st.switch_page(home, query_params={KEY: wanted})


def on_click(chart: str) -> Callable[[], None]:
    """Return what opens the record of the mark that was clicked on a chart.

    Parameters
    ----------
    chart : str
        Key of the chart; the last part of a mark's `customdata` names its exercise. A click that takes the
        choice back, or one on a mark without a record, changes nothing.
    """

    def open_mark() -> None:
        chosen = points(chart)
        data = chosen[0].get("customdata") if chosen else None
        if isinstance(data, list) and data:
            choose(str(data[-1]))

    return open_mark


def offer(exercise_ids: Sequence[str]) -> None:
    """Have the exercises at a place shown in place, each with the way to its record; for a callback."""
    if exercise_ids:
        st.session_state[OFFERED] = list(exercise_ids)
        st.session_state.pop(PAGE, None)


def ask(exercises: pd.DataFrame) -> None:
    """Show which exercises a click on a place has found; for the entry file.

    Parameters
    ----------
    exercises : pandas.DataFrame
        Rows of the exercise table.
    """
    ids = st.session_state.pop(OFFERED, None)
    if ids:
        found = exercises[exercises[c.EXERCISE_ID].isin(ids)].set_index(c.EXERCISE_ID)
        found = found.loc[[one for one in ids if one in found.index]]
        # Those of a cell come place by place.
        latest = dates.first_day(found[c.START_DATE]).sort_values(ascending=False, kind="stable")
        _list(found.loc[latest.index])


def on_place(chart: str, exercises: pd.DataFrame) -> Callable[[], None]:
    """Return what shows the exercises at the place that was clicked on a map.

    Parameters
    ----------
    chart : str
        Key of the map.
    exercises : pandas.DataFrame
        The places drawn, a result of `places.exercise_places`.
    """

    def open_place() -> None:
        chosen = points(chart)
        data = chosen[0].get("customdata") if chosen else None
        offer(places.exercises_at(exercises, str(data[-1])) if data else [])

    return open_place


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


@st.dialog("Exercises held here")
def _list(exercises: pd.DataFrame) -> None:
    """List exercises, each with a button that opens its record, `PER_PAGE` of them at a time."""
    if WANTED in st.session_state:
        st.rerun()
    st.caption(f"{counted(len(exercises), 'exercise')} under the filters, the latest first.")
    pages = -(-len(exercises) // PER_PAGE)
    first = PER_PAGE * (st.pagination(pages, key=PAGE) - 1) if pages > 1 else 0
    for row in exercises.iloc[first : first + PER_PAGE].reset_index().to_dict("records"):
        st.button(
            plain(_dated(row[c.NAME], row[c.START_DATE])),
            key=f"offered-{row[c.EXERCISE_ID]}",
            type="tertiary",
            on_click=choose,
            args=(str(row[c.EXERCISE_ID]),),
            help="Opens its record",
        )
        st.caption(
            plain(f"{codes.SIDES[row[c.ORGANISER_SIDE]]}, {_when(row[c.START_DATE], row[c.END_DATE])}")
        )


def _when(first: object, last: object) -> str:
    """Return both days of an exercise in words, as far as they are known."""
    known = [wording.iso(str(day)) for day in (first, last) if isinstance(day, str)]
    return " to ".join(dict.fromkeys(known)) or "undated"


def _dated(name: str, started: object) -> str:
    """Return the name of an exercise with the year it began, unless the name says it."""
    year = started[:4] if isinstance(started, str) else ""
    return name if year in name else f"{name} ({year})"
