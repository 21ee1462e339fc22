"""How declared sizes lie around the observation line."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis import counting
from dashboard.analysis import uploaded as own_rows
from dashboard.analysis.claims.thresholds import MARGIN, Lines, declared_totals
from dashboard.analysis.claims.thresholds import just_below as by_bloc
from dashboard.figures.kit import panels, uploaded_marks
from dashboard.figures.kit import threshold_lines as treaty
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.record_links import records
from dashboard.figures.kit.text import amount, counted
from dashboard.schema import codes
from dashboard.schema import columns as c

STEP = 1000
FIRST, LAST = 1000, 25000
"""Bins of a thousand troops, and the part of the scale that is drawn."""

PANELS = {"east": ("x", "y", (0.56, 0.92)), "west": ("x2", "y2", (0.0, 0.38))}


def just_below(table: pd.DataFrame, lines: Lines, margin: float = MARGIN) -> go.Figure:
    """Draw how many exercises were declared at each size, around the lines of the Vienna Document.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.sizes.sizes`.
    lines : Lines
        Result of `analysis.thresholds.lines`.
    margin : float
        Share of the line that counts as near.
    """
    whole = declared_totals(table)
    inside = whole[whole[c.DECLARED].between(FIRST, LAST, inclusive="left")]
    figure = canvas(
        _title(table, lines, margin),
        f"Exercises by declared total, in steps of {STEP:,} troops. Darker: bars within {margin:.0%} below "
        f"the {lines.observation:,} line. {_beyond(whole)}",
        _summary(table, lines, margin),
        height=500,
    )
    edges = np.arange(FIRST, LAST + STEP, STEP)
    for bloc in codes.BLOCS:
        figure.add_trace(_bars(inside[inside[c.BLOC] == bloc], bloc, edges, lines, margin))
    _layout(figure, lines)
    uploaded_marks.hatch(figure)
    return figure


def _bars(
    rows: pd.DataFrame, bloc: str, edges: "np.ndarray[Any, Any]", lines: Lines, margin: float
) -> go.Bar:
    # "Fewer than 13,000" belongs to the bar that ends there.
    hedged = (rows[c.DECLARED_QUALIFIER] == "fewer_than").fillna(False).astype("float64")
    values = rows[c.DECLARED] - hedged
    numbers, _ = np.histogram(values.to_numpy(dtype=float), edges)
    mine = own_rows.touched(rows)
    theirs, _ = np.histogram(values[mine].to_numpy(dtype=float), edges)
    near = (edges[1:] <= lines.observation) & (edges[1:] > lines.observation * (1 - margin))
    x, y, _ = PANELS[bloc]
    return go.Bar(
        name=codes.BLOCS[bloc],
        x=edges[:-1] + STEP / 2,
        y=numbers,
        width=STEP * 0.9,
        xaxis=x,
        yaxis=y,
        marker={
            "color": theme.BLOC_COLOURS[bloc],
            "opacity": np.where(near, 1, 0.55),
            "line": {"width": 0},
        },
        text=[f"{low:,} to {low + STEP - 1:,}" for low in edges[:-1]],
        textposition="none",
        meta=theirs.tolist() if mine.any() else None,
        customdata=records(_ones(rows[c.EXERCISE_ID], values, edges)),
        hovertemplate="%{text} troops: %{y} exercises<extra>" + codes.BLOCS[bloc] + "</extra>",
        showlegend=False,
    )


def _ones(
    exercise_ids: "pd.Series[str]", values: "pd.Series[float]", edges: "np.ndarray[Any, Any]"
) -> list[object]:
    """Return for each bar the exercise that it stands for, where it is one."""
    bars = np.digitize(values.to_numpy(dtype=float), edges) - 1
    ones = exercise_ids.groupby(bars).agg(counting.only)
    return [ones.get(bar) for bar in range(len(edges) - 1)]


def _layout(figure: go.Figure, lines: Lines) -> None:
    for bloc, (x, y, domain) in PANELS.items():
        suffix = x[1:]
        figure.update_layout(
            {
                f"xaxis{suffix}": {
                    "anchor": y,
                    "range": [FIRST, LAST],
                    "tickvals": [5000, 10000, 15000, 20000],
                    "tickformat": ",",
                },
                f"yaxis{suffix}": {
                    "anchor": x,
                    "domain": domain,
                    "title": {"text": "Exercises"},
                    "rangemode": "tozero",
                    "nticks": 5,
                },
            }
        )
        panels.name(figure, codes.BLOCS[bloc], domain[1] + 0.05)
        _mark_lines(figure, lines, x, y, domain)
    figure.update_layout(xaxis2_title_text="Declared troops, whole exercise", bargap=0)


def _mark_lines(figure: go.Figure, lines: Lines, x: str, y: str, domain: tuple[float, float]) -> None:
    for mark in treaty.told(lines):
        ends = {"x0": mark[0], "x1": mark[0], "y0": 0, "y1": 1.02}
        figure.add_shape(type="line", xref=x, yref=f"{y} domain", line=treaty.style(), **ends)
        treaty.write(figure, mark, xref=x, yref="paper", x=mark[0], y=domain[1], yanchor="bottom")


def _beyond(whole: pd.DataFrame) -> str:
    small, large = int((whole[c.DECLARED] < FIRST).sum()), int((whole[c.DECLARED] >= LAST).sum())
    return f"Not drawn: {small} below {FIRST:,} and {large} from {LAST:,} up."


def _title(table: pd.DataFrame, lines: Lines, margin: float) -> str:
    near = by_bloc(table, lines.observation, margin).set_index(c.BLOC)
    parts = []
    for bloc, label in codes.BLOCS.items():
        n, below, above = (int(near[name][bloc]) for name in (c.N, c.N_JUST_BELOW, c.N_JUST_ABOVE))
        if n:
            parts.append(f"{below} below and {above} above ({label}, {n} in all)")
    if not parts:
        return "No declared total is known for this choice"
    return f"Declared totals within {margin:.0%} of the {lines.observation:,} line: " + "; ".join(parts)


def _summary(table: pd.DataFrame, lines: Lines, margin: float) -> str:
    near = by_bloc(table, lines.observation, margin).set_index(c.BLOC)
    parts = []
    for bloc, label in codes.BLOCS.items():
        totals = declared_totals(table[table[c.BLOC] == bloc])[c.DECLARED]
        middle = f", median {amount(totals.median())}" if len(totals) else ""
        number = counted(len(totals), "declared total")
        parts.append(
            f"{label}: {number}{middle}; {near[c.N_JUST_BELOW][bloc]} within {margin:.0%} below the line, "
            f"{near[c.N_JUST_ABOVE][bloc]} at or within {margin:.0%} above it"
        )
    return ". ".join(parts) + "."
