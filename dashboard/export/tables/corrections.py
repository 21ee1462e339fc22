"""Corrected figures as a reader sees them: tables and columns by their headings, codes in words."""

import pandas as pd

from dashboard import schema
from dashboard.export.column_words import heading
from dashboard.schema import lists
from dashboard.schema.labels import labels_of


def in_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of the table of revisions without codes.

    Parameters
    ----------
    rows : pandas.DataFrame
        Rows of `schema.history.REVISIONS`.
    """
    cells = list(zip(rows["table"], rows["column"], rows["old"], rows["new"], strict=True))
    return rows.assign(
        table=[table.replace("_", " ") for table, *_ in cells],
        column=[heading(column) for _, column, *_ in cells],
        old=pd.Series(
            [_words(table, column, old) for table, column, old, _ in cells], rows.index, dtype="str"
        ),
        new=pd.Series(
            [_words(table, column, new) for table, column, _, new in cells], rows.index, dtype="str"
        ),
    )


def _words(table: str, name: str, cell: object) -> str | None:
    if not isinstance(cell, str):
        return None
    known = {one.name: one for one in schema.table(table).columns} if table in _TABLES else {}
    labels = labels_of(known[name]) if name in known else {}
    return ", ".join(labels.get(part, part) for part in cell.split(lists.SEPARATOR)) if labels else cell


_TABLES = frozenset(one.name for one in schema.TABLES)
"""Tables of today: a revision may name a table or column that is gone."""
