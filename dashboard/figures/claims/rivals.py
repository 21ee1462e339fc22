"""Numbers in dispute: rival claims exercise by exercise."""

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.claims import bases
from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.kit import uploaded
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.claims import claim_marks
from dashboard.figures.kit import threshold_lines, uploaded_marks
from dashboard.figures.kit.canvas import LEGEND_PIXELS, canvas
from dashboard.figures.kit.label_placement import LETTER, LINE, WIDTH
from dashboard.figures.kit.text import names
from dashboard.schema import claim_codes, codes
from dashboard.schema import columns as c
from dashboard.wording import bare, counted, headline, number, safe, span, spelt

MARKERS = 11, 6
"""Marker size of a claim on the whole exercise, and of one on a part or on more than the exercise."""

ROW_PIXELS = 15

BETWEEN = 1.0
"""Room between two exercises, in rows."""

LINEAR_FOOT = 2.0
"""Rows below the marks on a linear axis, where the words of two lines stand one over the other."""

_ROW = "row"


def claims(rows: pd.DataFrame, lines: Lines, metric: str, *, log: bool = True) -> go.Figure:
    """Draw the claims of one metric, a band for each exercise, in it a line for each role of the origin.

    Parameters
    ----------
    rows : pandas.DataFrame
        Result of `analysis.claims.rivals.shown`, whose order the bands keep from the top.
    lines : Lines
        Result of `analysis.claims.thresholds.lines_for` for the metric.
    metric : str
        A code of `codes.METRICS`.
    log : bool
        Whether the axis is logarithmic.
    """
    placed = _placed(uploaded.drawable(rows, c.VALUE))
    label = codes.METRICS[metric]
    scale = "logarithmic" if log else "linear"
    keys = claim_marks.keys(placed)
    axes = _claim_axes(placed, lines, label, log=log)
    figure = canvas(
        _claims_title(rows, label),
        f"{label}, {scale} scale; a bar is a range. Colour: who first said it. Shape: "
        f"what the number is. {claim_marks.SIZES} "
        f"{_compared(rows)}{threshold_lines.in_caption(lines)}".strip()
        + uploaded.undrawn_words(rows, placed, what=("claim",)),
        _claims_summary(rows, label),
        height=110 + LEGEND_PIXELS * len(keys) + int(ROW_PIXELS * max(_rows_of(placed), 8)),
        shapes=[*_bands(placed), *map(threshold_lines.upright, lines)],
        annotations=[
            *(_ends(placed, log=True) if log else _ends_with_room(placed, axes["xaxis"]["range"])),
            *_duties(lines, log=log),
        ],
        **axes,
    )
    for role in claim_codes.ORIGIN_ROLES:
        of_role = placed[placed[c.ORIGIN_ROLE] == role]
        if len(of_role):
            hover = [[_hover(row), row[c.EXERCISE_ID]] for row in of_role.to_dict("records")]
            points = claim_marks.points(of_role, of_role[_ROW], role, MARKERS, hover)
            figure.add_traces([claim_marks.ranges(of_role, of_role[_ROW], role), points])
            uploaded_marks.ring(figure, points.x, points.y, uploaded.is_touched(of_role))
    figure.add_traces(keys)
    return figure


def _placed(rows: pd.DataFrame) -> pd.DataFrame:
    """Give each claim a row: exercises in their order, within one the roles in theirs."""
    exercise = pd.Series(pd.factorize(rows[c.EXERCISE_ID])[0], rows.index)
    rank = rows[c.ORIGIN_ROLE].map({role: i for i, role in enumerate(claim_codes.ORIGIN_ROLES)})
    pairs = pd.DataFrame({"exercise": exercise, "rank": rank}).drop_duplicates()
    pairs = pairs.sort_values(["exercise", "rank"], ignore_index=True)
    pairs[_ROW] = pairs.index + BETWEEN * pairs["exercise"]
    places = pairs.set_index(["exercise", "rank"])[_ROW]
    keys = pd.MultiIndex.from_arrays([exercise, rank])
    return rows.assign(exercise=exercise, **{_ROW: places.reindex(keys).to_numpy()})


