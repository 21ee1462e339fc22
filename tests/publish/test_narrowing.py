"""Lists that are narrowed: by what rows have, in the words of the app, counted, kept in the address."""

from types import SimpleNamespace

import html5lib
import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.exhibits.words.pages import PAGES as PAGES_OF_APP
from dashboard.publish.addresses import whole
from dashboard.publish.narrowing import BY, OF_STATE, narrowing, tags
from dashboard.publish.parts import anchor_of
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.selection import Selection
from tests.browser.axe import faults
from tests.browser.conftest import FLAGS
from tests.exhibits.shipped import extract, register

from .built import build

PAGES = ("incidents", "response", "recommendations")
FOCUS = "Joint Exercises"
NOUNS = ("drill", "drills")


@pytest.fixture(scope="module")
def wide(tmp_path_factory):
    """A site with every list that is narrowed."""
    place = tmp_path_factory.mktemp("wide") / "site"
    held = register().exercises.dropna(subset=[c.HOST_COUNTRIES])
    build(place, pages=PAGES, exercises=("zapad-2021", *held[c.EXERCISE_ID].head(3)))
    return place


@pytest.mark.parametrize("table", ["exercises", "incidents", "measures", "indicators"])
def test_each_option_passes_the_rows_that_the_filter_of_the_app_passes(table):
    rows = getattr(register(), table)
    made, found = narrowing(rows, table, NOUNS, whole(register())), tags(rows, table)
    fields = {"country": "countries", "focus": "focus_areas"}
    assert made.choices
    for choice in made.choices:
        codes = {label: code for code, label in BY[fields[choice.name]].options.items()}
        for option in choice.options:
            passed = [option.code in dict(one)[choice.name].split(" ") for one in found]
            chosen = Selection(**{fields[choice.name]: (codes[option.label],)})
            assert list(rows.index[passed]) == list(chosen.filter(table, rows).index), option.label
            assert any(passed)


@pytest.mark.parametrize("table", [*OF_STATE, "indicators"])
def test_each_state_leads_to_the_figure_of_its_rows_which_is_drawn_on_its_page(table):
    scope, rows = whole(register()), getattr(register(), table)
    countries = {label: code for code, label in BY["countries"].options.items()}
    by_country, *_ = narrowing(rows, table, NOUNS, scope).choices
    led = [one for one in by_country.options if one.href]
    assert led
    for option in led:
        page, _, anchor = option.href.partition("#")
        assert page == scope.country(countries[option.label])
        assert anchor == (anchor_of(OF_STATE[table]) if table in OF_STATE else "")
        if anchor:
            shown = exhibit(extract(), OF_STATE[table], iso3=countries[option.label])
            assert shown.figure is not None, option.label
            assert shown.name in PAGES_OF_APP["country"].figures


def test_what_has_no_focus_area_says_so_and_what_has_one_does_not():
    scope = whole(register())
    made = narrowing(register().incidents, "incidents", ("incident", "incidents"), scope)
    assert [one.name for one in made.choices] == ["country"]
    assert made.note == "The register knows no focus area of incidents."
    made = narrowing(register().measures, "measures", NOUNS, scope)
    assert [one.name for one in made.choices] == ["country", "focus"]
    assert made.note == ""


@pytest.mark.parametrize(
    ("page", "tag", "noun"),
    [("exercise", "li", "exercise"), ("incidents", "tr", "incident"), ("response", "tr", "measure"),
     ("recommendations", "tr", "line")],
)  # fmt: skip
def test_a_list_stands_whole_without_scripts_and_hides_what_needs_one(wide, page, tag, noun):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    read = parser.parse((wide / page / "index.html").read_text("utf-8"))
    (block,) = [one for one in read.iter("div") if one.get("data-narrows")]
    assert block.get("hidden") is not None
    assert block.get("data-one") == noun
    rows = [one for one in read.iter(tag) if one.get("data-country") is not None]
    assert rows
    assert not any(one.get("hidden") for one in rows)
    assert {one.get("for") for one in block.iter("label")} == {one.get("id") for one in block.iter("select")}


def test_the_table_of_measures_leaves_none_out(wide):
    words = (wide / "response/index.html").read_text("utf-8")
    assert words.count("<tr data-country=") == len(register().measures)


def measures(country="", focus=""):
    """Return how many measures there are of a state and of a focus area; of all where it is not said."""
    cells = zip(register().measures[c.COUNTRIES], register().measures[c.FOCUS_AREA], strict=True)
    return sum(
        (not country or country in lists.parts(states)) and (not focus or focus == area)
        for states, area in cells
    )


@pytest.mark.browser
def test_a_reader_narrows_by_keys_and_the_address_keeps_it(wide, browser):
    chromium, path = browser
    opened = chromium.launch(executable_path=path, args=FLAGS)
    said, broken, every = [], {}, len(register().measures)
    try:
        page = opened.new_page(color_scheme="dark", viewport={"width": 390, "height": 844})
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        address = (wide / "response/index.html").as_uri()
        page.goto(f"{address}?country=estonia&focus=nothing#measures")
        status = page.locator("[data-narrows] [role=status]")
        status.get_by_text(f"{measures('EST')} of {every} measures", exact=True).wait_for()
        page.get_by_role("link", name="Figure of the measures of Estonia alone").click()
        assert page.url.endswith("country/estonia/index.html#to-state-areas")
        page.locator("h2#to-state-areas").wait_for()
        page.go_back()
        page.get_by_label("Focus areas", exact=True).focus()
        page.keyboard.type(FOCUS[:5])
        status.get_by_text(f"{measures('EST', FOCUS)} of {every} measures", exact=True).wait_for()
        assert page.locator("tr[data-country]:visible").count() == measures("EST", FOCUS)
        assert page.url == f"{address}?country=Estonia&focus=Joint+Exercises#measures"
        page.reload()
        status.get_by_text(f"{measures('EST', FOCUS)} of {every} measures", exact=True).wait_for()
        page.get_by_role("button", name="Show all").press("Enter")
        status.get_by_text(f"{every} measures", exact=True).wait_for()
        assert page.url == f"{address}#measures"
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        page.goto((wide / "exercise/index.html").as_uri())
        menu = page.get_by_label("Countries", exact=True)
        menu.select_option(index=1)
        page.locator("[role=status]").get_by_text(" of ").wait_for()
        assert page.locator("main section:visible").count() < page.locator("main section").count()
        assert said == []  # before axe, which asks for what the policy refuses
        broken |= faults(SimpleNamespace(page=page))
        page.goto(f"{address}?country=Estonia")
        status.get_by_text(f"{measures('EST')} of {every} measures", exact=True).wait_for()
        broken |= faults(SimpleNamespace(page=page))
    finally:
        opened.close()
    assert broken == {}
