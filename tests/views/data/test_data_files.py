"""What readers see of data files that are hostile, or that break while the dashboard runs."""

import re

import pytest

from dashboard.export import table
from dashboard.frames import load
from tests.excerpt import excerpt
from tests.views.reader import PAGES, visit, words

HOSTILE = "<img src=https://evil.example/x.png> ![x](https://evil.example/y.png) [link](https://evil.example)"


@pytest.fixture
def data(tmp_path, monkeypatch):
    """An excerpt of the shipped data, in use."""
    copy = excerpt(tmp_path / "data")
    monkeypatch.setenv("FLANKWATCH_DATA", str(copy))
    return copy


def rename(data, exercise_id, name):
    path = data / "exercises.csv"
    text = path.read_text("utf-8")
    changed = re.sub(rf"^({exercise_id}),[^,]*,", rf"\1,{name},", text, flags=re.MULTILINE)
    assert changed != text
    path.write_text(changed, "utf-8")


def living(text):
    """Return the links, images and tags in Markdown that no backslash has made plain."""
    return re.findall(r"(?<!\\)<img|(?<!\\)!?(?<!\\)\[[^\]]*(?<!\\)\]\(https://evil", text)


@pytest.fixture(scope="module")
def named_with_markup(tmp_path_factory):
    """An excerpt of the data in which a name holds markup; read once for all pages."""
    copy = excerpt(tmp_path_factory.mktemp("markup") / "data")
    rename(copy, "zapad-2017", HOSTILE)
    return copy


@pytest.fixture(scope="module")
def without_shapes(tmp_path_factory):
    """An excerpt of the data without the shapes of states; read once for all pages."""
    copy = excerpt(tmp_path_factory.mktemp("shapes") / "data")
    (copy / "geo" / "units.parquet").unlink()
    return copy


@pytest.mark.parametrize("page", PAGES)
def test_markup_in_a_name_is_shown_as_text(named_with_markup, monkeypatch, page):
    monkeypatch.setenv("FLANKWATCH_DATA", str(named_with_markup))
    query = {"exercise": "zapad-2017"} if page == "exercises" else {}
    at = visit(page, **query)
    assert not at.exception
    assert living(words(at)) == []


def test_markup_is_told_from_text():
    assert living(HOSTILE)
    assert living("![x](https://evil.example)")
    assert not living(r"\<img \!\[x\]\(https\://evil.example\)")


def test_a_formula_in_a_name_is_exported_as_text(data):
    rename(data, "zapad-2017", '=HYPERLINK("https://evil.example")'.replace('"', ""))
    exported = table.csv(load(data).exercises).decode("utf-8")
    assert "zapad-2017,'=HYPERLINK(" in exported


def test_the_last_good_data_stay_when_a_file_breaks(data):
    before = words(visit("exercises"))
    (data / "claims.csv").write_text("claim_id\nC0001\n", "utf-8")
    after = visit("exercises")
    assert not after.exception
    said = words(after)
    assert any("the last good data are shown" in box.label for box in after.expander)
    assert "claims.csv" in said
    assert before.splitlines()[0] in said


def test_no_sound_data_is_said_in_sentences(data):
    (data / "claims.csv").unlink()
    at = visit("overview")
    assert not at.exception
    assert "cannot read its data" in at.error[0].value
    assert "claims.csv" in words(at)


@pytest.mark.parametrize(
    ("page", "query", "mapped"),
    [(page, {}, page in ("overview", "flank_map", "country")) for page in PAGES]
    + [
        ("country", {"print": "true"}, True),
        ("exercises", {"exercise": "zapad-2017"}, True),
        ("flank_map", {"measure": "Exposure", "marks": ["Incidents", "Suwalki gap", "APP-6 symbols"]}, True),
        ("flank_map", {"measure": "Measures", "site": "adazi-military-base"}, True),
        ("in_context", {"place": "A point (latitude, longitude)", "lat": "57", "lon": "19"}, True),
    ],
)
def test_without_boundary_files_all_but_the_maps_is_shown(without_shapes, monkeypatch, page, query, mapped):
    monkeypatch.setenv("FLANKWATCH_DATA", str(without_shapes))
    at = visit(page, **query)
    assert not at.exception
    told = [warning.value for warning in at.warning]
    assert told == ["No map can be drawn, for the boundary files cannot be read."] * mapped
    assert ("geo/units.parquet" in words(at).replace("\\", "")) == mapped


def test_figures_of_states_are_listed_without_their_shapes(data):
    (data / "geo" / "lakes.geojson").write_text("{}", "utf-8")
    at = visit("flank_map", measure="Measures")
    shown = next(table.value for table in at.dataframe if "value_number" in table.value)
    assert shown["value_number"].notna().sum() == 11
    assert "No distance can be told" in words(
        visit("in_context", place="A point (latitude, longitude)", lat="57", lon="19")
    )
