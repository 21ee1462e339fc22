"""Whether the finding of an exhibit holds when the sizes are read in another way.

Sizes do not depend on which exercises are filtered, so each grade is read once for the whole register, each
basis is another view of that, and a reading picks its rows.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from dashboard.analysis import robustness
from dashboard.analysis.claims import rivals
from dashboard.analysis.drill import description, peers
from dashboard.analysis.exercises import sizes
from dashboard.analysis.kit import counting
from dashboard.analysis.robustness import Reading, Statement
from dashboard.exhibits.extract import Extract
from dashboard.schema import codes, kept
from dashboard.schema import columns as c

READ = ("basis", "grade", "count_parts", "since")
FIELDS = {"basis": "basis", "grade": "grade", "count_parts": "count_parts", "since": "years"}
"""The field of the selection that a choice of a reading stands in place of."""
COLUMNS = [
    *(c.EXERCISE_ID, c.NAME, c.SERIES, c.KIND, c.ORGANISER_SIDE, c.BLOC, c.DOMAINS),
    *(c.FIRST_DAY, c.LENGTH_DAYS, c.YEAR_STARTED),
    *(c.DECLARED, c.DECLARED_SCOPE, c.DECLARED_QUALIFIER, c.INDEPENDENT, c.RATIO, c.TROOP_DAYS),
]
"""All that a finding looks at: a reading of fewer columns is made several times faster."""

Options = Mapping[str, Any]


@dataclass(frozen=True)
class Finding:
    """A finding that other readings can turn.

    Attributes
    ----------
    state : callable
        Makes the statement from the extract, the sizes as one reading has them, the reading (whose basis is
        never None) and the options of the exhibit; None where the sizes carry no statement.
    acts : tuple of str
        Choices that act on it, keys of `robustness.CHOICES`.
    is_long : bool
        Whether its readings take so long that they are made only when a reader asks.
    looks_at : sequence of str
        Columns of the sizes that it looks at: fewer make its readings faster.
    """

    state: Callable[[Extract, pd.DataFrame, Reading, Options], Statement | None]
    acts: tuple[str, ...]
    is_long: bool = False
    looks_at: Sequence[str] = tuple(COLUMNS)


def said(extract: Extract, finding: Finding, options: Options) -> Statement | None:
    """Return a finding as the reader's own choice has it; None where the sizes carry no statement.

    Parameters
    ----------
    extract : Extract
        The data and the reader's choice.
    finding : Finding
        The finding.
    options : mapping of str to object
        Options of the exhibit.
    """
    return finding.state(extract, extract.sized.sizes, Reading(extract.selection.basis), options)


def apart(extract: Extract, finding: Finding) -> Extract:
    """Return the extract without the reader's own choice of what acts on a finding: no reading has it."""
    chosen = [FIELDS[name] for name in finding.acts if name in FIELDS]
    return extract.choosing(extract.selection.without(*chosen))


def found(extract: Extract, finding: Finding, options: Options) -> dict[Reading, Statement | None]:
    """Return what each reading says; parameters as for `said`.

    The filters of the extract stay; what acts on the finding is read in all ways, and the years are those of
    each reading. Readings of the same exercises with the same sizes say the same, and are asked once.
    """
    told: dict[tuple[object, ...], Statement | None] = {}
    made: dict[Reading, Statement | None] = {}
    for one in robustness.readings(finding.acts):
        full = _full(extract, one)
        ids = _ids(extract, full)
        alike = full.basis, full.grade, full.peers, ids
        if alike not in told:
            told[alike] = finding.state(extract, _table(extract, full, ids, finding), full, options)
        made[one] = told[alike]
    return made


def _ids(extract: Extract, full: Reading) -> frozenset[str]:
    """Return the exercises that count in a reading."""
    own = extract.selection
    counts = extract.choosing(replace(own.without("basis", "grade"), years=None, count_parts=False))
    return counts.result(_counted, _years(own.years, full.since), bool(full.count_parts))


def _table(extract: Extract, full: Reading, ids: frozenset[str], finding: Finding) -> pd.DataFrame:
    """Return the sizes of some exercises as a reading has them, as far as a finding looks at them."""
    whole = extract.choosing(extract.selection.only("as_of", "uploaded"))
    every = whole.result(_every, full.basis, full.grade)
    looked_at = kept.once(_columns, every, tuple(finding.looks_at))
    return looked_at[[one in ids for one in counting.ids_of(every)]].reset_index(drop=True)


