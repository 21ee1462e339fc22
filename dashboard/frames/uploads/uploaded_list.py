"""A list of the reader's own: checked rows that join the register for one session, marked as theirs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.frames.load import typed
from dashboard.frames.model import Fault
from dashboard.frames.uploads.columns.fields import SINGULAR
from dashboard.frames.uploads.uploaded_table import UploadedTable
from dashboard.schema import codes, table
from dashboard.schema import columns as c
from dashboard.schema.claim_codes import UNKNOWN_CLAIMANT
from dashboard.wording import counted

MARK = codes.UPLOADED_MARK
"""Stands before the name of every exercise, site, place of an incident and claimant of the list."""

PUBLISHER = codes.UPLOADED_PUBLISHER

SOURCE = codes.UPLOADED_SOURCE
"""Source id that each row of the list cites."""

NAMED = {
    "exercises": c.EXERCISE_ID,
    "claims": c.CLAIM_ID,
    "incidents": c.INCIDENT_ID,
    "sites": c.SITE_ID,
}
"""Key of each table that a list can be."""

MARKED = {"exercises": c.NAME, "claims": c.CLAIMANT, "incidents": c.PLACE, "sites": c.NAME}


@dataclass(frozen=True)
class UploadedList:
    """A list of the reader's own.

    Attributes
    ----------
    name : str
        Name of the file.
    digest : str
        Digest of its bytes and of how its columns were read.
    kind : str
        Table of the register that its rows are of.
    tables : dict of str to pandas.DataFrame
        Typed rows by table, those of `sources` among them.
    read : int
        Rows of the file.
    faults : tuple of Fault
        What is wrong with the rows that were left out.
    passed_over : tuple of Fault
        Cells that could not be read, of rows that have joined without them.
    notes : tuple of str
        What was done to read the others.
    """

    name: str
    digest: str
    kind: str
    tables: dict[str, pd.DataFrame]
    read: int
    faults: tuple[Fault, ...]
    passed_over: tuple[Fault, ...]
    notes: tuple[str, ...]

    @property
    def mark(self) -> str:
        """Stands for the whole list in the key of a result: its digest, with how it was read."""
        return self.digest

    @property
    def joins(self) -> int:
        """Number of rows of its kind that join the register."""
        return len(self.tables[self.kind])

    @property
    def what(self) -> str:
        """The rows that join the register, counted in words."""
        return counted(self.joins, SINGULAR[self.kind], self.kind)

    @property
    def of_rows(self) -> str:
        """The rows that join, of those that the file has, counted in words."""
        return f"{self.what} of {counted(self.read, 'row')}"

    @property
    def words(self) -> str:
        """How filters, captions and names of files tell of the list."""
        return f"with your own list {self.name} ({self.what})"


def of_cells(
    source: UploadedTable,
    kind: str,
    cells: dict[str, pd.DataFrame],
    faults: list[Fault],
    passed_over: list[Fault],
    notes: tuple[str, ...],
    how: str = "",
) -> UploadedList:
    """Return sound text cells as typed rows that say whose they are.

    Parameters
    ----------
    source : UploadedTable
        Where they are from.
    kind : str
        Table of the register that the list is of.
    cells : dict of str to pandas.DataFrame
        Text cells by table, all columns of the schema.
    faults, passed_over : list of Fault
        What is wrong with the rows left out, and with cells of rows that join.
    notes : tuple of str
        What was done to read the others.
    how : str
        How columns were read; another way makes another list.
    """
    tables = {name: typed(_marked(rows, name), table(name)) for name, rows in cells.items()}
    digest = f"{source.digest}-{how}" if how else source.digest
    return UploadedList(
        source.name,
        digest,
        kind,
        tables | {"sources": source_row(source.name)},
        len(source.cells) + len(source.faults),
        (*source.faults, *faults),
        tuple(passed_over),
        (*source.notes, *notes),
    )


def source_row(name: str) -> pd.DataFrame:
    """Return the row of the source table that stands for the list itself."""
    row = {c.SOURCE_ID: SOURCE, c.TITLE: name, c.PUBLISHER: PUBLISHER, c.PUBLISHER_KIND: "other"}
    columns = [column.name for column in table("sources").columns]
    return typed(pd.DataFrame([row], columns=columns).astype("str"), table("sources"))


def speakers(names: Iterable[str]) -> tuple[dict[str, str], pd.DataFrame]:
    """Return an id for each speaker that a list names, and their rows of the claimant table as text.

    Each is a voice of its own; of none is it known what it is. A claim that names nobody has no voice.
    """
    named = list(dict.fromkeys(name for name in names if name))
    ids = {name: f"{codes.UPLOADED_ID}claimant-{number}" for number, name in enumerate(named, start=1)}
    marked = [f"{MARK}{name}" for name in named]
    cells = {c.CLAIMANT_ID: list(ids.values()), c.NAME: marked, c.KIND: UNKNOWN_CLAIMANT}
    return ids, text_frame("claimants", cells, len(named))


def text_frame(name: str, columns: Mapping[str, Sequence[str] | str], rows: int) -> pd.DataFrame:
    """Return text cells with all columns of a table, missing where empty.

    Parameters
    ----------
    name : str
        The table.
    columns : mapping of str to sequence of str or str
        The cells of each column, or the one text that all its cells hold; any other column is empty.
    rows : int
        How many rows there are.
    """
    index = pd.RangeIndex(rows)
    cells = {column.name: columns.get(column.name, "") for column in table(name).columns}
    held = {one: some or None if isinstance(some, str) else _or_missing(some) for one, some in cells.items()}
    return pd.DataFrame({one: pd.Series(some, index, dtype="str") for one, some in held.items()})


def _or_missing(cells: Sequence[str]) -> list[str | None]:
    return [cell or None for cell in cells]


def _marked(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return text cells whose name and key say that they are the reader's."""
    if name not in MARKED:
        return rows.reset_index(drop=True)
    marked, key = MARKED[name], NAMED[name]
    return rows.assign(**{marked: MARK + rows[marked], key: codes.UPLOADED_ID + rows[key]}).reset_index(
        drop=True
    )
