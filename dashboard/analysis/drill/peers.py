"""Where a drill stands among its peers: rank and percentile by size, length and troop-days."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.drill.description import Drill
from dashboard.analysis.drill.percentile import FEWEST_PEERS, Rank, rank_of
from dashboard.analysis.kit.method import Method
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.selection import has_any
from dashboard.wording import agree, counted, number, ordinal

MEASURES = {"size": c.PEER_SIZE, "length": c.LENGTH_DAYS, "troop-days": c.PEER_TROOP_DAYS}
"""What peers are ranked by, and the column that holds it."""

MOST_WORDS = {"size": "largest", "length": "longest", "troop-days": "largest"}
LEAST_WORDS = {"size": "smallest", "length": "shortest", "troop-days": "smallest"}
UNITS = {"size": ("troops", "troops"), "length": ("day", "days"), "troop-days": ("troop-day", "troop-days")}
"""Unit of each measure, of one and of several."""

SIDES = {"side": "Same organiser", "bloc": "Same bloc", "all": "Everybody"}
ALIKE = {
    "any": "Nothing more",
    "kind": "Same kind",
    "domain": "A domain in common",
    "both": "Same kind and a domain in common",
}
COLUMNS = (c.NAME, c.ORGANISER_SIDE, c.FIRST_DAY, c.PEER_SIZE, c.LENGTH_DAYS, c.PEER_TROOP_DAYS)
"""What a reader's table of peers holds."""

PERIODS = {"all": "All years", "2014": "Since 2014", "2018": "Since 2018", "2022": "Since 2022"}


@dataclass(frozen=True)
class Group:
    """Who is a peer.

    Attributes
    ----------
    side : str
        A key of `SIDES`.
    alike : str
        A key of `ALIKE`: whether a peer must be of the same kind, share a domain.
    since : str
        A key of `PERIODS`.
    """

    side: str = "side"
    alike: str = "any"
    since: str = "all"

    @property
    def kind(self) -> bool:
        """Whether a peer must be of the same kind."""
        return self.alike in ("kind", "both")

    @property
    def domain(self) -> bool:
        """Whether a peer must share a domain."""
        return self.alike in ("domain", "both")


@dataclass(frozen=True)
class RankByMeasure:
    """Where the drill stands by one measure.

    Attributes
    ----------
    measure : str
        A key of `MEASURES`.
    rank : Rank or None
        None where the drill has no such figure.
    n : int
        Peers with the figure.
    """

    measure: str
    rank: Rank | None
    n: int

    @property
    def words(self) -> str:
        """One sentence, hedged by the number of peers."""
        if self.rank is None:
            return f"No rank by {self.measure}: the drill has no such figure."
        if self.n == 0:
            return f"No rank by {self.measure}: no peer has such a figure."
        one, place = self.rank, self.rank_words
        ties = f", level with {number(one.ties)} of them" if one.ties else ""
        value = f"{number(one.value)} {agree(one.value, *UNITS[self.measure])}"
        peers = f"{counted(self.n, 'peer')} with a figure"
        return (
            f"By {self.measure} ({value}) it would be {place} beside {peers}{ties}. {_percentile_words(one)}"
        )

    @property
    def rank_words(self) -> str:
        """The rank alone, such as: the largest, the 2nd largest, the smallest; empty where there is none."""
        if self.rank is None or self.n == 0:
            return ""
        if self.rank.place == 1:
            return f"the {MOST_WORDS[self.measure]}"
        if self.rank.place > self.n:
            return f"the {LEAST_WORDS[self.measure]}"
        return f"the {ordinal(self.rank.place)} {MOST_WORDS[self.measure]}"


def _percentile_words(rank: Rank) -> str:
    if rank.percentile is None:
        return f"Fewer than {FEWEST_PEERS} peers, so no percentile."
    return f"Percentile {number(rank.percentile)}."


def size_of(table: pd.DataFrame, basis: str) -> "pd.Series[float]":
    """Return the size that peers are compared by, for the whole exercise; missing where there is none.

    The independent median on that basis, otherwise the declared total: a range has no one size.
    """
    if basis == "independent":
        return table[c.INDEPENDENT].astype("float64")
    is_total = (table[c.DECLARED_SCOPE] == "whole_exercise").fillna(False).astype(bool)
    return table[c.DECLARED].where(is_total).astype("float64")


