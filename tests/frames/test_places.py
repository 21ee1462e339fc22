"""Places that lie where they cannot, states that nobody knows, shapes that cannot be drawn."""

import json

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from dashboard.frames import DataFaults, folder, load, places
from dashboard.reading.places.coordinates import Point
from dashboard.schema import codes


@pytest.fixture(scope="module")
def units():
    return gpd.read_parquet(folder() / "geo" / "units.parquet")


def rows(**columns):
    made = pd.DataFrame(columns, dtype="str")
    made.index = made.index + 2
    return made.mask(made == "")


def site(lat, lon, country="LTU", kind="air_base"):
    return rows(country=[country], kind=[kind], lat=[lat], lon=[lon])


def told(units, **tables):
    return [str(fault) for fault in places.check(tables, units)]


def test_the_shipped_places_are_sound(units):
    assert load(folder()).units.shape == units.shape


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("23.39", "55.89"), "a place in Lithuania, where it would lie with latitude and longitude swapped"),
        (("55.50", "19.50"), "a place on land, in Lithuania, not in the sea"),
        (("52.25", "21.00"), "a place in Lithuania"),
    ],
)
def test_a_site_elsewhere_is_told(units, cells, expected):
    lat, lon = (float(cell) for cell in cells)
    assert told(units, sites=site(*cells)) == [
        f"sites.csv, row 2, column lat + lon: expected {expected}, saw '{lat:g}, {lon:g}'."
    ]


def test_a_naval_base_may_lie_in_the_water_before_its_state(units):
    assert told(units, sites=site("55.70", "21.02", kind="naval_base")) == []
    assert told(units, sites=site("55.89", "23.39")) == []


def test_a_place_is_not_doubted_where_one_of_its_states_has_no_shape(units):
    steppe = {1: Point(48.02, 66.92)}
    assert "swapped" in places.doubtful(steppe, {1: ("RUS",)}, units)[1]
    assert places.doubtful(steppe, {1: ("CHN", "RUS")}, units) == {}


def test_an_exercise_is_looked_for_where_its_hosts_are(units):
    exercises = rows(exercise_id=["a", "b"], host_countries=["EST;LVA", "RUS"])
    sites = rows(
        exercise_id=["a", "a", "b"], lat=["59.25", "25.95", "25.00"], lon=["25.95", "59.25", "58.50"]
    )
    assert told(units, exercises=exercises, exercise_sites=sites) == [
        (
            "exercise_sites.csv, row 3, column lat + lon: expected a place in Estonia, Latvia, where it "
            "would lie with latitude and longitude swapped, saw '25.95, 59.25'."
        )
    ]


@pytest.mark.parametrize("lon", ["180", "-180", "180.00"])
def test_the_antimeridian_is_no_place(units, lon):
    sites = rows(exercise_id=["a"], lat=["65"], lon=[lon])
    assert told(units, exercise_sites=sites) == [
        (
            "exercise_sites.csv, row 2, column lon: expected a longitude short of the antimeridian, where "
            f"east and west are one, saw '{lon}'."
        )
    ]


@pytest.mark.parametrize("cell", ["95", "-91", "1e9", "north", "nan"])
def test_what_is_no_degree_is_left_to_the_cells_check(units, cell):
    assert told(units, sites=site(cell, "24.00")) == []


def test_a_state_that_nobody_knows_is_told(units):
    assert told(units, exercises=rows(exercise_id=["a"], host_countries=["EST;ATL"])) == [
        (
            "exercises.csv, row 2, column host_countries: expected an ISO 3166-1 alpha-3 code that the "
            "program knows, saw 'ATL'."
        )
    ]


def test_without_shapes_the_rest_is_still_told():
    assert told(None, sites=site("23.39", "55.89", country="ATL")) == [
        (
            "sites.csv, row 2, column country: expected an ISO 3166-1 alpha-3 code that the program knows, "
            "saw 'ATL'."
        )
    ]


def changed(units, unit, shape):
    return units.assign(geometry=units.geometry.mask(units["unit"] == unit, shape))


@pytest.mark.parametrize(
    ("shape", "seen"),
    [
        (shapely.Polygon([(20, 54), (22, 56), (22, 54), (20, 56), (20, 54)]), "Self-intersection[21 55]"),
        (shapely.Point(24, 55), "a Point"),
        (shapely.Polygon(), "none"),
        (shapely.box(170, 50, 180, 60), "170 to 180 east, 50 to 60 north"),
        (
            shapely.box(2300000, 3600000, 2400000, 3700000),
            "2.3e+06 to 2.4e+06 east, 3.6e+06 to 3.7e+06 north",
        ),
    ],
)
def test_a_shape_that_cannot_be_drawn_is_told(units, shape, seen):
    assert told(changed(units, "LTU", shape)) == [
        f"geo/units.parquet, column geometry: expected a sound area in degrees for LTU, saw {seen}."
    ]


def test_a_state_without_a_shape_is_told(units):
    fewer = units[~units["unit"].isin(["LTU"])]
    assert told(fewer) == ["geo/units.parquet, column unit: expected the state LTU, saw none."]
    assert set(codes.COUNTRY_NAMES) <= set(units["unit"])


def test_the_browser_must_draw_the_units_that_are_measured(copy):
    path = copy / "geo" / "units.geojson"
    shapes = json.loads(path.read_text("utf-8"))
    shapes["features"] = [one for one in shapes["features"] if one["properties"]["unit"] != "LTU"]
    path.write_text(json.dumps(shapes), "utf-8")
    with pytest.raises(DataFaults) as caught:
        load(copy)
    assert [str(fault) for fault in caught.value.faults] == [
        "geo/units.geojson, column unit: expected the shapes of geo/units.parquet, saw a difference at LTU."
    ]
