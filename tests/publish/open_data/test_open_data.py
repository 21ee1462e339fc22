"""The register for machines: each file is judged by what it claims to be, and holds what the tables hold."""

import csv
import hashlib
import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator

from dashboard.frames import folder
from dashboard.publish.open_data import croissant, dcat, tables_api
from dashboard.publish.open_data.served import Served
from dashboard.schema import TABLES, lists
from tests.exhibits.shipped import register
from tests.publish.built import ADDRESS

NAMES = [table.name for table in TABLES]
ROOTS = ["", f"v/{register().release.version}/"]
"""The site that is updated, and the frozen one."""


def read(path):
    return json.loads(path.read_text("utf-8"))


def rows_of(name):
    """Return the rows of the file of a table, every cell as text."""
    (path,) = (table.path for table in TABLES if table.name == name)
    with (folder() / path).open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


@pytest.fixture(scope="module")
def described(site):
    return read(site / tables_api.DESCRIBED)


def judge(described, name):
    """Return what judges the answer of a table as the document describes it."""
    answer = described["paths"][f"/{name}.json"]["get"]["responses"]["200"]
    schema = answer["content"]["application/json"]["schema"]
    whole = schema | {"components": described["components"]}
    return Draft202012Validator(whole, format_checker=FormatChecker())


def test_the_description_of_the_tables_is_sound_openapi_and_names_each_table(described):
    OpenAPIV31SpecValidator(described).validate()
    assert described["openapi"] == "3.1.0"
    assert set(described["paths"]) == {f"/{name}.json" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_as_described_and_holds_every_cell_of_its_file(site, described, name):
    said = read(site / f"{tables_api.FOLDER}{name}.json")
    assert [*judge(described, name).iter_errors(said)] == []
    assert (said["version"], said["released"]) == (register().release.version, register().release.created)
    rows = rows_of(name)
    assert len(said["rows"]) == len(rows) > 0
    for shown, row in zip(said["rows"], rows, strict=True):
        assert {column: same(cell, row[column]) for column, cell in shown.items()} == dict.fromkeys(row, True)


def same(cell, text):
    """Say whether a cell is what the file has as text, read another way than it was written."""
    if cell is None or cell == []:
        return text == ""
    if isinstance(cell, bool):
        return text == ("true" if cell else "false")
    if isinstance(cell, int | float):
        return float(text) == cell
    return lists.SEPARATOR.join(cell) == text if isinstance(cell, list) else cell == text


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("exercises", {"kind": "parade"}),
        ("exercises", {"start_date": "2021-13"}),
        ("exercises", {"domains": "land;air"}),
        ("claims", {"value_high": "many"}),
        ("claims", {"said_by": "nobody"}),
        ("sources", {"accessed": "2026-02-30"}),
        ("sources", {"publisher": None}),
    ],
)
def test_what_the_schema_refuses_the_description_refuses(site, described, name, cells):
    said = read(site / f"{tables_api.FOLDER}{name}.json")
    said["rows"] = [said["rows"][0] | cells]
    assert not judge(described, name).is_valid(said)


@pytest.mark.parametrize("root", ROOTS, ids=["updated", "frozen"])
def test_croissant_names_every_file_by_its_content_and_every_column(site, root):
    """`mlcroissant` 1.1.1 finds no issue in it and reads as many rows of each table as its file has."""
    said = read(site / root / croissant.FILE)
    assert (said["conformsTo"], said["version"]) == (croissant.VERSION, register().release.version)
    assert len(said["distribution"]) == len(TABLES)
    for one in said["distribution"]:
        assert one["contentUrl"] == f"{ADDRESS}{root}data/{one['@id']}"
        content = (site / one["contentUrl"].removeprefix(ADDRESS)).read_bytes()
        assert one["sha256"] == hashlib.sha256(content).hexdigest()
        assert one["contentSize"] == f"{len(content)} B"
    fields = [one for records in said["recordSet"] for one in records["field"]]
    ids = [one["@id"] for one in (*said["distribution"], *said["recordSet"], *fields)]
    assert len(ids) == len(set(ids))
    for records in said["recordSet"]:
        named = [one["source"]["extract"]["column"] for one in records["field"]]
        assert named == [*rows_of(records["name"])[0]]
        keys = records.get("key", [])
        assert {one["@id"] for one in (keys if isinstance(keys, list) else [keys])} <= set(ids)


def test_without_an_address_croissant_names_files_from_its_own_place():
    said = json.loads(croissant.croissant(Served(folder(), register().release, "")))
    assert {one["contentUrl"] for one in said["distribution"]} == {table.path for table in TABLES}


@pytest.mark.parametrize("root", ROOTS, ids=["updated", "frozen"])
def test_a_catalogue_of_open_data_finds_a_file_behind_every_address(site, root):
    """pySHACL 0.40.1 finds that it conforms to the shapes of DCAT-AP 3.0.1."""
    said = read(site / root / dcat.FILE)
    dataset = said["dcat:dataset"]
    found = [one["dcat:accessURL"]["@id"] for one in dataset["dcat:distribution"]]
    assert len(found) == len(set(found)) == len(TABLES) + 1
    page = (site / root / "data/index.html").read_text("utf-8")
    assert f'href="../{dcat.FILE}"' in page
    for address in (*found, dataset["dcat:landingPage"]["@id"], said["@id"]):
        assert address.startswith(ADDRESS + root)
        assert (site / address.removeprefix(ADDRESS)).is_file()


MUST_SAY = {
    "dcat:Catalog": {"dct:title", "dct:description", "dct:publisher", "dcat:dataset"},
    "dcat:Dataset": {"dct:title", "dct:description", "dct:temporal", "dct:spatial", "dcat:theme"},
    "dcat:Distribution": {"dct:title", "dct:description", "dcat:accessURL", "dct:license", "dct:format"},
    "foaf:Agent": {"foaf:name"},
    "dct:PeriodOfTime": {"dcat:startDate", "dcat:endDate"},
    "dct:LicenseDocument": {"dct:type"},
}
"""What DCAT-AP asks of each class, or wishes for where the register knows it."""


def parts(said):
    """Return every object of a description."""
    if isinstance(said, list):
        return [one for part in said for one in parts(part)]
    if not isinstance(said, dict):
        return []
    return [said, *(one for name, part in said.items() if name != "@context" for one in parts(part))]


@pytest.mark.parametrize("root", ROOTS, ids=["updated", "frozen"])
def test_a_catalogue_of_open_data_says_what_its_profile_asks_and_which_list_a_code_is_of(site, root):
    catalog = read(site / root / dcat.FILE)
    found = parts(catalog)
    assert {one.get("@type") for one in found} >= set(MUST_SAY)
    for one in found:
        assert set(one) >= MUST_SAY.get(one.get("@type"), set()), one
        authority, _, code = one.get("@id", "").rpartition("/")
        if "/authority/" in authority and code != "data-theme":
            assert one["skos:inScheme"] == {"@id": authority}
    themes = {one["dcat:theme"]["skos:inScheme"]["@id"] for one in found if "dcat:theme" in one}
    assert themes == {catalog["dcat:themeTaxonomy"]["@id"]}
    for file in catalog["dcat:dataset"]["dcat:distribution"]:
        if size := file.get("dcat:byteSize"):
            stands = site / file["dcat:downloadURL"]["@id"].removeprefix(ADDRESS)
            assert int(size["@value"]) == stands.stat().st_size
