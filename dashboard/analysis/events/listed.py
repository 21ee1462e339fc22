"""Counts of a large list of events, made ready to be drawn: weeks without holes, the most frequent pairs."""

from collections.abc import Mapping
from functools import partial

import numpy as np
import pandas as pd

from dashboard.schema import columns as c

MOST_COUNTRIES, MOST_KINDS = 15, 10
"""Countries and kinds that have a row or a column of their own; the rest stands in the table."""

NOT_NAMED = "(not named)"
"""What stands for a country or a kind that the list leaves blank."""


def by_week(days: pd.DataFrame) -> pd.DataFrame:
    """Return how many events each week has, from Monday to Sunday (ISO 8601).

    Parameters
    ----------
    days : pandas.DataFrame
        `day`, missing for the events without a date, and `events`.

    Returns
    -------
    pandas.DataFrame
        `week`, its Monday, and `events` (int64). Every week from the first event to the last has a row; one
        in which nothing is listed has zero.
    """
    dated = days.dropna(subset=[c.DAY])
    monday = dated[c.DAY] - pd.to_timedelta(dated[c.DAY].dt.day_of_week, unit="D")
    counts = dated[c.EVENTS].groupby(monday).sum()
    if len(counts):
        counts = counts.reindex(
            pd.date_range(counts.index.min(), counts.index.max(), freq="7D"), fill_value=0
        )
    return pd.DataFrame({c.WEEK: counts.index.astype("datetime64[s]"), c.EVENTS: counts.to_numpy("int64")})


def undated(days: pd.DataFrame) -> int:
    """Return how many events have no date."""
    return int(days.loc[days[c.DAY].isna(), c.EVENTS].sum())


Words = Mapping[str, Mapping[str, str]]
"""Words of the codes of a list, by the column that holds them; what has none stands as it is."""


def worded(code: str, words: Words, column: str) -> str:
    """Return what a code of a column means."""
    return words.get(column, {}).get(code, code)


def named(pairs: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return counts by country and kind with words for codes and for what is left blank.

    Parameters
    ----------
    pairs : pandas.DataFrame
        `country`, `kind`, `events`.
    words : Words
        Words of the codes.
    """
    cells_in_words = {
        name: pairs[name].map(partial(worded, words=words, column=name), na_action="ignore").astype("str")
        for name in (c.COUNTRY, c.KIND)
    }
    return pairs.assign(**{name: cells.fillna(NOT_NAMED) for name, cells in cells_in_words.items()})


def crossed(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return a grid of the most frequent countries, down, and kinds, across.

    Parameters
    ----------
    pairs : pandas.DataFrame
        Result of `named`.

    Returns
    -------
    pandas.DataFrame
        Events as float64, missing where no event is listed; countries and kinds with most events first.
    """
    grid = pairs.pivot_table(index=c.COUNTRY, columns=c.KIND, values=c.EVENTS, aggfunc="sum")
    down, across = (_fullest(pairs, name) for name in (c.COUNTRY, c.KIND))
    return grid.reindex(index=down[:MOST_COUNTRIES], columns=across[:MOST_KINDS]).astype(np.float64)


def _fullest(pairs: pd.DataFrame, name: str) -> list[str]:
    """Return the names in a column, those with most events first, equals by their letters."""
    counts = pairs.groupby(name, sort=True)[c.EVENTS].sum()
    return list(counts.sort_values(ascending=False, kind="stable").index)
