"""A list of claims: each row a figure that somebody gave for an exercise of the register."""

from dashboard.frames.model import Frames
from dashboard.frames.uploads.exercise_rows import GRADED, Row, Rows, speaker
from dashboard.frames.uploads.row_reader import LeftOut, RowReader
from dashboard.frames.uploads.uploaded_list import speakers
from dashboard.reading.cells import SEEN, folded
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.schema.claim_codes import ORIGIN_ROLES, UNKNOWN_CLAIMANT

NO_CLAIMANT = "not named in the list"


def read(reader: RowReader, register: Frames) -> Rows:
    """Return the claims of a list.

    Parameters
    ----------
    reader : RowReader
        Reads the list; keeps what is told of it. An exercise and a number are needed.
    register : Frames
        The data whose exercises the rows name, by name or by `exercise_id`.
    """
    known = exercises_by_name(register)
    claims: list[Row] = []
    for number in reader.rows():
        try:
            claims.append(_row(number, reader, known))
        except LeftOut as why:
            reader.leave_out(why)
    ids, claimants = speakers(claim[c.CLAIMANT] for claim in claims if claim[c.CLAIMANT] != NO_CLAIMANT)
    spoken = [claim | _by(ids.get(claim[c.CLAIMANT], UNKNOWN_CLAIMANT)) for claim in claims]
    return {"claims": spoken, "claimants": claimants}


def _by(claimant_id: str) -> Row:
    return {c.CLAIMANT_ID: claimant_id, c.ORIGIN_ID: claimant_id}


def exercises_by_name(register: Frames) -> dict[str, str]:
    """Return the id of each exercise by its name and its id as `cells.folded` writes them."""
    found: dict[str, set[str]] = {}
    for exercise_id, name in register.exercises[[c.EXERCISE_ID, c.NAME]].itertuples(index=False, name=None):
        for one in (exercise_id, name):
            found.setdefault(folded(str(one)), set()).add(str(exercise_id))
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


def _row(number: int, reader: RowReader, known: dict[str, str]) -> Row:
    exercise = known.get(folded(reader.text("exercise")), "")
    if not exercise:
        column = reader.choices.column("exercise") or "exercise"
        seen = f"'{reader.raw('exercise')[:SEEN]}'"
        raise LeftOut(column, "an exercise of the register, by its name or exercise_id", seen)
    value = reader.amount("value", least=0)
    if value is None:
        raise LeftOut(reader.choices.column("value") or "value", "a number", f"'{reader.raw('value')}'")
    published = reader.optional_span("published")
    return {
        c.CLAIM_ID: f"row-{number}",
        c.EXERCISE_ID: exercise,
        c.METRIC: reader.code("metric", codes.METRICS, "metric"),
        c.VALUE_LOW: str(value.low),
        c.VALUE_HIGH: str(value.high),
        c.QUALIFIER: value.qualifier,
        c.CLAIMANT: reader.text("claimant") or NO_CLAIMANT,
        **speaker(reader.code("origin_role", ORIGIN_ROLES, "origin_role"), value.qualifier),
        c.PUBLISHED: published.start if published else "",
        **GRADED,
    }
