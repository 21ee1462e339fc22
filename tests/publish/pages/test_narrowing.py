"""Pages of each option of a filter show what the app shows under it, and a long list is narrowed in place."""

import json
from contextlib import nullcontext
from functools import partial
from itertools import cycle
from types import SimpleNamespace
from urllib.parse import urlencode

import html5lib
import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.exhibits.words.pages import PAGES as WORDS
from dashboard.export.evidence.statement import statement_of
from dashboard.export.tables import writers
from dashboard.frames import digests, folder
from dashboard.publish.addresses import figure, page, whole
from dashboard.publish.figures import figure_files
from dashboard.publish.figures.drawings import Drawings
from dashboard.publish.figures.figure_files import Figures
from dashboard.publish.page_parts.tables import Tables
from dashboard.publish.pages import options
from dashboard.publish.pages.narrowing import narrowing, tags
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.selection import Selection
from dashboard.selection.query import read_query
from tests.browser.axe import faults
from tests.browser.conftest import FLAGS
from tests.exhibits.shipped import extract, register
from tests.publish.built import COUNTRIES, StandIn, build

FOCUS = "Joint Exercises"
NOUNS = ("drill", "drills")
SCOPE = whole(register())
PATHS = [*options.paths(SCOPE)]
SHOWN = [(path, name) for path in PATHS for name in WORDS[path].figures]


@pytest.fixture(scope="module")
def wide(tmp_path_factory):
    """A site with a page that both filters narrow, and the list that is narrowed in place."""
    place = tmp_path_factory.mktemp("wide") / "site"
    held = register().exercises.dropna(subset=[c.HOST_COUNTRIES])
    build(place, pages=("response", "exercises"), exercises=("zapad-2021", *held[c.EXERCISE_ID].head(6)))
    return place


def read(path):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(path.read_text("utf-8"))


def under_address(*chosen):
    """Return the choice that the app reads from the address that says the same."""
    parameters = [(options.BY[name].parameter.name, label) for name, label in chosen]
    selection, not_understood = read_query(urlencode(parameters))
    assert not_understood == ()
    return selection


def labelled(chosen):
    return [*zip((name for name, _ in chosen), options.words_of(chosen), strict=True)]


@pytest.fixture(scope="module")
def narrowed(tmp_path_factory):
    """Every figure of a page that has options, each under another of them, so that each option comes up."""
    place, made = tmp_path_factory.mktemp("narrowed"), {}
    with Drawings(partial(nullcontext, StandIn()), place) as drawings:
        tables = Tables(register(), SCOPE)
        figures = Figures(extract(), tables, drawings, place, digests.stored(folder()) or {})
        turns = {path: cycle([*options.choices(path, SCOPE)]) for path in PATHS}
        for path, name in SHOWN:
            chosen = next(turns[path])
            made[name] = chosen, figures.under(options.parts(chosen), name)
        drawings.wait()
    return place, made


@pytest.mark.parametrize(("path", "name"), SHOWN)
def test_a_narrowed_figure_has_the_digest_words_and_files_of_the_app_under_that_address(narrowed, path, name):
    place, made = narrowed
    chosen, told = made[name]
    shown = exhibit(extract(under_address(*labelled(chosen))), name)
    assert (told.digest, told.filters, told.summary) == (shown.digest, shown.filters, shown.summary)
    assert told.is_drawn == (shown.figure is not None)
    if not shown.filters:
        assert told.folder == figure(name)  # the figure of all serves, and its page writes it
        assert shown.digest == exhibit(extract(), name).digest
        return
    others = [(words, exhibit(extract(some), name)) for some, words in options.parts(chosen)]
    least = next(words for words, one in others if (one.digest, one.drawing) == (shown.digest, shown.drawing))
    assert told.folder == figure(name, *least)
    if least != options.words_of(chosen):
        assert not (place / figure(name, *options.words_of(chosen))).exists()
    elif told.is_drawn:
        files = place / told.folder
        said = json.loads((files / "metadata.json").read_text("utf-8"))
        assert said["digest"] == shown.digest
        assert said["records"] == statement_of(shown, digests.stored(folder()) or {}).records
        assert (files / "data.csv").read_bytes() == writers.written(shown, "csv")
    else:
        assert told.title == f"No {shown.data.noun} match these filters: {shown.filters}."


