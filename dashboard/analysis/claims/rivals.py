"""Rival claims on the same exercise: who says what, how far apart, against which line."""

import pandas as pd

from dashboard.analysis.claims import bases, basis_rules, contradictions, thresholds
from dashboard.analysis.claims.readable import in_words
from dashboard.analysis.kit.method import Method
from dashboard.schema import claim_codes, codes
from dashboard.schema import columns as c
from dashboard.wording import counted, number, percent, plain

WIDEST = "widest"
FIRST_SERIES = "Zapad"
MOST = 14
"""Exercises that a choice other than a series shows at most: those whose claims lie farthest apart."""

FEWEST_RATIOS = 12
"""Exercises with both totals below which no finding rests on the ratio of one of them."""

ORDERS = {"date": "Date", "size": "Size", "spread": "Spread"}


def rival_claims(claims: pd.DataFrame, table: pd.DataFrame, metric: str, grade: str) -> pd.DataFrame:
    """Return the claims of one metric, each with its exercise and how far apart the claims on that lie.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    table : pandas.DataFrame
        Result of `sizes.sizes`; claims on other exercises are passed over.
    metric : str
        A code of `codes.METRICS`.
    grade : str
        Lowest grade of a claim.

    Returns
    -------
    pandas.DataFrame
        The columns of `readable.in_words` and `name`, `series`, `bloc`, `organiser_side`, `first_day` of the
        exercise; `n` (its claims); `size` (its highest claim on the whole exercise, on a part where there
        is none); `spread` (highest over lowest claim of the scope in which they lie farthest apart; 1
        where no scope has two), `spread_low`, `spread_high`, `spread_scope`. A claim whose first speaker
        nobody names widens no spread where the exercise has two of others in one scope.
    """
    rows = claims[(claims[c.METRIC] == metric) & (claims[c.VALUE_LOW] > 0)]
    rows = in_words(bases.grade_at_least(rows, grade))
    named = table[[c.EXERCISE_ID, c.NAME, c.SERIES, c.BLOC, c.ORGANISER_SIDE, c.FIRST_DAY]]
    rows = rows.merge(named, on=c.EXERCISE_ID, how="inner", validate="many_to_one")
    per_exercise = rows.groupby(c.EXERCISE_ID)[c.VALUE].size().astype("Int64")
    rows = rows.assign(**{c.N: rows[c.EXERCISE_ID].map(per_exercise)}).assign(**{c.SIZE: _size(rows)})
    rows = rows.merge(_spread(rows, table), on=c.EXERCISE_ID, how="left", validate="many_to_one")
    return rows.assign(**{c.SPREAD: rows[c.SPREAD].fillna(1.0)})


def groups(rows: pd.DataFrame) -> dict[str, str]:
    """Return what a reader can ask to see, as label by code: a series by name, or the widest of a side."""
    runs = rows.groupby(c.SERIES)[c.EXERCISE_ID].nunique()
    series = {name: name for name in sorted(runs[runs > 1].index)}
    first = {FIRST_SERIES: f"{FIRST_SERIES} series"} if FIRST_SERIES in series else {}
    widest = {WIDEST: "All, widest spread"} | {
        bloc: f"{label}, widest spread" for bloc, label in codes.BLOCS.items()
    }
    rest = {name: f"{name} series" for name in series if name != FIRST_SERIES}
    return first | widest | rest if len(rows) else {}


def names(rows: pd.DataFrame, group: str) -> dict[str, str]:
    """Return the exercises of one group, those with the most documents first, as name by record name."""
    of_group = shown(rows, group, next(iter(ORDERS)))
    documents = of_group.groupby([c.EXERCISE_ID, c.NAME], sort=False)[c.SOURCE_ID].nunique()
    return {str(one): str(name) for one, name in documents.sort_values(ascending=False, kind="stable").index}


def shown(rows: pd.DataFrame, group: str, order: str) -> pd.DataFrame:
    """Return the claims of one group, exercise by exercise in the order asked for.

    Parameters
    ----------
    rows : pandas.DataFrame
        Result of `rival_claims`.
    group : str
        A key of `groups`.
    order : str
        `date` (earliest first), `size` or `spread` (largest first).
    """
    if group in (WIDEST, *codes.BLOCS):
        side = rows if group == WIDEST else rows[rows[c.BLOC] == group]
        rows = _widest(side[side[c.SPREAD] > 1])
    else:
        rows = rows[rows[c.SERIES] == group]
    column = {"date": c.FIRST_DAY, "size": c.SIZE, "spread": c.SPREAD}[order]
    keys = [column, c.FIRST_DAY, c.NAME, c.VALUE, c.CLAIM_ID]
    return rows.sort_values(keys, ascending=[order == "date", True, True, True, True], ignore_index=True)


def ratios(table: pd.DataFrame) -> pd.DataFrame:
    """Return the exercises with a declared and an independent total, earliest first, with their ratio."""
    return table[table[c.RATIO].notna()].sort_values([c.FIRST_DAY, c.NAME], ignore_index=True)


