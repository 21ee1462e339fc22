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
    plain = json.loads(figure.to_json())
    plain["data"] = [_rows_once(trace) for trace in plain["data"]]
    data = {"alt": alt, "config": PLOT_CONFIG, "select": select, "atOnce": at_once, "figure": plain}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


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


def _rows_once(trace: dict[str, Any]) -> dict[str, Any]:
    """Name a row that many marks share once, as a state on a map that is hovered over at hundreds of points.

    `frontend/chart-*.js` gives each mark its row again.
    """
    rows = trace.get("customdata")
    if not isinstance(rows, list):
        return trace
    places: dict[str, int] = {}
    at = [places.setdefault(json.dumps(row), len(places)) for row in rows]
    if 2 * len(places) > len(rows):
        return trace
    return trace | {"customdata": {"rows": [json.loads(row) for row in places], "at": at}}


def _nothing() -> None:
    """Do nothing about a chart whose marks open nothing."""
