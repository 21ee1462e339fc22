"""Figures in pages of others: the frame has the height of what stands in it, and oEmbed says the same."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dashboard.publish.figures.embeds import HOST, OEMBED, PLACEHOLDER
from dashboard.publish.loaded import assets
from dashboard.publish.open_data import dcat
from tests.browser.conftest import FLAGS
from tests.exhibits.shipped import register
from tests.publish.built import ADDRESS, LEAST, build

FIGURE = "figures/ratios/"
ROOTS = ["", f"v/{register().release.version}/"]
"""The site that is updated, and the frozen one."""


class Elements(HTMLParser):
    """Collects the elements of a page by their tags."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def all(self, tag):
        return [attributes for name, attributes in self.found if name == tag]


def read(text):
    elements = Elements()
    elements.feed(text)
    return elements


def said(site, root):
    return json.loads((site / root / FIGURE / OEMBED).read_text("utf-8"))


@pytest.mark.parametrize("root", ROOTS, ids=["updated", "frozen"])
def test_a_page_leads_to_its_oembed_and_that_to_a_frame_and_a_script_that_are_there(site, root):
    page = read((site / root / FIGURE / "index.html").read_text("utf-8"))
    (link,) = (one for one in page.all("link") if one.get("type") == "application/json+oembed")
    assert link["href"] == f"{ADDRESS}{root}{FIGURE}{OEMBED}"
    assert link["rel"] == "alternate"
    made = said(site, root)
    assert (made["version"], made["type"]) == ("1.0", "rich")
    assert made["title"] == link["title"]
    code = read(made["html"])
    (frame,), (script,) = code.all("iframe"), code.all("script")
    assert frame["src"] == f"{ADDRESS}{root}{FIGURE}embed.html"
    assert script["src"] == f"{ADDRESS}{root}{HOST}"
    assert frame["title"] == made["title"]
    for address in (frame["src"], script["src"], made["thumbnail_url"]):
        assert (site / address.removeprefix(ADDRESS)).is_file()
    assert (made["thumbnail_width"], made["thumbnail_height"]) == (1200, 630)


def test_the_page_of_a_figure_has_both_codes_word_for_word(site):
    page = read((site / FIGURE / "index.html").read_text("utf-8"))
    assert page.all("iframe") == []
    text = (site / FIGURE / "index.html").read_text("utf-8")
    for root in ROOTS:
        assert (
            said(site, root)["html"].replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;") in text
        )


def test_what_others_load_keeps_its_name(site):
    whole = (Path(assets.HERE) / "host.js").read_bytes()
    assert [(site / root / HOST).read_bytes() for root in ROOTS] == [whole, whole]


def test_without_an_address_nothing_names_one_and_the_codes_say_where_it_goes(tmp_path):
    place, few = tmp_path / "site", LEAST | {"pages": ("disputed",)}
    build(place, address="", **few)
    assert [*place.rglob(OEMBED), *place.rglob(dcat.FILE)] == []
    words = (place / FIGURE / "index.html").read_text("utf-8")
    assert "oembed" not in words
    assert f"{PLACEHOLDER}{FIGURE}embed.html" in words
    assert dcat.FILE not in (place / "data/index.html").read_text("utf-8")
    assert build(place, address="", **few).built.n_made == 0


@pytest.mark.browser
def test_a_frame_takes_the_height_of_its_figure_however_wide(site, browser, tmp_path):
    """The page of the host stands elsewhere; a second frame, of somebody else, claims a height in vain."""
    other = tmp_path / "other.html"
    other.write_text('<script>parent.postMessage({flankwatch: "height", height: 2222}, "*")</script>')
    host = tmp_path / "host.html"
    ours = f"{(site / FIGURE).as_uri()}/embed.html"
    host.write_text(
        f'<iframe id="ours" data-flankwatch width="100%" height="150" src="{ours}"></iframe>'
        f'<iframe id="other" height="150" src="{other.as_uri()}"></iframe>'
    )
    chromium, path = browser
    opened = chromium.launch(executable_path=path, args=FLAGS)
    try:
        page = opened.new_page(viewport={"width": 900, "height": 700})
        page.goto(host.as_uri())  # the frames have spoken before the script is there
        page.frame_locator("#ours").locator("h1").wait_for()
        page.add_script_tag(path=str(site / HOST))
        page.wait_for_function("Number(document.querySelector('#ours').height) > 300")
        wide = fits(page)
        page.set_viewport_size({"width": 320, "height": 700})
        page.wait_for_function(f"Number(document.querySelector('#ours').height) !== {wide}")
        assert fits(page) > 300
        assert page.locator("#other").get_attribute("height") == "150"
    finally:
        opened.close()


def fits(page):
    """Return the height of our frame, once it is that of what stands in it."""
    inside = page.frame_locator("#ours").locator("body")
    inside.locator(".live .main-svg").first.wait_for()
    height = inside.evaluate("one => Math.ceil(one.getBoundingClientRect().height)")
    page.wait_for_function(f"Number(document.querySelector('#ours').height) === {height}")
    assert inside.evaluate("() => document.documentElement.scrollHeight <= innerHeight")
    return height
