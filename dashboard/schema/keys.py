"""Keys of rows: what several rows of one key hold, and which rows have one of some keys.

Both are loops. Of pandas 3.1 a function on each group of a frame takes a hundred times as long where most
groups are one row, and `isin` on text makes a scalar of Arrow for each value asked for
(`ArrowStringArray.isin`), a third of a second for 50,000; a long list of a reader's own has so many of both.
"""

from collections.abc import Hashable, Iterable
from typing import Any, TypeVar

import numpy as np
import pandas as pd
from pandas.api.typing import DataFrameGroupBy

from dashboard.schema import kept, lists

Key = TypeVar("Key", bound=Hashable)


def by_key(keys: Iterable[Key], cells: Iterable[Any]) -> dict[Key, list[Any]]:
    """Return the cells of each key in their order, the keys in that of their first cells."""
    found: dict[Key, list[Any]] = {}
    for key, cell in zip(_held(keys), _held(cells), strict=True):
        found.setdefault(key, []).append(cell)
    return found


def of_groups(groups: "DataFrameGroupBy[Any, Any]", cells: "pd.Series[Any]") -> list[list[Any]]:
    """Return the cells of each group of a frame's rows, in the order of the groups; no key may be missing."""
    held = by_key(groups.ngroup(), cells)
    return [held[group] for group in range(len(held))]


def joined_by(keys: Iterable[Key], cells: Iterable[Any]) -> dict[Key, str]:
    """Return for each key its cells as `lists.joined` puts them together."""
    together = lists.joiner()
    return {key: together(some) for key, some in by_key(keys, cells).items()}


def column_by(rows: pd.DataFrame, key: str, column: str) -> dict[Any, Any]:
    """Return the cells of a column by those of another, of the last row of each; made once for a frame.

    A table is asked so for each of hundreds of records, and text is slow to take out of pandas.
    """
    return kept.once(_column_by, rows, key, column)


def rows_with(rows: pd.DataFrame, column: str, key: object) -> pd.DataFrame:
    """Return the rows of a key in their order; where each key stands is made out once for a frame.

    A table is asked so for each of hundreds of records, and would be looked through whole each time.
    """
    return rows.iloc[kept.once(_places_by, rows, column).get(key, [])]


def are_among(keys: Iterable[Key], wanted: Iterable[Key]) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """Say of each key whether it is among those wanted."""
    some = set(_held(wanted))
    return np.array([key in some for key in _held(keys)], dtype=bool)


def _column_by(rows: pd.DataFrame, key: str, column: str) -> dict[Any, Any]:
    return dict(zip(rows[key].tolist(), rows[column].tolist(), strict=True))


def _places_by(rows: pd.DataFrame, column: str) -> dict[Any, list[int]]:
    return by_key(rows[column], range(len(rows)))


def _held(cells: Iterable[Any]) -> Iterable[Any]:
    """Return the cells of a column as a list at once, which is ten times faster than one by one."""
    return cells.tolist() if hasattr(cells, "tolist") else cells
