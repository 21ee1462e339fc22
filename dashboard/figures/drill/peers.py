"""Is this drill unusual? One drill among its peers, by size, length and troop-days."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.drill.peers import MEASURES, UNITS, RankByMeasure
from dashboard.analysis.kit import uploaded
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit import uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import short
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import about, agree, capitalised, headline, in_sentence, number, safe

PANELS = {"size": (0.75, 1.0), "length": (0.375, 0.625), "troop-days": (0.0, 0.25)}
"""Vertical share of the picture of each measure's panel."""

LONGEST_NAME = 24
"""Letters of a name beside a mark; a phone has room for two of them."""

NAMED_AT = 0.5
"""Height of the names in a panel: the largest above all marks, the drill below them."""

MANY_DECADES = 3.2
"""From so many powers of ten on a strip only these are ticks: on a phone those between would touch."""

SPREAD = 0.32
"""How far markers of near values are set apart, as a share of a panel's height from its middle."""

Heights = np.ndarray[Any, np.dtype[np.float64]]


def among_peers(
    rows: pd.DataFrame,
    ranks: tuple[RankByMeasure, ...],
    drill: str,
    who: str,
    name: str = "",
    *,
    star: str = "",
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
    star : str
        The same inside a sentence, with its day where a page alone tells of it.
    """
    said = star or in_sentence(name)
    it = ", ".join([*([said] if said else []), *([drill] if drill[0].isdigit() or not said else [])])
    label = safe(short(name or _brief(drill), LONGEST_NAME))
    figure = canvas(
        _ranks_title(ranks, drill, name),
        f"Peers: {who}, the largest and the longest named. One marker a peer, logarithmic scales; star and "
        f"line: {it}. The height of a marker means nothing.",
        " ".join(one.words for one in ranks),
        height=460,
    )
    for i, one in enumerate(ranks):
        _panel(figure, rows, one, str(i + 1) if i else "", label)
    for side in codes.SIDES:
        if (rows[c.ORGANISER_SIDE] == side).any():
            figure.add_trace(_key(side))
    return figure


def _panel(figure: go.Figure, rows: pd.DataFrame, one: RankByMeasure, suffix: str, label: str) -> None:
    column = MEASURES[one.measure]
    known = rows[rows[column].notna() & (rows[column] > 0)]
    for side, of_side in known.assign(height=_heights(known[column])).groupby(c.ORGANISER_SIDE):
        points = _peers(of_side, str(side), one.measure, suffix)
        figure.add_trace(points)
        uploaded_marks.ring(
            figure, points.x, points.y, uploaded.is_touched(of_side), (f"x{suffix}", f"y{suffix}")
        )
    if one.rank is not None:
        figure.add_trace(_star(one, suffix, label))
    values = np.append(known[column].to_numpy(dtype=float), [one.rank.value] if one.rank else [])
    ends = (float(values.min()), float(values.max())) if len(values) else (1.0, 10.0)
    span = np.log10(ends[0] / 1.6), np.log10(ends[1] * 1.6)
    figure.layout.annotations += tuple(_names(known, one, suffix, label, span))
    ticks = _ticks(*ends)
    figure.update_layout(
        {
            f"xaxis{suffix}": {
                "type": "log",
                "anchor": f"y{suffix}",
                "range": list(span),
                "tickvals": ticks,
                "ticktext": [number(tick) for tick in ticks],
            },
            f"yaxis{suffix}": {
                "anchor": f"x{suffix}",
                "domain": PANELS[one.measure],
                "range": [-0.62, 0.62],
                "tickvals": [0],
                "ticktext": [capitalised(UNITS[one.measure][1])],
                "showgrid": False,
                "zeroline": False,
            },
        }
    )


def _ticks(low: float, high: float) -> list[int]:
    """Return round numbers for a strip: as many as it has room for on a phone, and two where it is short."""
    decades = np.log10(high / low)
    steps = (1, 3) if decades < MANY_DECADES else (1,)
    ticks = [step * 10**power for power in range(10) for step in (steps if decades > 1 else (1, 2, 3, 5, 7))]
    return [tick for tick in ticks if low / 1.3 <= tick <= high * 1.3]


def _names(
    known: pd.DataFrame, one: RankByMeasure, suffix: str, label: str, span: tuple[float, float]
) -> Iterator[dict[str, Any]]:
    """Yield the name of the largest peer above the marks of a panel, and that of the drill below them."""
    column = MEASURES[one.measure]
    first = leaders(known[c.NAME], known[column])
    named = [(one.rank.value, label, False)] if one.rank is not None else []
    if first.labels:
        who = first.named(lambda name: short(name, LONGEST_NAME), "exercises")
        named.append((first.top, safe(who), True))
    for value, text, is_peer in named:
        at = float(np.log10(value))
        # To the side on which there is more room.
        is_left = at - span[0] > span[1] - at
        yield {
            "x": at,
            "y": NAMED_AT if is_peer else -NAMED_AT,
            "xref": f"x{suffix}",
            "yref": f"y{suffix}",
            "text": text,
            "xanchor": "right" if is_left else "left",
            "xshift": (-4 if is_left else 4) if not is_peer else (6 if is_left else -6),
            "showarrow": False,
            "font": {"size": 11, "color": theme.LIGHT.text if is_peer else theme.LIGHT.accent},
        }


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


def _star(one: RankByMeasure, suffix: str, label: str) -> go.Scatter:
    value = one.rank.value if one.rank else np.nan
    return go.Scatter(
        name=label,
        x=np.array([value, value, value]),
        y=np.array([-0.45, 0.0, 0.45]),
        xaxis=f"x{suffix}",
        yaxis=f"y{suffix}",
        mode="lines+markers",
        line={"color": theme.LIGHT.accent, "width": 2},
        marker={"symbol": "star", "color": theme.LIGHT.accent, "size": [0, 16, 0]}
        | {"line": {"width": 1, "color": theme.LIGHT.text}},
        hovertemplate=f"<b>{label}</b><br>{_measured(value, one.measure)}<extra></extra>",
        showlegend=not suffix,
    )


def _brief(drill: str) -> str:
    return drill.replace(" for ", ", ")


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
    """Set markers of neighbouring values at different heights, always the same for the same values.

    The largest stands highest, below its name.
    """
    order = values.rank(method="first").to_numpy(dtype=float) - 1
    return SPREAD * np.where(order == len(values) - 1, 1.0, ((order * 3) % 7) / 3 - 1)


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
    brief = f"{_brief(drill)}: {found.replace('the ', '')}"
    return headline(f"{drill}: {found}" * (not rest), brief, capitalised(found))