def _rows_of(placed: pd.DataFrame) -> float:
    return float(placed[_ROW].max()) + 1 if len(placed) else 1.0


def _hover(row: dict[Hashable, Any]) -> str:
    scope, stage = bases.SCOPE_WORDS[row[c.SCOPE]], codes.STAGES[row[c.STAGE]].lower()
    return (
        f"<b>{safe(row[c.NAME])}</b><br>{safe(row[c.CLAIMANT])}: {safe(row[c.VALUE_WORDS])}<br>"
        f"{claim_marks.NAMES[row[c.KIND]].lower()}, {scope}, {stage}, graded "
        f"{safe(row[c.GRADE])}"
    )


def _ends(placed: pd.DataFrame, *, log: bool) -> list[dict[str, Any]]:
    """Return the lowest and the highest claim beside its mark where claims of one scope lie widest apart."""
    apart = placed[placed[c.SPREAD] > 1]
    if apart.empty:
        return []
    widest = apart.sort_values([c.SPREAD, c.NAME], ascending=[False, True])[c.EXERCISE_ID].iloc[0]
    rows = apart[apart[c.EXERCISE_ID] == widest]
    rows = rows[rows[c.SCOPE] == rows[c.SPREAD_SCOPE]]
    ends = ((c.VALUE_LOW, c.SPREAD_LOW, "right"), (c.VALUE_HIGH, c.SPREAD_HIGH, "left"))
    return [
        claim_marks.end(at[value], at[_ROW], anchor, log=log)
        for value, end, anchor in ends
        for at in rows[rows[value] == rows[end]].head(1).to_dict("records")
    ]


def _ends_with_room(placed: pd.DataFrame, across: Sequence[float]) -> list[dict[str, Any]]:
    """Return those of `_ends` that a linear axis has room for; the headline tells both."""
    found = []
    for note in _ends(placed, log=False):
        share = (note["x"] - across[0]) / (across[1] - across[0])
        room = share if note["xanchor"] == "right" else 1 - share
        if room * WIDTH >= LETTER * len(note["text"]) + abs(note["xshift"]):
            found.append(note)
    return found


def _duties(lines: Lines, *, log: bool) -> list[dict[str, Any]]:
    """Return the words of the lines, below all marks.

    On a linear axis the lines lie near its left end and near each other: all words stand right of them, the
    first one higher, on a ground that keeps the other line from striking them through.
    """
    below = {"y": 0, "yref": "paper", "yanchor": "bottom"}
    if log:
        return [
            threshold_lines.words(line, anchor, x=np.log10(line.value), **below)
            for line, anchor in threshold_lines.anchored(lines)
        ]
    return [
        threshold_lines.words(
            line, "left", x=line.value, yshift=LINE * lift, bgcolor=theme.LIGHT.ground, **below
        )
        for line, lift in zip(lines, range(len(lines) - 1, -1, -1), strict=True)
    ]


