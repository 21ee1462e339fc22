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
    voices : int
        Bodies and persons who first said one of them: a relay is a further claim and no further voice.
    nameless : int
        Claims of which no page names who first said them.
    """

    n: int
    low: float
    high: float
    voices: int = 0
    nameless: int = 0

    @property
    def words(self) -> str:
        """The two ends, or the one number of both."""
        return span(self.low, self.high)

    def spoken_by(self, word: str) -> tuple[str, int]:
        """Return who speaks, voices before claims where these are more, and how many the verb goes with.

        A voice is somebody's, so beside voices no word says that the claims are attributed.
        """
        if not self.voices or self.voices == self.n:
            return counted(self.n, f"{word} claim".strip()), self.n
        voice = "named voice" if self.nameless else "voice"
        return f"{counted(self.voices, voice)} ({counted(self.n, 'claim')})", self.voices


def of(claims: pd.DataFrame) -> Reach:
    """Return the reach of claims of one metric, each with both its ends: a middle is nobody's number."""
    low, high = (claims[end].astype("float64") for end in (c.VALUE_LOW, c.VALUE_HIGH))
    named = claims.loc[claims[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT, c.ORIGIN_ID]
    ends = float(low.min()), float(high.max())
    return Reach(len(claims), *ends, named.nunique(), len(claims) - len(named))


def of_whole(claims: pd.DataFrame) -> Reach:
    """Return the reach of those that say how large the whole was: no forecast, bound or derived number."""
    return of(claims[_on_whole(claims) & claims[c.NUMBER_KIND].isin(claim_codes.SIZES)])


def attributed(claims: pd.DataFrame) -> tuple[Reach, str]:
    """Return the reach on which a headline may rest, and the word that it needs beside its claims.

    That is the reach of all, unless a claim whose first speaker nobody names decides it: then that of the
    others, "attributed"; where there are no others, "unattributed".
    """
    every, named = of(claims), of(claims[claims[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT])
    if not named.n:
        return every, "unattributed" if every.n else ""
    return (every, "") if (every.low, every.high) == (named.low, named.high) else (named, "attributed")


def leading(claims: pd.DataFrame) -> tuple[Reach, str, str]:
    """Return the reach that speaks for an exercise, and the words before it, in full and short.

    The claims are those that say how large the whole was; where there is none, other kinds of number on the
    whole; else all.
    """
    on_whole = claims[_on_whole(claims)]
    sizes = on_whole[on_whole[c.NUMBER_KIND].isin(claim_codes.SIZES)]
    found, word = attributed(next((rows for rows in (sizes, on_whole) if len(rows)), claims))
    of_claims, speakers = found.spoken_by(word)
    if len(sizes):
        put = f"{of_claims} {agree(speakers, 'puts', 'put')} the whole exercise at"
        return found, put, f"{of_claims} on the whole:"
    if len(on_whole):
        words = f"{of_claims} on the whole exercise, forecast, bound or derived:"
        return found, words, f"{of_claims}, forecast, bound or derived:"
    words = f"{of_claims} on parts or linked events:"
    return found, words, words


def taken_in(claims: pd.DataFrame) -> str:
    """Say what all claims on an exercise take in, and how far those reach that speak for the whole of it.

    The same words stand beside the card of a record and beside its chart, so that they agree.
    """
    every, (shown, words, short) = of(claims), leading(claims)
    if shown.n == every.n:
        return short.removesuffix(":") + (" exercise" if short.endswith("on the whole:") else "")
    return f"All {counted(every.n, 'claim')}, of every scope and kind; {words} {shown.words}"


def _on_whole(claims: pd.DataFrame) -> "pd.Series[bool]":
    return claims[c.SCOPE] == "whole_exercise"
