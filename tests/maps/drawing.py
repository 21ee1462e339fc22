"""The flank map drawn from a few rows, and what tests look for on it."""

import json
from pathlib import Path

from dashboard.analysis.geography.layers import MapLayers
from dashboard.maps import flank_map

from .tables import SHAPES, states

OTHER = {"value": 39.6, "words": "39.6 by another definition", "is_comparable": False}
SPENDING = states(POL=4.7, LTU=5.3, HUN=2.1, DEU={}, RUS=OTHER)
GEO = Path(__file__).resolve().parents[2] / "data" / "geo"


def drawn(
    measure="spending", table=SPENDING, *, view="flank", near="", scaled_by=None, scale_note="", **layers
):
    layers |= {"exercises": layers.pop("places", None), "sites": layers.pop("bases", None)}
    ends = {"scaled_by": scaled_by, "scale_note": scale_note}
    return flank_map(table, measure, SHAPES, MapLayers(**layers), view=view, near=near, **ends)


def title(measure, **rows):
    return drawn(measure, states(**rows)).layout.meta["title"]


def shapes(figure):
    return [trace for trace in figure.data if trace.type == "choropleth"]


def scale(figure):
    return next((trace for trace in shapes(figure) if trace.showscale is not False), None)


def names_of(figure):
    return {
        text: (lon, lat)
        for one in figure.data
        if one.type == "scattergeo" and one.mode == "text"
        for text, lon, lat in zip(one.text, one.lon, one.lat, strict=True)
        if "°" not in text
    }


def trace(figure, name, points=True):
    return next(one for one in figure.data if one.name == name and (one.lon[0] is not None) == points)


def ids(name, key):
    return [one["properties"][key] for one in json.loads((GEO / name).read_text("utf-8"))["features"]]
