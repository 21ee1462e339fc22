"""A list in the published schema, such as an export of Flankwatch's own, however it was saved since."""

import re
from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from dashboard.frames import checks, contribution
from dashboard.frames.model import Fault, Frames
from dashboard.frames.uploads import notes
from dashboard.frames.uploads.uploaded_list import (
    MARK,
    MARKED,
    NAMED,
    SOURCE,
    UploadedList,
    of_cells,
    source_row,
    speakers,
    text_frame,
)
from dashboard.frames.uploads.uploaded_table import UploadedTable
from dashboard.reading.cells import Unreadable
from dashboard.reading.days import date_style, dates
from dashboard.reading.sizes import amounts
from dashboard.schema import Column, Table, codes, table
from dashboard.schema import columns as c
from dashboard.schema.claim_codes import UNKNOWN_CLAIMANT

CITED = {
    "exercises": c.SOURCE_IDS,
    "claims": c.SOURCE_ID,
    "incidents": c.SOURCE_ID,
    "sites": c.SOURCE_ID,
}
"""Column that names the source of a row."""

FILLED = {"claims": (c.CLAIMANT_ID, c.ORIGIN_ID)}
"""Columns that a list may leave out: who speaks is then known by name alone."""

_MOST = 0.5
"""Share of the columns that a table must have, from which on a list is taken for one."""

