"""Spreads of published ranges, worked out by hand."""

import pandas as pd
import pytest

from dashboard.analysis.geography import geodesy
from dashboard.analysis.geography import weapon_ranges as ranges
from tests import shipped


def published(*rows):
    row = {
        "system": "Long",
        "operator": "RUS",
        "kind": "missile",
        "range_min_km": None,
        "range_max_km": 500.0,
    }
    made = pd.DataFrame([row | {"source_id": f"s{at}"} | one for at, one in enumerate(rows)])
    return made.astype({"range_min_km": "float64", "range_max_km": "float64"})


def sites(*rows):
    row = {"site_id": "a", "name": "A", "side": "russia_belarus", "lat": 54.7, "lon": 20.5}
    return pd.DataFrame([row | {"public_systems": None, "source_id": "page"} | one for one in rows]).astype(
        {"public_systems": "str"}
    )


THREE = ({"range_max_km": 500}, {"range_min_km": 400, "range_max_km": 500}, {"range_max_km": 700})


def test_the_spread_is_from_the_lowest_to_the_highest_maximum():
    row = ranges.spreads(published(*THREE)).iloc[0]
    assert (row["inner_km"], row["outer_km"], row["n"]) == (400, 700, 3)
    assert row["source_ids"] == "s0;s1;s2"


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (({}, {}), "all sources give one figure"),
        (({"range_min_km": 100},), "one document only"),
        (({"range_max_km": 5000}, {"range_max_km": 5500}), "leave the map"),
    ],
)
def test_what_has_no_spread_is_never_drawn_as_one_ring(rows, why):
    table = published(*rows)
    assert why in ranges.spreads(table).iloc[0]["note"]
    assert ranges.drawable(table) == []
    assert ranges.spread(table, sites({}), "Long", "a") is None
    assert ranges.origins(table, sites({}), "Long") == {}


def test_a_ring_of_2500_km_is_drawn_and_a_longer_one_is_not():
    assert ranges.drawable(published({"range_max_km": 2000}, {"range_max_km": 2500})) == ["Long"]
    assert ranges.drawable(published({"range_max_km": 2000}, {"range_max_km": 2501})) == []


def test_how_near_a_launcher_can_fire_is_no_lower_maximum():
    rows = ({"system": "Polonez-M", "range_min_km": 50, "range_max_km": 300}, {"system": "Polonez-M"})
    assert ranges.spreads(published(*rows)).iloc[0]["inner_km"] == 300


def test_names_of_one_system_are_gathered():
    rows = ({"system": "S-400 Triumf (48N6)", "range_max_km": 250}, {"system": "S-400 Triumf"})
    assert ranges.drawable(published(*rows)) == ["S-400 Triumf"]


def test_both_lines_lie_at_their_distance():
    spread = ranges.spread(published(*THREE), sites({"public_systems": "Long, Short"}), "Long", "a")
    for ring, km in zip(spread.rings(), (400, 700), strict=True):
        assert geodesy.kilometres(20.5, 54.7, ring[:, 0], ring[:, 1]) == pytest.approx(km)
        assert ring.size * 8 < 1200
    assert spread.words == "Long from A: 400 to 700 km in 3 documents; public reporting places it there"
    assert spread.source_ids == "page;s0;s1;s2"


def test_a_place_that_is_not_reported_to_have_it_says_so():
    spread = ranges.spread(published(*THREE), sites({}), "Long", "a")
    assert spread.words.endswith("the register does not say that it stands there")
    assert ranges.spread(published(*THREE), sites({}), "Long", "nowhere") is None


def test_places_of_the_operators_side_those_reported_first():
    table = sites(
        {"name": "Alpha"},
        {"site_id": "b", "name": "Beta", "public_systems": "Long"},
        {"site_id": "c", "name": "Gamma", "side": "nato"},
    )
    assert ranges.origins(published(*THREE), table, "Long") == {"b": "Beta (reported there)", "a": "Alpha"}


def test_every_shipped_spread_can_be_drawn():
    frames = shipped.frames()
    named = ranges.drawable(frames.weapon_ranges)
    assert {"Iskander-M (9K720, 9M723)", "S-400 Triumf"} <= set(named)
    for system in named:
        at = next(iter(ranges.origins(frames.weapon_ranges, frames.sites, system)))
        spread = ranges.spread(frames.weapon_ranges, frames.sites, system, at)
        assert spread.inner_km < spread.outer_km
