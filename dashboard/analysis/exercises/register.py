"""The register as a reader searches it, and the parts of one record card."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from dashboard.analysis.claims import readable
from dashboard.analysis.kit.tables import Tables
from dashboard.schema import codes, keys, lists
from dashboard.schema import columns as c
from dashboard.schema.kept import once

_FROM_CHILD = {"part_of": "Part of", "shares_troops_with": "Shares troops with", "parallel_to": "Parallel to"}
_PARTS = ("Part of", "Contains")
_RULE = re.compile(r"(?:^Umbrella and part)?[,;:]? ?\b(?:never|do not) add$")
"""What a note says to those who count; readers have it as `NOT_ADDED`."""

NOT_ADDED = "Troops of a part are counted in those of the whole: the two sizes are not added up."

_FROM_PARENT = _FROM_CHILD | {"part_of": "Contains"}


@dataclass(frozen=True)
class Record:
    """What is known of one exercise.

    Attributes
    ----------
    exercise : pandas.Series
        Row of the exercise table.
    claims : pandas.DataFrame
        Result of `readable.of_exercise` with `accessed`, the day on which the document was read.
    relations : pandas.DataFrame
        `relation_words`, `other_id`, `name`, `note` of each related exercise; see `rule_of`.
    sites : pandas.DataFrame
        Rows of the site table of this exercise.
    evidence : pandas.DataFrame
        What documents say on it, rows of the evidence table.
    pairs : pandas.DataFrame
        Result of `pairs`.
    revisions : pandas.DataFrame
        Corrections of its row and of rows that hang on it, newest first.
    """

    exercise: "pd.Series[Any]"
    claims: pd.DataFrame
    relations: pd.DataFrame
    sites: pd.DataFrame
    evidence: pd.DataFrame
    pairs: pd.DataFrame
    revisions: pd.DataFrame


def titles(exercises: pd.DataFrame) -> dict[str, str]:
    """Return the name of each exercise with its record name in brackets, by record name, in order of names.

    Every way to write a name finds such a text by its letters in their order: with a blank or a hyphen.
    """
    return once(_titles, exercises)


def _titles(exercises: pd.DataFrame) -> dict[str, str]:
    rows = exercises.sort_values(c.NAME, key=lambda names: names.str.casefold())
    return {
        str(code): f"{name} ({code})" for code, name in zip(rows[c.EXERCISE_ID], rows[c.NAME], strict=True)
    }


def listing(exercises: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Return the register for reading and searching, latest first.

    Parameters
    ----------
    exercises : pandas.DataFrame
        Rows of the exercise table.
    table : pandas.DataFrame
        Result of `sizes.sizes` on the same rows.

    Returns
    -------
    pandas.DataFrame
        `exercise_id`, `name`, `organiser_side`, `kind`, `hosts`, `domains` (labels, lists joined by a comma
        and a blank), `start_date`, `end_date` (ISO, maybe partial), `length_days`, `declared`,
        `independent`, `n_claimants`, `low`, `high` (troops), `n` (claims), `evidence` (label), `source_ids`.
    """
    words = pd.DataFrame(
        {
            c.EXERCISE_ID: exercises[c.EXERCISE_ID],
            c.NAME: exercises[c.NAME],
            c.ORGANISER_SIDE: exercises[c.ORGANISER_SIDE].map(codes.SIDES),
            c.KIND: exercises[c.KIND].map(codes.EXERCISE_KINDS),
            c.HOSTS: _labels(exercises[c.HOST_COUNTRIES], codes.COUNTRY_NAMES),
            c.DOMAINS: _labels(exercises[c.DOMAINS], codes.DOMAINS),
            c.START_DATE: exercises[c.START_DATE],
            c.END_DATE: exercises[c.END_DATE],
            c.EVIDENCE: exercises[c.EVIDENCE].map(codes.CONFIDENCE),
        }
    )
    numbers = table[
        [
            c.EXERCISE_ID,
            c.LENGTH_DAYS,
            c.DECLARED,
            c.INDEPENDENT,
            c.N_CLAIMANTS,
            c.LOW,
            c.HIGH,
            c.N,
            c.SOURCE_IDS,
        ]
    ]
    listed = words.merge(numbers, on=c.EXERCISE_ID, how="left", validate="one_to_one")
    return listed.sort_values([c.START_DATE, c.NAME], ascending=[False, True], ignore_index=True)


def record(exercise_id: str, tables: Tables, grade: str = "F6") -> Record | None:
    """Return what is known of one exercise; None where the rows at hand do not hold it.

    Parameters
    ----------
    exercise_id : str
        Exercise.
    tables : Tables
        The register, unfiltered, so that a related exercise has its name.
    grade : str
        Lowest grade of a claim, a code of `codes.GRADES`.
    """
    found = keys.rows_with(tables.exercises, c.EXERCISE_ID, exercise_id)
    if found.empty:
        return None
    claims = readable.of_exercise(tables.claims, exercise_id, grade)
    read = keys.column_by(tables.sources, c.SOURCE_ID, c.ACCESSED)
    return Record(
        exercise=found.iloc[0],
        claims=claims.assign(**{c.ACCESSED: claims[c.SOURCE_ID].map(read)}),
        relations=_relations(exercise_id, tables.exercise_links, tables.exercises),
        sites=_of(exercise_id, tables.exercise_sites),
        evidence=_of(exercise_id, tables.evidence),
        pairs=pairs(exercise_id, tables),
        revisions=revisions(exercise_id, tables),
    )


