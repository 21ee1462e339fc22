"""What a chart has where it is wide, on a screen or in a picture: its figure is made for a telephone."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go


def when_wide(figure: go.Figure, data: Sequence[dict[str, Any]] = (), **layout: object) -> None:
    """Say what takes the place of parts of a figure where it is wide.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        With all its traces and its legend in its place; changed in place.
    data : sequence of dict
        For each trace, in Plotly's words, what it has else.
    **layout
        Parts of the layout, each whole: `annotations` takes the place of all of them.
    """
    figure.update_layout(meta={**figure.layout.meta, "wide": {"data": list(data), "layout": layout}})