def peers(table: pd.DataFrame, drill: Drill, group: Group, basis: str, itself: str = "") -> pd.DataFrame:
    """Return the peers of a drill, earliest first.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes` on counted exercises.
    drill : Drill
        The drill.
    group : Group
        Who is a peer.
    basis : str
        A code of `codes.BASES`.
    itself : str
        Record of the drill, if it has one; it is never its own peer.

    Returns
    -------
    pandas.DataFrame
        The same columns and `peer_size`, `peer_troop_days` (float64, missing where unknown).
    """
    rows = with_sizes(table, basis)
    rows = rows[is_peer(rows, drill, group, itself)]
    return rows.sort_values([c.FIRST_DAY, c.NAME], ignore_index=True)


def with_sizes(table: pd.DataFrame, basis: str) -> pd.DataFrame:
    """Return exercises with `peer_size` and `peer_troop_days`."""
    size = size_of(table, basis)
    days = size * table[c.LENGTH_DAYS].astype("float64")
    return table.assign(**{c.PEER_SIZE: size, c.PEER_TROOP_DAYS: days})


def is_peer(table: pd.DataFrame, drill: Drill, group: Group, itself: str = "") -> "pd.Series[bool]":
    """Say of each exercise whether it is a peer; parameters as for `peers`."""
    wanted = table[c.EXERCISE_ID] != itself
    if group.side == "side":
        wanted &= table[c.ORGANISER_SIDE] == drill.side
    if group.side == "bloc":
        wanted &= table[c.BLOC] == codes.BLOC_OF_SIDE[drill.side]
    if group.kind:
        wanted &= table[c.KIND] == drill.kind
    if group.domain and drill.domains:
        wanted &= has_any(table[c.DOMAINS], drill.domains)
    if group.since != "all":
        wanted &= (table[c.YEAR_STARTED] >= int(group.since)).fillna(False).astype(bool)
    return wanted.astype(bool)


def ranks(drill: Drill, rows: pd.DataFrame) -> tuple[RankByMeasure, ...]:
    """Return where a drill stands by each measure; `rows` is a result of `peers`."""
    values = {"size": drill.troops, "length": drill.days, "troop-days": drill.troop_days}
    found = []
    for measure, value in values.items():
        known = rows[MEASURES[measure]].dropna()
        found.append(RankByMeasure(measure, None if value is None else rank_of(value, known), len(known)))
    return tuple(found)


def of_side(noun: str, side: str) -> str:
    """Return whose a drill or exercises are: exercises organised by NATO; allied multinational exercises."""
    label = codes.SIDES[side]
    if side in ("allied_multinational", "national"):  # which say of what kind it is, and not who ran it
        return f"{label.lower()} {noun}"
    return f"{noun} organised by {label}" if noun == "exercises" else f"{noun} of {label}"


def group_words(drill: Drill, group: Group) -> str:
    """Say who the peers are."""
    who = {
        "side": of_side("exercises", drill.side),
        "bloc": f"exercises of {codes.BLOCS[codes.BLOC_OF_SIDE[drill.side]]}",
        "all": "all exercises of the register",
    }[group.side]
    more = [
        f"of the kind {codes.EXERCISE_KINDS[drill.kind].lower()}" if group.kind else "",
        f"with {_domains(drill)} among their domains" if group.domain and drill.domains else "",
        PERIODS[group.since].lower() if group.since != "all" else "",
    ]
    return ", ".join([who, *(words for words in more if words)])


def method(drill: Drill, group: Group, rows: pd.DataFrame) -> Method:
    """Return the note on the ranks; parameters as for `peers`, of which `rows` is the result."""
    with_size, with_length = (int(rows[name].notna().sum()) for name in (c.PEER_SIZE, c.LENGTH_DAYS))
    return Method(
        "The place that the drill would take among its peers, the largest first.",
        "Equal values share the better place. Percentile: the share of peers below, half of the equal ones "
        f"included; none below {FEWEST_PEERS} peers. Troop-days: troops times days, as if all were there "
        "every day. A drill that is itself in the register is no peer of its own.",
        f"{number(len(rows))} {group_words(drill, group)}; {number(with_size)} with a figure for the whole "
        f"exercise, {number(with_length)} with exact dates.",
        "Parts of a counted exercise, cancelled plans, activities and rotations; sizes of a part. The "
        "register holds what was found in public reporting, so small drills are missing more often.",
    )


def _domains(drill: Drill) -> str:
    return " or ".join(codes.DOMAINS[domain].lower() for domain in drill.domains)
