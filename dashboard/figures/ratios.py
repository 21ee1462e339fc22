"""How many times the declared total others counted, by date."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis import own as own_rows
from dashboard.figures import own
from dashboard.figures.canvas import canvas
from dashboard.figures.words import amount, counted, dated, safe, share
from dashboard.schema import codes
from dashboard.schema import columns as c

LABELLED_BEYOND = 1.3
"""From how many times, up or down, a ratio carries the name of its exercise."""

YEAR = pd.Timedelta(days=365)

_RATIOS = {0.2: "0.2", 0.5: "0.5", 1: "1 equal", 2: "2", 5: "5", 10: "10"}


def ratios(table: pd.DataFrame) -> go.Figure:
    """Draw independent over declared totals by date, runs of one series joined.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.dispute.ratios`.
    """
    figure = canvas(
        _ratio_title(table),
        "Independent median over declared total, logarithmic scale, by first day. Marker and colour: side. "
        "A line joins the runs of one series.",
        _ratio_summary(table),
        height=440,
    )
    for _, runs in table.groupby(c.SERIES):
        if len(runs) > 1:
            figure.add_trace(_joined(runs))
    for side in codes.SIDES:
        of_side = table[table[c.ORGANISER_SIDE] == side]
        if len(of_side):
            figure.add_trace(_ratio_points(of_side, side))
    own.ring(
        figure, table[c.FIRST_DAY].to_numpy(), table[c.RATIO].to_numpy(dtype=float), own_rows.touched(table)
    )
    figure.add_hline(y=1, line={"color": theme.LIGHT.purple, "width": 1.5, "dash": "dash"}, layer="below")
    _ratio_axes(figure, table)
    return figure


def _joined(runs: pd.DataFrame) -> go.Scatter:
    return go.Scatter(
        name=safe(runs[c.SERIES].iloc[0]),
        x=runs[c.FIRST_DAY].to_numpy(),
        y=runs[c.RATIO].to_numpy(dtype=float),
        mode="lines",
        line={"color": theme.LIGHT.axis, "width": 1.5},
        hoverinfo="skip",
        showlegend=False,
    )


def _ratio_points(rows: pd.DataFrame, side: str) -> go.Scatter:
    names = [safe(dated(name, day, 19)) for name, day in zip(rows[c.NAME], rows[c.FIRST_DAY], strict=True)]
    far = abs(np.log(rows[c.RATIO].to_numpy(dtype=float))) >= np.log(LABELLED_BEYOND)
    hover = [
        f"<b>{safe(row[c.NAME])}</b><br>declared {amount(row[c.DECLARED])}, independent "
        f"{amount(row[c.INDEPENDENT])} ({counted(int(row[c.N_CLAIMANTS]), 'claimant')})"
        for row in rows.to_dict("records")
    ]
    return go.Scatter(
        name=codes.SIDES[side],
        x=rows[c.FIRST_DAY].to_numpy(),
        y=rows[c.RATIO].to_numpy(dtype=float),
        mode="markers+text",
        marker={"symbol": theme.SIDE_SYMBOLS[side], "color": theme.SIDE_COLOURS[side], "size": 11},
        text=[name if shown else "" for name, shown in zip(names, far, strict=True)],
        textposition="top center",
        textfont={"size": 11, "color": theme.LIGHT.text},
        cliponaxis=False,
        # The record's name comes last, for a click on the mark to open it.
        customdata=list(zip(hover, rows[c.EXERCISE_ID], strict=True)),
        hovertemplate=f"%{{customdata[0]}}<br>ratio %{{y:.2f}}<extra>{codes.SIDES[side]}</extra>",
    )


def _ratio_axes(figure: go.Figure, table: pd.DataFrame) -> None:
    if len(table):
        ends = table[c.FIRST_DAY].min() - 2 * YEAR, table[c.FIRST_DAY].max() + 2 * YEAR
        figure.update_xaxes(range=[end.strftime("%Y-%m-%d") for end in ends])
    figure.update_xaxes(title_text="First day", type="date")
    values = np.append(table[c.RATIO].to_numpy(dtype=float), 1.0)
    figure.update_yaxes(
        title_text="Independent / declared",
        type="log",
        range=[np.log10(values.min() / 1.4), np.log10(values.max() * 1.5)],
        tickvals=list(_RATIOS),
        ticktext=list(_RATIOS.values()),
    )


def _ratio_title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No exercise has both a declared and an independent total here"
    above = int((table[c.RATIO] > 1).sum())
    top = table.sort_values(c.RATIO).iloc[-1]
    number = share(above, len(table))
    head = f"{number} {'exercise' if len(table) == 1 else 'exercises'} with both totals"
    return (
        f"{head} {'was' if above == 1 else 'were'} counted above the declared total; highest: "
        f"{top[c.NAME]}, {top[c.RATIO]:.1f} times"
    )


def _ratio_summary(table: pd.DataFrame) -> str:
    words = [f"{row[c.NAME]} {row[c.RATIO]:.2f}" for row in table.to_dict("records")]
    return f"Independent over declared total, by date: {'; '.join(words) or 'none'}."
