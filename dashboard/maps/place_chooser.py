"""A map to choose a place on: known bases and ranges, and a grid of points."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.maps.kit.base_map import (
    FEW_NAMES,
    VIEWS,
    Shapes,
    bare_land,
    blank_map,
    names,
    water_and_frontier,
)
from dashboard.maps.kit.gathered import first, first_words
from dashboard.maps.kit.markers import BASE_MARKS, BASES, legend_above
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, safe

GRID = (range(19, 43), range(44, 71))
"""Longitudes and latitudes of the points, whole degrees."""


def chooser(sites: pd.DataFrame, point: str, shapes: Shapes, *, height: int = 620) -> go.Figure:
    """Draw what a click can choose.

    Parameters
    ----------
    sites : pandas.DataFrame
        Rows of the site table.
    point : str
        Code of a place given by coordinates.
    shapes : Shapes
        Addresses of the boundary files.
    height : int
        Height on the page, pixels.

    Returns
    -------
    plotly.graph_objects.Figure
        The `customdata` of each mark are a site id, or `point`, and latitude and longitude as text.
    """
    drawn = first(sites)
    figure = blank_map(
        "Choose a place",
        "A click on a base or range fills the field of the place; one on a dot gives that whole degree, "
        f"which the two fields refine.{first_words(sites, *BASES)}",
        f"Map of {counted(len(drawn), 'base or range', 'bases and ranges')} to choose from.",
        view=VIEWS["flank"],
        height=height,
    )
    figure.add_traces([bare_land(shapes), *water_and_frontier(shapes), _grid(point)])
    for side, label in codes.SITE_SIDES.items():
        rows = drawn[drawn[c.SIDE] == side]
        if len(rows):
            figure.add_trace(_sites(rows, side, label))
    figure.add_trace(names(FEW_NAMES, VIEWS["flank"], size=10))
    legend_above(figure)
    # The fields show what was chosen; without this a click would pale everything else.
    figure.update_traces(unselected_marker_opacity=1, selector={"type": "choropleth"})
    figure.update_traces(unselected_marker_opacity=1, selector={"type": "scattergeo", "mode": "markers"})
    figure.update_traces(unselected_textfont_color=theme.LIGHT.muted, selector={"mode": "text"})
    return figure


def _grid(point: str) -> go.Scattergeo:
    lon, lat = (axis.ravel() for axis in np.meshgrid(*(np.array(degrees) for degrees in GRID)))
    return go.Scattergeo(
        name="Whole degrees",
        lon=lon.astype(float),
        lat=lat.astype(float),
        mode="markers",
        marker={"symbol": "circle", "color": theme.LIGHT.axis, "size": 4, "opacity": 0.6},
        customdata=[[point, str(y), str(x)] for x, y in zip(lon, lat, strict=True)],
        hovertext=[f"{y}° N, {x}° E" for x, y in zip(lon, lat, strict=True)],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _sites(rows: pd.DataFrame, side: str, label: str) -> go.Scattergeo:
    _, symbol, colour = BASE_MARKS[side]
    return go.Scattergeo(
        name=label,
        lon=rows[c.LON].to_numpy(dtype=float),
        lat=rows[c.LAT].to_numpy(dtype=float),
        mode="markers",
        marker={"symbol": symbol, "color": colour, "size": 10}
        | {"line": {"color": theme.LIGHT.ground, "width": 1}},
        customdata=[[row[c.SITE_ID], "", ""] for row in rows.to_dict("records")],
        text=[safe(name) for name in rows[c.NAME]],
        hovertemplate="<b>%{text}</b><br>" + label + "<extra></extra>",
    )
