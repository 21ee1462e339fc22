"""The methods note beside a chart, one click away."""

from collections.abc import Callable, Hashable
from typing import Protocol

import plotly.graph_objects as go
import streamlit as st

from dashboard.ui.blocks.figure import Evidence, figure
from dashboard.ui.shell import record_links
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page


class Method(Protocol):
    """The note of one analysis; see `analysis.method`."""

    @property
    def definition(self) -> str:
        """What is shown."""

    @property
    def rule(self) -> str:
        """How it is computed."""

    @property
    def n(self) -> str:
        """On how many rows it rests."""

    @property
    def left_out(self) -> str:
        """What it does not hold or prove."""


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


def explained(
    page: Page,
    key: str,
    make: Callable[[], go.Figure],
    evidence: Evidence,
    method: Method,
    variant: Hashable = None,
    *,
    opens: bool = False,
) -> None:
    """Show a figure, see `ui.figure.figure`, and beside it the note on its method.

    Parameters
    ----------
    opens : bool
        Whether a click on a mark opens the record of its exercise, see `ui.opening.on_click`.
    """
    on_select = record_links.on_click(key) if opens else None
    figure(page, key, make, evidence, variant=variant, on_select=on_select)
    note(key, method)
