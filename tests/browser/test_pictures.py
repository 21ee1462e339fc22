"""Pictures as the reader downloads them: opened, measured, read."""

import os
import subprocess
import sys
import xml.etree.ElementTree as ET

from PIL import Image, ImageChops, ImageStat

from .find import executable
from .pictures import VERSION, WHITE, assert_whole, choose, download

CHOICE = "country=Estonia&years=2014&years=2020&basis=Independent"


def test_a_reader_chooses_a_size_and_its_fineness_and_a_dark_page_gives_a_light_picture(reader):
    key = "declared-vs-independent"
    reader.page.emulate_media(color_scheme="dark")
    reader.open("/")
    reader.chart(key)
    assert reader.page.locator(".modebar-btn").count() == 0  # Plotly's camera has no frame and no source
    assert_whole(reader, key, "article", (1200, 675))
    assert_light_from_a_dark_page(reader, key)
    row = reader.page.locator(f".st-key-{key}-takeaway")
    choose(reader, key, "Size of the picture", "own")
    choose(reader, key, "Pixels of a PNG", "2")
    for label, value in (("Width", "700"), ("Height", "99999")):
        row.get_by_label(f"{label} of the picture in pixels").fill(value)
    row.get_by_role("button", name="PNG").first.click()
    row.get_by_text("Width and height go from 300 to 4000 pixels, one at most 3 times the other.").wait_for()
    row.get_by_label("Height of the picture in pixels").fill("500")
    file = download(reader, key, "PNG")
    assert file.suggested_filename.endswith("-1400x1000.png")
    with Image.open(file.path()) as image:
        assert image.size == (1400, 1000)


def assert_light_from_a_dark_page(reader, key):
    ground = reader.page.evaluate(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    )
    assert ground != "rgb(255, 255, 255)"
    image = Image.open(download(reader, key, "PNG").path()).convert("RGB")
    light = sum(n for n, colour in image.resize((200, 120)).getcolors(24_000) if min(colour) > 200)
    assert image.getpixel((2, 2)) == WHITE
    assert light > 0.8 * 24_000


def test_a_shared_link_shows_its_choice_which_is_taken_away_as_address_table_and_picture(reader, tmp_path):
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    key = "timeline"
    reader.open(f"/exercises?{CHOICE}")
    reader.sees("Filters: Estonia; 2014 to 2020; basis: independent")
    assert reader.query() == CHOICE
    reader.chart(key)
    reader.page.locator(f".st-key-{key}-takeaway").get_by_role("button", name="Copy the address").click()
    reader.page.get_by_text("The address of this view is copied.").wait_for()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{reader.address}/exercises?{CHOICE}#to-{key}"
    table = download(reader, key, "CSV").path().read_text("utf-8").splitlines()
    assert table[0].startswith("exercise_id,name,")
    assert len(table) > 20
    hold_against_command(reader, key, tmp_path)


def hold_against_command(reader, key, tmp_path):
    """The command line draws what the page draws."""
    file = download(reader, key, "PNG")
    words = ["--select", CHOICE, "-o", str(tmp_path)]
    subprocess.run(
        [sys.executable, "-m", "dashboard.cli", "export", "--figure", key, *words],
        check=True,
        env=os.environ | {"BROWSER_PATH": executable()},
    )
    (drawn,) = tmp_path.iterdir()
    assert drawn.name == file.suggested_filename
    page, command = (Image.open(path).convert("RGB") for path in (file.path(), drawn))
    assert page.size == command.size == (1200, 675)
    assert sum(ImageStat.Stat(ImageChops.difference(page, command)).mean) / 3 < 0.5


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
