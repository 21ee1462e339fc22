"""One chart on a page: its figure as bytes, and the marks that a reader has chosen on it."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import plotly.graph_objects as go
import streamlit as st

from dashboard.export.pictures import component
from dashboard.theme import PLOT_CONFIG
from dashboard.ui.shell import components

CHOSEN = "chosen"
"""What a chart reports: the marks of a click or a box, each with its `customdata` and `location`."""

Select = Literal["", "points", "box"]
"""How a reader chooses marks: not at all, by a click, or by a click and a box drawn over them."""


def content(figure: go.Figure, alt: str, select: Select = "", *, at_once: bool = False) -> bytes:
    """Return a figure as a page sends it to the browser.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        The figure, in the colours of the reader's theme.
    alt : str
        What it shows, for readers who do not see it.
    select : Select
        How marks are chosen.
    at_once : bool
        Whether it is drawn however far it is from the screen, as for paper.
    """
    about = json.dumps({"alt": alt, "config": PLOT_CONFIG, "select": select, "atOnce": at_once})
    return f'{about[:-1]}, "figure": {figure.to_json()}}}'.encode()


def draw(drawn: bytes, key: str, on_choose: Callable[[], None] | None = None) -> None:
    """Draw a chart.

    Parameters
    ----------
    drawn : bytes
        Result of `content`.
    key : str
        Name of the chart; the same one is changed in place.
    on_choose : callable, optional
        Called when the reader has chosen marks, see `points`.
    """
    components.renderer(component.CHART)(key=key, data=drawn, on_chosen_change=on_choose or _nothing)


def points(key: str) -> Sequence[Mapping[str, Any]]:
    """Return the marks that were chosen on a chart just now; for its callback."""
    return (st.session_state[key] or {}).get(CHOSEN) or ()


def _nothing() -> None:
    """Do nothing about a chart whose marks open nothing."""
