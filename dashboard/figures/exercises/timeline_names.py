"""Names on the timeline of exercises: which ones have room, and where they stand."""

from collections.abc import Hashable
from typing import Any, NamedTuple

import pandas as pd

from dashboard import theme
from dashboard.figures.kit import label_placement
from dashboard.figures.kit.text import dated
from dashboard.schema import columns as c
from dashboard.wording import safe

DAY = pd.Timedelta(days=1)

NAMED = 10
"""How many exercises carry their name at most, the largest first."""

CANDIDATES = 20
"""How many of the largest are tried for a name: not all have room."""

NAME_LANES = 2
"""Lanes of names above a group at most; a group without names has none."""

NAME_PITCH = 1.4
"""Lanes from a name to what is below it: lettering keeps its height where a picture makes lanes lower."""

LONGEST_NAME = 24
APART = 0.03
"""Least distance between two names of a lane, as a share of the width."""

EDGE = 0.18
"""Share of the width from either end within which a name stands to the inner side of its bar."""


class Name(NamedTuple):
    """A name over the lanes of a side: which row it names, and where it stands."""

    row: Hashable
    side: str
    text: str
    day: pd.Timestamp
    lane: int
    anchor: str


def largest(with_dates: pd.DataFrame) -> list[Name]:
    """Return the names of the largest of each side and of all, those that have room."""
    sized = with_dates[with_dates[c.TROOPS_HIGH].notna()].sort_values(
        c.TROOPS_HIGH, ascending=False, kind="stable"
    )
    if sized.empty:
        return []
    first = sized.drop_duplicates(c.ORGANISER_SIDE)
    tried = pd.concat([first, sized.drop(first.index).head(CANDIDATES)])
    start, wide = with_dates[c.FIRST_DAY].min(), with_dates[c.LAST_DAY].max() - with_dates[c.FIRST_DAY].min()
    taken: dict[str, list[tuple[int, float, float]]] = {}
    found: list[Name] = []
    for at, row in zip(tried.index.tolist(), tried.to_dict("records"), strict=True):
        middle = row[c.FIRST_DAY] + (row[c.LAST_DAY] - row[c.FIRST_DAY]) / 2
        name = dated(row[c.NAME], row[c.FIRST_DAY], LONGEST_NAME, row[c.SERIES])
        share = (middle - start) / max(wide, DAY)
        anchor = "left" if share < EDGE else "right" if share > 1 - EDGE else "center"
        ends = _reach(share, len(name) * label_placement.LETTER / label_placement.WIDTH, anchor)
        lane = _free(taken.setdefault(row[c.ORGANISER_SIDE], []), ends)
        if lane and len(found) < NAMED:
            found.append(Name(at, row[c.ORGANISER_SIDE], safe(name), middle, lane, anchor))
    return found


def note(name: Name, lane: float, above: float) -> dict[str, Any]:
    """Return a name with a thin line down to its bar."""
    return {
        "text": name.text,
        "x": f"{name.day:%Y-%m-%d}",
        "y": lane,
        "ax": 0,
        "ay": above,
        "axref": "pixel",
        "ayref": "y",
        "xanchor": name.anchor,
        "yanchor": "middle",
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 0.75,
        "arrowcolor": theme.LIGHT.axis,
        "font": {"size": 11, "color": theme.LIGHT.text},
    }


def _free(taken: list[tuple[int, float, float]], ends: tuple[float, float]) -> int:
    """Return the lowest lane of names with room between two ends, and take it; 0 where there is none."""
    for lane in range(1, NAME_LANES + 1):
        if all(ends[1] + APART < low or high + APART < ends[0] for at, low, high in taken if at == lane):
            taken.append((lane, *ends))
            return lane
    return 0


def _reach(at: float, length: float, anchor: str) -> tuple[float, float]:
    """Return from where to where a name reaches, as shares of the narrowest plot."""
    low = at - {"left": 0.0, "center": length / 2, "right": length}[anchor]
    return low, low + length
