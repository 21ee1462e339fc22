"""Is this drill unusual? One drill among its peers, by size, length and troop-days, and its nearest ones."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis import uploaded
from dashboard.analysis.drill import similar
from dashboard.analysis.drill.peers import MEASURES, UNITS, RankByMeasure
from dashboard.analysis.leaders import leaders
from dashboard.figures.kit import uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import dated
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, capitalised, counted, number, safe

PANELS = {"size": (0.75, 1.0), "length": (0.375, 0.625), "troop-days": (0.0, 0.25)}
"""Vertical share of the picture of each measure's panel."""

DRILL = "This drill"
SPREAD = 0.32
"""How far markers of near values are set apart, as a share of a panel's height from its middle."""

PART_FILLS = {
    c.FAR_SIZE: (theme.LIGHT.west, ""),
    c.FAR_LENGTH: (theme.LIGHT.national, "/"),
    c.FAR_SEASON: (theme.LIGHT.purple, "x"),
    c.FAR_DOMAINS: (theme.LIGHT.accent, "."),
}

Heights = np.ndarray[Any, np.dtype[np.float64]]


def among_peers(rows: pd.DataFrame, ranks: tuple[RankByMeasure, ...], drill: str, who: str) -> go.Figure:
    """Draw the peers by each measure on a strip of its own, with the drill's value on it.

    Parameters
    ----------
    rows : pandas.DataFrame
        Result of `analysis.drill.peers.peers`.
    ranks : tuple of RankByMeasure
        Result of `analysis.drill.peers.ranks`.
    drill : str
        Result of `analysis.drill.narrative.short`.
    who : str
        Result of `analysis.drill.peers.group_words`.
    """
    figure = canvas(
        _ranks_title(ranks, drill),
        f"Peers: {who}. One marker a peer, logarithmic scales; star and line: this drill. Markers are set "
        "apart only so that they can be seen.",
        " ".join(one.words for one in ranks),
        height=460,
    )
    for i, one in enumerate(ranks):
        _panel(figure, rows, one, str(i + 1) if i else "")
    for side in codes.SIDES:
        if (rows[c.ORGANISER_SIDE] == side).any():
            figure.add_trace(_key(side))
    return figure


def nearest(rows: pd.DataFrame, drill: str) -> go.Figure:
    """Draw how far the nearest peers are, and by which part of the distance.

    Parameters
    ----------
    rows : pandas.DataFrame
        Result of `analysis.drill.similar.similar`.
    drill : str
        Result of `analysis.drill.narrative.short`.
    """
    figure = canvas(
        _nearest_title(rows, drill),
        "Distance: the mean of the parts that are known of the drill. A size or length ten times off counts "
        "1, a start half a year off 1, no domain in common 1. A bar's parts add up to the mean.",
        "; ".join(f"{row[c.NAME]}: {row[c.WHY]}" for row in rows.to_dict("records")) + ".",
        height=150 + 48 * max(len(rows), 2),
    )
    known = [name for name in similar.PARTS if rows[name].notna().any()]
    for name in known:
        figure.add_trace(_part(rows, name, len(known)))
    if len(rows):
        figure.add_trace(_totals(rows))
        uploaded_marks.edge_key(figure, uploaded.is_touched(rows))
    figure.update_layout(barmode="stack", legend_traceorder="normal")
    # A fifth of the width for the number at the end of the longest bar, on the narrowest screen too.
    far = max([*rows[c.DISTANCE], 0.05]) * 1.25
    figure.update_xaxes(title_text="Distance (0: the same)", range=[0, far], nticks=6)
    figure.update_yaxes(autorange="reversed", showgrid=False)
    return figure


def _panel(figure: go.Figure, rows: pd.DataFrame, one: RankByMeasure, suffix: str) -> None:
    column = MEASURES[one.measure]
    known = rows[rows[column].notna() & (rows[column] > 0)]
    for side, of_side in known.assign(height=_heights(known[column])).groupby(c.ORGANISER_SIDE):
        points = _peers(of_side, str(side), one.measure, suffix)
        figure.add_trace(points)
        uploaded_marks.ring(
            figure, points.x, points.y, uploaded.is_touched(of_side), (f"x{suffix}", f"y{suffix}")
        )
    if one.rank is not None:
        figure.add_trace(_star(one, suffix))
    values = np.append(known[column].to_numpy(dtype=float), [one.rank.value] if one.rank else [])
    ends = (float(values.min()), float(values.max())) if len(values) else (1.0, 10.0)
    ticks = [tick for tick in (10**power for power in range(10)) if ends[0] / 2 <= tick <= ends[1] * 2]
    figure.update_layout(
        {
            f"xaxis{suffix}": {
                "type": "log",
                "anchor": f"y{suffix}",
                "range": [np.log10(ends[0] / 1.6), np.log10(ends[1] * 1.6)],
                "tickvals": ticks,
                "ticktext": [number(tick) for tick in ticks],
            },
            f"yaxis{suffix}": {
                "anchor": f"x{suffix}",
                "domain": PANELS[one.measure],
                "range": [-0.5, 0.5],
                "tickvals": [0],
                "ticktext": [capitalised(UNITS[one.measure][1])],
                "showgrid": False,
                "zeroline": False,
            },
        }
    )


