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
    "sites": c.AS_OF,
    "weapon_ranges": c.AS_OF,
}
"""Column that says of which day a row is; it is known once its page was published, too."""

OF_STATES = {
    c.ACCESSION_DATE: (c.ACCESSION_DATE,),
    c.POPULATION_YEAR: (c.POPULATION, c.POPULATION_YEAR),
    c.ACTIVE_PERSONNEL_AS_OF: (
        *(c.ACTIVE_PERSONNEL, c.ACTIVE_PERSONNEL_LOW, c.ACTIVE_PERSONNEL_HIGH, c.ACTIVE_PERSONNEL_AS_OF),
    ),
    c.CONSCRIPTION_REINTRODUCED_YEAR: (c.CONSCRIPTION, c.CONSCRIPTION_REINTRODUCED_YEAR),
    "": (c.RESERVE_PERSONNEL, c.NATO_PERSONNEL_2025E_THOUSANDS, c.NATO_PERSONNEL_2026E_THOUSANDS),
}
"""Figures of a state by the column that says of which day they are; none says it of the last."""


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
    left out, and so is what rests on a page without one. An exercise is known once it has begun, or once a
    claim on it was published. Names, days and places of exercises, texts, coordinates and shapes have no
    date and stay.

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
    pages = _pages(frames, day)
    evidence = frames.evidence[frames.evidence[c.SOURCE_ID].isin(pages)]
    dated = dict(_dated(frames, day, pages))
    pairs = _pairs(frames.action_responses, known[c.EXERCISE_ID], dated["measures"][c.MEASURE_ID], pages)
    follows = {name: getattr(frames, name) for name in FOLLOWS}
    follows |= {"claims": claims, "evidence": evidence, "action_responses": pairs}
    tables = {name: with_exercise(name, rows, known[c.EXERCISE_ID]) for name, rows in follows.items()}
    return replace(
        frames,
        exercises=known,
        countries=_states(frames.countries, day, pages),
        revisions=frames.revisions[_by(frames.revisions[c.DATE], day)],
        former_figures=frames.former_figures.iloc[:0],
        **tables,
        **dated,
    )


def known_claims(frames: Tables, day: date) -> Known:
    """Count the claims of the whole register by whether they were published by a day."""
    return _known(frames.claims, day)


def known_documents(frames: Tables, day: date) -> Known:
    """Count the documents of the whole register by whether they were published by a day."""
    return _known(frames.sources, day)


def _known(rows: pd.DataFrame, day: date) -> Known:
    published = rows[c.PUBLISHED]
    undated = int(published.isna().sum())
    by_then = int(_by(published, day).sum())
    return Known(by_then, len(published) - undated - by_then, undated)


def _pages(frames: Tables, day: date) -> "pd.Series[str]":
    """Return the documents that were published by a day."""
    return frames.sources.loc[_by(frames.sources[c.PUBLISHED], day), c.SOURCE_ID]


def _dated(frames: Tables, day: date, pages: "pd.Series[str]") -> Iterator[tuple[str, pd.DataFrame]]:
    for name, column in DATED.items():
        rows: pd.DataFrame = getattr(frames, name)
        # A figure for a year is known in that year: estimates are published before its end.
        by_then = _by(rows[column], day, first=name == "defence_spending")
        yield name, rows[by_then & rows[c.SOURCE_ID].isin(pages)]


def _pairs(
    rows: pd.DataFrame,
    exercises: "pd.Series[str]",
    measures: "pd.Series[str]",
    pages: "pd.Series[str]",
) -> pd.DataFrame:
    """Return the pairs whose two ends are known, as only near in time where no page known links them."""
    ends = ((c.ACTION_ID, exercises), (c.RESPONSE_ID, exercises), (c.MEASURE_ID, measures))
    both = pd.concat([rows[end].isna() | keys.are_among(rows[end], of) for end, of in ends], axis=1)
    known = rows[both.all(axis=1)]
    later = known[c.SOURCE_ID].notna() & ~known[c.SOURCE_ID].isin(pages)
    linked = known[c.DOCUMENTED_LINK].where(~later, other=False)
    words = {name: known[name].mask(later) for name in (c.LINK_DIRECTION, c.SOURCE_ID, c.NOTE)}
    return known.assign(**{c.DOCUMENTED_LINK: linked}, **words)


def _states(rows: pd.DataFrame, day: date, pages: "pd.Series[str]") -> pd.DataFrame:
    """Return the states without what is of a later day, or rests on no page published by then."""
    of_then = rows[c.SOURCE_ID].isin(pages)
    figures = {c.NOTE: rows[c.NOTE].where(of_then)}
    for column, of_day in OF_STATES.items():
        joined = column == c.ACCESSION_DATE
        by_then = _by(rows[column], day) if column else of_then
        if column == c.CONSCRIPTION_REINTRODUCED_YEAR:
            by_then = by_then | rows[column].isna()  # never abolished
        for name in of_day:
            # Since when a state is a member was known on that day, whichever page tells of it.
            figures[name] = rows[name].where(by_then if joined else by_then & of_then)
    return rows.assign(**figures)


def _by(cells: "pd.Series[str]", day: date, *, first: bool = False) -> "pd.Series[bool]":
    """Say for each date whether it lies by a day, by its last day or by its first; a blank one does not."""
    known = dates.first_day(cells) if first else dates.last_day(cells)
    return (known <= pd.Timestamp(day)).fillna(value=False).astype(bool)
