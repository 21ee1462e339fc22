"""How far the claims on one exercise reach: those on the whole, and all with parts and linked events."""

from dataclasses import dataclass

import pandas as pd

from dashboard.schema import claim_codes
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, span


@dataclass(frozen=True)
class Reach:
    """From the lowest to the highest of some claims.

    Attributes
    ----------
    n : int
        Claims.
    low, high : float
        The lowest lower and the highest upper end, in the unit of the metric; missing where there is none.
    """

    n: int
    low: float
    high: float

    @property
    def words(self) -> str:
        """The two ends, or the one number of both."""
        return span(self.low, self.high)


def of(claims: pd.DataFrame) -> Reach:
    """Return the reach of claims of one metric, each with both its ends: a middle is nobody's number."""
    low, high = (claims[end].astype("float64") for end in (c.VALUE_LOW, c.VALUE_HIGH))
    return Reach(len(claims), float(low.min()), float(high.max()))


def of_whole(claims: pd.DataFrame) -> Reach:
    """Return the reach of those that say how large the whole was: no forecast, bound or derived number."""
    return of(claims[_on_whole(claims) & claims[c.NUMBER_KIND].isin(claim_codes.SIZES)])


def told(claims: pd.DataFrame) -> tuple[Reach, str]:
    """Return the reach that speaks for an exercise, and the words before it: what these claims are.

    Those that say how large the whole was; where there is none, other kinds of number on the whole; else all.
    """
    whole, others = of_whole(claims), of(claims[_on_whole(claims)])
    if whole.n:
        return whole, f"{counted(whole.n, 'claim')} {agree(whole.n, 'puts', 'put')} the whole exercise at"
    if others.n:
        return others, f"{counted(others.n, 'claim')} on the whole exercise, forecast, bound or derived:"
    every = of(claims)
    return every, f"{counted(every.n, 'claim')} on parts or linked events:"


def taken_in(claims: pd.DataFrame) -> str:
    """Say what all claims on an exercise take in, and how far those reach that speak for the whole of it.

    The same words stand beside the card of a record and beside its chart, so that they agree.
    """
    every, (shown, words) = of(claims), told(claims)
    if shown.n == every.n:
        return words.removesuffix(" at").removesuffix(":")
    return f"All {counted(every.n, 'claim')}, of every scope and kind; {words} {shown.words}"


def _on_whole(claims: pd.DataFrame) -> "pd.Series[bool]":
    return claims[c.SCOPE] == "whole_exercise"
