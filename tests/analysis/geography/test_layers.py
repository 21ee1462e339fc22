"""What each layer shows, on a few rows."""

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

from dashboard.analysis.exercises import sizes
from dashboard.analysis.geography import layers
from dashboard.analysis.geography.layers import DEFAULT, LAYERS, MapOptions
from dashboard.selection import Selection
from tests import shipped
from tests.analysis.rows import exercises, frame


def snapshot(number, as_of, troops=None, host="LTU", **more):
    row = {
        "snapshot_id": f"s{number}",
        "host": host,
        "framework_nation": "DEU",
        "as_of": as_of,
        "troops": troops,
    }
    placed = {"base": "Rukla", "lat": 55.05, "lon": 24.38, "kind": "actual", "troops_scope": "battlegroup"}
    return row | placed | {"source_id": f"page{number}"} | more


def incident(number, **more):
    row = {"incident_id": f"i{number}", "date": "2024-05-01", "is_count": "false", "countries": "EST"}
    row |= {"kind": "balloon", "place": "Narva", "lat": 59.38, "lon": 28.19, "description": "A balloon"}
    return row | {"attribution_status": "assessed", "source_id": f"page{number}"} | more


def site(**more):
    row = {"site_id": "rukla", "name": "Rukla", "country": "LTU", "side": "nato", "kind": "battlegroup_base"}
    return row | {"lat": 55.05, "lon": 24.38, "source_id": "page"} | more


def tables(**given):
    names = ("exercise_sites", "sites", "battlegroups", "incidents", "weapon_ranges")
    return SimpleNamespace(**({name: frame(name) for name in names} | given))


@pytest.fixture
def sized():
    return sizes.sizes(exercises(), frame("claims"), Selection())


def test_a_layer_that_is_off_has_no_rows(sized):
    found = layers.gather(tables(), tables(), sized, MapOptions(layers=()))
    assert found.exercises is found.sites is found.incidents is found.battlegroups is found.spread is None
    assert not found.gap
    assert not found.regions


def test_every_layer_that_is_on_has_rows_even_if_there_are_none(sized):
    found = layers.gather(tables(), tables(), sized, MapOptions(layers=tuple(LAYERS)))
    for rows in (found.exercises, found.sites, found.battlegroups, found.incidents, found.formations):
        assert rows.empty
    assert found.gap
    assert found.regions
    assert set(DEFAULT) < set(LAYERS)


def test_each_side_of_sites_has_its_switch(sized):
    both = frame("sites", site(), site(site_id="b", side="russia_belarus"))
    found = layers.gather(tables(sites=both), tables(), sized, MapOptions(layers=("russia_belarus",)))
    assert found.sites["site_id"].tolist() == ["b"]


def test_incidents_are_events_with_a_place():
    rows = frame("incidents", incident(1), incident(2, is_count="true"), incident(3, lat=None, lon=None))
    found = layers.incident_points(rows)
    assert found["incident_id"].tolist() == ["i1"]
    assert found.loc[0, ["kind", "attribution_status", "source_ids"]].tolist() == [
        "Balloon",
        "Assessed",
        "page1",
    ]


def test_a_battlegroup_stands_as_it_last_stood_before_the_end_of_the_year():
    rows = frame(
        "battlegroups", snapshot(1, "2018", 1200), snapshot(2, "2022-06", 1600), snapshot(3, "2024-01", 1800)
    )
    selection = Selection(years=(2023, 2023))
    until = layers.snapshots_until(rows, selection, 2023)
    assert until["snapshot_id"].tolist() == ["s1", "s2"]
    assert layers.battlegroup_points(until)["troops"].tolist() == [1600]
    assert layers.snapshots_until(rows, replace(selection, countries=("EST",)), 2023).empty
    assert layers.snapshots_until(rows, selection, 2016).empty
    assert layers.snapshots_until(rows, selection, 2024)["snapshot_id"].tolist() == ["s1", "s2", "s3"]


def test_an_exposure_starts_from_any_site_and_says_within_what():
    frames = shipped.frames()
    choice = MapOptions(measure="exposure", origin="site/chernyakhovsk", km=300)
    selection = Selection(countries=("LTU",))
    found = layers.states(selection.apply(frames), frames, selection, choice).set_index("iso3")
    assert found.loc["LTU", "value"] == pytest.approx(97.8, abs=0.3)
    assert pd.isna(found.loc["POL", "value"])
    assert layers.reach_words(frames, choice) == "300 km of Chernyakhovsk (Russia and Belarus)"
    assert layers.reach_words(frames, replace(choice, origin="nato")) == "300 km of any NATO site"
    assert layers.reach_words(frames, MapOptions()) == ""


def test_the_chosen_sites_are_found_among_all_sites(sized):
    tapa = site(site_id="tapa", name="Tapa", lat=59.3, lon=25.9)
    whole = tables(sites=frame("sites", site(), site(site_id="b", lat=None), tapa))

    def ringed(*chosen):
        return layers.gather(tables(), whole, sized, MapOptions(selected=chosen)).selected

    assert ringed("rukla") == (("Rukla", 24.38, 55.05),)
    assert ringed("tapa", "rukla") == (("Rukla", 24.38, 55.05), ("Tapa", 25.9, 59.3))
    assert ringed() == ringed("b", "nowhere") == ()


def test_the_documents_of_every_layer_are_cited(sized):
    given = tables(
        sites=frame("sites", site()),
        incidents=frame("incidents", incident(1)),
        battlegroups=frame("battlegroups", snapshot(2, "2024", 1800)),
    )
    found = layers.gather(given, given, sized, MapOptions(layers=("nato", "incidents", "battlegroups")))
    assert sorted(layers.source_ids(found)) == ["page", "page1", "page2"]
    assert layers.source_ids(layers.gather(given, given, sized, MapOptions(layers=()))) == ()
