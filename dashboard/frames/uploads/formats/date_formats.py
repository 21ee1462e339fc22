"""How exactly a workbook shows its days: a cell that shows May 2025 holds the first of May."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.frames.uploads.formats import xml_tree
from dashboard.frames.uploads.uploaded_table import Refused

DAY, MONTH, YEAR = len("2025-09-12"), len("2025-09"), len("2025")

MOST_BYTES = 8_000_000
"""Size of the styles of a workbook, unpacked."""

_BUILT_IN = {"17": MONTH}
"""Formats that every workbook knows by number: mmm-yy."""

_PARTS = frozenset({"day", "day-of-week", "month", "year", "hours", "minutes", "seconds", "week-of-year"})

_LITERALS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ISO = re.compile(r"[12]\d{3}-\d\d-\d\d(?:T00:00:00)?", re.ASCII)


def length(code: str) -> int:
    """Return how many letters of an ISO date a number format shows: those of a day, a month or a year.

    >>> length("mmm yyyy"), length("yyyy"), length("dd.mm.yyyy"), length('"in "mmmm yy'), length("0.0")
    (7, 4, 10, 7, 10)
    """
    letters = set(_LITERALS.sub("", code.partition(";")[0]).casefold())
    if letters & set("dhs") or "y" not in letters:
        return DAY
    return MONTH if "m" in letters else YEAR


def of_styles(styles: bytes) -> dict[str, int]:
    """Return the length of the formats of a workbook that show no day, by the number of the style.

    Raises
    ------
    Refused
        Where the styles are damaged, or beyond all measure.
    """
    _refuse_larger(styles)
    codes, used, within = dict[str, str](), list[str](), False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal within
        within = within or tag == "cellXfs"
        if tag == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "xf" and within:
            used.append(attributes.get("numFmtId", ""))

    def end(tag: str) -> None:
        nonlocal within
        within = within and tag != "cellXfs"

    xml_tree.events(styles, start, end, lambda _: None)
    shown = {number: length(code) for number, code in codes.items()} | _BUILT_IN
    return {str(at): shown[one] for at, one in enumerate(used) if shown.get(one, DAY) < DAY}


def _refuse_larger(styles: bytes) -> None:
    if len(styles) > MOST_BYTES:
        seen = f"{len(styles) / 1e6:,.0f} MB"
        raise Refused(f"Expected styles of at most {MOST_BYTES / 1e6:g} MB, saw {seen}.")


@dataclass
class OpenDocument:
    """The formats of days in an ODS workbook: what each shows, and which styles have it."""

    shows: dict[str, set[str]] = field(default_factory=dict)
    formats: dict[str, str] = field(default_factory=dict)
    at: str = ""

    def read(self, styles: bytes) -> None:
        """Take in the formats that all sheets share; raises Refused as `of_styles` does."""
        _refuse_larger(styles)
        xml_tree.events(styles, self.start, lambda _: None, lambda _: None)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take in what an element says of a format."""
        if tag == "date-style":
            self.at = attributes.get("name", "")
            self.shows[self.at] = set()
        elif tag == "style":
            self.formats[attributes.get("name", "")] = attributes.get("data-style-name", "")
        elif tag in _PARTS and self.at:
            self.shows[self.at].add(tag)
        elif tag == "table":
            self.at = ""

    def length(self, style: str) -> int | None:
        """Return how many letters of a date a style shows; None where it shows the day, or is not known."""
        shown = self.shows.get(self.formats.get(style, ""), set())
        if shown - {"month", "year"} or "year" not in shown:
            return None
        return MONTH if "month" in shown else YEAR


def shortened(grid: list[list[str]], lengths: Mapping[tuple[int, int], int]) -> int:
    """Cut the days of cells to what they show, and return how many were.

    Parameters
    ----------
    grid : list of list of str
        The cells of a sheet.
    lengths : mapping of (int, int) to int
        Letters that are shown of a date, by row and column counted from 0.
    """
    cut = 0
    for (row, column), shown in lengths.items():
        if row < len(grid) and column < len(grid[row]) and _ISO.fullmatch(grid[row][column]):
            grid[row][column] = grid[row][column][:shown]
            cut += 1
    return cut


def notes(cut: int) -> list[str]:
    """Say how many days were read as the months or years that their cells show."""
    return [f"Days that the sheet shows as months or years alone, read so: {cut:,}."] if cut else []
