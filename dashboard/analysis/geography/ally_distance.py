"""How near to allied ground exercises were held: distances to today's allies, and the Suwalki gap."""

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from dashboard.analysis.geography import geodesy
from dashboard.schema import columns as c

CONFORMAL = "+proj=lcc +lat_1=45 +lat_2=65 +lat_0=55 +lon_0=26 +ellps=WGS84 +units=m"
"""Keeps angles, so that the nearest point of a border on it is the nearest on the ground, to about 1 %."""


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
    apart = kilometres(distinct[c.LAT], distinct[c.LON], allies.geometry)
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
    drawn = shapes.to_crs(CONFORMAL).to_numpy()
    shapely.prepare(drawn)
    points = gpd.GeoSeries(gpd.points_from_xy(lon, lat), crs=4326).to_crs(CONFORMAL).to_numpy()
    feet = _feet(points, drawn)
    here = np.asarray(lon, dtype=float)[:, None], np.asarray(lat, dtype=float)[:, None]
    apart = geodesy.kilometres(*here, feet[..., 0], feet[..., 1])
    inside = shapely.intersects(drawn[None, :], points[:, None])
    return np.where(inside, 0.0, apart.reshape(inside.shape))


def with_allies(points: pd.DataFrame, distances: pd.DataFrame) -> pd.DataFrame:
    """Add to places the columns of `to_allies`, by their coordinates."""
    return points.merge(distances, on=[c.LAT, c.LON], how="left", validate="many_to_one")


def gap_km() -> float:
    """Return the width of the Suwalki gap, kilometres; see `GAP_METHOD`."""
    (west, north), (east, south) = SUWALKI_GAP
    return float(geodesy.kilometres(west, north, east, south))


def _feet(points: "np.ndarray[Any, Any]", shapes: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Return longitude and latitude of the point of each shape that is nearest to each place."""
    lines = shapely.shortest_line(shapes[None, :], points[:, None])
    feet = gpd.GeoSeries(shapely.get_point(lines.ravel(), 0), crs=CONFORMAL).to_crs(4326)
    return np.asarray(shapely.get_coordinates(feet.to_numpy())).reshape(*lines.shape, 2)
