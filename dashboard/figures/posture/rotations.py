"""How long the troops of a battlegroup stay: rotations and permanent stationing against the advice."""

from collections.abc import Hashable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.posture import battlegroups
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import agree, bare, headline, iso, plain, safe

PERMANENT_GAP, SILENT_GAP = 2, 5.2
"""How far right of the longest rotation the two columns stand that are no number of months."""

PLANNED_SHIFT = 0.8
"""How far right of actual permanent stationing a planned one stands, so that neither hides the other."""


def by_nation(table: pd.DataFrame, nations: pd.DataFrame, advised: float, adviser: str) -> go.Figure:
    """Draw how long each framework nation leaves its troops, against the advice.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.battlegroups.rotations`.
    nations : pandas.DataFrame
        Result of `analysis.posture.battlegroups.by_nation`, in the order of the rows.
    advised : float
        Months after which a change is asked for.
    adviser : str
        Who asks for it, and when, such as: NATO (11 October 2025).
    """
    longest = max([advised, *nations[c.LONGEST_MONTHS].dropna()])
    permanent, unknown = longest + PERMANENT_GAP, longest + SILENT_GAP
    figure = canvas(
        _rotation_title(nations, advised, adviser),
        "Length of a rotation, months, one mark a published figure; framework nation and host. Permanent "
        f"stationing is no rotation of length zero and has a column of its own. {_moved(nations)}".strip(),
        battlegroups.rotation_words(nations, advised),
        height=136 + 46 * max(len(nations), 3),
    )
    y = {nation: i for i, nation in enumerate(nations[c.FRAMEWORK_NATION])}
    traces = _rotation_traces(table, nations, y, (permanent, unknown))
    figure.add_traces([trace for trace in traces if len(trace.x)])
    _rotation_axes(figure, nations, advised, (permanent, unknown))
    return figure


def _rotation_traces(
    table: pd.DataFrame, nations: pd.DataFrame, y: dict[str, int], gutters: tuple[float, float]
) -> list[go.Scatter]:
    permanent, unknown = gutters
    timed, fixed = table[~table[c.IS_PERMANENT]], table[table[c.IS_PERMANENT]]
    without_figure = nations[(nations[c.N_ROTATIONS] == 0) & nations[c.PERMANENT_AS_OF].isna()]
    place = np.where(fixed[c.KIND] == "actual", permanent, permanent + PLANNED_SHIFT)
    fixed = fixed.assign(**{c.ROTATION_MONTHS: place})
    spans = nations.dropna(subset=[c.SHORTEST_MONTHS])
    ends = spans[[c.SHORTEST_MONTHS, c.LONGEST_MONTHS]].to_numpy(dtype=float)
    reach = go.Scatter(
        name="Reach",
        x=np.column_stack([ends, np.full(len(ends), np.nan)]).ravel(),
        y=np.repeat([float(y[nation]) for nation in spans[c.FRAMEWORK_NATION]], 3),
        mode="lines",
        line={"color": theme.LIGHT.border, "width": 4},
        hoverinfo="skip",
        showlegend=False,
    )
    nothing = go.Scatter(
        name="No figure",
        x=np.full(len(without_figure), unknown),
        y=[y[nation] for nation in without_figure[c.FRAMEWORK_NATION]],
        mode="markers",
        marker={"symbol": "circle-open", "size": 11, "color": theme.LIGHT.unknown, "line": {"width": 1.5}},
        customdata=[
            f"<b>{safe(battlegroups.name(str(nation)))}</b>" for nation in without_figure[c.FRAMEWORK_NATION]
        ],
        hovertemplate="%{customdata}<br>no length of rotation found<extra></extra>",
    )
    return [
        reach,
        _lengths(timed, y, "Rotation", "circle", theme.LIGHT.west),
        _lengths(fixed[fixed[c.KIND] == "actual"], y, "Permanent", "diamond", theme.LIGHT.purple),
        _lengths(
            fixed[fixed[c.KIND] != "actual"], y, "Permanent, planned", "diamond-open", theme.LIGHT.purple
        ),
        nothing,
    ]


