"""The bases on which a size is read, by rule: declared by those who run it, counted by outsiders, the range.

A claim's value is the midpoint of its lower and upper end. Nothing here averages over claims of different
scope, and no figure of one kind ever stands in for a missing one of another. A relay adds a document to its
origin, never a voice.
"""

import pandas as pd

from dashboard.analysis.kit import dates
from dashboard.schema import claim_codes, codes, keys
from dashboard.schema import columns as c
from dashboard.selection import grade_reaches
from dashboard.wording import reckoned

ARBITER_GRADE = "C3"
"""Lowest grade on which an independent figure may rest."""

SCOPE_WORDS = {
    scope: label if scope in ("russia_part", "belarus_part") else label.lower()
    for scope, label in codes.SCOPES.items()
}
"""What a figure covers, as it stands inside a sentence."""

LATEST = ["phase", "day", "stage", "direct", "reliability", "claim"]
"""Keys of `order` by which one word is later than another."""

_BETTER = ("direct", "reliability")
"""Those of them by which of two words of one day one is better, and none later."""

_PHASES = {"planned": 0, "announced": 0, "during": 1, "after": 2}
_STAGE_RANK = {stage: rank for rank, stage in enumerate(codes.STAGES)}
_SCOPE_RANK = {scope: -rank for rank, scope in enumerate(codes.SCOPES)}
_RELIABILITY_RANK = {letter: -rank for rank, letter in enumerate(codes.RELIABILITY)}
_ROLE_RANK = {role: -rank for rank, role in enumerate(claim_codes.OWN_ROLES)}


def covers(scope: str) -> str:
    """Return what ends a sentence on a number of less or more than the exercise: ", for one phase"."""
    if scope == "whole_exercise":
        return ""
    before = {"linked_events": "", "one_phase": "for "}.get(scope, "for the ")
    return f", {before}{SCOPE_WORDS[scope]}"


def midpoint(claims: pd.DataFrame) -> "pd.Series[float]":
    """Return the value of each claim: halfway between its two ends, which mostly are equal."""
    return (claims[c.VALUE_LOW].astype("float64") + claims[c.VALUE_HIGH].astype("float64")) / 2


def grade_at_least(claims: pd.DataFrame, grade: str) -> pd.DataFrame:
    """Return the claims whose letter and digit both reach `grade`, such as C3; F6 keeps them all."""
    return claims[grade_reaches(claims, grade).astype(bool)]


def of_whole(claims: pd.DataFrame) -> pd.DataFrame:
    """Return the claims that give a number, more than none, of a whole exercise."""
    return claims[(claims[c.SCOPE] == "whole_exercise") & (claims[c.VALUE_LOW] > 0)]


def said_on(claims: pd.DataFrame) -> "pd.Series[str]":
    """Return when each number was said, as far as known: the day of the page where nothing is better."""
    return claims[c.SAID].fillna(claims[c.PUBLISHED]).astype("str")


