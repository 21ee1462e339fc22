"""Which rows a filter lets pass."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from dashboard.schema import columns as c
from dashboard.schema import kept, keys, lists

Years = np.ndarray[Any, np.dtype[np.float64]]
"""A year for each row; NaN where there is none."""

FOLLOWS: dict[str, tuple[str, ...]] = {
    "claims": (c.EXERCISE_ID,),
    "evidence": (c.EXERCISE_ID,),
    "exercise_sites": (c.EXERCISE_ID,),
    "exercise_links": (c.PARENT_ID, c.CHILD_ID),
    "action_responses": (c.ACTION_ID, c.RESPONSE_ID),
}
"""Tables whose rows stay only with their exercise: a link with both ends, a pair with either."""

JOINED = ("exercises", *FOLLOWS)
"""Tables that a list of the reader's own can add rows to, or that hang on one that it can."""


def has_any(cells: "pd.Series[str]", wanted: Iterable[str]) -> "pd.Series[bool]":
    """Say for each `;`-separated cell whether it holds one of the wanted values; a blank one does not."""
    some = frozenset(wanted)
    any_of = [not some.isdisjoint(lists.parts(cell)) for cell in cells.tolist()]
    return pd.Series(any_of, index=cells.index, dtype=bool)


def rows_with_any(frame: pd.DataFrame, column: str, wanted: Iterable[str]) -> "pd.Series[bool]":
    """Say the same of each row by a column, of which it is known once for all choices where each value is."""
    rows_of = kept.once(_rows_of, frame, column)
    any_of = np.zeros(len(frame), dtype=bool)
    for value in wanted:
        any_of[rows_of.get(value, [])] = True
    return pd.Series(any_of, index=frame.index, dtype=bool)


def _rows_of(frame: pd.DataFrame, column: str) -> dict[str, list[int]]:
    """Return for each value of the cells of a column the places of the rows that hold it."""
    rows: dict[str, list[int]] = {}
    for row, cell in enumerate(frame[column].tolist()):
        for value in lists.parts(cell):
            rows.setdefault(value, []).append(row)
    return rows


def years_of(cells: "pd.Series[Any]") -> "pd.Series[int]":
    """Return the year of each ISO date, full or partial, or of each year; missing stays missing."""
    # Each date is looked at once: a long list of a reader's own has the same days again and again.
    places, distinct = pd.factorize(cells)
    years = pd.to_numeric(pd.Series(distinct).astype("str").str.slice(0, 4), errors="coerce").astype("Int64")
    return pd.Series(years.array.take(places, allow_fill=True), index=cells.index, name=cells.name)


def grade_reaches(claims: pd.DataFrame, grade: str) -> "pd.Series[bool]":
    """Say for each claim whether both its letter and its digit reach the lowest grade accepted."""
    return (claims[c.RELIABILITY] <= grade[0]) & (claims[c.CREDIBILITY] <= grade[1])


def within_years(cells: "pd.Series[Any]", years: tuple[int, int]) -> "pd.Series[bool]":
    """Say for each date or year whether it lies in some years, both ends included; a blank one does not."""
    return _are_within(cells.index, _numbers(cells), years)


def rows_within_years(frame: pd.DataFrame, column: str, years: tuple[int, int]) -> "pd.Series[bool]":
    """Say the same of each row by a column, whose years are read once for all choices."""
    return _are_within(frame.index, kept.once(_years_in, frame, column), years)


def _are_within(index: pd.Index, found: Years, years: tuple[int, int]) -> "pd.Series[bool]":
    return pd.Series((found >= years[0]) & (found <= years[1]), index=index)


def _years_in(frame: pd.DataFrame, column: str) -> Years:
    return _numbers(frame[column])


def _numbers(cells: "pd.Series[Any]") -> Years:
    return np.asarray(years_of(cells).to_numpy(dtype=float, na_value=np.nan), dtype=np.float64)


def with_exercise(table: str, frame: pd.DataFrame, exercise_ids: "pd.Series[str]") -> pd.DataFrame:
    """Return the rows of a table of `FOLLOWS` whose exercises are among those given."""
    ends = [keys.are_among(frame[column], exercise_ids) for column in FOLLOWS[table]]
    kept = ends[0]
    for end in ends[1:]:
        kept = kept | end if table == "action_responses" else kept & end
    return frame[kept]