def pairs(exercise_id: str, tables: Tables) -> pd.DataFrame:
    """Return what the other side did near an exercise in time, the nearest start first.

    Returns
    -------
    pandas.DataFrame
        `pair_words` (what the other one is), `other_id` (missing for a measure), `name`, `lag_days` (Int64,
        from this one's start to the other's; negative: the other one first), `overlap_days` (Int64),
        `documented_link` (whether a document links the two), `link_direction` (which of them it tells of as
        the answer; missing where none does), `note`, `source_id` of that document.
    """
    rows = tables.action_responses
    acted = _pair_rows(keys.rows_with(rows, c.ACTION_ID, exercise_id), c.RESPONSE_ID, 1)
    answered = _pair_rows(keys.rows_with(rows, c.RESPONSE_ID, exercise_id), c.ACTION_ID, -1)
    both = pd.concat([acted, answered], ignore_index=True)
    names = keys.column_by(tables.exercises, c.EXERCISE_ID, c.NAME)
    titles = keys.column_by(tables.measures, c.MEASURE_ID, c.TITLE)
    named = both[c.OTHER_ID].map(names).fillna(both[c.MEASURE_ID].map(titles)).astype("str")
    both = both.assign(**{c.NAME: named, c.DISTANCE: both[c.LAG_DAYS].abs()})
    columns = [
        *(c.PAIR_WORDS, c.OTHER_ID, c.NAME, c.LAG_DAYS, c.OVERLAP_DAYS),
        *(c.DOCUMENTED_LINK, c.LINK_DIRECTION, c.NOTE, c.SOURCE_ID),
    ]
    return both.sort_values([c.DISTANCE, c.NAME], ignore_index=True)[columns]


def revisions(exercise_id: str, tables: Tables) -> pd.DataFrame:
    """Return the corrections of an exercise's row and of the rows that hang on it, newest first."""
    rows = tables.revisions
    places = once(_places_by_part, rows)
    found = {*places.get(exercise_id, ())}
    for claim_id in keys.rows_with(tables.claims, c.EXERCISE_ID, exercise_id)[c.CLAIM_ID]:
        found.update(at for at in places.get(claim_id, ()) if rows[c.TABLE].iat[at] == "claims")
    return rows.iloc[sorted(found)].sort_values(c.DATE, ascending=False, ignore_index=True)


def rule_of(relations: pd.DataFrame) -> str:
    """Return the rule by which sizes of related exercises are read; empty where none is part of another."""
    return NOT_ADDED if relations[c.RELATION_WORDS].isin(_PARTS).any() else ""


def _places_by_part(revisions: pd.DataFrame) -> dict[str, list[int]]:
    """Return at which rows each part of a key stands: each record would else look through all of them."""
    places = defaultdict(list)
    for place, key in enumerate(revisions[c.KEY]):
        for part in lists.parts(key):
            places[part].append(place)
    return dict(places)


def _of(exercise_id: str, rows: pd.DataFrame) -> pd.DataFrame:
    return keys.rows_with(rows, c.EXERCISE_ID, exercise_id).reset_index(drop=True)


def _pair_rows(rows: pd.DataFrame, other: str, sign: int) -> pd.DataFrame:
    """Return pairs as seen from one end: the other's id, and the lag counted from this end's start."""
    words = "Exercise of Russia's side" if other == c.ACTION_ID else "Allied exercise"
    return rows.assign(
        **{
            c.PAIR_WORDS: rows[other].notna().map({True: words, False: "Allied measure"}).astype("str"),
            c.OTHER_ID: rows[other],
            c.LAG_DAYS: rows[c.LAG_DAYS] * sign,
        }
    )


def _relations(exercise_id: str, links: pd.DataFrame, exercises: pd.DataFrame) -> pd.DataFrame:
    as_child = _one_way(keys.rows_with(links, c.CHILD_ID, exercise_id), c.PARENT_ID, _FROM_CHILD)
    as_parent = _one_way(keys.rows_with(links, c.PARENT_ID, exercise_id), c.CHILD_ID, _FROM_PARENT)
    names = keys.column_by(exercises, c.EXERCISE_ID, c.NAME)
    related = pd.concat([as_child, as_parent], ignore_index=True)
    named = related.assign(**{c.NAME: related[c.OTHER_ID].map(names).astype("str")})
    return named[[c.RELATION_WORDS, c.OTHER_ID, c.NAME, c.NOTE]]


def _one_way(links: pd.DataFrame, other: str, words: dict[str, str]) -> pd.DataFrame:
    """Return the relations that have words; that two drills were looked at and share nothing is none."""
    links = links[links[c.RELATION].isin(words)]
    notes = links[c.NOTE].str.replace(_RULE, "", regex=True).replace("", None)
    return pd.DataFrame(
        {c.RELATION_WORDS: links[c.RELATION].map(words), c.OTHER_ID: links[other], c.NOTE: notes}
    )


def _labels(cells: "pd.Series[str]", labels: dict[str, str]) -> "pd.Series[str]":
    """Return lists of codes as lists of labels; a code without a label stays as it is."""

    def words(cell: object) -> object:
        return ", ".join(labels.get(part, part) for part in lists.parts(cell)) or None

    return pd.Series(list(map(cache(words), cells.tolist())), cells.index, dtype="str")
