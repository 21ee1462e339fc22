"""One state with its bases and headquarters, and the places of the exercises that it hosts."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.maps.kit import gathered, markers, size_keys, state_names
from dashboard.maps.kit.base_map import (
    VIEWS,
    Shapes,
    bare_land,
    blank_map,
    land,
    water_and_frontier,
)
from dashboard.maps.kit.base_names import base_names
from dashboard.maps.kit.close_up import around, shows_frontier
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, number

LEAST_SPAN = 4.6
"""Degrees of latitude that it shows at least: a small state is large on it, and neighbours are named."""


def country_map(
    iso3: str,
    bases: pd.DataFrame,
    places: pd.DataFrame,
    corners: pd.DataFrame,
    shapes: Shapes,
    *,
    height: int = 360,
) -> go.Figure:
    """Draw a state with its bases and the places of the exercises that it hosts.

    Parameters
    ----------
    iso3 : str
        State.
    bases : pandas.DataFrame
        Result of `analysis.geography.places.base_points` for it.
    places : pandas.DataFrame
        Result of `analysis.geography.places.exercise_places` for the exercises that it hosts.
    corners : pandas.DataFrame
        Result of `analysis.country.key_figures.corners`.
    shapes : Shapes
        Addresses of the boundary files.
    height : int
        Height on the page, pixels.
    """
    view = around(corners, LEAST_SPAN) if len(corners) else VIEWS["flank"]
    figure = blank_map(
        _title(iso3, bases),
        f"Crosses: bases, ranges and headquarters. {markers.PLACES_WORDS} "
        "An exercise in several states shows all of its places."
        + gathered.words(places, *markers.PLACES)
        + gathered.words(bases, *markers.BASES),
        _summary(iso3, bases, places),
        view=view,
        height=height,
    )
    figure.add_traces([bare_land(shapes), land(shapes, [iso3], theme.SEQUENTIAL[1])])
    figure.add_traces(water_and_frontier(shapes))
    held = [*markers.exercises(places), *size_keys.of_troops(places)]
    figure.add_traces(markers.keyed_once([*held, *markers.bases(bases)]))
    called = base_names(gathered.marked(bases), gathered.marked(places), view, height)
    if shows_frontier(view):
        figure.add_trace(markers.key("NATO land border", "square", theme.LIGHT.purple, 8, line="solid"))
    taken = state_names.add(figure, [iso3], view, called.taken, colour=theme.LIGHT.text)
    state_names.add(figure, [unit for unit in state_names.ALL if unit != iso3], view, taken)
    figure.add_trace(called.trace)
    state_names.say_wide(figure, called.wide)
    markers.legend_above(figure)
    return figure


def _title(iso3: str, bases: pd.DataFrame) -> str:
    state = codes.COUNTRY_NAMES[iso3]
    if bases.empty:
        return f"{state}: no base with coordinates is in the register"
    kinds = bases[c.KIND].value_counts()
    named = ", ".join(f"{str(kind).lower().replace('nato', 'NATO')} {number(n)}" for kind, n in kinds.items())
    sites = f"{state}: {counted(len(bases), 'base or range', 'bases and ranges')} in the register"
    return f"{sites} ({named})" if len(kinds) == 1 else sites


def _summary(iso3: str, bases: pd.DataFrame, places: pd.DataFrame) -> str:
    named = ", ".join(str(name) for name in bases[c.NAME])
    return (
        f"Map of {codes.COUNTRY_NAMES[iso3]}. Bases: {named or 'none in the register'}. "
        f"Places of exercises: {number(len(places))}{markers.beyond_words(places)}."
    )
