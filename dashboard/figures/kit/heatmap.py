"""A grid of coloured cells with a number in each, readable on the light cells and on the dark ones."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from dashboard import theme

LINE_PIXELS = 15
"""Height of a line of a head above the cells."""

CORNER_PIXELS = 40
"""Room above the heads for the button in the corner, which on a telephone stands over the last of them."""


MANY_HEADS = 6
"""More heads than these stand in small letters, or they touch on a telephone."""


def draw(
    figure: go.Figure,
    name: str,
    across: Sequence[int],
    down: Sequence[int],
    values: Sequence[Sequence[float | None]],
    printed: Sequence[Sequence[str]],
    hover: Sequence[Sequence[str]],
    *,
    top: float | None = None,
    size: int = 12,
) -> None:
    """Draw the cells and the numbers on them, and end the axes where the cells end.

    Plotly writes all numbers of a heatmap in one colour, or in a grey that is weak on the middle of the
    scale; hence a trace of their own.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Changed in place.
    name : str
        Name of the cells.
    across, down : sequence of int
        Places of the columns, from the left, and of the rows, from the top, on the axes.
    values : sequence of sequence of float or None
        What colours each cell, row by row; a cell without a value stays bare.
    printed : sequence of sequence of str
        What each cell says.
    hover : sequence of sequence of str
        What each cell says on hover.
    top : float, optional
        Value of the darkest colour; the highest of all by default.
    size : int
        Size of the numbers, pixels.
    """
    grid = np.array(values, dtype=float).reshape(len(down), len(across))
    highest = top if top is not None else float(np.nanmax(grid)) if np.isfinite(grid).any() else 1.0
    cells = go.Heatmap(
        name=name,
        x=list(across),
        y=list(down),
        z=[[None if np.isnan(value) else float(value) for value in row] for row in grid],
        zmin=0,
        zmax=highest,
        colorscale=theme.SEQUENTIAL_SCALE,
        hoverongaps=False,
        xgap=2,
        ygap=2,
        showscale=False,
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure.add_traces([cells, _numbers(across, down, grid / (highest or 1.0), printed, size)])
    if len(across) and len(down):
        figure.update_xaxes(range=[across[0] - 0.5, across[-1] + 0.5])
        figure.update_yaxes(range=[down[-1] + 0.5, down[0] - 0.5])


def head(figure: go.Figure, heads: Sequence[str], *, upright: bool = False) -> None:
    """Write the heads of the columns above the cells, and make room for them.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Changed in place.
    heads : sequence of str
        One for each column, from the left; `<br>` breaks a line.
    upright : bool
        Whether they are turned where they would touch, as those of any length must be on a telephone.
    """
    figure.update_xaxes(
        tickvals=list(range(len(heads))),
        ticktext=list(heads),
        **{"autotickangles": [0, 90]} if upright else {"tickangle": 0},
        tickfont_size=10 if len(heads) > MANY_HEADS else None,
        side="top",
        showgrid=False,
        zeroline=False,
    )
    room = CORNER_PIXELS + LINE_PIXELS * max((one.count("<br>") + 1 for one in heads), default=0)
    figure.update_layout(margin_t=room, height=figure.layout.height + CORNER_PIXELS)


def _numbers(
    across: Sequence[int], down: Sequence[int], share: np.ndarray, printed: Sequence[Sequence[str]], size: int
) -> go.Scatter:
    numbers = [
        (x, y, word, theme.NUMBER_ON_DEEP if share[i][j] >= theme.DARK_FROM else theme.NUMBER_ON_PALE)
        for i, y in enumerate(down)
        for j, x in enumerate(across)
        if (word := printed[i][j])
    ]
    return go.Scatter(
        name="Numbers",
        x=[x for x, *_ in numbers],
        y=[y for _, y, *_ in numbers],
        mode="text",
        text=[word for *_, word, _ in numbers],
        textfont={"size": size, "color": [colour for *_, colour in numbers]},
        hoverinfo="skip",
        showlegend=False,
    )
