"""A column of a list once it is read: the value of each row, and what is told of rows that come to it."""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from dashboard.reading.cells import SEEN, Unreadable

Value = TypeVar("Value")
Cell = TypeVar("Cell", bound=Hashable)

READABLE = "a cell that can be read"

Told = tuple[str, str]
"""What was expected of a cell, and what was seen in it."""


@dataclass(frozen=True)
class ReadColumn(Generic[Value]):
    """A column of a list, read.

    Attributes
    ----------
    name, column : str
        The field that the column holds, and its own name.
    values : list
        The value of each row of the list, in its order; that of no value where the cell is empty or told.
    wrong : mapping of int to tuple of Told
        What is told of the cells that could not be read, by place of the row.
    empty : collection of int
        Places of the rows whose cells hold nothing.
    noted : mapping of int to tuple of str
        What was done to read a cell that a note tells, by place of the row.
    asked : sequence of bool or None
        Whether the cell of each row is asked for; None where all are.
    counted : bool
        Whether cells read, empty and told are counted.
    parts : tuple of ReadColumn
        The columns that the values were put together from.
    """

    name: str
    column: str
    values: list[Value]
    wrong: Mapping[int, tuple[Told, ...]] = field(default_factory=dict)
    empty: Collection[int] = frozenset()
    noted: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    asked: Sequence[bool] | None = None
    counted: bool = True
    parts: "tuple[ReadColumn[Any], ...]" = ()

    def of(self, rows: Sequence[int]) -> list[Value]:
        """Return the values of some rows, by their places."""
        return [self.values[at] for at in rows]


@dataclass
class Tally:
    """How the cells of one field were read."""

    read: int = 0
    empty: int = 0
    wrong: int = 0

    def add(self, column: ReadColumn[Any], rows: Sequence[int]) -> None:
        """Count the cells of some rows, by their places."""
        wrong = sum(at in column.wrong for at in rows) if column.wrong else 0
        empty = sum(at in column.empty for at in rows) if column.empty else 0
        self.wrong += wrong
        self.empty += empty
        self.read += len(rows) - wrong - empty


def read_each(
    name: str,
    column: str,
    cells: list[Cell],
    read: Callable[[Cell], Value],
    nothing: Value,
    shown: Callable[[Cell], str] = lambda cell: str(cell)[:SEEN],
) -> ReadColumn[Value]:
    """Read each distinct cell of a column once, for lists repeat them.

    Parameters
    ----------
    name, column : str
        Which field the column holds, and its own name.
    cells : list of hashable
        A text for each row, or several where a value stands in parts.
    read : callable
        Reads one; raises `Unreadable` where it cannot.
    nothing : Value
        What stands for a cell that could not be read.
    shown : callable
        How a sentence repeats a cell.
    """
    found: dict[Cell, Value] = {}
    wrong: dict[Cell, tuple[Told, ...]] = {}
    for cell in dict.fromkeys(cells):
        try:
            found[cell] = read(cell)
        except Unreadable as error:
            found[cell] = nothing
            wrong[cell] = ((str(error), f"'{shown(cell)}'"),)
        except (ValueError, ArithmeticError):
            # What no reader has foreseen in a cell costs this cell alone, not the rows that are sound.
            found[cell] = nothing
            wrong[cell] = ((READABLE, f"'{shown(cell)}'"),)
    return of_distinct(name, column, cells, found, wrong)


def of_distinct(
    name: str,
    column: str,
    cells: list[Cell],
    found: Mapping[Cell, Value],
    wrong_cells: Mapping[Cell, tuple[Told, ...]],
) -> ReadColumn[Value]:
    """Return a column by what each distinct cell holds, and what is told of it."""
    hollow = {cell for cell, value in found.items() if _is_nothing(value) and cell not in wrong_cells}
    wrong = (
        {at: wrong_cells[cell] for at, cell in enumerate(cells) if cell in wrong_cells} if wrong_cells else {}
    )
    empty = {at for at, cell in enumerate(cells) if cell in hollow} if hollow else frozenset()
    return ReadColumn(name, column, list(map(found.__getitem__, cells)), wrong, empty)


def _is_nothing(value: object) -> bool:
    """Say whether a cell held nothing; the equator and a count of none are something."""
    return not value and not isinstance(value, (int, float))
