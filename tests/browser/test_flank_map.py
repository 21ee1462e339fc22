"""The flank map in a browser: layers, years, clicks, files, and what travels for each of them."""

import json
import re
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import expect

from dashboard.frames import folder

from .reader import SHAPES

KEY = "flank-map"


@pytest.fixture
def flank(reader):
    reader.open("/flank-map")
    reader.chart(KEY)
    return reader


def switch(reader, name):
    reader.page.get_by_test_id("stMain").get_by_role("button", name=name, exact=True).click()


def shapes_asked(reader):
    return [url.partition("/shapes/")[2].partition("?")[0] for url in reader.requests if "/shapes/" in url]


def drawn(reader, key=KEY):
    reader.come_near(key)
    reader.page.locator(f".st-key-{key} {SHAPES}").first.wait_for(state="attached")


def test_shapes_travel_once_whatever_is_switched(flank):
    first = ["crimea.geojson", "frontier.geojson", "lakes.geojson", "units.geojson"]
    drawn(flank)
    assert sorted(shapes_asked(flank)) == first
    with flank.page.expect_request("**/shapes/admin1.geojson*"):
        switch(flank, "Regions")
    flank.settle()
    for name in ("Battlegroups", "Incidents"):
        switch(flank, name)
        flank.page.wait_for_url(f"**marks={name}**")
        flank.settle()
        drawn(flank)
    # No one message holds a map with the shapes of the states in it.
    assert 10_000 < max(flank.messages) < (folder() / "geo/units.geojson").stat().st_size / 2
    assert sorted(shapes_asked(flank)) == ["admin1.geojson", *first]
    assert flank.foreign == []


MARKS = ".scattergeo path.point"
ALONE = """([key, marked]) => {
  const marks = [...document.querySelectorAll(`.st-key-${key} ${marked}`)];
  const boxes = marks.map(one => one.getBoundingClientRect());
  const middle = box => [box.x + box.width / 2, box.y + box.height / 2];
  const gap = (a, b) => Math.hypot(middle(a)[0] - middle(b)[0], middle(a)[1] - middle(b)[1]);
  const alone = i => boxes.every((other, j) => j === i || gap(boxes[i], other) >= 20);
  return boxes.findIndex((box, i) => box.width >= 7 && alone(i));
}"""
"""Finds a mark by which no other lies, and no name of a state, which answers before a mark does."""


def test_a_click_on_a_site_shows_it_and_its_chip_lets_go(reader):
    flank = reader.open("/flank-map?marks=NATO+sites")
    drawn(flank)
    flank.click_mark(KEY, MARKS, ALONE, "**site=**")
    flank.settle()
    flank.sees("Nearest allied capitals:")
    flank.page.get_by_role("button", name=re.compile("^Site: ")).click()
    flank.page.wait_for_url(lambda url: "site=" not in url)
    flank.settle()
    flank.no_longer_sees("Nearest allied capitals:")


def test_a_drag_clicks_nothing_and_a_click_on_a_country_or_its_name_chooses_it(flank):
    assert_a_drag_moves_the_map_and_clicks_nothing(flank)
    flank.click_unit(KEY, "UKR", "**/flank-map?country=Ukraine")
    flank.settle()
    flank.sees("Filters: Ukraine")
    flank.page.get_by_role("button", name=re.compile("^Country: Ukraine")).click()
    flank.page.wait_for_url("**/flank-map")
    flank.settle()
    flank.no_longer_sees("Filters:")
    drawn(flank)
    # The name answers, whatever lies below.
    name = flank.page.locator(f".st-key-{KEY} .js-plotly-plot text").get_by_text("Lithuania").first
    name.hover(force=True)
    name.click(force=True)
    flank.page.wait_for_url("**/flank-map?country=Lithuania")


def test_a_year_can_be_typed_and_played(reader):
    reader.open("/flank-map?time=One+year&year=2024")
    number = reader.page.get_by_role("spinbutton", name="Number")
    number.fill("2021")
    number.press("Enter")
    reader.page.wait_for_url("**year=2021**")
    reader.settle()
    reader.page.get_by_text("Play", exact=True).click()
    reader.page.wait_for_url("**year=2022**")
    reader.page.wait_for_url("**year=2023**")


