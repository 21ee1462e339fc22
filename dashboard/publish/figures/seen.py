"""What of a figure is seen in its chart: all but what only a pointer brings out, and the words around it.

Hundreds of records have one claim each, drawn alike, and tell under the pointer alone whose it is.
"""

import json
from functools import lru_cache
from typing import Any

_POINTED = frozenset(("hovertemplate", "hovertext", "hoverinfo", "hoverlabel"))
_AROUND = frozenset(("meta", "hoverlabel", "hovermode", "hoverdistance"))


@lru_cache(2)  # asked twice in a row, for the chart and for its picture
def seen(drawing: str) -> str:
    """Return the same words for figures whose charts are the same.

    Parameters
    ----------
    drawing : str
        A figure as Plotly's JSON.
    """
    figure = json.loads(drawing)
    traces = [_without_pointed(trace) for trace in figure.get("data", ())]
    layout = {name: value for name, value in figure.get("layout", {}).items() if name not in _AROUND}
    return json.dumps([traces, layout], separators=(",", ":"))


def _without_pointed(trace: dict[str, Any]) -> dict[str, Any]:
    # Words beside a mark may be made of its data.
    left = _POINTED if "texttemplate" in trace else _POINTED | {"customdata"}
    return {name: value for name, value in trace.items() if name not in left}
