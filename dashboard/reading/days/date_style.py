"""Which of day and month stands first in a column: what no single date can say, but the column often does."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from dashboard.reading.cells import is_missing, tidy
from dashboard.reading.days import periods

DAY_FIRST, MONTH_FIRST, UNCLEAR = "day_first", "month_first", "unclear"

CHOICES = {
    "judged": "Judged by the whole column",
    DAY_FIRST: "04/05/2026 is 4 May",
    MONTH_FIRST: "04/05/2026 is April 5",
}
"""What a reader can say of the dates of a list."""

ISO_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d", re.ASCII)
"""What most lists hold, and what needs no second look."""

_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d.-])")
_SPACED = re.compile(r"(?<!\d)(\d{1,2})\. (\d{1,2})\. ?(?=\d{4})")
_LAST_MONTH = 12
SERIAL = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")
"""A day as a spreadsheet counts them, with the time of day as a fraction."""
_EARLIEST, _LATEST = 20_000, 60_000
"""From 1954 to 2064."""


class DateStyle(NamedTuple):
    """How numeric dates of a list are read.

    Attributes
    ----------
    order : str
        `DAY_FIRST`, `MONTH_FIRST` or `UNCLEAR`.
    dotted : str
        The same for dates written with dots, which put the day first unless a row shows otherwise.
    told : str
        The sentence that says so; empty where no date of the list could be turned round.
    double_years : bool
        Whether 2011/12 is a year that spans two, as 2012/13 in the list shows, and no December.
    serials : bool
        Whether 45778 is a day as a spreadsheet counts them.
    fiscal : int
        The month in which fiscal years begin; 0 where that is not known.
    """

    order: str = UNCLEAR
    dotted: str = DAY_FIRST
    note: str = ""
    double_years: bool = False
    serials: bool = False
    fiscal: int = 0

    def of(self, separator: str) -> str:
        """Return the order of dates written with a separator."""
        return self.dotted if separator == "." else self.order


def judge(cells: Iterable[str | None]) -> DateStyle:
    """Return the order of day and month that the dates of a list show.

    Parameters
    ----------
    cells : iterable of str or None
        Cells of all columns of dates together, for one hand filled them.
    """
    given = [cell for cell in cells if cell]
    unclear = [tidy(cell) for cell in given if not ISO_DAY.fullmatch(cell)]
    found = [match for cell in unclear for match in _NUMERIC.finditer(closed(cell))]
    shown = {dotted: _shown(match for match in found if (match[2] == ".") == dotted) for dotted in (0, 1)}
    order, proof = shown[0]
    dotted, dotted_proof = shown[1]
    if dotted == UNCLEAR and not dotted_proof:
        dotted = DAY_FIRST
    turnable = [match for match in found if _could_turn(match)]
    note = _note(DateStyle(order, dotted), turnable, proof, dotted_proof)
    doubled = any(map(periods.shows_double_years, unclear))
    return DateStyle(order, dotted, note, doubled, _are_serials(given))


def _are_serials(cells: list[str]) -> bool:
    """Say whether most cells are days as a spreadsheet counts them, and no number is beyond their years."""
    numbers = [cell for cell in cells if SERIAL.fullmatch(cell)]
    known = sum(not is_missing(cell) for cell in cells)
    return 2 * len(numbers) > known and all(_EARLIEST <= float(cell) < _LATEST for cell in numbers)


def closed(text: str) -> str:
    """Return text with the days closed up that Czechs and Slovaks write with blanks.

    >>> closed("16. 9. 2025")
    '16.9.2025'
    """
    return _SPACED.sub(r"\1.\2.", text)


def chosen(order: str) -> DateStyle:
    """Return the style that a reader has chosen, a key of `CHOICES` but the first."""
    first = "day" if order == DAY_FIRST else "month"
    return DateStyle(order, order, f"The {first} stands first, as you chose")


def _shown(found: Iterable["re.Match[str]"]) -> tuple[str, str]:
    """Return the order that some dates show and the first that shows it; unclear with one where both do."""
    proofs = {DAY_FIRST: "", MONTH_FIRST: ""}
    for match in found:
        first, second = int(match[1]), int(match[3])
        if first > _LAST_MONTH >= second:
            proofs[DAY_FIRST] = proofs[DAY_FIRST] or match[0]
        elif second > _LAST_MONTH >= first:
            proofs[MONTH_FIRST] = proofs[MONTH_FIRST] or match[0]
    if all(proofs.values()):
        return UNCLEAR, proofs[DAY_FIRST]
    order = next((order for order, proof in proofs.items() if proof), UNCLEAR)
    return order, proofs.get(order, "")


def _could_turn(match: "re.Match[str]") -> bool:
    return match[1] != match[3] and int(match[1]) <= _LAST_MONTH and int(match[3]) <= _LAST_MONTH


def _note(style: DateStyle, turnable: list["re.Match[str]"], proof: str, dotted_proof: str) -> str:
    if not turnable:
        return ""
    kinds = Counter("." if match[2] == "." else "/" for match in turnable)
    return "; ".join(
        _of_kind(kind, style.of(kind), dotted_proof if kind == "." else proof, turnable) for kind in kinds
    )


def _of_kind(kind: str, order: str, proof: str, turnable: list["re.Match[str]"]) -> str:
    example = next(match[0] for match in turnable if (match[2] == ".") == (kind == "."))
    if order == UNCLEAR:
        return f"Day and month could be either way round, as in {example}: choose which stands first"
    first = "day" if order == DAY_FIRST else "month"
    why = f"{proof} shows" if proof else "is usual with dots"
    return f"The {first} stands first in dates such as {example}, as {why}"
