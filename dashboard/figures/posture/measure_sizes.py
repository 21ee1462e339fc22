"""How large measures are, by country and response area, one unit at a time."""

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.advice.checks import ally_nouns
from dashboard.analysis.kit.amounts import amount, hedged, parted
from dashboard.analysis.kit.leaders import Leaders, leaders
from dashboard.analysis.posture.measure_sizes import LABELS, PEOPLE
from dashboard.analysis.posture.measures import ALLIANCE, OTHER, PLACES
from dashboard.figures.kit import label_placement
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import halved
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, bare, capitalised, headline, iso, number, safe, spelt, together

MARKS = {
    "Rapid Reaction Forces": ("circle", theme.LIGHT.west),
    "Intelligence Sharing": ("square", theme.LIGHT.purple),
    "Civil-Military Cooperation": ("triangle-up", theme.LIGHT.national),
}
"""Marker and colour of each response area; hollow: only announced."""

EXERCISE = ("diamond", theme.LIGHT.accent)
"""Marker and colour of a joint exercise, whatever its response area: who takes part is not deployed."""

_JOINT = "Joint Exercises"
_GROUP, _EXERCISES = "group", "Joint exercise: participants"

DECADES = tuple(10**power for power in range(7))
HALVES = tuple(base * 10**power for power in range(6) for base in (1, 3))
"""Ticks of a scale of many decades, and of one of few."""
FEW = 200

WORDED_PIXELS = 46
"""Pixels from tick to tick that leave each room for its number, such as 100,000."""

ROW_PIXELS, MARGINS = 48, 110
ABOVE, BELOW = 0.9, 0.7
"""Room above the first row, where its name may stand in two lines, and below the last one; in rows."""

LONGEST_NAME = 32
"""Letters of a name that stands whole in one line."""

_TOP = "largest_of_place"

_NAMED = {code: name for code, name in PLACES.items() if code not in (ALLIANCE, OTHER)}
"""Places that a title names: a state, not what is of all or of none in particular."""

LARGEST, OTHERS = 1.0, 0.5
"""Opacity of the mark that has its name, and of all others."""


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
        _subtitle(table, unit, allies),
        _summary(table, unit),
        height=height,
    )
    groups = table[c.RESPONSE_AREA].mask(_are_exercises(table, unit), _EXERCISES)
    topped = table.assign(**{_TOP: table.groupby(c.PLACE)[c.NUMBER].transform("max"), _GROUP: groups})
    for group, (symbol, colour) in (MARKS | {_EXERCISES: EXERCISE}).items():
        rows = topped[topped[_GROUP] == group]
        if len(rows):
            figure.add_trace(_dots(rows, places, symbol, colour).update(name=safe(group)))
    low, high = (float(table[c.NUMBER].min()), float(table[c.NUMBER].max())) if len(table) else (1.0, 10.0)
    ends = _reach(low, high)
    for name in _names(table, places, ends):
        figure.add_annotation(name)
    steps = DECADES if high > FEW * low else HALVES
    ticks = [tick for tick in steps if ends[0] <= np.log10(tick) <= ends[1]]
    figure.update_xaxes(
        title_text=LABELS[unit],
        type="log",
        range=ends,
        tickangle=0,
        tickvals=ticks,
        ticktext=_scale_words(ticks, ends),
    )
    figure.update_yaxes(
        tickvals=list(range(len(places))),
        ticktext=[PLACES[place] for place in places],
        range=[len(places) - 1 + BELOW, -ABOVE],
        zeroline=False,
    )
    return figure


def _are_exercises(table: pd.DataFrame, unit: str) -> "pd.Series[bool]":
    """Say of each row whether its number is of people who took part in a joint exercise."""
    return (table[c.FOCUS_AREA] == _JOINT) & (unit in PEOPLE)


def _subtitle(table: pd.DataFrame, unit: str, allies: Sequence[str]) -> str:
    """Say what a mark is; nothing of marks that are not drawn."""
    each = ", in each state that it names" if table.duplicated([c.TITLE, c.DATE]).any() else ""
    parts = [
        f"{LABELS[unit]}, logarithmic scale, one mark a measure{each}; nothing is added.",
        "Participants of an exercise are not troops deployed." * bool(_are_exercises(table, unit).any()),
        "Named: the largest of each row.",
        "Hollow: announced only." * bool((table[c.STATUS] == "announced").any()),
        _without(table, allies),
    ]
    return " ".join(part for part in parts if part)


def _scale_words(ticks: Sequence[float], ends: Sequence[float]) -> list[str]:
    """Return the numbers at the ticks; every other one where they lie close on a telephone."""
    steps = np.diff(label_placement.shares(np.log10(np.asarray(ticks, dtype=float)), (ends[0], ends[1])))
    every = 2 if len(steps) and float(steps.min()) * label_placement.WIDTH < WORDED_PIXELS else 1
    return [number(tick) if at % every == 0 else "" for at, tick in enumerate(reversed(ticks))][::-1]