def _bands(placed: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the shade of every second exercise, so that the eye stays in its band."""
    edges = placed.groupby("exercise")[_ROW].agg(["min", "max"])
    # What `add_hrect` draws at last.
    wide = {"type": "rect", "xref": "x domain", "x0": 0, "x1": 1, "yref": "y", "layer": "below"}
    look = {"fillcolor": theme.LIGHT.panel, "line": {"width": 0}}
    return [
        {**wide, **look, "y0": top - 0.5 - BETWEEN / 2, "y1": bottom + 0.5 + BETWEEN / 2}
        for top, bottom in edges.to_numpy(dtype=float)[::2]
    ]


def _claim_axes(placed: pd.DataFrame, lines: Lines, label: str, *, log: bool) -> dict[str, Any]:
    bands = placed.groupby("exercise").agg(
        **{one: (one, "first") for one in (c.NAME, c.FIRST_DAY, c.SERIES)},
        low=(_ROW, "min"),
        high=(_ROW, "max"),
    )
    yaxis = {
        "range": [_rows_of(placed) + (0.9 if log else LINEAR_FOOT), -0.5 - BETWEEN / 2],
        "tickvals": bands[["low", "high"]].mean(axis=1).to_numpy(dtype=float),
        "ticktext": [safe(name) for name in names(bands, 23)],
        "showgrid": False,
        "zeroline": False,
    }
    values = placed[[c.VALUE_LOW, c.VALUE_HIGH]].to_numpy(dtype=float).ravel()
    known = np.concatenate([values, [float(line.value) for line in lines]])
    low, high = (float(known.min()), float(known.max())) if known.size else (1.0, 10.0)
    if not log:
        linear = {"title": {"text": label}, "range": [0, high * 1.06], "tickformat": ",", "nticks": 5}
        return {"xaxis": linear, "yaxis": yaxis}
    steps = (1, 3) if high > 9 * low else (1, 2, 3, 5)
    ticks = [step * 10**power for power in range(8) for step in steps]
    ticks = [tick for tick in ticks if low / 1.4 <= tick <= high * 1.4]
    xaxis = {
        "title": {"text": label},
        "type": "log",
        "range": [np.log10(low / 1.5), np.log10(high * 1.5)],
        "tickvals": ticks,
        "ticktext": [number(tick) for tick in ticks],
    }
    return {"xaxis": xaxis, "yaxis": yaxis}


def _claims_title(rows: pd.DataFrame, label: str) -> str:
    if rows.empty:
        return f"No claim on {label.lower()} is among the rows chosen"
    ordered = rows.drop_duplicates(c.EXERCISE_ID).sort_values(c.NAME)
    first = leaders(ordered.index, ordered[c.SPREAD])
    top = ordered.loc[first.labels[0]]
    if top[c.SPREAD] <= 1:
        exercises = counted(rows[c.EXERCISE_ID].nunique(), "exercise")
        return f"{counted(len(rows), 'claim')} on {exercises}: none contradicts another"
    factor = f"a factor of {number(first.top, 1)}"
    if first.are_several:
        names = first.named(lambda row: bare(str(ordered[c.NAME][row])), "exercises")
        return headline(
            f"Widest apart: {names}, {factor} each", f"Widest apart: {spelt(len(first.labels))}, {factor}"
        )
    reach = span(top[c.SPREAD_LOW], top[c.SPREAD_HIGH])
    what = {"whole_exercise": "", "linked_events": "linked events of "}.get(top[c.SPREAD_SCOPE], "a part of ")
    who = f"{_unattributed(rows, top)}{what}{bare(str(top[c.NAME]))}"
    return headline(
        *(f"Widest apart: {words}" for words in (f"{who}, {reach}, {factor}", f"{who}, {reach}", who, reach))
    )


def _unattributed(rows: pd.DataFrame, top: "pd.Series[Any]") -> str:
    """Return the word that a spread needs of which one end is a number whose first speaker nobody names."""
    of = rows[(rows[c.EXERCISE_ID] == top[c.EXERCISE_ID]) & (rows[c.SCOPE] == top[c.SPREAD_SCOPE])]
    named = of[of[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT]
    ends = (top[c.SPREAD_LOW], top[c.SPREAD_HIGH])
    return "" if all((named[c.VALUE] == end).any() for end in ends) else "unattributed, "


def _compared(rows: pd.DataFrame) -> str:
    """Say which marks the factor of the headline compares: others are drawn, and may lie wider apart."""
    if rows.empty or not (rows[c.SPREAD] > 1).any():
        return ""
    return "Factor: of sizes of one scope, a range by its middle; no forecast, bound or sum. "


def _claims_summary(rows: pd.DataFrame, label: str) -> str:
    words = []
    for _, claims_on in rows.groupby(c.EXERCISE_ID, sort=False):
        reach = span(claims_on[c.VALUE_LOW].min(), claims_on[c.VALUE_HIGH].max())
        words.append(f"{claims_on[c.NAME].iloc[0]}: {counted(len(claims_on), 'claim')}, {reach}")
    return f"{label} by exercise, all scopes. {'; '.join(words) or 'No claim'}."
