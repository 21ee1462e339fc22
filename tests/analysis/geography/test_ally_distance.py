"""Distances to allied ground, recomputed in a projection centred on each place."""

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from dashboard.analysis.geography import ally_distance
from tests import shipped


@pytest.fixture(scope="module")
def units():
    return shipped.frames().units


def places(*pairs):
    return pd.DataFrame(pairs, columns=["lat", "lon"])


@pytest.mark.parametrize(
    "place", [(54.65, 19.91), (57.8, 28.3), (68.97, 33.07), (44.83, 37.57), (56.5, 18.5)]
)
def test_the_distance_is_that_of_a_projection_centred_on_the_place(units, place):
    lat, lon = place
    there = f"+proj=aeqd +lat_0={lat} +lon_0={lon} +ellps=WGS84"
    allies = gpd.GeoSeries(units.geometry[units["nato"]], crs=4326).to_crs(there)
    km = shapely.distance(allies.to_numpy(), shapely.Point(0, 0)).min() / 1000
    assert ally_distance.to_allies(places(place), units).loc[0, "ally_km"] == pytest.approx(km, abs=0.1)


def test_where_the_shapes_end_no_distance_is_told(units):
    found = ally_distance.to_allies(places((51.8, 55.1), (50.0, 87.0), (33.0, 20.0)), units)
    assert found[["lat", "lon"]].to_numpy().tolist() == [[51.8, 55.1]]


def test_the_shapes_are_complete_from_10_west_to_60_east_and_34_to_72_north():
    inside = [(34.0, -10.0), (34.0, 60.0), (72.0, -10.0), (72.0, 60.0)]
    outside = [(33.9, 20.0), (72.1, 20.0), (50.0, -10.1), (50.0, 60.1)]
    corners = places(*inside, *outside)
    assert ally_distance.covered(corners["lat"], corners["lon"]).tolist() == [True] * 4 + [False] * 4


def test_only_what_lies_on_allied_ground_is_said_to(units):
    """Half a kilometre off the border of Estonia with Russia, on the Russian side."""
    border = units.set_index("unit").geometry["EST"]
    lat, lon = 58.5, max(point.x for point in shapely.get_parts(_crossings(border, 58.5)))
    found = ally_distance.to_allies(places((lat, lon + 0.008), (lat, lon - 0.008)), units)
    assert 0 < found["ally_km"].iloc[0] < 1
    assert found["ally_words"].tolist() == ["under 5 km", "on allied ground"]


def _crossings(shape, lat):
    """Return the points in which the outline of a shape meets a parallel."""
    return shapely.intersection(shape.boundary, shapely.LineString([(20, lat), (30, lat)]))


def test_a_line_is_as_near_as_its_nearest_point():
    meridian = gpd.GeoSeries([shapely.LineString([(24, 50), (24, 58)])], crs=4326)
    found = ally_distance.kilometres(pd.Series([54.0, 52.0]), pd.Series([26.0, 24.0]), meridian)
    # Two degrees along the parallel of 54 degrees are 131.2 km; the shortest way is a little shorter.
    assert found[0, 0] == pytest.approx(131.1, abs=0.2)
    assert found[1, 0] == pytest.approx(0, abs=0.01)


def test_words_are_no_finer_than_the_shapes(units):
    found = ally_distance.to_allies(places((54.42, 21.15), (59.25, 25.95), (57.8, 28.3)), units)
    assert found["ally_words"].tolist()[:2] == ["under 5 km", "on allied ground"]
    assert found["nearest_ally"].tolist() == ["Poland", "Estonia", "Estonia"]


def test_places_are_measured_once_and_those_without_coordinates_not(units):
    found = ally_distance.to_allies(places((57.8, 28.3), (57.8, 28.3), (None, None)), units)
    assert len(found) == 1
    assert ally_distance.to_allies(places(), units).empty
    again = ally_distance.with_allies(places((57.8, 28.3), (57.8, 28.3), (None, None)), found)
    assert again["ally_words"].notna().tolist() == [True, True, False]


def test_the_gap_lies_where_the_four_borders_meet(units):
    shapes = units.set_index("unit").geometry
    (west, north), (east, south) = ally_distance.SUWALKI_GAP
    for point, third in ((shapely.Point(west, north), "RUS-KGD"), (shapely.Point(east, south), "BLR")):
        assert max(shapes[unit].distance(point) for unit in ("POL", "LTU", third)) < 0.01
    assert ally_distance.gap_km() == pytest.approx(66.0, abs=0.1)


def test_looking_at_near_shapes_alone_finds_the_nearest_of_all(units):
    grid = places(*((lat, lon) for lat in range(36, 72, 7) for lon in range(-9, 60, 8)))
    allies = units[units["nato"]].geometry
    of_all = ally_distance.kilometres(grid["lat"], grid["lon"], allies).min(axis=1)
    found = ally_distance.to_allies(grid, units)
    assert len(found) == len(grid)
    assert found["ally_km"].to_numpy() == pytest.approx(of_all, abs=1e-9)
