"""Names of states where they hide no mark: each at the first of its places that is free."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import plotly.graph_objects as go

from dashboard import theme
from dashboard.maps.kit.base_map import FEW_NAMES, NAMES, View, label, lettering
from dashboard.maps.kit.boxes import LINE, Boxes, box, touches, wide_of
from dashboard.maps.kit.close_up import on_paper

Taken: TypeAlias = "Sequence[tuple[float, Boxes]]"
"""Pixels of a degree and what is covered then, on a phone and where a map is wide."""

ELSEWHERE: dict[str, tuple[tuple[float, float], ...]] = {
    "NOR": ((8.6, 60.6), (11.2, 63.2), (15.0, 67.3), (24.5, 69.6)),
    "SWE": ((14.6, 60.6), (14.2, 57.6), (18.6, 65.6), (15.3, 59.0), (13.6, 62.2)),
    "FIN": (
        (25.6, 61.9),
        (24.4, 60.9),
        (24.6, 60.5),
        (26.3, 60.75),
        (23.0, 60.45),
        (27.0, 65.6),
        (26.5, 67.6),
        (23.4, 61.6),
        (28.3, 62.6),
    ),
    "EST": ((26.1, 58.4), (26.2, 59.15), (24.9, 58.95), (25.2, 58.3)),
    "LVA": ((25.0, 56.6), (26.6, 56.4), (22.4, 56.9), (25.4, 57.4), (27.1, 56.9)),
    "LTU": ((23.4, 55.8), (24.8, 55.6), (22.6, 55.6), (24.4, 54.5), (25.3, 55.1)),
    "POL": ((19.4, 51.4), (17.4, 52.6), (21.4, 52.9), (21.9, 51.0), (16.6, 53.7), (18.6, 53.2), (20.4, 50.6)),
    "BLR": ((28.2, 52.6), (27.8, 54.9), (26.2, 53.4), (29.8, 53.9), (28.0, 53.5), (25.2, 52.6), (26.8, 52.4)),
    "SVK": ((20.6, 48.85), (18.6, 48.5)),
    "HUN": ((18.6, 46.8), (20.9, 47.5), (19.4, 46.5)),
    "ROU": ((24.6, 46.6), (22.8, 46.2), (27.0, 46.4), (26.6, 44.4), (24.0, 44.4), (23.6, 47.2), (27.3, 45.2)),
    "MDA": ((28.4, 47.5), (28.9, 46.6)),
    "BGR": ((25.6, 42.5), (26.4, 43.5), (23.6, 42.4), (23.9, 43.4)),
    "UKR": ((26.2, 49.9), (34.2, 49.4), (30.6, 50.8), (27.8, 48.9), (35.6, 48.3), (33.4, 47.2), (25.0, 48.7)),
    "RUS": (
        *((31.2, 55.5), (32.6, 58.4), (29.6, 58.9), (30.4, 57.6), (30.9, 60.0), (29.4, 56.7), (31.6, 61.6)),
        *((34.0, 54.5), (34.2, 62.4), (33.2, 66.6), (37.0, 52.3), (40.5, 50.6), (42.5, 47.2), (40.0, 45.4)),
        *((44.8, 56.8), (45.0, 60.0), (45.4, 53.0), (39.8, 61.6), (48.0, 62.5), (52.0, 58.0), (56.0, 62.0)),
    ),
}
"""Further longitudes and latitudes of the label of a state, where something lies at its first one."""

FURTHER: dict[str, tuple[str, tuple[tuple[float, float], ...]]] = {
    "DEU": ("Germany", ((10.2, 51.3), (9.6, 52.7), (11.6, 48.8), (12.6, 53.5))),
    "TUR": ("Turkey", ((33.0, 39.3), (38.0, 39.5), (28.6, 39.3))),
    "GBR": ("United Kingdom", ((-1.5, 52.7), (-4.2, 57.0))),
    "FRA": ("France", ((2.6, 47.2),)),
    "ITA": ("Italy", ((12.0, 43.4),)),
    "CZE": ("Czechia", ((15.3, 49.8),)),
    "AUT": ("Austria", ((14.4, 47.5),)),
    "DNK": ("Denmark", ((9.2, 56.1),)),
    "SRB": ("Serbia", ((20.9, 44.0),)),
    "GRC": ("Greece", ((22.0, 39.7),)),
    "GEO": ("Georgia", ((43.4, 42.1),)),
    "KAZ": ("Kazakhstan", ((52.5, 48.5),)),
}
"""States that only a map of a part of the flank names, where it has room: name and places of the label."""

ALL = (*FEW_NAMES, *(unit for unit in NAMES if unit not in FEW_NAMES), *FURTHER)
"""Every state with a label; of two that touch each other the first is named."""


class Label(NamedTuple):
    """The name of a state, and where its middle stands in degrees."""

    text: str
    lon: float
    lat: float


def clear(units: Iterable[str], view: View, scale: float, taken: Boxes) -> list[Label]:
    """Return the labels of states, each where it lies whole in the view and on nothing.

    Parameters
    ----------
    units : iterable of str
        States with a label, of `ALL`; the first ones have their place first.
    view : View
        Part of the flank that the map shows.
    scale : float
        Pixels of a degree of latitude.
    taken : array
        What marks and their names cover.
    """
    found: list[Label] = []
    for unit in units:
        for one in _places(unit, view):
            at = box(on_paper([one.lon], [one.lat], scale)[0], one.text)
            if _is_inside(one, view, scale) and not touches(at, taken):
                found.append(one)
                taken = np.vstack([taken, at])
                break
    return found


def add(
    figure: go.Figure, units: Iterable[str], view: View, taken: Taken, *, colour: str = theme.LIGHT.muted
) -> Taken:
    """Add the names of states to a map, as a phone has room for them and as a wide map has.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Changed in place.
    units : iterable of str
        See `clear`.
    view : View
        Part of the flank that the map shows.
    taken : sequence of (float, array)
        What is covered already.
    colour : str
        Of the letters.

    Returns
    -------
    sequence of (float, array)
        What is covered then.
    """
    shown = [clear(tuple(units), view, scale, boxes) for scale, boxes in taken]
    phone, wide = (lettering(labels, colour=colour) for labels in shown)
    figure.add_trace(phone)
    say_wide(figure, {name: list(wide[name]) for name in ("text", "lon", "lat")})
    return [
        (
            scale,
            np.vstack([boxes, *(box(on_paper([lon], [lat], scale)[0], text) for text, lon, lat in labels)]),
        )
        for (scale, boxes), labels in zip(taken, shown, strict=True)
    ]


def say_wide(figure: go.Figure, told: dict[str, Any]) -> None:
    """Say what the last trace of a figure has else where it is wide, in Plotly's words; changed in place."""
    before = figure.layout.meta.get("wide", {"data": []})["data"]
    data = [*before, *({} for _ in range(len(figure.data) - 1 - len(before))), told]
    figure.update_layout(meta={**figure.layout.meta, "wide": {"data": data, "layout": {}}})


def _places(unit: str, view: View) -> list[Label]:
    if unit in FURTHER:
        text, places = FURTHER[unit]
        return [Label(text, *place) for place in places]
    first = Label(*label(unit, view))
    return [first, *(Label(first.text, *place) for place in ELSEWHERE.get(unit, ()))]


def _is_inside(one: Label, view: View, scale: float) -> bool:
    """Say whether a label lies whole in a view."""
    across = wide_of(one.text) / 2 / scale / np.cos(np.radians(one.lat))
    up = LINE / 2 / scale
    (west, east), (south, north) = view.lon, view.lat
    return bool(
        west <= one.lon - across
        and one.lon + across <= east
        and south <= one.lat - up
        and one.lat + up <= north
    )
