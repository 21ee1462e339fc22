"""How many times the declared total others counted, by date."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.claims.rivals import FEWEST_RATIOS
from dashboard.analysis.kit import uploaded
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit import label_placement, threshold_lines, uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import names
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import (
    agree,
    agree_part,
    bare,
    counted,
    headline,
    number,
    part_of,
    safe,
    spelt,
    together,
)

NARROW_HEIGHT = 240
"""Pixels of the plot from top to bottom on a screen of 390, where the legend takes a line for each side."""

MARGIN = pd.Timedelta(days=3 * 365)
"""Before the first and after the last exercise: room for half a name over a marker on a screen of 390."""

MOST_UNNAMED = 3
"""Names without room beside their markers that the subtitle lists; of more it says how many they are."""

_LABEL, _SIDE = "label", "label_side"

_RATIOS = {0.2: "0.2", 0.5: "0.5", 1: "1 equal", 2: "2", 5: "5", 10: "10"}


def ratios(table: pd.DataFrame) -> go.Figure:
    """Draw independent over declared totals by date.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.claims.rivals.ratios`.
    """
    named = _named(table)
    figure = canvas(
        _ratio_title(table),
        f"Independent median over declared total, logarithmic scale, by first day. {_above(table)}"
        f"{_unnamed(named)}",
        _ratio_summary(table),
        height=440,
    )
    for side in codes.SIDES:
        of_side = named[named[c.ORGANISER_SIDE] == side]
        if len(of_side):
            figure.add_trace(_ratio_points(of_side, side))
    uploaded_marks.ring(
        figure,
        table[c.FIRST_DAY].to_numpy(),
        table[c.RATIO].to_numpy(dtype=float),
        uploaded.is_touched(table),
    )
    figure.add_hline(y=1, line=threshold_lines.style(), layer="below")
    _ratio_axes(figure, table)
    return figure


def _ratio_points(rows: pd.DataFrame, side: str) -> go.Scatter:
    hover = [
        f"<b>{safe(row[c.NAME])}</b><br>declared {number(row[c.DECLARED])}, independent "
        f"{row[c.INDEPENDENT_WORDS]} ({counted(int(row[c.N_CLAIMANTS]), 'claimant')})<br>"
        f"ratio {number(row[c.RATIO], 2)}"
        for row in rows.to_dict("records")
    ]
    return go.Scatter(
        name=codes.SIDES[side],
        x=rows[c.FIRST_DAY].to_numpy(),
        y=rows[c.RATIO].to_numpy(dtype=float),
        mode="markers+text",
        marker={"symbol": theme.SIDE_SYMBOLS[side], "color": theme.SIDE_COLOURS[side], "size": 11},
        text=rows[_LABEL].to_list(),
        textposition=rows[_SIDE].to_list(),
        textfont={"size": 11, "color": theme.LIGHT.text},
        cliponaxis=False,
        # The record's name comes last, for a click on the mark to open it.
        customdata=list(zip(hover, rows[c.EXERCISE_ID], strict=True)),
        hovertemplate=f"%{{customdata[0]}}<extra>{codes.SIDES[side]}</extra>",
    )


def _named(table: pd.DataFrame) -> pd.DataFrame:
    """Add what stands beside each marker, and on which side: the names that have room, the farthest first."""
    labels = names(table, 23)
    far = np.abs(np.log(table[c.RATIO].to_numpy(dtype=float)))
    order = np.argsort(-far, kind="stable").tolist()
    found: dict[int, str] = {}
    if len(table):
        days = table[c.FIRST_DAY].to_numpy().astype("datetime64[D]").astype(float)
        first, last = (np.datetime64(end, "D").astype(float) for end in _dates(table))
        x = label_placement.shares(days, (first, last))
        y = label_placement.shares(np.log10(table[c.RATIO].to_numpy(dtype=float)), _reach(table))
        found = label_placement.placed(x, y, labels, order, NARROW_HEIGHT)
    texts = [safe(name) if i in found else "" for i, name in enumerate(labels)]
    sides = [found.get(i, "top center") for i in range(len(labels))]
    return table.assign(**{_LABEL: texts, _SIDE: sides})


def _dates(table: pd.DataFrame) -> tuple[str, str]:
    ends = table[c.FIRST_DAY].min() - MARGIN, table[c.FIRST_DAY].max() + MARGIN
    return f"{ends[0]:%Y-%m-%d}", f"{ends[1]:%Y-%m-%d}"


def _reach(table: pd.DataFrame) -> tuple[float, float]:
    """Return the two ends of the axis of ratios, as decimal logarithms."""
    values = np.append(table[c.RATIO].to_numpy(dtype=float), 1.0)
    return float(np.log10(values.min() / 1.5)), float(np.log10(values.max() * 1.5))


def _ratio_axes(figure: go.Figure, table: pd.DataFrame) -> None:
    if len(table):
        figure.update_xaxes(range=list(_dates(table)))
    figure.update_xaxes(title_text="First day", type="date")
    figure.update_yaxes(
        title_text="Independent / declared",
        type="log",
        range=list(_reach(table)),
        tickvals=list(_RATIOS),
        ticktext=list(_RATIOS.values()),
    )


def _ratio_title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No exercise has both a declared and an independent total here"
    if len(table) < FEWEST_RATIOS:
        both = f"{spelt(len(table))} {agree(len(table), 'exercise has', 'exercises have')} both"
        return f"Declared totals beside those of outsiders: only {both}"
    first = leaders(table[c.NAME], table[c.RATIO])
    times = f"{number(first.top, 1)} times"
    if first.are_several:
        names = first.named(bare, "exercises")
        several = f"{spelt(len(first.labels))} exercises"
        return headline(*(f"Highest: {who}, {times} the declared each" for who in (names, several)))
    name = bare(first.labels[0])
    put = f"Outsiders put {name} at {times} its declared total"
    return headline(
        f"{put}, the highest",
        f"Highest: {name}, {times} its declared total",
        f"Outsiders put one exercise at {times} its declared total",
    )


def _above(table: pd.DataFrame) -> str:
    """Say how many outsiders put above what was declared."""
    above = int((table[c.RATIO] > 1).sum())
    head = part_of(above, len(table), "exercise")
    return (
        f"{head} with both totals {agree_part(above, 'was', 'were')} put above the declared one by outsiders."
    )


def _unnamed(named: pd.DataFrame) -> str:
    """Say whose name has no room beside its marker."""
    names = [bare(name) for name in named.loc[named[_LABEL] == "", c.NAME]]
    if not names:
        return ""
    who = together(names) if len(names) <= MOST_UNNAMED else counted(len(names), "exercise")
    return f" Named on hover alone, for want of room: {who}."


def _ratio_summary(table: pd.DataFrame) -> str:
    words = [f"{row[c.NAME]} {number(row[c.RATIO], 2)}" for row in table.to_dict("records")]
    return f"Independent over declared total, by date: {'; '.join(words) or 'none'}."
