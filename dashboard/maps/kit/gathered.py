"""A long list of a reader's own on a map: a square for each cell of a grid, where marks would be one heap."""

from collections.abc import Hashable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.geography import cells
from dashboard.analysis.geography.places import HELD
from dashboard.analysis.kit import uploaded
from dashboard.maps.kit.on_map import on_map
from dashboard.schema import columns as c
from dashboard.wording import counted, number, plain

NAME = "Your own list, by cells"
LARGEST_PX, SMALLEST_PX = 15.0, 4.0
"""Widths of the squares of the fullest cell and of the emptiest one."""


def marked(points: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have a mark of their own: those on the map that stand in no cell."""
    near = on_map(points)
    return near[~cells.are_gathered(near)]


def squares(points: pd.DataFrame, *what: str) -> list[go.Scattergeo]:
    """Return a trace with the cells of a long list of the reader's own, and its entry in the legend.

    Parameters
    ----------
    points : pandas.DataFrame
        Points of one layer.
    what : str
        What a cell counts, in one word and in several. Each mark of exercises has `HELD` and the code of its
        cell as the last of its `customdata`, see `places.exercises_at`.
    """
    found = _cells(points)
    if found is None:
        return []
    width = LARGEST_PX * np.sqrt(found[c.N].to_numpy(dtype=float) / float(found[c.N].max()))
    drawn = go.Scattergeo(
        name=NAME,
        lon=found[c.LON].to_numpy(dtype=np.float32),
        lat=found[c.LAT].to_numpy(dtype=np.float32),
        mode="markers",
        marker={
            "symbol": "square",
            "color": theme.LIGHT.unknown,
            "opacity": 0.8,
            "size": np.maximum(width, SMALLEST_PX).astype(np.float32),
            "line": {"color": theme.LIGHT.text, "width": 1.2},
        },
        customdata=[(*_words(cell, what), HELD + str(cell[cells.CODE])) for cell in found.to_dict("records")],
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<br>Your own list<extra></extra>",
        showlegend=False,
    )
    entry = go.Scattergeo(
        name=NAME,
        lon=[None],
        lat=[None],
        mode="markers",
        marker=drawn.marker.to_plotly_json() | {"size": 10},
        hoverinfo="skip",
    )
    return [drawn, entry]


def words(points: pd.DataFrame, *what: str) -> str:
    """Say how many points of a long list stand in cells, a blank before it; nothing where none does.

    Parameters
    ----------
    points : pandas.DataFrame
        Points of one layer.
    what : str
        A point in one word, and several.
    """
    found = _cells(points)
    if found is None:
        return ""
    tall = float(found[cells.HEIGHT].iloc[0])
    many = counted(int(found[cells.N_PLACES].sum()), *what)
    return (
        f" Of your own list {many} are drawn as {counted(len(found), 'square')}, one for each cell of "
        f"{plain(tall)}° by {plain(cells.WIDER * tall)}°: the larger, the more."
    )


def first(points: pd.DataFrame) -> pd.DataFrame:
    """Return the rows on the map, of a long list only the first: for marks that no square can stand for."""
    return uploaded.drawable(on_map(points), most=cells.MOST_MARKS)


def first_words(points: pd.DataFrame, *what: str) -> str:
    """Say how many rows of a long list `first` leaves out; parameters as for `words`."""
    return uploaded.undrawn_words(on_map(points), first(points), "first", what)


def _cells(points: pd.DataFrame) -> pd.DataFrame | None:
    """Return the cells in which points stand; none where no point does."""
    near = on_map(points)
    gathered = cells.are_gathered(near)
    return cells.cells(near[gathered]) if gathered.any() else None


def _words(cell: dict[Hashable, Any], what: tuple[str, ...]) -> tuple[str, str]:
    """Return where a cell lies and what stands in it."""
    south, west, tall = cell[cells.SOUTH], cell[cells.WEST], cell[cells.HEIGHT]
    lat = f"{plain(south)} to {plain(south + tall)}° N"
    lon = f"{_longitude(west)} to {_longitude(west + cells.WIDER * tall)}"
    held = counted(cell[c.N], *what)
    if not pd.isna(cell[c.TROOPS]):
        held += f"; troops of the largest: {number(cell[c.TROOPS])}"
    return f"{lat}, {lon}", held


def _longitude(degrees: float) -> str:
    return f"{plain(abs(degrees))}° {'W' if degrees < 0 else 'E'}"
