"""Typed cells of workbooks and data files as text that the readers of cells cannot misread."""

import datetime as dt
import json
import math
from collections.abc import Collection, Iterable, Sequence

import numpy as np

from dashboard.frames.uploads.sheets.side_tables import letter
from dashboard.reading.cells import NO_RESULT


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


def notes(hidden: Collection[int], width: int, cells: Iterable[str]) -> list[str]:
    """Return what is told of the columns that a sheet hides and of formulas without results.

    Parameters
    ----------
    hidden : collection of int
        Hidden columns, counted from 0.
    width : int
        Columns of the sheet with any cell.
    cells : iterable of str
        Its cells.
    """
    letters = [letter(at) for at in sorted(hidden) if at < width]
    notes = [f"Columns hidden in the sheet and read all the same: {', '.join(letters)}."] if letters else []
    without = sum(cell == NO_RESULT for cell in cells)
    if without:
        notes.append(
            f"Formulas whose results the file does not hold: {without:,}. Open it in a spreadsheet program, "
            "save it there and bring it again."
        )
    return notes


def unseen_sheets(names: Sequence[str]) -> list[str]:
    """Say which sheets a workbook hides, for they are not offered."""
    if not names:
        return []
    shown = ", ".join(name[:40] for name in names[:5])
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return [f"Sheets hidden in the workbook and not read: {shown}{more}."]


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


def remarks(number: int) -> list[str]:
    """Say how many cells have a comment, which may say more of them than they do."""
    return [f"Comments on cells, which are not read: {number:,}."] if number else []
