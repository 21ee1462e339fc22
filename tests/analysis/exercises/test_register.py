from types import SimpleNamespace

import pandas as pd

from dashboard.analysis.exercises.register import NOT_ADDED, listing, record, rule_of
from dashboard.analysis.exercises.sizes import sizes
from dashboard.selection import Selection
from tests.analysis.rows import claims, exercises, frame, links
from tests.data.shipped import frames

DRILLS = exercises(
    {"exercise_id": "umbrella", "name": "Umbrella", "host_countries": "BLR;RUS;SYR", "domains": "land;air"},
    {"exercise_id": "part", "name": "Part", "start_date": "2025-10", "host_countries": None},
    {"exercise_id": "beside", "name": "Beside", "start_date": "2024"},
)
LEDGER = claims({"exercise_id": "umbrella", "value": 13000})
LINKS = links(
    ("umbrella", "part"), ("beside", "umbrella", "parallel_to"), ("beside", "part", "shares_troops_with")
)


def test_the_listing_speaks_in_labels_latest_first():
    table = listing(DRILLS, sizes(DRILLS, LEDGER, Selection()))
    assert table["name"].tolist() == ["Part", "Umbrella", "Beside"]
    row = table.iloc[1]
    assert row["organiser_side"] == "Russia + Belarus"
    assert row["hosts"] == "Belarus, Russia, SYR"
    assert row["domains"] == "Land, Air"
    assert (row["declared"], row["n"], row["length_days"]) == (13000, 1, 5)
    assert pd.isna(table.iloc[0]["hosts"])
    assert (table.iloc[0]["n"], pd.isna(table.iloc[0]["declared"])) == (0, True)


def test_the_listing_names_two_of_one_day_in_the_order_of_names():
    twins = exercises({"name": "Beta"}, {"name": "Alpha"})
    assert listing(twins, sizes(twins, LEDGER, Selection()))["name"].tolist() == ["Alpha", "Beta"]


NOTHING = {
    name: frame(name, {})[:0]
    for name in ("exercise_sites", "evidence", "measures", "action_responses", "revisions")
}
PAPERS = frame("sources", {"source_id": "paper", "accessed": "2026-11-22"})


def tables(**more):
    """Return the tables of a register, empty where nothing is said."""
    held = {"exercises": DRILLS, "claims": LEDGER, "exercise_links": LINKS, "sources": PAPERS}
    return SimpleNamespace(**(NOTHING | held | more))


def test_a_record_names_its_relations_from_its_own_side():
    sites = frame(
        "exercise_sites",
        {"exercise_id": "umbrella", "name": "Brest"},
        {"exercise_id": "part", "name": "Grodno"},
    )
    evidence = frame(
        "evidence",
        {"exercise_id": "umbrella", "figure": "size", "paraphrase": "says so", "source_id": "paper"},
    )
    found = record("umbrella", tables(exercise_sites=sites, evidence=evidence))
    words = list(zip(found.relations["relation_words"], found.relations["name"], strict=True))
    assert words == [("Parallel to", "Beside"), ("Contains", "Part")]
    assert found.exercise["name"] == "Umbrella"
    assert found.sites["name"].tolist() == ["Brest"]
    assert found.evidence["paraphrase"].tolist() == ["says so"]
    assert (found.pairs.empty, found.revisions.empty) == (True, True)


def test_that_two_drills_were_looked_at_and_share_nothing_is_no_relation():
    apart = links(("umbrella", "part", "separate"))
    assert record("umbrella", tables(exercise_links=apart)).relations.empty


def test_a_part_names_its_umbrella():
    found = record("part", tables())
    assert found.relations["relation_words"].tolist() == ["Part of", "Shares troops with"]
    assert found.sites.empty


def test_a_claim_says_when_its_document_was_read_and_a_grade_narrows_them():
    found = record("umbrella", tables())
    assert found.claims[["value", "accessed"]].to_dict("records") == [
        {"value": 13000, "accessed": "2026-11-22"}
    ]
    assert record("umbrella", tables(), "A1").claims.empty


def test_an_unknown_exercise_has_no_record():
    assert record("nobody", tables()) is None


PAIRS = frame(
    "action_responses",
    {"action_id": "umbrella", "measure_id": "RM001", "documented_link": "true", "source_id": "paper"},
    {"action_id": "umbrella", "response_id": "beside", "lag_days": "-12", "documented_link": "false"},
    {"action_id": "part", "response_id": "beside", "lag_days": "3", "documented_link": "false"},
)
MEASURES = frame("measures", {"measure_id": "RM001", "title": "Border closed"})


def test_a_pair_is_seen_from_either_end():
    held = tables(action_responses=PAIRS, measures=MEASURES)
    columns = ["pair_words", "name", "lag_days", "documented_link"]
    from_action = record("umbrella", held).pairs[columns].values.tolist()
    assert from_action[0] == ["Allied exercise", "Beside", -12, False]
    assert from_action[1][:2] == ["Allied measure", "Border closed"]
    assert (from_action[1][2] is pd.NA, from_action[1][3]) == (True, True)
    from_response = record("beside", held).pairs[columns].values.tolist()
    assert from_response == [
        ["Exercise of Russia's side", "Part", -3, False],
        ["Exercise of Russia's side", "Umbrella", 12, False],
    ]


def test_a_record_holds_the_corrections_of_its_row_its_claims_and_what_hangs_on_it():
    line = {"date": "2026-12-01", "column": "note", "reason": "slip"}
    revisions = frame(
        "revisions",
        line | {"table": "exercises", "key": "umbrella"},
        line | {"table": "claims", "key": "C0001", "date": "2026-12-03"},
        line | {"table": "exercise_sites", "key": "umbrella;Brest"},
        line | {"table": "claims", "key": "C0002"},
        line | {"table": "exercises", "key": "umbrella-2"},
    )
    found = record("umbrella", tables(revisions=revisions)).revisions
    assert found["key"].tolist() == ["C0001", "umbrella", "umbrella;Brest"]


def test_a_note_to_those_who_count_is_one_sentence_for_readers():
    found = record("steadfast-defender-2024", frames())
    assert "Counted inside the 90,000" in set(found.relations["note"])
    assert rule_of(found.relations) == NOT_ADDED
    assert rule_of(found.relations.iloc[:0]) == ""
    tables = frames()
    for name in set(tables.exercise_links["parent_id"]):
        notes = record(name, tables).relations["note"].dropna()
        assert not notes.str.contains(r"\badd$").any()
        assert notes.str.len().gt(0).all()
