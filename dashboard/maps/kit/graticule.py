"""What makes a map printable: the graticule with its degrees, and a scale bar."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.geography import geodesy
from dashboard.maps.kit.base_map import VIEWS, View, projection
from dashboard.wording import number, plain

BARS = {
    "flank": (500, 10.2, 43.0),
    "baltic": (200, 28.4, 50.55),
    "nordic": (300, 5.6, 67.4),
    "black_sea": (300, 29.7, 42.2),
}
"""For each view the length of the bar in kilometres, and longitude and latitude of its western end."""

STEPS = {"flank": (10, 5), "baltic": (5, 2), "nordic": (10, 5), "black_sea": (5, 2)}
"""For each view the degrees between two meridians and two parallels."""

BAR_POINTS = 9

SCALE_BAR = "Scale bar"
"""Name of the bar and of its words, by which a picture of a part finds them."""


def graticule(name: str) -> dict[str, Any]:
    """Return the geo subplot's settings for meridians and parallels, which lie under the land, on the sea."""
    lon, lat = STEPS[name]
    line = {"showgrid": True, "gridcolor": theme.LIGHT.border, "gridwidth": 0.4}
    return {"lonaxis": line | {"dtick": lon, "tick0": 0}, "lataxis": line | {"dtick": lat, "tick0": 0}}


def degrees(name: str) -> go.Scattergeo:
    """Return the degrees of the parallels along the western edge, and of the meridians along the southern."""
    view = VIEWS[name]
    every_lon, every_lat = STEPS[name]
    parallels = _between(view.lat, every_lat)
    meridians = _between(view.lon, every_lon)
    room_lon, room_lat = _room(view)
    return go.Scattergeo(
        lon=[*(view.lon[0] + room_lon for _ in parallels), *meridians],
        lat=[*parallels, *(view.lat[0] + room_lat for _ in meridians)],
        mode="text",
        text=[*(f"{plain(one)}° N" for one in parallels), *(f"{plain(one)}° E" for one in meridians)],
        textfont={"size": 9, "color": theme.LIGHT.muted, "shadow": "auto"},
        hoverinfo="skip",
        showlegend=False,
    )


def scale_bar(name: str) -> list[go.Scattergeo]:
    """Return a level bar, as long as it says at its own latitude."""
    km, west, lat = BARS[name]
    lons, lats = _level(VIEWS[name], west, lat, km)
    bar = go.Scattergeo(
        name=SCALE_BAR,
        # Lists, which a picture of a part can read.
        lon=list(lons),
        lat=list(lats),
        mode="lines",
        line={"color": theme.LIGHT.text, "width": 3},
        hoverinfo="skip",
        showlegend=False,
    )
    words = go.Scattergeo(
        name=SCALE_BAR,
        lon=[lons[BAR_POINTS // 2]],
        lat=[lats[BAR_POINTS // 2]],
        mode="text",
        text=[f"{km} km at {number(lat)}° N"],
        textposition="top center",
        textfont={"size": 10, "color": theme.LIGHT.text, "shadow": "auto"},
        hoverinfo="skip",
        showlegend=False,
    )
    return [bar, words]


def _level(view: View, west: float, lat: float, km: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the points of a line that is level on the map and so many kilometres long on the ground."""
    paper = projection(view)
    x, y = paper.metres(west, lat)
    metres = km * 1000.0
    for _ in range(2):  # the scale of a conformal map hardly changes along the bar
        end = paper.degrees(x + metres, y)
        metres *= km / float(geodesy.kilometres(west, lat, *end))
    along = x + np.linspace(0, metres, BAR_POINTS)
    lons, lats = paper.degrees(along, np.full(BAR_POINTS, y))
    return tuple(map(float, lons)), tuple(map(float, lats))


def _between(span: tuple[float, float], step: int) -> list[float]:
    """Return the multiples of a step inside a span, with room to both ends."""
    first = np.ceil((span[0] + step / 8) / step) * step
    return [float(one) for one in np.arange(first, span[1] - step / 8, step)]


def _room(view: View) -> tuple[float, float]:
    return (view.lon[1] - view.lon[0]) * 0.03, (view.lat[1] - view.lat[0]) * 0.012