_YES = frozenset({"true", "wahr", "vrai", "prawda", "tõene", "истина", "1", "yes"})
_NO = frozenset({"false", "falsch", "faux", "fałsz", "väär", "ложь", "0", "no"})
_GUARD = re.compile(r"'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
"""The apostrophe that an export puts before what a spreadsheet would take for a formula."""


def table_of(uploaded: UploadedTable) -> Table | None:
    """Return the table of the published schema that a list is; none where its columns must be named."""
    one = _nearest(uploaded)
    return one if one and not _lacking(one, uploaded) else None


def lacking(uploaded: UploadedTable) -> tuple[str, ...]:
    """Say which columns a list lacks to be a table of the schema, as that of a figure does."""
    one = _nearest(uploaded)
    names = _lacking(one, uploaded) if one else []
    words = "Read by the names of its columns, for as the table {} it lacks {}."
    return (words.format(one.name, ", ".join(names)),) if one and names else ()


def _nearest(uploaded: UploadedTable) -> Table | None:
    """Return the table whose key and most of whose columns a list has."""
    names = set(map(str, uploaded.cells.columns))
    shares = {
        one: len(names.intersection(_needed(table(one)))) / len(_needed(table(one)))
        for one, key in NAMED.items()
        if key in names
    }
    nearest = max(shares, key=lambda one: shares[one], default=None)
    return table(nearest) if nearest and shares[nearest] > _MOST else None


def _lacking(one: Table, uploaded: UploadedTable) -> list[str]:
    return [name for name in _needed(one) if name not in uploaded.cells.columns]


def read(uploaded: UploadedTable, one: Table, register: Frames) -> UploadedList:
    """Return the sound rows of a list in the published schema.

    Parameters
    ----------
    uploaded : UploadedTable
        Cells under the column names of the table; columns that may be empty need not be there.
    one : Table
        Result of `table_of`.
    register : Frames
        The data that the rows may refer to.
    """
    names = [column.name for column in one.columns]
    given = uploaded.cells.reindex(columns=names).astype("str")
    unspoilt = _unspoilt(given, one)
    voiced, claimants = _voiced(unspoilt, one)
    cited = _cited(voiced[CITED[one.name]], one, register)
    cells = voiced.assign(**{CITED[one.name]: cited})
    sources = pd.concat([register.sources, source_row(uploaded.name)], ignore_index=True)
    voices = pd.concat([register.claimants, claimants], ignore_index=True)
    known = replace(register, sources=sources, claimants=voices)
    found = checks.check(cells, one) + contribution.against(cells, one, known) + _taken(cells, one, register)
    faults = [replace(fault, file=uploaded.name) for fault in found]
    sound = cells.drop(index=[row for row in {fault.row for fault in faults} if row in cells.index])
    tables = {one.name: sound} | ({"claimants": claimants} if len(claimants) else {})
    return of_cells(uploaded, one.name, tables, faults, [], _notes(uploaded, names, given, unspoilt))


def _notes(
    uploaded: UploadedTable, names: list[str], given: pd.DataFrame, cells: pd.DataFrame
) -> tuple[str, ...]:
    passed = [name for name in map(str, uploaded.cells.columns) if name not in names]
    changed = int((given.fillna("") != cells.fillna("")).sum().sum())
    words = "Cells that a spreadsheet has rewritten, read as the table writes them"
    changes = [f"{words}: {changed:,}."] if changed else []
    return (*changes, *notes.passed_over(passed))


def _voiced(cells: pd.DataFrame, one: Table) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return claims with a speaker of the list's own where they name one by name alone, and the speakers."""
    if one.name not in FILLED:
        return cells, text_frame("claimants", {}, 0)
    ids, rows = speakers(cells[c.CLAIMANT].dropna())
    own = cells[c.CLAIMANT].map(ids).fillna(UNKNOWN_CLAIMANT).astype("str")
    filled = {name: cells[name].fillna(own) for name in FILLED[one.name]}
    used = set(filled[c.CLAIMANT_ID]) | set(filled[c.ORIGIN_ID])
    return cells.assign(**filled), rows[rows[c.CLAIMANT_ID].isin(used)]


def _unspoilt(cells: pd.DataFrame, one: Table) -> pd.DataFrame:
    """Return cells as the table writes them: ISO days, whole numbers, true and false, no marks of ours."""
    style = date_style.judge(
        cell for column in one.columns if "date" in column.kind for cell in cells[column.name].dropna()
    )
    held = {
        column.name: cells[column.name].map(_reader(column, cells, style), na_action="ignore")
        for column in one.columns
    }
    frame = pd.DataFrame(held, index=cells.index).astype("str")
    key, marked = NAMED[one.name], MARKED[one.name]
    return frame.assign(
        **{
            key: frame[key].str.removeprefix(codes.UPLOADED_ID),
            marked: frame[marked].str.removeprefix(MARK),
        }
    )


def _reader(column: Column, cells: pd.DataFrame, style: date_style.DateStyle) -> Callable[[str], str]:
    """Return what turns a cell into the way the table writes it; as it is where it cannot be read."""
    if "date" in column.kind:
        return lambda cell: _date(cell, style)
    if column.kind == "integer":
        judged = amounts.judge(cells[column.name].dropna())
        return lambda cell: _whole(cell, judged)
    if column.kind == "number":
        return lambda cell: cell.replace(",", ".") if re.fullmatch(r"-?\d+,\d+", cell) else cell
    if column.kind == "boolean":
        return _boolean
    if column.kind == "list":
        return lambda cell: re.sub(r"\s*;\s*", ";", cell).strip("; ")
    return lambda cell: _GUARD.sub("", cell, count=1) if cell.startswith("'") else cell


def _date(cell: str, style: date_style.DateStyle) -> str:
    try:
        found = dates.read(cell, style)
    except Unreadable:
        return cell
    return found.start if found and not found.end else cell


def _whole(cell: str, style: amounts.NumberStyle) -> str:
    try:
        found = amounts.read(cell, style, least=0)
    except Unreadable:
        return cell
    return str(found.low) if found and found.low == found.high and found.qualifier == "exact" else cell


def _boolean(cell: str) -> str:
    small = cell.casefold()
    return "true" if small in _YES else "false" if small in _NO else cell


def _needed(one: Table) -> list[str]:
    """Return the columns that a list must have: those that may not be empty and that nothing else fills."""
    spared = (CITED[one.name], *FILLED.get(one.name, ()))
    return [column.name for column in one.columns if column.required and column.name not in spared]


def _cited(cells: "pd.Series[str]", one: Table, register: Frames) -> "pd.Series[str]":
    """Return what each row cites: the list, and documents of the register where it can name several."""
    known = set(register.sources[c.SOURCE_ID]) if one.name == "exercises" else set()
    listed = [cell.split(";") if isinstance(cell, str) else [] for cell in cells]
    kept = [";".join([SOURCE, *(name for name in ids if name in known)]) for ids in listed]
    return pd.Series(kept, index=cells.index, dtype="str")


def _taken(cells: pd.DataFrame, one: Table, register: Frames) -> list[Fault]:
    """Return rows whose name the register uses already."""
    key = NAMED[one.name]
    again = cells[cells[key].isin(getattr(register, one.name)[key])]
    expected = f"the {key} of a row that the register does not have; leave out those that it has"
    return [Fault(one.path, int(str(row)), key, expected, f"'{name}'") for row, name in again[key].items()]