def assert_picture_of_symbols_is_whole(svg):
    assert "<image" not in svg
    assert svg.count("rgb(128, 224, 255)") >= 1
    assert "200 km at 51° N" in svg
    assert "Occupied since 2014" not in svg, "Crimea lies far beyond the view"


def assert_comes_as_geojson(flank):
    with flank.page.expect_download() as download:
        flank.page.get_by_role("button", name="GeoJSON", exact=True).click()
    whole = json.loads(download.value.path().read_text("utf-8"))
    assert {one["properties"]["layer"] for one in whole["features"]} == {"states", "exercises", "sites"}


DRAG = """([key, drag]) => {
  const chart = document.querySelector(`.st-key-${key} .js-plotly-plot`);
  return chart && chart._fullLayout && chart._fullLayout.dragmode === drag;
}"""


def drag_round(reader, *units, drag="select"):
    """Draw a box on the map round the shapes of units."""
    reader.page.wait_for_function(DRAG, arg=[KEY, drag])
    box = reader.round_units(KEY, *units)
    mouse = reader.page.mouse
    mouse.move(box["left"], box["top"])
    mouse.down()
    mouse.move((box["left"] + box["right"]) / 2, (box["top"] + box["bottom"]) / 2, steps=4)
    mouse.move(box["right"], box["bottom"], steps=4)
    mouse.up()


def outlines(reader):
    return reader.page.locator(f".st-key-{KEY} .select-outline")


def test_a_box_chooses_the_countries_and_sites_inside_and_is_taken_off(reader):
    flank = reader.open("/flank-map?drag=Draws+a+box+and+selects&view=Baltic+and+Belarus&marks=NATO+sites")
    flank.chart(KEY)
    drag_round(flank, "EST")
    flank.page.wait_for_url("**country=Estonia**site=**")
    flank.settle()
    flank.sees("sites chosen")
    asked = parse_qs(flank.query())
    assert asked["country"] == ["Estonia"]
    assert {"Tapa Army Base (NATO)", "Ämari Air Base (NATO; Amari Air Base)"} <= set(asked["site"])
    expect(outlines(flank)).to_have_count(0)
    # The same box once more holds the same: a box chooses, and only a click lets go.
    drag_round(flank, "EST")
    expect(outlines(flank)).to_have_count(0)
    flank.settle()
    assert parse_qs(flank.query()) == asked
    flank.page.get_by_role("button", name=re.compile("^Country: Estonia")).click()
    flank.page.wait_for_url(lambda url: "country=" not in url)
    flank.settle()
    flank.page.get_by_role("button", name=re.compile("^Sites: ")).click()
    flank.page.wait_for_url(lambda url: "site=" not in url)


LISTEN = """chart => {
  chart.__heard = false;
  chart.on("plotly_click", () => { chart.__heard = true; });
}"""
"""Notes at a chart whether it was clicked."""


def assert_a_drag_moves_the_map_and_clicks_nothing(flank):
    drawn(flank)
    chart = flank.page.locator(f".st-key-{KEY} .js-plotly-plot").first
    chart.evaluate(LISTEN)
    drag_round(flank, "EST", drag="pan")
    assert chart.evaluate("chart => chart.__heard") is False
    flank.settle()
    assert flank.query() == ""
    expect(flank.page.get_by_role("dialog")).to_have_count(0)
    expect(outlines(flank)).to_have_count(0)


HELD = """several => ([key, marked]) => {
  const marks = [...document.querySelectorAll(`.st-key-${key} ${marked}`)];
  const boxes = marks.map(one => one.getBoundingClientRect());
  const middle = box => [box.x + box.width / 2, box.y + box.height / 2];
  const gap = (a, b) => Math.hypot(middle(a)[0] - middle(b)[0], middle(a)[1] - middle(b)[1]);
  const held = one => one.__data__ && /^held:/.test((one.__data__.data || []).at(-1) || "");
  // Marks lie over each other: only one that is alone at its place will do.
  const alone = i => boxes.every((other, j) => j === i || gap(boxes[i], other) >= 14);
  const many = one => one.__data__.data[1] > 1;
  const frame = document.querySelector(`.st-key-${key} .geo .bg rect`).getBoundingClientRect();
  const inside = (x, y) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
  const fits = (one, i) =>
    held(one) && many(one) === several && boxes[i].width > 0 && inside(...middle(boxes[i])) && alone(i);
  return marks.findIndex(fits);
}"""
"""Finds the mark of a place where one exercise was held, or where several were."""