def _lengths(rows: pd.DataFrame, y: dict[str, int], label: str, symbol: str, colour: str) -> go.Scatter:
    return go.Scatter(
        name=label,
        x=rows[c.ROTATION_MONTHS].to_numpy(dtype=float),
        y=[y[nation] for nation in rows[c.FRAMEWORK_NATION]],
        mode="markers",
        marker={"symbol": symbol, "size": 11, "color": colour, "line": {"width": 1.5, "color": colour}},
        customdata=[_length_hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _length_hover(row: dict[Hashable, Any]) -> str:
    scope = f"<br>{safe(row[c.TROOPS_SCOPE])}" if isinstance(row[c.TROOPS_SCOPE], str) else ""
    length = "permanent" if row[c.IS_PERMANENT] else battlegroups.months_words(row[c.ROTATION_MONTHS])
    kind = codes.BATTLEGROUP_KINDS[row[c.KIND]].lower()
    who = safe(battlegroups.name(str(row[c.FRAMEWORK_NATION])))
    where = f"in {battlegroups.name(str(row[c.HOST]))}, {safe(iso(row[c.AS_OF]))}"
    return f"<b>{who}</b> {where}<br>{length}, {kind}{scope}"


def _rotation_axes(
    figure: go.Figure, nations: pd.DataFrame, advised: float, gutters: tuple[float, float]
) -> None:
    permanent, unknown = gutters
    months = [float(month) for month in range(0, int(permanent - 1), 3)]
    figure.update_xaxes(
        title_text="Months",
        range=[0, unknown + 1.2],
        tickvals=[*months, permanent, unknown],
        ticktext=[*(plain(month) for month in months), "<br>Permanent", "No<br>figure"],
        tickangle=0,
        zeroline=False,
        showgrid=False,
    )
    pairs = zip(nations[c.FRAMEWORK_NATION], nations[c.HOSTS], strict=True)
    names = [_row_name(nation, hosts) for nation, hosts in pairs]
    figure.update_yaxes(
        range=[len(nations) - 0.4, -1.1],
        tickvals=list(range(len(nations))),
        ticktext=names,
        showgrid=True,
        zeroline=False,
    )
    line = {"color": theme.LIGHT.accent, "width": 2, "dash": "dash"}
    figure.add_vline(x=advised, line=line, layer="below")
    figure.add_vline(x=permanent - 1.2, line={"color": theme.LIGHT.axis, "width": 1}, layer="below")
    figure.add_annotation(
        x=advised,
        y=-0.8,
        text=f" advised: {battlegroups.months_words(advised)}",
        xanchor="left",
        showarrow=False,
        font={"size": 11, "color": theme.LIGHT.accent},
    )


def _row_name(nation: str, hosts: str) -> str:
    where = "its own host" if hosts == nation else f"in {battlegroups.names(lists.parts(hosts))}"
    return f"{safe(battlegroups.name(nation))}<br>{where}"


def _moved(nations: pd.DataFrame) -> str:
    """Say who replaces rotation with permanent stationing."""
    moved = nations[nations[c.PERMANENT_AS_OF].notna() & (nations[c.N_ROTATIONS] > 0)]
    who = battlegroups.names(moved[c.FRAMEWORK_NATION]) if len(moved) else ""
    return f"{who} {agree(len(moved), 'is', 'are')} replacing rotation with it." if who else ""


def _rotation_title(nations: pd.DataFrame, advised: float, adviser: str) -> str:
    timed = nations[nations[c.N_ROTATIONS] > 0]
    if timed.empty:
        return "No length of a rotation was found here"
    low, high = float(timed[c.SHORTEST_MONTHS].min()), float(timed[c.LONGEST_MONTHS].max())
    reach = (
        battlegroups.months_words(low)
        if low == high
        else f"{plain(low)} to {battlegroups.months_words(high)}"
    )
    words = f"Battlegroup rotations: {reach};"
    return headline(*(f"{words} {who} advises {plain(advised)}" for who in (adviser, bare(adviser))))
