"""Rows to add: files of several tables, held against the schema, the register and each other at once."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import geopandas as gpd
import pandas as pd

from dashboard.frames import DataFaults, Fault, checks, contribution, places, read, relations, state_shapes
from dashboard.schema import TABLES, Table
from dashboard.schema import table as by_name

OPEN = tuple(one for one in TABLES if not one.keeps_duplicates)
"""Tables that rows can be added to; what the article prints is printed."""

AGAIN = "a key that no row of the register has (a correction is made there, with a line in revisions.csv)"


@dataclass(frozen=True)
class Register:
    """What rows to add are held against.

    Attributes
    ----------
    data : pathlib.Path
        Data folder.
    texts : dict of str to pandas.DataFrame
        Text cells by table, index = spreadsheet row.
    units : geopandas.GeoDataFrame or None
        Shapes of the states, WGS 84; none where their file is broken, and then no place is looked up.
    """

    data: Path
    texts: dict[str, pd.DataFrame]
    units: gpd.GeoDataFrame | None


@dataclass(frozen=True)
class Part:
    """Rows of one table that somebody wants to add.

    Attributes
    ----------
    name : str
        Where they come from, as a sentence names it.
    table : Table
        Table that they are of.
    cells : pandas.DataFrame
        Text cells, missing where empty, index = spreadsheet row.
    """

    name: str
    table: Table
    cells: pd.DataFrame


@dataclass(frozen=True)
class Addition:
    """What some rows would make of the data folder.

    Attributes
    ----------
    contents : dict of str to bytes
        Tables as they would be, by file.
    added : dict of str to int
        Rows that they would gain, by file.
    same : int
        Rows that stand there already, just so.
    faults : tuple of Fault
        Everything wrong; then the rest is not to be used.
    """

    contents: dict[str, bytes]
    added: dict[str, int]
    same: int
    faults: tuple[Fault, ...] = ()


def part(path: Path) -> tuple[Part | None, list[Fault]]:
    """Read a CSV file with a table's header; return its rows, or none, and what is wrong with it."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return None, [Fault(path.name, None, None, "a file that can be read", error.strerror or "none")]
    table = contribution.named_by(contribution.header(raw))
    if table not in OPEN:
        names = ", ".join(one.name for one in OPEN)
        seen = f"that of {table.name}" if table else "none of them"
        return None, [Fault(path.name, None, None, f"the header of one of the tables {names}", seen)]
    cells, faults = read.parse(raw, table)
    whole = cells is not None and {column.name for column in table.columns} <= set(cells.columns)
    faults = [replace(fault, file=path.name) for fault in faults]
    return (Part(path.name, table, cells) if cells is not None and whole else None), faults


def register(data: Path) -> Register:
    """Read the tables of a data folder as text.

    Raises
    ------
    DataFaults
        Where one of them is no sound CSV.
    """
    found = {table.name: read.read(data, table) for table in TABLES}
    faults = [fault for _, own in found.values() for fault in own]
    if faults:
        raise DataFaults(tuple(faults))
    texts = {name: cells for name, (cells, _) in found.items() if cells is not None}
    return Register(data, texts, state_shapes.read(data)[0])


def addition(known: Register, parts: Sequence[Part]) -> Addition:
    """Return what some rows would make of the register, or everything that speaks against it.

    Parameters
    ----------
    known : Register
        What the rows are held against.
    parts : sequence of Part
        Rows to add; those of one part may refer to those of another.
    """
    whole, origins, fresh, same = dict(known.texts), dict[tuple[str, int], tuple[str, int]](), [], 0
    for one in parts:
        new = _unknown(one, known.texts[one.table.name])
        same += len(one.cells) - len(new)
        start = _next_row(whole[one.table.name])
        rows = new.set_axis(range(start, start + len(new)))
        whole[one.table.name] = pd.concat([whole[one.table.name], rows])
        fresh.append((one.table, rows))
        origins |= {
            (one.table.path, start + at): (one.name, int(str(row))) for at, row in enumerate(new.index)
        }
    found = [fault for table, rows in fresh for fault in checks.check(rows, table)]
    for table in {table.name: table for table, _ in fresh}.values():
        found += _repeated(table, whole[table.name], known.texts[table.name])
    found += relations.check(whole) + places.check(whole, known.units)
    faults = tuple(dict.fromkeys(_where_written(fault, origins) for fault in found))
    return Addition(*_grown(known.data, fresh), same, faults)


def _unknown(one: Part, register: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that do not stand in the register just so."""
    names = [column.name for column in one.table.columns]
    held = set(_tuples(register, names))
    return one.cells.loc[[row not in held for row in _tuples(one.cells, names)], names]


def _tuples(cells: pd.DataFrame, names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    return cells[list(names)].fillna("").itertuples(index=False, name=None)


def _next_row(cells: pd.DataFrame) -> int:
    return int(cells.index.max()) + 1 if len(cells) else 2


def _repeated(table: Table, whole: pd.DataFrame, before: pd.DataFrame) -> list[Fault]:
    """Return new rows whose key another row has: with other cells, for those alike were passed over."""
    faults = []
    last = _next_row(before) - 1
    held = set(_tuples(before, table.key))
    for fault in checks.repeated_keys(whole, table):
        if fault.row is not None and fault.row > last:
            key = next(_tuples(whole.loc[[fault.row]], table.key))
            faults.append(replace(fault, expected=AGAIN) if key in held else fault)
    return faults


def _where_written(fault: Fault, origins: dict[tuple[str, int], tuple[str, int]]) -> Fault:
    """Return a fault with the file and row that somebody wrote, if it is about one of the new rows."""
    file, row = origins.get((fault.file, fault.row or 0), (fault.file, fault.row))
    return replace(fault, file=file, row=row)


def _grown(
    data: Path, fresh: Sequence[tuple[Table, pd.DataFrame]]
) -> tuple[dict[str, bytes], dict[str, int]]:
    """Return the files with the new rows behind the old ones, whose bytes stay, and how many came."""
    contents: dict[str, bytes] = {}
    added: dict[str, int] = {}
    for table, rows in fresh:
        if len(rows):
            before = contents.get(table.path) or (data / table.path).read_bytes()
            ended = before if before.endswith(b"\n") else before + b"\n"
            contents[table.path] = ended + written(table, rows)
            added[table.path] = added.get(table.path, 0) + len(rows)
    return contents, added


def written(table: Table, rows: pd.DataFrame) -> bytes:
    """Return rows of text cells as lines of a table's file."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(_tuples(rows, [one.name for one in table.columns]))
    return text.getvalue().encode("utf-8")


def of_cells(name: str, table: str, rows: Sequence[dict[str, str]]) -> Part:
    """Return rows that were typed rather than read: text by column, empty where not known."""
    columns = [column.name for column in by_name(table).columns]
    cells = pd.DataFrame(rows, columns=columns, index=range(2, len(rows) + 2), dtype="str")
    return Part(name, by_name(table), cells.mask(cells == ""))
