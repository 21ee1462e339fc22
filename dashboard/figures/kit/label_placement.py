"""Names beside markers: only where there is room on the narrowest screen, so on any wider one too."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

WIDTH = 260
"""Pixels of a plot across on a screen of 390; a name keeps its width while the plot grows around it."""

LETTER, LINE = 5.8, 14
"""Pixels of a letter across, and of a line of lettering of size 11."""

LINE_END = "\n"

RADIUS = 6
"""Pixels from the middle of a marker to its edge."""

SIDES = {"top center": (0, 1), "bottom center": (0, -1), "middle right": (1, 0), "middle left": (-1, 0)}
"""Where a name can stand, as Plotly calls it, and the way to it, in the order in which it is tried."""

CORNERS = {"bottom left": (-1, -1), "top left": (-1, 1), "bottom right": (1, -1), "top right": (1, 1)}
"""Where a name can stand besides, for marks near the end of an axis: beside them, and above or below."""

_ANCHORS = {-1: "right", 0: "center", 1: "left"}

Box: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"
"""Left, lower, right and upper edge, pixels from the lower left corner."""


def placed(
    x: Sequence[float] | np.ndarray[Any, Any],
    y: Sequence[float] | np.ndarray[Any, Any],
    names: Sequence[str],
    order: Iterable[int],
    height: float,
    taken: Sequence[Box] = (),
    most: int | None = None,
    corners: Collection[int] = (),
) -> dict[int, str]:
    """Choose which markers carry their name, and on which side of them it stands.

    Parameters
    ----------
    x, y : array
        Markers, as shares of the plot from its lower left corner.
    names : sequence of str
        Name of each marker, as it would be drawn; `LINE_END` between the lines of one that has several.
    order : iterable of int
        Markers that may carry their name, the most notable first.
    height : float
        Pixels of the plot from top to bottom on a screen of 390.
    taken : sequence of array
        What else no name may lie on.
    most : int or None
        How many names at most, the most notable; None for all that have room.
    corners : collection of int
        Markers whose name may also stand at a corner, a key of `CORNERS`.

    Returns
    -------
    dict of int to str
        Side by marker. No name leaves the plot, or lies on another name or on the marker of another.
    """
    at = np.column_stack([np.asarray(x, dtype=float) * WIDTH, np.asarray(y, dtype=float) * height])
    markers = np.column_stack([at - RADIUS, at + RADIUS])
    found: dict[int, str] = {}
    boxes = np.array([*taken]).reshape(-1, 4)
    for i in order:
        if len(found) == most:
            break
        sides = SIDES | CORNERS if i in corners else SIDES
        others = np.vstack([np.delete(markers, i, axis=0), boxes])
        side, box = _free(at[i], names[i], others, height, sides)
        if side:
            found[i], boxes = side, np.vstack([boxes, box])
    return found


def beside(side: str, lines: int = 1) -> dict[str, Any]:
    """Return how an annotation at a marker is shifted to stand on one side of it, a key of `SIDES`."""
    across, up = (SIDES | CORNERS)[side]
    lift = (12 + LINE / 2 * (lines - 1)) * up
    return {"xanchor": _ANCHORS[across], "xshift": (RADIUS + 2) * across, "yshift": lift}


def shares(values: "np.ndarray[Any, Any]", span: tuple[float, float]) -> "np.ndarray[Any, Any]":
    """Return where values lie between the two ends of an axis, as shares of it."""
    return (np.asarray(values, dtype=float) - span[0]) / (span[1] - span[0])


def _free(
    at: Box, name: str, others: "np.ndarray[Any, Any]", height: float, sides: Mapping[str, tuple[int, int]]
) -> tuple[str, Box]:
    """Return a side of a marker on which its name has room, and its box there; no side where it has none."""
    ways = ((side, _box(at, name, way)) for side, way in sides.items())
    free = ((side, box) for side, box in ways if _inside(box, height) and not _touches(box, others))
    return next(free, ("", at))


def _box(at: "np.ndarray[Any, np.dtype[np.float64]]", name: str, way: tuple[int, int]) -> Box:
    lines = name.split(LINE_END)
    half, rise = max(map(len, lines)) * LETTER / 2, len(lines) * LINE / 2
    x, y = at[0] + way[0] * (RADIUS + 2 + half), at[1] + way[1] * (RADIUS + rise)
    return np.array([x - half, y - rise, x + half, y + rise])


def _inside(box: Box, height: float) -> bool:
    return bool(box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= height)


def _touches(box: Box, others: "np.ndarray[Any, Any]") -> bool:
    """Say whether a box shares ground with any other."""
    left, low, right, high = others.T
    return bool(((box[0] < right) & (left < box[2]) & (box[1] < high) & (low < box[3])).any())
