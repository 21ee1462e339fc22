"""How big and how long each exercise was, by the reader's basis."""

from collections.abc import Hashable
from itertools import product
from typing import Any

import pandas as pd

from dashboard.analysis.claims import bases
from dashboard.analysis.kit import counting, dates, uploaded
from dashboard.schema import claim_codes, codes, keys, lists
from dashboard.schema import columns as c
from dashboard.selection import Selection
from dashboard.wording import counted

_IDENTITY = [
    c.EXERCISE_ID,
    c.NAME,
    c.SERIES,
    c.KIND,
    c.ORGANISER_SIDE,
    c.BLOC,
    c.DOMAINS,
    c.DATE_PRECISION,
    c.FIRST_DAY,
    c.LAST_DAY,
    c.LENGTH_DAYS,
    c.YEAR_STARTED,
]

KIND_WORDS = {"forecast": "a forecast", "bound": "a floor or ceiling", "derived": "derived"}
"""Kinds of number that are named where they stand at the end of a range."""


def sizes(exercises: pd.DataFrame, claims: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return one row per exercise, in their order, with every reading of its size.

    Parameters
    ----------
    exercises, claims : pandas.DataFrame
        Rows of the two tables, filtered as the reader chose.
    selection : Selection
        Its `basis` decides what `troops` holds, its `grade` how far the range goes.

    Returns
    -------
    pandas.DataFrame
        `exercise_id`, `name`, `series`, `kind`, `organiser_side`, `bloc`, `domains`, `date_precision`,
        `first_day`, `last_day`, `length_days`, `year_started`; `declared` with `declared_low`,
        `declared_high`, `declared_scope`, `declared_stage`, `declared_qualifier`, `declared_role`;
        `independent` with `independent_low`, `independent_high`, `n_claimants`, `n_documents`, `claimants`;
        `low`, `high`, `low_scope`, `high_scope`, `low_kind`, `high_kind`, `n` (claims); by basis `troops`
        (people; missing for the range, whose middle means nothing), `troops_low`, `troops_high`; `ratio`
        (independent over declared, both for the whole exercise); `troop_days`; `basis_note`; `n_sources`
        (Int64, documents with a claim on the troops); `source_ids` of the documents behind the row's numbers
        (of the record itself where there is none).
    """
    graded = bases.grade_at_least(claims, selection.grade)
    table = dates.spans(exercises).assign(
        **{c.BLOC: exercises[c.ORGANISER_SIDE].map(codes.BLOC_OF_SIDE).astype("str")}
    )
    record = table[[c.EXERCISE_ID, c.SOURCE_IDS]]
    table = table[_IDENTITY]
    cited = []
    for found in (
        bases.declared(graded, "troops"),
        bases.independent(graded, "troops"),
        bases.bounds(graded, "troops", selection.grade),
    ):
        cited.append(found[[c.EXERCISE_ID, c.SOURCE_IDS]])
        table = table.merge(
            found.drop(columns=c.SOURCE_IDS), on=c.EXERCISE_ID, how="left", validate="one_to_one"
        )
    documents = graded[graded[c.METRIC] == "troops"].groupby(c.EXERCISE_ID)[c.SOURCE_ID].nunique()
    numbers = {c.N: table[c.N], c.N_SOURCES: table[c.EXERCISE_ID].map(documents).astype("Int64")}
    table = table.assign(**{name: number.fillna(0) for name, number in numbers.items()})
    table = on_basis(table, selection.basis)
    return _with_sources(table, pd.concat(cited), record)


def on_basis(table: pd.DataFrame, basis: str) -> pd.DataFrame:
    """Return the result of `sizes` as another basis reads it; it differs in what `basis` decides alone."""
    return numbers_on(table, basis).assign(**{c.BASIS_NOTE: _notes(table, basis)})


def numbers_on(table: pd.DataFrame, basis: str) -> pd.DataFrame:
    """Return the same without renewing `basis_note`, which takes longer than all numbers."""
    columns = {
        "declared": (c.DECLARED, c.DECLARED_LOW, c.DECLARED_HIGH),
        "independent": (c.INDEPENDENT, c.INDEPENDENT_LOW, c.INDEPENDENT_HIGH),
        "range": (None, c.LOW, c.HIGH),
    }
    middle, low, high = columns[basis]
    troops = table[middle] if middle else pd.Series(float("nan"), index=table.index)
    comparable = table[c.DECLARED].where(table[c.DECLARED_SCOPE] == "whole_exercise")
    return table.assign(
        **{
            c.TROOPS: troops.astype("float64"),
            c.TROOPS_LOW: table[low],
            c.TROOPS_HIGH: table[high],
            c.RATIO: table[c.INDEPENDENT] / comparable,
            c.TROOP_DAYS: troops.astype("float64") * table[c.LENGTH_DAYS].astype("float64"),
        }
    )


def big_drills(table: pd.DataFrame, at_least: float = 8000) -> pd.DataFrame:
    """Return the exercises of Russia with Belarus that anybody puts at `at_least` troops or more.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes`.
    at_least : float
        Troops; the declared or the independent figure must reach it.

    Returns
    -------
    pandas.DataFrame
        The same columns, in the order of their first day; the article's own record is not among them.
    """
    reached = table[[c.DECLARED, c.INDEPENDENT]].max(axis=1) >= at_least
    of_both = (table[c.ORGANISER_SIDE] == "russia_belarus") & ~table[c.KIND].isin(codes.UNCOUNTED_KINDS)
    return table[of_both & reached].sort_values([c.FIRST_DAY, c.NAME], ignore_index=True)


def by_domain(table: pd.DataFrame) -> pd.DataFrame:
    """Count exercises by domain and bloc; an exercise of three domains counts in each of them.

    Returns
    -------
    pandas.DataFrame
        `domains` (one code), `bloc`, `n` (Int64), `exercise_id` (missing where there are several),
        `source_ids`; every pair of the two, zeros included. With a list of the reader's own `n_own`, how
        much of `n` is on it.
    """
    counted_part = {c.N: uploaded.is_on_list(table)}
    return uploaded.with_parts(_by_domain, table[_COUNTED], (c.DOMAINS, c.BLOC), counted_part)


_COUNTED = [c.EXERCISE_ID, c.DOMAINS, c.BLOC, c.SOURCE_IDS]


def _by_domain(table: pd.DataFrame) -> pd.DataFrame:
    held: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in zip(*(table[name].tolist() for name in _COUNTED), strict=True):
        exercise_id, domains, bloc, cited = row
        for domain in lists.parts(domains):
            held.setdefault((domain, bloc), []).append((exercise_id, cited))
    rows = []
    for domain, bloc in product(codes.DOMAINS, codes.BLOCS):
        some = held.get((domain, bloc), [])
        only = counting.the_only([one for one, _ in some])
        cited = lists.joined(one for _, one in some) if some else None
        rows.append((domain, bloc, len(some), only, cited))
    found = pd.DataFrame(rows, columns=[c.DOMAINS, c.BLOC, c.N, c.EXERCISE_ID, c.SOURCE_IDS])
    return found.astype({c.N: "Int64", c.EXERCISE_ID: "str", c.SOURCE_IDS: "str"})


def _notes(table: pd.DataFrame, basis: str) -> "pd.Series[str]":
    say, columns = _SAID_BY[basis]
    said = table[columns]
    # Rows alike in what a note says share it, for a list of the reader's own has many of one kind.
    notes = [say(row) for row in said.drop_duplicates().to_dict("records")]
    first_alike = said.groupby(columns, sort=False, dropna=False).ngroup()
    return first_alike.map(dict(enumerate(notes))).astype("str")


def _declared_note(row: dict[Hashable, Any]) -> str:
    scope, stage = row[c.DECLARED_SCOPE], row[c.DECLARED_STAGE]
    if not isinstance(scope, str) or not isinstance(stage, str):
        return "no figure from the organiser"
    who = claim_codes.ORIGIN_ROLES[row[c.DECLARED_ROLE]].lower()
    return f"{who}, {bases.SCOPE_WORDS[scope]}, {codes.STAGES[stage].lower()}"


def _independent_note(row: dict[Hashable, Any]) -> str:
    n = row[c.N_CLAIMANTS]
    if pd.isna(n):
        return "no independent figure"
    outsiders = counted(n, "outsider who looked", "outsiders who looked")
    return outsiders if n == 1 else f"median of {outsiders}"


def _range_note(row: dict[Hashable, Any]) -> str:
    n, low, high = row[c.N], row[c.LOW_SCOPE], row[c.HIGH_SCOPE]
    if not isinstance(low, str) or not isinstance(high, str):
        return "no claim"
    same = n == 1 or low == high
    ends = bases.SCOPE_WORDS[low] if same else f"{codes.SCOPES[low]} to {codes.SCOPES[high]}".lower()
    return f"{counted(n, 'claim')}, {ends}{_no_counts(row)}"


_SAID_BY = {
    "declared": (_declared_note, [c.DECLARED_SCOPE, c.DECLARED_STAGE, c.DECLARED_ROLE]),
    "independent": (_independent_note, [c.N_CLAIMANTS]),
    "range": (_range_note, [c.N, c.LOW_SCOPE, c.HIGH_SCOPE, c.LOW_KIND, c.HIGH_KIND]),
}
"""By basis what says its note, and the columns that it reads."""


def _no_counts(row: dict[Hashable, Any]) -> str:
    """Say which end of a range is a forecast, a mere bound or a derived number."""
    ends = {"lowest": row[c.LOW_KIND], "highest": row[c.HIGH_KIND]}
    words = {end: KIND_WORDS[kind] for end, kind in ends.items() if kind in KIND_WORDS}
    return "".join(f"; {end}: {kind}" for end, kind in words.items())


def _with_sources(table: pd.DataFrame, cited: pd.DataFrame, record: pd.DataFrame) -> pd.DataFrame:
    by_exercise = keys.joined_by(cited[c.EXERCISE_ID], cited[c.SOURCE_IDS])
    of_claims = table[c.EXERCISE_ID].map(by_exercise).astype("str")
    of_record = table[c.EXERCISE_ID].map(record.set_index(c.EXERCISE_ID)[c.SOURCE_IDS])
    sources: pd.Series[Any] = of_claims.fillna(of_record).astype("str")
    return table.assign(**{c.SOURCE_IDS: sources})
