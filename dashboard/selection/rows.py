"""Which rows a filter lets pass."""

import re
from collections.abc import Iterable
from typing import Any

import pandas as pd

from dashboard.schema import columns as c
from dashboard.schema import keys

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
    pattern = "|".join(re.escape(value) for value in wanted)
    return cells.str.contains(rf"(?:^|;)(?:{pattern})(?:;|$)", regex=True, na=False).astype(bool)


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
    return years_of(cells).between(*years).fillna(False).astype(bool)


def with_exercise(table: str, frame: pd.DataFrame, exercise_ids: "pd.Series[str]") -> pd.DataFrame:
    """Return the rows of a table of `FOLLOWS` whose exercises are among those given."""
    ends = [keys.are_among(frame[column], exercise_ids) for column in FOLLOWS[table]]
    kept = ends[0]
    for end in ends[1:]:
        kept = kept | end if table == "action_responses" else kept & end
    return frame[kept]
