"""All tables of a page as one ZIP, judged by another program."""

import io
import json
import zipfile
from datetime import date

import frictionless
import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.export.tables.package import Occasion, package, package_name
from dashboard.selection import Selection
from tests.exhibits.shipped import extract

OCCASION = Occasion(
    "Incidents",
    "CC BY 4.0, in full",
    date(2026, 11, 28),
    "https://flank.example/incidents?country=Estonia",
    {"nearness": "nothing passes the filters"},
)
NAMES = ("incident-timeline", "incident-years", "published")


@pytest.fixture(scope="module")
def made():
    baltic = extract(Selection(countries=("EST", "LVA", "LTU")))
    shown = [exhibit(baltic, name) for name in NAMES]
    return shown, package([*shown, shown[0]], OCCASION)


def files(raw):
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_each_table_comes_once_with_all_that_belongs_to_it(made):
    shown, raw = made
    found = files(raw)
    tables = {name for name in found if name.startswith("tables/")}
    assert len(tables) == len(shown)
    assert set(found) - tables == {
        *("README.md", "LICENSE.txt", "CITATION.txt", "CITATION.bib"),
        *("datapackage.json", "sources.csv"),
    }
    said = found["README.md"].decode("utf-8")
    for one in shown:
        assert one.title in said
        assert one.filters in said
    assert "Not in it: `nearness`, for nothing passes the filters." in said
    assert found["CITATION.bib"].count(b"@misc{") == len(shown)


def test_another_program_finds_it_sound(made, tmp_path):
    with zipfile.ZipFile(io.BytesIO(made[1])) as archive:
        archive.extractall(tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])
    said = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert said["version"] == made[0][0].release.version
    assert said["homepage"] == OCCASION.address


def test_the_same_page_gives_the_same_bytes(made):
    shown, raw = made
    assert package([*shown, shown[0]], OCCASION) == raw


def test_its_name_holds_filters_and_version():
    name = package_name("Action, response", "Estonia, 2014 to 2026", "2.1.0")
    assert name == "flankwatch-action-response-tables-estonia-2014-to-2026-v2.1.0.zip"
