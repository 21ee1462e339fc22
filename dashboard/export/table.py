"""A table as a CSV file that a spreadsheet can open without running what a cell says."""

import codecs
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
    cells = {at: _written(frame.iloc[:, at]) for at in range(frame.shape[1])}
    header = [_guarded(str(name)) for name in frame.columns]
    written = pd.DataFrame(cells).to_csv(index=False, header=header, lineterminator="\n").encode("utf-8")
    return codecs.BOM_UTF8 + written if marked else written


def harmless(cell: object) -> object:
    """Return text with LF line breaks, an apostrophe before a formula; anything else as it is."""
    return _guarded(cell) if isinstance(cell, str) else cell


def _guarded(text: str) -> str:
    guarded = f"'{text}" if text.startswith(FORMULA_STARTS) else text
    return guarded.replace("\r\n", "\n").replace("\r", "\n")


def _written(cells: "pd.Series[Any]") -> "pd.Series[Any]":
    if pd.api.types.is_datetime64_any_dtype(cells):
        return _days(cells)
    if pd.api.types.is_bool_dtype(cells):
        return cells.map({True: "true", False: "false"})
    if pd.api.types.is_float_dtype(cells):
        # `map` would make floats of them again.
        whole = [None if pd.isna(cell) else _without_noughts(cell) for cell in cells]
        return pd.Series(whole, index=cells.index, dtype="object")
    return cells if pd.api.types.is_numeric_dtype(cells) else cells.astype("object").map(harmless)


def _without_noughts(number: float) -> float | int:
    """Return a whole number as one: gaps or a half beside them make floats of a column of people."""
    return int(number) if abs(number) < LARGEST_WHOLE and number == int(number) else number


def _days(cells: "pd.Series[Any]") -> "pd.Series[Any]":
    stamps = pd.to_datetime(cells)
    full_days = bool((stamps.dropna() == stamps.dropna().dt.normalize()).all())
    return stamps.map(
        lambda stamp: stamp.date().isoformat() if full_days else stamp.isoformat(), na_action="ignore"
    )
