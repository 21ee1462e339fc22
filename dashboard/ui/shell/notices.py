"""Sentences that stand in place of what cannot be shown."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard import wording
from dashboard.analysis.as_known import Known
from dashboard.ui.shell import once
from dashboard.ui.shell.cache import Fault
from dashboard.ui.shell.choosing import filters
from dashboard.ui.shell.markdown import plain

EMPTY = "empty"
"""Marks in `once` that a page has said that the filters leave nothing."""

MOST = 12
"""Faults told on the page; the command line tells them all."""


def empty(key: str, what: str, active: str) -> None:
    """Say that the filters leave nothing, and offer to reset them; a second block of a page only says so.

    Parameters
    ----------
    key : str
        Name of the block that would stand here.
    what : str
        What there is none of, in the plural, such as `exercises`.
    active : str
        The filters in words; empty where none acts.
    """
    if not active:
        st.info(f"The register holds no {plain(what)}.")
    elif once.first(EMPTY):
        once.first(what)
        st.info(f"No {plain(what)} match these filters: {plain(active)}.")
        st.button("Reset all filters", key=f"{key}-reset", on_click=filters.reset)
    elif once.first(what):
        st.caption(f"No {plain(what)} match them either.")


def no_rows() -> None:
    """Say in place of a table that it has no row; quietly where the page has said that nothing is left."""
    (st.caption if EMPTY in once.said() else st.info)("No row matches the filters.")


def stale(faults: Sequence[Fault]) -> None:
    """Say that the data files on disk are faulty and that older, sound ones are shown."""
    if faults:
        with st.expander("The data files have changed and are faulty; the last good data are shown."):
            _list(faults)


def no_map(faults: Sequence[Fault]) -> None:
    """Say that a map cannot be drawn, and why; the tables of the page show what it would."""
    st.warning("No map can be drawn, for the boundary files cannot be read.")
    _list(faults)


def broken(faults: Sequence[Fault]) -> None:
    """Say that there are no sound data to show."""
    st.error("Flankwatch cannot read its data. Mend these places and reload the page.")
    _list(faults)


def as_known(day: date, known: Known) -> None:
    """Say that the page is as it could be known on a day, and offer to come back to today."""
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="as-known"):
        st.markdown(
            f"**As known on {wording.day(day)}**: {wording.counted(known.published, 'claim')} had been "
            f"published; {wording.number(known.later)} came later, and {wording.number(known.undated)} "
            "without a date are left out, as is all else that rests on a page from after that day or of no "
            "known date. What has no date is that of today: names, days and places of exercises, texts and "
            "remarks, coordinates and shapes, the glossary and the article."
        )
        st.button("Back to today", key="as-known-today", on_click=filters.today)


def _list(faults: Sequence[Fault]) -> None:
    st.markdown("\n".join(f"- {plain(fault)}" for fault in faults[:MOST]))
    if len(faults) > MOST:
        st.caption(f"and {len(faults) - MOST:,} more; `flankwatch check` lists all of them")
