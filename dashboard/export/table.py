"""A table as a CSV file that a spreadsheet can open without running what a cell says."""

from typing import Any

import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""First characters by which a spreadsheet takes text for a formula (CWE-1236), their wide twins too."""


def csv(frame: pd.DataFrame) -> bytes:
    """Return a table as CSV: UTF-8, comma, header, LF between rows and inside cells, columns in order.

    Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers.
    Days are ISO 8601, yes and no are `true` and `false`, missing cells are empty.

    Parameters
    ----------
    frame : pandas.DataFrame
        Any table; its index is left out.

    Returns
    -------
    bytes
    """
    cells = {at: _written(frame.iloc[:, at]) for at in range(frame.shape[1])}
    header = [_guarded(str(name)) for name in frame.columns]
    return pd.DataFrame(cells).to_csv(index=False, header=header, lineterminator="\n").encode("utf-8")


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
    return cells if pd.api.types.is_numeric_dtype(cells) else cells.astype("object").map(harmless)


def _days(cells: "pd.Series[Any]") -> "pd.Series[Any]":
    stamps = pd.to_datetime(cells)
    full_days = bool((stamps.dropna() == stamps.dropna().dt.normalize()).all())
    return stamps.map(
        lambda stamp: stamp.date().isoformat() if full_days else stamp.isoformat(), na_action="ignore"
    )
