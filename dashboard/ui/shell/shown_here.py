"""Which exhibits this run of a page has shown, for what the page offers as a whole."""

import streamlit as st

from dashboard.exhibits.exhibit import Exhibit

SHOWN = "shown-here"
"""Holds them in the session's state until the next run."""


def begin() -> None:
    """Forget what the last run has shown; at the start of each run."""
    st.session_state[SHOWN] = ()


def add(shown: Exhibit) -> None:
    """Note that an exhibit is shown."""
    st.session_state[SHOWN] = (*exhibits(), shown)


def exhibits() -> tuple[Exhibit, ...]:
    """Return what this run has shown so far, in reading order."""
    found: tuple[Exhibit, ...] = st.session_state.get(SHOWN, ())
    return found
