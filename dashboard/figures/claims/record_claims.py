"""The claims on one exercise: who said what, as points and ranges."""

from collections.abc import Hashable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard.analysis.claims import bases, reach
from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.kit import uploaded
from dashboard.figures.claims import claim_marks
from dashboard.figures.kit import threshold_lines, uploaded_marks
from dashboard.figures.kit.canvas import LEGEND_PIXELS, below_button, canvas
from dashboard.schema import claim_codes, codes
from dashboard.schema import columns as c
from dashboard.wording import about, counted, number, safe

MARKERS = 12, 7
"""Marker size of a claim on the whole exercise, and of one on a part or on more than the exercise."""

ROW_PIXELS = 20

LEFT_OF_LINE = 0.32
"""Share of the width that the words left of the lowest line take."""

_ROW = "row"
_STEPS = (1, 2, 5)


def of_exercise(table: pd.DataFrame, lines: Lines, metric: str = "troops", *, name: str = "") -> go.Figure:
    """Draw every claim of one metric on one exercise.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.claims.readable.of_exercise`.
    lines : Lines
        Result of `analysis.claims.thresholds.troop_lines`; drawn for troops only.
    metric : str
        A code of `codes.METRICS`.
    name : str
        The exercise, which leads the title.
    """
    shown = table[(table[c.METRIC] == metric) & (table[c.VALUE_LOW] > 0)]
    rows = _rows(uploaded.drawable(shown, c.VALUE, uploaded.MOST_LINES))
    label = codes.METRICS[metric]
    more = f"{_reaches(shown)}{uploaded.undrawn_words(shown, rows, what=('claim',))}"
    figure = canvas(
        _title(shown, label, name),
        f"{label}, logarithmic scale, one marker a claim; a bar is a range. Colour: who first said it. "
        f"Shape: what the number is. {claim_marks.SIZES}{more}",
        _summary(shown, label),
    )
    for role in claim_codes.ORIGIN_ROLES:
        of_role = rows[rows[c.ORIGIN_ROLE] == role]
        if len(of_role):
            hover = [[_hover(row)] for row in of_role.to_dict("records")]
            points = claim_marks.points(of_role, of_role[_ROW], role, MARKERS, hover)
            figure.add_traces([claim_marks.ranges(of_role, of_role[_ROW], role), points])
            uploaded_marks.ring(figure, points.x, points.y, uploaded.is_touched(of_role))
    keys = claim_marks.keys(rows)
    figure.add_traces(keys)
    tall = 110 + LEGEND_PIXELS * len(keys) + ROW_PIXELS * max(len(rows), 6)
    figure.update_layout(height=tall)
    if metric == "troops":
        for line, anchor in threshold_lines.anchored(lines):
            threshold_lines.vertical(figure, line, anchor, y=0, yref="paper", yanchor="bottom")
    _axes(figure, rows, lines if metric == "troops" else Lines(), label)
    below_button(figure)
    return figure


def _rows(shown: pd.DataFrame) -> pd.DataFrame:
    """Give each claim a row: roles together in the order of the code list, within a role by value."""
    rank = shown[c.ORIGIN_ROLE].map({role: i for i, role in enumerate(claim_codes.ORIGIN_ROLES)})
    ordered = shown.assign(rank=rank).sort_values(["rank", c.VALUE, c.CLAIM_ID])
    gaps = (ordered["rank"] != ordered["rank"].shift()).cumsum() - 1
    return ordered.assign(**{_ROW: np.arange(len(ordered)) + 0.6 * gaps})


def _hover(row: dict[Hashable, Any]) -> str:
    scope, stage = bases.SCOPE_WORDS[row[c.SCOPE]], codes.STAGES[row[c.STAGE]].lower()
    return (
        f"<b>{safe(row[c.CLAIMANT])}</b><br>{safe(row[c.VALUE_WORDS])}<br>"
        f"{claim_marks.NAMES[row[c.KIND]].lower()}, {scope}, {stage}<br>graded {safe(row[c.GRADE])}"
    )


def _axes(figure: go.Figure, rows: pd.DataFrame, lines: Lines, label: str) -> None:
    middles = rows.groupby(c.ORIGIN_ROLE)[_ROW].agg(["min", "max"]).mean(axis=1)
    last = float(rows[_ROW].max()) if len(rows) else 1.0
    figure.update_yaxes(
        range=[last + 1.4, -0.8],
        tickvals=middles.to_numpy(dtype=float),
        ticktext=[claim_codes.ORIGIN_ROLES[str(role)].replace(" ", "<br>") for role in middles.index],
        showgrid=False,
        zeroline=False,
    )
    values = rows[[c.VALUE_LOW, c.VALUE_HIGH]].to_numpy(dtype=float).ravel()
    at = [line.value for line in lines]
    known = np.concatenate([values, np.array(at, dtype=float)])
    if not known.size:
        known = np.array([1.0, 10.0])
    low, high = float(known.min()) / 1.8, max(float(known.max()) * 1.4, 2.4 * max(at, default=0))
    # The words of the lowest line stand left of it, and need so much of the width on a telephone.
    low = min([low, *(high * (value / high) ** (1 / (1 - LEFT_OF_LINE)) for value in at[: len(at) - 1])])
    ticks = _ticks(low, high)
    figure.update_xaxes(
        title_text=label,
        type="log",
        range=[np.log10(low), np.log10(high)],
        tickvals=ticks,
        ticktext=[number(tick) for tick in ticks],
    )


def _ticks(low: float, high: float) -> list[int]:
    """Return round numbers for a log axis: 1-2-5 within one and a half decades, 1-3 beyond."""
    steps = _STEPS if high / low < 30 else (1, 3)
    ticks = [step * 10**power for power in range(8) for step in steps]
    return [tick for tick in ticks if low <= tick <= high]


def _title(shown: pd.DataFrame, label: str, name: str) -> str:
    if shown.empty:
        return about(name, f"no claim on {label.lower()} at this grade")
    told, *what = reach.told(shown)
    findings = [f"{words} {told.words}" for words in what]
    if told.low == told.high:
        return about(name, *findings)
    return about(name, f"{findings[0]}, factor {number(told.high / told.low, 1)}", *findings)


def _reaches(shown: pd.DataFrame) -> str:
    """Say how far all claims reach where the title tells of a part of them alone."""
    every, (told, *_) = reach.of(shown), reach.told(shown)
    if shown.empty or told.n == every.n:
        return ""
    return f" All {counted(every.n, 'claim')}, of every scope and kind: {every.words}."


def _summary(shown: pd.DataFrame, label: str) -> str:
    parts = []
    for role, name in claim_codes.ORIGIN_ROLES.items():
        rows = shown[shown[c.ORIGIN_ROLE] == role]
        if len(rows):
            parts.append(f"{name}: {counted(len(rows), 'claim')}, {reach.of(rows).words}")
    return f"{label} by who first said it. {'; '.join(parts) or 'No claim'}."
