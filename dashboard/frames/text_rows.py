"""Rows of a table as plain text by column, as rules judge them one by one."""

import pandas as pd

Row = dict[str, str]
"""A row as text by column; a missing cell is empty text."""

Numbered = tuple[int, Row]
"""A row after its number in the spreadsheet."""


def text_rows(frame: pd.DataFrame) -> list[Row]:
    """Return rows as text, whether or not their columns are typed.

    Column by column, for pandas takes ten times as long to hand out rows.
    """
    columns = {str(name): _texts(frame[name]) for name in frame.columns}
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def numbered(frame: pd.DataFrame) -> list[Numbered]:
    """Return rows as text with the numbers that the index holds."""
    return [(int(number), row) for number, row in zip(frame.index, text_rows(frame), strict=True)]


def seen(cell: str) -> str:
    """Return what stands in a cell as a sentence on a fault says it."""
    return f"'{cell}'" if cell else "an empty cell"


def _texts(cells: pd.Series) -> list[str]:
    return cells.astype("object").where(cells.notna(), "").map(str).tolist()
