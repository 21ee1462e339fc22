import geopandas as gpd
import pandas as pd
import pytest
from shapely import Point

from dashboard.analysis.kit.uploaded import LEGEND_WORDS
from dashboard.maps import record_map, small_map
from dashboard.maps.kit import state_names
from dashboard.maps.kit.close_up import DRAWN, around
from dashboard.maps.kit.markers import wrapped
from dashboard.schema import codes

from .drawing import GEO
from .outline import outline, texts
from .tables import HOSTILE, SHAPES, places, sites

TWO = ({"name": "Brest", "lat": 52.1, "lon": 23.7}, {"name": "Pskov"})


def record(*rows, name="Zapad-2025", side="russia_belarus"):
    return record_map(name, side, sites(*rows), SHAPES)


def test_small_outline(snapshot):
    assert outline(small_map(places({}, {"organiser_side": "nato"}), SHAPES)) == snapshot


def test_record_outline(snapshot):
    assert outline(record(*TWO)) == snapshot


def test_a_place_without_room_above_its_mark_is_named_below_it_and_the_line_of_the_border_is_explained():
    """The fifth place of Zapad-2025 was a mark without a name below that of the Baltic Sea."""
    near = {"name": "Kaliningrad", "lat": 54.7, "lon": 20.5}
    far = {"name": "Barents Sea", "lat": 70.0, "lon": 40.0}
    figure = record({"name": "Baltic Sea", "lat": 56.0, "lon": 19.0}, near, far)
    marks = figure.data[-1]
    assert marks.text == ("Baltic Sea", "Kaliningrad", "Barents Sea")
    assert marks.textposition == ("top center", "bottom center", "top center")
    assert "Purple line: NATO's land border with Russia and Belarus." in figure.layout.meta["subtitle"]


def test_the_small_map_says_where_most_were():
    words = small_map(places({}, {"place": "Adazi", "n": 9, "organiser_side": "nato"}), SHAPES).layout.meta
    assert words["title"] == "Adazi saw the most exercises: 9"
    assert words["summary"] == "Map of 2 places of exercises by side: Russia 1; NATO 1."


def test_a_mark_of_the_small_map_shows_what_its_title_counts():
    """The title counted exercises, and the marks were as large as the troops of the largest."""
    rows = places({"n": 1, "troops": 100_000}, {"place": "Tapa", "n": 4, "troops": None})
    figure = small_map(rows, SHAPES)
    marks = next(one for one in figure.data if one.name == "Russia" and one.lon[0] is not None)
    assert [mark[0] for mark in marks.customdata] == ["Tapa", "Pskov"]
    assert marks.marker.size[0] / marks.marker.size[1] == pytest.approx(2, rel=1e-4)
    assert "open" not in marks.marker.symbol
    assert "the more were held there" in figure.layout.meta["subtitle"]
    keys = {one.name for one in figure.data if "exercise" in (one.name or "")}
    assert keys == {"1 exercise", "4 exercises", "Most exercises"}


def test_a_place_is_one_place_whoever_drilled_there():
    orzysz = {"place": "Orzysz", "lat": 53.81, "lon": 21.95}
    both = ({**orzysz, "n": 8, "organiser_side": side} for side in ("allied_multinational", "national"))
    figure = small_map(places({"place": "Bemowo Piskie", "n": 9}, *both), SHAPES)
    assert figure.layout.meta["title"] == "Orzysz saw the most exercises: 16"
    assert [trace.text for trace in figure.data if trace.name == "Most exercises"] == [("<b>Orzysz</b>",)]


def test_places_that_saw_one_exercise_each_did_not_see_the_most():
    each = places({"n": 1}, {"place": "Tapa", "n": 1})
    assert small_map(each, SHAPES).layout.meta["title"] == "Pskov and Tapa saw one exercise each"


def test_an_area_of_several_points_is_one_place_and_an_exercise_at_two_of_them_is_one():
    sea = {"place": "Baltic Sea", "n": 3, "exercise_ids": "a;b;c"}
    again = {"place": "Baltic Sea", "lat": 55.0, "n": 2, "exercise_ids": "c;d"}
    figure = small_map(places({"place": "Tapa", "n": 3}, sea, again), SHAPES)
    assert figure.layout.meta["title"] == "The Baltic Sea saw the most exercises: 4"
    assert [len(trace.lat) for trace in figure.data if trace.name == "Most exercises"] == [1]


def test_a_place_of_the_readers_own_list_is_ringed_and_the_legend_says_so():
    figure = small_map(places({}, {"lat": 54.0, "source_ids": f"paper;{codes.UPLOADED_SOURCE}"}), SHAPES)
    rings, entry = (trace for trace in figure.data if trace.name == LEGEND_WORDS)
    assert rings.lat.tolist() == [54.0]
    assert rings.showlegend is False
    assert entry.showlegend is None
    marks = next(trace for trace in figure.data if trace.name == "Russia" and trace.lat[0] is not None)
    assert rings.marker.size[0] > marks.marker.size[1]
    assert not any(trace.name == LEGEND_WORDS for trace in small_map(places({}), SHAPES).data)


