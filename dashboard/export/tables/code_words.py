"""Words beside codes: a column in words behind each column of codes or ids."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pandas as pd

from dashboard import schema
from dashboard.analysis.claims import origins
from dashboard.export.column_words import VALUE_LABELS
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.schema.labels import labels_of

SUFFIX = "_words"
"""Behind the name of a column of codes: the column that says them in words."""

MEANT = {
    c.DECLARED_SCOPE: c.SCOPE,
    c.LOW_SCOPE: c.SCOPE,
    c.HIGH_SCOPE: c.SCOPE,
    c.SPREAD_SCOPE: c.SCOPE,
    c.DECLARED_STAGE: c.STAGE,
    c.DECLARED_QUALIFIER: c.QUALIFIER,
    c.DECLARED_ROLE: c.ORIGIN_ROLE,
    c.LOW_KIND: c.NUMBER_KIND,
    c.HIGH_KIND: c.NUMBER_KIND,
    c.EVIDENCE_LOWEST: c.CONFIDENCE,
}
"""Derived columns that hold the codes of a column of the schema."""

_SPEAKERS = (c.CLAIMANT_ID, c.ORIGIN_ID)


def with_words(rows: pd.DataFrame, claimants: pd.DataFrame) -> pd.DataFrame:
    """Return rows with a column in words behind each column of codes, by the name and `_words`.

    Parameters
    ----------
    rows : pandas.DataFrame
        Any rows; columns that hold words already get none beside them.
    claimants : pandas.DataFrame
        Rows of the table of claimants.
    """
    made: dict[str, pd.Series[Any]] = {}
    for name in rows.columns:
        made[name] = rows[name]
        words = _words(str(name), rows[name], claimants)
        if words is not None and f"{name}{SUFFIX}" not in rows.columns:
            made[f"{name}{SUFFIX}"] = words
    return pd.DataFrame(made, index=rows.index)


def speakers(rows: pd.DataFrame) -> tuple[str, ...]:
    """Return the ids of all claimants that rows name in columns of their own, each once."""
    cells = [rows[name].dropna() for name in _SPEAKERS if name in rows.columns]
    return tuple(dict.fromkeys(str(one) for some in cells for one in some))


def _words(name: str, cells: "pd.Series[Any]", claimants: pd.DataFrame) -> "pd.Series[Any] | None":
    if name in _SPEAKERS:
        return origins.names(cells, claimants).where(cells.notna())
    found = {part for cell in cells for part in lists.parts(cell)}
    labels = next((one for one in _labels(name) if found and found <= one.keys()), None)
    if labels is None or all(labels[part] == part for part in found):
        return None
    return cells.map(lambda cell: "; ".join(labels[part] for part in lists.parts(cell)) or None)


@lru_cache(maxsize=1000)  # readers bring names of their own
def _labels(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the words that codes of a column can have: the same name stands for others in other tables."""
    meant = MEANT.get(name, name)
    known = (column for table in schema.TABLES for column in table.columns if column.name == meant)
    return (VALUE_LABELS.get(meant, {}), *map(labels_of, known))
