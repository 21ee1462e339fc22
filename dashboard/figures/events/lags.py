"""How many days lay between the start of a drill and that of the allied exercise or measure near it."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.events import pairs
from dashboard.analysis.kit import dates
from dashboard.figures.kit import threshold_lines
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import columns as c
from dashboard.wording import counted, none_or, number, span

FEW = 5
"""Pairs below which a median is drawn hollow."""

ABOVE = 2
"""Days by which the number of pairs is set above the reach, so that no marker hides it."""


def lags(table: pd.DataFrame, until: str = "") -> go.Figure:
    """Draw for each year how many days lay between the starts of a pair.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.events.pairs.by_year`.
    until : str
        Result of `dates.last_on_record`.
    """
    known = table[table[c.LAG_MEDIAN].notna()]
    figure = canvas(
        _title(known),
        "Pairs of a drill with an allied exercise or measure near it in time and region; a document links "
        f"{number(table[c.N_DOCUMENTED].sum())} of {number(table[c.N].sum())}, the others only coincide. "
        "Days from the drill's start to the allied one's; below 0: the allied one began first. Number: "
        f"pairs with exact dates.{dates.part_year(known[c.YEAR], until)} {pairs.NO_CAUSE}",
        _summary(table),
        height=400,
    )
    ends = known[[c.LAG_LOW, c.LAG_HIGH]].to_numpy(dtype=float)
    figure.add_trace(
        go.Scatter(
            name="Middle half of the pairs",
            x=np.repeat(known[c.YEAR].to_numpy(dtype=int), 3),
            y=np.column_stack([ends, np.full(len(ends), np.nan)]).ravel(),
            mode="lines",
            line={"color": theme.LIGHT.axis, "width": 4},
            hoverinfo="skip",
        )
    )
    is_few = (known[c.N_WITH_LAG] < FEW).to_numpy(dtype=bool)
    for few, rows in ((False, known[~is_few]), (True, known[is_few])):
        if len(rows):
            figure.add_trace(_medians(rows, few=few))
    figure.add_trace(_numbers(known))
    figure.add_hline(y=0, line=threshold_lines.style(), layer="below")
    figure.update_xaxes(title_text="Year of the drill", dtick=2, showgrid=False)
    figure.update_yaxes(title_text="Lag, days")
    return figure


def _medians(known: pd.DataFrame, *, few: bool) -> go.Scatter:
    hover = [
        f"{row[c.YEAR]}: median "
        f"{_days(row[c.LAG_MEDIAN], row[c.LAG_MEDIAN])}<br>{counted(row[c.N], 'pair')}, "
        f"{number(row[c.N_WITH_LAG])} with a lag, {number(row[c.N_DOCUMENTED])} documented"
        for row in known.to_dict("records")
    ]
    return go.Scatter(
        name=f"Median, fewer than {FEW} pairs" if few else "Median",
        x=known[c.YEAR].to_numpy(dtype=int),
        y=known[c.LAG_MEDIAN].to_numpy(dtype=float),
        mode="markers",
        marker={
            "symbol": "circle-open" if few else "circle",
            "color": theme.LIGHT.west,
            "size": 10,
            "line": {"width": 2, "color": theme.LIGHT.west},
        },
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _numbers(known: pd.DataFrame) -> go.Scatter:
    """Print over each year how many pairs have a lag."""
    return go.Scatter(
        name="Pairs with a lag",
        x=known[c.YEAR].to_numpy(dtype=int),
        y=known[c.LAG_HIGH].to_numpy(dtype=float) + ABOVE,
        mode="text",
        text=[number(n) for n in known[c.N_WITH_LAG]],
        textposition="top center",
        textfont={"size": 11, "color": theme.LIGHT.muted},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _title(known: pd.DataFrame) -> str:
    if known.empty:
        return "No pair with exact dates is among the rows chosen"
    if len(known) == 1:
        row = known.iloc[0]
        lag = float(row[c.LAG_MEDIAN])
        when = f"{_days(abs(lag), abs(lag))} {'before' if lag < 0 else 'after'}" if lag else "with"
        return f"{int(row[c.YEAR])}: the allied side began {when} the drill (median)"
    first = int((known[c.LAG_MEDIAN] < 0).sum())
    return f"Median pair: the allied side began first in {none_or(first)} of {number(len(known))} years"


def _days(low: float, high: float) -> str:
    words = span(low, high)
    return f"{words} {'day' if words in ('1', '-1') else 'days'}"


def _summary(table: pd.DataFrame) -> str:
    words = [
        f"{row[c.YEAR]}: {counted(row[c.N], 'pair')}, {number(row[c.N_DOCUMENTED])} documented"
        + ("" if pd.isna(row[c.LAG_MEDIAN]) else f", median {_days(row[c.LAG_MEDIAN], row[c.LAG_MEDIAN])}")
        for row in table.to_dict("records")
    ]
    return f"Lag by year. {'; '.join(words) or 'None'}."