def order(claims: pd.DataFrame) -> pd.DataFrame:
    """Return the keys by which one claim goes before another; the greatest is the one that counts.

    A partial date counts from its first day on, so that a vague one never passes for the last word.
    """
    return pd.DataFrame(
        {
            "scope": claims[c.SCOPE].map(_SCOPE_RANK),
            "role": claims[c.ORIGIN_ROLE].map(_ROLE_RANK),
            "named": claims[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT,
            "phase": claims[c.STAGE].map(_PHASES),
            "day": dates.first_day(said_on(claims)),
            "stage": claims[c.STAGE].map(_STAGE_RANK),
            # A relay may round what the speaker said to the last man, so it never outranks the speaker.
            "direct": claims[c.CLAIMANT_ID] == claims[c.ORIGIN_ID],
            "reliability": claims[c.RELIABILITY].map(_RELIABILITY_RANK),
            "claim": claims[c.CLAIM_ID],
        }
    )


def ranked(claims: pd.DataFrame) -> pd.DataFrame:
    """Return claims of those who run an exercise, the one that counts last."""
    if len(claims) < 2:  # of most exercises there is one word at most
        return claims
    keys = order(claims).sort_values(["scope", "role", "named", *LATEST], na_position="first")
    return claims.loc[keys.index]


def own_declared(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return what those who run an exercise, host it, take part or ally with them declared."""
    return claims[
        (claims[c.METRIC] == metric)
        & claims[c.ORIGIN_ROLE].isin(claim_codes.OWN_ROLES)
        & (claims[c.NUMBER_KIND] == "declared")
    ]


def earliest(claims: pd.DataFrame) -> pd.DataFrame:
    """Return the keys of `order`, the word said first on top; a vague day never passes for the first one."""
    keys = order(claims).assign(day=dates.last_day(said_on(claims)))
    first = [key not in _BETTER for key in LATEST]
    return keys.sort_values(LATEST, ascending=first, na_position="last")


def declared(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return the last word of those who run each exercise, by the rule of `basis_rules.RULES`.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    metric : str
        A code of `codes.METRICS`.

    Returns
    -------
    pandas.DataFrame
        One row per exercise with such a word: `exercise_id`, `declared` (midpoint), `declared_low`,
        `declared_high`, `declared_scope`, `declared_stage`, `declared_qualifier`, `declared_role` (of the
        origin), `source_ids`.
    """
    best = declared_claims(claims, metric)
    return pd.DataFrame(
        {
            c.EXERCISE_ID: best[c.EXERCISE_ID],
            c.DECLARED: midpoint(best),
            c.DECLARED_LOW: best[c.VALUE_LOW].astype("float64"),
            c.DECLARED_HIGH: best[c.VALUE_HIGH].astype("float64"),
            c.DECLARED_SCOPE: best[c.SCOPE],
            c.DECLARED_STAGE: best[c.STAGE],
            c.DECLARED_QUALIFIER: best[c.QUALIFIER],
            c.DECLARED_ROLE: best[c.ORIGIN_ROLE],
            c.SOURCE_IDS: best[c.SOURCE_ID],
        }
    ).sort_values(c.EXERCISE_ID, ignore_index=True)


def declared_claims(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return the very claims behind `declared`, one an exercise."""
    return ranked(own_declared(claims, metric)).groupby(c.EXERCISE_ID, sort=True).tail(1)


def independent(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return what outsiders who looked count, by the rule of `basis_rules.RULES`.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    metric : str
        A code of `codes.METRICS`.

    Returns
    -------
    pandas.DataFrame
        One row per exercise with such an outsider: `exercise_id`, `independent` (median), `independent_low`
        and `independent_high` (the widest ends of the claims behind it), `independent_words` (the median, no
        finer than the numbers that it is made of: "about 54,000"), `n_claimants` (Int64, origins),
        `n_documents` (Int64, pages that carry their words), `claimants` (who says so, `; `-joined),
        `source_ids`.
    """
    looked = outsiders(claims, metric)
    pages = looked.groupby(c.EXERCISE_ID)[c.SOURCE_ID].nunique()
    latest = _last_words(looked)
    groups = latest.assign(**{c.VALUE: midpoint(latest)}).groupby(c.EXERCISE_ID, sort=True)
    cited = keys.joined_by(latest[c.EXERCISE_ID], latest[c.SOURCE_ID])
    medians = groups[c.VALUE].median()
    words = {
        name: reckoned(medians[name], rows[[c.VALUE_LOW, c.VALUE_HIGH]].to_numpy(dtype=float).ravel())
        for name, rows in groups
    }
    found = pd.DataFrame(
        {
            c.INDEPENDENT: medians,
            c.INDEPENDENT_WORDS: pd.Series(words, dtype="str"),
            c.INDEPENDENT_LOW: groups[c.VALUE_LOW].min().astype("float64"),
            c.INDEPENDENT_HIGH: groups[c.VALUE_HIGH].max().astype("float64"),
            c.N_CLAIMANTS: groups.size().astype("Int64"),
            c.N_DOCUMENTS: pages.astype("Int64"),
            c.CLAIMANTS: groups[c.CLAIMANT].agg("; ".join),
            c.SOURCE_IDS: pd.Series(cited, dtype="str"),
        }
    )
    return found.sort_index().rename_axis(c.EXERCISE_ID).reset_index()


def outsiders(claims: pd.DataFrame, metric: str = "") -> pd.DataFrame:
    """Return the claims by which an outsider who looked speaks of a whole exercise, relays among them.

    Of every metric where none is named.
    """
    looked = _looked(claims[claims[c.METRIC] == metric] if metric else claims)
    return looked[looked[c.SCOPE] == "whole_exercise"]


def outsiders_on_parts(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return the claims by which an outsider who looked speaks of a part: a phase, or the troops of a state.

    What is counted with other events is no part of the exercise and left out.
    """
    looked = _looked(claims[claims[c.METRIC].str.startswith(metric)])
    whole = (looked[c.METRIC] == metric) & (looked[c.SCOPE] == "whole_exercise")
    return looked[~whole & (looked[c.SCOPE] != "linked_events")]


def _looked(claims: pd.DataFrame) -> pd.DataFrame:
    graded = grade_at_least(claims, ARBITER_GRADE)
    return graded[
        (graded[c.ORIGIN_ROLE] == "outsider")
        & (graded[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT)
        & graded[c.NUMBER_KIND].isin(claim_codes.LOOKED)
        & ~graded[c.STAGE].isin(claim_codes.BEFORE_STAGES)
    ]


def independent_claims(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return the very claims behind `independent`: for each origin of an exercise its last word."""
    return _last_words(outsiders(claims, metric))


def bounds(claims: pd.DataFrame, metric: str, grade: str) -> pd.DataFrame:
    """Return the lowest and the highest claim on each exercise, by the rule of `basis_rules.RULES`.

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
        two ends cover, for they need not cover the same), `low_kind`, `high_kind` (codes of
        `claim_codes.NUMBER_KINDS`), `n` (Int64, claims), `source_ids` of the two ends.
    """
    graded = grade_at_least(claims[claims[c.METRIC] == metric], grade)
    lowest = graded.sort_values([c.VALUE_LOW, c.CLAIM_ID]).groupby(c.EXERCISE_ID).head(1)
    highest = graded.sort_values([c.VALUE_HIGH, c.CLAIM_ID]).groupby(c.EXERCISE_ID).tail(1)
    low, high = lowest.set_index(c.EXERCISE_ID), highest.set_index(c.EXERCISE_ID)
    ends = pd.concat([lowest, highest])
    cited = keys.joined_by(ends[c.EXERCISE_ID], ends[c.SOURCE_ID])
    found = pd.DataFrame(
        {
            c.LOW: low[c.VALUE_LOW].astype("float64"),
            c.HIGH: high[c.VALUE_HIGH].astype("float64"),
            c.LOW_SCOPE: low[c.SCOPE],
            c.HIGH_SCOPE: high[c.SCOPE],
            c.LOW_KIND: low[c.NUMBER_KIND],
            c.HIGH_KIND: high[c.NUMBER_KIND],
            c.N: graded.groupby(c.EXERCISE_ID).size().astype("Int64"),
            c.SOURCE_IDS: pd.Series(cited, dtype="str"),
        }
    )
    return found.sort_index().rename_axis(c.EXERCISE_ID).reset_index()


def _last_words(claims: pd.DataFrame) -> pd.DataFrame:
    """Return of each origin on each exercise the claim said last."""
    ordered = claims.loc[order(claims).sort_values(LATEST, na_position="first").index]
    return ordered.drop_duplicates([c.EXERCISE_ID, c.ORIGIN_ID], keep="last").sort_values(c.CLAIM_ID)
