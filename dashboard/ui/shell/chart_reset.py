"""Drawing a chart anew, so that no mark and no box stays chosen on it and each click counts."""

import streamlit as st

ENTRY = "turn"
"""Entry of a chart's configuration that Plotly does not know: another number makes it another chart."""


def turn(key: str) -> dict[str, object]:
    """Return what to add to the configuration of a chart, by its key."""
    return {ENTRY: st.session_state.get(_name(key), 0)}


def draw_anew(key: str) -> None:
    """Have a chart drawn anew; for a callback."""
    st.session_state[_name(key)] = st.session_state.get(_name(key), 0) + 1


def _name(key: str) -> str:
    return f"{key}-{ENTRY}"
