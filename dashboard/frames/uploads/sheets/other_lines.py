"""Lines of a sheet that are no rows of its table: second lines of names, names again, sums, notes, others."""

import re
from collections import Counter
from functools import cache

from dashboard.frames.model import Fault
from dashboard.frames.uploads.columns import column_stems
from dashboard.frames.uploads.columns.fields import FIELDS, HEADING_YEAR
from dashboard.frames.uploads.columns.stems import STEMS
from dashboard.frames.uploads.uploaded_table import Body, Line
from dashboard.reading.cells import SEEN, folded
from dashboard.wording import together

Cells = tuple[str, ...]

TOTALS = frozenset(
    {
        *("total", "totals", "grand total", "subtotal", "sub total", "sum", "in total", "overall"),
        *("итого", "всего", "разом", "усього", "всього", "усяго", "разам", "общо", "всичко", "укупно"),
        *("razem", "suma", "ogolem", "lacznie", "kokku", "kopa", "is viso", "viso", "yhteensa", "summa"),
        *("gesamt", "insgesamt", "summe", "osszesen", "celkem", "spolu", "total general", "toplam"),
        *("average", "mean", "median", "srednia", "среднее", "среднє", "vidurkis", "videji", "keskmine"),
        *("keskiarvo", "durchschnitt", "mittelwert", "medie", "media", "atlag", "prumer", "priemer"),
        *("ukupno", "skupaj", "i alt", "sammenlagt", "totalt", "totaal", "totale", "samtals", "genel toplam"),
    }
)
"""What stands before a sum of rows, as `folded` writes it."""

_STARTS = frozenset(word[:2] for word in TOTALS) | frozenset(("1", "2", "al"))
_OF_WHAT = frozenset(
    {
        *(
            "for",
            "of",
            "in",
            "за",
            "w",
            "za",
            "per",
            "the",
            "all",
            "r",
            "m",
            "g",
            "\u0433",
            "\u0440",
            "year",
            "years",
        ),
        *("roku", "год", "году", "года", "рік", "року", "gada", "aasta", "aastal", "metais", "anul"),
        *("number", "troops", "personnel", "participants", "soldiers", "strength", "exercises", "rows"),
    }
)
"""Words beside that, such as: total for 2025, total number of troops."""

_COUNTED = frozenset({"exercises", "drills", "troops", "personnel", "participants", "soldiers", "years"})
"""Words behind "all" that make a sum of it."""

LONGEST_TOTAL = 40
"""Letters of a cell that can be one of these words."""

NOTE_FROM = 3
"""Columns that a table has at least where a last line of one cell is no row of it."""

MOST_TOLD = 8
"""Rows of years that are told one by one."""

YEAR = re.compile(
    r"(?:year |rok )?((?:19|20)\d\d)(?: ?(?:m|r|g|\u0433|\u0440|year|rok|gads|aasta|год|рік))?\.?",
    re.IGNORECASE,
)
"""A cell, or the name of a column, that is a year alone."""

FEWEST_NAMES = 2
"""Known names of columns in a line of words that begins another table."""


def two_lines(body: Body) -> Body:
    """Return a table whose names stand in two lines with one: Start and End below Dates, Troops Planned."""
    head, lines = body.head, body.lines
    if not lines:
        return body
    below = tuple(cell.strip() for cell in lines[0][1])
    width = max(len(head), len(below))
    upper, lower = (tuple(some) + ("",) * (width - len(some)) for some in (head, below))
    parents = _parents(upper, lower)
    if parents is None:
        return body
    alone = [
        lower[at] if parent is not None and lower[at] else upper[at] for at, parent in enumerate(parents)
    ]
    times = Counter(map(folded, alone))
    named = tuple(
        name
        if parent is None or (times[folded(name)] == 1 and _says_it_all(name))
        else f"{upper[parent]} {name}"
        for name, parent in zip(alone, parents, strict=True)
    )
    note = f"The names of the columns stand in two lines, and row {lines[0][0]} is read as the second."
    return body.after(named, lines[1:], note)


def three_lines(body: Body) -> Body:
    """Return a table whose names stand in up to three lines with one."""
    once = two_lines(body)
    return two_lines(once) if once is not body and not all(once.head) else once


def _says_it_all(name: str) -> bool:
    """Say whether a name needs nothing of the one above it: Start does not below Dates, Planned does."""
    return any(column_stems.may_be(field, name) for field in STEMS) or folded(name) in known_names()


def _parents(upper: Cells, lower: Cells) -> list[int | None] | None:
    """Return the column whose name spans each column; None where the second line holds no names."""
    if any(sign.isdigit() for cell in lower for sign in cell):
        return None
    found: list[int | None] = [None] * len(upper)
    last: int | None = None
    for at, (above, below) in enumerate(zip(upper, lower, strict=True)):
        if above:
            last = at
        elif below:
            if last is None or not lower[last]:
                return None
            found[last] = found[at] = last
    spans = any(parent is not None for parent in found)
    alone = any(above and not below for above, below in zip(upper, lower, strict=True))
    return found if spans and alone else None


