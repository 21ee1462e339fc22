"""No letter of a picture is too small to be read: of every exhibit of the catalogue, in the sizes offered."""

import re
import xml.etree.ElementTree as ET

import pytest

from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.export.commands.formats import SIZES
from dashboard.export.pictures.studio import studio
from dashboard.frames import folder
from tests.exhibits.shipped import NEEDED, extract

pytestmark = pytest.mark.browser
SVG = "{http://www.w3.org/2000/svg}"
LEAST = 11
SMALL_BEFORE = ("progress", "timeline", "record-claims", "battlegroups", "measure-sizes")
_SIZE = re.compile(r"font-size:\s*([\d.]+)px")


@pytest.fixture(scope="module")
def drawer(program):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BROWSER_PATH", program)
        with studio(folder() / "geo") as opened:
            yield opened


def too_small(svg):
    """Return the words of a picture whose letters are smaller than `LEAST` pixels of it."""
    root = ET.fromstring(svg)
    scale = float(root.get("width")) / float(root.get("viewBox").split()[2])
    found = []
    _look(root, scale, 16.0, found)
    assert len(found) > 3
    return [words for px, words in found if px < LEAST - 0.02]


def _look(element, scale, px, found):
    if element.tag == f"{SVG}svg" and scale and element.get("x") is not None:
        _, _, width, height = map(float, element.get("viewBox").split())
        scale *= min(float(element.get("width")) / width, float(element.get("height")) / height)
    said = _SIZE.search(element.get("style") or "")
    px = float(said[1] if said else element.get("font-size") or px)
    if element.tag in (f"{SVG}text", f"{SVG}tspan") and (element.text or "").strip():
        found.append((px * scale, element.text))
    for child in element:
        _look(child, scale, px, found)


def picture(drawer, name, size):
    needed = {one: NEEDED[one] for one in CATALOGUE[name].needs}
    shown = exhibit(extract(), name, **needed)
    return None if shown.figure is None else drawer.picture(shown, "svg", *SIZES[size])


def test_no_letter_of_any_picture_for_an_article_is_smaller_than_can_be_read(drawer):
    drawn = {name: picture(drawer, name, "article") for name in CATALOGUE}
    assert len([one for one in drawn.values() if one]) > 40
    small = {name: words for name, svg in drawn.items() if svg and (words := too_small(svg))}
    assert small == {}


@pytest.mark.parametrize("size", ["square", "portrait"])
def test_nor_of_the_fullest_ones_in_other_shapes(drawer, size):
    small = {name: words for name in SMALL_BEFORE if (words := too_small(picture(drawer, name, size)))}
    assert small == {}
