"""Small maps without a measure of states: many exercises at a glance, and the places of one."""

import math
from collections.abc import Iterable
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.kit.leaders import NAMED, leaders
from dashboard.maps.kit import gathered, markers
from dashboard.maps.kit.base_map import (
    FEW_NAMES,
    NAMES,
    VIEWS,
    Shapes,
    View,
    bare_land,
    blank_map,
    label,
    labelled,
    names,
    water_and_frontier,
)
from dashboard.maps.kit.on_map import on_map
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import about, bare, capitalised, counted, headline, number, safe, spelt

LEAST_SPAN = 6.0
"""Degrees of latitude that a map of one exercise shows at least, so that the reader sees where it is."""

ROOM = 1.4
"""Height and width of that map against what its marks need."""

DRAWN = (35.0, 75.5)
"""Latitudes that it may show: the land ends beyond."""

ASPECT, ASPECT_OF_MUCH = 1.6, 0.8
"""Its width against its height: narrow where it shows much, for the land ends in the east."""

BORDER_WORDS = "Purple line: NATO's land border with Russia and Belarus."

NAME_ROOM = (110.0, 15.0)
"""Pixels that the name of a place needs: width and height."""

NAME_SIDES = {"top center": (0.0, 13.0), "bottom center": (0.0, -13.0)}
"""Where the middle of a name stands, pixels to the right of and above the middle of its mark."""

MARK_ROOM = (45.0, 10.0)
"""Pixels between the middle of a name and another mark."""

STATE_ROOM = (80.0, 28.0)
"""Pixels between the label of a state and a named mark, whose name stands above it."""

NO_DRAG = "orbit"
"""A way of dragging that maps do not have: the map stays where it is, and a click still chooses. Streamlit
would put `pan` in place of none."""

FEW_FROM = 14.0
"""Degrees of latitude from which on only the `FEW_NAMES` of states have room."""

Points: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"


def small_map(places: pd.DataFrame, shapes: Shapes, *, height: int = 360) -> go.Figure:
    """Draw where exercises were held, by side.

    Parameters
    ----------
    places : pandas.DataFrame
        Result of `analysis.geography.places.exercise_places`.
    shapes : Shapes
        Addresses of the boundary files.
    height : int
        Height on the page, pixels.
    """
    drawn = on_map(places)
    sums = _by_place(drawn)
    figure = blank_map(
        _places_title(sums),
        markers.PLACES_WORDS + gathered.words(places, *markers.PLACES),
        _places_summary(places, drawn),
        view=VIEWS["flank"],
        height=height,
    )
    figure.add_traces([bare_land(shapes), *water_and_frontier(shapes)])
    figure.add_traces(markers.exercises(places))
    figure.add_trace(markers.key("NATO land border", "square", theme.LIGHT.purple, 8, line="solid"))
    figure.add_traces([names(FEW_NAMES, VIEWS["flank"], size=10), _fullest(sums)])
    markers.legend_above(figure)
    figure.update_layout(dragmode=NO_DRAG)
    markers.keep_opacity(figure)
    return figure


def record_map(name: str, side: str, sites: pd.DataFrame, shapes: Shapes, *, height: int = 360) -> go.Figure:
    """Draw the places of one exercise, as close as they allow.

    Parameters
    ----------
    name : str
        Name of the exercise.
    side : str
        Who organised it, a code of `codes.SIDES`.
    sites : pandas.DataFrame
        Its rows of the table of exercise sites.
    shapes : Shapes
        Addresses of the boundary files.
    height : int
        Height on the page, pixels.
    """
    drawn = on_map(sites).reset_index(drop=True)
    view = around(drawn)
    figure = blank_map(
        _sites_title(name, sites, drawn),
        _precision_words(drawn),
        _sites_summary(name, sites, drawn),
        view=view,
        height=height,
    )
    figure.add_traces([bare_land(shapes), *water_and_frontier(shapes)])
    scale = height / (view.lat[1] - view.lat[0])
    figure.add_trace(names(names_around(view, drawn, scale), view, colour=theme.LIGHT.muted))
    if len(drawn):
        figure.add_trace(_sites(side, drawn, _sides(drawn, scale)))
    figure.update_layout(showlegend=False)
    return figure


