"""How near to allied ground exercises were held: distances to today's allies, and the Suwalki gap."""

from typing import Any, TypeAlias

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.geography import geodesy
from dashboard.projections import Shapes, conformal
from dashboard.schema import columns as c

CONFORMAL = conformal((45, 65), lat=55, lon=26)
"""Keeps angles, so that the nearest point of a border on it is the nearest on the ground, to about 1 %."""


Rows: TypeAlias = "np.ndarray[Any, np.dtype[np.intp]]"

REACHES_KM = (25.0, 50.0, 100.0, 200.0, 400.0, 800.0, 1_600.0, 20_000.0)
"""Distances within which the nearest ally is looked for, one after the other; the last holds all."""

SPARE_M = 1_100.0
"""Metres on the projection that surely reach as far as a kilometre on the ground."""

ON_ALLIED_GROUND = "on allied ground"

METHOD = (
    "Geodesic distance from each place to the nearest land border or coast of a state that is an ally today, "
    "on borders simplified to 2 km; below 5 km none is told, nor outside 10° W to 60° E, 34° to 72° N, where "
    "the borders end. Finland joined in 2023, Sweden in 2024."
)

REGION = ((-10.0, 60.0), (34.0, 72.0))
"""Longitudes and latitudes of which the boundaries are complete."""

SUWALKI_GAP = ((22.767, 54.356), (23.486, 53.939))
"""Longitude and latitude of the corners in which Poland and Lithuania meet Kaliningrad and Belarus."""

GAP_METHOD = (
    "Suwalki gap: geodesic distance between the points in which Poland and Lithuania meet Kaliningrad and "
    "Belarus, as Natural Earth draws them (up to 6.5 km off). The border between them is longer: it winds."
)


def to_allies(places: pd.DataFrame, units: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return how far each place is from the nearest ally.

    Parameters
    ----------
    places : pandas.DataFrame
        Rows with `lat`, `lon` in degrees.
    units : geopandas.GeoDataFrame
        Shapes, see `frames.Frames`.

    Returns
    -------
    pandas.DataFrame
        One row per pair of coordinates in `places` that lies in `REGION`: `lat`, `lon`, `nearest_ally`
        (name), `ally_km` (float64, geodesic, 0 inside an ally), `ally_words` (the distance as exactly as it
        is known). Empty without shapes.
    """
    distinct = places[[c.LAT, c.LON]].dropna().drop_duplicates(ignore_index=True)
    allies = units[units[c.NATO].astype(bool)]
    near = covered(distinct[c.LAT], distinct[c.LON]) & bool(len(allies))
    distinct = distinct[near].reset_index(drop=True)
    apart = _to_near_ones(distinct[c.LAT], distinct[c.LON], allies.geometry)
    nearest = apart.argmin(axis=1) if len(distinct) else np.array([], dtype=int)
    km = apart[np.arange(len(distinct)), nearest]
    words = [ON_ALLIED_GROUND if one == 0 else geodesy.format_km(one) for one in km]
    names = allies[c.NAME].to_numpy()[nearest]
    return distinct.assign(**{c.NEAREST_ALLY: names.astype("str"), c.ALLY_KM: km, c.ALLY_WORDS: words})


def covered(lat: "pd.Series[float]", lon: "pd.Series[float]") -> "pd.Series[bool]":
    """Say which places lie where the boundaries are complete; elsewhere a distance would be wrong."""
    (west, east), (south, north) = REGION
    return lon.between(west, east) & lat.between(south, north)


def kilometres(lat: "pd.Series[float]", lon: "pd.Series[float]", shapes: gpd.GeoSeries) -> geodesy.Numbers:
    """Return how far each place lies from each shape, along the ground.

    Parameters
    ----------
    lat, lon : pandas.Series
        Places, degrees.
    shapes : geopandas.GeoSeries
        Areas or lines, EPSG:4326.

    Returns
    -------
    numpy.ndarray
        Kilometres, one row per place, one column per shape; 0 inside.
    """
    drawn, points = _on_paper(lat, lon, shapes)
    inside = shapely.intersects(drawn[None, :], points[:, None])
    place, shape = np.nonzero(np.ones_like(inside))
    apart = _apart(lat, lon, points, drawn, (place, shape))
    return np.where(inside, 0.0, apart.reshape(inside.shape))


def foot(lat: float, lon: float, shape: BaseGeometry) -> tuple[float, float]:
    """Return latitude and longitude of the point of a shape that lies nearest to a place outside of it."""
    drawn, points = _on_paper(pd.Series([lat]), pd.Series([lon]), gpd.GeoSeries([shape], crs=4326))
    lines = shapely.shortest_line(drawn, points)
    east, north = CONFORMAL.degrees(*shapely.get_coordinates(shapely.get_point(lines, 0)).T)
    return float(north[0]), float(east[0])


def _to_near_ones(lat: "pd.Series[float]", lon: "pd.Series[float]", shapes: gpd.GeoSeries) -> geodesy.Numbers:
    """Return the same as `kilometres` for the nearest shape of each place, and infinity for those far off.

    The nearest point of a shape is found for the few that lie within a distance; of all shapes it takes
    half a minute for the 50,000 places of a list.
    """
    drawn, points = _on_paper(lat, lon, shapes)
    inside = shapely.intersects(drawn[None, :], points[:, None])
    apart = np.where(inside, 0.0, np.inf)
    left = np.flatnonzero(~inside.any(axis=1)) if drawn.size else np.array([], dtype=int)
    for km in REACHES_KM:
        near = shapely.dwithin(drawn[None, :], points[left][:, None], km * SPARE_M)
        place, shape = np.nonzero(near)
        pairs = left[place], shape
        apart[pairs] = _apart(lat, lon, points, drawn, pairs)
        left = left[apart[left].min(axis=1) > km] if left.size else left
    return apart


def with_allies(points: pd.DataFrame, distances: pd.DataFrame) -> pd.DataFrame:
    """Add to places the columns of `to_allies`, by their coordinates."""
    return points.merge(distances, on=[c.LAT, c.LON], how="left", validate="many_to_one")


def gap_km() -> float:
    """Return the width of the Suwalki gap, kilometres; see `GAP_METHOD`."""
    (west, north), (east, south) = SUWALKI_GAP
    return float(geodesy.kilometres(west, north, east, south))


def _on_paper(
    lat: "pd.Series[float]", lon: "pd.Series[float]", shapes: gpd.GeoSeries
) -> tuple[Shapes, Shapes]:
    """Return shapes, prepared for many questions, and places on the conformal projection."""
    drawn = CONFORMAL.drawn(shapes.to_numpy())
    shapely.prepare(drawn)
    return drawn, CONFORMAL.points(lon, lat)


def _apart(
    lat: "pd.Series[float]", lon: "pd.Series[float]", points: Shapes, shapes: Shapes, pairs: tuple[Rows, Rows]
) -> geodesy.Numbers:
    """Return the kilometres from places to the nearest points of shapes, for pairs of their numbers."""
    place, shape = pairs
    lines = shapely.shortest_line(shapes[shape], points[place])
    feet = shapely.get_coordinates(shapely.get_point(lines, 0)).reshape(len(place), 2)
    here = [np.asarray(axis, dtype=float)[place] for axis in (lon, lat)]
    lon_of_feet, lat_of_feet = CONFORMAL.degrees(*feet.T)
    return geodesy.kilometres(here[0], here[1], lon_of_feet, lat_of_feet)
