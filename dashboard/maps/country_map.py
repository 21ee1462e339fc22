"""One state with its bases and headquarters, and the places of the exercises that it hosts."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.maps.exercise_map import around
from dashboard.maps.kit import gathered, markers
from dashboard.maps.kit.base_map import (
    NAMES,
    VIEWS,
    Shapes,
    bare_land,
    blank_map,
    labelled,
    land,
    names,
    water_and_frontier,
)
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, number

FEW_FROM, FEW = 14.0, ("NOR", "SWE", "FIN", "POL", "BLR", "UKR", "RUS")
"""A map of so many degrees of latitude has room for these names of states only."""


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
    view = around(corners) if len(corners) else VIEWS["flank"]
    figure = blank_map(
        _title(iso3, bases),
        f"Crosses: bases, ranges and headquarters, named in the table. {markers.PLACES_WORDS} "
        "An exercise in several states shows all of its places."
        + gathered.words(places, *markers.PLACES)
        + gathered.words(bases, *markers.BASES),
        _summary(iso3, bases, places),
        view=view,
        height=height,
    )
    figure.add_traces([bare_land(shapes), land(shapes, [iso3], theme.SEQUENTIAL[1])])
    figure.add_traces(water_and_frontier(shapes))
    figure.add_traces(markers.keyed_once([*markers.exercises(places), *markers.bases(bases)]))
    wide = view.lat[1] - view.lat[0] >= FEW_FROM
    units = labelled(view, [unit for unit in NAMES if unit != iso3 and (not wide or unit in FEW)])
    figure.add_traces(
        [
            markers.key("NATO land border", "square", theme.LIGHT.purple, 8, line="solid"),
            names(units, view, colour=theme.LIGHT.muted),
            names(labelled(view, [unit for unit in NAMES if unit == iso3]), view),
        ]
    )
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
