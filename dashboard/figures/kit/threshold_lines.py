"""The lines of the Vienna Document in a chart, with what they oblige to written beside them."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.claims.thresholds import Line, Lines
from dashboard.wording import agree, number

DUTIES = {"notification": "notice", "observation": "observers"}
"""What each line obliges to, as short as a chart needs it."""


def style(dash: str = "dash") -> dict[str, Any]:
    """Return how a line is drawn."""
    return {"color": theme.LIGHT.purple, "width": 1.5, "dash": dash}


def anchored(lines: Lines) -> tuple[tuple[Line, str], ...]:
    """Return each line with the end of its words that stands at it; of several the lowest has them left."""
    return tuple((line, "left" if i or len(lines) == 1 else "right") for i, line in enumerate(lines))


def vertical(figure: go.Figure, line: Line, anchor: str, *, log: bool = True, **place: object) -> None:
    """Draw one line from top to bottom, with its words; dotted where no page read prints it.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Changed in place.
    line : Line
        The line.
    anchor : str
        The end of the words that stands at the line, `left` or `right`; see `anchored`.
    log : bool
        Whether the axis is logarithmic.
    **place
        Where the words stand, as an annotation takes it.
    """
    figure.add_shape(upright(line))
    figure.add_annotation(words(line, anchor, x=np.log10(line.value) if log else line.value, **place))


def upright(line: Line) -> dict[str, Any]:
    """Return the shape of one line from top to bottom; dotted where no page read prints it."""
    # What `add_vline` draws at last, in a tenth of the time.
    ends = {"x0": line.value, "x1": line.value, "xref": "x", "y0": 0, "y1": 1, "yref": "y domain"}
    return {"type": "line", "line": style("dash" if line.is_printed else "dot"), "layer": "below", **ends}


def in_caption(lines: Iterable[Line]) -> str:
    """Say in a caption whose lines are drawn: beside them is no room for it; empty where there is none."""
    drawn = tuple(lines)
    if not drawn:
        return ""
    noun = agree(len(drawn), "line")
    if all(line.is_printed for line in drawn):
        return f"Dashed: the Vienna Document's {noun}."
    return f"Dotted: {noun} of the Vienna Document that no page read prints; from general knowledge."


def words(line: Line, anchor: str, **place: object) -> dict[str, Any]:
    """Return the annotation with the words of a line; parameters as for `vertical`."""
    return {
        "text": f"{number(line.value)} {DUTIES[line.obligation]}",
        "xanchor": anchor,
        "showarrow": False,
        "font": {"size": 11, "color": theme.LIGHT.purple},
        **place,
    }
