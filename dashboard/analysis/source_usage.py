"""How much of the register rests on each document."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.schema import TABLES
from dashboard.schema import columns as c

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
    ledger = tables["sources"]
    totals = [sum(found[one] for found in counts.values()) for one in ledger[c.SOURCE_ID]]
    where = [_words(one, counts) for one in ledger[c.SOURCE_ID]]
    numbers: pd.Series[Any] = pd.Series(totals, index=ledger.index, dtype="Int64")
    words: pd.Series[Any] = pd.Series(where, index=ledger.index, dtype="str")
    made = ledger.assign(**{c.N: numbers, c.WHERE: words})
    return made.sort_values([c.N, c.SOURCE_ID], ascending=[False, True], ignore_index=True)


def _counts(rows: pd.DataFrame, name: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for cells in rows[[*_CITING[name]]].itertuples(index=False, name=None):
        found.update({one for cell in cells if isinstance(cell, str) for one in cell.split(";")})
    return found


def _words(source_id: str, counts: dict[str, Counter[str]]) -> str | None:
    parts = [
        f"{name.replace('_', ' ')} {found[source_id]}" for name, found in counts.items() if found[source_id]
    ]
    return ", ".join(parts) or None


def most_used(ledger: pd.DataFrame) -> str:
    """Say in a sentence how the documents share the register's rows.

    Parameters
    ----------
    ledger : pandas.DataFrame
        Result of `uses`.
    """
    cited = ledger[ledger[c.N] > 0]
    once = int((cited[c.N] == 1).sum())
    pages = cited[cited[c.URL].notna()]
    top = f", {pages.iloc[0][c.PUBLISHER]} most often ({pages.iloc[0][c.N]} rows)" if len(pages) else ""
    return (
        f"{len(ledger):,} documents, {len(cited):,} of them cited{top}; {once:,} stand behind a single row."
    )
