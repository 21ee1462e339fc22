"""A table as JSON: what it is, its columns, its rows, its documents."""

import json
from dataclasses import asdict
from typing import Any

import numpy as np
import pandas as pd

from dashboard.export.table import is_missing
from dashboard.export.tables.dataset import Columns, Dataset, cells_of


def json_table(table: Dataset) -> bytes:
    """Return a table as one JSON object: `about`, `columns`, `rows`, `sources`; a missing cell is null."""
    whole = {
        "about": dict(table.about),
        "columns": [asdict(one) for one in table.columns],
        "rows": records(table.rows),
        "sources": _records(cells_of(table.documents)),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False).encode("utf-8")


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Return rows as plain values by the names of their columns; days are ISO 8601."""
    columns = {str(name): [_plain(cell) for cell in rows[name].tolist()] for name in rows.columns}
    return _records(columns)


def _records(columns: Columns) -> list[dict[str, Any]]:
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def _plain(cell: object) -> object:
    if is_missing(cell):
        return None
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat() if cell == cell.normalize() else cell.isoformat()
    return cell.item() if isinstance(cell, np.generic) else cell