def _peers(rows: pd.DataFrame, side: str, measure: str, suffix: str) -> go.Scatter:
    return go.Scatter(
        name=f"{codes.SIDES[side]}, {measure}",
        x=rows[MEASURES[measure]].to_numpy(dtype=float),
        y=rows["height"].to_numpy(dtype=float),
        xaxis=f"x{suffix}",
        yaxis=f"y{suffix}",
        mode="markers",
        marker={"symbol": theme.SIDE_SYMBOLS[side], "color": theme.SIDE_COLOURS[side], "size": 9}
        | {"line": {"width": 0.5, "color": theme.LIGHT.ground}},
        customdata=[
            [
                f"<b>{safe(row[c.NAME])}</b><br>{_measured(row[MEASURES[measure]], measure)}",
                row[c.EXERCISE_ID],
            ]
            for row in rows.to_dict("records")
        ],
        hovertemplate=f"%{{customdata[0]}}<extra>{codes.SIDES[side]}</extra>",
        showlegend=False,
    )


def _star(one: RankByMeasure, suffix: str) -> go.Scatter:
    value = one.rank.value if one.rank else np.nan
    return go.Scatter(
        name=DRILL,
        x=np.array([value, value, value]),
        y=np.array([-0.45, 0.0, 0.45]),
        xaxis=f"x{suffix}",
        yaxis=f"y{suffix}",
        mode="lines+markers",
        line={"color": theme.LIGHT.accent, "width": 2},
        marker={"symbol": "star", "color": theme.LIGHT.accent, "size": [0, 16, 0]}
        | {"line": {"width": 1, "color": theme.LIGHT.text}},
        hovertemplate=f"<b>{DRILL}</b><br>{_measured(value, one.measure)}<extra></extra>",
        showlegend=not suffix,
    )


def _measured(value: float, measure: str) -> str:
    return f"{number(value)} {agree(value, *UNITS[measure])}"


def _key(side: str) -> go.Scatter:
    return go.Scatter(
        name=codes.SIDES[side],
        x=[None],
        y=[None],
        mode="markers",
        marker={"symbol": theme.SIDE_SYMBOLS[side], "color": theme.SIDE_COLOURS[side], "size": 9},
        hoverinfo="skip",
    )


def _heights(values: "pd.Series[Any]") -> Heights:
    """Set markers of neighbouring values at different heights, always the same for the same values."""
    order = values.rank(method="first").to_numpy(dtype=float) - 1
    return SPREAD * (((order * 3) % 7) / 3 - 1)


def _part(rows: pd.DataFrame, name: str, parts: int) -> go.Bar:
    colour, shape = PART_FILLS[name]
    return go.Bar(
        name=similar.PARTS[name],
        y=[_row_label(row) for row in rows.to_dict("records")],
        x=rows[name].to_numpy(dtype=float) / parts,
        orientation="h",
        marker={
            "color": colour,
            "pattern": {"shape": shape, "fgcolor": theme.LIGHT.ground, "bgcolor": colour, "size": 6},
            "line": uploaded_marks.edges(uploaded.is_touched(rows), colour, 0),
        },
        # The record's name comes last, for a click on the bar to open it.
        customdata=[
            [safe(row[c.WHY]), f"{similar.PARTS[name]}: {number(row[name] / parts, 2)}", row[c.EXERCISE_ID]]
            for row in rows.to_dict("records")
        ],
        hovertemplate="%{customdata[0]}<extra>%{customdata[1]}</extra>",
    )


def _totals(rows: pd.DataFrame) -> go.Scatter:
    """Print each distance at the end of its bar, so that a bar of no length is seen too."""
    return go.Scatter(
        name="Distance",
        x=rows[c.DISTANCE].to_numpy(dtype=float),
        y=[_row_label(row) for row in rows.to_dict("records")],
        mode="text",
        text=[f" {number(value, 2)}" for value in rows[c.DISTANCE]],
        textposition="middle right",
        textfont={"size": 12, "color": theme.LIGHT.text},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _row_label(row: dict[Any, Any]) -> str:
    return safe(dated(row[c.NAME], row[c.FIRST_DAY], 24))


def _ranks_title(ranks: tuple[RankByMeasure, ...], drill: str) -> str:
    parts = []
    for one in ranks:
        if one.rank is not None and one.n:
            by = " by troop-days" if one.measure == "troop-days" else ""
            parts.append(f"{one.rank_words}{by} beside {counted(one.n, 'peer')}")
    return f"{drill}: {'; '.join(parts)}" if parts else f"{drill}: nothing here can be ranked"


def _nearest_title(rows: pd.DataFrame, drill: str) -> str:
    if rows.empty:
        return "No peer can be compared"
    nearest = leaders(rows.index, -rows[c.DISTANCE])
    if nearest.are_several:
        names = nearest.named(
            lambda row: dated(rows[c.NAME][row], rows[c.FIRST_DAY][row], 60), "peers, all equally near"
        )
        return f"Nearest to {drill}: {names}"
    first = rows.loc[nearest.labels[0]]
    size = "" if pd.isna(first[c.PEER_SIZE]) else f", {number(first[c.PEER_SIZE])} troops"
    days = "" if pd.isna(first[c.LENGTH_DAYS]) else f", {counted(first[c.LENGTH_DAYS], 'day')}"
    return f"Nearest to {drill}: {dated(first[c.NAME], first[c.FIRST_DAY], 60)}{size}{days}"
