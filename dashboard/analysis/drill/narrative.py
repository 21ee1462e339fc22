"""What the numbers say of a drill, as one paragraph to quote: every number computed, hedged by n."""

import pandas as pd

from dashboard.analysis.drill import peers
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.drill.peers import Group, RankByMeasure
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import MONTHS, capitalised, counted, number, together

FEW = 15
"""Below so many peers a rank is said to rest on few."""


def paragraph(
    drill: Drill,
    group: Group,
    places: tuple[RankByMeasure, ...],
    more: tuple[str, ...],
    near: pd.DataFrame,
) -> str:
    """Say in words where a drill stands.

    Parameters
    ----------
    drill : Drill
        The drill.
    group : Group
        Who its peers are.
    places : tuple of RankByMeasure
        Result of `peers.ranks`.
    more : tuple of str
        Further sentences: lines crossed, distance, season.
    near : pandas.DataFrame
        Result of `similar.similar`.
    """
    sentences = [_ranks(drill, group, places), *more, _alike(near)]
    return " ".join(sentence for sentence in sentences if sentence)


def short(drill: Drill) -> str:
    """Return the numbers of a drill, such as: 12,000 troops for 10 days; who held it where there is none."""
    length = counted(drill.days, "day") if drill.days else ""
    parts = [f"{number(drill.troops)} troops" if drill.troops else "", length]
    return " for ".join(part for part in parts if part) or capitalised(_a(peers.of_side("drill", drill.side)))


def described(drill: Drill) -> str:
    """Return the drill in a few words: a drill of Russia + Belarus with 12,000 troops for 10 days."""
    size = f" with {number(drill.troops)} troops" if drill.troops else " of unknown size"
    length = f" for {counted(drill.days, 'day')}" if drill.days else ""
    month = f" in {MONTHS[drill.month - 1]}" if drill.month else ""
    kind = "drill" if drill.kind == "exercise" else codes.EXERCISE_KINDS[drill.kind].lower()
    return f"{_a(peers.of_side(kind, drill.side))}{size}{length}{month}"


def _a(words: str) -> str:
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _ranks(drill: Drill, group: Group, places: tuple[RankByMeasure, ...]) -> str:
    ranked = [one for one in places if one.rank is not None and one.n]
    who = peers.group_words(drill, group)
    if not drill.troops and not drill.days:
        return "Without a size or a length nothing can be ranked."
    if not ranked:
        return f"Nothing can be ranked: none of the peers ({who}) has a figure to compare with."
    parts = [_rank(one) for one in ranked]
    fewest = min(one.n for one in ranked)
    hedge = f" These ranks rest on few peers (at least {number(fewest)})." if fewest < FEW else ""
    head = described(drill)
    return f"Among {who}, {head} would be {'; '.join(parts)}.{hedge}"


def _rank(one: RankByMeasure) -> str:
    if one.rank is None:
        return ""
    by = " by troop-days" if one.measure == "troop-days" else ""
    level = f", level with {number(one.rank.ties)}" if one.rank.ties else ""
    percentile = one.rank.percentile
    tail = ", too few for a percentile" if percentile is None else f", percentile {number(percentile)}"
    return f"{one.rank_words}{by} beside {number(one.n)}{level}{tail}"


def _alike(near: pd.DataFrame) -> str:
    if near.empty:
        return ""
    names = [str(name) for name in near[c.NAME].head(3)]
    return f"Nearest by size, length, season and domains: {together(names)}."
