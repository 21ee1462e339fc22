"""One file that somebody wants to contribute: which table it is, what is wrong with it, what it would add."""

import csv
import io
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from dashboard.frames import checks, claim_rules, read, relations
from dashboard.frames.model import Fault, Frames
from dashboard.schema import TABLES, Table
from dashboard.schema import columns as c
from dashboard.wording import number

LARGEST_BYTES = 20_000_000


@dataclass(frozen=True)
class Contribution:
    """One file compared with the register.

    Attributes
    ----------
    table : str
        Table that its header names; empty where it names none.
    rows : int
        Rows read.
    added, changed, same : int
        Rows that the register lacks, has otherwise, and has just so.
    faults : tuple of Fault
        Everything wrong with it.
    """

    table: str
    rows: int
    added: int
    changed: int
    same: int
    faults: tuple[Fault, ...]


def check(path: Path, register: Frames) -> Contribution:
    """Hold a file against the schema and the register.

    Parameters
    ----------
    path : pathlib.Path
        A CSV with the header of one table: some rows to add, or the whole table changed.
    register : Frames
        The data in use, for the keys that the file refers to.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            return _refused(path, f"at most {number(LARGEST_BYTES)} bytes", number(path.stat().st_size))
        raw = path.read_bytes()
    except OSError as error:
        return _refused(path, "a file that can be read", error.strerror or "none")
    table = named_by(header(raw))
    if table is None:
        names = ", ".join(one.name for one in TABLES)
        return _refused(path, f"the header of one of the tables {names}", "none of them")
    frame, faults = read.parse(raw, table)
    if frame is None:
        return Contribution(table.name, 0, 0, 0, 0, _of_file(path, faults))
    faults += checks.check(frame, table) + against(frame, table, register)
    return _compared(frame, table, register, _of_file(path, faults))


def header(raw: bytes) -> tuple[str, ...]:
    """Return the column names in the first line of a file; empty where it has none."""
    line = raw.removeprefix(read.BOM).split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
    try:
        return tuple(next(csv.reader(io.StringIO(line)), ()))
    except csv.Error:
        return ()


def named_by(names: tuple[str, ...]) -> Table | None:
    """Return the table that most of the column names belong to; none where fewer than half do."""

    def shared(table: Table) -> float:
        expected = {column.name for column in table.columns}
        return len(expected & set(names)) / len(expected | set(names))

    best = max(TABLES, key=shared)
    return best if shared(best) >= 0.5 else None


def against(frame: pd.DataFrame, table: Table, register: Frames) -> list[Fault]:
    """Return what is wrong between the cells of a row, and which keys the register does not hold."""
    targets = {column.references[0] for column in table.columns if column.references}
    known = {name: keys_of(getattr(register, name), name) for name in targets - {table.name}}
    of_register = (
        {table.name: set(getattr(register, table.name)[table.key[0]])} if table.name in targets else {}
    )
    faults = relations.of_rows(known | {table.name: frame}, of_register)
    return faults + (_claims(frame, table, register) if table.name == "claims" else [])


def _claims(frame: pd.DataFrame, table: Table, register: Frames) -> list[Fault]:
    """Return what is wrong with claims beside those of the register; one of the same name takes its place."""
    names = [column.name for column in table.columns]
    if not set(names) <= set(frame.columns):
        return []
    both = pd.concat([register.claims[names].astype("str"), frame[names].astype("str")])
    both = both.drop_duplicates(c.CLAIM_ID, keep="last")
    known = claim_rules.Known(both, register.exercises, register.claimants, register.sources)
    return claim_rules.check(frame, known)


def keys_of(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the key of a table alone, so that its own rows are not judged again."""
    return rows[[*next(one.key for one in TABLES if one.name == name)]]


def _compared(frame: pd.DataFrame, table: Table, register: Frames, faults: tuple[Fault, ...]) -> Contribution:
    names = [column.name for column in table.columns]
    if not set(names) <= set(frame.columns):
        return Contribution(table.name, len(frame), 0, 0, 0, faults)
    stored = set(_rows(getattr(register, table.name), names, table))
    keys = {_key(row, names, table) for row in stored}
    rows = list(_rows(frame, names, table))
    same = sum(row in stored for row in rows)
    known = sum(_key(row, names, table) in keys for row in rows)
    return Contribution(table.name, len(rows), len(rows) - known, known - same, same, faults)


def _rows(rows: pd.DataFrame, names: list[str], table: Table) -> list[tuple[str, ...]]:
    """Return rows as text that compares equal where the cells mean the same, whatever their types."""
    cells = rows[names].copy()
    for column in table.columns:
        if column.kind in ("integer", "number"):
            cells[column.name] = cells[column.name].map(checks.number).astype("float64")
        else:
            cells[column.name] = cells[column.name].astype("str").str.lower()
    return list(cells.astype("str").fillna("").itertuples(index=False, name=None))


def _key(row: tuple[str, ...], names: list[str], table: Table) -> tuple[str, ...]:
    return tuple(row[names.index(name)] for name in table.key)


def _of_file(path: Path, faults: list[Fault]) -> tuple[Fault, ...]:
    return tuple(replace(fault, file=path.name) for fault in faults)


def _refused(path: Path, expected: str, seen: str) -> Contribution:
    return Contribution("", 0, 0, 0, 0, (Fault(path.name, None, None, expected, seen),))
