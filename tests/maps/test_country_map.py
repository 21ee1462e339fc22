import pandas as pd

from dashboard.maps.country_map import country_map
from dashboard.maps.kit.markers import LEGEND
from dashboard.theme import BUTTON_PIXELS

from .outline import outline, texts
from .tables import HOSTILE, SHAPES, bases, places

LITHUANIA = pd.DataFrame({"lon": [21.0, 26.8], "lat": [53.9, 56.4]})
NOWHERE = LITHUANIA.iloc[:0]


def drawn(sites=(), held=(), corners=LITHUANIA):
    return country_map("LTU", bases(*sites), places(*held), corners, SHAPES)


def test_country_outline(snapshot):
    assert outline(drawn([{}], [{"organiser_side": "nato"}])) == snapshot


def test_titles_count_sites_by_kind():
    two = [{}, {"kind": "Air base"}]
    assert drawn(two).layout.meta["title"] == ("Lithuania: 2 bases and ranges in the register")
    assert drawn().layout.meta["title"] == "Lithuania: no base with coordinates is in the register"


def test_the_state_itself_is_marked_and_its_neighbours_are_named():
    figure = drawn([{}])
    assert list(figure.data[1].locations) == ["LTU"]
    named = next(one for one in figure.data if one.type == "scattergeo" and one.mode == "text")
    assert "Latvia" in named.text
    assert "Lithuania" not in named.text


def test_a_state_without_a_shape_is_shown_on_the_whole_flank():
    assert list(drawn(corners=NOWHERE).layout.geo.lonaxis.range) == [8.0, 42.0]


def test_a_legend_in_one_line_of_a_phone_begins_below_the_button_in_the_corner():
    short = drawn([], [{"organiser_side": "russia"}, {"organiser_side": "nato"}])
    long = drawn([{}], [{"organiser_side": "russia"}, {"organiser_side": "nato"}])
    assert round((long.layout.legend.y - short.layout.legend.y) * short.layout.height) == BUTTON_PIXELS
    assert long.layout.legend.y == LEGEND["y"]


def test_a_name_is_never_markup():
    figure = drawn([{"name": HOSTILE, "role": HOSTILE}])
    figure.layout.meta = None
    assert "<img" not in texts(figure)
