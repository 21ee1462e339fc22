"""Typed cells of workbooks and data files as text that the readers of cells cannot misread."""

import datetime as dt
import json
import math

import numpy as np


def text(cell: object) -> str:
    """Return a typed cell as text: days as ISO 8601, whole numbers without decimals, yes and no in words.

    Where a number has just three decimals a nought is added, so that nobody takes 12.345 for thousands. A
    list of words or numbers, such as hosts in Parquet or GeoJSON, has semicolons between them.
    """
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell).lower()
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, dt.datetime):
        return _moment(cell)
    if isinstance(cell, (dt.date, dt.time)):
        return cell.isoformat()
    if isinstance(cell, (int, float)):
        return _number(cell)
    return _of_many(cell.tolist() if isinstance(cell, np.ndarray) else cell)


def _of_many(cell: object) -> str:
    if isinstance(cell, (list, tuple)) and not any(isinstance(one, (list, dict, tuple)) for one in cell):
        return "; ".join(filter(None, map(text, cell)))
    if isinstance(cell, (list, dict, tuple)):
        return json.dumps(cell, ensure_ascii=False, default=str)
    return str(cell)


def _moment(cell: dt.datetime) -> str:
    if cell.tzinfo is None and cell.time() == dt.time():
        return cell.date().isoformat()
    return cell.isoformat(timespec="seconds")


def _number(cell: float) -> str:
    if isinstance(cell, float) and not math.isfinite(cell):
        return ""
    if cell == int(cell) and abs(cell) < 1e15:
        return str(int(cell))
    written = repr(cell)
    return f"{written}0" if len(written.partition(".")[2]) == 3 and "e" not in written else written
