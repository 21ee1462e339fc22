"""What was answered so far when a drill is typed, beside what the register holds."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from dashboard.curation import rows

Row = dict[str, str]
"""Text by column."""

Ask = Callable[[str], str]
Tell = Callable[[str], None]


@dataclass
class Answers:
    """What was answered so far, beside what the register holds.

    Attributes
    ----------
    register : Register
        What the register holds.
    day : datetime.date
        Today.
    ask, tell : callable
        Puts a question and returns the answer; prints a sentence.
    given : dict of str to list of dict
        Rows by table, as text by column.
    """

    register: rows.Register
    day: date
    ask: Ask
    tell: Tell
    given: dict[str, list[Row]] = field(default_factory=dict)

    def held(self, table: str, column: str) -> list[str]:
        """Return the cells of a column: of the register, then of the answers."""
        known = [str(cell) for cell in self.register.texts[table][column].dropna()]
        return known + [row[column] for row in self.given.get(table, []) if row[column]]

    def last(self, table: str) -> Row:
        """Return the row of a table that was answered last; empty where none was."""
        return (self.given.get(table) or [{}])[-1]
