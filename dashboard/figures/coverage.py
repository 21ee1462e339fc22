"""What the register knows and does not: years down, sides across."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.figures.canvas import canvas
from dashboard.figures.words import counted
from dashboard.schema import codes
from dashboard.schema import columns as c

SIDE_LABELS = {
    "russia_belarus": "Russia +<br>Belarus",
    "allied_multinational": "Allied<br>multi-<br>national",
}


def matrix(table: pd.DataFrame) -> go.Figure:
    """Draw for each side and year how many exercises the register holds and how many have a figure.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.coverage.matrix`.
    """
    sides = [side for side in codes.SIDES if side in set(table[c.ORGANISER_SIDE])]
    years = sorted({int(year) for year in table[c.YEAR_STARTED]})
    figure = canvas(
        _title(table),
        "Exercises with a troop figure on the chosen basis, of all in the register. Blank: the register "
        "holds none, which does not say that there was none.",
        _summary(table),
        height=120 + 24 * max(len(years), 6),
    )
    if sides:
        figure.add_trace(_cells(table, sides, years))
    figure.update_xaxes(
        tickvals=list(range(len(sides))),
        ticktext=[SIDE_LABELS.get(side, codes.SIDES[side]) for side in sides],
        side="top",
        showgrid=False,
        tickangle=0,
    )
    figure.update_yaxes(title_text="Year of the start", autorange="reversed", dtick=1, showgrid=False)
    return figure


def _cells(table: pd.DataFrame, sides: list[str], years: list[int]) -> go.Heatmap:
    total = _grid(table, c.N, sides, years)
    known = _grid(table, c.N_WITH_FIGURE, sides, years)
    single = _grid(table, c.N_SINGLE_SOURCE, sides, years)
    share = np.divide(100 * known, total, out=np.full(total.shape, np.nan), where=total > 0)
    steps = np.linspace(0, 1, len(theme.SEQUENTIAL)).tolist()
    names = np.array([codes.SIDES[side] for side in sides])
    return go.Heatmap(
        x=list(range(len(sides))),
        y=years,
        z=share,
        zmin=0,
        zmax=100,
        colorscale=[[step, colour] for step, colour in zip(steps, theme.SEQUENTIAL, strict=True)],
        customdata=np.dstack([known, total, single, np.tile(names, (len(years), 1)).astype(object)]),
        texttemplate="%{customdata[0]:d}/%{customdata[1]:d}",
        textfont={"size": 12},
        hovertemplate="%{customdata[3]}, %{y}<br>%{customdata[0]} of %{customdata[1]} exercises with a figure"
        "<br>%{customdata[2]} of these on one document<extra></extra>",
        hoverongaps=False,
        xgap=2,
        ygap=2,
        showscale=False,
    )


def _grid(table: pd.DataFrame, column: str, sides: list[str], years: list[int]) -> "np.ndarray[Any, Any]":
    wide = table.pivot(index=c.YEAR_STARTED, columns=c.ORGANISER_SIDE, values=column)
    return wide.reindex(index=years, columns=sides).to_numpy(dtype=float)


def _title(table: pd.DataFrame) -> str:
    total, known = int(table[c.N].sum()), int(table[c.N_WITH_FIGURE].sum())
    if total == 0:
        return "The register holds no exercise for this choice"
    single = int(table[c.N_SINGLE_SOURCE].sum())
    verb = "has" if known == 1 else "have"
    of = f"{known:,} of {counted(total, 'exercise')}"
    return f"{of} {verb} a troop figure; {single:,} of these rest on one document"


def _summary(table: pd.DataFrame) -> str:
    sums = table.groupby(c.ORGANISER_SIDE)[[c.N, c.N_WITH_FIGURE]].sum()
    parts = [
        f"{label}: {sums[c.N_WITH_FIGURE][side]} of {sums[c.N][side]}"
        for side, label in codes.SIDES.items()
        if side in sums.index
    ]
    return f"Exercises with a troop figure, by side. {'; '.join(parts) or 'None'}."
