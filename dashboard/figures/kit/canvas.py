"""The blank sheet on which every figure is drawn: template, words, height."""

import plotly.graph_objects as go

from dashboard import theme

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
    return go.Figure(
        layout=go.Layout(template=theme.TEMPLATE, meta=theme.words(title, subtitle, summary), height=height)
    )