def offered_at_a_place(reader, *, several, key=KEY):
    """Click a place on a map and return the list that it opens."""
    drawn(reader, key)
    offered = reader.page.get_by_role("dialog").locator("[class*=st-key-offered-] button").first
    reader.click_mark(key, MARKS, f"asked => ({HELD})({str(several).lower()})(asked)", offered)
    return offered


@pytest.mark.parametrize("several", [False, True])
def test_a_click_on_a_place_shows_its_exercises_in_place_and_each_leads_to_its_record(reader, several):
    flank = reader.open("/flank-map?marks=Exercises")
    offered = offered_at_a_place(flank, several=several)
    expect(flank.page.get_by_role("dialog")).to_contain_text("under the filters, the latest first.")
    assert "/flank-map" in flank.page.url
    offered.click()
    flank.page.wait_for_url("**/exercises?**exercise=**")
    flank.settle()
    flank.sees("Link to this record")


def test_the_map_comes_as_geojson_and_places_are_chosen_by_keyboard_which_the_lists_follow(reader):
    flank = reader.open("/flank-map?marks=Exercises&marks=NATO+sites")
    assert_comes_as_geojson(flank)
    for label, typed, asked in (
        ("Countries", "Latvia", "**country=Latvia**"),
        ("Sites", "Adazi", "**site=*Adazi**"),
    ):
        field = flank.page.get_by_role("combobox", name=label)
        field.focus()
        flank.page.keyboard.type(typed)
        expect(flank.page.get_by_role("option").first).to_contain_text(typed)
        flank.page.keyboard.press("Enter")
        flank.page.wait_for_url(asked)
        flank.page.keyboard.press("Escape")
        flank.settle()
    flank.sees("Nearest allied capitals: Riga")
    flank.sees("bases and ranges within 100 km of Ādaži Military Base")
    flank.sees("places of exercises within 100 km of Ādaži Military Base")


def test_a_box_that_holds_nothing_changes_nothing_and_is_in_no_picture_which_has_all_symbols(reader):
    marks = "marks=Suwalki+gap&marks=APP-6+symbols"
    flank = reader.open(f"/flank-map?drag=Draws+a+box+and+selects&{marks}&view=Baltic+and+Belarus")
    flank.chart(KEY)
    drawn(flank)
    flank.page.wait_for_function(DRAG, arg=[KEY, "select"])
    # Nothing lies in the corner of the shape, so the page stays as it is.
    box = flank.round_units(KEY, "BLR")
    mouse = flank.page.mouse
    mouse.move(box["left"] + 5, box["bottom"] - 5)
    mouse.down()
    mouse.move(box["left"] + 12, box["bottom"] - 12, steps=3)
    expect(outlines(flank).first).to_be_attached()
    mouse.up()
    expect(outlines(flank)).to_have_count(0)
    with flank.page.expect_download() as download:
        flank.page.get_by_role("button", name=re.compile("as SVG$")).click()
    svg = download.value.path().read_text("utf-8")
    assert "select-outline" not in svg
    assert flank.query().count("country=") == 0
    assert_picture_of_symbols_is_whole(svg)


def test_the_small_map_opens_records(reader):
    overview = reader.open("/")
    offered_at_a_place(overview, several=False, key="where-held").click()
    overview.page.wait_for_url("**/exercises?**exercise=**")
    overview.settle()
    overview.sees("Link to this record")
    # Far below the screen: whoever prints the record now finds its map on the sheet, not an empty frame.
    places = "[class*=st-key-places-] [data-chart=drawn] .geo path"
    overview.page.locator(places).first.wait_for(state="attached")