def test_the_small_map_without_exercises():
    words = small_map(places(), SHAPES).layout.meta
    assert words["title"] == "No exercise with a known place is among the rows chosen"
    assert words["summary"] == "Map of 0 places of exercises by side: none."


def test_record_titles():
    assert record({}).layout.meta["title"] == "Zapad-2025 was held at Pskov"
    assert record(*TWO).layout.meta["title"] == "Zapad-2025: 2 places named"
    far = {"name": "Chita", "lat": 52.0, "lon": 113.5}
    assert record(*TWO, far).layout.meta["title"] == "Zapad-2025: 3 places named, 2 on this map"
    assert record(far).layout.meta["title"] == "Zapad-2025: no place with coordinates on this map"
    assert record({"lat": None}).layout.meta["title"] == "Zapad-2025: no place with coordinates on this map"


def test_the_record_says_what_a_mark_stands_for_and_what_is_not_drawn():
    words = record(*TWO, {"name": "Sea", "geo_precision": "sea_area", "lat": None}).layout.meta
    assert words["subtitle"].startswith("A mark stands for: nearest town (2).")
    assert words["summary"] == (
        "Map of the places of Zapad-2025: Brest, Pskov; 1 without coordinates or beyond the map."
    )


def test_a_name_is_never_markup():
    figure = record({"name": HOSTILE}, name=HOSTILE)
    figure.layout.meta = None
    assert "<img" not in texts(figure)


def test_of_places_close_together_one_is_named_above_its_mark_and_one_below():
    close = ({"name": name, "lat": 57.8 + n / 100} for n, name in enumerate(("One", "Two", "Three")))
    marks = record(*close, {"name": "Far", "lat": 52.0}).data[-1]
    assert list(marks.text) == ["One", "Two", "", "Far"]
    assert marks.textposition[:2] == ("top center", "bottom center")


def test_a_state_gives_way_to_a_place_and_is_named_elsewhere_in_its_land():
    """Belarus and Romania had no name where an exercise was held in their middle."""
    at = {}
    for lat in (52.0, 55.3):
        labels = record({"name": "Vilnius", "lat": lat, "lon": 24.2}, {"name": "Tapa", "lat": 59.3}).data[-2]
        at[lat] = dict(zip(labels.text, zip(labels.lon, labels.lat, strict=True), strict=True))
    assert at[52.0]["Lithuania"] == (24.2, 55.35)
    assert at[55.3]["Lithuania"] != (24.2, 55.35)


def test_every_name_of_a_state_lies_in_its_land():
    land = gpd.read_file(GEO / "units.geojson").set_index("unit").geometry
    for unit, places_of in state_names.ELSEWHERE.items():
        assert all(land[unit].contains(Point(*at)) for at in places_of), unit
    for unit, (_, places_of) in state_names.FURTHER.items():
        assert all(land[unit].contains(Point(*at)) for at in places_of), unit


def test_a_border_that_is_not_in_view_is_not_explained():
    there, elsewhere = (record({"lat": lat, "lon": lon}) for lat, lon in ((57.8, 28.3), (45.8, 24.8)))
    assert "Purple line" in there.layout.meta["subtitle"]
    assert "Purple line" not in elsewhere.layout.meta["subtitle"]


def test_a_mark_for_an_area_does_not_look_like_one_for_a_place():
    """Two towns and an area had the same marks."""
    figure = record(*TWO, {"name": "Sea", "lat": 55.0, "lon": 19.0, "geo_precision": "sea_area"})
    assert ["open" in symbol for symbol in figure.data[-1].marker.symbol] == [False, False, True]
    said = figure.layout.meta["subtitle"]
    assert said.startswith("Full marks: nearest town (2); hollow: a point in the sea area (1).")


def test_the_view_holds_all_points_with_room():
    view = around(sites(*TWO))
    assert view.lat[0] < 52.1 < 57.8 < view.lat[1]
    assert view.lon[0] < 23.7 < 28.3 < view.lon[1]
    assert view.meridian == pytest.approx(26.0)


def test_one_point_is_shown_with_its_surroundings():
    view = around(sites({}))
    assert view.lat == pytest.approx((54.8, 60.8))


def test_the_view_stays_where_land_is_drawn():
    view = around(sites({"lat": 75.0}, {"lat": 54.0}))
    assert view.lat[1] <= DRAWN[1]


def test_long_words_of_a_hover_are_wrapped():
    assert wrapped("one two three", 7) == "one two<br>three"
    assert wrapped("", 7) == ""
    assert wrapped("a" * 9 + " b", 7) == "a" * 9 + "<br>b"


def test_nothing_is_changed_in_place():
    given = places({}, {"lon": 160})
    before = given.copy()
    small_map(given, SHAPES)
    pd.testing.assert_frame_equal(given, before)


def test_a_drag_does_not_move_the_small_map_and_a_click_pales_nothing():
    figure = small_map(places({}, {"troops": None}), SHAPES)
    assert figure.layout.dragmode == "orbit"
    marks = [one for one in figure.data if one.name == "Russia" and one.lon[0] is not None]
    assert [one.unselected.marker.opacity for one in marks] == [0.8]
