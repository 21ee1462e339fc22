"""Colours of a map that stand for numbers, and the bar above it that says what they mean."""

from typing import Any

from dashboard import theme

COLOURS = theme.SEQUENTIAL[1:]
"""Without the lightest, which could be taken for the sea."""

BAR_ROOM = 52
"""Pixels above the map for the colour bar, its title and its numbers."""

APART = 6
"""Pixels between the numbers of the bar and the edge of the map."""


def along_the_top(title: str, **more: object) -> dict[str, Any]:
    """Return the settings of a level colour bar above a map.

    Parameters
    ----------
    title : str
        What the colours measure, with its unit.
    **more : object
        Further settings of Plotly's `colorbar`, such as its ticks.
    """
    return {
        "orientation": "h",
        "title": {"text": title, "side": "top", "font": {"size": 12}},
        "tickfont": {"size": 11},
        "thickness": 10,
        "len": 0.6,
        "x": 0.5,
        "xanchor": "center",
        "y": 1.0,
        "yanchor": "bottom",
        "ypad": APART,
        "outlinewidth": 0,
        **more,
    }
