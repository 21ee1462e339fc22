"""The maps on the data as they are shipped."""

import pytest

from dashboard.analysis.country import key_figures
from dashboard.analysis.exercises import sizes
from dashboard.analysis.geography import choropleth, layers, places
from dashboard.analysis.geography.layers import MapLayers, MapOptions
from dashboard.maps import flank_map, record_map
from dashboard.maps.country_map import country_map
from dashboard.schema import codes
from dashboard.selection import Selection
from dashboard.wording import bare
from tests import shipped

from .outline import texts
from .tables import SHAPES


@pytest.fixture(scope="module")
def frames():
    return shipped.frames()


GROUND, A_MARK = 62_000, 130
"""Letters that a map takes at most before it has marks, and with each mark; the register grows."""


@pytest.fixture(scope="module")
def gathered(frames):
    table = sizes.sizes(frames.exercises, frames.claims, Selection())
    return places.exercise_places(places.exercise_points(frames.exercise_sites, table))


@pytest.mark.parametrize("measure", choropleth.MEASURES)
def test_every_measure_is_drawn_with_its_finding(frames, gathered, measure):
    states = layers.states(frames, frames, Selection(), MapOptions(measure=measure))
    figure = flank_map(
        choropleth.by_unit(states, frames.units),
        measure,
        SHAPES,
        near="300 km of all sites" if measure == "exposure" else "",
        drawn=MapLayers(exercises=gathered, sites=places.base_points(frames.sites)),
    )
    assert any(state in figure.layout.meta["title"] for state in codes.COUNTRY_NAMES.values())
    assert len(texts(figure)) < GROUND + A_MARK * (len(gathered) + len(frames.sites))


@pytest.mark.parametrize("measure", choropleth.MEASURES)
def test_every_value_has_words_and_a_source(frames, measure):
    states = layers.states(frames, frames, Selection(), MapOptions(measure=measure))
    known = states[states["value"] > 0]
    assert len(known) >= 6
    assert known["source_ids"].notna().all()
    assert states["words"].notna().all()


def test_every_chosen_country_alone_can_be_drawn(frames):
    """Each country under one of the measures, and each measure for some countries."""
    for number, iso3 in enumerate(codes.COUNTRY_NAMES):
        selection = Selection(countries=(iso3,))
        measure = list(choropleth.MEASURES)[number % len(choropleth.MEASURES)]
        states = choropleth.by_state(selection.apply(frames), measure, selection)
        assert set(states.loc[states["value"].notna(), "iso3"]) <= {iso3}
        assert flank_map(choropleth.by_unit(states, frames.units), measure, SHAPES).layout.meta["title"]


def test_every_base_of_a_state_has_its_name_where_its_map_is_wide(frames, gathered):
    for iso3, rows in frames.sites[frames.sites["side"] == "nato"].groupby("country"):
        bases = places.base_points(rows)
        corners = key_figures.corners(frames.units, iso3)
        if len(bases) and iso3 in codes.COUNTRY_NAMES:
            wide = country_map(iso3, bases, gathered, corners, SHAPES).layout.meta["wide"]
            assert all(wide["data"][-1]["text"]), iso3


def test_an_exercise_has_a_map_of_its_places(frames):
    """Each fourth one; what can stand in a row of a place is tested beside the map itself."""
    names = frames.exercises.set_index("exercise_id")
    without = len(record_map("None", "nato", frames.exercise_sites.iloc[:0], SHAPES).data)
    for exercise_id, sites in list(frames.exercise_sites.groupby("exercise_id"))[::4]:
        row = names.loc[exercise_id]
        drawn = record_map(row["name"], row["organiser_side"], sites, SHAPES)
        held = "Held at " if len(sites) == 1 else f"{len(sites)} places named"
        short = held if len(drawn.data) > without else "No place with coordinates on this map"
        assert drawn.layout.meta["title"].startswith((bare(row["name"]), short))
