"""Find what lies open between the states of the boundary files.

GEOS's own check of a coverage passes over it: a hole is found only with a gap width, and then only while that
width is below the length of the segments around the hole. So the ground is put together and looked through.
Used by `build.py` and by the tests. No part of the program.
"""

from collections.abc import Iterator
from itertools import combinations

import geopandas as gpd
import shapely

DEGREES, METRES = 4326, 3035

EXPECTED = {
    "the Caspian Sea": (50.8, 41.8, 420_000.0),
    "the North Aral Sea": (63.4, 46.0, 7_000.0),
    "Sarvak (Tajikistan)": (70.6, 40.98, 35.0),
}
"""Holes that are none: longitude and latitude of a point inside, and the largest area in square kilometres.
The two seas are water in Natural Earth's areas; Tajikistan is not drawn, nor its exclave."""

HALF_WIDTH_M = 500
"""Half of the widest slit that is looked for: less than half of any strait between two states."""

LARGEST_NOTCH_KM2 = 2.0
"""What a good border leaves open where it comes to a coast at a slant; 1.25 at most is seen."""


def faults(units: gpd.GeoDataFrame) -> list[str]:
    """Return a sentence for each hole between or inside units, and each slit that is open to the sea.

    Parameters
    ----------
    units : geopandas.GeoDataFrame
        `unit` and polygons, in any system of coordinates.
    """
    metres = units.set_index("unit").geometry.to_crs(METRES)
    ground = shapely.union_all(metres.values)
    return [
        *(_sentence("a hole", hole) for hole in holes(ground)),
        *(_sentence(f"a slit between {a} and {b}", slit) for a, b, slit in slits(metres, ground)),
    ]


def holes(ground: shapely.Geometry) -> list[shapely.Polygon]:
    """Return the holes of the ground, in metres, but for those that are expected."""
    rings = [ring for part in shapely.get_parts(ground) for ring in part.interiors]
    return [hole for hole in map(shapely.Polygon, rings) if not _is_expected(hole)]


def slits(units: gpd.GeoSeries, ground: shapely.Geometry) -> Iterator[tuple[str, str, shapely.Polygon]]:
    """Yield each strip that is narrower than twice `HALF_WIDTH_M`, between two units, and no ground."""
    near = units.buffer(HALF_WIDTH_M)
    for a, b in combinations(units.index, 2):
        between = shapely.difference(shapely.intersection(near[a], near[b]), ground)
        for part in shapely.get_parts(between):
            if part.area > LARGEST_NOTCH_KM2 * 1e6:
                yield a, b, part


def _is_expected(hole: shapely.Polygon) -> bool:
    lon, lat, limits = zip(*EXPECTED.values(), strict=True)
    places = gpd.GeoSeries.from_xy(lon, lat, crs=DEGREES).to_crs(METRES)
    pairs = zip(places, limits, strict=True)
    return any(hole.contains(place) and hole.area <= limit * 1e6 for place, limit in pairs)


def _sentence(what: str, gap: shapely.Polygon) -> str:
    place = gpd.GeoSeries([gap.representative_point()], crs=METRES).to_crs(DEGREES).iloc[0]
    return f"{what} of {gap.area / 1e6:,.2f} square kilometres at {place.y:.2f} N, {place.x:.2f} E"
