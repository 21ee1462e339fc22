"""The methods note beside a chart, one click away."""

import streamlit as st

from dashboard.analysis.kit.method import HEADINGS, Method
from dashboard.ui.shell.markdown import plain


def note(key: str, method: Method, rule: str = "") -> None:
    """Offer the note of one analysis.

    Parameters
    ----------
    key : str
        Name of the chart that it belongs to.
    method : Method
        The note.
    rule : str
        How the figure is counted, where the page does not say so by itself.
    """
    with st.popover("Method", key=f"{key}-method", icon=":material/info:"):
        if rule:
            st.markdown(f"**How it is counted.** {plain(rule)}")
        parts = (f"**{heading}.** {plain(getattr(method, name))}" for name, heading in HEADINGS.items())
        st.markdown("\n\n".join(parts))
