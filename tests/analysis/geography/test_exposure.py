"""Shares and distances against numbers worked out by hand or with another projection."""

import math

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely

from dashboard.analysis.geography import exposure, geodesy
from dashboard.analysis.geography.capitals import CAPITALS
from dashboard.schema import codes
from tests import shipped


@pytest.fixture(scope="module")
def frames():
    return shipped.frames()


def sites(*rows):
    row = {"site_id": "s", "name": "Site", "side": "nato", "kind": "air_base", "lat": 54.7, "lon": 20.5}
    return pd.DataFrame([row | {"source_id": "page"} | given for given in rows], columns=[*row, "source_id"])


def test_a_degree_of_the_equator_and_of_the_meridian():
    """WGS 84: the equator's radius is 6,378.137 km; a degree of latitude at 45 N is 111.13 km long."""
    assert geodesy.kilometres(0, 0, 1, 0) == pytest.approx(2 * math.pi * 6378.137 / 360, abs=1e-6)
    assert geodesy.kilometres(20, 44.5, 20, 45.5) == pytest.approx(111.131, abs=0.01)


def test_a_circle_is_everywhere_as_far_and_runs_clockwise():
    ring = geodesy.circle(20.5, 54.7, 300)
    assert ring.shape == (geodesy.POINTS + 1, 2)
    assert geodesy.kilometres(20.5, 54.7, ring[:, 0], ring[:, 1]) == pytest.approx(300, abs=1e-6)
    assert not shapely.LinearRing(ring).is_ccw


def test_the_area_within_a_distance_is_that_of_a_disc():
    """On so small a part of the earth a disc of 100 km is flat to 0.02 %: pi times 100 squared."""
    assert exposure.reach(sites({}), 100).area / 1e6 == pytest.approx(math.pi * 100**2, rel=3e-4)
    assert exposure.reach(sites({}, {}), 100).area == pytest.approx(exposure.reach(sites({}), 100).area)
    assert exposure.reach(sites(), 100).is_empty


@pytest.mark.parametrize(
    ("km", "words"),
    [(0.5, "under 5 km"), (4.99, "under 5 km"), (5.0, "5 km"), (66.04, "66 km"), (363, "360 km")],
)
def test_distances_are_told_as_exactly_as_they_are_known(km, words):
    assert geodesy.format_km(km) == words


def test_shares_agree_with_another_projection(frames):
    """Recomputed with one azimuthal equidistant buffer a site and Lambert's areas about the state itself."""
    chosen = exposure.sites_of(frames.sites, "russia_belarus:air_base")
    table = exposure.exposure(frames.units, chosen, 200).set_index("unit")
    for state in ("LTU", "POL", "EST", "FIN", "RUS-KGD"):
        shape = frames.units.loc[frames.units["unit"] == state].geometry
        middle = shape.iloc[0].centroid
        own = f"+proj=laea +lat_0={middle.y} +lon_0={middle.x} +ellps=WGS84"
        discs = [
            gpd.GeoSeries(
                [shapely.Point(0, 0).buffer(200_000, 90)], crs=f"+proj=aeqd +lat_0={lat} +lon_0={lon}"
            )
            .to_crs(own)
            .iloc[0]
            for lat, lon in zip(chosen["lat"], chosen["lon"], strict=True)
        ]
        land = shape.to_crs(own).iloc[0]
        share = 100 * land.intersection(shapely.union_all(discs)).area / land.area
        assert table.loc[state, "share_percent"] == pytest.approx(share, abs=0.05)


def test_kaliningrad_is_measured_by_itself():
    """A box of 2 by 1 degrees round a site: the disc's area over the box's, each by another formula."""
    box = shapely.box(20, 54, 22, 55)
    russia = ["RUS", "RUS", "Russia"], shapely.box(30, 50, 59, 70)
    shapes = [russia, (["RUS-KGD", "RUS", "Kaliningrad (Russia)"], shapely.segmentize(box, 0.01))]
    units = gpd.GeoDataFrame(
        [words for words, _ in shapes],
        columns=["unit", "iso3", "name"],
        geometry=[shape for _, shape in shapes],
        crs=4326,
    )
    (row,) = exposure.exposure(units, sites({"lat": 54.5, "lon": 21.0}), 30).to_dict("records")
    area = abs(pyproj.Geod(ellps="WGS84").geometry_area_perimeter(shapes[1][1])[0]) / 1e6
    assert (row["name"], row["capital"]) == ("Kaliningrad (Russia)", "Kaliningrad")
    assert row["area_km2"] == pytest.approx(area, rel=2e-3)
    assert row["share_percent"] == pytest.approx(100 * math.pi * 30**2 / area, rel=2e-3)


def test_a_distance_longer_than_the_state_holds_all_of_it_and_a_short_one_none(frames):
    table = exposure.exposure(frames.units, sites({}), 500).set_index("unit")
    assert table.loc["LTU", "share_percent"] == pytest.approx(100)
    assert table.loc["BGR", "share_percent"] == 0
    assert set(table.index) == set(codes.COUNTRY_NAMES) - {"RUS"} | {"RUS-KGD"}


