"""Russian and Belarusian drills and what allies did near them in time: lag, overlap, documented or not."""

import pandas as pd

from dashboard.analysis.kit import dates
from dashboard.analysis.kit.method import Method
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.selection import has_any
from dashboard.wording import counted, number

ALL = "all"
NO_CAUSE = "Near in time is not evidence of cause."


def pairs(
    links: pd.DataFrame,
    exercises: pd.DataFrame,
    measures: pd.DataFrame,
    parts: pd.DataFrame,
) -> pd.DataFrame:
    """Return each pair with the names and days of its two ends.

    Parameters
    ----------
    links, exercises, measures, parts : pandas.DataFrame
        Rows of `action_responses`, and all rows of `exercises`, `measures` and `exercise_links`.

    Returns
    -------
    pandas.DataFrame
        `year` (Int64, of the drill's start), `action_id`, `action` (name), `action_first`, `action_last`
        (datetime, widest reading), `action_of` (names of the exercises that it is a part of; missing if
        none), `response_id` (of the exercise or the measure), `response`, `response_first`, `response_last`,
        `response_of`, `kind` (`exercise` or `measure`), `region`, `lag_days`, `overlap_days` (Int64; missing
        where a date is not exact), `documented_link` (bool), `link_direction` (which end
        the document tells of as the answer; missing without one), `source_ids` (of the document that links
        the two, otherwise of the two ends), `note`; earliest drill first.
    """
    ends = _ends(exercises, measures, parts)
    ids = links[c.RESPONSE_ID].fillna(links[c.MEASURE_ID])
    kind = links[c.RESPONSE_ID].isna().map({True: "measure", False: "exercise"})
    table = links.assign(**{c.RESPONSE_ID: ids}).assign(**{c.KIND: kind})
    for end, key in ((c.ACTION, c.ACTION_ID), (c.RESPONSE, c.RESPONSE_ID)):
        named = ends.rename(columns={name: f"{end}{tail}" for name, tail in _TAILS.items()})
        table = table.merge(named, left_on=key, right_index=True, how="inner", validate="many_to_one")
    cells = zip(table["action_sources"], table["response_sources"], strict=True)
    both = pd.Series([lists.joined(pair) for pair in cells], table.index, dtype="str")
    table = (
        table.assign(**{c.YEAR: table[c.ACTION_FIRST].dt.year.astype("Int64")})
        .assign(**{c.DOCUMENTED_LINK: table[c.DOCUMENTED_LINK].fillna(False).astype(bool)})
        .assign(**{c.SOURCE_IDS: table[c.SOURCE_ID].fillna(both)})
    )
    order = [c.ACTION_FIRST, c.ACTION, c.RESPONSE_FIRST, c.RESPONSE]
    return table.sort_values(order, ignore_index=True)[_PAIR]


def in_region(table: pd.DataFrame, region: str) -> pd.DataFrame:
    """Return the pairs whose two ends touch a border region; all for `all`."""
    return table if region == ALL else table[has_any(table[c.REGION], (region,))]


def of_year(table: pd.DataFrame, year: str) -> pd.DataFrame:
    """Return the pairs whose drill began in a year, written as text; none for the empty text."""
    return table[table[c.YEAR] == (int(year) if year else 0)].reset_index(drop=True)


