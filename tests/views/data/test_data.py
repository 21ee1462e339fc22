"""The data page: documents, contradictions, versions; and the rule beside each total of exercises."""

import csv

import pytest

from dashboard.export.tables import corrections, readable
from dashboard.frames import digests, folder
from dashboard.frames.versions import SCHEMA, UPKEEP, numbers
from dashboard.schema import codes
from dashboard.ui.pages.data import data_rules
from tests.charts import figure
from tests.data.shipped import rows
from tests.views.reader import visit, visited, words


def table(at, column):
    """Return the table of the page that has this column."""
    return next(frame.value for frame in at.dataframe if column in frame.value)


def test_the_ledger_says_how_many_rows_rest_on_each_document():
    ledger = table(visited("data", "default"), "where")
    assert len(ledger) == len(rows("sources"))
    assert ledger["rows"].is_monotonic_decreasing
    page = ledger[ledger["url"] == "https://tass.com/defense/2009751"].iloc[0]
    cited = sum(row["source_id"] == "tass-csto-interaction-2025-2" for row in rows("claims"))
    assert f"claims {cited}" in page["where"]


def test_who_opens_the_page_after_another_waits_for_no_table_to_be_put_into_words(monkeypatch):
    visited("data", "default")
    anew = []
    for module, name in ((readable, "worded"), (corrections, "in_words"), (data_rules.sources, "named")):
        words_of = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *of, made=words_of: anew.append(made) or made(*of))
    assert not visit("data").exception
    assert anew == []


def test_the_reader_sets_from_what_factor_on_claims_contradict_each_other():
    wide, narrow = (table(visit("data", factor=factor), "ratio") for factor in ("1.5", "4.0"))
    assert 0 < len(narrow) < len(wide)
    assert (narrow["ratio"] >= 4).all()
    assert len(table(visit("data", factor="nonsense"), "ratio")) == len(wide)


def test_each_version_says_what_it_brought():
    versions = table(visited("data", "default"), "added").set_index(["version", "table"])
    with (folder() / digests.FILE).open(encoding="utf-8", newline="") as file:
        lines = [line for line in csv.DictReader(file) if line["table"] not in (SCHEMA, UPKEEP)]
    assert versions.index[0][0] == max((line["changed"] for line in lines), key=numbers)
    for (version, name), (added, changed) in versions[["added", "changed"]].iterrows():
        of_table = [line for line in lines if line["table"].replace("_", " ") == name]
        assert added == sum(line["since"] == version for line in of_table)
        assert changed == sum(line["changed"] == version != line["since"] for line in of_table)
    assert versions["added"].sum() == sum(
        len(rows(name.replace(" ", "_"))) for name in {name for _, name in versions.index}
    )


@pytest.mark.parametrize("page", ["overview", "exercises", "data"])
def test_a_total_of_exercises_says_its_rule_and_what_it_leaves_out(page):
    said = words(visited(page, "default"))
    kinds = {row["exercise_id"]: row["kind"] for row in rows("exercises")}
    umbrellas = {name for name, kind in kinds.items() if kind not in codes.UNCOUNTED_KINDS}
    parts = {
        row["child_id"]
        for row in rows("exercise_links")
        if row["relation"] == "part_of" and {row["parent_id"], row["child_id"]} <= umbrellas
    }
    rule = "How it is counted: Each exercise is counted once. Left out"
    assert f"{rule}\\: {len(parts)} parts of counted exercises" in said
    with_parts = words(visit(page, parts="true"))
    activities = sum(kind == "activity" for kind in kinds.values())
    assert f"Parts are counted beside their umbrella. Left out\\: {activities} activities" in with_parts


def test_counts_by_side_and_year_are_those_that_a_hand_counts_in_the_files():
    """Counted here without a line of the program's own counting."""
    records = {row["exercise_id"]: row for row in rows("exercises")}
    left_out = ("activity", "rotation", "cancelled", "planned", "article")
    counted = {name for name, row in records.items() if row["kind"] not in left_out}
    parts = {
        row["child_id"]
        for row in rows("exercise_links")
        if row["relation"] == "part_of" and row["parent_id"] in counted
    }
    by_hand = {}
    for name in counted - parts:
        key = records[name]["organiser_side"], int(records[name]["start_date"][:4])
        by_hand[key] = by_hand.get(key, 0) + 1
    assert drawn(visited("data", "default")) == by_hand


def drawn(at):
    """Return the number of exercises by side and year as the coverage matrix prints it."""
    spec = figure(at.get_by_key("coverage"))
    numbers = next(trace for trace in spec["data"] if trace.get("mode") == "text")
    sides = list(codes.SIDES)
    cells = zip(numbers["x"], numbers["y"], numbers["text"], strict=True)
    return {(sides[x], year): int(text.split("/")[1]) for x, year, text in cells if text}
