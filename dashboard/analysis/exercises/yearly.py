"""Exercises, troops and troop-days per year and side."""

import pandas as pd

from dashboard.analysis.kit import counting, uploaded
from dashboard.schema import columns as c


def yearly(table: pd.DataFrame) -> pd.DataFrame:
    """Add up exercises by the year in which they began and the side that organised them.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes` on exercises that were counted once.

    Returns
    -------
    pandas.DataFrame
        One row per year and side with an exercise: `year_started`, `organiser_side`, `bloc`, `n`
        (exercises), `n_with_figure`, `n_without_figure` (by the basis in use), `troops`, `troops_low`,
        `troops_high` (people, sums over those with a figure), `n_with_troop_days`, `troop_days` (sum over
        those with a figure and an exact length), `exercise_id` (missing where there are several),
        `source_ids`. A sum over nothing is missing, not zero. With a list of the reader's own `n_own` and
        `troop_days_own`, how much of `n` is on it and how much of `troop_days` rests on it.
    """
    parts = {c.N: uploaded.is_on_list(table), c.TROOP_DAYS: uploaded.is_touched(table)}
    return uploaded.with_parts(_sums, table[_ADDED_UP], (c.YEAR_STARTED, c.ORGANISER_SIDE), parts)


def outsized(table: pd.DataFrame) -> pd.DataFrame:
    """Return the exercises that make most of the fullest year of their bloc, by troop-days.

    Parameters
    ----------
    table
        See `yearly`.

    Returns
    -------
    pandas.DataFrame
        At most one row a bloc: `bloc`, `year_started`, `name`, `troops`, `troops_low`, `troops_high`,
        `length_days`, `troop_days`.
    """
    known = table[table[c.YEAR_STARTED].notna() & table[c.TROOP_DAYS].notna()]
    sums = known.groupby([c.BLOC, c.YEAR_STARTED])[c.TROOP_DAYS].transform("sum")
    fullest = sums.groupby(known[c.BLOC]).transform("max")
    rows = known[(sums == fullest) & (2 * known[c.TROOP_DAYS] > sums)].drop_duplicates(c.BLOC)
    troops = [c.TROOPS, c.TROOPS_LOW, c.TROOPS_HIGH]
    columns = [c.BLOC, c.YEAR_STARTED, c.NAME, *troops, c.LENGTH_DAYS, c.TROOP_DAYS]
    return rows[columns].reset_index(drop=True)


def _sums(table: pd.DataFrame) -> pd.DataFrame:
    dated = table[table[c.YEAR_STARTED].notna()]
    with_figure = dated[c.TROOPS_LOW].notna().astype("Int64")
    with_days = dated[c.TROOP_DAYS].notna().astype("Int64")
    groups = dated.assign(**{c.N_WITH_FIGURE: with_figure, c.N_WITH_TROOP_DAYS: with_days}).groupby(
        [c.YEAR_STARTED, c.ORGANISER_SIDE], sort=True
    )
    sums = groups[[c.TROOPS, c.TROOPS_LOW, c.TROOPS_HIGH, c.TROOP_DAYS]].sum(min_count=1)
    counts = groups[[c.N_WITH_FIGURE, c.N_WITH_TROOP_DAYS]].sum()
    n = groups.size().astype("Int64")
    found = pd.concat([n.rename(c.N), counts, sums], axis=1)
    found = found.assign(
        **{
            c.BLOC: groups[c.BLOC].first(),
            c.N_WITHOUT_FIGURE: found[c.N] - found[c.N_WITH_FIGURE],
        },
        **counting.of_groups(groups, dated),
    )
    return found.reset_index()[_COLUMNS]


_ADDED_UP = [
    *(c.YEAR_STARTED, c.ORGANISER_SIDE, c.BLOC, c.TROOPS, c.TROOPS_LOW, c.TROOPS_HIGH, c.TROOP_DAYS),
    *(c.EXERCISE_ID, c.SOURCE_IDS),
]

_COLUMNS = [
    c.YEAR_STARTED,
    c.ORGANISER_SIDE,
    c.BLOC,
    c.N,
    c.N_WITH_FIGURE,
    c.N_WITHOUT_FIGURE,
    c.TROOPS,
    c.TROOPS_LOW,
    c.TROOPS_HIGH,
    c.N_WITH_TROOP_DAYS,
    c.TROOP_DAYS,
    c.EXERCISE_ID,
    c.SOURCE_IDS,
]
