"""The claims on one exercise: who said what, as points and ranges."""

import math
from collections.abc import Collection, Hashable, Iterator
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.analysis.claims import bases, reach, spoken_of
from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.kit import uploaded
from dashboard.figures.claims import claim_marks, record_rows
from dashboard.figures.kit import threshold_lines, uploaded_marks
from dashboard.figures.kit.canvas import below_button, canvas
from dashboard.figures.kit.wide import when_wide
from dashboard.schema import claim_codes, codes, keys
from dashboard.schema import columns as c
from dashboard.wording import about, counted, number, safe

MARKERS = 12, 7
"""Marker size of a claim on the whole exercise, and of one on a part or on more than the exercise."""

ROW_PIXELS, LEAST_PIXELS, MOST_HEIGHT = 22, 16, 480
"""Height of a row, and of one where there are so many that they would be higher than all of the plot."""

LEFT_OF_LINE = 0.32
"""Share of the width that the words left of the lowest line take."""

_ROW = "row"
_STEPS = (1, 2, 5)


def of_exercise(
    table: pd.DataFrame,
    lines: Lines,
    metric: str = "troops",
    *,
    name: str = "",
    notable: Collection[str] = (),
) -> go.Figure:
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
    notable : collection of str
        Ids of claims whose speaker is named beside the ends of what is claimed, where the chart is wide.
    """
    shown = table[(table[c.METRIC] == metric) & (table[c.VALUE_LOW] > 0)]
    rows = _ordered(uploaded.drawable(shown, c.VALUE, uploaded.MOST_LINES))
    label, drawn = codes.METRICS[metric], lines if metric == "troops" else Lines()
    more = f"{_reaches(shown, metric)}{uploaded.undrawn_words(shown, rows, what=('claim',))}"
    across = _across(rows, drawn, label)
    told = record_rows.labels(rows, reach.leading(shown)[0], notable)
    heights = record_rows.in_rows(rows, told, across["range"])
    rows = rows.assign(**{_ROW: heights})
    numbers, speakers = record_rows.annotations(heights, told, across["range"])
    duties = [
        threshold_lines.words(line, anchor, x=math.log10(line.value), y=0, yref="paper", yanchor="bottom")
        for line, anchor in threshold_lines.anchored(drawn)
    ]
    # All of the layout at once: each later change of a part has Plotly look through the whole of it.
    figure = canvas(
        _title(shown, metric, name),
        f"{label}, logarithmic scale; a bar is a range. Colour: who first said it. "
        f"Shape: what the number is. {claim_marks.SIZES} {threshold_lines.in_caption(drawn)}".rstrip()
        + more,
        _summary(shown, label),
        height=110 + _pixels(int(max([*heights, 6]) + 1)),
        shapes=[threshold_lines.upright(line) for line in drawn],
        annotations=duties + numbers,
        xaxis=across,
        yaxis=_down(rows),
    )
    _add_marks(figure, rows)
    below_button(figure)
    when_wide(figure, annotations=duties + speakers)
    return figure


def _add_marks(figure: go.Figure, rows: pd.DataFrame) -> None:
    """Draw bars and marks of each role, ring those of a reader's own list, and add what the legend needs."""
    for role, of_role in _by_role(rows):
        hover = [[_hover(row)] for row in of_role.to_dict("records")]
        points = claim_marks.points(of_role, of_role[_ROW], role, MARKERS, hover)
        figure.add_traces([claim_marks.ranges(of_role, of_role[_ROW], role), points])
        uploaded_marks.ring(figure, points.x, points.y, uploaded.is_touched(of_role))
    figure.add_traces(claim_marks.keys(rows))


