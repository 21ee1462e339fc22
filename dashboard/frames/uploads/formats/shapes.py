"""Shapes of a file as places: a point as it is, the point within an area or on a line that stands for it."""

from collections.abc import Sequence

import pyproj
import shapely
from pyproj.exceptions import ProjError

from dashboard.frames.uploads.formats import typed_cells
from dashboard.frames.uploads.uploaded_table import SHAPE_LAT, SHAPE_LON, Records, Refused, refuse_larger

WGS84 = ("EPSG:4326", "OGC:CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326")


def records(
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
    geometries: Sequence[shapely.Geometry | None],
    crs: str = "",
    notes: Sequence[str] = (),
) -> Records:
    """Return features as lines, with two more columns for the place of each where any has a shape.

    Parameters
    ----------
    columns : sequence of str
        Names of the attributes.
    rows : sequence of sequence
        Attributes of each feature.
    geometries : sequence of shapely.Geometry or None
        Its shape.
    crs : str
        Coordinate system of the shapes; empty for WGS 84.
    notes : sequence of str
        What was done to read them.
    """
    refuse_larger(len(rows), len(columns) + 2)
    places = [_place(shape) for shape in geometries]
    others = sum(
        shape is not None and not shape.is_empty and shape.geom_type != "Point" for shape in geometries
    )
    on_shapes = [f"Lines and areas stand at a point of their own: {others:,}."] if others else []
    if crs and crs not in WGS84:
        places = _to_degrees(places, crs)
        on_shapes.append(f"Places were given in {crs[:60]} and are read as degrees, WGS 84.")
    placed = any(place is not None for place in places)
    lines = tuple(
        (number, (*(typed_cells.text(cell) for cell in row), *(place if placed else ())))
        for number, (row, place) in enumerate(zip(rows, map(_words, places), strict=True), start=1)
    )
    counted = "Rows are the features of the file, counted from 1."
    more = (SHAPE_LAT, SHAPE_LON) if placed else ()
    return Records(lines, (*notes, counted, *on_shapes), columns=(*map(str, columns), *more))


def _place(shape: shapely.Geometry | None) -> tuple[float, float] | None:
    """Return x and y of a point that stands for a shape."""
    if shape is None or shape.is_empty:
        return None
    point = shape if shape.geom_type == "Point" else shapely.point_on_surface(shape)
    return (float(point.x), float(point.y)) if not point.is_empty else None


def _to_degrees(places: list[tuple[float, float] | None], crs: str) -> list[tuple[float, float] | None]:
    try:
        # Else PROJ leaves out the change of datum for some places of one file, without a word.
        transformer = pyproj.Transformer.from_crs(crs, "EPSG:4326", always_xy=True, allow_ballpark=False)
    except ProjError as error:
        raise Refused(f"Expected a known coordinate system, saw {crs[:60]}.") from error
    return [place and transformer.transform(*place) for place in places]


def _words(place: tuple[float, float] | None) -> tuple[str, str]:
    return ("", "") if place is None else (f"{place[1]:.6f}", f"{place[0]:.6f}")
