"""The register as a reader searches it, and the parts of one record card."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.analysis import ledger
from dashboard.schema import codes
from dashboard.schema import columns as c

HOSTS = "hosts"
RELATION_WORDS = "relation_words"
OTHER_ID = "other_id"

_FROM_CHILD = {"part_of": "Part of", "shares_troops_with": "Shares troops with", "parallel_to": "Parallel to"}
_FROM_PARENT = _FROM_CHILD | {"part_of": "Contains"}


@dataclass(frozen=True)
class Record:
    """What is known of one exercise beside its claims.

    Attributes
    ----------
    exercise : pandas.Series
        Row of the exercise table.
    relations : pandas.DataFrame
        `relation_words`, `other_id`, `name`, `note` of each related exercise.
    sites : pandas.DataFrame
        Rows of the site table of this exercise.
    evidence : pandas.DataFrame
        What documents say on it, rows of the evidence table.
    """

    exercise: "pd.Series[Any]"
    relations: pd.DataFrame
    sites: pd.DataFrame
    evidence: pd.DataFrame


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
            HOSTS: _labels(exercises[c.HOST_COUNTRIES], codes.COUNTRY_NAMES),
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
            ledger.LOW,
            ledger.HIGH,
            c.N,
            c.SOURCE_IDS,
        ]
    ]
    listed = words.merge(numbers, on=c.EXERCISE_ID, how="left", validate="one_to_one")
    return listed.sort_values([c.START_DATE, c.NAME], ascending=[False, True], ignore_index=True)


def record(
    exercise_id: str,
    exercises: pd.DataFrame,
    links: pd.DataFrame,
    sites: pd.DataFrame,
    evidence: pd.DataFrame,
) -> Record | None:
    """Return what is known of one exercise; None where the rows at hand do not hold it.

    Parameters
    ----------
    exercise_id : str
        Exercise.
    exercises, links, sites, evidence : pandas.DataFrame
        Rows of `exercises`, `exercise_links`, `exercise_sites` and `evidence`. Give all exercises, not the
        filtered ones, so that a related exercise has its name.
    """
    found = exercises[exercises[c.EXERCISE_ID] == exercise_id]
    if found.empty:
        return None
    return Record(
        exercise=found.iloc[0],
        relations=_relations(exercise_id, links, exercises),
        sites=sites[sites[c.EXERCISE_ID] == exercise_id].reset_index(drop=True),
        evidence=evidence[evidence[c.EXERCISE_ID] == exercise_id].reset_index(drop=True),
    )


def _relations(exercise_id: str, links: pd.DataFrame, exercises: pd.DataFrame) -> pd.DataFrame:
    as_child = _one_way(links[links[c.CHILD_ID] == exercise_id], c.PARENT_ID, _FROM_CHILD)
    as_parent = _one_way(links[links[c.PARENT_ID] == exercise_id], c.CHILD_ID, _FROM_PARENT)
    names = exercises[[c.EXERCISE_ID, c.NAME]].rename(columns={c.EXERCISE_ID: OTHER_ID})
    related = pd.concat([as_child, as_parent], ignore_index=True)
    named = related.merge(names, on=OTHER_ID, how="left", validate="many_to_one")
    return named[[RELATION_WORDS, OTHER_ID, c.NAME, c.NOTE]]


def _one_way(links: pd.DataFrame, other: str, words: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        {RELATION_WORDS: links[c.RELATION].map(words), OTHER_ID: links[other], c.NOTE: links[c.NOTE]}
    )


def _labels(cells: "pd.Series[str]", labels: dict[str, str]) -> "pd.Series[str]":
    """Return lists of codes as lists of labels; a code without a label stays as it is."""

    def words(cell: object) -> object:
        if not isinstance(cell, str):
            return None
        return ", ".join(labels.get(part, part) for part in cell.split(";"))

    return pd.Series([words(cell) for cell in cells], cells.index, dtype="str")