def _columns(every: pd.DataFrame, names: tuple[str, ...]) -> pd.DataFrame:
    return every[[*names]]


def _full(extract: Extract, reading: Reading) -> Reading:
    """Return the reading with the reader's own choice for what does not act on the finding."""
    own = extract.selection
    return replace(
        reading,
        basis=reading.basis or own.basis,
        grade=reading.grade or own.grade,
        count_parts=own.count_parts if reading.count_parts is None else reading.count_parts,
    )


def _years(own: tuple[int, int] | None, since: int | None) -> tuple[int, int] | None:
    if since is None:
        return own
    return (since, codes.LAST_YEAR) if since else None


def _every(extract: Extract, basis: str, grade: str) -> pd.DataFrame:
    return peers.with_sizes(sizes.numbers_on(extract.result(_graded, grade), basis)[COLUMNS], basis)


def _graded(extract: Extract, grade: str) -> pd.DataFrame:
    return extract.choosing(replace(extract.selection, grade=grade)).sized.all_sizes


def _counted(extract: Extract, years: tuple[int, int] | None, parts: bool) -> frozenset[str]:
    exercises = extract.register.exercises
    chosen = replace(extract.selection, years=years).passing("exercises", exercises)
    countable = kept.once(counting.are_countable, exercises)
    rows = countable if chosen is None else countable & chosen.to_numpy()
    every = counting.ids_of(exercises)
    ids = [every[row] for row in np.flatnonzero(rows)]
    are_parts = [False] * len(ids) if parts else counting.are_parts(ids, extract.register.exercise_links)
    return frozenset(one for one, is_part in zip(ids, are_parts, strict=True) if not is_part)


def _below_line(extract: Extract, rows: pd.DataFrame, _: Reading, __: Options) -> Statement | None:
    return robustness.below_line(sizes.big_drills(rows), extract.lines)


def _highest_ratio(_: Extract, rows: pd.DataFrame, __: Reading, ___: Options) -> Statement | None:
    ratios = rivals.ratios(rows)
    return robustness.highest_ratio(ratios) if len(ratios) >= rivals.FEWEST_RATIOS else None


def _around_line(extract: Extract, rows: pd.DataFrame, _: Reading, options: Options) -> Statement | None:
    return robustness.around_line(rows, extract.lines, options["percent"] / 100)


def _by_number(_: Extract, rows: pd.DataFrame, __: Reading, ___: Options) -> Statement | None:
    return robustness.fullest_year(rows, c.N)


def _by_troop_days(_: Extract, rows: pd.DataFrame, __: Reading, ___: Options) -> Statement | None:
    return robustness.fullest_year(rows, c.TROOP_DAYS)


def _standing(extract: Extract, rows: pd.DataFrame, reading: Reading, options: Options) -> Statement | None:
    drill, group = options["drill"], options["group"]
    if drill == description.Drill():
        drill = extract.unfiltered.result(_article)
    group = replace(group, side=reading.peers or group.side)
    sized = rows if c.PEER_SIZE in rows.columns else peers.with_sizes(rows, str(reading.basis))
    among = peers.is_peer(sized, drill, group, options["start"])
    return robustness.standing(peers.ranks(drill, sized.loc[among, [*peers.MEASURES.values()]]))


def _article(extract: Extract) -> description.Drill:
    return description.of_article(extract.register.exercises, extract.register.claims)


_NO_BASIS = READ[1:]
"""Choices that act where the organiser's figure is held against others, whatever the basis."""

BELOW_LINE = Finding(_below_line, _NO_BASIS)
HIGHEST_RATIO = Finding(_highest_ratio, _NO_BASIS)
AROUND_LINE = Finding(_around_line, _NO_BASIS)
FULLEST_BY_NUMBER = Finding(_by_number, ("count_parts", "since"), looks_at=(c.BLOC, c.YEAR_STARTED))
FULLEST_BY_TROOP_DAYS = Finding(_by_troop_days, READ, looks_at=(c.BLOC, c.YEAR_STARTED, c.TROOP_DAYS))
STANDING = Finding(_standing, (*READ, "peers"), is_long=True)
