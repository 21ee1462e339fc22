"""A list of the reader's own: checked rows that join the register for one session, marked as theirs."""

from dataclasses import dataclass, replace

import pandas as pd

from dashboard.frames import checks, contribution
from dashboard.frames.load import typed
from dashboard.frames.model import Fault, Frames, Release
from dashboard.frames.uploaded_table import Refused, Sheet
from dashboard.schema import Table, codes, table
from dashboard.schema import columns as c
from dashboard.schema.claim_codes import UNKNOWN_CLAIMANT

MARK = "Yours: "
"""Stands before the name of every exercise and claimant of the list."""

CLAIMED = " (with yours)"
"""Stands after the name of an exercise of the register that the list has claims on."""

SOURCE = codes.OWN_SOURCE
"""Source id that each row of the list cites."""

VERSION_MARK = "+yours"
"""Stands after the version of the data, and so in every picture, citation and name of a file."""

ACCEPTED = ("exercises", "claims")
"""Tables of the published schema that a list can be."""

CITED = {"exercises": c.SOURCE_IDS, "claims": c.SOURCE_ID}
NAMED = {"exercises": c.EXERCISE_ID, "claims": c.CLAIM_ID}
MARKED = {"exercises": c.NAME, "claims": c.CLAIMANT}
FILLED = {"exercises": (), "claims": (c.CLAIMANT_ID, c.ORIGIN_ID)}
"""Columns that a list may leave out: who speaks is then nobody of the claimant table."""


@dataclass(frozen=True)
class Own:
    """A list of the reader's own.

    Attributes
    ----------
    name : str
        Name of the file.
    digest : str
        Digest of its bytes and of how its columns were read.
    tables : dict of str to pandas.DataFrame
        Typed rows by table, those of `sources` among them.
    read : int
        Rows of the file.
    faults : tuple of Fault
        What is wrong with the rows that were left out.
    notes : tuple of str
        What was done to read the others.
    """

    name: str
    digest: str
    tables: dict[str, pd.DataFrame]
    read: int
    faults: tuple[Fault, ...]
    notes: tuple[str, ...]

    @property
    def mark(self) -> str:
        """Stands for the whole list in the key of a result: its digest, with how it was read."""
        return self.digest

    @property
    def what(self) -> str:
        """The rows that join the register, counted in words."""
        main = "exercises" if "exercises" in self.tables else "claims"
        n = len(self.tables[main])
        return f"{n:,} {main[:-1] if n == 1 else main}"

    @property
    def words(self) -> str:
        """How filters, captions and names of files tell of the list."""
        return f"with your own list {self.name} ({self.what})"


def table_of(sheet: Sheet) -> Table | None:
    """Return the table of the published schema that a sheet is; none where its columns must be mapped."""
    names = set(map(str, sheet.cells.columns))
    for one in map(table, ACCEPTED):
        needed = set(_needed(one))
        if NAMED[one.name] in names and len(needed & names) > len(needed) / 2:
            return one
    return None


def published(sheet: Sheet, one: Table, register: Frames) -> Own:
    """Return the sound rows of a sheet in the published schema.

    Parameters
    ----------
    sheet : Sheet
        Cells under the column names of the table; columns that may be empty need not be there.
    one : Table
        Result of `table_of`.
    register : Frames
        The data that the rows may refer to.

    Raises
    ------
    Refused
        Where a column is missing that may not be empty.
    """
    names = [column.name for column in one.columns]
    lacking = [name for name in _needed(one) if name not in sheet.cells.columns]
    if lacking:
        raise Refused(f"Expected the columns {', '.join(lacking)} of the table {one.name} too, saw none.")
    cells = sheet.cells.reindex(columns=names).astype("str")
    cells = cells.assign(**{name: cells[name].fillna(UNKNOWN_CLAIMANT) for name in FILLED[one.name]})
    cells = cells.assign(**{CITED[one.name]: _cited(cells[CITED[one.name]], one, register)})
    known = replace(register, sources=pd.concat([register.sources, _source(sheet)], ignore_index=True))
    found = checks.check(cells, one) + contribution.against(cells, one, known)
    found += _taken(cells, one, register)
    faults = [replace(fault, file=sheet.name) for fault in found]
    sound = cells.drop(index=[row for row in {fault.row for fault in faults} if row in cells.index])
    passed = sorted(set(map(str, sheet.cells.columns)) - set(names))
    notes = (*sheet.notes, *((f"Columns passed over: {', '.join(passed)[:200]}.",) if passed else ()))
    return of_cells(sheet, {one.name: sound}, faults, notes)


def of_cells(
    sheet: Sheet,
    cells: dict[str, pd.DataFrame],
    faults: list[Fault],
    notes: tuple[str, ...],
    how: str = "",
) -> Own:
    """Return sound text cells as typed rows that say whose they are.

    Parameters
    ----------
    sheet : Sheet
        Where they are from.
    cells : dict of str to pandas.DataFrame
        Text cells by table, all columns of the schema.
    faults : list of Fault
        What is wrong with the rows left out.
    notes : tuple of str
        What was done to read the others.
    how : str
        How columns were read; another way makes another list.
    """
    tables = {name: typed(_marked(rows, name), table(name)) for name, rows in cells.items()}
    digest = f"{sheet.digest}-{how}" if how else sheet.digest
    return Own(
        sheet.name, digest, tables | {"sources": _source(sheet)}, len(sheet.cells), tuple(faults), notes
    )


def join(register: Frames, own: Own) -> Frames:
    """Return the register with the rows of a list, under a version and a digest of its own."""
    joined = {
        name: pd.concat([getattr(register, name), rows], ignore_index=True)
        for name, rows in own.tables.items()
        if len(rows)
    }
    said_on = own.tables.get("claims", pd.DataFrame(columns=[c.EXERCISE_ID]))[c.EXERCISE_ID]
    exercises = joined.get("exercises", register.exercises)
    theirs = exercises[c.EXERCISE_ID].isin(said_on) & ~exercises[c.NAME].str.startswith(MARK)
    names = exercises[c.NAME].where(~theirs, exercises[c.NAME] + CLAIMED).astype("str")
    joined["exercises"] = exercises.assign(**{c.NAME: names})
    release = Release(register.release.version + VERSION_MARK, register.release.created)
    return replace(
        register, **joined, release=release, digest=f"{register.digest}{VERSION_MARK}-{own.digest}"
    )


def _marked(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return text cells whose name and key say that they are the reader's."""
    if name not in MARKED:
        return rows.reset_index(drop=True)
    marked, key = MARKED[name], NAMED[name]
    return rows.assign(**{marked: MARK + rows[marked], key: codes.OWN_ID + rows[key]}).reset_index(drop=True)


def _needed(one: Table) -> list[str]:
    """Return the columns that a list must have: those that may not be empty and that nothing else fills."""
    spared = (CITED[one.name], *FILLED[one.name])
    return [column.name for column in one.columns if column.required and column.name not in spared]


def _source(sheet: Sheet) -> pd.DataFrame:
    """Return the row of the source table that stands for the list itself."""
    row = {c.SOURCE_ID: SOURCE, c.TITLE: sheet.name, c.PUBLISHER: "Your own list", c.PUBLISHER_KIND: "other"}
    columns = [column.name for column in table("sources").columns]
    return typed(pd.DataFrame([row], columns=columns).astype("str"), table("sources"))


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
    expected = f"a {key} that the register does not use; leave out rows that stand there already"
    return [Fault(one.path, int(str(row)), key, expected, f"'{name}'") for row, name in again[key].items()]
