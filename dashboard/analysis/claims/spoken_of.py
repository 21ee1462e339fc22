"""What the size of an exercise is told in: troops, or ships, aircraft and so on where no page has troops."""

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree

TROOPS = "troops"

TOOK_PART = {
    "troops": ("soldier", "troops"),
    "troops_russian": ("Russian soldier", "Russian troops"),
    "troops_belarusian": ("Belarusian soldier", "Belarusian troops"),
    "troops_in_belarus": ("soldier in Belarus", "troops in Belarus"),
    "ships": ("ship", "ships"),
    "aircraft": ("aircraft", "aircraft"),
    "tanks": ("tank", "tanks"),
    "armoured_vehicles": ("armoured vehicle", "armoured vehicles"),
    "artillery": ("artillery piece", "artillery pieces"),
    "countries": ("country", "countries"),
}
"""What can take part, one and several of it, in the order in which it speaks for an exercise."""

HAD = {
    "sites": (("was to have", "had"), ("site", "sites")),
    "duration_days": (("was to last", "lasted"), ("day", "days")),
}
"""What an exercise has: the verb before its end and after it, one and several of it."""

ORDER = (*TOOK_PART, *HAD)
"""Metrics in the order in which one speaks for an exercise that has claims on several."""

FORCES = ("ships", "aircraft", "tanks", "armoured_vehicles", "artillery")
"""What an outsider may have counted where nobody outside counted troops."""

_RANK = {metric: rank for rank, metric in enumerate(ORDER)}


def metrics(claims: pd.DataFrame) -> "pd.Series[str]":
    """Return the metric that the size of each exercise is told in, by the id of the exercise."""
    ranks = claims[c.METRIC].map(_RANK).groupby(claims[c.EXERCISE_ID], sort=True).min()
    return ranks.map(dict(enumerate(ORDER))).astype("str")


def metric(claims: pd.DataFrame) -> str:
    """Return the metric that speaks for one exercise with these claims; troops where there is none."""
    return min(claims[c.METRIC].unique(), key=_RANK.__getitem__, default=TROOPS)


def amount(words: str, value: float, metric: str) -> str:
    """Return a number with what it counts, such as "about 86 aircraft"; of troops the number alone."""
    if metric == TROOPS:
        return words
    forms = TOOK_PART.get(metric) or HAD[metric][1]
    return f"{words} {agree(value, *forms)}"


def noun(metric: str) -> str:
    """Return what is counted, as it stands inside a sentence: "Russian troops", "ships", "length"."""
    if metric in TOOK_PART:
        return TOOK_PART[metric][1]
    return codes.METRICS[metric].removesuffix(" (days)").lower()
