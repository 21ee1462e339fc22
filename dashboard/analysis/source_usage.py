"""How much of the register rests on each document."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.analysis.kit.leaders import leaders
from dashboard.schema import TABLES, lists
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, number

_CITING = {
    table.name: tuple(
        column.name for column in table.columns if column.references == ("sources", c.SOURCE_ID)
    )
    for table in TABLES
}
"""Columns of each table that name documents."""


def uses(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Count for each document the rows that cite it.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        Rows of each table of the schema by its name.

    Returns
    -------
    pandas.DataFrame
        The source table, most used first, with `n` (Int64, rows of all tables that cite the document, a row
        once) and `where` (the same by table, such as "claims 12, exercises 1"; missing where no row does).
    """
    counts = {name: _counts(tables[name], name) for name, columns in _CITING.items() if columns}
    sources = tables["sources"]
    totals = [sum(found[one] for found in counts.values()) for one in sources[c.SOURCE_ID]]
    where = [_words(one, counts) for one in sources[c.SOURCE_ID]]
    numbers: pd.Series[Any] = pd.Series(totals, index=sources.index, dtype="Int64")
    words: pd.Series[Any] = pd.Series(where, index=sources.index, dtype="str")
    used = sources.assign(**{c.N: numbers, c.WHERE: words})
    return used.sort_values([c.N, c.SOURCE_ID], ascending=[False, True], ignore_index=True)


def _counts(rows: pd.DataFrame, name: str) -> Counter[str]:
    found: Counter[str] = Counter()
    cited = zip(*(rows[column].tolist() for column in _CITING[name]), strict=True)
    for cells, times in Counter(cited).items():
        for part in {part for cell in cells for part in lists.parts(cell)}:
            found[part] += times
    return found


def _words(source_id: str, counts: dict[str, Counter[str]]) -> str | None:
    parts = [
        f"{name.replace('_', ' ')} {number(found[source_id])}"
        for name, found in counts.items()
        if found[source_id]
    ]
    return ", ".join(parts) or None


def most_used(used: pd.DataFrame) -> str:
    """Say in a sentence how the documents share the register's rows.

    Parameters
    ----------
    used : pandas.DataFrame
        Result of `uses`.
    """
    cited = used[used[c.N] > 0]
    once = int((cited[c.N] == 1).sum())
    pages = cited[cited[c.URL].notna()]
    first = leaders(pages[c.PUBLISHER], pages[c.N])
    rows = f"{counted(round(first.top), 'row')}{first.each}" if first.labels else ""
    top = f", {first.named(many='pages')} most often ({rows})" if rows else ""
    return (
        f"{counted(len(used), 'document')}, {number(len(cited))} of them cited{top}; "
        f"{number(once)} {agree(once, 'stands', 'stand')} behind a single row."
    )
