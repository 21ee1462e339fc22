"""Names of states on a map that answer to the pointer."""

from collections.abc import Mapping

import numpy as np
import plotly.graph_objects as go

from dashboard.analysis.geography.map_selection import UNIT
from dashboard.maps.kit.base_map import View, hover_lines, label, labelled
from dashboard.wording import safe

LETTER_PX, TARGET_PX = 6.0, 5.0
"""Width of a letter of a state's name, and of the unseen marks by which a name is clicked."""


def name_targets(hover: Mapping[str, tuple[str, str]], view: View, height: int) -> go.Scattergeo:
    """Return what makes the name of a state answer to the pointer before any mark that lies under it.

    Plotly 7.1 takes the nearest mark, and of several under the pointer the smallest (`components/fx/hover.js`
    and `traces/scattergeo/hover.js`), and it never takes text: so small marks that are not seen stand in
    rows along each name, and drawn last they come before others as small.

    Parameters
    ----------
    hover : mapping of str to (str, str)
        Name and words of each unit.
    view : View
        The part of the flank.
    height : int
        Height of the map itself, pixels.
    """
    degree = height / (view.lat[1] - view.lat[0])
    points = []
    for unit in labelled(view):
        text, lon, lat = label(unit, view)
        wide = degree * np.cos(np.radians(lat))
        across = np.arange(-len(text) * LETTER_PX / 2, len(text) * LETTER_PX / 2 + 1, TARGET_PX)
        lines = hover_lines(*hover[unit]) if unit in hover else ()
        points += [
            (lon + x / wide, lat + y / degree, (*(lines or (safe(text), "")), f"{UNIT}{unit}"))
            for y in (-TARGET_PX, 0.0, TARGET_PX)
            for x in across
        ]
    return go.Scattergeo(
        lon=np.array([lon for lon, _, _ in points], dtype=np.float32),
        lat=np.array([lat for _, lat, _ in points], dtype=np.float32),
        mode="markers",
        marker={"size": TARGET_PX, "opacity": 0},
        customdata=[lines for _, _, lines in points],
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
        showlegend=False,
    )
