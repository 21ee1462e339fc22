"""A table as an XLSX workbook: typed cells, real dates, its documents, meanings, and what it is."""

import datetime as dt
import io
import math
import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

import numpy as np
import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.export.table import is_missing
from dashboard.export.tables.dataset import Columns, Dataset, cells_of, meanings
from dashboard.schema import columns as c

LONGEST_CELL = 32_767
"""Letters that a cell can hold; XlsxWriter 3.3 leaves a longer text out, as its return value alone says."""

EARLIEST = dt.date(1900, 3, 1)
"""Programs differ about the days before: the calendar of the format has a 29 February 1900."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WIDTHS = (8, 48)
"""Least and most width of a column, in letters."""
_NARROW = 34
"""Most width of a column of a table that takes several sheets side by side, so that there are fewer."""
_DAY_WIDTH = 10
_SAMPLE = 60
_READ = {"address": 90, "title": 48, "meaning": 60, "text": 100}
"""Widths of columns of the sheets that are read rather than counted with; their lines are broken."""

_LOOKS: dict[str, dict[str, Any]] = {
    "head": {"bold": True, "valign": "top"},
    "day": {"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"},
    # Excel has its own words for these; LibreOffice prints 0 and 1 without.
    "truth": {"num_format": '"TRUE";"TRUE";"FALSE"'},
    "read": {"text_wrap": True, "valign": "top"},
    "link": {"valign": "top", "font_color": "#0563C1", "underline": 1},
}
_LINK = re.compile("https?://")
_A4, _PRINTED = 9, 275
"""Paper, and letters that a sheet of it holds side by side in type of nearly six points."""

_LINE, _MOST_LINES = 15.0, 27
"""Height of a line, and how many of them a row may have: Excel knows no row above 409 points."""

_SLACK = 1.15
"""How much longer a text is taken to be, for lines end where words do."""

LONGEST_LINK, MOST_LINKS = 2_079, 65_530
"""Letters of an address and links of a sheet beyond which Excel repairs a file by taking links out."""


def workbook(table: Dataset) -> bytes:
    """Return a table as a workbook with the sheets Data, Sources, Definitions and About.

    A number is a number, a day a date; a date that is known to the month or the year alone stays text, for a
    workbook has no such thing. No text is taken for a formula; the addresses of the sheet Sources are links.
    """
    file = io.BytesIO()
    # Texts are written as such, one by one; the options say so for what else writes cells.
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(_properties(table))
    sheets = {
        "Data": {str(name): table.rows[name].tolist() for name in table.rows.columns},
        "Sources": cells_of(table.documents),
        "Definitions": meanings(table.columns),
        "About": {"entry": [*table.about], "text": [*table.about.values()]},
    }
    formats = {name: book.add_format(look) for name, look in _LOOKS.items()}
    for name, columns in sheets.items():
        _fill(book.add_worksheet(name), columns, formats, read=name != "Data")
    book.close()
    return file.getvalue()


def _properties(table: Dataset) -> dict[str, Any]:
    about = table.about
    return {
        "title": about["title"],
        "subject": about.get("shows", ""),
        "author": "Flankwatch",
        "keywords": f"filters: {about['filters']}",
        "comments": f"Data {about['data version']} of {about['released']}, {about['licence']}.",
        # The day of the data and not of the writing, so that the same table gives the same bytes.
        "created": dt.datetime.fromisoformat(about["released"]),
    }


def _fill(sheet: Worksheet, cells: Columns, formats: Mapping[str, Format], *, read: bool) -> None:
    """Fill a sheet; one that is read has its lines broken, and its addresses are links."""
    widths = _widths(cells, read=read)
    n_rows = max(map(len, cells.values()), default=0)
    for at, (name, width) in enumerate(zip(cells, widths, strict=True)):
        sheet.write_string(0, at, name, formats["head"])
        linked = read and name == c.ADDRESS and n_rows <= MOST_LINKS
        for line, cell in enumerate(cells[name], start=1):
            if linked and isinstance(cell, str) and _LINK.match(cell) and len(cell) <= LONGEST_LINK:
                sheet.write_url(line, at, cell, formats["link"], cell)
            else:
                _write(sheet, line, at, cell, formats, read=read)
        sheet.set_column(at, at, width)
    if read:
        for line, height in enumerate(_heights(cells, widths), start=1):
            sheet.set_row(line, height)
    sheet.freeze_panes(1, 0)
    if n_rows:
        corner = (n_rows, len(cells) - 1)
        sheet.autofilter(0, 0, *corner)
        sheet.print_area(0, 0, *corner)  # else what is wider than its cell takes sheets of its own
    _set_for_paper(sheet, 1 if read else max(1, math.ceil(sum(widths) / _PRINTED)))


def _widths(columns: Columns, *, read: bool) -> list[int]:
    """Return the width of each column, in letters."""
    widths = {name: _width(name, cells, read=read) for name, cells in columns.items()}
    if read or sum(widths.values()) <= _PRINTED:
        return list(widths.values())
    first, *rest = widths.items()  # the first says what a row is of
    return [first[1], *(min(width, max(_NARROW, _of_head(name))) for name, width in rest)]


def _set_for_paper(sheet: Worksheet, wide: int) -> None:
    """Set how a sheet is printed, on so many pages side by side."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    if wide > 1:
        sheet.repeat_columns(0)  # what a row is of, on each page
    sheet.fit_to_pages(wide, 0)
    sheet.set_footer("&L&A&R&P / &N")


def _heights(columns: Columns, widths: list[int]) -> list[float]:
    """Return how high each row must be for its broken lines: LibreOffice 7.4 does not find out by itself."""
    # An address goes on to the right.
    broken = {name: width for name, width in zip(columns, widths, strict=True) if name != c.ADDRESS}
    needed = [
        [1 if is_missing(cell) else math.ceil(len(str(cell)) * _SLACK / width) for cell in columns[name]]
        for name, width in broken.items()
    ]
    lines = [max(row) for row in zip(*needed, strict=True)]
    return [_LINE * min(max(n, 1), _MOST_LINES) for n in lines]


def _write(
    sheet: Worksheet, line: int, at: int, cell: object, formats: Mapping[str, Format], *, read: bool
) -> None:
    date = _date(cell)
    if date is not None:
        sheet.write_datetime(line, at, date, formats["day"])
    elif isinstance(cell, bool | np.bool_):
        sheet.write_boolean(line, at, bool(cell), formats["truth"])
    elif isinstance(cell, str):
        sheet.write_string(line, at, _fitting(cell), formats["read"] if read else None)
    elif isinstance(cell, int | float | np.number) and not np.isnan(cell):
        sheet.write_number(line, at, float(cell))


def _date(cell: object) -> dt.date | None:
    """Return a day that is known as one; none for other cells, and for days before the calendar is sound."""
    if isinstance(cell, pd.Timestamp):
        found = cell.date()
    elif isinstance(cell, str) and _DAY.fullmatch(cell):
        try:
            found = dt.date.fromisoformat(cell)
        except ValueError:
            return None
    else:
        return None
    return found if found >= EARLIEST else None


def _fitting(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"


def _width(name: str, cells: Sequence[object], *, read: bool) -> int:
    if read and name in _READ:
        return _READ[name]
    known = islice((cell for cell in cells if not is_missing(cell)), _SAMPLE)
    lengths = (_DAY_WIDTH if _date(cell) else len(str(cell)) for cell in known)
    return min(max(_of_head(name), max(lengths, default=0) + 1, _WIDTHS[0]), _WIDTHS[1])


def _of_head(name: str) -> int:
    return len(name) + 3  # the button of the filter stands beside it
