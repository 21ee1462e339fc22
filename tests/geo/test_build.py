import json

import geopandas as gpd
import numpy as np
import pytest
import shapely

from .shipped import program

build = program("build")


def areas(*rows):
    """Admin-1 areas: code of the state, code of the area, box in degrees."""
    return gpd.GeoDataFrame(
        [
            {"adm0_a3": a, "iso_3166_2": b, "admin": f"Land {a}", "geometry": shapely.box(*c)}
            for a, b, c in rows
        ],
        crs=4326,
    )


CRIMEA = (("RUS", "UA-43", (33, 45, 35, 46)), ("RUS", "UA-40", (33, 44, 35, 45)))
EAST = (
    ("UKR", "UA-65", (33, 46, 35, 48)),
    ("RUS", "RU-ROS", (36, 44, 38, 48)),
    ("RUS", "RU-KGD", (20, 54, 22, 55)),
    ("LTU", "LT-TA", (22, 54, 24, 55)),
    ("KOS", "XK-01", (20, 42, 21, 43)),
    ("ALD", "AX-01", (19, 60, 20, 61)),
)


def test_crimea_and_sevastopol_go_to_ukraine():
    units = build.with_units(areas(*CRIMEA, *EAST)).set_index(["iso3", "unit"])
    assert list(units.index)[:3] == [("UKR", "UKR")] * 3
    assert set(units.loc["UKR", "name"]) == {"Land UKR"}


@pytest.mark.parametrize("rows", [CRIMEA[:1], CRIMEA[:1] * 2, CRIMEA[:1] + CRIMEA])
def test_another_number_of_areas_of_crimea_is_told(rows):
    with pytest.raises(ValueError, match="expected one area each of UA-43, UA-40, saw"):
        build.with_units(areas(*rows, *EAST))


def test_kaliningrad_is_russian_and_a_unit_of_its_own():
    units = build.with_units(areas(*CRIMEA, *EAST))
    assert units.loc[units["unit"] == "RUS-KGD", ["iso3", "name"]].to_numpy().tolist() == [
        ["RUS", "Kaliningrad (Russia)"]
    ]


def test_codes_of_parts_and_of_kosovo():
    units = build.with_units(areas(*CRIMEA, *EAST, ("FIN", "FI-01", (21, 60, 22, 61)))).set_index("unit")
    assert units.loc["XKX", ["iso3", "name"]].tolist() == ["XKX", "Kosovo"]
    assert units.loc["FIN", "name"].tolist() == ["Land FIN", "Land FIN"]


def test_states_are_dissolved_cut_and_clockwise():
    units = build.states(
        areas(*CRIMEA, *EAST, ("RUS", "RU-SVE", (58, 55, 85, 60)), ("KAZ", "KZ", (66, 44, 70, 48)))
    ).set_index("unit")
    assert list(units.columns) == ["iso3", "nato", "flank", "name", "geometry"]
    assert units.index.is_monotonic_increasing
    assert units.loc["UKR", "geometry"].geom_type == "Polygon"
    assert units.total_bounds[2] == 76
    assert "KAZ" not in units.index
    assert not any(ring.is_ccw for ring in units.geometry.explode().exterior)
    assert units["flank"].loc[["LTU", "RUS"]].tolist() == [True, False]


def test_states_that_overlap_are_told():
    with pytest.raises(ValueError, match="the dissolved states do not fit together at LTU, UKR"):
        build.states(areas(*CRIMEA, *EAST, ("UKR", "UA-X", (23, 54, 25, 55))))


def test_states_that_leave_a_hole_are_told():
    ring = shapely.box(20, 50, 24, 52) - shapely.box(21.5, 50.5, 22.5, 51.5)
    north, south = shapely.box(20, 51, 24, 52) & ring, shapely.box(20, 50, 24, 51) & ring
    holed = areas(*CRIMEA, *EAST, ("POL", "PL-N", (0, 0, 1, 1)), ("BLR", "BY-S", (0, 0, 1, 1)))
    holed.geometry = [*holed.geometry[:-2], north, south]
    with pytest.raises(
        ValueError, match=r"states leave open a hole of 7,8\d\d\.\d\d square kilometres at 51"
    ):
        build.states(holed)


def test_a_cut_edge_has_points_all_along():
    wide = areas(("UKR", "UA-65", (0, 40, 80, 80)))
    edge = build.cut(wide, (10, 50, 60, 70)).geometry.iloc[0]
    assert edge.bounds == (10, 50, 60, 70)
    steps = np.abs(np.diff(shapely.get_coordinates(edge), axis=0)).max()
    assert steps <= build.STEP + 1e-9


def test_a_cut_leaves_out_what_only_touches():
    assert build.cut(areas(("UKR", "UA-65", (0, 40, 10, 50))), (10, 50, 60, 70)).empty


def test_polygons_drops_points_and_lines():
    mixed = shapely.GeometryCollection(
        [shapely.box(0, 0, 1, 1), shapely.Point(2, 2), shapely.box(3, 3, 4, 4)]
    )
    assert build.polygons(mixed).geom_type == "MultiPolygon"
    assert build.polygons(shapely.GeometryCollection([shapely.box(0, 0, 1, 1)])) == shapely.box(0, 0, 1, 1)
    assert build.polygons(shapely.Point(0, 0)).is_empty


def test_displayed_rounds_and_keeps_holes_the_other_way_round():
    holed = shapely.box(0, 0, 1.00049, 1) - shapely.box(0.2, 0.2, 0.4, 0.4)
    (drawn,) = build.displayed(np.array([holed]))
    assert drawn.bounds == (0, 0, 1, 1)
    assert (drawn.exterior.is_ccw, drawn.interiors[0].is_ccw) == (False, True)


def test_small_and_empty_lakes_are_left_out():
    large, small = shapely.box(30, 60, 31, 61), shapely.box(20, 60, 20.1, 60.1)
    names = ["Ladoga", None, "Kakhovka Reservoir", "Pond"]
    west = shapely.box(10, 60, 11, 61)
    world = gpd.GeoDataFrame({"name": names}, geometry=[large, west, large, small], crs=4326)
    assert build.lakes(world)[["lake", "name"]].to_numpy().tolist() == [[0, ""], [1, "Ladoga"]]


def test_the_common_line_is_merged_and_leaves_out_touching_points():
    left = shapely.box(0, 0, 1, 2)
    line = build.common_line(left, shapely.box(1, 0, 2, 1) | shapely.box(1, 1, 2, 3))
    assert line == shapely.LineString([(1, 0), (1, 1), (1, 2)])
    with pytest.raises(ValueError, match="do not touch"):
        build.common_line(left, shapely.box(1, 2, 2, 3))


def test_written_geojson_has_an_id_and_no_missing_value(tmp_path):
    shapes = gpd.GeoDataFrame({"unit": ["POL"], "name": [None]}, geometry=[shapely.box(0, 0, 1, 1)], crs=4326)
    build.write(shapes, tmp_path / "x.geojson", "unit")
    feature = json.loads((tmp_path / "x.geojson").read_text("utf-8"))["features"][0]
    assert feature["id"] == "POL"
    assert feature["properties"] == {"unit": "POL"}
