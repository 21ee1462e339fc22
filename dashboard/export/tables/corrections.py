"""Corrections as a reader sees them: tables and columns by their headings, codes in words.

A title or a day of a document that was not known before corrects no figure. There are hundreds of them, so
they are counted, and the rest is listed.
"""

import pandas as pd

from dashboard import schema
from dashboard.export.column_words import heading
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.schema.labels import labels_of

COLUMN = "column"
FILLED_IN = "What was filled in on documents"
FILLED_WORDS = (
    "No figure rests on these cells, which were empty or said how a title is known: they are counted."
)


def listed(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the revisions that change what was said, newest first; all but those of `filled_in`."""
    return _newest(rows[~_fills(rows)])


def listed_in_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the revisions of `listed`, without codes."""
    return in_words(listed(rows))


def filled_in(rows: pd.DataFrame) -> pd.DataFrame:
    """Return how often a cell on a document was filled in, newest first: `date`, `column`, `reason`, `n`."""
    by = [c.DATE, COLUMN, c.REASON]
    counted = rows[_fills(rows)].groupby(by, sort=False, dropna=False).size().rename(c.N).reset_index()
    return _newest(counted.assign(column=[heading(str(name)) for name in counted[COLUMN]]))


def _fills(rows: pd.DataFrame) -> "pd.Series[bool]":
    of_documents = rows["table"].eq("sources") & rows[c.NEW].notna()
    return of_documents & (rows[c.OLD].isna() | rows[COLUMN].eq(c.NOTE))


def _newest(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values(c.DATE, ascending=False, kind="stable").reset_index(drop=True)


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
