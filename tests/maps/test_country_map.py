import pandas as pd

from dashboard.maps.country_map import country_map
from dashboard.maps.kit.markers import LEGEND
from dashboard.theme import BUTTON_PIXELS

from .outline import outline, texts
from .tables import HOSTILE, SHAPES, bases, places

LITHUANIA = pd.DataFrame({"lon": [21.0, 26.8], "lat": [53.9, 56.4]})
NOWHERE = LITHUANIA.iloc[:0]


def wide_names(figure):
    """Return the states that the map names where it is wide, but for its own."""
    return figure.layout.meta["wide"]["data"][-2]["text"]


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
    own, others = (one for one in figure.data if one.type == "scattergeo" and one.mode == "text")
    assert own.text == ("Lithuania",)
    assert {"Poland", "Belarus"} < set(others.text)
    assert "Latvia" in wide_names(figure)


def test_the_states_that_a_map_of_estonia_shows_are_named_at_places_of_their_own_land():
    """Russia and Finland were two blank areas."""
    corners = pd.DataFrame({"lon": [21.8, 28.2], "lat": [57.5, 59.7]})
    figure = country_map("EST", bases(), places(), corners, SHAPES)
    assert {"Russia", "Finland", "Latvia"} <= set(wide_names(figure))


def test_two_names_side_by_side_are_not_read_as_one():
    """Ämari and Tapa stood as Ämari Tapa."""
    close = [{"name": "Ämari", "lat": 55.35, "lon": 23.0}, {"name": "Tapa", "lat": 55.35, "lon": 24.3}]
    for told in (drawn(close).data[-1].to_plotly_json(), drawn(close).layout.meta["wide"]["data"][-1]):
        assert list(told["text"]) == ["Ämari", "Tapa"]
        assert told["textposition"] != ["middle right", "middle left"]


def test_crosses_have_their_names_without_the_words_of_their_kind():
    """A picture of crosses without names was of no use to a newsroom."""
    figure = drawn([{"name": "Tapa Army Base"}, {"name": "Malbork 22nd Air Base", "lat": 54.5}])
    assert figure.data[-1].text == ("Tapa", "Malbork")
    assert [one["text"] for one in figure.layout.meta["wide"]["data"][-1:]] == [["Tapa", "Malbork"]]
    assert len(figure.layout.meta["wide"]["data"]) == len(figure.data)


def test_names_keep_off_each_other_and_off_other_marks_and_states_give_way():
    close = [
        {"name": name, "lat": 55.35 + n / 50, "lon": 24.2} for n, name in enumerate(("One", "Two", "Three"))
    ]
    names = drawn(close, [{"lat": 55.35, "lon": 24.9}]).data[-1]
    shown = [side for text, side in zip(names.text, names.textposition, strict=True) if text]
    assert len(shown) == len(set(shown)) > 1
    clear = drawn([{"name": "Rukla"}], [{"lat": 55.05, "lon": 24.9}]).data[-1]
    assert clear.textposition == ("middle left",)
    free, moved = (drawn([{"lat": lat, "lon": 24.2}]).data[-3] for lat in (54.2, 55.35))
    assert free.text == moved.text == ("Lithuania",)
    assert free.lat != moved.lat


def keys(figure):
    return [one.name for one in figure.data if one.type == "scattergeo" and list(one.lon[:1]) == [None]]


def test_the_legend_explains_the_sizes_and_hollow_marks_that_there_are_and_no_others():
    """A mark's size and its being hollow were explained nowhere."""
    held = [{"troops": 4_000}, {"troops": 30_000}, {"troops": None}]
    assert {"Up to 9,000 troops", "20,000 troops", "Troops unknown"} < set(keys(drawn([], held)))
    few = keys(drawn([], held[:1]))
    assert "Up to 9,000 troops" in few
    assert not {"20,000 troops", "100,000 troops", "Troops unknown"} & set(few)
    assert not any("troops" in name.lower() for name in keys(drawn([{}])))


def test_the_border_is_explained_only_where_it_is_in_view():
    """The maps of Hungary and Romania explained a line that was not there."""
    hungary = pd.DataFrame({"lon": [16.1, 22.9], "lat": [45.7, 48.6]})
    assert "NATO land border" not in keys(country_map("HUN", bases(), places(), hungary, SHAPES))
    assert "NATO land border" in keys(drawn())


def test_a_state_without_a_shape_is_shown_on_the_whole_flank():
    assert list(drawn(corners=NOWHERE).layout.geo.lonaxis.range) == [8.0, 42.0]


def test_a_legend_in_one_line_of_a_phone_begins_below_the_button_in_the_corner():
    short = drawn([], [{"organiser_side": "russia"}])
    long = drawn([{}], [{"organiser_side": "russia"}, {"organiser_side": "nato"}])
    assert round((long.layout.legend.y - short.layout.legend.y) * short.layout.height) == BUTTON_PIXELS
    assert long.layout.legend.y == LEGEND["y"]


def test_a_name_is_never_markup():
    figure = drawn([{"name": HOSTILE, "role": HOSTILE}])
    figure.layout.meta = None
    assert "<img" not in texts(figure)
