"""The bases on which a size is read, by rule: declared by the organiser, counted by others, the range.

A claim's value is the midpoint of its lower and upper end. Nothing here averages over claims of different
scope, and no figure of one kind ever stands in for a missing one of another.
"""

import pandas as pd

from dashboard.analysis import dates
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.selection import grade_reaches

ARBITER_GRADE = "C3"
"""Lowest grade on which an independent figure may rest."""


RULES = {
    "declared": (
        "Declared: the organiser's latest figure for the whole exercise, otherwise for its widest stated "
        "part. Of several figures of one stage, the one from the more reliable page counts."
    ),
    "independent": (
        "Independent: the median over claimants other than organiser and host, graded C3 or better, for the "
        "whole exercise. Each original claimant counts once, with its latest figure; who repeats the "
        "organiser or the host is left out, and so is a mere floor (more than), which is no count; a claim "
        "that gives a range counts with its midpoint. No such claimant, no figure."
    ),
    "range": "Range: the lowest and the highest of all claims at or above the chosen grade, of any scope.",
}
"""The counting rule of each basis, to be printed beside every number that uses it."""

BRIEF = {
    "declared": "Declared: the organiser's latest figure for the whole exercise, or for its widest part.",
    "independent": "Independent: the median of claimants other than organiser and host, graded C3 or better.",
    "range": "Range: the lowest and the highest claim at or above the chosen grade.",
}
"""The same in one line, for the space under a chart; the full rules stand on the data page."""

SCOPE_WORDS = {
    scope: label if scope in ("russia_part", "belarus_part") else label.lower()
    for scope, label in codes.SCOPES.items()
}
"""What a figure covers, as it stands inside a sentence."""

_STAGE_RANK = {stage: rank for rank, stage in enumerate(codes.STAGES)}
_SCOPE_RANK = {scope: -rank for rank, scope in enumerate(codes.SCOPES)}
_RELIABILITY_RANK = {letter: -rank for rank, letter in enumerate(codes.RELIABILITY)}


def midpoint(claims: pd.DataFrame) -> "pd.Series[float]":
    """Return the value of each claim: halfway between its two ends, which mostly are equal."""
    return (claims[c.VALUE_LOW].astype("float64") + claims[c.VALUE_HIGH].astype("float64")) / 2


def grade_at_least(claims: pd.DataFrame, grade: str) -> pd.DataFrame:
    """Return the claims whose letter and digit both reach `grade`, such as C3; F6 keeps them all."""
    return claims[grade_reaches(claims, grade).astype(bool)]


def original_claimant(claims: pd.DataFrame) -> "pd.Series[str]":
    """Return who first gave each figure, spelt so that equal names compare equal.

    Lower case, without a remark in brackets and without outer blanks; the claimant itself where the table
    names nobody before it.
    """
    names = claims[c.ORIGINAL_CLAIMANT].fillna(claims[c.CLAIMANT]).astype("str")
    return names.str.replace(r"\s*\([^)]*\)", "", regex=True).str.strip().str.casefold()


