"""Names of bases beside their marks: on a phone those with room, where a map is wide nearly all."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.maps.kit.base_map import View
from dashboard.maps.kit.boxes import APART, PHONE, RADIUS, SIDES, WIDE, Boxes, box, scale_of, touches
from dashboard.maps.kit.boxes import marks as marks_of
from dashboard.maps.kit.close_up import on_paper
from dashboard.schema import columns as c
from dashboard.wording import safe

KIND_WORDS = re.compile(
    r"\s+((\d+(st|nd|rd|th) )?(air|army|military) base|training area|\(.*\))$", re.IGNORECASE
)
"""What a base is, at the end of its name: the hover and the table say it, and a map has no room for it."""


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
    phone, wide = (_placed(names, bases, others, scale_of(view, height, width)) for width in (PHONE, WIDE))
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
    scales = (scale_of(view, height, width) for width in (PHONE, WIDE))
    return BaseNames(trace, _texts(names, wide[0]), list(zip(scales, (phone[1], wide[1]), strict=True)))


def _placed(
    names: Sequence[str], bases: pd.DataFrame, others: pd.DataFrame, scale: float
) -> tuple[list[str], Boxes]:
    """Return on which side of its mark each name stands, none without room, and what is covered then."""
    at = on_paper(bases[c.LON], bases[c.LAT], scale)
    taken, marks = marks_of(at), marks_of(on_paper(others[c.LON], others[c.LAT], scale))
    sides: list[str] = []
    for i, name in enumerate(names):
        boxes = {side: box(at[i], name, way) for side, way in SIDES.items()}
        # A name stands clear of its own mark by the way that it is shifted.
        rest = np.delete(taken, i, axis=0)
        free = _free(boxes, rest, APART) or _free(boxes, rest, 0)
        clear = (side for side in free if not touches(boxes[side], marks, 0))
        sides.append(next(clear, free[0] if free else ""))
        if sides[-1]:
            taken = np.vstack([taken, boxes[sides[-1]]])
    return sides, taken


def _free(boxes: dict[str, Boxes], taken: Boxes, apart: float) -> list[str]:
    """Return the sides on which a name stands so many pixels from all that is covered."""
    return [side for side, one in boxes.items() if not touches(one, taken, apart)]


def _texts(names: Sequence[str], sides: Sequence[str]) -> dict[str, Any]:
    return {
        "text": [safe(name) if side else "" for name, side in zip(names, sides, strict=True)],
        "textposition": [side or "middle right" for side in sides],
    }
