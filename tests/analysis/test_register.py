import pandas as pd

from dashboard.analysis.register import listing, record
from dashboard.analysis.sizes import sizes
from dashboard.selection import Selection

from .rows import claims, exercises, frame, links

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
    found = record("umbrella", DRILLS, LINKS, sites, evidence)
    words = list(zip(found.relations["relation_words"], found.relations["name"], strict=True))
    assert words == [("Parallel to", "Beside"), ("Contains", "Part")]
    assert found.exercise["name"] == "Umbrella"
    assert found.sites["name"].tolist() == ["Brest"]
    assert found.evidence["paraphrase"].tolist() == ["says so"]


def test_a_part_names_its_umbrella():
    none = frame("evidence", {"exercise_id": "x", "figure": "f", "paraphrase": "p", "source_id": "s"})
    found = record("part", DRILLS, LINKS, frame("exercise_sites", {"exercise_id": "x", "name": "y"}), none)
    assert found.relations["relation_words"].tolist() == ["Part of", "Shares troops with"]
    assert found.sites.empty


def test_an_unknown_exercise_has_no_record():
    empty = frame("evidence", {"exercise_id": "x", "figure": "f", "paraphrase": "p", "source_id": "s"})
    assert record("nobody", DRILLS, LINKS, empty, empty) is None
