"""What a table and a column are: the vocabulary in which the schema is written.

Plain frozen values without pandas. `dashboard.frames` turns them into strict checks, `package.py`
into a Frictionless Data Package. Imports nothing of ours.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "integer", "number", "boolean", "date", "partial_date", "list"]

# The digits 0 to 9 alone, for a cell that passes becomes a number: `\d` lets through those of any script.
PATTERNS: dict[Kind, str] = {
    "integer": r"-?[0-9]+",
    "number": r"-?[0-9]+(\.[0-9]+)?",
    "boolean": r"true|false",
    "date": r"[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
    "partial_date": r"[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
}
"""What a cell of each kind looks like as text; text and lists are free unless the column says more."""

EXPECTED: dict[Kind, str] = {
    "text": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "date": "a day as YYYY-MM-DD",
    "partial_date": "a date as YYYY, YYYY-MM or YYYY-MM-DD",
    "list": "codes separated by ';'",
}
"""The same in words, for the sentence that refuses a cell."""

Upkeep = Literal["by hand", "by the check"]
"""Who fills a cell that tells where a record can be found again, and is no statement of it."""


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Attributes
    ----------
    name : str
        Column name, with its unit in it where it has one.
    kind : Kind
        What a cell holds. `list` is text separated by `;`.
    description : str
        One sentence for the dictionary of the data package.
    required : bool
        Whether an empty cell is refused.
    codes : tuple of str
        The only values allowed (of each element, for a list); empty means free.
    pattern : str or None
        Regular expression that the whole cell (each element, for a list) must match.
    minimum, maximum : float or None
        Inclusive limits of a number.
    references : tuple of (str, str) or None
        Table and column that must hold this value.
    upkeep : Upkeep or None
        Set for what is no statement of the record: filling or renewing it asks for no line of correction.
    """

    name: str
    kind: Kind
    description: str
    required: bool = False
    codes: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    references: tuple[str, str] | None = None
    upkeep: Upkeep | None = None


@dataclass(frozen=True)
class Table:
    """One CSV file.

    Attributes
    ----------
    name : str
        Name of the frame, and of the field of `Frames` that holds it.
    path : str
        File, relative to the data folder.
    title : str
        What a row is, in words.
    columns : tuple of Column
        In the order of the file.
    key : tuple of str
        Columns that together name a row; never repeated.
    keeps_duplicates : bool
        True for a table kept as its source prints it: repeated keys are counted and removed on load.
    may_be_empty : bool
        True where a table without a row is sound.
    """

    name: str
    path: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    keeps_duplicates: bool = False
    may_be_empty: bool = False

    def column(self, name: str) -> Column:
        """Return the column called `name`; raise KeyError if there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"table {self.name} has no column {name}")
