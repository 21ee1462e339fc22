"""Which series an exercise is a run of: its own, and those that its name lists as held in it."""

import re

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c

_BETWEEN = re.compile(r"[,:;()+&]|\band\b|\bwith\b")
"""What stands between the exercises that a name lists: Brotherhood 2025: Interaction, Search and Echelon."""

_YEAR = re.compile(r"\b(?:19|20)?\d\d\b")


def listed(name: str) -> frozenset[str]:
    """Return what a name lists after its head, without years and in small letters."""
    parts = (_YEAR.sub("", part).strip(" -").casefold() for part in _BETWEEN.split(name)[1:])
    return frozenset(part for part in parts if part)


def editions(table: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each exercise that ran and each series that it is a run of.

    A part of a larger exercise is a run of its own series. A name that lists others counts for their series
    if one of that name and of the same bloc is among the rows.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes` on all exercises, parts and plans included.
    """
    ran = table[~table[c.KIND].isin(codes.UNCOUNTED_KINDS)]
    names = {(bloc, str(series).casefold()): series for bloc, series in _pairs(table)}
    cells = zip(ran.index, ran[c.BLOC], ran[c.SERIES], ran[c.NAME], strict=True)
    also = [
        (at, names[bloc, part])
        for at, bloc, series, name in cells
        for part in sorted(listed(str(name)))
        if (bloc, part) in names and names[bloc, part] != series
    ]
    rows = ran.loc[[at for at, _ in also]].assign(**{c.SERIES: [series for _, series in also]})
    return pd.concat([ran, rows.astype({c.SERIES: ran[c.SERIES].dtype})], ignore_index=True)


def _pairs(table: pd.DataFrame) -> list[tuple[str, str]]:
    once = table[table[c.SERIES].notna()].drop_duplicates([c.BLOC, c.SERIES])
    return list(zip(once[c.BLOC], once[c.SERIES], strict=True))
