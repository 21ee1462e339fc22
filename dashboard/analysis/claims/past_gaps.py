"""How far declared figures were off: by outsiders where enough looked, else by the organiser itself."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from dashboard.analysis.kit.method import Method
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, number

FEWEST_PAIRS = 12
"""Below so many pairs of one organiser an interval would say more than they can carry."""

SHARE = 0.8
"""Share of the pairs that the interval is made to hold."""

RULE = (
    "First and last: the organiser's own declared totals for the whole exercise by the day on which they "
    "were said, relays left out; only exercises on which it gave two different numbers."
)


@dataclass(frozen=True)
class Interval:
    """The middle of the ratios of independent to declared totals of one organiser.

    Attributes
    ----------
    side : str
        A code of `codes.SIDES`.
    low, high : float
        Its two ends, times the declared total.
    n : int
        Pairs behind it.
    held : int
        Pairs that lie within the interval made from all others.
    """

    side: str
    low: float
    high: float
    n: int
    held: int

    @property
    def words(self) -> str:
        """The interval with its own hit rate."""
        return (
            f"{codes.SIDES[self.side]}: outsiders found {number(self.low, 2)} to {number(self.high, 2)} "
            f"times the declared total; the {number(100 * SHARE)} % interval held {self.held} of {self.n}"
        )


def intervals(table: pd.DataFrame) -> tuple[Interval, ...]:
    """Return the interval of each organiser with at least `FEWEST_PAIRS` pairs.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes`: `organiser_side`, `ratio` (independent over declared; missing without both).
    """
    known = table[table[c.RATIO].notna()]
    groups = {side: known.loc[known[c.ORGANISER_SIDE] == side, c.RATIO] for side in codes.SIDES}
    return tuple(_interval(side, rows) for side, rows in groups.items() if len(rows) >= FEWEST_PAIRS)


def words(table: pd.DataFrame) -> str:
    """Return the intervals in words, or the sentence that refuses one; parameters as for `intervals`."""
    found = intervals(table)
    if found:
        return f"{'. '.join(one.words for one in found)}. What was found then, no prediction."
    known = table[table[c.RATIO].notna()]
    most = int(known[c.ORGANISER_SIDE].value_counts().max()) if len(known) else 0
    pairs = counted(len(known), "pair of a declared and an independent total is", _PAIRS)
    return (
        f"{pairs} known here, {number(most)} at most of one organiser: fewer than {FEWEST_PAIRS}, so no "
        "interval tells how far declared totals were off. The organiser's own words stand in its place."
    )


def two_words(said: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Return the first and last word on the exercises with two different ones, earliest exercise first.

    Parameters
    ----------
    said : pandas.DataFrame
        Result of `origins.organiser_words`.
    table : pandas.DataFrame
        Result of `sizes.sizes`; words on other exercises are passed over.

    Returns
    -------
    pandas.DataFrame
        The columns of `said` and `name`, `organiser_side`, `first_day` of the exercise.
    """
    named = table[[c.EXERCISE_ID, c.NAME, c.SERIES, c.ORGANISER_SIDE, c.FIRST_DAY]]
    rows = said[said[c.N] >= 2].merge(named, on=c.EXERCISE_ID, how="inner", validate="one_to_one")
    return rows.sort_values([c.FIRST_DAY, c.NAME], ignore_index=True)


def method(rows: pd.DataFrame, table: pd.DataFrame) -> Method:
    """Return the note on first and last words; `rows` of `two_words`, `table` as for `intervals`."""
    return Method(
        "The first and the last number that the organiser itself gave for the whole of an exercise.",
        f"{RULE} {words(table)}",
        f"{counted(len(rows), 'exercise')}.",
        "Exercises on which the organiser gave one number or none, which are most. A number may rise because "
        "more is counted, not because more came. No prediction for another drill.",
    )


def _interval(side: str, ratios: "pd.Series[float]") -> Interval:
    values = ratios.to_numpy(dtype=float)
    low, high = _ends(values)
    others = [(value, _ends(np.delete(values, i))) for i, value in enumerate(values)]
    held = sum(bool(ends[0] <= value <= ends[1]) for value, ends in others)
    return Interval(side, low, high, len(values), held)


def _ends(values: "np.ndarray[tuple[int], np.dtype[Any]]") -> tuple[float, float]:
    low, high = np.quantile(values, [(1 - SHARE) / 2, (1 + SHARE) / 2])
    return float(low), float(high)


_PAIRS = "pairs of a declared and an independent total are"