def declared(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return the figure that the organiser of each exercise declared, by the rule of `RULES`.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    metric : str
        A code of `codes.METRICS`.

    Returns
    -------
    pandas.DataFrame
        One row per exercise that the organiser gave a figure on: `exercise_id`, `declared` (midpoint),
        `declared_low`, `declared_high`, `declared_scope`, `declared_stage`, `declared_qualifier`,
        `source_ids`.
    """
    by_organiser = claims[(claims[c.METRIC] == metric) & (claims[c.CLAIMANT_KIND] == "organiser")]
    order = _precedence(by_organiser)
    order = order.sort_values([c.SCOPE, c.STAGE, c.RELIABILITY, c.PUBLISHED, c.CLAIM_ID], na_position="first")
    best = by_organiser.loc[order.index].groupby(c.EXERCISE_ID, sort=True).tail(1)
    return pd.DataFrame(
        {
            c.EXERCISE_ID: best[c.EXERCISE_ID],
            c.DECLARED: midpoint(best),
            c.DECLARED_LOW: best[c.VALUE_LOW].astype("float64"),
            c.DECLARED_HIGH: best[c.VALUE_HIGH].astype("float64"),
            c.DECLARED_SCOPE: best[c.SCOPE],
            c.DECLARED_STAGE: best[c.STAGE],
            c.DECLARED_QUALIFIER: best[c.QUALIFIER],
            c.SOURCE_IDS: best[c.SOURCE_ID],
        }
    ).sort_values(c.EXERCISE_ID, ignore_index=True)


def independent(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return what claimants other than organiser and host count, by the rule of `RULES`.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    metric : str
        A code of `codes.METRICS`.

    Returns
    -------
    pandas.DataFrame
        One row per exercise with such a claimant: `exercise_id`, `independent` (median), `independent_low`
        and `independent_high` (the widest ends of the claims behind it), `n_claimants` (Int64),
        `claimants` (their names, `; `-joined), `source_ids`.
    """
    latest = independent_claims(claims, metric)
    names = latest[c.ORIGINAL_CLAIMANT].fillna(latest[c.CLAIMANT])
    latest = latest.assign(**{c.VALUE: midpoint(latest), c.CLAIMANTS: names})
    groups = latest.groupby(c.EXERCISE_ID, sort=True)
    found = pd.DataFrame(
        {
            c.INDEPENDENT: groups[c.VALUE].median(),
            c.INDEPENDENT_LOW: groups[c.VALUE_LOW].min().astype("float64"),
            c.INDEPENDENT_HIGH: groups[c.VALUE_HIGH].max().astype("float64"),
            c.N_CLAIMANTS: groups.size().astype("Int64"),
            c.CLAIMANTS: groups[c.CLAIMANTS].agg("; ".join),
            c.SOURCE_IDS: groups[c.SOURCE_ID].agg(lists.joined),
        }
    )
    return found.rename_axis(c.EXERCISE_ID).reset_index()


def independent_claims(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return the claims that `independent` rests on: the latest of each original claimant of an exercise."""
    graded = grade_at_least(claims[claims[c.METRIC] == metric], ARBITER_GRADE)
    others = graded[
        ~graded[c.CLAIMANT_KIND].isin(codes.OWN_CLAIMANT_KINDS)
        & (graded[c.SCOPE] == "whole_exercise")
        & (graded[c.QUALIFIER] != "more_than")
    ]
    by_owners = claims[claims[c.CLAIMANT_KIND].isin(("organiser", "host"))]
    others = others[~_claimant_keys(others).isin(_claimant_keys(by_owners))]
    order = _precedence(others)
    order = order.sort_values([c.STAGE, c.PUBLISHED, c.RELIABILITY, c.CLAIM_ID], na_position="first")
    ordered = others.loc[order.index]
    return ordered[~_claimant_keys(ordered).duplicated(keep="last")].sort_values(c.CLAIM_ID)


def bounds(claims: pd.DataFrame, metric: str, grade: str) -> pd.DataFrame:
    """Return the lowest and the highest claim on each exercise, by the rule of `RULES`.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    metric : str
        A code of `codes.METRICS`.
    grade : str
        Lowest grade, a code of `codes.GRADES`.

    Returns
    -------
    pandas.DataFrame
        One row per exercise with a claim: `exercise_id`, `low`, `high`, `low_scope`, `high_scope` (what the
        two ends cover, for they need not cover the same), `n` (Int64, claims), `source_ids` of the two ends.
    """
    graded = grade_at_least(claims[claims[c.METRIC] == metric], grade)
    lowest = graded.sort_values([c.VALUE_LOW, c.CLAIM_ID]).groupby(c.EXERCISE_ID).head(1)
    highest = graded.sort_values([c.VALUE_HIGH, c.CLAIM_ID]).groupby(c.EXERCISE_ID).tail(1)
    low, high = lowest.set_index(c.EXERCISE_ID), highest.set_index(c.EXERCISE_ID)
    ends = pd.concat([lowest, highest]).groupby(c.EXERCISE_ID)
    found = pd.DataFrame(
        {
            c.LOW: low[c.VALUE_LOW].astype("float64"),
            c.HIGH: high[c.VALUE_HIGH].astype("float64"),
            c.LOW_SCOPE: low[c.SCOPE],
            c.HIGH_SCOPE: high[c.SCOPE],
            c.N: graded.groupby(c.EXERCISE_ID).size().astype("Int64"),
            c.SOURCE_IDS: ends[c.SOURCE_ID].agg(lists.joined),
        }
    )
    return found.sort_index().rename_axis(c.EXERCISE_ID).reset_index()


def _precedence(claims: pd.DataFrame) -> pd.DataFrame:
    """Return the keys by which one claim goes before another; the greatest is the one that counts."""
    return pd.DataFrame(
        {
            c.SCOPE: claims[c.SCOPE].map(_SCOPE_RANK),
            c.STAGE: claims[c.STAGE].map(_STAGE_RANK),
            c.RELIABILITY: claims[c.RELIABILITY].map(_RELIABILITY_RANK),
            c.PUBLISHED: dates.last_day(claims[c.PUBLISHED]),
            c.CLAIM_ID: claims[c.CLAIM_ID],
        }
    )


def _claimant_keys(claims: pd.DataFrame) -> "pd.Series[str]":
    """Return exercise and original claimant as one text, so that the two are compared as one."""
    return claims[c.EXERCISE_ID].astype("str") + "\n" + original_claimant(claims)
