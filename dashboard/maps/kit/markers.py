"""Marks over the land: bases, exercises by side and size, and the legend's entries for what else is drawn."""

from collections.abc import Sequence
from itertools import product
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.geography.map_selection import SITE
from dashboard.analysis.geography.places import HELD
from dashboard.analysis.kit import uploaded
from dashboard.maps.kit import gathered, place_words
from dashboard.maps.kit.on_map import on_map
from dashboard.schema import codes, keys
from dashboard.schema import columns as c
from dashboard.wording import number, safe

LARGEST_PX, SMALLEST_PX = 26.0, 6.0
FULL_SIZE = 100_000
"""Troops of a mark of `FULL_SIZE_PX`; area grows with troops."""
FULL_SIZE_PX = 20.0

BASE_PX = 7
"""Width of the mark of a base."""

RING_PX = 4.0
"""How much wider than its mark the ring is that sets a place of an uploaded list apart."""

FULL_COUNT = 25
"""Exercises of a mark of `LARGEST_PX` where area stands for how many were held."""
LEAST_COUNT_PX = 4.0

BASE_MARKS = {
    "nato": ("NATO site", "cross", theme.LIGHT.west),
    "russia_belarus": ("Russian, Belarusian site", "x", theme.LIGHT.east),
}


_WIDE = "wide"

Widths: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.float64]]"
"""Pixels across of each mark."""

BASES = ("base or range", "bases and ranges")
PLACES = ("place of exercises", "places of exercises")
"""What one and several of them are called."""

PLACES_WORDS = "Marks: exercises by side; area: troops of the largest one there, in all its places together."
COUNTS_WORDS = "Marks: exercises by side; the larger a mark, the more were held there."

LEGEND: dict[str, Any] = {
    "x": 0.5,
    "xanchor": "center",
    "y": 0.97,
    "yref": "container",
    "yanchor": "top",
    "itemsizing": "trace",
    "itemclick": False,
    "itemdoubleclick": False,
    "font": {"size": 11},
}
"""Above the map, centred as the map is; a click on it hides nothing."""

ONE_LINE = 3
"""So many entries reach as far as the button in one line of a phone; more of them stand in two columns."""

LEGEND_BELOW = LEGEND | {"y": 0.0, "yanchor": "bottom"}
"""Below the map, so that the map itself stands high on the page."""


def legend_above(figure: go.Figure) -> None:
    """Explain a map's marks above it, below the button in the corner where they stand in one line of a phone.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        With all its traces; changed in place.
    """
    entries = sum(trace.showlegend is not False and bool(trace.name) for trace in figure.data)
    down = theme.BUTTON_PIXELS / figure.layout.height if entries == ONE_LINE else 0
    figure.update_layout(legend=LEGEND | {"y": LEGEND["y"] - down})


def beyond_words(points: pd.DataFrame) -> str:
    """Say how many points are not drawn, for they lie beyond the map; nothing if there is none."""
    left_out = len(points) - len(on_map(points))
    return f", {number(left_out)} more beyond the map" if left_out else ""


def bases(points: pd.DataFrame) -> list[go.Scattergeo]:
    """Return a trace for the bases of each side; `points` is of `analysis.geography.places.base_points`."""
    near = gathered.marked(points)
    groups = ((side, near[near[c.SIDE] == side]) for side in codes.SITE_SIDES)
    drawn = [(side, rows) for side, rows in groups if len(rows)]
    keys = [key(*BASE_MARKS[side], 8) for side, _ in drawn]
    marks = [_bases(side, rows) for side, rows in drawn] + keys + uploaded_rings(near, BASE_PX)
    return [*gathered.squares(points, *BASES), *marks]