def documented(table: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs that a document links."""
    return table[table[c.DOCUMENTED_LINK]].reset_index(drop=True)


def runs(table: pd.DataFrame) -> dict[str, int]:
    """Count the documented pairs by a code of `codes.LINK_DIRECTIONS`."""
    ways = documented(table)[c.LINK_DIRECTION]
    return {way: int((ways == way).sum()) for way in codes.LINK_DIRECTIONS}


def years(table: pd.DataFrame) -> dict[str, str]:
    """Return the years with a documented link as options, that with most of them first, then the latest."""
    groups = documented(table).groupby(c.YEAR).size()
    if groups.empty:
        return {}
    numbers = {int(year): int(n) for year, n in zip(groups.index, groups, strict=True)}
    best = max(numbers, key=lambda year: (numbers[year], year))
    rest = sorted((year for year in numbers if year != best), reverse=True)
    return {str(year): str(year) for year in (best, *rest)}


def by_year(table: pd.DataFrame) -> pd.DataFrame:
    """Sum the pairs up by the year in which the drill began.

    Returns
    -------
    pandas.DataFrame
        `year`, `n` (pairs), `n_documented`, `n_with_lag`, `n_overlapping` (Int64; at least one day
        together), `lag_low`, `lag_median`, `lag_high` (days: the quartiles, between which half of the lags
        lie; missing where no pair has a lag), `source_ids`.
    """
    flags = {
        c.N_DOCUMENTED: table[c.DOCUMENTED_LINK].astype("Int64"),
        c.N_OVERLAPPING: (table[c.OVERLAP_DAYS] > 0).fillna(False).astype("Int64"),
    }
    lags = table.assign(**flags).assign(**{c.LAG_DAYS: table[c.LAG_DAYS].astype("float64")})
    groups = lags.groupby(c.YEAR, sort=True)
    found = pd.DataFrame(
        {
            c.N: groups.size().astype("Int64"),
            c.N_DOCUMENTED: groups[c.N_DOCUMENTED].sum(),
            c.N_WITH_LAG: groups[c.LAG_DAYS].count().astype("Int64"),
            c.N_OVERLAPPING: groups[c.N_OVERLAPPING].sum(),
            c.LAG_LOW: groups[c.LAG_DAYS].quantile(0.25),
            c.LAG_MEDIAN: groups[c.LAG_DAYS].median(),
            c.LAG_HIGH: groups[c.LAG_DAYS].quantile(0.75),
            c.SOURCE_IDS: groups[c.SOURCE_IDS].agg(lists.joined),
        }
    )
    return found.reset_index()


def method(table: pd.DataFrame) -> Method:
    """Return the note on pairs; `table` is a result of `pairs`."""
    linked, lag = int(table[c.DOCUMENTED_LINK].sum()), int(table[c.LAG_DAYS].notna().sum())
    return Method(
        "A drill of Russia or Belarus and an allied exercise or measure near it in time and region.",
        "Lag: days from the one's start to the other's; negative: the allied one began first. Overlap: days "
        "on which both ran. Drawn: what a document links, with an arrow to the one that it tells of as the "
        "answer, by notes and pages. The table holds the others, which only coincide.",
        f"{counted(len(table), 'pair')}, {number(linked)} of them documented, {number(lag)} with a lag.",
        f"Lags and overlaps where a date is known to the month only. {NO_CAUSE} Exercises are planned a year "
        "or more ahead, most come every year at the same time, and the alliance drills in every month.",
    )


def _ends(exercises: pd.DataFrame, measures: pd.DataFrame, parts: pd.DataFrame) -> pd.DataFrame:
    """Return exercises and measures alike: name, first and last day, umbrella, sources, by their id."""
    spans = dates.spans(exercises)
    drills = pd.DataFrame(
        {
            c.NAME: spans[c.NAME],
            c.FIRST_DAY: spans[c.FIRST_DAY],
            c.LAST_DAY: spans[c.LAST_DAY],
            c.SOURCE_IDS: spans[c.SOURCE_IDS],
        }
    ).set_axis(spans[c.EXERCISE_ID])
    umbrella = parts[parts[c.RELATION] == "part_of"]
    names = umbrella[c.PARENT_ID].map(drills[c.NAME])
    of = names.groupby(umbrella[c.CHILD_ID]).agg(", ".join)
    steps = pd.DataFrame(
        {
            c.NAME: measures[c.TITLE],
            c.FIRST_DAY: dates.first_day(measures[c.DATE]),
            c.LAST_DAY: dates.last_day(measures[c.DATE]),
            c.SOURCE_IDS: measures[c.SOURCE_ID],
        }
    ).set_axis(measures[c.MEASURE_ID])
    ends = pd.concat([drills, steps])
    return ends.assign(**{c.PART_OF: pd.Series(ends.index, ends.index).map(of).astype("str")})


COLUMNS = (
    *(c.YEAR, c.ACTION, c.RESPONSE, c.LAG_DAYS, c.OVERLAP_DAYS, c.DOCUMENTED_LINK, c.LINK_DIRECTION),
    *(c.REGION, c.ACTION_OF, c.RESPONSE_OF, c.NOTE),
)
"""What a reader's table of pairs holds."""

REGIONS = {ALL: "All"} | codes.REGIONS

_TAILS = {
    c.NAME: "",
    c.FIRST_DAY: "_first",
    c.LAST_DAY: "_last",
    c.SOURCE_IDS: "_sources",
    c.PART_OF: "_of",
}

_PAIR = [
    *(c.YEAR, c.ACTION_ID, c.ACTION, c.ACTION_FIRST, c.ACTION_LAST, c.ACTION_OF),
    *(c.RESPONSE_ID, c.RESPONSE, c.RESPONSE_FIRST, c.RESPONSE_LAST, c.RESPONSE_OF, c.KIND),
    *(c.REGION, c.LAG_DAYS, c.OVERLAP_DAYS, c.DOCUMENTED_LINK, c.LINK_DIRECTION, c.SOURCE_IDS, c.NOTE),
]
