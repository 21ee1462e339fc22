"""Measures by the article's areas, split by their standing."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, headline, number, safe, spelt


def by_area(table: pd.DataFrame) -> go.Figure:
    """Draw how many measures each area has.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.measures.by_area`, by response area or by focus area.
    """
    by = str(table.columns[0])
    figure = canvas(
        _title(table, by),
        "Measures by area; what is done stands at the axis, what is only announced at the end. Each counts "
        "once, areas are our coding. Measures of the whole alliance are not among those of a state.",
        _summary(table, by),
        height=90 + 34 * len(table),
    )
    for status, label in reversed(codes.MEASURE_STATUS.items()):
        if table[status].sum():
            figure.add_trace(_bars(table, by, status, label))
    figure.update_layout(barmode="stack", legend_traceorder="normal")
    figure.update_xaxes(title_text="Measures", **count_axis(table[c.N].max(), 6))
    figure.update_yaxes(autorange="reversed", showgrid=False)
    return figure


def _bars(table: pd.DataFrame, by: str, status: str, label: str) -> go.Bar:
    colour = theme.STATUS_COLOURS[status]
    return go.Bar(
        name=label,
        x=table[status].to_numpy(dtype=int),
        y=[safe(area).replace(" ", "<br>", 1) for area in table[by]],
        orientation="h",
        marker={
            "color": colour,
            "line": {"width": 1, "color": theme.LIGHT.ground},
        },
        hovertext=[
            f"<b>{safe(area)}</b><br>{counted(n, 'measure')}"
            for area, n in zip(table[by], table[status], strict=True)
        ],
        hovertemplate=f"%{{hovertext}}<extra>{label}</extra>",
    )


def _title(table: pd.DataFrame, by: str) -> str:
    total = int(table[c.N].sum())
    if not total:
        return "The register holds no measure for this choice"
    first = leaders(table[by], table[c.N])
    names = first.named(many="areas")
    empty = int((table[c.N] == 0).sum())
    gaps = f"; none in {number(empty)} of {counted(len(table), 'area')}" if empty else ""
    measures = counted(total, "measure")
    if total == int(first.top):
        return f"{measures}, {agree(total, '', 'all ')}in {names}"
    most = f"{measures}, most in {names} ({number(first.top)}{first.each})"
    return headline(
        f"{most}{gaps}", most, f"{measures}, {number(first.top)} each in {spelt(len(first.labels))} areas"
    )


def _summary(table: pd.DataFrame, by: str) -> str:
    numbers = [f"{area} {number(n)}" for area, n in zip(table[by], table[c.N], strict=True)]
    return f"Measures by area: {', '.join(numbers)}."
