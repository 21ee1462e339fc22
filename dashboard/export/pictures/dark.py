"""The dark twin of a figure: the same marks, each colour replaced by its twin on the dark ground."""

import re

import plotly.graph_objects as go

from dashboard import theme

_TWINS = theme.dark_twins()
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def twin(figure: go.Figure) -> go.Figure:
    """Return a copy of `figure` for the dark theme; data, words and shapes stay as they are."""
    plain = figure.to_plotly_json()
    words = plain["layout"].get("meta")
    if words and "wide" in words:
        words = words | {"wide": _darkened(words["wide"])}
    layout = {key: value for key, value in plain["layout"].items() if key not in ("template", "meta")}
    return go.Figure(
        data=[_darkened(trace) for trace in plain["data"]],
        layout={key: _darkened(value) for key, value in layout.items()}
        | {"template": theme.TEMPLATE_DARK, "meta": words},
    )


def _darkened(value: object) -> object:
    if isinstance(value, str):
        return _COLOUR.sub(_replaced, value)
    if isinstance(value, dict):
        return {key: _darkened(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_darkened(one) for one in value]
    return value


def _replaced(match: re.Match[str]) -> str:
    return _TWINS.get(match[0].lower(), match[0])
