"""The place of a drill that is described and not on record, with the shortest way to the nearest border."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.drill.distance import Nearby
from dashboard.analysis.geography import geodesy
from dashboard.maps.exercise_map import record_map
from dashboard.maps.kit import state_names
from dashboard.maps.kit.base_map import Shapes, bare_land, blank_map, water_and_frontier
from dashboard.maps.kit.close_up import around, place_marks, taken_by, with_border
from dashboard.maps.kit.on_map import on_map
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import headline, plain

THE_PLACE = "The place described"
"""What it is called where neither the register nor the reader names it: coordinates are no name."""

LEAST_SPAN = 7.0
"""Degrees of latitude that the map shows at least: the states around it have their names."""

WORDED = 0.07
"""Share of the map's height from which on a way is long enough for its kilometres."""


def drill_map(
    side: str,
    place: pd.DataFrame,
    near: Nearby | None,
    shapes: Shapes,
    *,
    is_named: bool,
    called: str = "",
    height: int = 360,
) -> go.Figure:
    """Draw the place of a drill among the states around it.

    Parameters
    ----------
    side : str
        Who would organise it, a code of `codes.SIDES`.
    place : pandas.DataFrame
        Result of `analysis.drill.description.place_of`: one row, or none.
    near : Nearby or None
        What lies near it; None where that is not known.
    shapes : Shapes
        Addresses of the boundary files.
    is_named : bool
        Whether the place has a name, and is not the coordinates alone.
    called : str
        Name of the drill, if it has one.
    height : int
        Height on the page, pixels.
    """
    drawn = on_map(place).reset_index(drop=True)
    if drawn.empty:
        return record_map(called or "The drill described", side, place, shapes, height=height)
    row = drawn.to_dict("records")[0]
    at = (float(row[c.LAT]), float(row[c.LON]))
    name = str(row[c.NAME]) if is_named else called or THE_PLACE
    ends = [at] if near is None else [at, near.foot]
    view = around(pd.DataFrame(ends, columns=[c.LAT, c.LON]), LEAST_SPAN)
    figure = blank_map(
        _title(name, near, is_named=is_named),
        with_border(_subtitle(_degrees(at), near), view),
        f"Map of the place of the drill: {f'{name}, ' if is_named else ''}{_degrees(at)}."
        + (f" {near.words}" if near else ""),
        view=view,
        height=height,
    )
    figure.add_traces([bare_land(shapes), *water_and_frontier(shapes)])
    is_below = near is not None and near.foot[0] > at[0]
    sides = ["bottom center" if is_below else "top center"]
    state_names.add(figure, state_names.ALL, view, taken_by(drawn, [name], sides, view, height))
    if near is not None:
        figure.add_trace(_way(at, near, WORDED * (view.lat[1] - view.lat[0])))
    told = (name, f"{_degrees(at)}: {codes.GEO_PRECISIONS[str(row[c.GEO_PRECISION])]}")
    figure.add_trace(place_marks(side, drawn, [told], sides))
    return figure.update_layout(showlegend=False)


def _degrees(at: tuple[float, float]) -> str:
    return ", ".join(map(plain, at))


def _title(name: str, near: Nearby | None, *, is_named: bool) -> str:
    if near is None:
        return headline(f"Place of the drill: {name}") if is_named else "Place of the drill"
    where = f"in {near.on}" if near.on else "at sea"
    far = f"lies {geodesy.format_km(near.other_km)} from {near.other}"
    return headline(f"{name}, {where}, {far}", f"{name} {far}", f"{THE_PLACE} {far}")


def _subtitle(at: str, near: Nearby | None) -> str:
    way = f" Dashed: the shortest way to {near.other}, {geodesy.format_km(near.other_km)}." if near else ""
    return f"Mark: {at}.{way}"


def _way(at: tuple[float, float], near: Nearby, worded: float) -> go.Scattergeo:
    """Return the shortest way, with its kilometres in the middle where it has so many degrees."""
    (lat, lon), (north, east) = at, near.foot
    is_long = abs(north - lat) + abs(east - lon) / 2 >= worded
    return go.Scattergeo(
        name="Shortest way",
        lat=[lat, (lat + north) / 2, north],
        lon=[lon, (lon + east) / 2, east],
        mode="lines+text",
        line={"color": theme.LIGHT.text, "width": 1.5, "dash": "dot"},
        text=["", geodesy.format_km(near.other_km) if is_long else "", ""],
        textposition="middle right" if abs(north - lat) > abs(east - lon) / 2 else "top center",
        textfont={"size": 11, "color": theme.LIGHT.text, "shadow": "auto"},
        hoverinfo="skip",
    )
