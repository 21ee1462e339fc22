"""Where: a measure by state, with bases, exercises and NATO's frontier over it."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.geography import exposure
from dashboard.analysis.geography.choropleth import MEASURES, Measure
from dashboard.analysis.geography.layers import MapLayers
from dashboard.maps.kit import gathered, graticule, map_text, markers, overlays, size_keys
from dashboard.maps.kit.base_map import (
    BORDER_LINE,
    CRIMEA,
    HEIGHTS,
    VIEWS,
    Shapes,
    View,
    blank_map,
    hover_text,
    labelled,
    land,
    names,
    shows_crimea,
    water_and_frontier,
)
from dashboard.maps.kit.close_up import around
from dashboard.maps.kit.colour_bar import BAR_ROOM, COLOURS, along_the_top
from dashboard.maps.kit.name_targets import name_targets
from dashboard.maps.kit.on_map import on_map
from dashboard.maps.kit.symbols import symbols
from dashboard.schema import columns as c
from dashboard.wording import counted, number

NOTHING = MapLayers()

LOGARITHMIC = ("personnel",)
"""Measures whose largest value is a hundred times the smallest."""

DECADES = (10_000, 100_000, 1_000_000)

Ends = tuple[float, float]
"""Both ends of the colour scale, as `_position` counts."""

SYMBOLS = ("APP-6 symbol", "APP-6 symbols")

FAINT = 0.55
"""Opacity of states whose figure stands on hover but is not compared."""

CROWDED_FROM, SMALLER = 4, 0.65
"""Layers of marks from which on they hide each other and the states, and to what share they then shrink."""


def flank_map(
    states: pd.DataFrame,
    measure: str,
    shapes: Shapes,
    drawn: MapLayers = NOTHING,
    *,
    near: str = "",
    view: str = "flank",
    scaled_by: pd.DataFrame | None = None,
    scale_note: str = "",
    corners: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw one measure by state, and what lies where.

    Parameters
    ----------
    states : pandas.DataFrame
        Result of `analysis.geography.choropleth.by_unit`; with a column `publisher` the hover says who
        published a figure.
    measure : str
        A name of `analysis.geography.choropleth.MEASURES`.
    shapes : Shapes
        Addresses of the boundary files.
    drawn : Drawn
        The rows of each layer that is on.
    near : str
        For the measure `exposure`: within what, such as `300 km of NATO: air base`.
    view : str
        A name of `VIEWS`.
    scaled_by : pandas.DataFrame, optional
        The states whose figures set the ends of the colour scale, in the columns of `states`: with those of
        the whole register a colour means the same whatever countries are chosen.
    scale_note : str
        A word on the scale for the end of its title.
    corners : pandas.DataFrame, optional
        Points round the states chosen, with `lon` and `lat`: a picture of the map shows that part alone. The
        page shows the whole view, on which other states can be clicked.

    Returns
    -------
    plotly.graph_objects.Figure
        A click on a state gives its `location`: a unit, which `choropleth.state_of` turns into
        ISO 3166-1 alpha-3. A click on a site gives `map_selection.SITE` and its `site_id` as the last of its
        `customdata`. A box gives all that have their middle in it.
    """
    # A part of a state counts where it has words of its own.
    ends = _bounds(map_text.coloured(states if scaled_by is None else scaled_by), measure)
    distinct = states.drop_duplicates([c.ISO3, c.WORDS])
    figure = blank_map(
        map_text.title(distinct, measure, near),
        _rules(measure, drawn),
        map_text.summary(distinct, measure, _layer_words(drawn)),
        view=VIEWS[view],
        height=HEIGHTS[view],
    )
    figure.add_traces([*_land(states, measure, shapes, ends, scale_note), *water_and_frontier(shapes)])
    figure.add_traces(
        [*overlays.crimea(shapes, VIEWS[view]), *([overlays.regions(shapes)] if drawn.regions else [])]
    )
    figure.add_trace(graticule.degrees(view))
    figure.add_traces(_marks(drawn, VIEWS[view]))
    figure.add_traces(_names(VIEWS[view], _on_dark(states, measure, ends)))
    figure.add_traces(
        [*(overlays.gap(named=view == "baltic") if drawn.gap else []), *graticule.scale_bar(view)]
    )
    figure.add_traces(overlays.selected(drawn.selected))
    hover = dict(zip(states[c.UNIT], _hover(states), strict=True))
    figure.add_trace(name_targets(hover, VIEWS[view], HEIGHTS[view] - BAR_ROOM))
    figure.update_layout(legend=markers.LEGEND_BELOW, margin_t=BAR_ROOM, geo=graticule.graticule(view))
    markers.keep_opacity(figure)
    if corners is not None and len(corners):
        _say_part(figure, corners)
    return figure