def _bases(side: str, rows: pd.DataFrame) -> go.Scattergeo:
    name, symbol, colour = BASE_MARKS[side]
    roles = [safe(role) if isinstance(role, str) else "" for role in rows[c.ROLE]]
    return go.Scattergeo(
        name=name,
        showlegend=False,
        **degrees(rows),
        mode="markers",
        marker={"symbol": symbol, "color": colour, "size": BASE_PX, "line": _edge()},
        customdata=list(
            zip(
                map(safe, rows[c.NAME]),
                map(safe, rows[c.KIND]),
                map(wrapped, roles),
                SITE + rows[c.SITE_ID],
                strict=True,
            )
        ),
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
    )


def exercises(places: pd.DataFrame, *, counted: bool = False) -> list[go.Scattergeo]:
    """Return a trace for the places of each organising side.

    Parameters
    ----------
    places : pandas.DataFrame
        Result of `analysis.geography.places.exercise_places`. Each mark has `HELD` and the number of its row
        as the last of its `customdata`. Its area shows the troops of the largest exercise there; without any
        figure the mark is small and hollow.
    counted : bool
        Whether the area shows how many exercises were held there instead; no mark is hollow then.
    """
    near = gathered.marked(places)
    if counted:
        near = near.sort_values(c.N, ascending=False, kind="stable")
    # Gone through once for all groups: rows of a frame are slow to take.
    marks = [
        (*place_words.of_place(place), f"{HELD}{row}")
        for row, place in zip(near.index, near[place_words.COLUMNS].to_dict("records"), strict=True)
    ]
    at = near[[c.LON, c.LAT]].assign(**{_WIDE: of_count(near[c.N]) if counted else pixels(near[c.TROOPS])})
    known = near[c.TROOPS].notna() | counted
    kinds = zip(near[c.ORGANISER_SIDE].tolist(), known.tolist(), strict=True)
    groups = keys.by_key(kinds, range(len(at)))
    drawn = [
        _exercises(side, at.iloc[rows], [marks[row] for row in rows], known=is_known)
        for side, is_known in product(codes.SIDES, (False, True))
        if (rows := groups.get((side, is_known)))
    ]
    sides = [side for side in codes.SIDES if (side, False) in groups or (side, True) in groups]
    legend = [
        key(codes.SIDES[side], theme.SIDE_SYMBOLS[side], theme.SIDE_COLOURS[side], 10) for side in sides
    ]
    rings = uploaded_rings(near, at[_WIDE].to_numpy())
    return gathered.squares(places, "exercise") + drawn + legend + rings


def uploaded_rings(points: pd.DataFrame, size: "float | Widths") -> list[go.Scattergeo]:
    """Return rings round the points of a reader's own list, and their entry in the legend.

    Parameters
    ----------
    points : pandas.DataFrame
        Points with their sources.
    size : float or array
        Width of the marks, or of each.
    """
    touched = uploaded.is_touched(points).to_numpy(dtype=bool) if len(points) else np.zeros(0, dtype=bool)
    ringed = points[touched]
    if ringed.empty:
        return []
    width = np.broadcast_to(size, len(points))[touched] + RING_PX
    rings = go.Scattergeo(
        name=uploaded.LEGEND_WORDS,
        **degrees(ringed),
        mode="markers",
        marker={
            "symbol": "circle-open",
            "color": theme.LIGHT.text,
            "size": width.astype(np.float32),
            "line": {"width": 1.2},
        },
        hoverinfo="skip",
        showlegend=False,
    )
    return [rings, key(uploaded.LEGEND_WORDS, "circle-open", theme.LIGHT.text, 12)]


