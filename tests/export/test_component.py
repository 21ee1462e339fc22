import json
import re
import tomllib
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

from dashboard import theme
from dashboard.export import component
from dashboard.ui.blocks import export_bar

from .captions import made

ROOT = Path(__file__).resolve().parents[2]


def source():
    return component.script().read_text("utf-8")


def test_the_file_is_named_after_its_content():
    assert component.script().name == component.name_for(source())


def test_the_file_knows_the_palette_of_today():
    assert component.filled(source()) == source()


def test_a_changed_source_gets_another_name(tmp_path, monkeypatch):
    monkeypatch.setattr(component, "FOLDER", tmp_path)
    (tmp_path / "export-0.js").write_text("const THEME = {};\nrest", encoding="utf-8")
    made = component.write()
    assert list(tmp_path.iterdir()) == [made]
    assert made.name == component.name_for(made.read_text("utf-8"))
    assert json.loads(re.search(r"THEME = (.*);", made.read_text("utf-8"))[1]) == component.palette()


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


def test_the_embedded_typeface_is_the_one_of_the_page():
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    faces = settings["theme"]["fontFaces"]
    text = re.sub(r'"\s*\+\s*"', "", source())
    for face in faces:
        file = face["url"].rpartition("/")[2]
        assert (ROOT / "dashboard" / "static" / "fonts" / file).is_file()
        assert re.search(rf'\["{re.escape(file)}", {face["weight"]}, LATIN', text)
        assert face["unicodeRange"] in text
    assert text.count(".woff2") == len(faces)


def test_nothing_comes_from_elsewhere():
    addresses = set(re.findall(r"https?://[^\s\"'`<>)]+", source()))
    assert addresses == {"http://www.w3.org/2000/svg"}


def test_a_server_is_told_of_the_component_however_the_package_is_installed(monkeypatch):
    manager = BidiComponentManager()
    monkeypatch.setattr("streamlit.components.v2.get_bidi_component_manager", lambda: manager)
    export_bar._registered(manager)
    assert manager.get_component_path("flankwatch.export") == str(component.FOLDER)
    assert manager.get("flankwatch.export").js_url == component.script().name


def row():
    import pandas as pd

    from dashboard.ui.blocks.export_bar import export_bar
    from tests.export.captions import made

    export_bar("zapads", made(), pd.DataFrame({"name": ["=1", "b"]}), "https://flank.example/?a=1")


def test_the_row_under_a_figure():
    page = AppTest.from_function(row).run()
    assert not page.exception
    buttons = page.get("bidi_component")[0].proto
    assert buttons.component_name == "flankwatch.export"
    assert buttons.js_source_path.endswith(component.script().name)
    assert not buttons.js_content
    assert json.loads(buttons.json or buttons.mixed.json)["chart"] == "zapads"
    assert [one.proto.label for one in page.get("download_button")] == ["CSV"]
    note, entry = [code.value for code in page.code]
    assert note.startswith("Flankwatch, “Four of five")
    assert entry.startswith("@misc{flankwatch-four-of-five")


def test_a_row_weighs_little_on_the_wire():
    page = AppTest.from_function(row).run()
    assert page.get("bidi_component")[0].proto.ByteSize() < 1000


def test_the_mode_bar_holds_the_camera_alone():
    bar = export_bar.mode_bar(made())
    assert bar["modeBarButtons"] == [["toImage"]]
    assert bar["displayModeBar"] is True
    assert bar["topojsonURL"].startswith("data:")
    assert bar["toImageButtonOptions"] == {
        "filename": made().stem,
        "format": "png",
        "width": 1200,
        "height": 675,
        "scale": 2,
    }
