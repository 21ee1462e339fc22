"""Cells of a list, row by row: each read by the one reader of its kind, or told by row and column."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dashboard.frames.model import Fault
from dashboard.frames.uploads.choices import Choices
from dashboard.frames.uploads.fields import FIELDS, PARTS, dates
from dashboard.frames.uploads.layouts import LAYOUTS, Layout
from dashboard.frames.uploads.uploaded_table import UploadedTable
from dashboard.reading import amounts, calendar_dates, coordinates, date_style, state_names
from dashboard.reading import dates as date_cells
from dashboard.reading.cells import SEEN, Unreadable, is_error, is_missing
from dashboard.reading.coordinates import Axis, Point

Cells = dict[str, str]
"""One row of a list: the cells of the columns that are read, empty where there is nothing."""

LONGEST_TEXT = 400
"""Letters of a text that are kept."""


class LeftOut(Exception):
    """Raised where a row cannot join; holds what is told of it."""

    def __init__(self, column: str, expected: str, seen: str) -> None:
        super().__init__(expected)
        self.column, self.expected, self.seen = column, expected, seen


@dataclass
class Tally:
    """How the cells of one field were read."""

    read: int = 0
    empty: int = 0
    told: int = 0


@dataclass
class RowReader:
    """Reads the rows of a list and keeps what is told of them.

    Attributes
    ----------
    table : UploadedTable
        The list.
    choices : Choices
        Which column holds what.
    left_out : list of Fault
        Rows that cannot join.
    told : list of Fault
        Cells that could not be read, of rows that join without them.
    noted : collections.Counter
        How often something was done that a note tells.
    tallies : dict of str to Tally
        How the cells of each field were read.
    """

    table: UploadedTable
    choices: Choices
    left_out: list[Fault] = field(default_factory=list)
    told: list[Fault] = field(default_factory=list)
    noted: "Counter[str]" = field(default_factory=Counter)
    tallies: dict[str, Tally] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.layout: Layout | None = LAYOUTS.get(self.choices.layout)
        self._columns = {name: some for name, some in self.choices.columns if some}
        self.dates = self._date_style()
        self.numbers = self._number_style()
        self._row, self._cells = 0, Cells()

    def rows(self) -> Iterator[int]:
        """Yield the number of each row; its cells are then those that are read."""
        named = dict.fromkeys(one for some in self._columns.values() for one in some)
        used = [one for one in named if one in self.table.cells.columns]
        texts = [self.table.cells[name].fillna("").tolist() for name in used]
        for at, number in enumerate(self.table.cells.index.tolist()):
            self._row, self._cells = (
                number,
                {name: cells[at] for name, cells in zip(used, texts, strict=True)},
            )
            yield self._row

    def leave_out(self, why: LeftOut) -> None:
        """Tell that the row at hand cannot join."""
        self.left_out.append(Fault(self.table.name, self._row, why.column, why.expected, why.seen))

    def tell(self, name: str, expected: str, seen: str) -> None:
        """Tell a cell of the row at hand, which joins without it."""
        column = self._column_of(name) or name
        self.told.append(Fault(self.table.name, self._row, column, expected, seen))

    def tell_of(self, row: int, name: str, expected: str, seen: str) -> None:
        """Tell a cell of another row; see `tell`."""
        self._row = row
        self.tell(name, expected, seen)

    def text(self, name: str, longest: int = LONGEST_TEXT) -> str:
        """Return a text; empty where the cell is missing, or a formula that failed."""
        column = self._column_of(name)
        cell = self._cell(column)
        if is_error(cell):
            self.tell(name, "a value", f"'{cell}'")
            return self._count(name, "", told=True)
        return self._count(name, "" if is_missing(cell) else " ".join(cell.split())[:longest])

    def raw(self, name: str) -> str:
        """Return a cell as it stands, for a sentence or a text that repeats it; counted nowhere."""
        return self._cell(self._column_of(name))[:SEEN]

    def span(self, name: str) -> date_cells.Span | None:
        """Return the date of a field, whole or put together from its parts.

        Raises
        ------
        LeftOut
            Where it is no date.
        """
        try:
            found = self._of_parts(name) if self._column_of(f"{name}_year") else self._whole(name)
        except Unreadable as error:
            self._count(name, "", told=True)
            column = self._column_of(f"{name}_year") or self._column_of(name) or name
            raise LeftOut(column, str(error), f"'{self._seen_date(name)}'") from error
        self._count(name, found.start if found else "")
        self.noted.update(found.notes if found else ())
        return found

    def optional_span(self, name: str) -> date_cells.Span | None:
        """Return a date; none where the cell is told, and the row joins without it."""
        try:
            return self.span(name)
        except LeftOut as why:
            self.told.append(Fault(self.table.name, self._row, why.column, why.expected, why.seen))
            return None

    def amount(self, name: str, *, least: int = 1) -> amounts.Amount | None:
        """Return a number; none where the cell is missing, or told."""
        cell = self._cell(self._column_of(name))
        try:
            found = amounts.read(cell, self.numbers, least=least)
        except Unreadable as error:
            expected = str(error).replace("whole number", "whole number of people") if least else str(error)
            self.tell(name, expected, f"'{cell[:SEEN]}'")
            self._count(name, "", told=True)
            return None
        self._count(name, "x" if found else "")
        return found

    def states(self, name: str) -> tuple[str, ...]:
        """Return the states of all columns of a field; each word that is none is told."""
        codes: list[str] = []
        for column in self.choices.all_of(name):
            found = state_names.read(self._cell(column))
            codes += found.codes
            for word in found.unknown:
                expected = "names or codes of states"
                self.told.append(Fault(self.table.name, self._row, column, expected, f"'{word[:SEEN]}'"))
            self._count(name, "x" if found.codes else "", told=bool(found.unknown))
        return tuple(dict.fromkeys(codes))

    def point(self) -> Point | None:
        """Return the place of the row; none where it is missing, half, or told."""
        if self.layout and self.text("place_rough") in self.layout.unplaced:
            self.noted["unplaced"] += 1
            return None
        one = self._one_cell()
        return one if one is not None else self._two_cells()

    def code(self, name: str, labels: dict[str, str], setting: str) -> str:
        """Return a code by its own name or its label; that of the whole list where the cell holds neither."""
        text = self.text(name)
        by_words = {one.casefold(): code for code, label in labels.items() for one in (code, label)}
        found = by_words.get(text.casefold().replace(" ", "_")) or by_words.get(text.casefold())
        if text and not found:
            self.noted[f"unknown_{name}"] += 1
        return found or self.choices.setting(setting)

    def _cell(self, column: str | None) -> str:
        return "" if column is None else self._cells.get(column, "")

    def _column_of(self, name: str) -> str | None:
        """Return the first column of a field; quicker than the choices, which are asked for every cell."""
        return self._columns.get(name, (None,))[0]

    def _count(self, name: str, value: str, *, told: bool = False) -> str:
        tally = self.tallies.get(name)
        if tally is None:
            tally = self.tallies[name] = Tally()
        tally.told += told
        tally.read += bool(value) and not told
        tally.empty += not value and not told
        return value

    def _whole(self, name: str) -> date_cells.Span | None:
        return date_cells.read(self._cell(self._column_of(name)), self.dates)

    def _of_parts(self, name: str) -> date_cells.Span | None:
        texts = [self._cell(self._column_of(f"{name}_{part}")) for part in PARTS]
        if self.layout and self.layout.nought_is_unknown:
            texts = [texts[0], *("" if text.strip("0.") == "" else text for text in texts[1:])]
        return None if is_missing(texts[0]) else date_cells.Span(calendar_dates.of_parts(*texts))

    def _seen_date(self, name: str) -> str:
        if not self._column_of(f"{name}_year"):
            return self.raw(name)
        parts = (self._cell(self._column_of(f"{name}_{part}")) for part in PARTS)
        return "-".join("?" if is_missing(part) else part for part in parts)[:SEEN]

    def _one_cell(self) -> Point | None:
        cell = self._cell(self._column_of("coordinates"))
        try:
            found = coordinates.point(cell)
        except Unreadable as error:
            self.tell("coordinates", str(error), f"'{cell[:SEEN]}'")
            self._count("coordinates", "", told=True)
            return None
        self._count("coordinates", "x" if found else "")
        return found

    def _two_cells(self) -> Point | None:
        texts = {axis: self._cell(self._column_of(axis)) for axis in coordinates.NAMES}
        if all(text.strip() in ("-9", "-99", "-999") for text in texts.values()):
            return None
        values = {axis: self._degrees(axis, text) for axis, text in texts.items()}
        known = [axis for axis, value in values.items() if value is not None]
        if len(known) == 1 and all(self._column_of(axis) for axis in values):
            other: Axis = "lon" if known == ["lat"] else "lat"
            if is_missing(texts[other], numbers=False):
                self.tell(other, "both coordinates or none", "an empty cell")
        lat, lon = values["lat"], values["lon"]
        return None if lat is None or lon is None else Point(lat, lon)

    def _degrees(self, axis: Axis, text: str) -> float | None:
        try:
            found = coordinates.degrees(text, axis)
        except Unreadable as error:
            self.tell(axis, str(error), f"'{text[:SEEN]}'")
            self._count(axis, "", told=True)
            return None
        self._count(axis, "" if found is None else "x")
        return found

    def _date_style(self) -> date_style.DateStyle:
        chosen = self.choices.setting("dates")
        if chosen != "judged":
            return date_style.chosen(chosen)
        columns = [self._column_of(name) for name in dates(self.choices.kind)]
        return date_style.judge(cell for column in columns for cell in self._column(column))

    def _number_style(self) -> amounts.NumberStyle:
        chosen = self.choices.setting("numbers")
        if chosen != "judged":
            return amounts.CHOSEN[chosen]
        counts = [one.name for one in FIELDS[self.choices.kind] if one.holds == "count"]
        return amounts.judge(cell for name in counts for cell in self._column(self._column_of(name)))

    def _column(self, column: str | None) -> Iterable[str]:
        if column is None or column not in self.table.cells.columns:
            return ()
        return (str(cell) for cell in self.table.cells[column].dropna().unique())
