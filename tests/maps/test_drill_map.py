"""The place of a drill that is described: what its picture says must be a finding, and no coordinates."""

import pytest

from dashboard.analysis.drill.distance import Nearby
from dashboard.maps.drill_map import drill_map

from .outline import outline
from .tables import SHAPES, sites

NEAR = Nearby(
    "Poland", allied=True, other="Kaliningrad (Russia)", other_km=30.2, gap_km=20.0, foot=(54.36, 22.8)
)
POINT = {"name": "54.1, 22.9", "lat": 54.1, "lon": 22.9, "geo_precision": "site"}
ORZYSZ = POINT | {"name": "Orzysz"}


def drawn(row=POINT, near=NEAR, **named):
    return drill_map("russia", sites(row), near, SHAPES, **{"is_named": False} | named)


def test_outline(snapshot):
    assert outline(drawn()) == snapshot


def test_coordinates_are_neither_the_title_nor_the_name_of_the_mark():
    figure = drawn()
    assert (
        figure.layout.meta["title"] == "The place described, in Poland, lies 30 km from Kaliningrad (Russia)"
    )
    assert figure.data[-1].text == ("The place described",)
    assert "Mark: 54.1, 22.9." in figure.layout.meta["subtitle"]
    assert "54.1, 22.9" in figure.data[-1].customdata[0][1]


def test_a_drill_with_a_name_is_called_by_it():
    figure = drawn(called="Zapad-2021")
    assert figure.layout.meta["title"] == "Zapad-2021, in Poland, lies 30 km from Kaliningrad (Russia)"
    assert figure.data[-1].text == ("Zapad-2021",)


def test_a_place_of_the_register_keeps_its_name():
    figure = drawn(ORZYSZ, is_named=True)
    assert figure.layout.meta["title"] == "Orzysz, in Poland, lies 30 km from Kaliningrad (Russia)"
    assert figure.data[-1].text == ("Orzysz",)


def test_the_way_that_is_told_is_drawn_to_the_point_that_lies_nearest():
    way = drawn().data[-2]
    assert (way.lat[0], way.lon[0]) == (54.1, 22.9)
    assert (way.lat[-1], way.lon[-1]) == NEAR.foot
    far = drawn(near=Nearby("", allied=False, other="Sweden", other_km=110, gap_km=9, foot=(57.2, 18.4)))
    assert "110 km" in far.data[-2].text
    assert far.layout.meta["title"] == "The place described, at sea, lies 110 km from Sweden"


@pytest.mark.parametrize(
    ("is_named", "title"), [(False, "Place of the drill"), (True, "Place of the drill: Orzysz")]
)
def test_where_no_distance_is_known_none_is_drawn(is_named, title):
    figure = drawn(ORZYSZ, None, is_named=is_named)
    assert figure.layout.meta["title"] == title
    assert all(trace.name != "Shortest way" for trace in figure.data)


def test_a_place_beyond_the_map_has_no_mark():
    assert "no place with coordinates" in drawn(POINT | {"lon": 120.0}, None).layout.meta["title"]