def around(points: pd.DataFrame, least: float = LEAST_SPAN) -> View:
    """Return the part of the flank that holds all points with room around them; all of it for none.

    Parameters
    ----------
    points : pandas.DataFrame
        Points with `lon` and `lat`.
    least : float
        Degrees of latitude that it shows at least.
    """
    if points.empty:
        return VIEWS["flank"]
    south, north = float(points[c.LAT].min()), float(points[c.LAT].max())
    west, east = float(points[c.LON].min()), float(points[c.LON].max())
    shrink = math.cos(math.radians((south + north) / 2))
    tall = max(least, ROOM * (north - south), ROOM * (east - west) * shrink / ASPECT)
    tall = min(tall, DRAWN[1] - DRAWN[0])
    aspect = ASPECT if tall < FEW_FROM else ASPECT_OF_MUCH
    middle = min(max((south + north) / 2, DRAWN[0] + tall / 2), DRAWN[1] - tall / 2)
    centre, wide = (west + east) / 2, max(ROOM * (east - west), tall * aspect / shrink)
    lon = (centre - wide / 2, centre + wide / 2)
    return View("Places of the exercise", lon, (middle - tall / 2, middle + tall / 2))


def _sites(side: str, drawn: pd.DataFrame, sides: list[str]) -> go.Scattergeo:
    precision = [codes.GEO_PRECISIONS[code] for code in drawn[c.GEO_PRECISION]]
    places = [safe(place) for place in drawn[c.NAME]]
    return go.Scattergeo(
        name=codes.SIDES[side],
        lon=drawn[c.LON].to_numpy(dtype=float),
        lat=drawn[c.LAT].to_numpy(dtype=float),
        mode="markers+text",
        text=[place if at else "" for place, at in zip(places, sides, strict=True)],
        textposition=[at or "top center" for at in sides],
        textfont={"size": 11, "color": theme.LIGHT.text, "shadow": "auto", "weight": 600},
        marker={
            "symbol": theme.SIDE_SYMBOLS[side],
            "color": theme.SIDE_COLOURS[side],
            "size": 11,
            "line": {"color": theme.LIGHT.ground, "width": 1},
        },
        customdata=list(zip(places, precision, strict=True)),
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
    )


def _sides(drawn: pd.DataFrame, pixels_per_degree: float) -> list[str]:
    """Return where the name of each place stands beside its mark, as Plotly says it; empty without room."""
    at = _on_paper(drawn[c.LON], drawn[c.LAT], pixels_per_degree)
    sides: list[str] = []
    shown = at[:0]
    for i, place in enumerate(at):
        free = (
            side for side, shift in NAME_SIDES.items() if _has_room(place + shift, shown, np.delete(at, i, 0))
        )
        sides.append(next(free, ""))
        if sides[-1]:
            shown = np.vstack([shown, place + NAME_SIDES[sides[-1]]])
    return sides


def _has_room(middle: Points, names: Points, marks: Points) -> bool:
    return not _near(middle, names, NAME_ROOM) and not _near(middle, marks, MARK_ROOM)


def names_around(view: View, drawn: pd.DataFrame, pixels_per_degree: float) -> list[str]:
    """Return the states whose label lies in the view and hides no place of the exercise."""
    at = _on_paper(drawn[c.LON], drawn[c.LAT], pixels_per_degree)
    units = labelled(view, NAMES if view.lat[1] - view.lat[0] < FEW_FROM else FEW_NAMES)
    places = [label(unit, view) for unit in units]
    labels = _on_paper([lon for _, lon, _ in places], [lat for _, _, lat in places], pixels_per_degree)
    return [unit for unit, one in zip(units, labels, strict=True) if not _near(one, at, STATE_ROOM)]


def _on_paper(lon: Iterable[float], lat: Iterable[float], pixels_per_degree: float) -> Points:
    """Return points in pixels, near enough to tell whether two names touch."""
    degrees = np.array([list(lon), list(lat)], dtype=float).T * pixels_per_degree
    degrees[:, 0] *= np.cos(np.radians(degrees[:, 1] / pixels_per_degree))
    return degrees


