"""The places of a list, out of one column or two: each a point, or nothing with what is told of it."""

from dataclasses import replace

from dashboard.frames.uploads.columns.column_reader import ColumnReader
from dashboard.frames.uploads.read_column import ReadColumn, read_each
from dashboard.reading.cells import is_missing
from dashboard.reading.places import coordinates
from dashboard.reading.places.coordinates import Axis, Point

_UNKNOWN = ("-9", "-99", "-999")
"""What stands for a missing coordinate where both columns hold it; one alone may be a longitude."""


FLANK_LAT, FLANK_LON = (41.0, 72.0), (5.0, 40.0)
"""Degrees between which the flank lies; those of the one are hardly those of the other."""


def points(reader: ColumnReader) -> ReadColumn[Point | None]:
    """Read the place of each row; a pair of coordinates counts where the one column holds none.

    Parameters
    ----------
    reader : ColumnReader
        Reads the list.
    """
    rough = (reader.texts("place_rough"),) if reader.layout else ()
    known = reader.layout.unplaced if reader.layout else frozenset()
    unplaced = [text in known for text in rough[0].values] if rough else [False] * len(reader.rows)
    column = reader.column_of("coordinates") or "coordinates"
    one = read_each("coordinates", column, reader.joined("coordinates"), coordinates.point, None)
    texts: dict[Axis, list[str]] = {axis: reader.cells(axis) for axis in coordinates.NAMES}
    unknown = [_stand_for_none(*pair) for pair in zip(texts["lat"], texts["lon"], strict=True)]
    asked = [
        not rough_one and found is None and not none
        for rough_one, found, none in zip(unplaced, one.values, unknown, strict=True)
    ]
    lat, lon = (_degrees(reader, axis, texts[axis], asked) for axis in texts)
    single = replace(one, asked=[not rough_one for rough_one in unplaced])
    pairs = map(_pair, asked, lat.values, lon.values)
    found = [
        None if rough_one else single_one or pair
        for rough_one, single_one, pair in zip(unplaced, one.values, pairs, strict=True)
    ]
    noted = {at: ("unplaced",) for at, rough_one in enumerate(unplaced) if rough_one}
    noted |= {at: ("rounded",) for at, point in enumerate(found) if point and _is_closer(point)}
    parts = (*rough, single, lat, lon, *_halves(reader, lat, lon, texts))
    return ReadColumn("place", "place", found, noted=noted, counted=False, parts=parts)


def place_field(reader: ColumnReader) -> str:
    """Return the field under whose column a doubtful place is told."""
    return "lat" if reader.column_of("lat") else "coordinates"


def seems_swapped(point: Point) -> bool:
    """Say whether a place lies far south of the flank, and at it with its coordinates the other way round."""
    lies = point.lat < FLANK_LAT[0]
    return lies and FLANK_LAT[0] < point.lon < FLANK_LAT[1] and FLANK_LON[0] < point.lat < FLANK_LON[1]


def as_quoted(point: Point) -> str:
    """Return a place as a sentence repeats it."""
    return f"'{point.lat:g}, {point.lon:g}'"


def _is_closer(point: Point) -> bool:
    """Say whether degrees have more decimals than the register keeps; what a square is, its name says."""
    return not point.side_m and (round(point.lat, 2), round(point.lon, 2)) != (point.lat, point.lon)


def _degrees(
    reader: ColumnReader, axis: Axis, cells: list[str], asked: list[bool]
) -> ReadColumn[float | None]:
    column = reader.column_of(axis) or axis
    found = read_each(axis, column, cells, lambda cell: coordinates.degrees(cell, axis), None)
    return replace(found, asked=asked)


def _stand_for_none(lat: str, lon: str) -> bool:
    return lat[:1] == "-" and lat.strip() in _UNKNOWN and lon.strip() in _UNKNOWN


def _pair(asked: bool, lat: float | None, lon: float | None) -> Point | None:
    return Point(lat, lon) if asked and lat is not None and lon is not None else None


def _halves(
    reader: ColumnReader,
    lat: ReadColumn[float | None],
    lon: ReadColumn[float | None],
    texts: dict[Axis, list[str]],
) -> tuple[ReadColumn[None], ...]:
    """Return what is told of rows with one coordinate alone, under the column of the other."""
    if not (reader.column_of("lat") and reader.column_of("lon")):
        return ()
    sides: tuple[tuple[Axis, ReadColumn[float | None], ReadColumn[float | None]], ...]
    sides = (("lat", lon, lat), ("lon", lat, lon))
    return tuple(_half(filled, empty, texts[axis]) for axis, filled, empty in sides)


def _half(
    filled: ReadColumn[float | None], empty: ReadColumn[float | None], cells: list[str]
) -> ReadColumn[None]:
    fault = (("both coordinates or none", "an empty cell"),)
    halves = {
        at: fault
        for at in sorted(empty.empty)
        if filled.values[at] is not None and is_missing(cells[at], numbers=False)
    }
    return ReadColumn(empty.name, empty.column, [], halves, asked=filled.asked, counted=False)
