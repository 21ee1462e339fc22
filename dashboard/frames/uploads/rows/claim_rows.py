"""A list of claims: each row a figure that somebody gave for an exercise of the register."""

from collections.abc import Sequence

import pandas as pd

from dashboard.frames.model import Frames
from dashboard.frames.uploads.columns import count_columns
from dashboard.frames.uploads.columns.column_reader import ColumnReader
from dashboard.frames.uploads.read_column import ReadColumn
from dashboard.frames.uploads.uploaded_list import SOURCE, speakers, text_frame
from dashboard.reading.cells import folded
from dashboard.reading.sizes.amounts import Amount
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.schema.claim_codes import ORIGIN_ROLES, OWN_ROLES, UNKNOWN_CLAIMANT

NO_CLAIMANT = "not named in the list"

BOUNDS = ("more_than", "fewer_than", "up_to")
"""Hedges that make an outsider's number a floor or a ceiling."""

GRADED = {
    c.STAGE: "after",
    c.SCOPE: "whole_exercise",
    c.SOURCE_ID: SOURCE,
    c.RELIABILITY: "F",
    c.CREDIBILITY: "6",
    c.GRADE_REASON: "From your own list; not judged",
}
"""What every claim of a list says of its standing."""


def read(reader: ColumnReader, register: Frames) -> dict[str, pd.DataFrame]:
    """Return the claims of a list as text cells by table, with their claimants.

    Parameters
    ----------
    reader : ColumnReader
        Reads the list; keeps what is told of it. An exercise and a number are needed.
    register : Frames
        The data whose exercises the rows name, by name or by `exercise_id`.
    """
    exercises = _exercises(reader, register)
    matched = [at for at in reader.all_rows if exercises[at]]
    value = count_columns.counts(reader, "value", least=0)
    values = _needed(reader, value, matched)
    published, metric = reader.spans("published"), reader.codes("metric", codes.METRICS, "metric")
    claimant, role = reader.texts("claimant"), reader.codes("origin_role", ORIGIN_ROLES, "origin_role")
    for column in (published, metric, claimant, role):
        reader.settle(column, list(values))
    ids, claimants = speakers(claimant.of(list(values)))
    voices = [ids.get(name, UNKNOWN_CLAIMANT) for name in claimant.of(list(values))]
    qualifiers = [amount.qualifier for amount in values.values()]
    cells = {
        c.CLAIM_ID: [f"row-{reader.marks[at]}" for at in values],
        c.EXERCISE_ID: [exercises[at] for at in values],
        c.METRIC: metric.of(list(values)),
        c.VALUE_LOW: [str(amount.low) for amount in values.values()],
        c.VALUE_HIGH: [str(amount.high) for amount in values.values()],
        c.CLAIMANT: [name or NO_CLAIMANT for name in claimant.of(list(values))],
        c.PUBLISHED: [day.start if day else "" for day in published.of(list(values))],
    }
    spoken = speaker(role.of(list(values)), qualifiers) | {c.CLAIMANT_ID: voices, c.ORIGIN_ID: voices}
    claims = text_frame("claims", cells | {c.QUALIFIER: qualifiers} | spoken | GRADED, len(values))
    return {"claims": claims, "claimants": claimants}


def speaker(roles: Sequence[str], qualifiers: Sequence[str]) -> dict[str, Sequence[str] | str]:
    """Return who speaks in each claim, which no list can say by the claimant table, and what the number is.

    Parameters
    ----------
    roles : sequence of str
        Codes of `claim_codes.ORIGIN_ROLES`.
    qualifiers : sequence of str
        Codes of `codes.QUALIFIERS`.
    """
    kinds = [
        "declared" if role in OWN_ROLES else "bound" if qualifier in BOUNDS else "estimated"
        for role, qualifier in zip(roles, qualifiers, strict=True)
    ]
    unknown = dict.fromkeys((c.CLAIMANT_ID, c.ORIGIN_ID), UNKNOWN_CLAIMANT)
    return {**unknown, c.ORIGIN_ROLE: roles, c.NUMBER_KIND: kinds}


def exercises_by_name(register: Frames) -> dict[str, str]:
    """Return the id of each exercise by its name and its id as `cells.folded` writes them."""
    found: dict[str, set[str]] = {}
    for exercise_id, name in register.exercises[[c.EXERCISE_ID, c.NAME]].itertuples(index=False, name=None):
        for one in (exercise_id, name):
            found.setdefault(folded(str(one)), set()).add(str(exercise_id))
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


def _exercises(reader: ColumnReader, register: Frames) -> list[str]:
    """Return the exercise that each row names; empty where it names none, which is told."""
    known, named = exercises_by_name(register), reader.texts("exercise")
    reader.settle(named, reader.all_rows)
    by_text = {text: known.get(folded(text), "") for text in dict.fromkeys(named.values)}
    found = [by_text[text] for text in named.values]
    expected = "an exercise of the register, by its name or exercise_id"
    for at, (exercise, cell) in enumerate(zip(found, reader.raw("exercise"), strict=True)):
        if not exercise:
            reader.leave_out(at, named.column, expected, f"'{cell}'")
    return found


def _needed(reader: ColumnReader, value: ReadColumn[Amount | None], rows: list[int]) -> dict[int, Amount]:
    """Return the numbers of rows that have one; the others are told."""
    reader.settle(value, rows)
    seen = reader.raw("value")
    for at in rows:
        if value.values[at] is None:
            reader.leave_out(at, value.column, "a number", f"'{seen[at]}'")
    return {at: amount for at in rows if (amount := value.values[at]) is not None}
