"""Is this drill unusual? One drill among its peers, by size, length and troop-days."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.drill.peers import MEASURES, UNITS, RankByMeasure
from dashboard.analysis.kit import uploaded
from dashboard.figures.kit import uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import about, agree, capitalised, headline, in_sentence, number, safe

PANELS = {"size": (0.75, 1.0), "length": (0.375, 0.625), "troop-days": (0.0, 0.25)}
"""Vertical share of the picture of each measure's panel."""

DRILL = "This drill"
SPREAD = 0.32
"""How far markers of near values are set apart, as a share of a panel's height from its middle."""

Heights = np.ndarray[Any, np.dtype[np.float64]]


def among_peers(
    rows: pd.DataFrame, ranks: tuple[RankByMeasure, ...], drill: str, who: str, name: str = ""
) -> go.Figure:
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
    name : str
        Name of the exercise that the drill is; empty for one of the reader's own.
    """
    it = ", ".join([in_sentence(name) or "this drill", *([drill] if drill[0].isdigit() else [])])
    figure = canvas(
        _ranks_title(ranks, drill, name),
        f"Peers: {who}. One marker a peer, logarithmic scales; star and line: {it}. Markers are set "
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


def _ranks_title(ranks: tuple[RankByMeasure, ...], drill: str, name: str) -> str:
    """Name the ranks by size and by length: that by troop-days follows from both."""
    known = [one for one in ranks if one.rank is not None and one.n and one.measure != "troop-days"]
    if not known:
        return f"{name or drill}: nothing here can be ranked"
    first, *rest = (f"{one.rank_words} beside {number(one.n)}" for one in known)
    peers = agree(known[0].n, "peer")
    found = "; ".join([f"{first} {peers}", *rest])
    if name:
        return about(name, found, found.replace("the ", ""), f"{first} {peers}")
    return headline(f"{drill}: {found}" * (not rest), capitalised(found))