def test_a_figure_on_which_one_of_two_filters_acts_stands_once_for_all_options_of_the_other(tmp_path):
    chosen = (("countries", "EST"), ("focus_areas", FOCUS))
    with Drawings(partial(nullcontext, StandIn()), tmp_path) as drawings:
        figures = Figures(extract(), Tables(register(), SCOPE), drawings, tmp_path, {})
        spending, measures = (
            figures.under(options.parts(chosen), one) for one in ("spending", "measure-years")
        )
    assert (spending.folder, spending.picture) == (figure("spending", "Estonia"), "")
    assert measures.folder == figure("measure-years", "Estonia", FOCUS)
    assert [one.name for one in (tmp_path / "figures").iterdir()] == ["measure-years"]


def test_a_figure_is_not_made_under_fewer_filters_to_learn_that_it_differs(tmp_path, monkeypatch):
    """What fewer filters leave is made by another process, as likely as not: it would be made twice."""
    asked = []
    monkeypatch.setattr(
        figure_files, "exhibit", lambda of, name: asked.append(of.selection) or exhibit(of, name)
    )
    chosen = (("countries", "EST"), ("focus_areas", FOCUS))
    with Drawings(partial(nullcontext, StandIn()), tmp_path) as drawings:
        figures = Figures(extract(), Tables(register(), SCOPE), drawings, tmp_path, {})
        figures.under(options.parts(chosen), "measure-years")
    assert asked == [Selection(), Selection(countries=("EST",), focus_areas=(FOCUS,))]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_the_filters_that_act_on_one_of_its_figures_and_no_other(path):
    acting = {
        name
        for name, code in (("countries", "EST"), ("focus_areas", FOCUS))
        for one in WORDS[path].figures
        if exhibit(extract(Selection(**{name: (code,)})), one).filters
    }
    assert set(options.filters_of(path)) == acting


def test_there_is_a_page_for_each_option_and_each_pair_and_each_leads_to_its_neighbours(wide):
    found = {
        one.parent.relative_to(wide / "response").as_posix() for one in wide.glob("response/**/index.html")
    }
    areas = {"joint-exercises", "command-control", "infrastructure", "technological-edge"} | {
        "intelligence-sharing",
        "force-deployment",
    }
    assert found == {".", "estonia", *areas, *(f"estonia/{one}" for one in areas)}
    for below, led in (
        ("", {"response/estonia", *(f"response/{one}" for one in areas)}),
        ("estonia/joint-exercises/", {"response/estonia", "response/joint-exercises"}),
    ):
        read_page = read(wide / f"response/{below}index.html")
        (ways,) = (one for one in read_page.iter("nav") if one.get("class") == "ways")
        here = wide / "response" / below
        links = {
            (here / one.get("href")).resolve().parent.relative_to(wide).as_posix() for one in ways.iter("a")
        }
        assert led <= links
        assert len([one for one in ways.iter("a") if one.get("aria-current")]) == 2


def rows_of(path, anchor):
    """Return how many rows the table of a part of a page has."""
    (part,) = (
        one for one in read(path).iter("section") if any(two.get("id") == anchor for two in one.iter("h2"))
    )
    return sum(len([*body.iter("tr")]) for body in part.iter("tbody"))


def measures(country="", focus=""):
    """Return how many measures there are of a state and of a focus area; of all where it is not said."""
    cells = zip(register().measures[c.COUNTRIES], register().measures[c.FOCUS_AREA], strict=True)
    return sum(
        (not country or country in lists.parts(states)) and (not focus or focus == area)
        for states, area in cells
    )


def test_the_tables_of_a_page_follow_its_filters_and_that_of_all_leaves_none_out(wide):
    assert rows_of(wide / "response/index.html", "measures") == len(register().measures)
    assert rows_of(wide / "response/estonia/index.html", "measures") == measures("EST") > 0
    both = wide / "response/estonia/joint-exercises/index.html"
    assert rows_of(both, "measures") == measures("EST", FOCUS) > 0
    assert "Filters: Estonia; focus: Joint Exercises" in both.read_text("utf-8")


