"""Outlines inside states and the contour of Crimea, made from a few boxes."""

import geopandas as gpd
import pytest
import shapely

from .shipped import program


@pytest.fixture(scope="module")
def inside():
    return program("inside")


AREAS = gpd.GeoDataFrame(
    [
        {"adm0_a3": a, "iso_3166_2": b, "admin": f"Land {a}", "name": b, "geometry": shapely.box(*c)}
        for a, b, c in (
            ("UKR", "UA-65", (33, 46, 35, 48)),
            ("RUS", "UA-43", (33, 45, 35, 46)),
            ("RUS", "UA-40", (33, 44, 35, 45)),
            ("RUS", "RU-ROS", (38, 46, 60, 48)),
            ("DEU", "DE-BE", (13, 52, 14, 53)),
        )
    ],
    crs=4326,
)


def test_outlines_are_of_the_states_of_the_table_and_stay_on_the_sheet(inside):
    drawn = inside.outlines(AREAS).set_index("code")
    assert drawn["unit"].to_dict() == {"RU-ROS": "RUS", "UA-40": "UKR", "UA-43": "UKR", "UA-65": "UKR"}
    assert sorted(drawn["area"]) == [0, 1, 2, 3]
    assert drawn.total_bounds[2] <= inside.SHEET[2]
    assert not any(ring.is_ccw for ring in drawn.geometry.explode().exterior)


def test_the_contour_goes_round_both_areas(inside):
    drawn = inside.contour(AREAS)
    assert drawn["contour"].tolist() == ["crimea"]
    assert drawn.total_bounds == pytest.approx((33, 44, 35, 46), abs=0.02)


def test_dashes_cover_their_share_of_a_line(inside):
    line = shapely.LineString([(0, 0), (230_000, 0)])
    cut = inside.dashes(line)
    assert len(cut.geoms) == 10
    assert cut.length == pytest.approx(140_000)