def _rules(measure: str, drawn: MapLayers) -> str:
    """Say by what rules states are coloured and marks are drawn, and of what there is more than is drawn."""
    rules = " ".join([MEASURES[measure].rule, *map_text.rules(drawn)])
    more = "".join(gathered.words(points, *what) for points, what in _pointed(drawn))
    symbols = "" if drawn.formations is None else gathered.first_words(drawn.formations, *SYMBOLS)
    return f"{rules}{more}{symbols}"


def _say_part(figure: go.Figure, corners: pd.DataFrame) -> None:
    """Say which part of the map a picture of it shows, and what of its words speaks of the rest."""
    part = around(corners)
    told: dict[str, Any] = {"lon": list(part.lon), "lat": list(part.lat)}
    unsaid = {} if shows_crimea(part) else {"unsaid": CRIMEA}
    figure.update_layout(meta={**figure.layout.meta, "part": told | unsaid})


def _marks(drawn: MapLayers, view: View) -> list[Any]:
    """Return the marks of the layers that are on, the widest first; many layers smaller, with a short key."""
    marked = (drawn.exercises, drawn.sites, drawn.battlegroups, drawn.incidents, drawn.formations)
    is_crowded = sum(layer is not None for layer in marked) >= CROWDED_FROM
    size, sizes = (SMALLER, size_keys.KEY_SIZES[-1:]) if is_crowded else (1.0, size_keys.KEY_SIZES)
    traces: list[Any] = [] if drawn.outline is None else overlays.reach(drawn.outline)
    traces += [] if drawn.spread is None else overlays.rings(drawn.spread)
    if drawn.exercises is not None:
        traces += [*markers.exercises(drawn.exercises), *size_keys.of_sizes(sizes)]
    traces += [] if drawn.sites is None else markers.bases(drawn.sites)
    traces += [] if drawn.battlegroups is None else overlays.battlegroups(drawn.battlegroups)
    traces += [] if drawn.incidents is None else overlays.incidents(drawn.incidents)
    markers.resize(traces, size)
    traces += [] if drawn.formations is None else symbols(drawn.formations, drawn.frame, view, size)
    return markers.keyed_once(traces)


def _land(states: pd.DataFrame, measure: str, shapes: Shapes, ends: Ends, note: str) -> list[Any]:
    """Return the states in the scale's colours, those not compared, and those without a figure."""
    known = map_text.coloured(states)
    without = states[states[c.VALUE].isna()]
    other = states.drop(index=[*known.index, *without.index])
    traces = [land(shapes, without[c.UNIT].tolist(), theme.LIGHT.land, _hover(without))]
    traces.append(markers.key("No figure", "square", theme.LIGHT.land, 12, edge=theme.LIGHT.axis))
    if len(other):
        traces.append(land(shapes, other[c.UNIT].tolist(), theme.LIGHT.border, _hover(other), opacity=FAINT))
        name, colour = "Other definition", theme.LIGHT.border
        traces.append(markers.key(name, "square", colour, 12, opacity=FAINT, edge=theme.LIGHT.axis))
    if len(known):
        traces.append(_scale(known, measure, shapes, ends, note))
    return [*traces, markers.key("NATO land border", "square", theme.LIGHT.purple, 8, line="solid")]


