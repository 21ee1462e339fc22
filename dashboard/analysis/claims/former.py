"""Sizes of exercises before and after a version of the data that changed what they rest on."""

import pandas as pd

from dashboard.schema import columns as c


def changed(former: pd.DataFrame, sizes: pd.DataFrame) -> pd.DataFrame:
    """Return every exercise whose declared or independent size was another in an earlier version.

    Parameters
    ----------
    former : pandas.DataFrame
        Rows of the table of former figures, of one version.
    sizes : pandas.DataFrame
        Result of `analysis.exercises.sizes.sizes` on all exercises, under no filter.

    Returns
    -------
    pandas.DataFrame
        One row per exercise, by name: `exercise_id`, `name`, `declared_before`, `declared`,
        `independent_before`, `independent` (people; missing where there was or is none), `source_ids`.
    """
    if former.empty:
        sizes = sizes.iloc[:0]  # what is not known to have been another is no change
    before = former.pivot_table(index=c.EXERCISE_ID, columns=c.BASIS, values=c.TROOPS, aggfunc="first")
    names = {"declared": c.DECLARED_BEFORE, "independent": c.INDEPENDENT_BEFORE}
    before = before.reindex(columns=list(names)).rename(columns=names).rename_axis(columns=None)
    now = sizes[[c.EXERCISE_ID, c.NAME, c.DECLARED, c.INDEPENDENT, c.SOURCE_IDS]]
    both = now.merge(before.reset_index(), on=c.EXERCISE_ID, how="left", validate="one_to_one")
    differs = _differ(both[c.DECLARED_BEFORE], both[c.DECLARED]) | _differ(
        both[c.INDEPENDENT_BEFORE], both[c.INDEPENDENT]
    )
    columns = [c.EXERCISE_ID, c.NAME, c.DECLARED_BEFORE, c.DECLARED, c.INDEPENDENT_BEFORE, c.INDEPENDENT]
    return both.loc[differs, [*columns, c.SOURCE_IDS]].sort_values(c.NAME, ignore_index=True)


def _differ(before: "pd.Series[float]", now: "pd.Series[float]") -> "pd.Series[bool]":
    same = (before == now) | (before.isna() & now.isna())
    return ~same.astype(bool)
