"""The size of one exercise at a glance: declared, independent, range, days, rank, each with its speaker."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import wording
from dashboard.analysis.claims import bases, origins, reach, readable, spoken_of
from dashboard.analysis.claims.last_words import last_words
from dashboard.analysis.exercises import record_quote
from dashboard.analysis.exercises.record_quote import Row
from dashboard.schema import claim_codes, codes, keys
from dashboard.schema import columns as c

UNKNOWN = "not known"


@dataclass(frozen=True)
class Fact:
    """One measure of an exercise.

    Attributes
    ----------
    label, value, speaker : str
        What is measured, how much it is, and who says so.
    """

    label: str
    value: str
    speaker: str


@dataclass(frozen=True)
class RecordSize:
    """The size of one exercise at a glance.

    Attributes
    ----------
    facts : tuple of Fact
        Declared, independent, range, days, rank.
    quote : str
        One sentence with one number and one source.
    quoted : str
        Id of the claim that it quotes; empty where there is none.
    source_ids : str
        Documents behind the facts, `;`-joined.
    """

    facts: tuple[Fact, ...]
    quote: str
    quoted: str
    source_ids: str


def record_size(
    sizes: pd.DataFrame,
    counted: pd.DataFrame,
    claims: pd.DataFrame,
    claimants: pd.DataFrame,
    sources: pd.DataFrame,
    exercise_id: str,
    publisher_of: Callable[[str], str],
    metric: str = spoken_of.TROOPS,
) -> RecordSize:
    """Return the size of one exercise at a glance.

    Parameters
    ----------
    sizes, counted : pandas.DataFrame
        Results of `sizes.sizes`: of all exercises, and of those that totals hold.
    claims : pandas.DataFrame
        Claims on the exercise at or above the grade chosen.
    claimants : pandas.DataFrame
        Rows of the claimant table, for the names.
    sources : pandas.DataFrame
        Rows of the source table.
    exercise_id : str
        Exercise.
    publisher_of : callable
        Gives who published a page of the source table: of a copy not the mirror.
    metric : str
        What its size is told in, see `spoken_of.metric`.
    """
    row = keys.rows_with(sizes, c.EXERCISE_ID, exercise_id).iloc[0].to_dict()
    of_metric = claims[claims[c.METRIC] == metric]
    spoken = readable.in_words(of_metric).assign(
        **{c.SAID: bases.said_on(of_metric), c.NAME: _speakers(of_metric, claimants)}
    )
    declared = last_words(spoken, sources, metric)
    facts = (
        _declared(declared, metric),
        _independent(claims, metric),
        _range(spoken, metric),
        _days(row),
        _rank(row, counted) if metric == spoken_of.TROOPS else Fact("Rank", UNKNOWN, _NO_TROOPS),
    )
    claim = record_quote.quotable(spoken, declared)
    if claim is None:
        others = claims.assign(**{c.NAME: _speakers(claims, claimants)})
        claim = record_quote.other_than_troops(others, sources)
    said = (
        record_quote.counted_by_us(row)
        if claim is None
        else record_quote.quote(str(row[c.NAME]), claim, publisher_of(str(claim[c.SOURCE_ID])))
    )
    return RecordSize(facts, said, str(claim[c.CLAIM_ID]) if claim else "", str(row[c.SOURCE_IDS]))


_NO_TROOPS = "Ranks are by troops, of which no page tells."


def _declared(found: pd.DataFrame, metric: str) -> Fact:
    if found.empty:
        return Fact("Declared", UNKNOWN, "No word of those who ran it.")
    claim = found.iloc[-1].to_dict()
    speaker = f"{_said_by(claim)}{bases.covers(str(claim[c.SCOPE]))}."
    words = spoken_of.amount(str(claim[c.VALUE_WORDS]), float(claim[c.VALUE_HIGH]), metric)
    return Fact("Declared", wording.capitalised(words), speaker)


def _independent(claims: pd.DataFrame, metric: str) -> Fact:
    counted = frozenset(bases.outsiders(claims)[c.METRIC])
    if metric not in counted:
        return Fact("Independent", UNKNOWN, _no_outsider(claims, metric, counted))
    row = bases.independent(claims, metric).iloc[0].to_dict()
    n, who = int(row[c.N_CLAIMANTS]), str(row[c.CLAIMANTS])
    ends = wording.span(row[c.INDEPENDENT_LOW], row[c.INDEPENDENT_HIGH])
    of = f", {ends}" if n > 1 or row[c.INDEPENDENT_LOW] != row[c.INDEPENDENT_HIGH] else ""
    speaker = f"Median of {n} outsiders{of}: {who}." if n > 1 else f"{who}{of}."
    words = spoken_of.amount(str(row[c.INDEPENDENT_WORDS]), float(row[c.INDEPENDENT]), metric)
    return Fact("Independent", wording.capitalised(words), speaker)


def _no_outsider(claims: pd.DataFrame, metric: str, by_outsiders: frozenset[str]) -> str:
    """Say that no outsider counted the whole, and what one counted beside."""
    beside = ((one, bases.independent(claims, one)) for one in spoken_of.FORCES if one in by_outsiders)
    counted = [
        f"{spoken_of.amount(row[c.INDEPENDENT_WORDS], row[c.INDEPENDENT], one)} by {row[c.CLAIMANTS]}"
        for one, found in beside
        for row in found.to_dict("records")
    ]
    if not counted:
        return "No outsider counted or estimated the whole of it."
    return f"No outsider counted its {spoken_of.noun(metric)}; counted were {wording.together(counted)}."


def _range(spoken: pd.DataFrame, metric: str) -> Fact:
    if spoken.empty:
        return Fact("Range", UNKNOWN, "No claim on its size.")
    ordered = spoken.sort_values([c.VALUE_LOW, c.CLAIM_ID])
    lowest = _at_end(ordered.iloc[0])
    highest = _at_end(spoken.sort_values([c.VALUE_HIGH, c.CLAIM_ID]).iloc[-1])
    ends = wording.agree(len(spoken), "By", "Lowest and highest")
    who = f"Lowest: {lowest}; highest: {highest}." if lowest != highest else f"{ends}: {lowest}."
    every = reach.of(spoken)
    words = spoken_of.amount(every.words, every.high, metric)
    return Fact("Range", words, f"{reach.taken_in(spoken)}. {who}")


def _at_end(claim: "pd.Series[Any]") -> str:
    """Return who gave the number at an end of the range, with its kind where it is no size."""
    if claim[c.NUMBER_KIND] in claim_codes.SIZES:
        return str(claim[c.NAME])
    return f"{claim[c.NAME]} ({claim_codes.NUMBER_KINDS[claim[c.NUMBER_KIND]].lower()})"


def _days(row: Row) -> Fact:
    first, last = row[c.FIRST_DAY], row[c.LAST_DAY]
    if pd.isna(row[c.LENGTH_DAYS]) or row[c.DATE_PRECISION] != "day":
        return Fact("Days", UNKNOWN, "Its days are not known exactly.")
    days = wording.days(first.date(), last.date())
    return Fact("Days", wording.counted(int(row[c.LENGTH_DAYS]), "day"), f"{days}, as its documents have it.")


def _rank(row: Row, counted: pd.DataFrame) -> Fact:
    """Say where the declared size stands among the declared sizes of exercises of the same side."""
    side = codes.SIDES[str(row[c.ORGANISER_SIDE])]
    alike = counted[
        (counted[c.ORGANISER_SIDE] == row[c.ORGANISER_SIDE])
        & (counted[c.DECLARED_SCOPE] == "whole_exercise")
        & (counted[c.EXERCISE_ID] != row[c.EXERCISE_ID])
    ]
    known = alike[c.DECLARED].dropna()
    if pd.isna(row[c.DECLARED]) or row[c.DECLARED_SCOPE] != "whole_exercise" or known.empty:
        return Fact("Rank", UNKNOWN, "Needs a declared total of the whole exercise.")
    place = int((known > row[c.DECLARED]).sum()) + 1
    size = "Largest" if place == 1 else f"{wording.ordinal(place)} largest"
    return Fact("Rank", size, f"Of {wording.number(len(known) + 1)} declared totals, organised by: {side}.")


def _said_by(claim: Row) -> str:
    day = claim[c.SAID]
    return f"{claim[c.NAME]}, {wording.iso(day)}" if isinstance(day, str) else str(claim[c.NAME])


def _speakers(claims: pd.DataFrame, claimants: pd.DataFrame) -> "pd.Series[str]":
    """Return who speaks in each claim: the origin by name, or the page where it names none."""
    pages = claims[c.CLAIMANT].str.replace(" (speaker not named)", "", regex=False)
    known = origins.names(claims[c.ORIGIN_ID], claimants)
    return known.where(claims[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT, pages)