def test_each_option_of_a_list_passes_the_rows_that_the_filter_of_the_app_passes():
    rows = register().exercises
    made, found = narrowing(rows, "exercises", NOUNS, "exercises", SCOPE), tags(rows, "exercises")
    (choice,) = made.choices
    for option in choice.options:
        (code,) = (one for one, label in codes.COUNTRY_NAMES.items() if label == option.label)
        passed = [option.code in dict(one)[choice.name].split(" ") for one in found]
        expected = Selection(countries=(code,)).filter("exercises", rows).index
        assert list(rows.index[passed]) == list(expected), option.label
        assert any(passed)
        assert option.href == page("exercises", option.label)


def test_what_has_no_focus_area_says_so_and_what_has_one_does_not():
    made = narrowing(register().exercises, "exercises", ("exercise", "exercises"), "exercises", SCOPE)
    assert made.note == "The register knows no focus area of exercises."
    made = narrowing(register().measures, "measures", NOUNS, "response", SCOPE)
    assert [one.name for one in made.choices] == ["country", "focus"]
    assert made.note == ""


def test_a_list_stands_whole_without_scripts_and_hides_what_needs_one(wide):
    listed = read(wide / "exercise/index.html")
    (block,) = [one for one in listed.iter("div") if one.get("data-narrows") is not None]
    assert block.get("hidden") is not None
    lines = [one for one in listed.iter("li") if one.get("data-country") is not None]
    assert lines
    assert not any(one.get("hidden") for one in lines)
    assert {one.get("for") for one in block.iter("label")} == {one.get("id") for one in block.iter("select")}


@pytest.mark.browser
def test_a_reader_filters_figures_without_scripts_and_a_list_by_keys(wide, browser):
    chromium, path = browser
    opened = chromium.launch(executable_path=path, args=FLAGS)
    said, broken = [], {}
    try:
        bare = opened.new_context(java_script_enabled=False).new_page()
        bare.goto((wide / "response/index.html").as_uri())
        for label in (codes.COUNTRY_NAMES[COUNTRIES[0]], FOCUS):
            bare.get_by_role("navigation", name="Filters").get_by_role("link", name=label).click()
        assert bare.locator("h1").inner_text() == f"{WORDS['response'].title}: Estonia, {FOCUS}"
        drawn = exhibit(extract(Selection(countries=("EST",), focus_areas=(FOCUS,))), "measure-years")
        bare.get_by_role("heading", name=drawn.title, exact=True).wait_for()
        picture = bare.locator('[data-figure$="measure-years/estonia/joint-exercises/"] img')
        picture.scroll_into_view_if_needed()
        assert picture.evaluate("one => one.decode().then(() => one.naturalWidth > 0)")

        view = opened.new_page(color_scheme="dark", viewport={"width": 390, "height": 844})
        view.on("console", lambda message: said.append(message.text))
        view.on("pageerror", lambda error: said.append(str(error)))
        view.goto(bare.url)
        place = view.locator("[data-figure]").first
        place.scroll_into_view_if_needed()
        place.locator(".live .main-svg").first.wait_for(timeout=60_000)
        assert view.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        address = (wide / "exercise/index.html").as_uri()
        view.goto(f"{address}?country=nowhere#content")
        menu, status = view.get_by_label("Countries", exact=True), view.locator("[role=status]")
        every = view.locator("li[data-country]").count()
        status.get_by_text(f"{every} exercises", exact=True).wait_for()
        menu.focus()
        menu.press("ArrowDown")
        status.get_by_text(" of ").wait_for()
        label = menu.evaluate("one => one.selectedOptions[0].text")
        assert view.url == f"{address}?country={label}#content"
        assert view.locator("main section:visible").count() < view.locator("main section").count()
        view.reload()
        status.get_by_text(" of ").wait_for()
        view.get_by_role("button", name="Show all").press("Enter")
        status.get_by_text(f"{every} exercises", exact=True).wait_for()
        assert view.url == f"{address}#content"
        assert said == []  # before axe, which asks for what the policy refuses
        broken |= faults(SimpleNamespace(page=view))
        view.goto(bare.url)
        broken |= faults(SimpleNamespace(page=view))
    finally:
        opened.close()
    assert broken == {}
