"""Incidents near drills against chance: where the number found lies among the rearrangements."""

import numpy as np
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.events.permutation_test import WINDOW_DAYS, Nearness
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import columns as c
from dashboard.wording import counted, number, percent, plain


def against_chance(found: Nearness) -> go.Figure:
    """Draw how many incidents lie near a drill in each rearrangement, with the number found.

    Parameters
    ----------
    found : Nearness
        Result of `analysis.events.permutation_test.nearness`.
    """
    bars = _bars(found)
    figure = canvas(
        _title(found),
        f"Near: within {WINDOW_DAYS} days of one of {counted(found.drills, 'drill')} of Russia or Belarus in "
        f"the same region. Bars: how often chance gives each number, when the days are shifted "
        f"{number(found.chance.size)} times; {_share(found)} of the shifts give as many as found (line) or "
        "more. A first look; nearness in time is not evidence of cause.",
        _summary(found),
        height=320,
    )
    figure.add_trace(bars)
    figure.add_vline(x=found.near, line={"color": theme.LIGHT.east, "width": 2.5})
    figure.add_annotation(
        text=f"<b>found: {number(found.near)}</b>",
        x=found.near,
        y=1.0,
        yref="paper",
        yanchor="bottom",
        showarrow=False,
        font={"color": theme.LIGHT.east},
    )
    low, high = min([*bars.x, found.near]), max([*bars.x, found.near])
    room = max(1.0, 0.06 * (high - low))
    near = f"Incidents within {WINDOW_DAYS} days of a drill"
    figure.update_xaxes(title_text=near, range=[low - room, high + room], showgrid=False)
    figure.update_yaxes(title_text="Percent of shifts", rangemode="tozero", nticks=5)
    figure.update_layout(bargap=0.08, showlegend=False)
    return figure


def _bars(found: Nearness) -> go.Bar:
    """Return how often chance gives each number."""
    numbers, times = np.unique(found.chance, return_counts=True)
    share = 100 * times / max(found.chance.size, 1)
    return go.Bar(
        name="By chance",
        x=numbers,
        y=share,
        marker={"color": theme.LIGHT.unknown},
        hovertext=[
            f"{number(n)} near a drill in {percent(part, 1)} of shifts"
            for n, part in zip(numbers, share, strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _title(found: Nearness) -> str:
    if not found.events:
        return "No incident known to the day is among the rows chosen"
    mean = number(float(found.chance.mean()))
    dated = counted(found.events, "dated incident")
    return f"{number(found.near)} of {dated} fell near a drill; chance gives {mean}"


def _share(found: Nearness) -> str:
    return percent(100 * found.p_value, 1) if found.p_value >= 0.001 else f"below {percent(0.1)}"


def _summary(found: Nearness) -> str:
    rows = [
        f"{row[c.REGION]}: {number(row[c.N_NEAR])} of {number(row[c.N])} near a drill, "
        f"{plain(row[c.N_EXPECTED])} by chance"
        for row in found.table.to_dict("records")
    ]
    share = f"Rearrangements with as many or more: {_share(found)}"
    return f"Incidents near drills by region. {'; '.join(rows) or 'none'}. {share}."
