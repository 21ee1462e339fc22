"""The twin in a browser, from a folder and without a network: charts answer, and nothing is refused."""

from types import SimpleNamespace

import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.export.pictures.studio import studio
from dashboard.frames import folder
from dashboard.publish.figures.svg import finished
from tests.browser.axe import faults
from tests.browser.conftest import FLAGS
from tests.exhibits.shipped import extract

pytestmark = pytest.mark.browser


def test_charts_of_a_record_come_alive_under_the_policy_and_the_search_finds(site, browser):
    """Plotly 7.1 sets styles in ways that the policy refuses (`src/lib/dom.js`); `site.js` helps it."""
    said, asked = [], []
    chromium, path = browser
    opened = chromium.launch(executable_path=path, args=FLAGS)
    try:
        page = opened.new_page(color_scheme="dark")
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto((site / "exercise/zapad-2021/index.html").as_uri())
        places = page.locator("[data-figure]")
        for at in range(places.count()):
            places.nth(at).scroll_into_view_if_needed()
            places.nth(at).locator(".live .main-svg").first.wait_for(timeout=60_000)
        page.get_by_label("Search").fill("zapad-20")
        page.locator("#found a").first.wait_for()
        assert "Zapad-2021" in page.locator("#found").inner_text()
        page.get_by_label("Search").fill("zapda 2021")
        page.locator("#found").get_by_role("button", name="zapad 2021").click()
        page.locator("#found a").first.wait_for()
        assert page.get_by_label("Search").input_value() == "zapad 2021"
        assert "Zapad-2021" in page.locator("#found").inner_text()
    finally:
        opened.close()
    assert said == []
    assert {address.partition(":")[0] for address in asked} <= {"file", "data", "blob"}


PASSED_OVER = {"v", "corrections"}
"""What `test_since` judges: frozen pages, and corrections, which take two minutes in their full length."""


def one_of_each_kind(site):
    """Return a page of each folder of the site but those that are passed over."""
    found = {}
    for path in sorted(site.rglob("index.html")):
        found.setdefault(path.relative_to(site).parts[0], path)
    return {kind: path for kind, path in found.items() if kind not in PASSED_OVER}


def test_a_page_of_each_kind_breaks_no_rule_of_access_on_a_phone(site, browser):
    chromium, path = browser
    opened = chromium.launch(executable_path=path, args=FLAGS)
    broken = {}
    try:
        page = opened.new_page(color_scheme="dark", viewport={"width": 390, "height": 844})
        for kind, one in one_of_each_kind(site).items():
            page.goto(one.as_uri())
            broken |= {(kind, rule): words for rule, words in faults(SimpleNamespace(page=page)).items()}
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), kind
    finally:
        opened.close()
    assert broken == {}


def test_a_chart_is_drawn_the_same_each_time_and_has_its_rule_for_dark_ground(monkeypatch, program):
    monkeypatch.setenv("BROWSER_PATH", program)
    shown = exhibit(extract(), "counts")
    with studio(folder() / "geo") as drawer:
        first, second = (drawer.chart(shown, 860, 520) for _ in range(2))
    assert first == second
    assert b"prefers-color-scheme:dark" in finished(first)
