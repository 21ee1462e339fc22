import json

import geopandas as gpd
import pytest
import shapely

from dashboard.schema import codes

from .shipped import GEO, program

FILES = {"units": "unit", "lakes": "lake", "frontier": "pair", "admin1": "area", "crimea": "contour"}


@pytest.fixture(scope="module")
def units():
    return gpd.read_parquet(GEO / "units.parquet").set_index("unit")


def features(name):
    return json.loads((GEO / f"{name}.geojson").read_text("utf-8"))["features"]


def shapes(name):
    return {one["properties"][FILES[name]]: shapely.from_geojson(json.dumps(one)) for one in features(name)}


def test_sixty_two_units_with_their_columns(units):
    assert len(units) == 62
    assert units.index.is_unique
    assert list(units.columns) == ["iso3", "nato", "flank", "name", "geometry"]
    assert units.crs.to_epsg() == 4326
    assert not units.isna().any().any()


def test_every_state_of_the_schema_is_drawn(units):
    assert set(codes.COUNTRY_NAMES) <= set(units.index)
    assert {"NOR", "FRA", "XKX"} <= set(units.index)
    assert units.loc[list(codes.COUNTRY_NAMES), "name"].to_dict() == codes.COUNTRY_NAMES
    assert set(units.index[units["flank"]]) == set(codes.FLANK_ALLIES)
    assert int(units["nato"].sum()) == 29


def test_kaliningrad_is_the_only_unit_that_is_no_state(units):
    assert units.index[units.index != units["iso3"]].tolist() == ["RUS-KGD"]


@pytest.mark.parametrize(
    ("place", "lat", "lon", "unit"),
    [
        ("Simferopol", 44.95, 34.10, "UKR"),
        ("Sevastopol", 44.60, 33.53, "UKR"),
        ("Krasnodar", 45.04, 38.98, "RUS"),
        ("Kaliningrad", 54.71, 20.51, "RUS-KGD"),
        ("Suwalki", 54.10, 22.93, "POL"),
        ("Mariehamn", 60.10, 19.94, "FIN"),
        ("Pristina", 42.66, 21.17, "XKX"),
    ],
)
def test_who_holds_a_place(units, place, lat, lon, unit):
    assert units.index[units.contains(shapely.Point(lon, lat))].tolist() == [unit]


def test_neighbours_share_their_borders_and_leave_nothing_open(units):
    assert shapely.coverage_is_valid(units.geometry.values)
    assert program("gaps").faults(units.reset_index()) == []


def test_nothing_comes_near_the_antimeridian(units):
    west, south, east, north = units.total_bounds
    assert (south, east, north) == (33, 76, 76)
    assert west > -12


def test_areas_are_those_of_the_yearbooks(units):
    published = {"POL": 312700, "EST": 45300, "LTU": 65300, "UKR": 603500, "FIN": 338500}
    areas = units.to_crs(3035).area / 1e6
    for unit, square_km in published.items():
        assert areas[unit] == pytest.approx(square_km, rel=0.04)


@pytest.mark.parametrize("name", FILES)
def test_files_for_the_browser_are_sound_and_clockwise(name):
    assert len(shapes(name)) == len(features(name))
    for one in shapes(name).values():
        assert one.is_valid
        for part in shapely.get_parts(one):
            assert not part.exterior.is_ccw
            assert all(ring.is_ccw for ring in part.interiors)


@pytest.mark.parametrize("name", FILES)
def test_the_browser_gets_three_decimals(name):
    for one in shapes(name).values():
        coordinates = shapely.get_coordinates(one)
        assert (coordinates == coordinates.round(3)).all()


def test_the_browser_draws_what_is_measured(units):
    drawn = shapes("units")
    assert set(drawn) == set(units.index)
    assert all(drawn[unit].equals(units.geometry[unit]) for unit in units.index)


def test_lakes_and_lagoons_lie_over_the_land(units):
    named = {one["properties"]["name"]: shapely.from_geojson(json.dumps(one)) for one in features("lakes")}
    assert {"Lake Ladoga", "Lake Peipus", "Vänern", "Zalew Wislany", "Kaliningradskiy Zaliv"} <= set(named)
    assert "Kakhovka Reservoir" not in named
    assert named["Zalew Wislany"].intersects(units.geometry["POL"])


def test_frontier_pairs():
    pairs = {one["properties"]["pair"]: one["properties"]["nato"] for one in features("frontier")}
    assert pairs == {
        "NOR|RUS": True,
        "FIN|RUS": True,
        "EST|RUS": True,
        "LVA|RUS": True,
        "LVA|BLR": True,
        "LTU|RUS-KGD": True,
        "LTU|BLR": True,
        "POL|RUS-KGD": True,
        "POL|BLR": True,
        "UKR|RUS": False,
        "UKR|BLR": False,
    }


def test_the_frontier_is_as_long_as_natural_earth_draws_it():
    """Kilometres before simplification; the band is one kilometre wide, so its area is its length."""
    drawn = gpd.GeoSeries(shapes("frontier"), crs=4326).to_crs(3035).area / 1e6
    for pair, km in {"FIN|RUS": 1225.5, "POL|BLR": 340.1, "LTU|BLR": 481.9, "POL|RUS-KGD": 206.2}.items():
        assert drawn[pair] == pytest.approx(km, rel=0.1)


def test_the_repository_stays_small():
    assert sum(path.stat().st_size for path in GEO.iterdir() if path.is_file()) < 1_500_000


def test_the_parts_of_states_are_numbered_and_crimea_is_ukrainian():
    parts = [one["properties"] for one in features("admin1")]
    assert [one["area"] for one in parts] == list(range(len(parts)))
    assert {one["unit"] for one in parts} == {*codes.COUNTRY_NAMES, "RUS-KGD"}
    assert {one["code"]: one["unit"] for one in parts}["UA-43"] == "UKR"
    assert {"UA-40": "UKR"}.items() <= {one["code"]: one["unit"] for one in parts}.items()


def test_the_contour_follows_the_border_and_the_coast_of_crimea():
    """Natural Earth draws 1,021 km of outline after simplification to 2 km; dashes cover 14 of each 23 km."""
    band = gpd.GeoSeries([shapes("crimea")["crimea"]], crs=4326).to_crs(3035)
    assert band.area.iloc[0] / 1e6 / 0.8 == pytest.approx(1021.4 * 14 / 23, rel=0.03)
    west, south, east, north = shapes("crimea")["crimea"].bounds
    assert (west, south, east, north) == pytest.approx((32.5, 44.4, 36.65, 46.2), abs=0.15)
