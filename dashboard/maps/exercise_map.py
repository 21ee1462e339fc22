"""Small maps without a measure of states: many exercises at a glance, and the places of one."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.kit.leaders import NAMED, leaders
from dashboard.maps.kit import gathered, markers, size_keys, state_names
from dashboard.maps.kit.base_map import (
    FEW_NAMES,
    VIEWS,
    Shapes,
    bare_land,
    blank_map,
    names,
    water_and_frontier,
)
from dashboard.maps.kit.close_up import (
    ROUGH,
    Points,
    around,
    near,
    on_paper,
    place_marks,
    taken_by,
    with_border,
)
from dashboard.maps.kit.on_map import on_map
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import about, bare, capitalised, counted, headline, number, safe, spelt

NAME_ROOM = (110.0, 15.0)
"""Pixels that the name of a place needs: width and height."""

NAME_SIDES = {"top center": (0.0, 13.0), "bottom center": (0.0, -13.0)}
"""Where the middle of a name stands, pixels to the right of and above the middle of its mark."""

MARK_ROOM = (45.0, 10.0)
"""Pixels between the middle of a name and another mark."""

NO_DRAG = "orbit"
"""A way of dragging that maps do not have: the map stays where it is, and a click still chooses. Streamlit
would put `pan` in place of none."""


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
        markers.COUNTS_WORDS + gathered.words(places, *markers.PLACES),
        _places_summary(places, drawn),
        view=VIEWS["flank"],
        height=height,
    )
    figure.add_traces([bare_land(shapes), *water_and_frontier(shapes)])
    figure.add_traces([*markers.exercises(places, counted=True), *size_keys.of_counts(places)])
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
        with_border(_precision_words(drawn), view),
        _sites_summary(name, sites, drawn),
        view=view,
        height=height,
    )
    figure.add_traces([bare_land(shapes), *water_and_frontier(shapes)])
    scale = height / (view.lat[1] - view.lat[0])
    sides = _sides(drawn, scale)
    taken = taken_by(drawn, drawn[c.NAME].tolist(), sides, view, height)
    state_names.add(figure, state_names.ALL, view, taken)
    if len(drawn):
        figure.add_trace(_sites(side, drawn, sides))
    figure.update_layout(showlegend=False)
    return figure


def _sites(side: str, drawn: pd.DataFrame, sides: list[str]) -> go.Scattergeo:
    precision = [codes.GEO_PRECISIONS[code] for code in drawn[c.GEO_PRECISION]]
    return place_marks(side, drawn, list(zip(drawn[c.NAME], precision, strict=True)), sides)


def _sides(drawn: pd.DataFrame, pixels_per_degree: float) -> list[str]:
    """Return where the name of each place stands beside its mark, as Plotly says it; empty without room."""
    at = on_paper(drawn[c.LON], drawn[c.LAT], pixels_per_degree)
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
    return not near(middle, names, NAME_ROOM) and not near(middle, marks, MARK_ROOM)


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
    counts = {code: int((drawn[c.GEO_PRECISION] == code).sum()) for code in codes.GEO_PRECISIONS}
    exact, rough = (
        ", ".join(
            f"{codes.GEO_PRECISIONS[code]} ({number(n)})"
            for code, n in counts.items()
            if n and (code in ROUGH) is is_rough
        )
        for is_rough in (False, True)
    )
    if exact and rough:
        return f"Full marks: {exact}; hollow: {rough}."
    return f"A mark stands for: {exact or rough}." if exact or rough else ""


def _sites_summary(name: str, sites: pd.DataFrame, drawn: pd.DataFrame) -> str:
    places = ", ".join(drawn[c.NAME])
    rest = len(sites) - len(drawn)
    beyond = f"; {number(rest)} without coordinates or beyond the map" if rest else ""
    return f"Map of the places of {name}: {places or 'none'}{beyond}."
