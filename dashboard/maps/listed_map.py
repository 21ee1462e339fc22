"""Events of a large list in cells of a grid, with the places of drills over them. No event is a point."""

import math
from collections.abc import Hashable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.maps.kit import graticule, markers, overlays, size_keys
from dashboard.maps.kit.base_map import (
    HEIGHTS,
    LAND,
    VIEWS,
    Shapes,
    bare_land,
    blank_map,
    label,
    labelled,
    land,
    names,
    water_and_frontier,
)
from dashboard.maps.kit.colour_bar import BAR_ROOM, COLOURS, along_the_top
from dashboard.schema import columns as c
from dashboard.wording import counted, headline, number, plain

WHOLE = "flank"
VIEW = VIEWS[WHOLE]

TICKS = (1 / 16, 1 / 4, 9 / 16, 1)
"""Shares of the highest count near which the colour bar has a number: alike far apart by the square root."""

LAT, LON = ((math.floor(low), math.ceil(high)) for low, high in (VIEW.lat, VIEW.lon))
"""Edges of the grid, degrees: the next whole ones beyond the map, so that its last cells are whole."""


def listed_map(
    cells: pd.DataFrame, size: float, total: int, places: pd.DataFrame, shapes: Shapes
) -> go.Figure:
    """Draw how many events lie in each cell.

    Parameters
    ----------
    cells : pandas.DataFrame
        `latitude` and `longitude` of the middle of each cell, and `events`; with a row at least.
    size : float
        Side of a cell, degrees.
    total : int
        Events in all, on the map or not.
    places : pandas.DataFrame
        Result of `analysis.geography.places.exercise_places`.
    shapes : Shapes
        Addresses of the boundary files.
    """
    off = total - int(cells[c.EVENTS].sum())
    figure = blank_map(
        _title(cells),
        f"Listed events in cells of {plain(size)}°; colours go by the square root. "
        f"{f'{number(off)} without a place or off the map. ' if off else ''}{markers.PLACES_WORDS}",
        f"Map of events in {counted(len(cells), 'cell')} of {plain(size)} degrees. {_title(cells)}.",
        view=VIEW,
        height=HEIGHTS[WHOLE],
    )
    lakes, frontier = water_and_frontier(shapes)
    figure.add_traces([bare_land(shapes), lakes, _grid(cells, size)])
    # Borders once more, for the cells cover them.
    figure.add_traces([land(shapes, LAND, overlays.CLEAR), frontier, *overlays.crimea(shapes, VIEW)])
    figure.add_traces([markers.key("NATO land border", "square", theme.LIGHT.purple, 8, line="solid")])
    figure.add_trace(graticule.degrees(WHOLE))
    figure.add_traces(markers.keyed_once([*markers.exercises(places), *size_keys.of_sizes()]))
    figure.add_traces([*_names(cells, size), *graticule.scale_bar(WHOLE)])
    figure.update_layout(legend=markers.LEGEND_BELOW, margin_t=BAR_ROOM, geo=graticule.graticule(WHOLE))
    return figure


def _names(cells: pd.DataFrame, size: float) -> list[go.Scattergeo]:
    """Return the names of states, those in a dark cell in the lightest colour."""
    dark = cells[np.sqrt(cells[c.EVENTS] / cells[c.EVENTS].max()) >= theme.DARK_FROM]
    shown = labelled(VIEW)
    pale = [unit for unit in shown if _holds(dark, size, *label(unit, VIEW)[1:])]
    on_dark = [names(pale, VIEW, colour=theme.LIGHT.ground)] if pale else []
    return [names([unit for unit in shown if unit not in pale], VIEW), *on_dark]


def _holds(cells: pd.DataFrame, size: float, lon: float, lat: float) -> bool:
    """Say whether a point lies in any of some cells."""
    inside = (cells[c.LATITUDE] - lat).abs().lt(size / 2) & (cells[c.LONGITUDE] - lon).abs().lt(size / 2)
    return bool(inside.any())


def _grid(cells: pd.DataFrame, size: float) -> go.Choropleth:
    """Return the cells as shapes of their own, coloured by the root of their counts."""
    rows = cells.to_dict("records")
    ticks = _ticks(int(cells[c.EVENTS].max()))
    return go.Choropleth(
        name="Events",
        geojson={
            "type": "FeatureCollection",
            "features": [_shape(at, row, size) for at, row in enumerate(rows)],
        },
        locations=list(range(len(rows))),
        featureidkey="id",
        z=np.sqrt(cells[c.EVENTS].to_numpy(dtype=float)),
        # Plotly takes one end alone for none and begins at the lowest count.
        zmin=0,
        zmax=float(np.sqrt(cells[c.EVENTS].max())),
        colorscale=list(COLOURS),
        colorbar=along_the_top(
            f"Listed events in a cell of {plain(size)}°",
            tickvals=np.sqrt(ticks),
            ticktext=[number(tick) for tick in ticks],
        ),
        marker={"line": {"width": 0}},
        customdata=[_hover(row) for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _ticks(most: int) -> list[int]:
    """Return some round numbers up to the highest count."""
    near = (int(most * share) for share in TICKS)
    return list(dict.fromkeys(n // (step := 10 ** (len(str(n)) - 1)) * step for n in near))


def _shape(at: int, row: dict[Hashable, Any], size: float) -> dict[str, object]:
    """Return a cell; its outline runs clockwise, for else it would be all of the globe but the cell."""
    south, west = row[c.LATITUDE] - size / 2, row[c.LONGITUDE] - size / 2
    north, east = south + size, west + size
    outline = [[west, south], [west, north], [east, north], [east, south], [west, south]]
    return {"type": "Feature", "id": at, "geometry": {"type": "Polygon", "coordinates": [outline]}}


def _hover(row: dict[Hashable, Any]) -> str:
    where = f"around {number(row[c.LATITUDE], 2)}° N, {number(row[c.LONGITUDE], 2)}° E"
    return f"{counted(int(row[c.EVENTS]), 'event')} {where}"


def _title(cells: pd.DataFrame) -> str:
    at = int(cells[c.EVENTS].to_numpy().argmax())
    where = f"{number(cells[c.LATITUDE].iloc[at], 1)}° N, {number(cells[c.LONGITUDE].iloc[at], 1)}° E"
    on_map = counted(int(cells[c.EVENTS].sum()), "event")
    return headline(f"{on_map} on the map; most around {where}", f"{on_map} on the map")
