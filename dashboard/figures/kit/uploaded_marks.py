"""What sets the rows of an uploaded list apart in a chart: hatched ends of bars, edges, rings.

A figure without such rows stays as it is.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.kit import uploaded
from dashboard.wording import number

PART = "Of these, from your own list"
"""What the legend says of the end of a bar."""

SHAPE = "+"
"""Pattern in the colour of the lettering; those of the sides are other ones, in the colour of the ground."""

LAST = 2000
"""Rank in the legend: behind all other entries, whose rank is 1000."""

RING = 17
"""Size of a ring, around the usual marker of 9 to 11."""


def share(rows: pd.DataFrame, column: str) -> list[float] | None:
    """Return what bars carry as their `meta`: how much of each is uploaded; None if nothing.

    Parameters
    ----------
    rows : pandas.DataFrame
        One row a bar, with `analysis.kit.uploaded.of(column)` where a list has joined.
    column : str
        What the bars are long by.
    """
    name = uploaded.part_of(column)
    return rows[name].astype("float64").fillna(0).to_list() if name in rows.columns else None


def hatch(figure: go.Figure) -> None:
    """Hatch the uploaded end of each bar, by the `meta` of the traces, with a legend entry."""
    stacked = figure.layout.barmode == "stack"
    tops: dict[tuple[object, ...], float] = {}
    parts: list[go.Bar] = []
    for bar in [trace for trace in figure.data if trace.type == "bar"]:
        ends = _ends(bar, tops, stacked=stacked)
        if bar.meta is not None and any(bar.meta):
            if not stacked:
                bar.update(offsetgroup=bar.name)
            parts.append(_part(bar, ends))
    if parts:
        figure.add_traces([*parts, _key(parts[0], PART)])
        figure.update_layout(showlegend=True)


def edges(is_uploaded: "pd.Series[bool]", colour: str, width: float) -> dict[str, Any]:
    """Return the outline of bars of one exercise each, dark for the uploaded ones."""
    if not is_uploaded.any():
        return {"color": colour, "width": width}
    # Lists, for the dark twin of a figure changes colours in lists and not in arrays.
    return {
        "color": np.where(is_uploaded, theme.LIGHT.text, colour).tolist(),
        "width": np.where(is_uploaded, max(width, 1.5), width).tolist(),
    }


def edge_key(figure: go.Figure, is_uploaded: "pd.Series[bool]") -> None:
    """Say in the legend what a dark outline means, if there is one; a legend that was off holds no more."""
    if not is_uploaded.any():
        return
    if figure.layout.showlegend is False:
        figure.update_traces(showlegend=False)
    bar = next(trace for trace in figure.data if trace.type == "bar")
    key = _key(bar, uploaded.LEGEND_WORDS).update(
        marker={"pattern": {"shape": ""}, "color": theme.LIGHT.ground}
    )
    figure.add_trace(key)
    figure.update_layout(showlegend=True)


def ring(
    figure: go.Figure,
    x: Sequence[Any] | np.ndarray[Any, Any],
    y: Sequence[Any] | np.ndarray[Any, Any],
    is_uploaded: "pd.Series[bool]",
    axes: tuple[str, str] = ("x", "y"),
) -> None:
    """Draw a ring around each uploaded marker.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Changed in place.
    x, y : array
        Where the markers of the rows stand.
    is_uploaded : pandas.Series of bool
        Which of them are.
    axes : tuple of str
        Names of the axes that they stand on.
    """
    ringed = is_uploaded.to_numpy(dtype=bool)
    if not ringed.any():
        return
    figure.add_trace(
        go.Scatter(
            name=uploaded.LEGEND_WORDS,
            x=np.asarray(x)[ringed],
            y=np.asarray(y)[ringed],
            xaxis=axes[0],
            yaxis=axes[1],
            mode="markers",
            marker={"symbol": "circle-open", "size": RING, "color": theme.LIGHT.text, "line": {"width": 2}},
            hoverinfo="skip",
            cliponaxis=False,
            legendgroup=uploaded.LEGEND_WORDS,
            legendrank=LAST,
            showlegend=all(trace.name != uploaded.LEGEND_WORDS for trace in figure.data),
        )
    )


def _ends(bar: go.Bar, tops: dict[tuple[object, ...], float], *, stacked: bool) -> list[float]:
    """Return where each bar of a trace ends; in a stack it stands on those drawn before it."""
    along, across = (bar.x, bar.y) if bar.orientation == "h" else (bar.y, bar.x)
    ends = []
    for at, length in zip(across, along, strict=True):
        place = (bar.xaxis, bar.yaxis, at)
        tops[place] = float(length) + (tops.get(place, 0.0) if stacked else 0.0)
        ends.append(tops[place])
    return ends


def _part(bar: go.Bar, ends: list[float]) -> go.Bar:
    """Return the hatched ends; with a base of their own they lie over the bar and stack on nothing."""
    length, across = ("x", "y") if bar.orientation == "h" else ("y", "x")
    colour = bar.marker.color
    return go.Bar(
        name=f"{bar.name}, your own list",
        base=[end - part for end, part in zip(ends, bar.meta, strict=True)],
        orientation=bar.orientation,
        xaxis=bar.xaxis,
        yaxis=bar.yaxis,
        width=bar.width,
        offsetgroup=bar.offsetgroup,
        marker=_hatched(colour),
        hovertext=[f"of these {number(part)} from your own list" for part in bar.meta],
        customdata=bar.customdata,
        hovertemplate=f"%{{hovertext}}<extra>{bar.name}</extra>",
        showlegend=False,
        # A bar of no length is drawn as its outline: a black top where the reader has nothing.
        **{length: [part or None for part in bar.meta], across: bar[across]},
    )


def _hatched(colour: str) -> dict[str, Any]:
    return {
        "color": colour,
        "opacity": 1,
        "line": {"color": theme.LIGHT.text, "width": 1.5},
        "pattern": {"shape": SHAPE, "size": 6, "fgcolor": theme.LIGHT.text, "bgcolor": colour},
    }


def _key(bar: go.Bar, name: str) -> go.Bar:
    """Return the legend entry, in the grey of no side."""
    return go.Bar(
        name=name,
        x=[None],
        y=[None],
        orientation=bar.orientation,
        xaxis=bar.xaxis,
        yaxis=bar.yaxis,
        offsetgroup=bar.offsetgroup,
        marker=_hatched(theme.LIGHT.unknown),
        hoverinfo="skip",
        legendrank=LAST,
        showlegend=True,
    )
