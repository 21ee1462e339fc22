"""Exhibits of where: the flank map."""

from dataclasses import replace
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from dashboard import sources
from dashboard.analysis import counting_notes
from dashboard.analysis.country import key_figures
from dashboard.analysis.geography import ally_distance, choropleth, exposure, layers, map_selection, places
from dashboard.analysis.geography.choropleth import MEASURES
from dashboard.analysis.geography.layers import MapLayers, MapOptions
from dashboard.exhibits.entry import Entry, Opens
from dashboard.exhibits.exhibit import Chart, ChartData
from dashboard.exhibits.extract import Extract
from dashboard.maps import flank_map
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.wording import together

STATES = (c.NAME, c.VALUE, c.WORDS)

MOST_NAMED = 2
"""Publishers that a hover names."""

FIRST_CHOICE = MapOptions()
"""What the map shows before the reader has asked for anything."""


def flank(extract: Extract, choice: MapOptions = FIRST_CHOICE) -> Chart:
    """Map one figure of each state, and over it the layers that are on."""
    extract = extract.of_year(choice.year)
    states, drawn = extract.result(states_of, choice), extract.result(layers_of, choice)
    return Chart(
        extract,
        partial(_drawn, extract, choice, states, drawn),
        ChartData(
            choropleth.chosen(states),
            MEASURES[choice.measure].acts,
            "countries",
            STATES,
            _rule(extract, choice),
            uses_basis="exercises" in choice.layers,
            credit=sources.NATURAL_EARTH,
            extra_sources=layers.source_ids(drawn),
            extra_tables=layers.tables(choice),
        ),
    )


def layers_of(extract: Extract, choice: MapOptions) -> MapLayers:
    """Return the rows of each layer that is on, see `layers.gather`; battlegroups with their `publisher`."""
    drawn = layers.gather(extract.filtered, extract.register, extract.sized.sizes, choice)
    if drawn.battlegroups is None:
        return drawn
    return replace(drawn, battlegroups=_with_publishers(extract, drawn.battlegroups))


def states_of(extract: Extract, choice: MapOptions) -> pd.DataFrame:
    """Return the figure of each state, see `layers.states`."""
    return layers.states(extract.filtered, extract.register, extract.selection, choice)


def places_and_allies(extract: Extract) -> pd.DataFrame:
    """Return the places of exercises with their distance to the nearest ally."""
    points = places.exercise_points(extract.filtered.exercise_sites, extract.sized.sizes)
    # Measured once for the data, not for each choice.
    apart = extract.unfiltered.result(_to_allies)
    return ally_distance.with_allies(points, apart)


def chosen_sites(extract: Extract, site_ids: tuple[str, ...]) -> pd.DataFrame:
    """Return what is known of the sites chosen, see `map_selection.described_sites`."""
    sites = extract.register.sites
    return map_selection.described_sites(
        sites[sites[c.SITE_ID].isin(site_ids)], extract.filtered.exercise_sites
    )


def exposure_of(extract: Extract, origin: str, km: int) -> pd.DataFrame:
    """Return area, share and capital of each state within so many kilometres, see `exposure.exposure`."""
    near = exposure.sites_of(extract.register.sites, origin)
    return exposure.exposure(extract.register.units, near, km)


def _drawn(extract: Extract, choice: MapOptions, states: pd.DataFrame, drawn: MapLayers) -> go.Figure:
    return flank_map(
        choropleth.by_unit(_with_publishers(extract, states), extract.register.units),
        choice.measure,
        extract.shapes,
        drawn,
        near=layers.reach_words(extract.register, choice),
        view=choice.view,
        scaled_by=everywhere(extract).result(states_of, choice),
        scale_note=scale_note(extract, choice),
        corners=_corners(extract) if choice.view == FIRST_CHOICE.view else None,
    )


def _with_publishers(extract: Extract, rows: pd.DataFrame) -> pd.DataFrame:
    """Add `publisher` for a hover; missing where more than two published what stands behind a row."""
    found = [
        dict.fromkeys(
            one.published_by for one in sources.look_up(extract.register.sources, lists.parts(cell))
        )
        for cell in rows[c.SOURCE_IDS].fillna("")
    ]
    names = [together(list(of)) if 0 < len(of) <= MOST_NAMED else None for of in found]
    return rows.assign(**{c.PUBLISHER: pd.Series(names, rows.index, dtype="str")})


def _corners(extract: Extract) -> pd.DataFrame | None:
    """Return the corners of the countries chosen; None where none is."""
    boxes = [key_figures.corners(extract.register.units, iso3) for iso3 in extract.selection.countries]
    return pd.concat(boxes, ignore_index=True) if boxes else None


def everywhere(extract: Extract) -> Extract:
    """Return the extract with every country, under the other filters."""
    return replace(extract, selection=extract.selection.without("countries"))


def scale_note(extract: Extract, choice: MapOptions) -> str:
    """Say that a colour does not mean what it does without filters: those but for countries set the scale."""
    acts = everywhere(extract).selection.describe(MEASURES[choice.measure].acts)
    return "scale of the filters chosen" if acts else ""


def _to_allies(extract: Extract) -> pd.DataFrame:
    return ally_distance.to_allies(extract.register.exercise_sites, extract.register.units)


def _rule(extract: Extract, choice: MapOptions) -> str:
    counted = extract.sized.counted.rule
    if "exercises" in choice.layers:
        counted = counting_notes.sized(counted, extract.selection.basis, "marks")
    notes = (
        (choice.measure in counting_notes.BY_STATE, counting_notes.BY_STATE.get(choice.measure, "")),
        ("exercises" in (*choice.layers, choice.measure), counted),
        (choice.measure == "exposure", exposure.METHOD),
        ("gap" in choice.layers, ally_distance.GAP_METHOD),
    )
    return " ".join(note for shown, note in notes if shown)


ENTRIES = (
    Entry(
        "flank-map",
        "flank-map",
        flank,
        "One figure of each state as its colour, and over it the layers that are switched on.",
        "States without a figure, which stay grey; places without coordinates. Boundaries are "
        "drawn to about a kilometre.",
        opens=Opens.MAP,
    ),
)