def claims_method(rows: pd.DataFrame) -> Method:
    """Return the note on the claims drawn; `rows` is a result of `shown`."""
    exercises = rows[c.EXERCISE_ID].nunique()
    return Method(
        "Every published number on the exercises chosen, by the role of who first gave it. A bar is a range "
        "as published.",
        "Spread: the highest over the lowest claim of one scope, so that a part is never held against the "
        "whole; forecasts, mere bounds and derived numbers are drawn and widen no spread, nor does a number "
        "whose first speaker nobody names, where there are two of others. "
        "Size: the highest claim on the whole exercise.",
        f"{counted(len(rows), 'claim')} on {counted(exercises, 'exercise')}.",
        "Claims of zero or below the grade chosen, and exercises without a claim. The Vienna Document "
        "counts land troops at one time under one command; a press figure seldom says what it counts.",
    )


def ratio_method(table: pd.DataFrame) -> Method:
    """Return the note on the ratio of independent to declared; `table` is a result of `sizes.sizes`."""
    declared = len(thresholds.declared_totals(table))
    return Method(
        "How many times the declared figure outsiders estimated. 1: the same; above 1: more than declared.",
        f"{basis_rules.RULES['independent']} Divided by the last declared figure for the whole exercise.",
        f"{counted(len(ratios(table)), 'exercise')} of {number(declared)} with a declared total.",
        "Exercises that no outsider looked at, which are nearly all. A ratio does not show who is right: the "
        "two may count different troops.",
    )


CAVEAT = (
    "A total just below the line does not prove that more troops took part: the line is a known planning "
    "limit on all sides, round numbers cluster, and so few exercises can fall on one side by chance."
)
"""What the heap below a line does not prove."""


def near_method(table: pd.DataFrame, line: int, margin: float) -> Method:
    """Return the note on totals near a line; parameters as for `thresholds.just_below`."""
    near = thresholds.just_below(table, line, margin).set_index(c.BLOC)
    counts = near[[c.N, c.N_JUST_BELOW, c.N_JUST_ABOVE]].T.to_dict("list")
    parts = []
    for bloc, label in codes.BLOCS.items():
        n, below, above = map(number, counts[bloc])
        share = _in_percent(near[c.SHARE_JUST_BELOW_PERCENT], bloc)
        parts.append(f"{label}: {below} of {n} just below{share}, {above} just above")
    return Method(
        f"How many organisers' totals lie just below the {number(line)} line, and as many steps above it.",
        f"Just below: from {number(line * (1 - margin))} up to, not including, {number(line)}; just above: "
        f"from {number(line)} to {number(line * (1 + margin))}. Fewer than {number(line)} counts as below.",
        "; ".join(parts) + ".",
        f"Figures for a part of an exercise. {CAVEAT}",
    )


def apart_words(apart: pd.DataFrame) -> str:
    """Say how many contradictions there are; `apart` is a result of `contradictions.contradictions`."""
    return (
        f"{counted(len(apart), 'contradiction')}: claims of one scope at least "
        f"{plain(contradictions.FACTOR)} times apart"
    )


def apart_method(apart: pd.DataFrame, claims: pd.DataFrame) -> Method:
    """Return the note on `apart`, which is what `contradictions.contradictions` finds in `claims`."""
    return Method(
        "What is counted in conflicting ways: one exercise, one metric, one scope.",
        f"The highest claim is at least {plain(contradictions.FACTOR)} times the lowest; a range counts with "
        "its middle. The factor can be set on the page Data and sources.",
        f"{number(len(apart))} of "
        f"{counted(claims.groupby([c.EXERCISE_ID, c.METRIC, c.SCOPE]).ngroups, 'thing')} counted.",
        "Claims below the grade chosen, forecasts, mere floors and ceilings, and derived numbers. Two claims "
        "may differ because one came before the drill and one after it: the record card of the exercise "
        "tells the stages.",
    )


def _in_percent(shares: "pd.Series[float]", bloc: str) -> str:
    return "" if pd.isna(shares[bloc]) else f" ({percent(shares[bloc], 0)})"


def _size(rows: pd.DataFrame) -> "pd.Series[float]":
    whole = rows[rows[c.SCOPE] == "whole_exercise"].groupby(c.EXERCISE_ID)[c.VALUE].max()
    parts = rows.groupby(c.EXERCISE_ID)[c.VALUE].max()
    return rows[c.EXERCISE_ID].map(whole).fillna(rows[c.EXERCISE_ID].map(parts)).astype("float64")


def _spread(rows: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    attributed = rows[rows[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT]
    first, rest = (
        contradictions.contradictions(claims[[*_OF_CLAIM]], table, factor=1) for claims in (attributed, rows)
    )
    widest = pd.concat([first, rest]).drop_duplicates(c.EXERCISE_ID)
    return widest.rename(
        columns={
            c.RATIO: c.SPREAD,
            c.LOW: c.SPREAD_LOW,
            c.HIGH: c.SPREAD_HIGH,
            c.SCOPE: c.SPREAD_SCOPE,
        }
    )[[c.EXERCISE_ID, c.SPREAD, c.SPREAD_LOW, c.SPREAD_HIGH, c.SPREAD_SCOPE]]


def _widest(rows: pd.DataFrame) -> pd.DataFrame:
    order = rows.drop_duplicates(c.EXERCISE_ID).sort_values([c.SPREAD, c.NAME], ascending=[False, True])
    return rows[rows[c.EXERCISE_ID].isin(order[c.EXERCISE_ID].head(MOST))]


_OF_CLAIM = (
    *(c.CLAIM_ID, c.EXERCISE_ID, c.METRIC, c.SCOPE, c.VALUE_LOW, c.VALUE_HIGH, c.CLAIMANT, c.NUMBER_KIND),
    c.SOURCE_ID,
)
