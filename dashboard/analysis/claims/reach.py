"""How far the claims on one exercise reach: those on the whole, and all with parts and linked events."""

from dataclasses import dataclass

import pandas as pd

from dashboard.schema import claim_codes
from dashboard.schema import columns as c
from dashboard.wording import counted, span


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
    """Return the reach of those that speak of a whole exercise."""
    return of(claims[claims[c.SCOPE] == "whole_exercise"])


def attributed(claims: pd.DataFrame) -> tuple[Reach, str]:
    """Return the reach on which a headline may rest, and the word that it needs beside its claims.

    That is the reach of all, unless a claim whose first speaker nobody names decides it: then that of the
    others, "attributed"; where there are no others, "unattributed".
    """
    every, named = of(claims), of(claims[claims[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT])
    if not named.n:
        return every, "unattributed" if every.n else ""
    return (every, "") if (every.low, every.high) == (named.low, named.high) else (named, "attributed")


def taken_in(claims: pd.DataFrame) -> str:
    """Say what all claims on an exercise take in, and how far those on the whole of it reach.

    The same words stand beside the card of a record and beside its chart, so that they agree.
    """
    every, whole = of(claims), of_whole(claims)
    claims_of = counted(every.n, "claim")
    if whole.n == every.n:
        return f"{claims_of} on the whole exercise"
    if not whole.n:
        return f"{claims_of} on parts or linked events"
    return (
        f"All {claims_of}, parts and linked events too; on the whole exercise {counted(whole.n, 'claim')}, "
        f"{whole.words}"
    )
