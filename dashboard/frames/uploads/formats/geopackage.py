"""GeoPackage: one layer, its attributes and the place of each feature, read as the SQLite database it is.

SQLite itself holds the database in memory; views and virtual tables are refused, for reading them would run
what the file says. (Through pyogrio 0.13 a file in memory warns of its missing name at each of three calls.)
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import shapely
from shapely.errors import ShapelyError

from dashboard.frames.uploads.formats import shapes
from dashboard.frames.uploads.uploaded_table import Records, Refused, refuse_larger

MAGIC = b"SQLite format 3\x00"
APPLICATIONS = (b"GPKG", b"GP10", b"GP11")
_APPLICATION = slice(68, 72)

_ENVELOPES = (0, 32, 48, 48, 64)
"""Bytes of the box that may stand before a shape, by the kind that its flags name."""
_HEADER = 8
_STEPS, _MOST_STEPS = 10_000, 5_000
_STATEMENTS = """select printf('select count(*) from "%w"', :layer), printf('select * from "%w"', :layer)"""
"""By which SQLite writes the two statements on a layer: a table's name cannot be bound, `%w` quotes it."""
_DEGREES = (0, -1, 4326)
"""Systems that need no turning: undefined ones are taken for degrees, as the file says nothing else."""


def read(raw: bytes, part: str = "") -> Records:
    """Read one layer of a GeoPackage.

    Parameters
    ----------
    raw : bytes
        The file.
    part : str
        Name of the layer; empty for the first.

    Raises
    ------
    Refused
        Where it is damaged, another database, or one that would run something.
    """
    if raw[_APPLICATION] not in APPLICATIONS:
        raise Refused("Expected a GeoPackage, saw another SQLite database.")
    with _opened(raw) as held:
        layers = [
            str(name) for (name,) in held.execute("select table_name from gpkg_contents order by rowid")
        ]
        if not layers:
            raise Refused("Expected a layer in the GeoPackage, saw none.")
        layer = part if part in layers else layers[0]
        found = _layer(held, layer)
    notes = (f"Layer {layer[:40]}, one of {len(layers)}.",) if len(layers) > 1 else ()
    parts = tuple(layers) if len(layers) > 1 else ()
    return Records(found.lines, (*notes, *found.notes), parts, layer, found.columns)


@contextmanager
def _opened(raw: bytes) -> Iterator[sqlite3.Connection]:
    """Hold a database in memory for reading plain tables, and stop what takes too long."""
    held = sqlite3.connect(":memory:")
    steps = 0

    def too_long() -> int:
        nonlocal steps
        steps += 1
        return int(steps > _MOST_STEPS)

    try:
        held.deserialize(raw)
        held.set_progress_handler(too_long, _STEPS)
        _refuse_programs(held)
        yield held
    except (sqlite3.Error, OverflowError, UnicodeDecodeError) as error:
        raise Refused("Expected a sound GeoPackage, saw a damaged one.") from error
    finally:
        held.close()


def _refuse_programs(held: sqlite3.Connection) -> None:
    found = held.execute(
        "select name from sqlite_master where type = 'view' or "
        "(sql like 'create virtual%' and sql not like '%using rtree%')"
    ).fetchone()
    if found:
        raise Refused(
            f"Expected a GeoPackage of plain tables, saw the view or virtual table {found[0][:40]}."
        )


def _layer(held: sqlite3.Connection, layer: str) -> Records:
    count, every = held.execute(_STATEMENTS, {"layer": layer}).fetchone()
    (rows,) = held.execute(count).fetchone()
    cursor = held.execute(every)
    columns = [str(one[0]) for one in cursor.description]
    refuse_larger(int(rows), len(columns) + 2)
    shape, srs = held.execute(
        "select column_name, srs_id from gpkg_geometry_columns where table_name = ?", (layer,)
    ).fetchone() or ("", 0)
    cells = cursor.fetchall()
    at = columns.index(shape) if shape in columns else None
    geometries = [None if at is None else _geometry(row[at]) for row in cells]
    named = [place for place in range(len(columns)) if place != at]
    return shapes.records(
        [columns[place] for place in named],
        [[_cell(row[place]) for place in named] for row in cells],
        geometries,
        _crs(held, int(srs)),
    )


def _crs(held: sqlite3.Connection, srs: int) -> str:
    if srs in _DEGREES:
        return ""
    found: Sequence[str | int] | None = held.execute(
        "select organization, organization_coordsys_id from gpkg_spatial_ref_sys where srs_id = ?", (srs,)
    ).fetchone()
    return f"{str(found[0]).upper()}:{found[1]}" if found else str(srs)


def _geometry(blob: object) -> shapely.Geometry | None:
    """Return the shape of a cell, behind the header that GeoPackage puts before it."""
    if not isinstance(blob, bytes) or not blob.startswith(b"GP") or len(blob) < _HEADER:
        return None
    kind = blob[3] >> 1 & 0b111
    try:
        return shapely.from_wkb(blob[_HEADER + _ENVELOPES[kind] :])
    except (ShapelyError, IndexError):
        return None


def _cell(cell: object) -> object:
    return None if isinstance(cell, bytes) else cell
