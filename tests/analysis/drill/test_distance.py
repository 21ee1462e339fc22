import geopandas as gpd
import pyproj
import pytest
from shapely.geometry import box

from dashboard.analysis.drill.distance import nearby

SHAPES = [
    ("POL", "Poland", True, box(20, 50, 24, 54)),
    ("LTU", "Lithuania", True, box(20, 54, 24, 56)),
    ("BLR", "Belarus", False, box(24, 50, 30, 56)),
    ("UKR", "Ukraine", False, box(20, 46, 30, 50)),
]
UNITS = gpd.GeoDataFrame(
    [(iso3, iso3, name, nato) for iso3, name, nato, _ in SHAPES],
    columns=["unit", "iso3", "name", "nato"],
    geometry=[shape for *_, shape in SHAPES],
    crs=4326,
)


def along_the_ground(*degrees):
    return pyproj.Geod(ellps="WGS84").line_length(*zip(*degrees, strict=True)) / 1000


def test_the_distance_is_the_one_along_the_ground():
    found = nearby(53, 26, UNITS)
    assert (found.on, found.allied, found.other) == ("Belarus", False, "Poland")
    # The shortest way west to the meridian of 24 degrees bends north of the parallel by a hair.
    assert found.other_km == pytest.approx(along_the_ground((26, 53), (24, 53)), rel=2e-3)
    assert found.foot == pytest.approx((53, 24), abs=0.02)
    assert found.gap_km == pytest.approx(along_the_ground((26, 53), (24, 54)), rel=1e-3)


def test_an_ally_is_told_its_neighbour_to_the_east():
    found = nearby(53, 23, UNITS)
    assert (found.on, found.allied, found.other) == ("Poland", True, "Belarus")
    assert found.words.startswith("It lies in Poland; the nearest border with Belarus is 67 km away")


def test_a_point_at_sea_says_so():
    assert nearby(53, 18, UNITS).words.startswith(
        "It lies at sea; the nearest coast or border of an ally (Poland) is 130 km away"
    )


def test_nothing_below_five_kilometres_is_told():
    assert "(Poland) is under 5 km away" in nearby(52, 24.02, UNITS).words


@pytest.mark.parametrize(("lat", "lon"), [(0, 0), (53, 61), (-90, 180), (89, 20)])
def test_far_away_there_is_no_distance(lat, lon):
    assert nearby(lat, lon, UNITS) is None
