"""Back and forward: a reader's deed is one step, however the messages of the server come in."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

_ONE_BY_ONE = """{
  const own = WebSocket.prototype.addEventListener;
  let line = Promise.resolve();
  WebSocket.prototype.addEventListener = function (kind, told, ...more) {
    const late = event => {
      line = line.then(() => new Promise(done => setTimeout(done, 5))).then(() => told.call(this, event));
    };
    own.call(this, kind, kind === "message" ? late : told, ...more);
  };
}"""
"""Hands on the messages of the server with a pause after each, as a slow network or a busy machine does."""

HOME = "/glossary?country=Latvia"
RECORD = "/exercises?exercise=zapad-2025&country=poland&side=NATO&years=2014&years=2026"
SET = {"country": ["Poland"], "side": ["NATO"], "years": ["2014", "2026"]}


@pytest.mark.parametrize("messages", ["together", "one by one"])
def test_a_page_left_with_three_filters_and_an_open_record_is_one_step(reader, messages):
    if messages == "one by one":
        reader.page.add_init_script(_ONE_BY_ONE)
    page = reader.open(HOME).page

    def arrive(path, **query):
        page.wait_for_url(lambda url: urlsplit(url).path == path and parse_qs(urlsplit(url).query) == query)
        reader.settle()

    reader.open(RECORD)
    record = SET | {"exercise": ["Zapad-2025 (zapad-2025)"]}
    arrive("/exercises", **record)
    menu = page.get_by_test_id("stTopNavSection")
    menu.filter(has_text="The flank").click()
    page.get_by_role("menu").get_by_text("Incidents").click()
    arrive("/incidents", **SET)
    page.go_back()
    arrive("/exercises", **record)
    page.go_back()
    arrive("/glossary", country=["Latvia"])
    assert "Not understood" not in page.get_by_test_id("stMain").inner_text()
    page.go_forward()
    arrive("/exercises", **record)
    reader.sees("Filters: ")


CHOSEN = {
    "/country": ("Country", "Latvia", "Latvia · Country · Flankwatch", "Estonia · Country · Flankwatch"),
    "/exercises": (
        *("Open a record", "Zapad-2025 (zapad-2025)"),
        *("Zapad-2025 · Exercises · Flankwatch", "Exercises · Flankwatch"),
    ),
    "/glossary": (
        *("Look up a word", "Vienna Document"),
        *("Vienna Document · Glossary · Flankwatch", "Glossary · Flankwatch"),
    ),
}
"""For each page that shows one thing of many: its list, an entry, and the tab's title with it and without."""


@pytest.mark.parametrize("path", CHOSEN)
def test_what_is_chosen_from_a_list_of_a_page_is_a_step_and_names_the_tab(reader, path):
    label, option, named, before = CHOSEN[path]
    before_it = "/incidents" if path == "/glossary" else "/glossary"
    page = reader.open(before_it).page
    reader.open(path)
    page.get_by_role("combobox", name=label, exact=True).fill(option)
    page.get_by_role("option", name=option).click()
    expect(page).to_have_title(named)
    reader.settle()
    page.go_back()
    expect(page).to_have_title(before)
    reader.settle()
    assert (urlsplit(page.url).path, reader.query()) == (path, "")
    page.go_forward()
    expect(page).to_have_title(named)
    reader.settle()
    page.go_back()
    page.go_back()
    page.wait_for_url(f"**{before_it}")
    reader.settle()


def test_a_slider_is_one_step_however_far_it_is_moved_and_a_choice_beside_it_another(reader):
    page = reader.open("/disputed").page
    slider = page.get_by_test_id("stMain").get_by_role("slider")

    def arrive(query):
        page.wait_for_url(lambda url: urlsplit(url).query == query)
        reader.settle()

    for margin in (11, 12, 13):
        slider.press("ArrowRight")
        arrive(f"margin={margin}")
    page.get_by_text("Linear", exact=True).click()
    arrive("margin=13&scale=Linear")
    page.go_back()
    arrive("margin=13")
    page.go_back()
    arrive("")
    expect(slider).to_have_value("10")


_AT = """part => part
  ? Math.abs(document.getElementById(part).getBoundingClientRect().top) < 200
  : document.querySelector("[data-testid=stMain]").scrollTop === 0"""
"""Whether a part of the page, or its top where none is named, stands at the top of the screen."""


def test_back_goes_from_one_part_of_a_long_page_to_the_one_before(reader):
    page = reader.open("/response").page
    links = page.locator('[data-testid=stMain] a[href^="#to-"]')
    parts = ["", *(links.nth(one).get_attribute("href")[1:] for one in (1, 3))]
    for part in parts[1:]:
        page.locator(f'[data-testid=stMain] a[href="#{part}"]').first.click()
        page.wait_for_function(_AT, arg=part)
        reader.settle()
    for part in reversed(parts[:-1]):
        page.go_back()
        page.wait_for_function(_AT, arg=part)
        reader.settle()


def test_back_from_a_record_leads_to_where_on_a_long_page_the_reader_was(reader):
    page = reader.open("/").page
    page.set_viewport_size({"width": 1280, "height": 500})
    main = page.get_by_test_id("stMain")
    link = main.get_by_text("Record of Zapad-2025")
    link.scroll_into_view_if_needed()
    before = main.evaluate("main => main.scrollTop")
    assert before > 100
    link.click()
    expect(page.locator("h1")).to_have_text("Zapad-2025")
    page.wait_for_function(_AT, arg="")
    reader.settle()
    page.go_back()
    reader.sees("Record of Zapad-2025")
    page.wait_for_function(
        "top => Math.abs(document.querySelector('[data-testid=stMain]').scrollTop - top) < 5", arg=before
    )
