"""Descriptor and dictionary are in step with the schema."""

import json
import re
import shutil

import pytest

from dashboard.frames import folder
from dashboard.schema import TABLES
from dashboard.schema.described import dictionary, package

SHIPPED = json.loads((folder() / "datapackage.json").read_text("utf-8"))


def test_the_shipped_descriptor_is_what_the_schema_makes():
    assert package.describe(SHIPPED["version"], SHIPPED["created"][:10]) == SHIPPED


def test_the_release_is_named():
    assert re.fullmatch(r"\d+\.\d+\.\d+", SHIPPED["version"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", SHIPPED["created"])
    assert SHIPPED["licenses"][0]["name"] == "CC-BY-4.0"


def test_every_file_and_column_is_described():
    described = {
        one["path"]: [field["name"] for field in one["schema"]["fields"]] for one in SHIPPED["resources"]
    }
    assert described == {one.path: [column.name for column in one.columns] for one in TABLES}


def test_keys_and_codes_reach_the_descriptor():
    claims = next(one for one in SHIPPED["resources"] if one["name"] == "claims")["schema"]
    assert claims["primaryKey"] == ["claim_id"]
    assert {"fields": ["source_id"], "reference": {"resource": "sources", "fields": ["source_id"]}} in claims[
        "foreignKeys"
    ]
    reliability = next(field for field in claims["fields"] if field["name"] == "reliability")
    assert reliability["constraints"] == {"required": True, "enum": list("ABCDEF")}
    assert claims["missingValues"] == [""]


def test_the_dictionary_of_the_readme_is_in_step():
    text = (folder() / "README.md").read_text("utf-8")
    assert dictionary.renew(text) == text


def test_the_dictionary_names_each_column_of_each_table():
    made = dictionary.dictionary()
    for one in TABLES:
        part = made.split(f"### `{one.path}`")[1].split("###")[0]
        for column in one.columns:
            assert f"| `{column.name}` |" in part
    assert "| `share`" not in made
    assert "one of: A, B, C, D, E, F; never empty" in made
    assert "some of `sources.source_id`; never empty" in made


@pytest.mark.parametrize(
    "text",
    ["", dictionary.START, dictionary.END + dictionary.START, 2 * (dictionary.START + dictionary.END)],
    ids=["none", "no end", "turned", "twice"],
)
def test_a_readme_without_its_marks_is_refused(text):
    with pytest.raises(ValueError, match="expected once"):
        dictionary.renew(text)


def test_both_are_written_anew(tmp_path):
    (tmp_path / "datapackage.json").write_text('{"version": "2.1.0", "created": "2027-01-31"}', "utf-8")
    (tmp_path / "README.md").write_text(
        f"Before\n{dictionary.START}\nstale words\n{dictionary.END}\nafter\n", "utf-8"
    )
    package.main(tmp_path)
    made = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert (made["version"], made["created"]) == ("2.1.0", "2027-01-31T00:00:00Z")
    text = (tmp_path / "README.md").read_text("utf-8")
    assert text.startswith("Before\n")
    assert text.endswith("\nafter\n")
    assert "stale words" not in text
    assert "### `claims.csv`" in text


def test_writing_anew_changes_nothing_that_is_shipped(tmp_path):
    for name in ("datapackage.json", "README.md"):
        shutil.copy(folder() / name, tmp_path / name)
    package.main(tmp_path)
    for name in ("datapackage.json", "README.md"):
        assert (tmp_path / name).read_bytes() == (folder() / name).read_bytes()