def _reach(low: float, high: float) -> list[float]:
    """Return both ends of the axis as decimal logarithms, so that no mark lies on the edge."""
    ends = np.log10([low, high])
    room = max(float(np.ptp(ends)), 1.0) / 12
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
            "opacity": [LARGEST if one else OTHERS for one in rows[c.NUMBER] == rows[_TOP]],
            "line": {"width": 1.5, "color": colour},
        },
        cliponaxis=False,
        customdata=[_hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _names(table: pd.DataFrame, places: list[str], ends: Sequence[float]) -> list[dict[str, object]]:
    """Return the name and the size of the largest measure of each row, over its mark."""
    names = []
    for place, rows in table.groupby(c.PLACE, sort=False):
        first = leaders(zip(rows[c.TITLE], rows[c.UNIT], strict=True), rows[c.NUMBER])
        if not first.labels:
            continue
        lines = _lines(_said(first))
        at = float(np.log10(first.top))
        names.append(
            {
                "x": at,
                "y": places.index(str(place)),
                "text": safe(lines).replace(label_placement.LINE_END, "<br>"),
                "showarrow": False,
                "font": {"size": 11, "color": theme.LIGHT.muted},
            }
            | _over_mark(lines, float(label_placement.shares(np.array([at]), (ends[0], ends[1]))[0]))
        )
    return names


def _said(first: Leaders[tuple[str, str]]) -> str:
    """Name the largest of a row with its size; of equals the first, and how many more there are."""
    (title, unit), top = first.labels[0], number(first.top)
    if first.are_several:
        size = _shared(first.top, [unit for _, unit in first.labels])
        return f"{title} and {spelt(len(first.labels) - 1)} more: {size} each"
    # A name that holds the number says it once.
    return title if top in title.split() else f"{title}: {hedged(first.top, unit)}"


def _shared(top: float, units: Sequence[str]) -> str:
    """Return the size that equals share, with the hedge of their units where they share that too."""
    hedges = {parted(unit)[0] for unit in units}
    return hedged(top, units[0]) if len(hedges) == 1 else number(top)


def _over_mark(lines: str, share: float) -> dict[str, object]:
    """Return how a name stands over a mark at a share of the axis: within the narrowest plot."""
    parts = lines.split(label_placement.LINE_END)
    half = max(map(len, parts)) * label_placement.LETTER / 2
    at = share * label_placement.WIDTH
    room = label_placement.WIDTH - half
    shift = min(max(at, half), max(room, half)) - at
    lift = label_placement.RADIUS + 2 + label_placement.LINE * len(parts) / 2
    return {"xanchor": "center", "xshift": round(shift), "yshift": lift, "align": "center"}


def _lines(name: str) -> str:
    """Return a name, in two lines of about the same length where it is too long for one."""
    return name if len(name) <= LONGEST_NAME else halved(name)


def _hover(row: dict[Hashable, Any]) -> str:
    size = safe(amount(row[c.NUMBER], row[c.UNIT]))
    status = codes.MEASURE_STATUS[row[c.STATUS]].lower()
    when = f"{PLACES[row[c.PLACE]]}, {safe(iso(row[c.DATE]))}, {status}"
    return f"<b>{safe(row[c.TITLE])}</b><br>{when}<br>{size}"


def _title(table: pd.DataFrame, unit: str) -> str:
    if table.empty:
        return f"No measure here has a size in {LABELS[unit]}"
    return headline(*_largest(table, LABELS[unit]))


def _without(table: pd.DataFrame, allies: Sequence[str]) -> str:
    """Say how many of the allies looked at have no measure of a known size."""
    without = len(allies) - int(table.loc[table[c.PLACE].isin(allies), c.PLACE].nunique())
    verb = agree(without, "has", "have")
    of = f"{number(len(allies))} {ally_nouns(len(allies))[1]}"
    return (
        f"{number(without)} of {of} {verb} no measure of a known size, and no row."
        if without and len(allies) > 1
        else ""
    )


def _largest(table: pd.DataFrame, what: str) -> tuple[str, ...]:
    """Name the largest measure, or those that are equally large; the longest wording first."""
    in_unit = what[0].lower() + what[1:] if what.startswith("Troops") else what
    # A measure stands in a row for each state that it names, and is one measure.
    rows = table.assign(**{c.PLACE: table[c.PLACE].map(_NAMED).fillna("")})
    one = [c.TITLE, c.DATE, c.NUMBER, c.UNIT]
    once = rows.groupby(one, sort=False, dropna=False)[c.PLACE].agg(_together).reset_index()
    labels = zip(once[c.TITLE], once[c.PLACE], once[c.UNIT], strict=True)
    first = leaders(labels, once[c.NUMBER])
    if not first.are_several:
        title, place, unit = first.labels[0]
        # A name that holds the number says it once.
        size = () if number(first.top) in title.split() else (hedged(first.top, unit),)
        where = (place,) if place else ()
        wordings = ((title, (*size, *where)), (title, size), (bare(title), size))
        named = (f"{name} ({', '.join(said)})" if said else name for name, said in wordings)
        return tuple(f"Largest measure in {in_unit}: {words}" for words in (*named, number(first.top)))
    names = first.named(lambda one: f"{one[0]} ({one[1]})" if one[1] else one[0], "measures")
    top = _shared(first.top, [unit for _, _, unit in first.labels])
    return (
        f"Largest measures in {in_unit}: {names}, {top} each",
        f"{capitalised(spelt(len(first.labels)))} largest measures in {in_unit}: {top} each",
    )


def _together(places: "pd.Series[str]") -> str:
    """Name the flank allies among the places of one measure; empty where there is none."""
    named = [place for place in places if place]
    return together(named) if named else ""


def _summary(table: pd.DataFrame, unit: str) -> str:
    parts = []
    for place, rows in table.groupby(c.PLACE, sort=False):
        sizes = zip(rows[c.TITLE], rows[c.NUMBER], rows[c.UNIT], strict=True)
        parts.append(
            f"{PLACES[str(place)]}: {', '.join(f'{title} {hedged(n, of)}' for title, n, of in sizes)}"
        )
    return f"Sizes of measures, {LABELS[unit]}. {'; '.join(parts) or 'None'}."
