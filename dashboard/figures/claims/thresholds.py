"""How declared sizes lie around the observation line."""

from collections.abc import Mapping
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.claims import thresholds
from dashboard.analysis.claims.thresholds import MARGIN, Lines, declared_totals
from dashboard.analysis.kit import counting, uploaded
from dashboard.figures.kit import panels, threshold_lines, uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.figures.kit.record_links import records
from dashboard.figures.kit.text import SIDE_NAMES
from dashboard.schema import codes, keys
from dashboard.schema import columns as c
from dashboard.wording import counted, median, number, percent

Numbers: TypeAlias = "np.ndarray[Any, Any]"

STEP = 1000
FIRST, LAST = 1000, 25000
"""Bins of a thousand troops, and the part of the scale that is drawn."""

PANELS = {"east": ("x", "y", (0.56, 0.92)), "west": ("x2", "y2", (0.0, 0.38))}


def just_below(table: pd.DataFrame, lines: Lines, margin: float = MARGIN) -> go.Figure:
    """Draw how many exercises were declared at each size, around the lines of the Vienna Document.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.sizes.sizes`.
    lines : Lines
        Result of `analysis.claims.thresholds.troop_lines`.
    margin : float
        Share of the line that counts as near.
    """
    totals = declared_totals(table)
    inside = totals[totals[c.DECLARED].between(FIRST, LAST, inclusive="left")]
    edges = np.arange(FIRST, LAST + STEP, STEP)
    counts = {bloc: np.histogram(_placed(inside[inside[c.BLOC] == bloc]), edges)[0] for bloc in codes.BLOCS}
    figure = canvas(
        _title(table, lines, margin),
        f"Exercises by declared total, in steps of {number(STEP)} troops. Framed: those within "
        f"{percent(100 * margin)} below the {number(lines.observation)} line. "
        f"{threshold_lines.in_caption(lines)} {panels.OWN_SCALES} "
        f"{_around(table, lines, margin)} {_beyond(totals)}",
        _summary(table, lines, margin),
        height=500,
        **_layout(lines, {bloc: int(numbers.max()) for bloc, numbers in counts.items()}),
    )
    for bloc in codes.BLOCS:
        figure.add_trace(_bars(inside[inside[c.BLOC] == bloc], bloc, edges, counts[bloc]))
    near = inside[thresholds.is_just_below(inside, lines.observation, margin)]
    for side in near[c.BLOC].drop_duplicates():
        figure.add_trace(_framed(near[near[c.BLOC] == side], side, edges, counts[side]))
    uploaded_marks.hatch(figure)
    return figure


def _bars(rows: pd.DataFrame, bloc: str, edges: Numbers, numbers: Numbers) -> go.Bar:
    values = _placed(rows)
    is_uploaded = uploaded.is_touched(rows)
    uploaded_numbers, _ = np.histogram(values[is_uploaded], edges)
    return _bar(bloc, edges[:-1], numbers).update(
        name=codes.BLOCS[bloc],
        marker={"color": theme.BLOC_COLOURS[bloc], "opacity": 0.55, "line": {"width": 0}},
        hovertext=[_hover(low, count) for low, count in zip(edges[:-1], numbers, strict=True)],
        meta=uploaded_numbers.tolist() if is_uploaded.any() else None,
        customdata=records(_ones(rows[c.EXERCISE_ID], values, edges)),
    )


def _framed(rows: pd.DataFrame, bloc: str, edges: Numbers, tops: Numbers) -> go.Bar:
    """Return the ends of bars that count those just below the line; they stand over the bars of all."""
    values = _placed(rows)
    numbers, _ = np.histogram(values, edges)
    some = np.flatnonzero(numbers)
    ones = _ones(rows[c.EXERCISE_ID], values, edges)
    return _bar(bloc, edges[some], numbers[some]).update(
        name=f"{codes.BLOCS[bloc]}, just below the line",
        base=(tops - numbers)[some],
        marker={
            "color": theme.BLOC_COLOURS[bloc],
            "opacity": 1,
            "line": {"color": theme.LIGHT.text, "width": 1.5},
        },
        hovertext=[f"{counted(int(count), 'exercise')} just below the line" for count in numbers[some]],
        customdata=records(ones[bar] for bar in some),
    )


def _bar(bloc: str, lows: Numbers, numbers: Numbers) -> go.Bar:
    x, y, _ = PANELS[bloc]
    return go.Bar(
        x=lows + STEP / 2,
        y=numbers,
        width=STEP * 0.9,
        xaxis=x,
        yaxis=y,
        # One over the other, and not beside it.
        offsetgroup=codes.BLOCS[bloc],
        hovertemplate=f"%{{hovertext}}<extra>{codes.BLOCS[bloc]}</extra>",
        showlegend=False,
    )


