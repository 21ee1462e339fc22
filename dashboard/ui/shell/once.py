"""What a page says once, however many of its blocks would say it."""

import streamlit as st

SAID = "said-once"
"""Holds in the session's state what this run of a page has said."""


def begin() -> None:
    """Forget what the last run has said; at the start of each run."""
    st.session_state[SAID] = []


def said() -> tuple[str, ...]:
    """Return what this run has said so far."""
    return tuple(st.session_state.get(SAID, ()))


def first(words: str) -> bool:
    """Say whether something is said for the first time in this run, and note that it is said now."""
    if words in said():
        return False
    st.session_state[SAID] = [*said(), words]
    return True
