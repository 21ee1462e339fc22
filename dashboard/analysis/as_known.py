"""The register as it could be known on a day: what was published by then, and what had happened."""

from collections.abc import Iterator
from dataclasses import Field, dataclass, replace
from datetime import date
from typing import Any, ClassVar, Protocol, TypeVar

import pandas as pd

from dashboard.analysis.kit import dates
from dashboard.analysis.kit.tables import Tables
from dashboard.schema import columns as c
from dashboard.schema import keys
from dashboard.selection.rows import FOLLOWS, with_exercise


class Register(Tables, Protocol):
    """Tables of the register in a frozen dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


FramesT = TypeVar("FramesT", bound=Register)

DATED = {
    "measures": c.DATE,
    "incidents": c.DATE,
    "battlegroups": c.AS_OF,
    "defence_spending": c.YEAR,
    "indicators": c.AS_OF,
}
"""Column that says since when a row of a table can be known, besides claims and exercises."""


@dataclass(frozen=True)
class Known:
    """How many claims were published by a day.

    Attributes
    ----------
    published, later, undated : int
        Claims published by then, after it, and without a date; the last two are left out.
    """

    published: int
    later: int
    undated: int


def as_known(frames: FramesT, day: date) -> FramesT:
    """Return the register with only what could be known on a day.

    A partial date counts with its last day, so that nothing of the morrow shows. Claims without a date are
    left out. An exercise is known once it has begun, or once a claim on it was published.

    Parameters
    ----------
    frames : Register
        The tables.
    day : datetime.date
        The day.
    """
    claims = frames.claims[_by(frames.claims[c.PUBLISHED], day)]
    exercises = frames.exercises
    begun = _by(exercises[c.START_DATE], day, first=True) | exercises[c.START_DATE].isna()
    known = exercises[begun | keys.are_among(exercises[c.EXERCISE_ID], claims[c.EXERCISE_ID])]
    documents = frames.sources[_by(frames.sources[c.PUBLISHED], day)][c.SOURCE_ID]
    evidence = frames.evidence[frames.evidence[c.SOURCE_ID].isin(documents)]
    follows = {name: getattr(frames, name) for name in FOLLOWS} | {"claims": claims, "evidence": evidence}
    tables = {name: with_exercise(name, rows, known[c.EXERCISE_ID]) for name, rows in follows.items()}
    return replace(frames, exercises=known, **tables, **dict(_dated(frames, day)))


def known_claims(frames: Tables, day: date) -> Known:
    """Count the claims of the whole register by whether they were published by a day."""
    published = frames.claims[c.PUBLISHED]
    undated = int(published.isna().sum())
    by_then = int(_by(published, day).sum())
    return Known(by_then, len(published) - undated - by_then, undated)


def _dated(frames: Tables, day: date) -> Iterator[tuple[str, pd.DataFrame]]:
    for name, column in DATED.items():
        rows: pd.DataFrame = getattr(frames, name)
        # A figure for a year is known in that year: estimates are published before its end.
        yield name, rows[_by(rows[column], day, first=name == "defence_spending")]


def _by(cells: "pd.Series[str]", day: date, *, first: bool = False) -> "pd.Series[bool]":
    """Say for each date whether it lies by a day, by its last day or by its first; a blank one does not."""
    known = dates.first_day(cells) if first else dates.last_day(cells)
    return (known <= pd.Timestamp(day)).fillna(value=False).astype(bool)