def apart(name: str, body: Body) -> tuple[Body, tuple[Fault, ...]]:
    """Return a table with the lines alone that are rows, and a fault for each other one.

    A line of a year alone heads the rows below it, which get the year in a column of its own.

    Parameters
    ----------
    name : str
        Name of the file.
    body : Body
        The table.
    """
    head, lines = body.head, body.lines
    faults: list[Fault] = []
    end = _other_table(head, lines)
    for row, line in lines[end:]:
        expected = f"a row of the first table; another one begins in row {lines[end][0]}"
        faults.append(Fault(name, row, None, expected, f"'{_first(line)[:SEEN]}'"))
    kept, notes = _without_notes(head, lines[:end])
    rows: list[Line] = []
    for row, line in kept:
        first = _first(line)
        if _is_total(first, line):
            faults.append(
                Fault(name, row, None, "a row of its own, not a sum of others", f"'{first[:SEEN]}'")
            )
        elif line[:1] == head[:1] and tuple(cell.strip() for cell in line) == head:
            faults.append(
                Fault(name, row, None, "a row, not the names of the columns again", f"'{first[:SEEN]}'")
            )
        else:
            rows.append((row, line))
    faults.sort(key=lambda fault: fault.row or 0)
    head, rows, headings = _with_years(head, rows)
    return body.after(head, rows, *headings, *notes), tuple(faults)


def _with_years(head: Cells, lines: list[Line]) -> tuple[Cells, list[Line], tuple[str, ...]]:
    """Return a table whose years head their rows with a column of them in place of these lines."""
    years = {row: year for row, line in lines if (year := _year_alone(line))}
    if not years or sum(map(bool, head)) < NOTE_FROM or len(years) == len(lines):
        return head, lines, ()
    rows: list[Line] = []
    year = ""
    for row, line in lines:
        year = years.get(row, year)
        if row not in years:
            rows.append((row, (*line, *[""] * (len(head) - len(line)), year)))
    numbers = (
        together([f"{row:,}" for row in years]) if len(years) <= MOST_TOLD else f"{len(years):,} of them"
    )
    return (*head, HEADING_YEAR), rows, (f"Rows that hold a year alone head those below: {numbers}.",)


def _year_alone(line: Cells) -> str:
    """Return the year of a line that holds nothing else; empty for any other line."""
    filled = [cell.strip() for cell in line if cell.strip()]
    found = YEAR.fullmatch(filled[0]) if len(filled) == 1 else None
    return found[1] if found else ""


def _is_total(first: str, line: Cells) -> bool:
    """Say whether a line is a sum: by its first word, and a number beside it."""
    # Asked of each row of a long list, so the first letters are looked at before all of them.
    if len(first) > LONGEST_TOTAL or (first.isascii() and not _STARTS & {first[:2].lower(), first[:1]}):
        return False
    words = folded(first).split()
    counts_all = words[:1] == ["all"] and bool(_COUNTED & set(words))
    while words and (words[-1].isdigit() or words[-1] in _OF_WHAT):
        words.pop()
    while words and (words[0].isdigit() or words[0] in _OF_WHAT):
        words.pop(0)
    return (" ".join(words) in TOTALS or (counts_all and not words)) and any(
        sign.isdigit() for cell in line for sign in cell if cell.strip() != first
    )


def _without_notes(head: Cells, lines: list[Line]) -> tuple[list[Line], tuple[str, ...]]:
    """Return the lines without those of one cell at their end, and the words on these."""
    at = len(lines)
    if sum(map(bool, head)) >= NOTE_FROM:
        while at > 1 and _filled(lines[at - 1][1]) == 1:
            at -= 1
    notes = lines[at:]
    if not notes:
        return lines, ()
    rows = f"row {notes[0][0]}" if len(notes) == 1 else f"rows {notes[0][0]} to {notes[-1][0]}"
    first = " ".join(_first(notes[0][1]).split())[:SEEN]
    return lines[:at], (f"Lines of one cell below the table skipped: {rows}, beginning with “{first}”.",)


def _other_table(head: Cells, lines: list[Line]) -> int:
    """Return the place of the line in which another table begins; that behind the last one for none."""
    for at in range(1, len(lines)):
        (before, line_before), (row, line) = lines[at - 1], lines[at]
        titled = _filled(line_before) == 1
        if (titled or row > before + 1) and _names(line) and tuple(cell.strip() for cell in line) != head:
            return at - 1 if titled else at
    return len(lines)


def _names(line: Cells) -> bool:
    """Say whether a line holds names of columns: words alone, some of them known."""
    cells = [cell.strip() for cell in line if cell.strip()]
    if len(cells) < FEWEST_NAMES or any(sign.isdigit() for cell in cells for sign in cell):
        return False
    return sum(folded(cell) in known_names() for cell in cells) >= FEWEST_NAMES


@cache
def known_names() -> frozenset[str]:
    """Return all names that a column is known by."""
    return frozenset(folded(name) for fields in FIELDS.values() for one in fields for name in one.known_as)


def _first(line: Cells) -> str:
    """Return the first cell with a letter in it, else the first that is filled."""
    number = ""
    for cell in line:
        filled = cell.strip()
        if filled[:1].isalpha() or any(map(str.isalpha, filled)):
            return filled
        number = number or filled
    return number


def _filled(line: Cells) -> int:
    return len(line) - line.count("")
