"""Does a finding hold? The same statement from every reading of the sizes, and which reading turns it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any

import pandas as pd

from dashboard.analysis.claims import thresholds
from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.drill.peers import RankByMeasure
from dashboard.analysis.kit.leaders import leaders
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import NO_FIGURE, capitalised, counted, number, together

GRADES = ("F6", "C3", "B2")
"""Lowest grades that are tried: any claim, fairly reliable and possibly true, usually reliable."""

SINCE = {0: "all years", 2014: "since 2014", 2022: "since 2022"}
"""Periods that are tried, by their first year."""

CHOICES: dict[str, tuple[Any, ...]] = {
    "basis": ("declared", "independent"),
    "grade": GRADES,
    "count_parts": (False, True),
    "since": tuple(SINCE),
    "peers": ("side", "bloc", "all"),
}
"""What a reader can choose otherwise, and what is tried of each; a range is no size that could be ranked."""

PEERS = {"side": "peers of the same organiser", "bloc": "peers of the same bloc", "all": "all as peers"}
READING, FINDING, FIGURE, CHANGE = "reading", "finding", "figure", "change"


@dataclass(frozen=True)
class Statement:
    """A finding as it can be compared: two readings agree where their words are equal.

    Attributes
    ----------
    words : str
        What is found, without the numbers that every reading changes a little.
    figure : str
        The numbers behind it, in words.
    amount : float
        The number that decides, to tell by how much another reading differs.
    """

    words: str
    figure: str = field(default="", compare=False)
    amount: float = field(default=float("nan"), compare=False)


@dataclass(frozen=True)
class Reading:
    """One way to read the sizes; None for what does not act on a finding.

    Attributes
    ----------
    basis, grade : str or None
        Codes of `codes.BASES` and `codes.GRADES`.
    count_parts : bool or None
        Whether parts count beside their umbrella.
    since : int or None
        First year; 0 for all.
    peers : str or None
        Whose exercises are peers: a key of `PEERS`.
    """

    basis: str | None = None
    grade: str | None = None
    count_parts: bool | None = None
    since: int | None = None
    peers: str | None = None

    @property
    def words(self) -> str:
        """The reading in words."""
        parts = [
            "" if self.basis is None else codes.BASES[self.basis].lower(),
            "" if self.grade is None else f"claims graded {codes.GRADES[self.grade]}",
            "" if self.count_parts is None else f"parts {'counted too' if self.count_parts else 'left out'}",
            "" if self.since is None else SINCE[self.since],
            "" if self.peers is None else PEERS[self.peers],
        ]
        return "; ".join(part for part in parts if part)


@dataclass(frozen=True, eq=False)
class Robustness:
    """How well a finding holds.

    Attributes
    ----------
    said : Statement
        The finding under the reader's own choice.
    total, holds : int
        Readings in which a finding can be made, and those of them in which it is the same.
    silent : int
        Readings in which none can be made.
    turned : pandas.DataFrame
        One row per reading that turns it: `reading`, `finding`, `figure`, `change` (of the number that
        decides, against the reader's own choice).
    """

    said: Statement
    total: int
    holds: int
    silent: int
    turned: pd.DataFrame

    @property
    def words(self) -> str:
        """One line: in how many readings it holds, and in how many nothing can be said."""
        silent = f"; in {number(self.silent)} more there is too little to say" if self.silent else ""
        return f"Holds in {number(self.holds)} of {counted(self.total, 'reading')}{silent}"

    @property
    def warning(self) -> str:
        """What a headline needs beside it that fewer than half of the readings bear out; else empty."""
        if 2 * self.holds >= self.total:
            return ""
        return f"Depends on the reading: holds in {number(self.holds)} of {number(self.total)}"


def readings(acts: Sequence[str]) -> tuple[Reading, ...]:
    """Return every combination of the choices that act on a finding; `acts` are keys of `CHOICES`."""
    every = product(*(CHOICES[name] for name in acts))
    return tuple(replace(Reading(), **dict(zip(acts, one, strict=True))) for one in every)


def compare(said: Statement, found: Mapping[Reading, Statement | None]) -> Robustness:
    """Hold a finding against what each reading says; None where a reading can say nothing."""
    made = {reading: one for reading, one in found.items() if one is not None}
    turned = [
        (reading.words, one.words, one.figure, _change(said, one))
        for reading, one in made.items()
        if one != said
    ]
    rows = pd.DataFrame(turned, columns=[READING, FINDING, FIGURE, CHANGE], dtype="str")
    return Robustness(said, len(made), len(made) - len(turned), len(found) - len(made), rows)


def below_line(big: pd.DataFrame, lines: Lines) -> Statement | None:
    """Say whether most large drills of Russia with Belarus were declared below the line for observers.

    Parameters
    ----------
    big : pandas.DataFrame
        Result of `sizes.big_drills`; of the Zapads alone where there are several.
    lines : Lines
        The two troop lines.
    """
    whole = thresholds.declared_totals(big)
    zapads = whole[whole[c.SERIES] == "Zapad"]
    shown, noun = (zapads, "Zapads") if len(zapads) > 1 else (whole, "large drills")
    if shown.empty:
        return None
    below = int(thresholds.falls_short(shown, lines.observation).sum())
    much = _much(below, len(shown))
    words = f"{much} were declared below the {number(lines.observation)} line"
    return Statement(words, f"{number(below)} of {number(len(shown))} {noun}", below / len(shown))


def highest_ratio(ratios: pd.DataFrame) -> Statement | None:
    """Say which exercise was counted highest above its declared total; `ratios` of `rivals.ratios`."""
    if ratios.empty:
        return None
    first = leaders(ratios[c.NAME], ratios[c.RATIO])
    much = _much(int((ratios[c.RATIO] > 1).sum()), len(ratios))
    words = f"{much} were put above the declared total; highest: {first.named(many='exercises')}"
    return Statement(words, f"{number(first.top, 1)} times, of {counted(len(ratios), 'exercise')}", first.top)


def around_line(table: pd.DataFrame, lines: Lines, margin: float) -> Statement | None:
    """Say for each bloc whether more declared totals lie just below the line than just above it."""
    near = thresholds.near(table, lines.observation, margin)
    if not near:
        return None
    words, figures = [], []
    for code, counts in near.items():
        below, above, bloc = counts.n_just_below, counts.n_just_above, codes.BLOCS[code]
        more = "more" if below > above else "fewer" if below < above else "as many"
        words.append(f"{more} just below {'as' if below == above else 'than'} just above for {bloc}")
        figures.append(f"{number(below)} below, {number(above)} above ({bloc})")
    first = next(iter(near.values()))
    gap = float(first.n_just_below - first.n_just_above)
    return Statement(capitalised("; ".join(words)), "; ".join(figures), gap)


def fullest_year(table: pd.DataFrame, column: str) -> Statement | None:
    """Say which year holds the most for each bloc.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes` on exercises that were counted once.
    column : str
        What is added up: `troop_days`, or `n` for the exercises themselves.
    """
    ones = [1.0] * len(table)
    values = ones if column == c.N else table[column].astype("float64").tolist()
    totals: dict[str, dict[int, float]] = {bloc: {} for bloc in codes.BLOCS}
    for bloc, year, value in zip(table[c.BLOC].tolist(), table[c.YEAR_STARTED].tolist(), values, strict=True):
        if not pd.isna(year) and not pd.isna(value):
            totals[bloc][year] = totals[bloc].get(year, 0.0) + value
    words, figures, tops = [], [], []
    for bloc, label in codes.BLOCS.items():
        years = sorted(totals[bloc])
        first = leaders(years, [totals[bloc][year] for year in years])
        if first.labels:
            words.append(f"{first.named(many='years')} for {label}")
            figures.append(f"{number(first.top)} ({label})")
            tops.append(first.top)
    return Statement(f"Fullest year: {'; '.join(words)}", "; ".join(figures), tops[0]) if words else None


def standing(ranks: Sequence[RankByMeasure]) -> Statement | None:
    """Say whether a drill is larger and longer than most of its peers; `ranks` of `peers.ranks`."""
    known = {one.measure: one.rank for one in ranks if one.rank is not None}
    placed = {measure: rank for measure, rank in known.items() if rank.percentile is not None}
    if not placed or len(placed) < len(known):
        return None
    words = [
        f"{'above' if (rank.percentile or 0) > 50 else 'not above'} most by {measure}"
        for measure, rank in placed.items()
    ]
    figures = [f"{measure}: {number(rank.place)} of {number(rank.n + 1)}" for measure, rank in placed.items()]
    percentile = next(iter(placed.values())).percentile or 0.0
    return Statement(capitalised(together(words)), "; ".join(figures), percentile)


def _much(part: int, total: int) -> str:
    return "Most" if 2 * part > total else "Half" if 2 * part == total else "Fewer than half"


def _change(said: Statement, one: Statement) -> str:
    apart = one.amount - said.amount
    if pd.isna(apart):
        return NO_FIGURE
    return f"{'+' if apart > 0 else ''}{number(apart, 2)}"