def _placed(rows: pd.DataFrame) -> "pd.Series[float]":
    """Return the sizes by which bars are filled: "fewer than 13,000" lies in the one that ends there."""
    hedged = (rows[c.DECLARED_QUALIFIER] == "fewer_than").fillna(False).astype("float64")
    return (rows[c.DECLARED] - hedged).astype("float64")


def _hover(low: int, count: int) -> str:
    return f"{number(low)} to {number(low + STEP - 1)} troops: {counted(int(count), 'exercise')}"


def _ones(exercise_ids: "pd.Series[str]", values: "pd.Series[float]", edges: Numbers) -> list[object]:
    """Return for each bar the exercise that it stands for, where it is one."""
    bars: list[int] = (np.digitize(values.to_numpy(dtype=float), edges) - 1).tolist()
    held = keys.by_key(bars, exercise_ids)
    return [counting.the_only(held.get(bar, [])) for bar in range(len(edges) - 1)]


def _layout(lines: Lines, highest: Mapping[str, int]) -> dict[str, Any]:
    """Return axes, lines and words of both panels, all at once: Plotly reads all of them anew for each."""
    made: dict[str, Any] = {"bargap": 0, "shapes": [], "annotations": []}
    for bloc, (x, y, domain) in PANELS.items():
        suffix = x[1:]
        made[f"xaxis{suffix}"] = {
            "anchor": y,
            "range": [FIRST, LAST],
            "tickvals": [5000, 10000, 15000, 20000],
            "tickformat": ",",
        }
        made[f"yaxis{suffix}"] = {
            "anchor": x,
            "domain": domain,
            "title": {"text": "Exercises"},
            **count_axis(highest[bloc]),
        }
        if not highest[bloc]:
            words = f"No declared total of {codes.BLOCS[bloc]}<br>is in this span"
            made["annotations"].append(panels.nothing(words, domain))
        made["annotations"].append(panels.name(codes.BLOCS[bloc], domain[1] + 0.05))
        for line, anchor in threshold_lines.anchored(lines):
            ends = {"x0": line.value, "x1": line.value, "y0": 0, "y1": 1.02}
            made["shapes"].append(
                {"type": "line", "xref": x, "yref": f"{y} domain", "line": threshold_lines.style(), **ends}
            )
            place = {"xref": x, "yref": "paper", "x": line.value, "y": domain[1], "yanchor": "bottom"}
            made["annotations"].append(threshold_lines.words(line, anchor, **place))
    made["xaxis2"]["title"] = {"text": "Declared troops, whole exercise"}
    return made


def _beyond(totals: pd.DataFrame) -> str:
    small, large = int((totals[c.DECLARED] < FIRST).sum()), int((totals[c.DECLARED] >= LAST).sum())
    return f"Not drawn: {number(small)} below {number(FIRST)} and {number(large)} from {number(LAST)} up."


def _title(table: pd.DataFrame, lines: Lines, margin: float) -> str:
    near = thresholds.just_below(table, lines.observation, margin).set_index(c.BLOC)
    found = {bloc: (int(near[c.N_JUST_BELOW][bloc]), int(near[c.N][bloc])) for bloc in codes.BLOCS}
    found = {bloc: numbers for bloc, numbers in found.items() if numbers[1]}
    if not found:
        return "No declared total is known here"
    # "Russia's", for the word "side" has no room beside the other.
    whose = {bloc: SIDE_NAMES[bloc].split()[0] for bloc in found}
    parts = [f"{whose[bloc]} {number(n)} of {number(total)}" for bloc, (n, total) in found.items()]
    return f"Totals just below {number(lines.observation)}: {', '.join(parts)}"


def _around(table: pd.DataFrame, lines: Lines, margin: float) -> str:
    """Say how many lie as near above the line."""
    near = thresholds.just_below(table, lines.observation, margin)
    numbers = dict(zip(near[c.BLOC], near[c.N_JUST_ABOVE], strict=True))
    parts = [f"{number(numbers[bloc])} of {label}" for bloc, label in codes.BLOCS.items()]
    return f"As near above it: {', '.join(parts)}."


def _summary(table: pd.DataFrame, lines: Lines, margin: float) -> str:
    near = thresholds.just_below(table, lines.observation, margin).set_index(c.BLOC)
    parts, within = [], f"within {percent(100 * margin)}"
    for bloc, label in codes.BLOCS.items():
        totals = declared_totals(table[table[c.BLOC] == bloc])[c.DECLARED]
        middle = f", median {median(totals)}" if len(totals) else ""
        parts.append(
            f"{label}: {counted(len(totals), 'declared total')}{middle}; {near[c.N_JUST_BELOW][bloc]} "
            f"{within} below the line, {near[c.N_JUST_ABOVE][bloc]} at or {within} above it"
        )
    return ". ".join(parts) + "."
