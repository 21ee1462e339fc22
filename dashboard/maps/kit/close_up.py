"""A part of the flank near to: how much it shows, names of states, and marks of places with their names."""

import math
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.maps.kit.base_map import VIEWS, View
from dashboard.maps.kit.boxes import PHONE, SIDES, WIDE, Boxes, box, marks, scale_of
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import safe

LEAST_SPAN = 6.0
"""Degrees of latitude that a map of one exercise shows at least, so that the reader sees where it is."""

ROOM = 1.4
"""Height and width of that map against what its marks need."""

DRAWN = (35.0, 75.5)
"""Latitudes that it may show: the land ends beyond."""

ASPECT, ASPECT_OF_MUCH = 1.6, 0.8
"""Its width against its height: narrow where it shows much, for the land ends in the east."""

BORDER_WORDS = "Purple line: NATO's land border with Russia and Belarus."

FRONTIER_LIES = (((19.6, 28.3), (51.4, 59.6)), ((27.7, 31.7), (60.4, 70.1)))
"""Longitudes and latitudes of both parts of that border: a map that shows neither does not explain it."""

FEW_FROM = 14.0
"""Degrees of latitude from which on a map is narrow."""

ROUGH = ("area", "sea_area")
"""Codes of `codes.GEO_PRECISIONS` whose marks stand for an area, at any point of it."""

Points: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"


def around(points: pd.DataFrame, least: float = LEAST_SPAN) -> View:
    """Return the part of the flank that holds all points with room around them; all of it for none.

    Parameters
    ----------
    points : pandas.DataFrame
        Points with `lon` and `lat`.
    least : float
        Degrees of latitude that it shows at least.
    """
    if points.empty:
        return VIEWS["flank"]
    south, north = float(points[c.LAT].min()), float(points[c.LAT].max())
    west, east = float(points[c.LON].min()), float(points[c.LON].max())
    shrink = math.cos(math.radians((south + north) / 2))
    tall = max(least, ROOM * (north - south), ROOM * (east - west) * shrink / ASPECT)
    tall = min(tall, DRAWN[1] - DRAWN[0])
    aspect = ASPECT if tall < FEW_FROM else ASPECT_OF_MUCH
    middle = min(max((south + north) / 2, DRAWN[0] + tall / 2), DRAWN[1] - tall / 2)
    centre, wide = (west + east) / 2, max(ROOM * (east - west), tall * aspect / shrink)
    lon = (centre - wide / 2, centre + wide / 2)
    return View("Places of the exercise", lon, (middle - tall / 2, middle + tall / 2))


def shows_frontier(view: View) -> bool:
    """Say whether some of NATO's land border with Russia and Belarus lies in a view."""
    return any(
        west < view.lon[1] and view.lon[0] < east and south < view.lat[1] and view.lat[0] < north
        for (west, east), (south, north) in FRONTIER_LIES
    )


def with_border(words: str, view: View) -> str:
    """Return words under a map, with what its purple line is where that is in view."""
    return f"{words} {BORDER_WORDS}".strip() if shows_frontier(view) else words


def place_marks(
    side: str, places: pd.DataFrame, told: Sequence[tuple[str, str]], sides: Sequence[str]
) -> go.Scattergeo:
    """Return the marks of places with their names beside them.

    Parameters
    ----------
    side : str
        Who organised what was held there, a code of `codes.SIDES`.
    places : pandas.DataFrame
        Places with `lon`, `lat` and `geo_precision`; what stands for an area is hollow.
    told : sequence of (str, str)
        Name of each, and what is said of it under the pointer.
    sides : sequence of str
        Where each name stands, as Plotly calls it; empty without room.
    """
    names = [safe(name) for name, _ in told]
    hollow = places[c.GEO_PRECISION].isin(ROUGH).tolist()
    return go.Scattergeo(
        name=codes.SIDES[side],
        lon=places[c.LON].to_numpy(dtype=float),
        lat=places[c.LAT].to_numpy(dtype=float),
        mode="markers+text",
        text=[name if at else "" for name, at in zip(names, sides, strict=True)],
        textposition=[at or "top center" for at in sides],
        textfont={"size": 11, "color": theme.LIGHT.text, "shadow": "auto", "weight": 600},
        marker={
            "symbol": [theme.SIDE_SYMBOLS[side] + ("-open" if one else "") for one in hollow],
            "color": theme.SIDE_COLOURS[side],
            "size": 11,
            "line": {
                "color": [theme.SIDE_COLOURS[side] if one else theme.LIGHT.ground for one in hollow],
                "width": [2 if one else 1 for one in hollow],
            },
        },
        customdata=[(name, more) for name, (_, more) in zip(names, told, strict=True)],
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
    )


def on_paper(lon: Iterable[float], lat: Iterable[float], pixels_per_degree: float) -> Points:
    """Return points in pixels, near enough to tell whether two names touch."""
    degrees = np.array([list(lon), list(lat)], dtype=float).T * pixels_per_degree
    degrees[:, 0] *= np.cos(np.radians(degrees[:, 1] / pixels_per_degree))
    return degrees


def near(place: Points, others: Points, room: tuple[float, float]) -> bool:
    """Say whether a place lies within so many pixels, across and up, of one of the others."""
    gaps = abs(others - place)
    return bool(((gaps[:, 0] < room[0]) & (gaps[:, 1] < room[1])).any())


def taken_by(
    places: pd.DataFrame, names: Sequence[str], sides: Sequence[str], view: View, height: float
) -> list[tuple[float, Boxes]]:
    """Return pixels of a degree, and what marks and their names cover, on a phone and where a map is wide."""
    found = []
    for scale in (scale_of(view, height, width) for width in (PHONE, WIDE)):
        at = on_paper(places[c.LON], places[c.LAT], scale)
        named = [
            box(point, name, SIDES[side]) for point, name, side in zip(at, names, sides, strict=True) if side
        ]
        found.append((scale, np.vstack([marks(at), *named])))
    return found
