"""The lines of the Vienna Document in a chart, with what they oblige to written beside them."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.claims.thresholds import Lines

WORDS = {"notification": "notice", "observation": "observers"}
"""What each line obliges to, as short as a chart needs it."""


def style(dash: str = "dash") -> dict[str, Any]:
    """Return how a line is drawn."""
    return {"color": theme.LIGHT.purple, "width": 1.5, "dash": dash}


def told(lines: Lines) -> tuple[tuple[int, str, str], ...]:
    """Return value, words and anchor of the two troop lines; the words stand left of the lower one."""
    return (
        (lines.notification, f"{lines.notification:,} {WORDS['notification']}", "right"),
        (lines.observation, f"{lines.observation:,} {WORDS['observation']}", "left"),
    )


def vertical(
    figure: go.Figure,
    mark: tuple[int, str, str],
    *,
    log: bool = True,
    dash: str = "dash",
    **place: object,
) -> None:
    """Draw one line from top to bottom, with its words.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Changed in place.
    mark : tuple
        One of `told`: value, words, and the end of the words that stands at the line.
    log : bool
        Whether the axis is logarithmic.
    dash : str
        See `style`.
    **place
        Where the words stand, as an annotation takes it.
    """
    figure.add_vline(x=mark[0], line=style(dash), layer="below")
    write(figure, mark, x=np.log10(mark[0]) if log else mark[0], **place)


def write(figure: go.Figure, mark: tuple[int, str, str], **place: object) -> None:
    """Write the words of a line; parameters as for `vertical`."""
    figure.add_annotation(
        text=mark[1],
        xanchor=mark[2],
        showarrow=False,
        font={"size": 11, "color": theme.LIGHT.purple},
        **place,
    )
