import json
import re
import tomllib
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

from dashboard import theme
from dashboard.export.commands import formats
from dashboard.export.pictures import component
from dashboard.export.tables import writers
from dashboard.publish.loaded import assets
from dashboard.ui.shell import components

ROOT = Path(__file__).resolve().parents[3]


def source(part=component.ENTRY):
    return component.script(part).read_text("utf-8")


def test_each_file_is_named_after_its_content_and_knows_the_palette_the_letters_and_the_others_of_today():
    there = {path.name: path.read_text("utf-8") for path in component.FOLDER.glob("*.js")}
    assert there == component.filled()


def test_a_changed_source_gets_another_name_and_so_does_what_asks_for_it(tmp_path, monkeypatch):
    old = {part: component.script(part).name for part in component.PARTS}
    for part in component.PARTS:
        (tmp_path / old[part]).write_text(source(part), encoding="utf-8")
    (tmp_path / old["layout"]).write_text(source("layout") + "\n", encoding="utf-8")
    monkeypatch.setattr(component, "FOLDER", tmp_path)
    written = component.write()
    assert sorted(tmp_path.iterdir()) == sorted(written)
    changed = {part for part in component.PARTS if component.script(part).name != old[part]}
    assert changed == {"layout", "picture", "export"}
    assert component.script("layout").name in source("picture")
    assert json.loads(re.search(r"THEME = (.*);", source("picture"))[1]) == component.palette()


def test_no_file_and_two_files_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(component, "FOLDER", tmp_path)
    with pytest.raises(FileNotFoundError, match="holds 0 files"):
        component.script()
    for name in ("export-0.js", "export-1.js"):
        (tmp_path / name).write_text("", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match="holds 2 files"):
        component.script()


def test_each_dark_colour_leads_back_to_a_light_one_with_that_twin():
    twins = theme.dark_twins()
    back = component.palette()["lightOf"]
    assert set(back) == set(twins.values())
    assert all(twins[light] == dark for dark, light in back.items())


def test_the_typeface_is_the_one_of_the_page():
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    faces = settings["theme"]["fontFaces"]
    text = re.sub(r'"\s*\+\s*"', "", source("typeface"))
    for face in faces:
        file = face["url"].rpartition("/")[2]
        assert (ROOT / "dashboard" / "static" / "fonts" / file).is_file()
        assert re.search(rf'\["{re.escape(file)}", {face["weight"]}, LATIN', text)
        assert face["unicodeRange"] in text
    assert text.count(".woff2") == len(faces)
    assert {face["unicodeRange"] for face in faces} == {assets.LATIN, assets.LATIN_EXT}


def test_each_letter_of_the_typeface_has_an_outline_at_both_weights():
    text = source("glyphs")
    rows = re.findall(r'^("(?:\\.|[^"])+"): "((?:[MLQ](?:-?\d+ )+-?\d+|Z)*)",$', text, re.MULTILINE)
    signs = [json.loads(sign) for sign, _ in rows]
    assert len(rows) == text.count(': "')
    assert all(signs.count(sign) == 2 for sign in "AaWłŠž5“·")
    blank = [json.loads(sign) for sign, path in rows if not path]
    assert blank
    assert all(sign.isspace() or not sign.isprintable() for sign in blank)


def test_nothing_comes_from_elsewhere():
    text = "".join(map(source, component.PARTS))
    addresses = set(re.findall(r"https?://[^\s\"'`<>)]+", text))
    assert addresses == {"http://www.w3.org/2000/svg"}


def test_a_server_is_told_of_the_component_however_the_package_is_installed(monkeypatch):
    manager = BidiComponentManager()
    monkeypatch.setattr("streamlit.components.v2.get_bidi_component_manager", lambda: manager)
    components._registered(manager)
    for part in components.NAMES:
        assert manager.get_component_path(f"flankwatch.{part}") == str(component.FOLDER)
        assert manager.get(f"flankwatch.{part}").js_url == component.script(part).name


def row():
    from dashboard.exhibits.catalogue import exhibit
    from dashboard.selection import Selection
    from dashboard.ui.blocks.export_bar import export_bar
    from tests.exhibits.shipped import extract
    from tests.export import captions

    shown = exhibit(extract(Selection(countries=("EST", "POL"))), "flank-map")
    export_bar("zapads", captions.made(), shown, "https://flank.example/?a=1")


def test_a_citation_is_made_once_it_is_asked_for():
    page = AppTest.from_function(row, default_timeout=60).run()
    assert [one.proto.label for one in page.get("download_button")] == ["CSV"]
    assert len(page.code) == 0


def test_the_row_under_a_figure():
    page = AppTest.from_function(row, default_timeout=60)
    page.session_state["zapads-cite"] = True
    page.run()
    assert not page.exception
    buttons = page.get("bidi_component")[0].proto
    assert buttons.component_name == "flankwatch.export"
    assert buttons.js_source_path.endswith(component.script().name)
    assert not buttons.js_content
    sent = json.loads(buttons.json or buttons.mixed.json)
    assert sent["chart"] == "zapads"
    assert sent["link"] == "https://flank.example/?a=1#to-zapads"
    assert [one.proto.label for one in page.get("download_button")] == ["CSV", "BibTeX", "RIS", "CSL-JSON"]
    note, entry = [code.value for code in page.code]
    assert note.startswith("Flankwatch, “Four of five")
    assert entry.startswith("@misc{flankwatch-declared-vs-independent-")


def test_other_files_stand_behind_one_control_with_their_rows_counted():
    page = AppTest.from_function(row, default_timeout=60)
    page.session_state["zapads-files"] = True
    page.run()
    counted = [words.value for words in page.markdown]
    assert counted[0] == "**Displayed: 2 rows**, Estonia, Poland"
    assert re.fullmatch(r"\*\*Full, without filters: \d\d rows\*\*", counted[1])
    citations = ("BibTeX", "RIS", "CSL-JSON")
    files = [one for one in page.get("download_button") if one.proto.label not in citations]
    assert len(files) == 1 + 2 * len(writers.WRITERS)


def test_a_row_weighs_little_on_the_wire():
    page = AppTest.from_function(row, default_timeout=60).run()
    assert page.get("bidi_component")[0].proto.ByteSize() < 1000


def test_no_chart_has_a_camera_of_its_own():
    assert theme.PLOT_CONFIG["displayModeBar"] is False
    assert theme.PLOT_CONFIG["topojsonURL"].startswith("data:")


def test_a_page_and_the_command_line_offer_the_same_sizes():
    sizes = re.findall(r'"?([\w-]+)"?: \{ label: "[^"]+", width: (\d+), height: (\d+) \}', source())
    assert {name: (int(width), int(height)) for name, width, height in sizes} == formats.SIZES
    limits = dict(re.findall(r"(\w+): (\d+)", re.search(r"LIMITS = \{(.*)\}", source("picture"))[1]))
    assert [int(limits[name]) for name in ("least", "most", "longest")] == [
        formats.LEAST,
        formats.MOST,
        formats.LONGEST,
    ]