def test_capitals_lie_in_their_states(frames):
    shapes = frames.units.set_index("unit").geometry
    assert set(CAPITALS) == set(codes.COUNTRY_NAMES)
    for state, (_, lat, lon) in exposure.SEATS.items():
        assert shapes[state].contains(shapely.Point(lon, lat))


def test_the_nearest_site_of_a_capital_is_named(frames):
    near = sites({"name": "Far", "lat": 69.0, "lon": 33.0}, {"name": "Near"})
    row = exposure.exposure(frames.units, near, 100).set_index("unit").loc["LTU"]
    assert row["nearest_site"] == "Near"
    straight = pyproj.Geod(ellps="GRS80").line_length([20.5, 25.32], [54.7, 54.68]) / 1000
    assert row["capital_km"] == pytest.approx(straight, abs=0.01)


def test_words_and_sources_go_with_the_share(frames):
    found = exposure.state_figures(frames.units, sites({"side": "russia_belarus"}), 300).set_index("iso3")
    assert found.loc["LTU", "words"].endswith("of its area; Vilnius 310 km from Site")
    assert found.loc["LTU", "source_ids"] == "page"
    assert exposure.state_figures(frames.units, sites(), 300).empty


def test_a_state_far_from_all_sites_on_record_has_no_share_for_not_all_are_on_record(frames):
    found = exposure.state_figures(frames.units, sites({"side": "russia_belarus"}), 300).set_index("iso3")
    assert pd.isna(found.loc["BGR", "value"])
    assert found.loc["BGR", "words"] == "No site on record within 300 km; Sofia 1,350 km from Site"
    assert found.loc["SWE", "words"].startswith("Under 1 % of its area")


def test_the_side_whose_sites_they_are_has_no_value_and_says_so(frames):
    east = exposure.state_figures(frames.units, sites({"side": "russia_belarus"}), 900).set_index("iso3")
    told = east.index[east["words"] == exposure.SAME_SIDE]
    assert told.tolist() == ["BLR", "RUS-KGD"]
    assert east.loc[told, "value"].isna().all()
    assert east.loc["BLR", "words"] == exposure.SAME_SIDE
    assert pd.isna(east.loc["BLR", "source_ids"])
    west = exposure.state_figures(frames.units, sites({}), 900).set_index("iso3")
    assert set(west.index[west["value"].notna()]) == {"BLR", "UKR", "MDA", "RUS-KGD"}


def test_what_lies_near_sites():
    places = pd.DataFrame(
        {
            "exercise_id": ["a", "a", "b", "c"],
            "lat": [54.7, 54.8, 56.0, None],
            "lon": [20.5, 20.5, 20.5, None],
        }
    )
    near = [(20.5, 54.7)]
    assert exposure.near_sites(places, near, 100)["exercise_id"].tolist() == ["a", "a"]
    assert exposure.near_sites(places, near, 150)["exercise_id"].tolist() == ["a", "a", "b"]
    assert exposure.near_sites(places, [*near, (20.5, 56.0)], 10)["exercise_id"].tolist() == ["a", "b"]
    assert exposure.near_sites(places, [], 100).empty
    there = float(geodesy.kilometres(20.5, 54.7, 20.5, 56.0))
    assert exposure.near_sites(places, near, there)["exercise_id"].tolist() == ["a", "a", "b"]


@pytest.mark.parametrize(
    ("share", "words"),
    [
        *((0.0, "None"), (0.2, "Under 1 %"), (0.99, "Under 1 %"), (1.0, "1 %"), (49.6, "50 %")),
        *((99.4, "99 %"), (99.5, "Over 99 %"), (99.7, "Over 99 %"), (99.999, "100 %"), (100.0, "100 %")),
    ],
)
def test_a_share_is_told_in_whole_percent(share, words):
    assert exposure.share_words(share) == words


def test_every_choice_finds_its_sites(frames):
    choices = exposure.choices(frames.sites)
    assert next(iter(choices)) == "russia_belarus"
    assert len(set(choices.values())) == len(choices)
    assert all(len(exposure.sites_of(frames.sites, code)) for code in choices)
    assert len(exposure.sites_of(frames.sites, "site/rukla")) == 1


def test_the_outline_is_light_and_lies_at_the_distance():
    line = exposure.outline(sites({}), 300)
    apart = geodesy.kilometres(20.5, 54.7, line[:, 0], line[:, 1])
    assert apart == pytest.approx(np.full(len(line), 300), abs=3)
    assert len(line) < 80
    assert exposure.outline(sites(), 300).shape == (0, 2)


def test_two_parts_of_a_reach_are_drawn_apart():
    line = exposure.outline(sites({}, {"lat": 69.0, "lon": 33.0}), 100)
    assert np.isnan(line).all(axis=1).sum() == 1


def test_the_nearest_capital_comes_first():
    named = exposure.near_capitals({"lat": 55.9, "lon": 23.4})
    assert named[0][0] in ("Riga", "Vilnius")
    assert [km for _, km in named] == sorted(km for _, km in named)
