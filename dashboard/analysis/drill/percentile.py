"""Is a drill unusual? Where its size and length stand among its peers."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.analysis.claims import bases
from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.exercises import sizes
from dashboard.analysis.kit import counting
from dashboard.schema import columns as c
from dashboard.schema import keys, lists
from dashboard.schema.claim_codes import ARTICLE_CLAIMANT
from dashboard.selection import Selection
from dashboard.wording import counted, in_sentence, iso, number, ordinal

FEWEST_PEERS = 5
"""Below so many peers a percentile would say more than they can carry."""

PEER_SIDE = "russia_belarus"


@dataclass(frozen=True)
class Rank:
    """Where a value stands among its peers, of which it is not one.

    Attributes
    ----------
    value : float
        The value.
    place : int
        Place that it would take, 1 for the largest; equal values share the better place.
    n : int
        Peers with a value.
    ties : int
        Peers with the same value.
    percentile : float or None
        Share of peers below it in percent, half of the equal ones included; None below five peers.
    """

    value: float
    place: int
    n: int
    ties: int
    percentile: float | None


@dataclass(frozen=True)
class ArticleDrill:
    """The article's drill among the counted exercises of Russia with Belarus.

    Attributes
    ----------
    troops, days : float
        As the article prints them.
    by_size : Rank
        Among declared totals of whole exercises.
    by_length : Rank
        Among lengths known to the day.
    lines : Lines
        The two lines of the Vienna Document.
    peers : pandas.DataFrame
        The peers, columns of `sizes.sizes`.
    source_ids : str
        Documents behind the article's two figures, the lines and the peers.
    source_id : str
        The article.
    publisher, published : str
        Who published it and on which ISO date; empty where that is not looked up.
    """

    troops: float
    days: float
    by_size: Rank
    by_length: Rank
    lines: Lines
    peers: pd.DataFrame
    source_ids: str
    source_id: str = ""
    publisher: str = ""
    published: str = ""

    @property
    def label(self) -> str:
        """The drill by who reports it, for a picture that stands alone: Drill in Daily News."""
        return f"Drill in {self.publisher or 'the news'}"

    @property
    def dated(self) -> str:
        """The same inside a sentence, with the day: the drill in Daily News (12 September 2025)."""
        return in_sentence(self.label) + (f" ({iso(self.published)})" if self.published else "")

    @property
    def above_notification(self) -> float:
        """Troops above the notification line; negative below it."""
        return self.troops - self.lines.notification

    @property
    def below_observation(self) -> float:
        """Troops missing to the observation line; zero or negative once it is reached."""
        return self.lines.observation - self.troops

    @property
    def size_words(self) -> str:
        """One sentence on the size."""
        return _sentence("size", "largest", self.by_size, "with a declared total")

    @property
    def length_words(self) -> str:
        """One sentence on the length."""
        return _sentence("length", "longest", self.by_length, "with exact dates")

    @property
    def line_words(self) -> str:
        """One sentence on the distance to the two lines, to follow the number that the article prints."""
        first = _gap(self.above_notification, self.lines.notification, "notification")
        second = _gap(-self.below_observation, self.lines.observation, "observation")
        return f"That is {first} and {second}."


def rank_of(value: float, peers: "pd.Series[float]") -> Rank:
    """Return where `value` stands among `peers`, whose missing values are passed over."""
    every = peers.to_numpy(dtype="float64", na_value=float("nan"))
    known = every[~np.isnan(every)]
    larger, ties, n = int((known > value).sum()), int((known == value).sum()), len(known)
    below = n - larger - ties
    percentile = 100 * (below + ties / 2) / n if n >= FEWEST_PEERS else None
    return Rank(value, larger + 1, n, ties, percentile)


def article_drill(
    exercises: pd.DataFrame, claims: pd.DataFrame, links: pd.DataFrame, lines: Lines
) -> ArticleDrill | None:
    """Hold the article's drill against the exercises that Russia and Belarus organised together.

    Parameters
    ----------
    exercises, claims, links : pandas.DataFrame
        Rows of the three tables; they must hold the article's own record, which is never its own peer.
    lines : Lines
        Result of `thresholds.troop_lines`.

    Returns
    -------
    ArticleDrill or None
        None where the rows at hand lack the article's size or length.
    """
    troops, days = _printed(claims, "troops"), _printed(claims, "duration_days")
    if troops.empty or days.empty:
        return None
    counted_rows = counting.count_once(exercises, links).rows
    of_side = counted_rows[counted_rows[c.ORGANISER_SIDE] == PEER_SIDE]
    on_them = claims[keys.are_among(claims[c.EXERCISE_ID], of_side[c.EXERCISE_ID])]
    peers = sizes.sizes(of_side, on_them, Selection())
    totals = peers[c.DECLARED].where(peers[c.DECLARED_SCOPE] == "whole_exercise")
    size, length = float(bases.midpoint(troops).iloc[0]), float(bases.midpoint(days).iloc[0])
    cited = [*troops[c.SOURCE_ID], *days[c.SOURCE_ID], lines.source_ids, *peers[c.SOURCE_IDS]]
    return ArticleDrill(
        troops=size,
        days=length,
        by_size=rank_of(size, totals),
        by_length=rank_of(length, peers[c.LENGTH_DAYS]),
        lines=lines,
        peers=peers,
        source_ids=lists.joined(cited),
        source_id=str(troops[c.SOURCE_ID].iloc[0]),
    )


def _printed(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    return claims[(claims[c.CLAIMANT_ID] == ARTICLE_CLAIMANT) & (claims[c.METRIC] == metric)]


def _sentence(noun: str, most: str, rank: Rank, known: str) -> str:
    if rank.n == 0:
        return f"No Russian-Belarusian exercise {known} is among the rows chosen."
    among = f"{counted(rank.n, 'Russian-Belarusian exercise')} {known}"
    ties = f", {number(rank.ties)} of them equal" if rank.ties else ""
    place = "the" if rank.place == 1 else f"the {ordinal(rank.place)}"
    return f"Its {noun} would be {place} {most} beside {among}{ties}."


def _gap(difference: float, line: int, duty: str) -> str:
    if difference == 0:
        return f"exactly on the {number(line)} line for {duty}"
    side = "above" if difference > 0 else "below"
    return f"{number(abs(difference))} {side} the {number(line)} line for {duty}"