def _pixels(n_rows: int) -> int:
    return n_rows * max(LEAST_PIXELS, min(ROW_PIXELS, MOST_HEIGHT // n_rows))


def _by_role(claims: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield the claims of each role that has any, in the order of the code list."""
    roles = claims[c.ORIGIN_ROLE]
    some = set(roles.tolist())
    yield from ((role, claims[roles == role]) for role in claim_codes.ORIGIN_ROLES if role in some)


def _ordered(shown: pd.DataFrame) -> pd.DataFrame:
    """Return claims with roles together in the order of the code list, within a role by value."""
    rank = shown[c.ORIGIN_ROLE].map({role: i for i, role in enumerate(claim_codes.ORIGIN_ROLES)})
    return shown.assign(rank=rank).sort_values(["rank", c.VALUE, c.CLAIM_ID])


def _hover(row: dict[Hashable, Any]) -> str:
    scope, stage = bases.SCOPE_WORDS[row[c.SCOPE]], codes.STAGES[row[c.STAGE]].lower()
    words = spoken_of.amount(str(row[c.VALUE_WORDS]), float(row[c.VALUE_HIGH]), str(row[c.METRIC]))
    return (
        f"<b>{safe(row[c.CLAIMANT])}</b><br>{safe(words)}<br>"
        f"{claim_marks.NAMES[row[c.KIND]].lower()}, {scope}, {stage}<br>graded {safe(row[c.GRADE])}"
    )


def _down(rows: pd.DataFrame) -> dict[str, Any]:
    at_rows = keys.by_key(rows[c.ORIGIN_ROLE], rows[_ROW])
    last = max((max(at) for at in at_rows.values()), default=1.0)
    return {
        "range": [last + 1.4, -0.8],
        "tickvals": [(min(at) + max(at)) / 2 for at in at_rows.values()],
        "ticktext": [claim_codes.ORIGIN_ROLES[role].replace(" ", "<br>") for role in at_rows],
        "showgrid": False,
        "zeroline": False,
    }


def _across(rows: pd.DataFrame, lines: Lines, label: str) -> dict[str, Any]:
    at = [line.value for line in lines]
    known = [*rows[c.VALUE_LOW].astype(float), *rows[c.VALUE_HIGH].astype(float), *at] or [1.0, 10.0]
    low, high = min(known) / 1.8, max(max(known) * 1.4, 2.4 * max(at, default=0))
    # The words of the lowest line stand left of it, and need so much of the width on a telephone.
    low = min([low, *(high * (value / high) ** (1 / (1 - LEFT_OF_LINE)) for value in at[: len(at) - 1])])
    ticks = _ticks(low, high)
    return {
        "title": {"text": label},
        "type": "log",
        "range": [math.log10(low), math.log10(high)],
        "tickvals": ticks,
        "ticktext": [number(tick) for tick in ticks],
    }


def _ticks(low: float, high: float) -> list[int]:
    """Return round numbers for a log axis: 1-2-5 within one and a half decades, 1-3 beyond."""
    steps = _STEPS if high / low < 30 else (1, 3)
    ticks = [step * 10**power for power in range(8) for step in steps]
    return [tick for tick in ticks if low <= tick <= high]


def _title(shown: pd.DataFrame, metric: str, name: str) -> str:
    if shown.empty:
        return about(name, f"no claim on {spoken_of.noun(metric)} at this grade")
    leading, *what = reach.leading(shown)
    amount = spoken_of.amount(leading.words, leading.high, metric)
    findings = [f"{words} {amount}" for words in what]
    if leading.low == leading.high:
        return about(name, *findings)
    return about(name, f"{findings[0]}, factor {number(leading.high / leading.low, 1)}", *findings)


def _reaches(shown: pd.DataFrame, metric: str) -> str:
    """Say how far all claims reach where the title tells of a part of them alone."""
    every, (leading, _, short) = reach.of(shown), reach.leading(shown)
    if shown.empty or leading.n == every.n:
        return ""
    left_out = " The title leaves forecasts, bounds and sums out." if short.endswith("on the whole:") else ""
    words = spoken_of.amount(every.words, every.high, metric)
    return f"{left_out} All {counted(every.n, 'claim')}, of every scope and kind: {words}."


def _summary(shown: pd.DataFrame, label: str) -> str:
    parts = []
    for role, rows in _by_role(shown):
        parts.append(
            f"{claim_codes.ORIGIN_ROLES[role]}: {counted(len(rows), 'claim')}, {reach.of(rows).words}"
        )
    return f"{label} by who first said it. {'; '.join(parts) or 'No claim'}."
