"""A table as a CSV file that a spreadsheet can open without running what a cell says."""

import codecs
import csv as files
import io
import math
from collections.abc import Callable
from typing import Any

import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""First characters by which a spreadsheet takes text for a formula (CWE-1236), their wide twins too."""

LARGEST_WHOLE = 2**53
"""From here on a float no longer tells neighbouring whole numbers apart."""


def csv(frame: pd.DataFrame, *, marked: bool = False) -> bytes:
    """Return a table as CSV: UTF-8, comma, header, LF between rows and inside cells, columns in order.

    Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers, whole
    ones without decimals. Days are ISO 8601, yes and no are `true` and `false`, missing cells are empty.

    Parameters
    ----------
    frame : pandas.DataFrame
        Any table; its index is left out.
    marked : bool
        Whether a byte order mark stands in front, without which spreadsheets take letters beyond English
        for those of another encoding.

    Returns
    -------
    bytes
    """
    # By lists, for pandas takes several times as long over the small tables behind a figure.
    columns = [_written(frame.iloc[:, at]) for at in range(frame.shape[1])]
    text = io.StringIO()
    lines = files.writer(text, lineterminator="\n")
    lines.writerow([_guarded(str(name)) for name in frame.columns])
    lines.writerows(zip(*columns, strict=True))
    written = text.getvalue().encode("utf-8")
    return codecs.BOM_UTF8 + written if marked else written


def is_missing(cell: object) -> bool:
    """Return whether a cell holds nothing."""
    return cell is None or cell is pd.NA or cell is pd.NaT or (isinstance(cell, float) and math.isnan(cell))


def harmless(cell: object) -> object:
    """Return text with LF line breaks, an apostrophe before a formula; anything else as it is."""
    return _guarded(cell) if isinstance(cell, str) else cell


def _guarded(text: str) -> str:
    guarded = f"'{text}" if text.startswith(FORMULA_STARTS) else text
    return guarded.replace("\r\n", "\n").replace("\r", "\n")


def _written(cells: "pd.Series[Any]") -> list[object]:
    kind = cells.dtype
    if pd.api.types.is_datetime64_any_dtype(kind):
        cells = _days(cells)
    listed = cells.tolist()
    write: Callable[[Any], object] = harmless
    if pd.api.types.is_bool_dtype(kind):
        write = _truth
    elif pd.api.types.is_float_dtype(kind):
        write = _without_noughts
    return ["" if is_missing(cell) else write(cell) for cell in listed]


def _truth(cell: object) -> str:
    return "true" if cell else "false"


def _without_noughts(number: float) -> float | int:
    """Return a whole number as one: gaps or a half beside them make floats of a column of people."""
    return int(number) if abs(number) < LARGEST_WHOLE and number == int(number) else number


def _days(cells: "pd.Series[Any]") -> "pd.Series[Any]":
    stamps = pd.to_datetime(cells)
    full_days = bool((stamps.dropna() == stamps.dropna().dt.normalize()).all())
    return stamps.map(
        lambda stamp: stamp.date().isoformat() if full_days else stamp.isoformat(), na_action="ignore"
    )
