"""What only a browser can show: pages that draw, a URL that follows, a map that filters."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from dashboard.exhibits.words.pages import PAGES
from dashboard.theme import BUTTON_PIXELS

from .axe import assert_accessible, assert_only_the_platforms, look
from .by_keys import assert_cells_told
from .names import (
    assert_apart,
    assert_buttons_whole,
    assert_corner_free,
    assert_ends_at_its_foot,
    assert_icons_drawn,
    assert_no_orphan,
)
from .pictures import assert_whole
from .records import open_a_record

CHARTS = {
    "/": ("declared-vs-independent", "where-held"),
    "/exercises": ("timeline", "counts", "troop-days", "size-and-length", "domains"),
    "/disputed": ("rival-claims", "ratios", "just-below"),
    "/in-context": ("among-peers", "months-of-drill"),
    "/reactions": ("pairs-timeline", "lags", "rhythm"),
    "/flank-map": ("flank-map",),
    "/response": (
        *("measure-matrix", "measure-sizes", "measure-years", "battlegroups", "spending-rank"),
        "spending",
    ),
    "/recommendations": ("progress", "balance", "rotations", "one-indicator"),
    "/country": ("spending-EST", "personnel-EST", "ground-EST", "hosted-EST", "areas-EST", "incidents-EST"),
    "/incidents": ("incident-timeline", "incident-years", "published"),
    "/data": ("coverage",),
}

NAMED = {"/": "declared-vs-independent", "/disputed": "ratios", "/exercises": "size-and-length"}
"""Charts with names beside their marks."""

MARKS = {
    "/": ("declared-vs-independent", ".scatterlayer .point"),
    "/exercises": ("timeline", ".barlayer .point"),
    "/disputed": ("rival-claims", ".scatterlayer .point"),
    "/in-context": ("among-peers", ".scatterlayer .point"),
    "/reactions": ("pairs-timeline", ".barlayer .point"),
    "/country": ("hosted-EST", ".barlayer .point"),
}
"""A chart whose marks open records; the others are clicked in `test_records`."""

PICTURES = {
    "/flank-map": ("flank-map", "portrait", (1080, 1350)),
    "/recommendations": ("progress", "square", (1080, 1080)),
}
"""A chart whose picture is looked at, with its size by name and in pixels; others are in `test_pictures`."""


LOOKED_AT = {
    "/": "light",
    "/exercises": "light",
    "/disputed": "light",
    "/in-context": "light",
    "/reactions": "light",
    "/flank-map": "dark",
    "/response": "forced colours",
    "/recommendations": "phone",
    "/country": "zoomed to 400 %",
    "/incidents": "phone, dark",
    "/data": "zoomed to 200 %",
}
"""How each page is judged for accessibility; one whose marks are clicked afterwards mostly as it stands."""


RECORD = {
    "/exercises?exercise=zapad-2025": tuple(f"{one}-zapad-2025" for one in ("claims", "origins", "places"))
}
"""The charts of a record that stands in place of its page."""


@pytest.mark.parametrize("path", CHARTS)
def test_a_page_draws_its_charts_is_accessible_and_a_mark_opens_its_record(reader, path):
    reader.open(path)
    for key in CHARTS[path]:
        assert reader.chart(key).bounding_box()["width"] > 300
    assert reader.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert_buttons_whole(reader)
    assert_icons_drawn(reader)
    assert_ends_at_its_foot(reader)
    if path in NAMED:
        assert_apart(reader, NAMED[path])
    if path == "/response":
        assert_cells_told(reader, "measure-matrix")
    if path in PICTURES:
        assert_whole(reader, *PICTURES[path])
    assert_accessible(reader, LOOKED_AT[path])
    if path == "/":
        area = reader.page.get_by_role("heading", name="Rapid Reaction Forces")
        expect(area).to_have_attribute("aria-level", "3")
    if path in MARKS:
        look(reader, "light")
        open_a_record(reader, *MARKS[path])
    if path == "/":
        assert_accessible(reader, "zoomed to 400 %")


def test_a_hostile_address_is_cleared_and_a_filter_written_into_it_outlives_the_page(reader):
    reader.open("/exercises?country=%3Cimg%20src%3Dx%3E&years=1800&years=9999&basis=x")
    reader.page.wait_for_url("**/exercises")
    reader.no_longer_sees("Filters:")
    side = reader.page.locator(".st-key-side-options")
    side.get_by_role("button", name=re.compile("^NATO [0-9]")).click()
    reader.page.wait_for_url("**/exercises?side=NATO")
    reader.settle()
    told = reader.page.locator("body > [role=status]")
    expect(told).to_have_text("Filters: organised by NATO")
    side.get_by_role("button", name=re.compile("^Russia [0-9]")).click()
    reader.page.wait_for_url("**/exercises?side=Russia&side=NATO")
    reader.page.go_back()
    reader.page.wait_for_url("**/exercises?side=NATO")
    reader.settle()
    reader.sees("Filters: organised by NATO")
    reader.go_to("NATO response")
    reader.page.wait_for_url("**/response?side=NATO")
    reader.settle()
    reader.sees("Filters: organised by NATO")


def test_a_filter_that_came_with_a_link_stays_in_the_address_on_other_pages(reader):
    reader.open("/exercises?country=Poland&country=Estonia")
    reader.page.locator(".st-key-footer").get_by_text("Incidents").click()
    reader.page.wait_for_url("**/incidents?country=*&country=*")
    reader.settle()
    assert sorted(parse_qs(urlsplit(reader.page.url).query)["country"]) == ["Estonia", "Poland"]
    reader.page.reload()
    reader.settle()
    reader.sees("Filters: Estonia, Poland")
    for way, path in ((reader.page.go_back, "/exercises"), (reader.page.go_forward, "/incidents")):
        way()
        reader.page.wait_for_url(f"**{path}*")
        reader.sees("Filters: Estonia, Poland")
        reader.settle()
        assert sorted(parse_qs(urlsplit(reader.page.url).query)["country"]) == ["Estonia", "Poland"]


def test_back_undoes_the_choice_of_every_kind_of_filter(reader):
    page = reader.open("/glossary").page
    page.locator(".st-key-quiet summary").click()
    steps = [{}]

    def arrive(query):
        page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == query)
        reader.settle()

    def choose(**query):
        steps.append(steps[-1] | query)
        arrive(steps[-1])

    page.locator(".st-key-basis-options").get_by_text("Independent").click()
    choose(basis=["Independent"])
    page.locator(".st-key-parts-options label").first.click()
    choose(parts=["true"])
    first_year = page.locator(".st-key-years-options").get_by_role("slider").first
    expect(first_year).to_have_accessible_name("Years — start")
    first_year.press("ArrowRight")
    choose(years=["2009", "2026"])
    for step in reversed(steps[:-1]):
        page.go_back()
        arrive(step)
    expect(page.locator(".st-key-years-options")).to_contain_text("2008")
    expect(page.locator(".st-key-parts-options input")).not_to_be_checked()
    assert_accessible(reader, "forced colours")
    assert_only_the_platforms(reader)


def test_a_name_is_found_and_opened_by_keyboard_and_names_the_tab(reader):
    reader.open("/incidents")
    box = reader.page.locator(".st-key-find input")
    box.press_sequentially("zapad 2025")
    reader.page.locator(".st-key-finds button").first.wait_for()
    for _ in range(3):
        reader.page.keyboard.press("Tab")
        if "Zapad-2025" in reader.page.evaluate("document.activeElement.innerText"):
            break
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(lambda url: "/exercises?exercise=" in url and "zapad-2025" in url)
    reader.page.get_by_text("To quote: one number, one source").wait_for()
    assert reader.page.title() == "Zapad-2025 · Exercises · Flankwatch"


def test_a_phone_can_read_and_leave_every_page_and_a_menu_closes_once_a_page_was_chosen(phone):
    phone.open("/")
    for path, keys in CHARTS.items():
        if path != "/":
            phone.go_to(PAGES[path.removeprefix("/")].label)
            phone.page.wait_for_url(f"**{path}")
            phone.settle()
            expect(phone.page.get_by_test_id("stPopoverBody")).to_have_count(0)
        assert_readable(phone, path, keys)
    for address, keys in RECORD.items():
        phone.open(address)
        assert_readable(phone, address, keys)
    assert phone.page.get_by_test_id("stSidebar").get_attribute("aria-expanded") != "true"


def assert_readable(phone, path, keys):
    """Fail where a page of a phone cuts or covers words, or is wider than the screen."""
    for key in keys:
        phone.chart(key)
        assert_corner_free(phone, key)
    if path in NAMED:
        assert_apart(phone, NAMED[path])
    assert_no_orphan(phone)
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_legend_has_the_room_above_it_that_its_width_needs(reader):
    page = reader.open("/exercises").page
    reader.chart("counts")
    place, legend = (page.locator(f".st-key-counts {one}") for one in ("[data-chart]", ".legend"))
    reader.settle()
    assert legend.bounding_box()["y"] - place.bounding_box()["y"] < BUTTON_PIXELS
    high = place.evaluate("one => getComputedStyle(one).minHeight")
    page.set_viewport_size({"width": 390, "height": 900})
    expect(place).not_to_have_css("min-height", high)
    reader.settle()
    assert_corner_free(reader, "counts")


def test_a_phone_shows_the_first_chart_on_its_first_screen_and_a_long_legend_below_it(phone):
    page = phone.open("/").page
    phone.chart("declared-vs-independent")
    place = page.locator(".st-key-declared-vs-independent [data-chart]")
    rows, legend, below = (
        place.locator(one) for one in (".scatterlayer .point", ".legend", ".xaxislayer-above")
    )
    phone.settle()
    assert rows.first.bounding_box()["y"] < page.viewport_size["height"]
    assert legend.bounding_box()["y"] > below.bounding_box()["y"] + below.bounding_box()["height"]
    # A screen of 1440 x 900 at twice the size, on which the chart began at 529.
    page.set_viewport_size({"width": 720, "height": 450})
    page.wait_for_function("one => one.getBoundingClientRect().top < 400", arg=place.element_handle())
    page.set_viewport_size({"width": 1440, "height": 844})
    expect(place.locator(".legend .traces").nth(1)).to_be_visible()
    page.wait_for_function(
        "([legend, axis]) => legend.getBoundingClientRect().bottom < axis.getBoundingClientRect().top",
        arg=[legend.element_handle(), below.element_handle()],
    )


def test_finds_have_the_width_of_a_phone_and_begin_at_its_left(phone):
    page = phone.open("/glossary").page
    page.get_by_placeholder("Find a name or word").fill("brigade lithuania")
    find = page.locator(".st-key-finds button").first
    find.wait_for()
    words = find.locator("p").bounding_box()
    finds = page.locator(".st-key-finds").bounding_box()
    assert finds["width"] > 340
    assert words["x"] - finds["x"] < 24
    assert find.evaluate("one => getComputedStyle(one).textAlign") == "left"


def test_the_form_lives_in_the_address_emptied_fields_and_the_place_clicked_on_its_map_included(reader):
    reader.open("/in-context")
    troops = reader.page.locator(".st-key-troops input")
    troops.fill("")
    troops.press("Enter")
    reader.page.wait_for_url("**/in-context?troops=")
    reader.settle()
    reader.sees("unknown size")
    reader.page.get_by_text("Choose the place on a map").click()
    reader.settle()
    reader.click_mark("place-map", ".scattergeo:nth-of-type(2) .point", "() => 0", "**/in-context?*place=*")
    reader.settle()
    reader.sees("It lies in")
    reader.open("/in-context?start=zapad-2021&place=A+point+%28latitude%2C+longitude%29&lat=57&lon=19")
    expect(reader.page.locator(".st-key-troops input")).to_have_value("200000")
    reader.sees("It lies at sea")


def called(who, name):
    return who.page.locator(".st-key-progress .annotation-text").get_by_text(name, exact=True)


def test_names_stand_beside_their_marks_on_a_wide_screen_and_above_them_on_a_phone(reader, phone):
    for who in (phone, reader):
        who.open("/recommendations")
        who.chart("progress")
    assert called(phone, "EST").count() > 2
    assert (called(reader, "EST").count(), called(reader, "Estonia").count()) == (0, 1)
    expect(reader.page.locator(".st-key-progress .xtick")).to_have_count(0)
    reader.page.set_viewport_size({"width": 390, "height": 844})
    expect(called(reader, "EST").nth(2)).to_be_attached()
    reader.page.set_viewport_size({"width": 1440, "height": 1000})
