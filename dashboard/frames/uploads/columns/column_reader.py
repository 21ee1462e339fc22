"""Columns of a list, each read by the one reader of its kind; what is told of them, by row and column."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dashboard.frames.model import Fault
from dashboard.frames.uploads.columns import column_stems, states_by_cell
from dashboard.frames.uploads.columns.choices import Choices
from dashboard.frames.uploads.columns.fields import FIELDS, PARTS, dates
from dashboard.frames.uploads.columns.layouts import LAYOUTS, Layout
from dashboard.frames.uploads.read_column import ReadColumn, Tally, of_distinct, read_each
from dashboard.frames.uploads.uploaded_table import UploadedTable
from dashboard.reading.cells import SEEN, Unreadable, is_error, is_missing, without_footnotes
from dashboard.reading.days import calendar_dates, date_style, periods
from dashboard.reading.days import dates as date_cells
from dashboard.reading.days.dates import Span
from dashboard.reading.sizes import amounts

FOOTNOTED = "footnoted"
"""Noted of a row whose name ends in the mark of a footnote."""

SEVERAL = "several"
"""Noted of a row whose name may be those of several."""

_SEVERAL = re.compile(r"[^\s;][^\S\n]*(?:;|\n)\s*[^\s;]")
"""What parts names within a cell; a comma or a stroke is part of many a name."""

LONGEST_TEXT = 400
"""Letters of a text that are kept."""


@dataclass
class ColumnReader:
    """Reads the columns of a list, and keeps what is told of the rows that come to each.

    Attributes
    ----------
    table : UploadedTable
        The list.
    choices : Choices
        Which column holds what.
    left_out : list of Fault
        Rows that cannot join.
    passed_over : list of Fault
        Cells that could not be read, of rows that join without them.
    noted : collections.Counter
        How often something was done that a note tells.
    tallies : dict of str to Tally
        How the cells of each field were read.
    rows : list of int
        Number of each row in the file.
    marks : list of str
        What no other row is called.
    """

    table: UploadedTable
    choices: Choices
    left_out: list[Fault] = field(default_factory=list)
    passed_over: list[Fault] = field(default_factory=list)
    noted: "Counter[str]" = field(default_factory=Counter)
    tallies: dict[str, Tally] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.layout: Layout | None = LAYOUTS.get(self.choices.layout)
        self.rows: list[int] = self.table.cells.index.tolist()
        self.marks = self.table.marks
        self._texts: dict[str, list[str]] = {}
        self.dates = self._date_style()
        self.numbers = self._number_style()

    @property
    def all_rows(self) -> range:
        """The places of all rows, the first of which is 0."""
        return range(len(self.rows))

    def settle(self, column: ReadColumn[Any], rows: Sequence[int], faults: list[Fault] | None = None) -> None:
        """Count a column and tell what is wrong with it, in the rows that have come to it.

        Parameters
        ----------
        column : ReadColumn
            The column; its parts come first.
        rows : sequence of int
            Places of those rows.
        faults : list of Fault or None
            `left_out` where a row cannot join without the column, which is the reader's to say; else
            `passed_over`.
        """
        for part in column.parts:
            self.settle(part, rows, faults)
        asked = rows if column.asked is None else [at for at in rows if column.asked[at]]
        kept = self.passed_over if faults is None else faults
        if column.wrong:
            of_rows = ((at, column.wrong[at]) for at in asked if at in column.wrong)
            kept += [self._fault(at, column.column, *one) for at, faults in of_rows for one in faults]
        if column.noted:
            self.noted.update(note for at in asked if at in column.noted for note in column.noted[at])
        if column.counted:
            self.tallies.setdefault(column.name, Tally()).add(column, asked)

    def leave_out(self, at: int, column: str, expected: str, seen: str) -> None:
        """Tell that a row cannot join, by its place."""
        self.left_out.append(self._fault(at, column, expected, seen))

    def tell(self, at: int, name: str, expected: str, seen: str) -> None:
        """Tell a cell of a row that joins without it, by its place and the field."""
        self.passed_over.append(self._fault(at, self.column_of(name) or name, expected, seen))

    def cells(self, name: str) -> list[str]:
        """Return the cell of each row in the first column of a field, empty where there is nothing."""
        column = self.column_of(name)
        return [""] * len(self.rows) if column is None else self.cells_of(column)

    def joined(self, name: str) -> list[str]:
        """Return the cells of all columns of a field, such as zone, easting and northing, as one text."""
        columns = [self.cells_of(column) for column in self.choices.all_of(name)]
        return [" ".join(filter(None, some)) for some in zip(*columns, strict=True)] or self.cells(name)

    def raw(self, name: str) -> list[str]:
        """Return the same, as long as a sentence or a text repeats it."""
        return [cell[:SEEN] for cell in self.cells(name)]

    def column_of(self, name: str) -> str | None:
        """Return the first column of a field; None where it has none."""
        return self.choices.column(name)

    def texts(self, name: str, longest: int = LONGEST_TEXT) -> ReadColumn[str]:
        """Read texts; empty where a cell is missing, or a formula that failed."""

        def read(cell: str) -> str:
            if is_error(cell):
                raise Unreadable("a value")
            return "" if is_missing(cell) else " ".join(cell.split())[:longest]

        return read_each(name, self.column_of(name) or name, self.cells(name), read, "")

    def names(self, name: str) -> ReadColumn[str]:
        """Read names, without the mark of a footnote behind them, which is noted, as are several in one."""
        found = self.texts(name)
        bare = {text: without_footnotes(text) or text for text in dict.fromkeys(found.values) if text}
        marked = {at: (FOOTNOTED,) for at, text in enumerate(found.values) if text and bare[text] != text}
        for at, cell in enumerate(self.cells(name)):
            if found.values[at] and _SEVERAL.search(cell.strip()):
                marked[at] = (*marked.get(at, ()), SEVERAL)
        return replace(found, values=[bare.get(text, "") for text in found.values], noted=marked)

    def spans(self, name: str) -> ReadColumn[Span | None]:
        """Read dates, whole or put together from their parts."""
        year = self._year_beside(name)
        if year:
            found = self._spans_with_year(name, year)
        elif self.column_of(f"{name}_year"):
            found = self._spans_of_parts(name)
        else:
            column = self.column_of(name) or name
            found = read_each(
                name, column, self.cells(name), lambda cell: date_cells.read(cell, self.dates), None
            )
        noted = {at: tuple(span.notes) for at, span in enumerate(found.values) if span and span.notes}
        return replace(found, noted=noted)

    def states(self, name: str) -> ReadColumn[tuple[str, ...]]:
        """Read the states of all columns of a field; each word that is none is told."""
        parts = tuple(self._states_of(name, column) for column in self.choices.all_of(name))
        together = zip(*(part.values for part in parts), strict=True) if parts else ((),) * len(self.rows)
        codes = [some[0] if len(some) == 1 else tuple(dict.fromkeys(sum(some, ()))) for some in together]
        return ReadColumn(name, name, codes, counted=False, parts=parts)

    def codes(
        self, name: str, labels: dict[str, str], setting: str, also: Callable[[str], str] = lambda _: ""
    ) -> ReadColumn[str]:
        """Read codes by their own names or labels; that of the whole list where a cell holds neither.

        `also` returns the code of a text that is called otherwise; empty where there is none.
        """
        texts = self.texts(name)
        by_words = {one.casefold(): code for code, label in labels.items() for one in (code, label)}
        named = {
            text: by_words.get(text.casefold().replace(" ", "_"))
            or by_words.get(text.casefold())
            or also(text)
            for text in dict.fromkeys(texts.values)
        }
        unknown = {
            at: (f"unknown_{name}",) for at, text in enumerate(texts.values) if text and not named[text]
        }
        usual = self.choices.setting(setting)
        found = [named[text] or usual for text in texts.values]
        return ReadColumn(name, texts.column, found, noted=unknown, counted=False, parts=(texts,))

    def _states_of(self, name: str, column: str) -> ReadColumn[tuple[str, ...]]:
        cells = self.cells_of(column)
        if self.layout and self.layout.state_is_last:
            cells = [cell.rpartition(",")[2].strip() for cell in cells]
        distinct = dict.fromkeys(cells)
        read, notes = states_by_cell.read(distinct)
        wrong = {
            cell: tuple(("names or codes of states", f"'{word[:SEEN]}'") for word in states.unknown)
            for cell, states in read.items()
            if states.unknown
        }
        codes = {cell: states.codes for cell, states in read.items()}
        found = of_distinct(name, column, cells, codes, wrong)
        if not notes:
            return found
        return replace(found, noted={at: notes[cell] for at, cell in enumerate(cells) if cell in notes})

    def _year_beside(self, name: str) -> str | None:
        """Return the column of the year that dates of a field may lack, such as "5-23 May" beside 2025."""
        if not self.column_of(name) or self.column_of(f"{name}_month"):
            return None
        return self.column_of(f"{name}_year") or self.column_of("start_year")

    def _spans_with_year(self, name: str, year: str) -> ReadColumn[Span | None]:
        is_own = self.column_of(f"{name}_year") is not None

        def read(pair: tuple[str, str]) -> Span | None:
            found = date_cells.read_with_year(*pair, self.dates)
            return found or (self._of_parts((pair[1], "", "")) if is_own else None)

        pairs = list(zip(self.cells(name), self.cells_of(year), strict=True))
        return read_each(name, self.column_of(name) or name, pairs, read, None, lambda pair: pair[0][:SEEN])

    def _spans_of_parts(self, name: str) -> ReadColumn[Span | None]:
        columns = [self.cells(f"{name}_{part}") for part in PARTS]
        column = self.column_of(f"{name}_year") or name
        return read_each(name, column, list(zip(*columns, strict=True)), self._of_parts, None, _shown_parts)

    def _of_parts(self, texts: tuple[str, ...]) -> Span | None:
        if self.layout and self.layout.nought_is_unknown:
            texts = (texts[0], *("" if text.strip("0.") == "" else text for text in texts[1:]))
        return None if is_missing(texts[0]) else Span(calendar_dates.of_parts(*texts))

    def _fault(self, at: int, column: str, expected: str, seen: str) -> Fault:
        return Fault(self.table.name, self.rows[at], column, expected, seen)

    def cells_of(self, column: str) -> list[str]:
        """Return the cell of each row in a column, empty where there is nothing."""
        if column not in self.table.cells.columns:
            return [""] * len(self.rows)
        if column not in self._texts:
            # Kept, for a text that is looked up again and again works out its hash but once.
            self._texts[column] = self.table.cells[column].fillna("").tolist()
        return self._texts[column]

    def _date_style(self) -> date_style.DateStyle:
        judged, chosen = self._judged_dates(), self.choices.setting("dates")
        if chosen != "judged":
            order, dotted, note, *_ = date_style.chosen(chosen)
            judged = judged._replace(order=order, dotted=dotted, note=note)
        return judged._replace(fiscal=periods.FISCAL_FIRST[self.choices.setting("fiscal")])

    def _judged_dates(self) -> date_style.DateStyle:
        columns = [self.column_of(name) for name in dates(self.choices.kind)]
        return date_style.judge(cell for column in columns for cell in self._distinct(column))

    def _number_style(self) -> amounts.NumberStyle:
        chosen = self.choices.setting("numbers")
        if chosen != "judged":
            return amounts.CHOSEN[chosen]
        counts = [self.column_of(one.name) for one in FIELDS[self.choices.kind] if one.holds == "count"]
        ones = [column for column in counts if column and not column_stems.in_thousands(column)]
        return amounts.judge(cell for column in ones for cell in self._distinct(column))

    def _distinct(self, column: str | None) -> Iterable[str]:
        if column is None or column not in self.table.cells.columns:
            return ()
        return dict.fromkeys(self.cells_of(column))


def _shown_parts(parts: tuple[str, ...]) -> str:
    return "-".join("?" if is_missing(part) else part for part in parts)[:SEEN]
