"""How large measures are, by country and response area, one unit at a time."""

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.advice.checks import ally_nouns
from dashboard.analysis.kit.leaders import leaders
from dashboard.analysis.posture.measure_sizes import LABELS
from dashboard.analysis.posture.measures import ALLIANCE, PLACES
from dashboard.figures.kit import label_placement
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import halved
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, bare, headline, iso, number, safe, spelt

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

MOST_WORDED = 4
"""Ticks that all have their number."""

ROW_PIXELS, MARGINS = 41, 110
ABOVE, BELOW = 0.6, 1.0
"""Room above the first row and below the last one, where a name may stand in two lines; in rows."""

LONGEST_NAME = 28
"""Letters of a name that stands whole in one line; a longer one is left to the table and to pointing."""


def by_place(table: pd.DataFrame, unit: str, allies: Sequence[str] = codes.FLANK_ALLIES) -> go.Figure:
    """Draw the size of every measure in one unit, a row for each country.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.measure_sizes.amounts`.
    unit : str
        A code of `analysis.posture.measure_sizes.UNITS`.
    allies : sequence of str
        Codes of the flank allies that are looked at.
    """
    places = [place for place in PLACES if place in set(table[c.PLACE])]
    height = MARGINS + round(ROW_PIXELS * (max(len(places), 4) + ABOVE + BELOW - 1))
    figure = canvas(
        _title(table, unit),
        f"{LABELS[unit]}, one mark a measure, on a scale that multiplies; nothing is added. Hollow: "
        f"announced only. Rows without a measure of a known size are left out.{_without(table, allies)}",
        _summary(table, unit),
        height=height,
    )
    for area, (symbol, colour) in MARKS.items():
        rows = table[table[c.RESPONSE_AREA] == area]
        if len(rows):
            figure.add_trace(_dots(rows, places, symbol, colour).update(name=safe(area)))
    for words in _names(table, places, height):
        figure.add_annotation(words)
    low, high = (float(table[c.NUMBER].min()), float(table[c.NUMBER].max())) if len(table) else (1.0, 10.0)
    steps = DECADES if high > FEW * low else HALVES
    ticks = [tick for tick in steps if low / 2 <= tick <= high * 2]
    figure.update_xaxes(
        title_text=LABELS[unit],
        type="log",
        range=_reach(low, high),
        tickangle=0,
        tickvals=ticks,
        ticktext=_scale_words(ticks),
    )
    figure.update_yaxes(
        tickvals=list(range(len(places))),
        ticktext=[PLACES[place] for place in places],
        range=[len(places) - 1 + BELOW, -ABOVE],
        zeroline=False,
    )
    return figure


def _scale_words(ticks: Sequence[float]) -> list[str]:
    """Return the numbers at the ticks, of many every other one: on a telephone they lie close."""
    every = 2 if len(ticks) > MOST_WORDED else 1
    return [number(tick) if at % every == 0 else "" for at, tick in enumerate(reversed(ticks))][::-1]


def _reach(low: float, high: float) -> list[float]:
    """Return both ends of the axis as decimal logarithms, with room for the names of the outermost marks."""
    ends = np.log10([low, high])
    room = max(float(np.ptp(ends)), 1.0) / 4
    return [float(ends[0]) - room, float(ends[1]) + room]


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


def _names(table: pd.DataFrame, places: list[str], height: int) -> list[dict[str, object]]:
    """Return whole names of measures beside their marks, as far as there is room; of the largest always."""
    once = table.reset_index(drop=True)
    if not len(once):
        return []
    x, low = np.log10(once[c.NUMBER].to_numpy(dtype=float)), once[c.PLACE].map(places.index).to_numpy()
    ends = _reach(float(once[c.NUMBER].min()), float(once[c.NUMBER].max()))
    across = label_placement.shares(x, (ends[0], ends[1]))
    up = 1 - (low + ABOVE) / (len(places) - 1 + ABOVE + BELOW)
    ordered = once.drop_duplicates(c.TITLE).sort_values(c.NUMBER, ascending=False, kind="stable")
    largest = set(leaders(ordered.index, ordered[c.NUMBER]).labels)
    names = [_lines(str(title)) for title in once[c.TITLE]]
    order = [i for i in ordered.index if i in largest or len(names[i]) <= LONGEST_NAME]
    found = label_placement.placed(across, up, names, order, height - MARGINS, corners=largest)
    return [
        {
            "x": x[i],
            "y": low[i],
            "text": safe(names[i]).replace(label_placement.LINE_END, "<br>"),
            "align": "left",
            "showarrow": False,
            "font": {"size": 11, "color": theme.LIGHT.muted},
        }
        | label_placement.beside(side, len(names[i].split(label_placement.LINE_END)))
        for i, side in found.items()
    ]


def _lines(title: str) -> str:
    """Return a name, in two lines of about the same length where it is too long for one."""
    name = bare(title) if len(title) > LONGEST_NAME else title
    return name if len(name) <= LONGEST_NAME else halved(name)


def _hover(row: dict[Hashable, Any]) -> str:
    size = f"{number(row[c.NUMBER])} {safe(row[c.UNIT])}"
    status = codes.MEASURE_STATUS[row[c.STATUS]].lower()
    when = f"{PLACES[row[c.PLACE]]}, {safe(iso(row[c.DATE]))}, {status}"
    return f"<b>{safe(row[c.TITLE])}</b><br>{when}<br>{size}"


def _title(table: pd.DataFrame, unit: str) -> str:
    if table.empty:
        return f"No measure here has a size in {LABELS[unit]}"
    return headline(*(f"{LABELS[unit]}: {words}" for words in _largest(table)))


def _without(table: pd.DataFrame, allies: Sequence[str]) -> str:
    """Say how many of the allies looked at have no measure of a known size."""
    without = len(allies) - int(table.loc[table[c.PLACE].isin(allies), c.PLACE].nunique())
    verb = agree(without, "has", "have")
    of = f"{number(len(allies))} {ally_nouns(len(allies))[1]}"
    return f" {number(without)} of {of} {verb} none." if without and len(allies) > 1 else ""


def _largest(table: pd.DataFrame) -> tuple[str, ...]:
    """Name the largest measure, or those that are equally large; the longest wording first."""
    places = [() if place == ALLIANCE else (PLACES[place],) for place in table[c.PLACE]]
    first = leaders(zip(table[c.TITLE], places, strict=True), table[c.NUMBER])
    top = number(first.top)
    if not first.are_several:
        title, place = first.labels[0]
        # A name that holds the number says it once.
        size = () if top in title.split() else (top,)
        wordings = ((title, (*size, *place)), (title, size), (bare(title), size))
        named = (f"{name} ({', '.join(said)})" if said else name for name, said in wordings)
        return tuple(f"largest is {words}" for words in (*named, top))
    names = first.named(lambda one: f"{one[0]} ({one[1][0]})" if one[1] else one[0], "measures")
    return f"largest are {names}, {top} each", f"{spelt(len(first.labels))} are the largest, {top} each"


def _summary(table: pd.DataFrame, unit: str) -> str:
    parts = []
    for place, rows in table.groupby(c.PLACE, sort=False):
        sizes = zip(rows[c.TITLE], rows[c.NUMBER], strict=True)
        parts.append(f"{PLACES[str(place)]}: {', '.join(f'{title} {number(n)}' for title, n in sizes)}")
    return f"Sizes of measures, {LABELS[unit]}. {'; '.join(parts) or 'None'}."
