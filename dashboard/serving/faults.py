"""What a reader sees of a fault in a page: a sentence; the log has the rest."""

import streamlit as st

WORDS = (
    "Something went wrong on this page, and what follows could not be drawn. The log of the server has the "
    "fault. Other pages work; reloading this one, or taking a filter away, may help."
)


def show(_: Exception) -> bool:
    """Tell a fault in place of what could not be drawn, whatever the settings show of faults."""
    st.error(WORDS)
    return True
