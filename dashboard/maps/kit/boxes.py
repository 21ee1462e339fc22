"""What names and marks cover on a map, in pixels, near enough to tell which of them touch."""

import math
from typing import Any, TypeAlias

import numpy as np

from dashboard.maps.kit.base_map import View

PHONE, WIDE = 340.0, 620.0
"""Pixels of a map across, on a phone and where `frontend/legend-*.js` calls it wide."""

LETTER, LINE = 6.3, 14.0
"""Pixels of a letter across, and of a line of lettering of size 11 in bold."""

APART = 8.0
"""Pixels between two names side by side, which are read as one if they stand closer."""

RADIUS = 5.0
"""Pixels from the middle of a mark to where its name begins."""

SIDES = {"middle right": (1, 0), "middle left": (-1, 0), "top center": (0, 1), "bottom center": (0, -1)}
"""Where a name can stand, as Plotly calls it, and the way to it, in the order in which it is tried."""

Boxes: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"
"""Left, lower, right and upper edges, in pixels, one row each."""


def scale_of(view: View, height: float, width: float) -> float:
    """Return the pixels of a degree of latitude, where a map is as high and as wide as said."""
    shrink = math.cos(math.radians((view.lat[0] + view.lat[1]) / 2))
    return min(height / (view.lat[1] - view.lat[0]), width / ((view.lon[1] - view.lon[0]) * shrink))


def wide_of(name: str) -> float:
    """Return how many pixels a name takes across."""
    return len(name) * LETTER


def marks(at: Boxes) -> Boxes:
    """Return what marks cover whose middles are given."""
    return np.column_stack([at - RADIUS + 1, at + RADIUS - 1])


def box(at: Boxes, name: str, way: tuple[int, int] = (0, 0)) -> Boxes:
    """Return what a name covers that stands beside a mark, or on its place."""
    half, rise = wide_of(name) / 2, LINE / 2
    x, y = at[0] + way[0] * (RADIUS + half), at[1] + way[1] * (RADIUS + rise)
    return np.array([x - half, y - rise, x + half, y + rise])


def touches(one: Boxes, others: Boxes, apart: float = APART) -> bool:
    """Say whether a name touches one of others, or stands closer beside it than so many pixels."""
    left, low, right, high = others.T
    across = (one[0] < right + apart) & (left < one[2] + apart)
    return bool((across & (one[1] < high) & (low < one[3])).any())
