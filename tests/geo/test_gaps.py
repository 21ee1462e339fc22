"""Holes and slits planted between states must be told; GEOS's own check passes over most of them."""

import geopandas as gpd
import pytest
import shapely

from .shipped import GEO, program

gaps = program("gaps")

DISC = shapely.Point(23.65, 52.2).buffer(0.05)
"""Ten kilometres across, on the border of Poland and Belarus."""

SLIT = shapely.LineString([(18.0, 54.0), (18.0, 55.0)]).buffer(0.004, cap_style="flat")
"""Half a kilometre wide, cut into Poland from the sea."""


@pytest.fixture(scope="module")
def units():
    return gpd.read_parquet(GEO / "units.parquet")


def without(units, area):
    return units.assign(geometry=units.geometry.difference(area))


def test_a_planted_hole_between_two_states_is_told_with_its_size_and_place(units):
    (told,) = gaps.faults(without(units, DISC))
    assert told.startswith("a hole of ")
    assert told.endswith(" square kilometres at 52.20 N, 23.65 E")
    assert float(told.split()[3]) == pytest.approx(59.3, abs=0.5)


def test_a_hole_inside_one_state_and_a_missing_state_are_told(units):
    assert len(gaps.faults(without(units, shapely.Point(25.0, 47.0).buffer(0.1)))) == 1
    (told,) = gaps.faults(units[units["unit"] != "LUX"])
    assert told.endswith("49.84 N, 6.02 E")


def test_a_hole_of_some_metres_is_told(units):
    (told,) = gaps.faults(without(units, shapely.Point(23.65, 52.2).buffer(0.0005)))
    assert told.startswith("a hole of 0.0")


def test_a_slit_that_is_open_to_the_sea_is_told(units):
    """It is no hole: the sea comes in."""
    pole = units["unit"] == "POL"
    west, east = shapely.box(10, 45, 18, 60), shapely.box(18, 45, 30, 60)
    halves = gpd.GeoDataFrame(
        {"unit": ["POL-W", "POL-E"]},
        geometry=[units.geometry[pole].iloc[0] & half for half in (west, east)],
        crs=units.crs,
    )
    (told,) = gaps.faults(without(halves, SLIT))
    assert told.startswith("a slit between POL-W and POL-E of ")
    assert gaps.faults(halves) == []


def test_every_hole_that_is_expected_is_there_and_no_larger(units):
    ground = shapely.union_all(units.to_crs(gaps.METRES).geometry.values)
    holes = [shapely.Polygon(ring) for part in shapely.get_parts(ground) for ring in part.interiors]
    assert len(holes) == len(gaps.EXPECTED)
    assert gaps.holes(ground) == []
    larger = shapely.difference(ground, holes[0].buffer(40_000))
    assert len(gaps.holes(larger)) == 1


def test_geos_sees_a_hole_only_below_the_length_of_the_segments_around_it(units):
    """Which no one width is for all holes; true of shapely 2.2.0 with GEOS 3.14.1.

    Its documentation: "A valid coverage may contain holes", "gap_width: the maximum width of gaps to detect"
    (https://shapely.readthedocs.io/en/stable/reference/shapely.coverage_is_valid.html).
    """
    holed = without(units, DISC).geometry.values
    assert shapely.coverage_is_valid(holed)
    assert shapely.coverage_is_valid(holed, gap_width=0.3)
    square = shapely.box(0.9, 0.4, 1.1, 0.6)
    pair = [shapely.box(0, 0, 1, 1) - square, shapely.box(1, 0, 2, 1) - square]
    assert {width: shapely.coverage_is_valid(pair, gap_width=width) for width in (0, 0.05, 0.3, 1)} == {
        0: True,
        0.05: True,
        0.3: True,
        1: True,
    }
