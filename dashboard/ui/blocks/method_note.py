"""The methods note beside a chart, one click away."""

import streamlit as st

from dashboard.analysis.method import Method
from dashboard.ui.shell.markdown import plain

HEADINGS = {
    "definition": "What it shows",
    "rule": "Rule",
    "n": "Rests on",
    "left_out": "Left out, and not proven",
}


def note(key: str, method: Method) -> None:
    """Offer the note of one analysis.

    Parameters
    ----------
    key : str
        Name of the chart that it belongs to.
    method : Method
        The note.
    """
    with st.popover("Method", key=f"{key}-method", icon=":material/info:"):
        for name, heading in HEADINGS.items():
            st.markdown(f"**{heading}.** {plain(getattr(method, name))}")
