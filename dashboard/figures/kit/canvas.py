"""The blank sheet on which every figure is drawn: template, words, height."""

from typing import Any

import plotly.graph_objects as go

from dashboard import theme
from dashboard.wording import of_picture

_TEMPLATE = go.layout.Template(theme.TEMPLATE)
"""Read once: to take it from its words for each figure is half of the time that an empty one takes."""

LEGEND_PIXELS = 19
"""A line of the legend, which has one for each of its entries on a screen of 390."""


def below_button(figure: go.Figure) -> None:
    """Let a legend begin below the button in the corner, also where a telephone breaks it into lines of two.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        With all its traces; changed in place. It becomes as much higher as its legend comes down.
    """
    entries = sum(trace.showlegend is not False and bool(trace.name) for trace in figure.data)
    if entries < 2 or figure.layout.showlegend is False:
        return
    top = int(figure.layout.margin.t or theme.TEMPLATE["layout"]["margin"]["t"])
    room = theme.BUTTON_PIXELS + LEGEND_PIXELS * -(-entries // 2)
    if room > top:
        # What `legend-*.js` takes back where the legend has fewer lines.
        words = {**figure.layout.meta, "legend_top": top}
        figure.update_layout(margin_t=room, height=figure.layout.height + room - top, meta=words)


def canvas(title: str, subtitle: str, summary: str, *, height: int = 420, **layout: object) -> go.Figure:
    """Return an empty figure with the house template and the words that travel with it.

    Parameters
    ----------
    title, subtitle, summary : str
        See `dashboard.wording.of_picture`. The page and the picture frame draw them as wrapped text, so the
        figure itself has no title.
    height : int
        Height on the page, pixels; pictures are made at their own size.
    **layout
        What else of the layout is known from the start: said here it costs a fraction of what it does later.

    Returns
    -------
    plotly.graph_objects.Figure
    """
    words = of_picture(title, subtitle, summary)
    return go.Figure(layout={"template": _TEMPLATE, "meta": words, "height": height, **layout})


class Panels:
    """A figure of many small panels in the making, which Plotly reads once when all is gathered.

    Plotly 7.1 (`basedatatypes.py`, `_add_annotation_like`) reads all annotations and shapes of a figure anew
    for each that is added, and all axes for each that is set: half of the time of a figure of a dozen panels.

    Parameters
    ----------
    title, subtitle, summary, height
        See `canvas`.
    """

    def __init__(self, title: str, subtitle: str, summary: str, *, height: int) -> None:
        self._layout: dict[str, Any] = {
            "template": _TEMPLATE,
            "meta": of_picture(title, subtitle, summary),
            "height": height,
            "annotations": [],
            "shapes": [],
        }
        self._traces: list[dict[str, Any]] = []

    def add_trace(self, **words: object) -> None:
        """Add a trace, in Plotly's words; `type` among them."""
        self._traces.append(words)

    def add_annotation(self, **words: object) -> None:
        """Add an annotation, in Plotly's words."""
        self._layout["annotations"].append(words)

    def add_shape(self, **words: object) -> None:
        """Add a shape, in Plotly's words."""
        self._layout["shapes"].append(words)

    def set_layout(self, **words: object) -> None:
        """Set parts of the layout that are not set yet, such as `xaxis2` or `legend`."""
        self._layout |= words

    def figure(self) -> go.Figure:
        """Return the figure, with all that was gathered."""
        return go.Figure(data=self._traces, layout=self._layout)
