"""The blank sheet on which every figure is drawn: template, words, height."""

import plotly.graph_objects as go

from dashboard import theme

_TEMPLATE = go.layout.Template(theme.TEMPLATE)
"""Read once: to take it from its words for each figure is half of the time that an empty one takes."""

LEGEND_PIXELS = 19
"""A line of the legend, which has one for each of its entries on a screen of 390."""


def canvas(title: str, subtitle: str, summary: str, *, height: int = 420) -> go.Figure:
    """Return an empty figure with the house template and the words that travel with it.

    Parameters
    ----------
    title, subtitle, summary : str
        See `dashboard.theme.words`. The page and the picture frame draw them as wrapped text, so the
        figure itself has no title.
    height : int
        Height on the page, pixels; pictures are made at their own size.

    Returns
    -------
    plotly.graph_objects.Figure
    """
    words = theme.words(title, subtitle, summary)
    return go.Figure(layout={"template": _TEMPLATE, "meta": words, "height": height})