def _near(place: Points, others: Points, room: tuple[float, float]) -> bool:
    gaps = abs(others - place)
    return bool(((gaps[:, 0] < room[0]) & (gaps[:, 1] < room[1])).any())


def _places_title(sums: pd.DataFrame) -> str:
    if sums.empty:
        return "No exercise with a known place is among the rows chosen"
    first = leaders(sums[c.PLACE], sums[c.N])
    verb = f"saw the most exercises: {number(first.top)}{first.each}"
    if first.top == 1 and first.each:
        verb = "saw one exercise each"
    several = f"{capitalised(spelt(len(first.labels)))} places {verb}"
    return headline(f"{capitalised(first.named(place_in_sentence, 'places'))} {verb}", several)


def place_in_sentence(place: str) -> str:
    """Return a place as it stands in a sentence: Adazi, the Baltic Sea, the Gulf of Finland."""
    return f"the {place}" if place.endswith(" Sea") or place.startswith("Gulf of ") else place


def _by_place(drawn: pd.DataFrame) -> pd.DataFrame:
    """Return how many exercises each place saw, and its fullest mark.

    A mark stands for the exercises of one side at one point; an area such as a sea has several points, and
    an exercise at two of them is one.
    """
    held: dict[str, set[str]] = {}
    for place, cell in zip(drawn[c.PLACE].tolist(), drawn[c.EXERCISE_IDS].tolist(), strict=True):
        held.setdefault(place, set()).update(lists.parts(cell))
    marks = drawn[[c.PLACE, c.LAT, c.LON, c.N]].sort_values(c.N, ascending=False, kind="stable")
    places = marks.drop_duplicates(c.PLACE).sort_values(c.PLACE, ignore_index=True)
    return places.assign(**{c.N: [len(held[place]) for place in places[c.PLACE].tolist()]})


def _fullest(sums: pd.DataFrame) -> go.Scattergeo:
    """Return the names of the places that the title speaks of, where they are few."""
    rows = sums[sums[c.N] == sums[c.N].max()]
    shown = rows if len(rows) <= NAMED else rows.head(0)
    return go.Scattergeo(
        name="Most exercises",
        lat=shown[c.LAT].to_numpy(dtype=float),
        lon=shown[c.LON].to_numpy(dtype=float),
        text=[f"<b>{safe(place)}</b>" for place in shown[c.PLACE]],
        mode="text",
        textposition="bottom center",
        textfont={"size": 11, "color": theme.LIGHT.text, "shadow": "auto"},
        hoverinfo="skip",
        showlegend=False,
    )


def _places_summary(places: pd.DataFrame, drawn: pd.DataFrame) -> str:
    counts = {label: int((drawn[c.ORGANISER_SIDE] == side).sum()) for side, label in codes.SIDES.items()}
    sides = "; ".join(f"{label} {number(n)}" for label, n in counts.items() if n)
    named = counted(len(drawn), "place of exercises", "places of exercises")
    return f"Map of {named} by side: {sides or 'none'}{markers.beyond_words(places)}."


def _sites_title(name: str, sites: pd.DataFrame, drawn: pd.DataFrame) -> str:
    if drawn.empty:
        return about(name, "no place with coordinates on this map")
    if len(sites) == 1:
        held = f"held at {sites.iloc[0][c.NAME]}"
        return headline(f"{name} was {held}", f"{bare(name)} was {held}", capitalised(held))
    here = f", {number(len(drawn))} on this map" if len(drawn) < len(sites) else ""
    return about(name, f"{counted(len(sites), 'place')} named{here}")


def _precision_words(drawn: pd.DataFrame) -> str:
    counts = {
        label: int((drawn[c.GEO_PRECISION] == code).sum()) for code, label in codes.GEO_PRECISIONS.items()
    }
    named = ", ".join(f"{label} ({number(n)})" for label, n in counts.items() if n)
    return f"A mark stands for: {named}. {BORDER_WORDS}" if named else ""


def _sites_summary(name: str, sites: pd.DataFrame, drawn: pd.DataFrame) -> str:
    places = ", ".join(drawn[c.NAME])
    rest = len(sites) - len(drawn)
    beyond = f"; {number(rest)} without coordinates or beyond the map" if rest else ""
    return f"Map of the places of {name}: {places or 'none'}{beyond}."
