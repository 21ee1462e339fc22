"""Names of bases beside their marks: on a phone those with room, where a map is wide nearly all."""

import math
import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.maps.kit.base_map import View, label
from dashboard.maps.kit.close_up import on_paper
from dashboard.schema import columns as c
from dashboard.wording import safe

PHONE, WIDE = 340.0, 620.0
"""Pixels of a map across, on a phone and where `frontend/legend-*.js` calls it wide."""

LETTER, LINE = 6.3, 14.0
"""Pixels of a letter across, and of a line of lettering of size 11 in bold."""

RADIUS = 5.0
"""Pixels from the middle of a mark to where its name begins."""

SIDES = {"middle right": (1, 0), "middle left": (-1, 0), "top center": (0, 1), "bottom center": (0, -1)}
"""Where a name can stand, as Plotly calls it, and the way to it, in the order in which it is tried."""

KIND_WORDS = re.compile(
    r"\s+((\d+(st|nd|rd|th) )?(air|army|military) base|training area|\(.*\))$", re.IGNORECASE
)
"""What a base is, at the end of its name: the hover and the table say it, and a map has no room for it."""

Boxes: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"
"""Left, lower, right and upper edges, in pixels, one row each."""


class BaseNames(NamedTuple):
    """The names of bases as a map draws them.

    Attributes
    ----------
    trace : plotly.graph_objects.Scattergeo
        As a phone has them.
    wide : dict
        What the trace has else where the map is wide, in Plotly's words.
    taken : list of (float, array)
        Pixels of a degree, and what marks and names of bases cover, on a phone and where it is wide.
    """

    trace: go.Scattergeo
    wide: dict[str, Any]
    taken: list[tuple[float, Boxes]]


def base_names(bases: pd.DataFrame, others: pd.DataFrame, view: View, height: float) -> BaseNames:
    """Return the names of bases, each on a side of its mark where it touches no other name and no base.

    Parameters
    ----------
    bases : pandas.DataFrame
        Result of `analysis.geography.places.base_points`, those that are drawn.
    others : pandas.DataFrame
        Other marks with `lon` and `lat`; a name lies on one of them only where it has no other place.
    view : View
        Part of the flank that the map shows.
    height : float
        Pixels of the map from top to bottom.
    """
    names = [KIND_WORDS.sub("", str(name)) for name in bases[c.NAME]]
    phone, wide = (_placed(names, bases, others, _scale(view, height, width)) for width in (PHONE, WIDE))
    trace = go.Scattergeo(
        name="Names of bases",
        lon=bases[c.LON].to_numpy(dtype=float),
        lat=bases[c.LAT].to_numpy(dtype=float),
        # Without a mark there Plotly would set a name on its place, and not beside it.
        mode="markers+text",
        marker={"size": 2 * RADIUS, "opacity": 0},
        textfont={"size": 11, "color": theme.LIGHT.text, "shadow": "auto", "weight": 600},
        hoverinfo="skip",
        showlegend=False,
        **_texts(names, phone[0]),
    )
    scales = (_scale(view, height, width) for width in (PHONE, WIDE))
    return BaseNames(trace, _texts(names, wide[0]), list(zip(scales, (phone[1], wide[1]), strict=True)))


def clear_of(names: BaseNames, units: Iterable[str], view: View) -> list[str]:
    """Return the states whose label lies on no base and on no name of one."""
    shown = [(unit, *label(unit, view)) for unit in units]
    return [
        unit
        for unit, text, lon, lat in shown
        if not any(
            _touches(_box(on_paper([lon], [lat], scale)[0], text, (0, 0)), taken)
            for scale, taken in names.taken
        )
    ]


def _placed(
    names: Sequence[str], bases: pd.DataFrame, others: pd.DataFrame, scale: float
) -> tuple[list[str], Boxes]:
    """Return on which side of its mark each name stands, none without room, and what is covered then."""
    at = on_paper(bases[c.LON], bases[c.LAT], scale)
    taken, marks = _marks(at), _marks(on_paper(others[c.LON], others[c.LAT], scale))
    sides: list[str] = []
    for i, name in enumerate(names):
        boxes = {side: _box(at[i], name, way) for side, way in SIDES.items()}
        # A name stands clear of its own mark by the way that it is shifted.
        rest = np.delete(taken, i, axis=0)
        free = [side for side, box in boxes.items() if not _touches(box, rest)]
        clear = (side for side in free if not _touches(boxes[side], marks))
        sides.append(next(clear, free[0] if free else ""))
        if sides[-1]:
            taken = np.vstack([taken, boxes[sides[-1]]])
    return sides, taken


def _texts(names: Sequence[str], sides: Sequence[str]) -> dict[str, Any]:
    return {
        "text": [safe(name) if side else "" for name, side in zip(names, sides, strict=True)],
        "textposition": [side or "middle right" for side in sides],
    }


def _scale(view: View, height: float, width: float) -> float:
    """Return the pixels of a degree of latitude, where a map is as high and as wide as said."""
    shrink = math.cos(math.radians((view.lat[0] + view.lat[1]) / 2))
    return min(height / (view.lat[1] - view.lat[0]), width / ((view.lon[1] - view.lon[0]) * shrink))


def _marks(at: Boxes) -> Boxes:
    return np.column_stack([at - RADIUS + 1, at + RADIUS - 1])


def _box(at: Boxes, name: str, way: tuple[int, int]) -> Boxes:
    half, rise = len(name) * LETTER / 2, LINE / 2
    x, y = at[0] + way[0] * (RADIUS + half), at[1] + way[1] * (RADIUS + rise)
    return np.array([x - half, y - rise, x + half, y + rise])


def _touches(box: Boxes, others: Boxes) -> bool:
    left, low, right, high = others.T
    return bool(((box[0] < right) & (left < box[2]) & (box[1] < high) & (low < box[3])).any())
