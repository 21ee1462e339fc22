"""A table that a reader brings, as text cells with the row numbers of the reader's own file, or a refusal."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from dashboard import wording
from dashboard.frames.model import Fault

LARGEST_BYTES = 5_000_000
MOST_ROWS, MOST_COLUMNS = 50_000, 300
MOST_CELLS = 4_000_000
"""Rows times columns: a spreadsheet's two far corners are two cells in the file, and billions in memory."""

ABOVE_HEAD = 50
"""Lines that may stand above the names of the columns."""

SHAPE_LAT, SHAPE_LON = "latitude of the shape", "longitude of the shape"
"""Columns that a file of shapes gets for the place of each."""


Line = tuple[int, tuple[str, ...]]
"""A line with its number in the file."""


class Merged(NamedTuple):
    """A cell that stands merged over several rows.

    Attributes
    ----------
    first, last : int
        Numbers of its rows in the sheet.
    column : int
        Its first column, counted from 0.
    """

    first: int
    last: int
    column: int


class Refused(Exception):
    """Raised when a file cannot be read as a table; its text is the sentence that says why."""


@dataclass(frozen=True)
class Records:
    """The lines of a table before its head is known.

    Attributes
    ----------
    lines : tuple of (int, tuple of str)
        Cells of each line that is not empty, with its number in the file.
    notes : tuple of str
        What was done to read them.
    parts : tuple of str
        Names of the sheets, layers or tables of the file; none where it holds one alone.
    part : str
        The one that was read.
    columns : tuple of str
        Names of the columns where the format has them apart; empty where they are a line of their own.
    encoding : str
        Encoding of a text file.
    merged : tuple of Merged
        Cells merged over several rows; each has its value in its first row alone.
    """

    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    part: str = ""
    columns: tuple[str, ...] = ()
    encoding: str = ""
    merged: tuple[Merged, ...] = ()


@dataclass(frozen=True)
class Body:
    """A table whose line of names is found, on its way to rows.

    Attributes
    ----------
    head : tuple of str
        The names of the columns, empty where one has none.
    lines : list of Line
        The lines below.
    notes : tuple of str
        What was done on the way.
    """

    head: tuple[str, ...]
    lines: list[Line]
    notes: tuple[str, ...] = ()

    def after(self, head: tuple[str, ...], lines: list[Line], *more: str) -> "Body":
        """Return the table as a step has left it, with the notes of the step behind those before."""
        return Body(head, lines, (*self.notes, *more))


@dataclass(frozen=True)
class UploadedTable:
    """A table as text.

    Attributes
    ----------
    name : str
        Name of the file, freed of signs that could mean something elsewhere.
    digest : str
        Digest of the bytes and of the part that was read.
    cells : pandas.DataFrame
        Text cells, missing where empty; index = row of the file as a spreadsheet counts it, or number of the
        feature. Each column has a name, and no name stands twice.
    notes : tuple of str
        What was done to read it.
    faults : tuple of Fault
        Rows that could not be read as rows.
    parts : tuple of str
        Sheets, layers or tables to choose from; none where the file holds one alone.
    part : str
        The one that was read.
    encoding : str
        Encoding of a text file; empty for any other.
    merged : mapping of (str, int) to Merged
        The merged cell that a cell is of, by its column and row.
    """

    name: str
    digest: str
    cells: pd.DataFrame
    notes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    parts: tuple[str, ...] = ()
    part: str = ""
    encoding: str = ""
    merged: Mapping[tuple[str, int], Merged] = field(default_factory=dict)

    @property
    def counted(self) -> str:
        """The rows of the table, counted in words."""
        return wording.counted(len(self.cells), "row")

    @property
    def marks(self) -> list[str]:
        """What no other row is called: its number, with another behind it where several rows have that."""
        numbers: list[int] = self.cells.index.tolist()
        times, seen = Counter(numbers), Counter[int]()
        found = []
        for number in numbers:
            seen[number] += 1
            found.append(str(number) if times[number] == 1 else f"{number}-{seen[number]}")
        return found

    @property
    def mark(self) -> str:
        """Stands for the whole table in the key of a result."""
        return f"{self.digest} {self.name}"


def safe_name(name: str) -> str:
    """Return the name of a file with letters, digits, blanks, dots, hyphens and `_` alone, 40 at most."""
    kept = re.sub(r"[^\w .-]+", " ", name)
    return " ".join(kept.split())[:40].strip() or "unnamed file"


def refuse_more_rows(seen: int) -> None:
    """Refuse a table of more rows than a page can show."""
    if seen > MOST_ROWS:
        raise Refused(f"Expected at most {MOST_ROWS:,} rows, saw {seen:,}.")


def refuse_larger(rows: int, columns: int) -> None:
    """Refuse a table before memory is taken for it, by the place of its last cell."""
    if columns > MOST_COLUMNS:
        raise Refused(f"Expected at most {MOST_COLUMNS} columns, saw {columns:,}.")
    refuse_more_rows(max(0, rows - ABOVE_HEAD - 1))
    if rows * columns > MOST_CELLS:
        raise Refused(f"Expected at most {MOST_CELLS:,} cells, saw {rows:,} rows of {columns} columns.")
