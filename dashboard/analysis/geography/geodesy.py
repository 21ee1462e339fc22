"""Distances and circles on the ellipsoid WGS 84, and how exactly they may be told."""

from typing import Any, TypeAlias

import numpy as np
import pyproj
from numpy.typing import ArrayLike

from dashboard.wording import number, plain, rounded

GEOD = pyproj.Geod(ellps="WGS84")

POINTS = 72
"""Corners of a circle that is drawn: the chord sags by 0.1 % of the radius."""

LEAST_KM = 5.0
"""Borders and coordinates together are not better than this."""

Numbers: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"


def circle(lon: float, lat: float, km: float, points: int = POINTS) -> Numbers:
    """Return the points at one geodesic distance from a place.

    Parameters
    ----------
    lon, lat : float
        Place, degrees.
    km : float
        Distance, kilometres.
    points : int
        How many, evenly by azimuth.

    Returns
    -------
    numpy.ndarray
        Shape `(points + 1, 2)`: longitude and latitude in degrees, clockwise from north, the first again at
        the end.
    """
    azimuths = np.linspace(0, 360, points + 1)
    same = np.ones_like(azimuths)
    lons, lats, _ = GEOD.fwd(lon * same, lat * same, azimuths, km * 1000 * same)
    return np.column_stack([lons, lats])


def kilometres(lon: ArrayLike, lat: ArrayLike, other_lon: ArrayLike, other_lat: ArrayLike) -> Numbers:
    """Return the geodesic distance between places, or rows of places, in kilometres."""
    given = [np.asarray(degrees, dtype=float) for degrees in (lon, lat, other_lon, other_lat)]
    lons, lats, other_lons, other_lats = np.broadcast_arrays(*given)
    _, _, metres = GEOD.inv(lons, lats, other_lons, other_lats)
    return np.asarray(metres, dtype=float) / 1000


def format_km(km: float) -> str:
    """Return a distance as exactly as it is known: whole kilometres, tens from 100 on, none below 5."""
    if km < LEAST_KM:
        return f"under {plain(LEAST_KM)} km"
    return f"{number(rounded_km(km))} km"


def rounded_km(km: float) -> float:
    """Return a distance as exactly as it is known, for a table: whole kilometres, tens from 100 on."""
    return rounded(km, -1 if km >= 100 else 0)
