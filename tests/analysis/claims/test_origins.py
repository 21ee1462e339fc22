"""Documents and origins are counted apart; a relay is a leaf of its origin."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.claims.origins import ClaimCounts, claim_counts, organiser_words, relay_tree
from tests.analysis.rows import OUTSIDE, claims, frame

BODIES = frame(
    "claimants",
    {"claimant_id": "unknown", "name": "unknown", "kind": "unknown"},
    {"claimant_id": "ministry", "name": "Ministry of Defence", "kind": "ministry"},
    {"claimant_id": "daily", "name": "The Daily", "kind": "media"},
    {"claimant_id": "service", "name": "Their service", "kind": "intelligence"},
)
CLAIMS = claims(
    {"value": 13000, "source_id": "notice"},
    {"value": 13000, "source_id": "news", "claimant": "Daily", "origin_id": "ministry"},
    {"value": 13000, "source_id": "more-news", "claimant": "Daily", "origin_id": "ministry"},
    {"value": 16000, "source_id": "news", "claimant": "Service", **OUTSIDE},
    {"value": 12000, "source_id": "copy", "claimant": "Blog", "origin_id": "unknown"},
    {"value": 40, "source_id": "tanks", "metric": "tanks"},
    {"value": 1, "source_id": "other", "exercise_id": "e2"},
)


def test_documents_and_origins_are_counted_each_for_itself():
    found = claim_counts(CLAIMS, "e1")
    assert found == ClaimCounts(documents=4, origins=2, looked=1, nameless=1)
    assert found.words == (
        "4 documents, 2 origins, 1 of them an outsider who looked; 1 document names no speaker"
    )


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((28, 15, 1, 0), "28 documents, 15 origins, 1 of them an outsider who looked"),
        (
            (28, 15, 2, 3),
            "28 documents, 15 origins, 2 of them outsiders who looked; 3 documents name no speaker",
        ),
        ((1, 1, 0, 0), "1 document, 1 origin, none of them an outsider who looked"),
        (
            (30, 12, 0, 2, 1),
            (
                "30 documents, 12 origins, none of them an outsider who looked at the whole of it; 1 "
                "outsider looked at parts alone; 2 documents name no speaker"
            ),
        ),
        (
            (36, 18, 1, 0, 2),
            (
                "36 documents, 18 origins, 1 of them an outsider who looked at the whole of it; 2 outsiders "
                "looked at parts alone"
            ),
        ),
        ((2, 0, 0, 2), "2 documents, none of which names who said it first"),
        ((0, 0, 0, 0), "no document"),
    ],
)
def test_the_counts_in_words(counts, words):
    assert ClaimCounts(*counts).words == words


def test_a_forecast_a_bound_and_a_part_are_no_look_at_the_whole():
    for more in ({"number_kind": "bound"}, {"number_kind": "forecast"}, {"scope": "belarus_part"}):
        assert claim_counts(claims({"value": 1, "claimant": "A", **OUTSIDE, **more}), "e1").looked == 0


def test_who_looked_at_a_part_alone_is_counted_apart():
    whole = {"value": 16000, "claimant": "Service", **OUTSIDE}
    part = whole | {"value": 6000, "metric": "troops_in_belarus", "scope": "belarus_part"}
    other = part | {"claimant": "Ally"}
    declared = {"value": 13000, "source_id": "notice"}
    assert claim_counts(claims(declared, part), "e1").parts == 1
    assert claim_counts(claims(declared, other | {"metric": "troops", "scope": "one_phase"}), "e1").parts == 1
    assert claim_counts(claims(declared, whole, part), "e1").parts == 0
    assert claim_counts(claims(declared, whole, part, other), "e1").parts == 1
    for more in (
        {"scope": "linked_events"},
        {"number_kind": "forecast", "stage": "announced"},
        {"number_kind": "bound"},
        {"reliability": "D"},
        {"origin_id": "unknown"},
        {"metric": "tanks"},
        {"exercise_id": "e2"},
    ):
        assert claim_counts(claims(declared, other | more), "e1").parts == 0


@given(st.lists(st.sampled_from(["ministry", "service"]), max_size=5))
def test_a_relay_adds_a_document_and_no_origin(echoes):
    relays = [
        {"value": 1, "claimant": "Daily", "origin_id": origin, "source_id": f"relay-{number}"}
        for number, origin in enumerate(echoes)
    ]
    both = [{"value": 13000, "source_id": "notice"}, {"value": 16000, "claimant": "Service", **OUTSIDE}]
    found = claim_counts(claims(*both, *relays), "e1")
    assert (found.origins, found.looked, found.documents) == (2, 1, 2 + len(echoes))


def test_the_tree_has_origins_as_roots_and_who_relays_them_as_leaves():
    on_troops = CLAIMS[(CLAIMS["exercise_id"] == "e1") & (CLAIMS["metric"] == "troops")]
    tree = relay_tree(on_troops, BODIES)
    assert tree[["id", "parent", "label", "n"]].to_numpy().tolist() == [
        ["organiser/ministry", "", "Ministry of Defence", 3],
        ["organiser/ministry/daily", "organiser/ministry", "The Daily", 2],
        ["organiser/unknown", "", "Nobody named", 1],
        ["organiser/unknown/blog", "organiser/unknown", "blog", 1],
        ["outsider/service", "", "Their service", 1],
    ]
    assert tree["id"].is_unique
    assert set(tree["parent"]) - {""} <= set(tree["id"])
    assert relay_tree(on_troops.iloc[:0], BODIES).empty


def test_first_and_last_word_of_the_organiser_with_speaker_and_day():
    made = claims(
        {"value": 13000, "stage": "announced", "published": "2025-02-01", "origin_id": "ministry"},
        {"value": 100000, "stage": "during", "published": "2025-09-16", "claimant": "President"},
        {"value": 57000, "stage": "during", "said": "2025-09-15", "published": "2026", "claimant": "Staff"},
        {"value": 99, "stage": "announced", "published": "2025", "claimant": "Vague page"},
        {"value": 1, "stage": "after", "published": "2025-10-01", "origin_id": "unknown"},
        {"value": 6500, "scope": "belarus_part", "stage": "after"},
        {"value": 16000, "claimant": "Service", **OUTSIDE, "published": "2024"},
    )
    row = organiser_words(made, BODIES).iloc[0]
    assert (row["first_word"], row["first_claimant"], row["first_said"]) == (
        13000,
        "Ministry of Defence",
        "2025-02-01",
    )
    assert (row["last_word"], row["last_claimant"], row["last_said"]) == (100000, "president", "2025-09-16")
    assert row["ratio"] == pytest.approx(100 / 13)
    assert row["n"] == 4


def test_one_word_is_first_and_last_and_a_nameless_one_stands_alone():
    row = organiser_words(claims({"value": 5, "origin_id": "unknown", "published": None}), BODIES).iloc[0]
    assert (row["first_word"], row["last_word"], row["ratio"], row["n"]) == (5, 5, 1, 1)
    assert pd.isna(row["last_said"])
    assert organiser_words(claims({"value": 5, **OUTSIDE}), BODIES).empty
