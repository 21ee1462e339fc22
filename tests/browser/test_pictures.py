"""Pictures as the reader downloads them: opened, measured, read."""

import json
import xml.etree.ElementTree as ET

import pytest
from PIL import Image

from dashboard.frames import folder

WHITE = (255, 255, 255)
VERSION = json.loads((folder() / "datapackage.json").read_text("utf-8"))["version"]


def download(reader, key, label):
    block = reader.page.locator(f".st-key-{key}-takeaway")
    with reader.page.expect_download() as started:
        block.get_by_role("button", name=label).first.click()
    return started.value


def colours(image):
    return len(image.convert("RGB").resize((300, 170)).getcolors(300 * 170))


@pytest.mark.parametrize(("path", "key"), [("/", "declared-vs-independent"), ("/flank-map", "flank-map")])
def test_a_png_is_large_light_and_not_blank(reader, path, key):
    reader.open(path)
    reader.chart(key)
    file = download(reader, key, "PNG")
    assert file.suggested_filename.startswith("flankwatch-")
    assert file.suggested_filename.endswith(".png")
    image = Image.open(file.path())
    assert image.width == 2400
    assert image.height >= 1350
    assert image.convert("RGB").getpixel((2, 2)) == WHITE
    assert colours(image) > 200


def test_an_svg_holds_title_source_version_and_licence_as_text(reader):
    reader.open("/?country=Belarus")
    reader.chart("declared-vs-independent")
    title = reader.page.get_by_role("heading", level=2).first.inner_text()
    file = download(reader, "declared-vs-independent", "SVG")
    text = " ".join(ET.parse(file.path()).getroot().itertext())
    for words in (
        title.split(";")[0][:30],
        "Belarus",
        "Source",
        f"Flankwatch data {VERSION}, ",
        "CC BY 4.0",
        "13,000",
    ):
        assert words in text


def test_a_dark_page_gives_a_light_picture(dark):
    dark.open("/")
    dark.chart("declared-vs-independent")
    ground = dark.page.evaluate(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    )
    assert ground != "rgb(255, 255, 255)"
    image = Image.open(download(dark, "declared-vs-independent", "PNG").path()).convert("RGB")
    light = sum(n for n, colour in image.resize((200, 120)).getcolors(24_000) if min(colour) > 200)
    assert image.getpixel((2, 2)) == WHITE
    assert light > 0.8 * 24_000


def test_a_csv_holds_the_rows_drawn(reader):
    reader.open("/exercises?country=Estonia")
    reader.chart("timeline")
    file = download(reader, "timeline", "CSV")
    lines = file.path().read_text("utf-8").splitlines()
    assert lines[0].startswith("exercise_id,name,")
    assert len(lines) > 20
