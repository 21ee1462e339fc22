"""The README accounts for every row: what it states is what the files hold."""

import csv
import datetime as dt
import json
import re
from collections import Counter

from dashboard.frames import folder
from dashboard.schema import TABLES
from dashboard.wording import agree, spelt
from tests.data.shipped import README, paths, read_table, rows

WORDS = " ".join(README.split())


def test_the_readme_states_how_many_rows_each_table_has():
    stated = {path: int(number) for cell, number, _ in read_table("table") for path in paths(cell)}
    assert stated == {one.path: len(rows(one.name)) for one in TABLES}


def test_every_row_of_the_collection_is_taken_merged_or_left_out():
    for part, collected, taken, merged, left_out, _, _ in read_table("part of the collection"):
        assert int(collected) == int(taken) + int(merged) + int(left_out), part


def test_rows_taken_and_added_make_up_the_tables():
    made = Counter()
    for _, _, taken, _, _, goes_to, added in read_table("part of the collection"):
        made[paths(goes_to)[0]] += int(taken) + int(added)
    held = {one.path: len(rows(one.name)) for one in TABLES}
    article = sum(number for path, number in held.items() if path.startswith("article/"))
    assert made.pop("article/*.csv") + made["article/article_context.csv"] == article
    assert made == {path: held[path] for path in made}
    collected = {path for path, number in held.items() if number and not path.startswith("article/")}
    assert collected - {"revisions.csv", "former_figures.csv", "glossary.csv"} <= set(made)


def test_names_of_claims_that_the_readme_tells_of_are_names_of_claims():
    claims = {row["claim_id"] for row in rows("claims")}
    told = set(re.findall(r"\b[A-Z]\d{4}\b", README))
    assert told <= claims
    for first, last in re.findall(r"\b([A-Z]\d{4}) to ([A-Z]\d{4})\b", WORDS):
        assert {f"{first[0]}{number:04}" for number in range(int(first[1:]), int(last[1:]) + 1)} <= claims


def test_corrections_name_claims_that_hold_them():
    claims = {row["claim_id"]: row for row in rows("claims")}
    for names, change, _ in read_table("rows"):
        scope = re.search(r"`scope` .*?to (\w+)", change)
        for name in re.findall(r"[A-Z]\d{4}", names) if scope else ():
            assert claims[name]["scope"] == scope[1], name


def test_numbered_runs_of_claims_have_no_gap_and_as_many_rows_as_told():
    by_letter = Counter(row["claim_id"][0] for row in rows("claims"))
    for letter, number in by_letter.items():
        assert {row["claim_id"] for row in rows("claims") if row["claim_id"][0] == letter} == {
            f"{letter}{one:04}" for one in range(1, number + 1)
        }
    for told, first, last in re.findall(r"(\d+) claims \(([A-Z]\d{4}) to ([A-Z]\d{4})\)", WORDS):
        assert int(told) == int(last[1:]) - int(first[1:]) + 1


def test_a_day_of_looking_up_that_is_told_of_is_told_with_its_pages():
    with (folder() / "digests.csv").open(encoding="utf-8", newline="") as file:
        came = Counter(line["since"] for line in csv.DictReader(file) if line["table"] == "sources")
    days = re.split(r"\(version (\d+\.\d+\.\d+)\): ", WORDS)
    told = {version: re.search(r"(\w+) new pages", day) for version, day in batched(days[1:])}
    assert {"1.1.0", "1.2.0", "2.0.0"} <= {version for version, found in told.items() if found}
    for version, found in told.items():
        assert found is None or found[1] in (str(came[version]), spelt(came[version])), version


def batched(words):
    return zip(words[::2], words[1::2], strict=True)


def test_counts_told_in_words_are_the_counts_of_the_tables():
    counts = sum(row["is_count"] == "true" for row in rows("incidents"))
    assert f"{counts} {agree(counts, 'row is a count', 'rows are counts')}" in README
    documented = sum(row["documented_link"] == "true" for row in rows("action_responses"))
    assert f"`documented_link` is true in {documented} pairs" in README
    unplaced = sum(row["lat"] == "" for row in rows("sites"))
    sites = f"{spelt(unplaced)} {agree(unplaced, 'site has', 'sites have')}" if unplaced else "no sites have"
    assert f"{sites} no coordinates" in README.casefold()


def test_readme_licence_and_citation_name_the_version_of_the_descriptor():
    described = json.loads((folder() / "datapackage.json").read_text("utf-8"))
    day = dt.date.fromisoformat(described["created"][:10])
    assert f"Version {described['version']} of {day.day} {day:%B %Y}." in README
    licence = (folder() / "LICENSE").read_text("utf-8")
    assert f"version {described['version']} ({day.year}), CC BY 4.0" in licence
    assert described["licenses"][0]["path"] in licence
    assert "Made with Natural Earth" in licence
    citation = (folder().parent / "CITATION.cff").read_text("utf-8")
    assert f"version: {described['version']}\n" in citation
    assert f"date-released: {day.isoformat()}" in citation
    front = (folder().parent / "README.md").read_text("utf-8")
    cited = f"data version {described['version']}, {day.day} {day:%B %Y}, CC BY 4.0"
    assert cited in " ".join(front.replace(">", " ").split())
