"""Between degrees and metres on the plane, by the steps of PROJ themselves."""

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, TypeAlias

import numpy as np
import shapely
from numpy.typing import ArrayLike
from pyproj import Transformer

Numbers: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"
Shapes: TypeAlias = "np.ndarray[Any, np.dtype[np.object_]]"

_DEGREES = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step "


@dataclass(frozen=True)
class Projection:
    """A projection of the ellipsoid onto the plane.

    Not asked of PROJ by its name or code: a transformer between two systems of coordinates is looked up in
    PROJ's database anew in each thread (pyproj 3.7), 20 to 100 ms, and every page is drawn in a thread of its
    own. The steps alone take under one, and the numbers are the same, for all that a projection of ours
    starts from is WGS 84 or, which PROJ holds equal to it, ETRS89.

    Attributes
    ----------
    steps : str
        The projection as PROJ writes it, `+proj=... +ellps=...`, in metres.
    """

    steps: str

    def metres(self, lon: ArrayLike, lat: ArrayLike) -> tuple[Any, Any]:
        """Return east and north in metres of places in degrees; numbers for numbers, arrays for arrays."""
        east, north = self._transformer.transform(lon, lat)
        return east, north

    def degrees(self, east: ArrayLike, north: ArrayLike) -> tuple[Any, Any]:
        """Return longitude and latitude of points of the plane; numbers for numbers, arrays for arrays."""
        lon, lat = self._transformer.transform(east, north, direction="INVERSE")
        return lon, lat

    def drawn(self, shapes: ArrayLike) -> Shapes:
        """Return shapes whose corners are longitude and latitude with corners in metres."""
        found: Shapes = shapely.transform(np.asarray(shapes, dtype=object), self.metres, interleaved=False)
        return found

    def points(self, lon: ArrayLike, lat: ArrayLike) -> Shapes:
        """Return places in degrees as points in metres."""
        found: Shapes = shapely.points(*self.metres(np.asarray(lon, float), np.asarray(lat, float)))
        return found

    @cached_property
    def _transformer(self) -> Transformer:
        return Transformer.from_pipeline(_DEGREES + self.steps)


EQUAL_AREA = Projection("+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80")
"""Of Europe, EPSG:3035: areas on it are those on the ground."""


@cache
def conformal(parallels: tuple[float, float], lat: float, lon: float) -> Projection:
    """Return a conic projection that keeps angles, true along two parallels, with its origin at a place."""
    return Projection(
        f"+proj=lcc +lat_1={parallels[0]} +lat_2={parallels[1]} +lat_0={lat} +lon_0={lon} +ellps=WGS84"
    )


@cache
def grid(zone: int, *, south: bool) -> Projection:
    """Return the projection of a zone of the Universal Transverse Mercator grid, of WGS 84."""
    return Projection(f"+proj=utm +zone={zone}{' +south' if south else ''} +ellps=WGS84")