def _scale(known: pd.DataFrame, measure: str, shapes: Shapes, ends: Ends, note: str) -> go.Choropleth:
    low, high = ends
    return go.Choropleth(
        geojson=shapes.units,
        featureidkey="properties.unit",
        locations=known[c.UNIT].tolist(),
        z=_position(known[c.VALUE], measure),
        zmin=low,
        zmax=high,
        colorscale=list(COLOURS),
        marker={"line": BORDER_LINE},
        colorbar=_colour_bar(measure, note),
        **hover_text(_hover(known)),
    )


def _position(value: "pd.Series[float]", measure: str) -> "np.ndarray[Any, np.dtype[np.float64]]":
    numbers = np.asarray(value, dtype=np.float64)
    return np.log10(numbers) if measure in LOGARITHMIC else numbers


def _bounds(known: pd.DataFrame, measure: str) -> Ends:
    """Return the ends of the scale: counts and troops from zero, shares and powers of ten from the lowest."""
    if known.empty:
        return 0.0, 1.0
    at = _position(known[c.VALUE], measure)
    low = float(at.min()) if measure in ("spending", "equipment", *LOGARITHMIC) else 0.0
    high = float(at.max())
    return low, high if high > low else low + 1


def _on_dark(states: pd.DataFrame, measure: str, ends: Ends) -> set[str]:
    """Return the units whose colour is so dark that their label must be light; Kaliningrad's is at sea."""
    known = map_text.coloured(states)
    if known.empty:
        return set()
    low, high = ends
    share = (_position(known[c.VALUE], measure) - low) / (high - low)
    return set(known.loc[share >= theme.DARK_FROM, c.UNIT]) - {exposure.KALININGRAD}


def _colour_bar(measure: str, note: str = "") -> dict[str, Any]:
    title = _bar_words(MEASURES[measure]) + (f" ({note})" if note else "")
    if measure not in LOGARITHMIC:
        return along_the_top(title, nticks=6, tickformat=",")
    return along_the_top(title, tickvals=np.log10(DECADES), ticktext=[number(decade) for decade in DECADES])


def _names(view: View, light: set[str]) -> list[go.Scattergeo]:
    """Return the labels of states, those on dark ground in its lightest colour."""
    shown = labelled(view)
    dark = [unit for unit in shown if unit not in light]
    pale = [unit for unit in shown if unit in light]
    on_dark = [names(pale, view, colour=theme.LIGHT.ground)] if pale else []
    return [names(dark, view), *on_dark]


def _bar_words(measure: Measure) -> str:
    """Return name and unit of a measure, once where the name holds the unit."""
    is_in_label = measure.unit in measure.label.lower()
    return measure.label if is_in_label else f"{measure.label}, {measure.unit}"


def _hover(states: pd.DataFrame) -> list[tuple[str, str]]:
    """Return name and words of each state, and who published the figure where the rows say so."""
    if c.PUBLISHER not in states:
        return list(zip(states[c.NAME], states[c.WORDS], strict=True))
    words = states[c.WORDS] + (", from " + states[c.PUBLISHER]).fillna("")
    return list(zip(states[c.NAME], words, strict=True))


def _layer_words(drawn: MapLayers) -> tuple[str, ...]:
    """Say how many marks are drawn and how many lie beyond the map, and what the lines are."""
    words = tuple(
        f"{counted(len(on_map(points)), *what)} drawn{markers.beyond_words(points)}"
        for points, what in _pointed(drawn)
    )
    if drawn.formations is not None:
        shown = counted(len(gathered.first(drawn.formations)), *SYMBOLS)
        words = (*words, f"{shown} drawn{markers.beyond_words(drawn.formations)}")
    return words if drawn.spread is None else (*words, drawn.spread.words)


def _pointed(drawn: MapLayers) -> list[tuple[pd.DataFrame, tuple[str, str]]]:
    """Return the points of each layer of marks that is on, with what one and several are called."""
    layers = (
        (drawn.exercises, markers.PLACES),
        (drawn.sites, markers.BASES),
        (drawn.battlegroups, ("battlegroup", "battlegroups")),
        (drawn.incidents, ("hybrid incident", "hybrid incidents")),
    )
    return [(points, what) for points, what in layers if points is not None]
