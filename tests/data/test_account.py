"""The README accounts for every row: what it states is what the files hold."""

import datetime as dt
import json
from collections import Counter

from dashboard.frames import folder
from dashboard.schema import TABLES
from tests.data.shipped import README, paths, read_table, rows


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
    assert collected - {"revisions.csv"} <= set(made)


def test_corrections_name_claims_that_hold_them():
    claims = {row["claim_id"]: row for row in rows("claims")}
    for name in ("C0388", "C0389", "C0394", "C0395", "C0396", "C0725", "M0067", "M0071"):
        assert claims[name]["claimant_kind"] == "organiser"
    for name in ("C0011", "C0012", "C0077", "C0078", "C0276", "C0277"):
        assert claims[name]["claimant_kind"] == "media"
        assert claims[name]["original_claimant"] == "Russian and Belarusian MoDs"
    for name in ("C0238", "C0339", "C0532", "C0654", "C0655", "M0126"):
        assert claims[name]["scope"] == "one_phase"
    for name in ("C0460", "M0186"):
        assert claims[name]["scope"] == "russia_part"
    relayed = sum(row["original_claimant"] != "" for name, row in claims.items() if name[0] != "L")
    assert f"| {relayed} claims |" in README


def test_what_was_looked_up_afterwards_is_counted():
    looked_up = [row for row in rows("claims") if row["claim_id"][0] == "L"]
    assert "Fifteen claims (L0001 to L0015) with eight new pages" in README
    assert [row["claim_id"] for row in looked_up] == [f"L{number:04}" for number in range(1, 194)]
    assert "178 claims (L0016 to L0193), 106 new pages" in " ".join(README.split())
    assert sum(row["accessed"] == "2026-11-25" for row in rows("sources")) == 8 + 106


def test_counts_told_in_words_are_the_counts_of_the_tables():
    counts = sum(row["is_count"] == "true" for row in rows("incidents"))
    assert f"{counts} rows are counts" in README
    documented = sum(row["documented_link"] == "true" for row in rows("action_responses"))
    assert f"`documented_link` is true in {documented} pairs" in README
    assert sum(row["lat"] == "" for row in rows("sites")) == 7
    assert "Seven sites have no coordinates" in README
    by_rule = [row for row in rows("claims") if row["claim_id"][0] == "C"]
    assert len(by_rule) == 752


def test_the_readme_and_the_licence_name_the_version_of_the_descriptor():
    described = json.loads((folder() / "datapackage.json").read_text("utf-8"))
    day = dt.date.fromisoformat(described["created"][:10])
    assert f"Version {described['version']} of {day.day} {day:%B %Y}." in README
    licence = (folder() / "LICENSE").read_text("utf-8")
    assert f"version {described['version']} ({day.year}), CC BY 4.0" in licence
    assert described["licenses"][0]["path"] in licence
    assert "Made with Natural Earth" in licence
