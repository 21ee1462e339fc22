"""How large measures are, by country and response area, one unit at a time."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.leaders import leaders
from dashboard.analysis.posture.measure_sizes import LABELS
from dashboard.analysis.posture.measures import ALLIANCE, PLACES
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, iso, number, safe

MARKS = {
    "Rapid Reaction Forces": ("circle", theme.LIGHT.west),
    "Intelligence Sharing": ("square", theme.LIGHT.purple),
    "Civil-Military Cooperation": ("triangle-up", theme.LIGHT.national),
}
"""Marker and colour of each response area; hollow: only announced."""

DECADES = tuple(10**power for power in range(7))
HALVES = tuple(base * 10**power for power in range(6) for base in (1, 3))
"""Ticks of a scale of many decades, and of one of few."""
FEW = 200


def by_place(table: pd.DataFrame, unit: str) -> go.Figure:
    """Draw the size of every measure in one unit, a row for each country.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.measure_sizes.amounts`.
    unit : str
        A code of `analysis.posture.measure_sizes.UNITS`.
    """
    places = [place for place in PLACES if place in set(table[c.PLACE])]
    figure = canvas(
        _title(table, unit),
        f"{LABELS[unit]}, one mark a measure, on a scale that multiplies; nothing is added. Hollow: "
        "announced only. Rows without a measure of a known size are left out.",
        _summary(table, unit),
        height=110 + 28 * max(len(places), 4),
    )
    for area, (symbol, colour) in MARKS.items():
        rows = table[table[c.RESPONSE_AREA] == area]
        if len(rows):
            figure.add_trace(_dots(rows, places, symbol, colour).update(name=safe(area)))
    low, high = (float(table[c.NUMBER].min()), float(table[c.NUMBER].max())) if len(table) else (1.0, 10.0)
    steps = DECADES if high > FEW * low else HALVES
    ticks = [tick for tick in steps if low / 2 <= tick <= high * 2]
    figure.update_xaxes(
        title_text=LABELS[unit],
        type="log",
        tickangle=0,
        tickvals=ticks,
        ticktext=[number(tick) for tick in ticks],
    )
    figure.update_yaxes(
        tickvals=list(range(len(places))),
        ticktext=[PLACES[place] for place in places],
        range=[len(places) - 0.4, -0.6],
        zeroline=False,
    )
    return figure


def _dots(rows: pd.DataFrame, places: list[str], symbol: str, colour: str) -> go.Scatter:
    hollow = rows[c.STATUS] == "announced"
    return go.Scatter(
        x=rows[c.NUMBER].to_numpy(dtype=float),
        y=[places.index(place) for place in rows[c.PLACE]],
        mode="markers",
        marker={
            "symbol": [f"{symbol}-open" if one else symbol for one in hollow],
            "color": colour,
            "size": 10,
            "opacity": 0.85,
            "line": {"width": 1.5, "color": colour},
        },
        cliponaxis=False,
        customdata=[_hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _hover(row: dict[Hashable, Any]) -> str:
    size = f"{number(row[c.NUMBER])} {safe(row[c.UNIT])}"
    status = codes.MEASURE_STATUS[row[c.STATUS]].lower()
    when = f"{PLACES[row[c.PLACE]]}, {safe(iso(row[c.DATE]))}, {status}"
    return f"<b>{safe(row[c.TITLE])}</b><br>{when}<br>{size}"


def _title(table: pd.DataFrame, unit: str) -> str:
    if table.empty:
        return f"No measure with a size in this unit ({LABELS[unit]}) is among the rows chosen"
    allies = len(codes.FLANK_ALLIES)
    without = allies - int(table.loc[table[c.PLACE].isin(codes.FLANK_ALLIES), c.PLACE].nunique())
    gaps = f"; {number(without)} of {number(allies)} flank allies {agree(without, 'has', 'have')} none"
    return f"{LABELS[unit]}: largest {_largest(table)}{gaps if without else ''}"


def _largest(table: pd.DataFrame) -> str:
    """Name the largest measure, or those that are equally large, with what it is for."""
    places = [None if place == ALLIANCE else PLACES[place] for place in table[c.PLACE]]
    first = leaders(zip(map(safe, table[c.TITLE]), places, strict=True), table[c.NUMBER])
    if not first.are_several:
        title, place = first.labels[0]
        return f"is {title} ({number(first.top)}{f', {place}' if place else ''})"
    names = first.named(lambda one: f"{one[0]} ({one[1]})" if one[1] else one[0], "measures")
    return f"are {names}, {number(first.top)} each"


def _summary(table: pd.DataFrame, unit: str) -> str:
    parts = []
    for place, rows in table.groupby(c.PLACE, sort=False):
        sizes = zip(rows[c.TITLE], rows[c.NUMBER], strict=True)
        parts.append(f"{PLACES[str(place)]}: {', '.join(f'{safe(title)} {number(n)}' for title, n in sizes)}")
    return f"Sizes of measures, {LABELS[unit]}. {'; '.join(parts) or 'None'}."