def _exercises(side: str, rows: pd.DataFrame, marks: list[tuple[str, ...]], *, known: bool) -> go.Scattergeo:
    """Return one trace; what its marks have in common travels once, in the trace and in its template."""
    symbol, colour = theme.SIDE_SYMBOLS[side], theme.SIDE_COLOURS[side]
    rim = {"color": theme.LIGHT.ground, "width": 0.8} if known else {"color": colour, "width": 1.6}
    return go.Scattergeo(
        name=codes.SIDES[side],
        showlegend=False,
        **degrees(rows),
        mode="markers",
        marker={
            "symbol": symbol if known else f"{symbol}-open",
            "color": colour,
            "opacity": 0.8,
            "size": rows[_WIDE].to_numpy(dtype=np.float32) if known else SMALLEST_PX,
            "line": rim,
        },
        customdata=marks,
        # Beside a map Plotly writes what is "extra" on white ground, also in the dark, where it is pale.
        hovertemplate="<b>%{customdata[0]}</b><br>" + codes.SIDES[side] + ", exercises: %{customdata[1]}; "
        "troops of the largest: %{customdata[2]}<br>%{customdata[3]}<extra></extra>",
    )


def degrees(rows: pd.DataFrame) -> dict[str, Any]:
    """Return longitude and latitude of marks; single precision is a metre here and halves what travels."""
    return {axis: rows[axis].to_numpy(dtype=np.float32) for axis in (c.LON, c.LAT)}


def of_count(held: "pd.Series[int]") -> Widths:
    """Return the width of each mark whose area is in proportion to how many exercises it stands for."""
    width = LARGEST_PX * np.sqrt(held.to_numpy(dtype=float) / FULL_COUNT)
    return np.clip(width, LEAST_COUNT_PX, LARGEST_PX)


def pixels(troops: "pd.Series[float]") -> Widths:
    """Return the width of each mark, so that its area is in proportion to the troops within bounds."""
    width = FULL_SIZE_PX * np.sqrt(troops.to_numpy(dtype=float, na_value=np.nan) / FULL_SIZE)
    return np.clip(np.nan_to_num(width, nan=SMALLEST_PX), SMALLEST_PX, LARGEST_PX)


def wrapped(text: str, width: int = 60) -> str:
    """Return escaped text broken into lines of about `width` letters, for a hover."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width and lines[-1]:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return "<br>".join(lines)


def key(
    name: str,
    symbol: str,
    colour: str,
    size: float,
    *,
    line: str = "",
    opacity: float = 1.0,
    edge: str = "",
) -> go.Scattergeo:
    """Return a trace without a place that only explains a mark, or a line with its dash, in the legend."""
    lined = {"mode": "lines", "line": {"color": colour, "width": 2, "dash": line}}
    rim = {"line": {"color": edge, "width": 1}} if edge else {}
    return go.Scattergeo(
        name=name,
        lon=[None],
        lat=[None],
        marker={"symbol": symbol, "color": colour, "size": size, "opacity": opacity} | rim,
        hoverinfo="skip",
        **(lined if line else {"mode": "markers"}),
    )


def resize(traces: Sequence[Any], size: float) -> None:
    """Draw marks, and with them their entries in the legend, at a share of their size; in place."""
    for trace in traces:
        if size != 1 and "markers" in (trace.mode or ""):
            sized = np.asarray(trace.marker.size, dtype=np.float32) * np.float32(size)
            trace.marker.size = sized if sized.ndim else float(sized)


def keyed_once(traces: list[Any]) -> list[Any]:
    """Return traces with one entry for a reader's own list in the legend, whatever layers hold of it."""
    keys = [
        trace for trace in traces if trace.name == uploaded.LEGEND_WORDS and trace.showlegend is not False
    ]
    return [trace for trace in traces if all(trace is not other for other in keys[1:])]


def keep_opacity(figure: go.Figure) -> None:
    """Keep every mark as it is when some are chosen: the page says what is, and a picture must not fade.

    Plotly would pale all that lies outside of a click or a box, on the page and in a picture taken then.
    """
    for trace in figure.data:
        if trace.type == "choropleth" or "markers" in trace.mode:
            trace.unselected.marker.opacity = trace.marker.opacity if trace.marker.opacity is not None else 1
        if trace.type == "scattergeo" and "text" in trace.mode:
            trace.unselected.textfont.color = trace.textfont.color


def _edge() -> dict[str, object]:
    return {"color": theme.LIGHT.ground, "width": 1}
