"""Measures of NATO, the allies and the EU: where, when, of which standing."""

import pandas as pd

from dashboard.analysis.kit import dates
from dashboard.analysis.kit.amounts import amount
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.selection import years_of

ALLIANCE, OTHER = "alliance", "other"

PLACES = {iso3: codes.COUNTRY_NAMES[iso3] for iso3 in codes.FLANK_ALLIES} | {
    ALLIANCE: "Alliance-wide",
    OTHER: "Other states",
}
"""The columns of the matrix: each flank ally, the alliance or the EU as a whole, everybody else."""

RULE = (
    "A measure of several countries counts in each of them, so the columns do not add up. Alliance-wide: of "
    "NATO or the EU as such, or of no named country."
)


_ALLIANCE_CODES = ("NATO", "EU", "")


def matrix(measures: pd.DataFrame) -> pd.DataFrame:
    """Count measures by response area and country, by the rule of `RULE`.

    Parameters
    ----------
    measures : pandas.DataFrame
        Rows of the measure table, filtered as the reader chose.

    Returns
    -------
    pandas.DataFrame
        Every area with every place of `PLACES`: `response_area`, `place`, `n` (Int64; 0 says that the
        register holds none), `source_ids` (missing where `n` is 0).
    """
    each = placed(measures).drop_duplicates([c.MEASURE_ID, c.PLACE])
    groups = each.groupby([c.RESPONSE_AREA, c.PLACE])
    grid = pd.MultiIndex.from_product([codes.RESPONSE_AREAS, PLACES], names=[c.RESPONSE_AREA, c.PLACE])
    found = pd.DataFrame({c.N: groups.size(), c.SOURCE_IDS: groups[c.SOURCE_ID].agg(lists.joined)})
    found = found.reindex(grid).reset_index()
    return found.assign(**{c.N: found[c.N].fillna(0).astype("Int64")})


def yearly(measures: pd.DataFrame) -> pd.DataFrame:
    """Count measures by the year in which they were taken and their standing today.

    Returns
    -------
    pandas.DataFrame
        One row per year and status with a measure: `year` (Int64), `status`, `n` (Int64), `source_ids`.
    """
    groups = measures.assign(**{c.YEAR: years_of(measures[c.DATE])}).groupby([c.YEAR, c.STATUS], sort=True)
    found = pd.DataFrame(
        {c.N: groups.size().astype("Int64"), c.SOURCE_IDS: groups[c.SOURCE_ID].agg(lists.joined)}
    )
    return found.reset_index()


def by_area(measures: pd.DataFrame, by: str = c.RESPONSE_AREA) -> pd.DataFrame:
    """Count measures by area, split by status; every measure counts once.

    Parameters
    ----------
    measures : pandas.DataFrame
        Rows of the measure table.
    by : str
        `response_area` or `focus_area`.

    Returns
    -------
    pandas.DataFrame
        One row per area of the article, in its order: the area, `n`, then `announced`, `under_way`,
        `in_force`, `completed` (Int64), `source_ids`.
    """
    split = measures.pivot_table(index=by, columns=c.STATUS, values=c.MEASURE_ID, aggfunc="nunique")
    split = split.reindex(index=list(areas(by)), columns=list(codes.MEASURE_STATUS)).fillna(0).astype("Int64")
    split.insert(0, c.N, split.sum(axis=1))
    sources = measures.groupby(by)[c.SOURCE_ID].agg(lists.joined)
    return split.assign(**{c.SOURCE_IDS: sources}).rename_axis(columns=None).reset_index(names=by)


def latest(measures: pd.DataFrame, count: int = 10) -> pd.DataFrame:
    """Return the measures taken last, newest first.

    Parameters
    ----------
    measures : pandas.DataFrame
        Rows of the measure table.
    count : int
        How many at most.

    Returns
    -------
    pandas.DataFrame
        The rows with all their columns, `size_words` (such as "1,500 troops"; missing where the measure
        has no size) and `source_ids`. A date known to the month or the year counts as its first day, so
        that no measure is called newer than it is known to be.
    """
    order = pd.DataFrame({c.DAY: dates.first_day(measures[c.DATE]), c.MEASURE_ID: measures[c.MEASURE_ID]})
    order = order.sort_values([c.DAY, c.MEASURE_ID], ascending=[False, True], na_position="last")
    newest = measures.loc[order.index].head(count)
    sizes = [_size(number, unit) for number, unit in zip(newest[c.NUMBER], newest[c.UNIT], strict=True)]
    words = pd.Series(sizes, newest.index, dtype="str")
    return newest.assign(**{c.SIZE_WORDS: words, c.SOURCE_IDS: newest[c.SOURCE_ID]}).reset_index(drop=True)


def placed(measures: pd.DataFrame) -> pd.DataFrame:
    """Return one row per measure and state: its columns and `place`, a code of `PLACES`."""
    states = measures[c.COUNTRIES].fillna("").str.split(lists.SEPARATOR)
    each = measures.assign(**{c.PLACE: states}).explode(c.PLACE)
    return each.assign(**{c.PLACE: [_place(state) for state in each[c.PLACE]]})


def areas(by: str) -> tuple[str, ...]:
    """Return the article's areas of one kind, `response_area` or `focus_area`, in its order."""
    return {c.RESPONSE_AREA: codes.RESPONSE_AREAS, c.FOCUS_AREA: codes.FOCUS_AREAS}[by]


def _place(state: str) -> str:
    if state in _ALLIANCE_CODES:
        return ALLIANCE
    return state if state in PLACES else OTHER


def _size(number: float, unit: object) -> str | None:
    if pd.isna(number):
        return None
    return amount(number, unit)
