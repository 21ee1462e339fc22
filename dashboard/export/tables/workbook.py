"""A table as an XLSX workbook: typed cells, real dates, its documents, meanings, and what it is."""

import datetime as dt
import io
import re
from typing import Any

import numpy as np
import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.export.tables.dataset import Dataset, listed, meanings

LONGEST_CELL = 32_767
"""Letters that a cell can hold; XlsxWriter 3.3 leaves a longer text out, as its return value alone says."""

EARLIEST = dt.date(1900, 3, 1)
"""Programs differ about the days before: the calendar of the format has a 29 February 1900."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WIDTHS = (8, 48)
"""Least and most width of a column, in letters."""
_SAMPLE = 60


def workbook(table: Dataset) -> bytes:
    """Return a table as a workbook with the sheets Data, Sources, Definitions and About.

    A number is a number, a day a date; a date that is known to the month or the year alone stays text, for a
    workbook has no such thing. No text is taken for a formula or made a link.
    """
    file = io.BytesIO()
    # Texts are written as such, one by one; the options say so for what else writes cells.
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(_properties(table))
    about = pd.DataFrame(table.about.items(), columns=["entry", "text"], dtype="str")
    sheets = {
        "Data": table.rows,
        "Sources": listed(table.documents),
        "Definitions": meanings(table.columns),
        "About": about,
    }
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in sheets.items():
        _fill(book.add_worksheet(name), rows, bold, day)
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


def _fill(sheet: Worksheet, rows: pd.DataFrame, bold: Format, day: Format) -> None:
    for at, name in enumerate(rows.columns):
        sheet.write_string(0, at, str(name), bold)
        for line, cell in enumerate(rows[name].tolist(), start=1):
            _write(sheet, line, at, cell, day)
        sheet.set_column(at, at, _width(str(name), rows[name]))
    sheet.freeze_panes(1, 0)
    if len(rows) and len(rows.columns):
        sheet.autofilter(0, 0, len(rows), len(rows.columns) - 1)


def _write(sheet: Worksheet, line: int, at: int, cell: object, day: Format) -> None:
    date = _date(cell)
    if date is not None:
        sheet.write_datetime(line, at, date, day)
    elif isinstance(cell, bool | np.bool_):
        sheet.write_boolean(line, at, bool(cell))
    elif isinstance(cell, str):
        sheet.write_string(line, at, _fitting(cell))
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


def _width(name: str, cells: "pd.Series[Any]") -> int:
    longest = max([len(name), *(len(str(cell)) for cell in cells.dropna().head(_SAMPLE))])
    return min(max(longest + 1, _WIDTHS[0]), _WIDTHS[1])
