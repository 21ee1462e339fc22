"""Is a drill unusual? Where its size and length stand among its peers."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis import counting
from dashboard.analysis.claims import bases
from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.exercises import sizes
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.selection import Selection

FEWEST_PEERS = 5
"""Below so many peers a percentile would say more than they can carry."""

PEER_SIDE = "russia_belarus"

ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True)
class Standing:
    """Where a value stands among its peers, of which it is not one.

    Attributes
    ----------
    value : float
        The value.
    rank : int
        Place that it would take, 1 for the largest; equal values share the better place.
    n : int
        Peers with a value.
    ties : int
        Peers with the same value.
    percentile : float or None
        Share of peers below it in percent, half of the equal ones included; None below five peers.
    """

    value: float
    rank: int
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
    by_size : Standing
        Among declared totals of whole exercises.
    by_length : Standing
        Among lengths known to the day.
    lines : Lines
        The two lines of the Vienna Document.
    peers : pandas.DataFrame
        The peers, columns of `sizes.sizes`.
    source_ids : str
        Documents behind the article's two figures, the lines and the peers.
    """

    troops: float
    days: float
    by_size: Standing
    by_length: Standing
    lines: Lines
    peers: pd.DataFrame
    source_ids: str

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
        """One sentence on the distance to the two lines."""
        first = _gap(self.above_notification, self.lines.notification, "notification")
        second = _gap(-self.below_observation, self.lines.observation, "observation")
        return f"{self.troops:,.0f} troops are {first} and {second}."


def standing(value: float, peers: "pd.Series[float]") -> Standing:
    """Return where `value` stands among `peers`, whose missing values are passed over."""
    known = peers.dropna().astype("float64")
    larger, ties, n = int((known > value).sum()), int((known == value).sum()), len(known)
    below = n - larger - ties
    percentile = 100 * (below + ties / 2) / n if n >= FEWEST_PEERS else None
    return Standing(value, larger + 1, n, ties, percentile)


def article_drill(
    exercises: pd.DataFrame, claims: pd.DataFrame, links: pd.DataFrame, lines: Lines
) -> ArticleDrill | None:
    """Hold the article's drill against the exercises that Russia and Belarus organised together.

    Parameters
    ----------
    exercises, claims, links : pandas.DataFrame
        Rows of the three tables; they must hold the article's own record, which is never its own peer.
    lines : Lines
        Result of `thresholds.lines`.

    Returns
    -------
    ArticleDrill or None
        None where the rows at hold lack the article's size or length.
    """
    troops, days = _printed(claims, "troops"), _printed(claims, "duration_days")
    if troops.empty or days.empty:
        return None
    kept = counting.count_once(exercises, links).kept
    table = sizes.sizes(kept, claims, Selection())
    peers = table[table[c.ORGANISER_SIDE] == PEER_SIDE]
    totals = peers[c.DECLARED].where(peers[c.DECLARED_SCOPE] == "whole_exercise")
    size, length = float(bases.midpoint(troops).iloc[0]), float(bases.midpoint(days).iloc[0])
    cited = [*troops[c.SOURCE_ID], *days[c.SOURCE_ID], lines.source_ids, *peers[c.SOURCE_IDS]]
    return ArticleDrill(
        troops=size,
        days=length,
        by_size=standing(size, totals),
        by_length=standing(length, peers[c.LENGTH_DAYS]),
        lines=lines,
        peers=peers,
        source_ids=lists.joined(cited),
    )


def place(number: int) -> str:
    """Return a place as 1st, 2nd, 3rd, 4th, 11th, 22nd."""
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return f"{number}{ENDINGS.get(last, 'th')}"


def _printed(claims: pd.DataFrame, metric: str) -> pd.DataFrame:
    return claims[(claims[c.CLAIMANT_KIND] == "article") & (claims[c.METRIC] == metric)]


def _sentence(noun: str, most: str, standing: Standing, known: str) -> str:
    if standing.n == 0:
        return f"No Russian-Belarusian exercise {known} is among the rows chosen."
    among = f"{standing.n} Russian-Belarusian exercise{'' if standing.n == 1 else 's'} {known}"
    ties = f", {standing.ties} of them equal" if standing.ties else ""
    rank = "the" if standing.rank == 1 else f"the {place(standing.rank)}"
    return f"Its {noun} would be {rank} {most} beside {among}{ties}."


def _gap(difference: float, line: int, duty: str) -> str:
    if difference == 0:
        return f"exactly on the {line:,} line for {duty}"
    side = "above" if difference > 0 else "below"
    return f"{abs(difference):,.0f} {side} the {line:,} line for {duty}"
