"""A prepared list: counts in one Parquet file, so that a list of any length answers at once.

It holds counts by day, country and kind, and counts by year, country, kind and quarter of a degree.
"""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.event_lists import engines
from dashboard.event_lists.expressions import EventTables, Narrowing, of_rows
from dashboard.event_lists.faults import Unanswered
from dashboard.event_lists.ibis_types import Connection, Framework, Table
from dashboard.event_lists.layouts import LAYOUTS, Layout, find
from dashboard.event_lists.location import Location
from dashboard.schema import columns as c

COUNTED = (c.PART, c.DAY, c.COUNTRY, c.KIND, c.CELL_ROW, c.CELL_COLUMN, c.EVENTS)
"""Columns of a prepared list."""

BY_DAY, BY_CELL = "day", "cell"
"""What a row counts: a day, without a cell; or a year, by its first day, in a cell."""

SCHEMA = pa.schema(
    [
        (c.PART, pa.string()),
        (c.DAY, pa.date32()),
        (c.COUNTRY, pa.string()),
        (c.KIND, pa.string()),
        (c.CELL_ROW, pa.int64()),
        (c.CELL_COLUMN, pa.int64()),
        (c.EVENTS, pa.int64()),
    ]
)

LAYOUT = "flankwatch-layout"
"""Key under which the file says whose names the columns of the list had."""

ROWS_AT_ONCE = 250_000
"""Rows that are held in memory while a list is written."""


def is_prepared(columns: Iterable[str]) -> bool:
    """Say whether these are the columns of a prepared list."""
    return set(columns) == set(COUNTED)


def tables(rows: Table) -> EventTables:
    """Return a prepared list as the questions see it."""
    columns = (c.DAY, c.COUNTRY, c.KIND, c.EVENTS)
    return EventTables(
        rows.filter(rows[c.PART] == BY_DAY).select(*columns),
        rows.filter(rows[c.PART] == BY_CELL).select(*columns, c.CELL_ROW, c.CELL_COLUMN),
        in_years=True,
    )


def layout(file: str) -> Layout:
    """Return whose names the columns had of the list that a file was prepared from."""
    kept = pq.read_metadata(file).metadata or {}
    name = kept.get(LAYOUT.encode(), b"").decode()
    return next((one for one in LAYOUTS if one.name == name), LAYOUTS[0])


def in_whole_years(to: Narrowing) -> bool:
    """Say whether the first day begins a year and the last one ends one."""
    begins = to.first is None or (to.first.month, to.first.day) == (1, 1)
    return begins and (to.last is None or (to.last.month, to.last.day) == (12, 31))


def prepare(source: Location, target: Path) -> int:
    """Count a list into one Parquet file, which takes its place only once it is whole.

    Parameters
    ----------
    source : Location
        The list; it may be as long as the disk has room for its counts.
    target : pathlib.Path
        The file; a prepared list that stands there is replaced.

    Returns
    -------
    int
        Rows written.

    Raises
    ------
    Unanswered
        Where the list cannot be read, is prepared already, or something else stands at the target.
    """
    if target.exists() and not _holds_counts(target):
        raise Unanswered(f"{target} holds something else than a prepared list.")
    connection, rows = engines.connect(source, memory="")
    if is_prepared(rows.columns):
        raise Unanswered("The list is prepared already.")
    found = find(rows.columns)
    counts = _counts(of_rows(rows, found, engines.framework()), engines.framework())
    unfinished = target.with_name(f".{target.name}.part")
    try:
        written = _write(connection, counts, unfinished, found.layout.name)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return written


def _holds_counts(file: Path) -> bool:
    try:
        return is_prepared(pq.read_schema(file).names)
    except (pa.ArrowInvalid, OSError):
        return False


def _counts(listed: EventTables, ibis: Framework) -> Table:
    """Return all rows of the prepared list, in an order by which few parts of the file need be read."""
    years = listed.by_cell.mutate(**{c.DAY: listed.by_cell[c.DAY].truncate("Y").cast("date")})
    none = ibis.null().cast("int64")
    days = listed.by_day.mutate(**{c.CELL_ROW: none, c.CELL_COLUMN: none})
    both = [
        part.mutate(**{c.PART: ibis.literal(name)})
        .group_by(*COUNTED[:-1])
        .aggregate(**{c.EVENTS: part[c.EVENTS].sum().cast("int64")})
        for name, part in ((BY_DAY, days), (BY_CELL, years))
    ]
    return both[0].union(both[1]).order_by(*COUNTED[:-1])


def _write(connection: Connection, counts: Table, file: Path, layout_name: str) -> int:
    schema = SCHEMA.with_metadata({LAYOUT: layout_name})
    written = 0
    with pq.ParquetWriter(file, schema, compression="zstd") as out:
        for batch in connection.to_pyarrow_batches(counts, chunk_size=ROWS_AT_ONCE):
            out.write_table(pa.Table.from_batches([batch]).select(list(COUNTED)).cast(SCHEMA))
            written += batch.num_rows
    return written
