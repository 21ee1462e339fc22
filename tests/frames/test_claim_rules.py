"""What must hold of a claim: its stage, its parts, its origin. Each refusal is a sentence."""

import pandas as pd
import pytest

from dashboard.frames import claim_rules, relations
from dashboard.frames.claim_rules import Known
from dashboard.schema import table

DRILL = {
    "exercise_id": "steel-dawn",
    "lead": "RUS;BLR",
    "start_date": "2025-09-12",
    "end_date": "2025-09-16",
}
BODIES = [
    {"claimant_id": "unknown", "name": "unknown", "kind": "unknown"},
    {"claimant_id": "ministry", "name": "Russian ministry", "kind": "ministry", "state_or_alliance": "RUS"},
    {"claimant_id": "service", "name": "British service", "kind": "intelligence", "state_or_alliance": "GBR"},
    {"claimant_id": "nato", "name": "NATO", "kind": "alliance", "state_or_alliance": "NATO"},
    {"claimant_id": "csto", "name": "CSTO", "kind": "alliance", "state_or_alliance": "CSTO"},
    {"claimant_id": "paper", "name": "Moscow paper", "kind": "media", "state_or_alliance": "RUS"},
]
CLAIM = {
    "exercise_id": "steel-dawn",
    "metric": "troops",
    "value_low": "100",
    "value_high": "100",
    "claimant_id": "ministry",
    "origin_id": "ministry",
    "origin_role": "organiser",
    "number_kind": "declared",
    "stage": "during",
    "scope": "whole_exercise",
    "published": "2025-09-14",
}

OF_ANY_ROLE = {"number_kind": "derived", "note": "a share"}
"""What a number may be whoever said it."""


def frame(name, *rows):
    columns = [column.name for column in table(name).columns]
    made = pd.DataFrame([dict.fromkeys(columns, "") | row for row in rows], columns=columns, dtype="str")
    made.index = made.index + 2
    return made


def told(*rows, drill=DRILL, pages=()):
    claims = frame("claims", *({"claim_id": f"C{i:04}"} | CLAIM | row for i, row in enumerate(rows, start=1)))
    known = Known(claims, frame("exercises", drill), frame("claimants", *BODIES), frame("sources", *pages))
    return [str(fault) for fault in claim_rules.check(claims, known)]


def test_a_sound_claim_is_told_of_nothing():
    assert told({}) == []


@pytest.mark.parametrize(
    ("stage", "day", "sound"),
    [
        ("announced", "2025-09-12", True),
        ("announced", "2025-09-13", False),
        ("planned", "2025-09-13", False),
        ("planned", "2025-09", True),
        ("planned", "2026", False),
        ("during", "2025-09-12", True),
        ("during", "2025-09-16", True),
        ("during", "2025-09-11", False),
        ("during", "2025-09-17", False),
        ("during", "2025", True),
        ("after", "2025-09-17", True),
        ("after", "2025-09-16", False),
        ("after", "2025-09", True),
        ("after", "2024", False),
        ("during", "", True),
    ],
)
def test_a_stage_must_fit_the_dates_as_far_as_they_are_known(stage, day, sound):
    assert (told({"stage": stage, "published": day}) == []) == sound


def test_the_day_of_the_word_is_held_against_the_dates_and_not_that_of_the_page():
    relay = {"stage": "announced", "published": "2026-05-01"}
    assert told(relay | {"said": "2025-09-01"}) == []
    assert told(relay) == [
        (
            "claims.csv, row 2, column stage: expected during or after, for the drill began on 2025-09-12, "
            "saw 'announced' of 2026-05-01."
        )
    ]


def test_a_drill_whose_end_is_not_known_may_run_on():
    open_ended = DRILL | {"end_date": ""}
    assert told({"stage": "during", "published": "2026-01-01"}, drill=open_ended) == []
    assert told({"stage": "after", "published": "2025-09-13"}, drill=open_ended) == []


def test_a_claim_gives_the_day_of_its_page_as_exactly_as_the_page_does():
    page = {"source_id": "page", "published": "2025-09-20"}
    said = "claims.csv, row 2, column published: expected 2025-09-20, the day of its page, saw "
    assert told({"source_id": "page", "published": "2025-09"}, pages=[page]) == [f"{said}'2025-09'."]
    assert told({"source_id": "page", "published": ""}, pages=[page]) == [f"{said}''."]
    assert told({"source_id": "page", "published": "2025-09-16"}, pages=[page]) == [f"{said}'2025-09-16'."]
    assert told({"source_id": "page", "said": "2025-09-16", "published": "2025-09-20"}, pages=[page]) == []


def test_a_claim_gives_no_day_that_its_page_lacks_unless_in_said():
    of_year, undated = ({"source_id": "page", "published": day} for day in ("2025", ""))
    fault = "claims.csv, row 2, column published: expected 2025, the day of its page, saw '2025-09-14'."
    claim = {"source_id": "page", "published": "2025-09-14"}
    assert told(claim, pages=[of_year]) == [fault]
    assert told(claim | {"said": "2025-09-14", "published": "2025"}, pages=[of_year]) == []
    assert told(claim, pages=[undated]) == []


def test_a_forecast_is_said_before_the_first_day():
    outside = {"origin_id": "service", "claimant_id": "service", "origin_role": "outsider"}
    assert told(outside | {"number_kind": "forecast"}) == [
        (
            "claims.csv, row 2, column number_kind: expected a number said before the first day, for it is a "
            "forecast, saw 'during'."
        )
    ]


@pytest.mark.parametrize("stage", ["planned", "announced"])
def test_nobody_estimates_a_drill_before_its_first_day(stage):
    early = {"origin_id": "service", "claimant_id": "service", "origin_role": "outsider", "stage": stage}
    early |= {"published": "2025-08"}
    assert told(early | {"number_kind": "forecast"}) == []
    assert told(early | {"number_kind": "estimated"}) == [
        (
            "claims.csv, row 2, column number_kind: expected forecast, for nobody estimates a drill before "
            "its first day, saw 'estimated'."
        )
    ]


def test_a_stage_that_cannot_be_is_told_alone():
    late = {"origin_id": "service", "claimant_id": "service", "origin_role": "outsider", "stage": "announced"}
    late |= {"number_kind": "estimated", "published": "2025-10-01"}
    assert [sentence.split(":")[0] for sentence in told(late)] == ["claims.csv, row 2, column stage"]


@pytest.mark.parametrize("kind", ["counted", "estimated", "bound"])
def test_whoever_takes_part_can_only_declare(kind):
    outside = {"origin_id": "service", "claimant_id": "service", "origin_role": "outsider"}
    assert told(outside | {"number_kind": kind}) == []
    assert told({"number_kind": kind}) == [
        (f"claims.csv, row 2, column number_kind: expected declared or derived, saw '{kind}' of 'organiser'.")
    ]


@pytest.mark.parametrize("role", ["outsider", "unknown"])
def test_who_takes_no_part_declares_nothing(role):
    assert told({"origin_id": "unknown", "origin_role": role}) == [
        (
            "claims.csv, row 2, column number_kind: expected another kind, for only those who take part "
            f"declare, saw 'declared' of '{role}'."
        )
    ]


def test_a_sum_must_follow_from_the_claims_that_it_is_made_of():
    parts = ({"value_low": "6000", "value_high": "6000"}, {"value_low": "9800", "value_high": "10400"})
    whole = {"number_kind": "derived", "derived_from": "C0001;C0002"}
    assert told(*parts, whole | {"value_low": "16000", "value_high": "16000"}) == []
    assert told(*parts, whole | {"value_low": "22000", "value_high": "22000"}) == [
        "claims.csv, row 4, column value_low: expected about 15,800, the sum of C0001;C0002, saw '22000'."
    ]


def test_of_one_part_a_number_is_a_share_that_the_note_tells():
    half = {"number_kind": "derived", "derived_from": "C0001", "value_low": "50", "value_high": "50"}
    assert told({}, half | {"note": "half of it"}) == []
    assert told({}, half) == [
        (
            "claims.csv, row 3, column note: expected a word on what the number is derived from, saw an "
            "empty cell."
        )
    ]


def test_only_a_derived_number_has_parts():
    assert told({}, {"derived_from": "C0001"}) == [
        (
            "claims.csv, row 3, column derived_from: expected an empty cell, for the number is not derived, "
            "saw 'C0001'."
        )
    ]


def test_no_number_is_made_of_itself_by_way_of_others():
    one = {"number_kind": "derived", "derived_from": "C0002", "note": "a share"}
    sentences = told(one, one | {"derived_from": "C0001"})
    assert [sentence.split(":")[0] for sentence in sentences] == [
        "claims.csv, row 2, column derived_from",
        "claims.csv, row 3, column derived_from",
    ]


def test_one_estimate_has_one_scope():
    assert told({}, {"scope": "linked_events", "claimant_id": "paper"}) == [
        (
            "claims.csv, row 3, column scope: expected whole_exercise, as the same number of ministry has in "
            "C0001, saw 'linked_events'."
        )
    ]
    assert told({"origin_id": "unknown"}, {"origin_id": "unknown", "scope": "one_phase"}) == []


def test_two_speakers_cannot_each_have_a_number_from_the_other():
    sentences = told({"claimant_id": "paper"}, {"origin_id": "paper", "origin_role": "organiser"})
    assert [sentence.split(":")[0] for sentence in sentences] == [
        "claims.csv, row 2, column origin_id",
        "claims.csv, row 3, column origin_id",
    ]


@pytest.mark.parametrize(
    ("origin", "role", "lead", "sound"),
    [
        ("ministry", "organiser", "RUS;BLR", True),
        ("ministry", "outsider", "RUS;BLR", False),
        ("ministry", "organiser", "POL", False),
        ("service", "outsider", "RUS;BLR", True),
        ("service", "organiser", "RUS", False),
        ("nato", "outsider", "RUS", True),
        ("nato", "outsider", "POL", False),
        ("nato", "outsider", "NATO", False),
        ("nato", "alliance", "POL", True),
        ("nato", "organiser", "NATO", True),
        ("nato", "outsider", "UKR", True),
        ("csto", "outsider", "BLR", False),
        ("service", "alliance", "USA", False),
        ("paper", "outsider", "RUS", True),
        ("unknown", "organiser", "RUS", True),
        ("ministry", "organiser", "", True),
    ],
)
def test_a_role_must_agree_with_state_and_alliance(origin, role, lead, sound):
    row = {"origin_id": origin, "claimant_id": origin, "origin_role": role} | OF_ANY_ROLE
    assert (told(row, drill=DRILL | {"lead": lead}) == []) == sound


def test_an_alliance_is_one_from_the_day_of_accession():
    row = {
        "origin_id": "nato",
        "claimant_id": "nato",
        "origin_role": "outsider",
        "published": "",
    } | OF_ANY_ROLE
    sweden = DRILL | {"lead": "SWE", "end_date": ""}
    assert told(row, drill=sweden | {"start_date": "2017-09-11"}) == []
    assert told(row, drill=sweden | {"start_date": "2025-04-01"}) == [
        (
            "claims.csv, row 2, column origin_role: expected a role of its own, for NATO is of the states or "
            "the alliance that run the drill, saw 'outsider'."
        )
    ]


def test_a_body_is_no_part_of_itself():
    bodies = frame(
        "claimants",
        {"claimant_id": "a", "part_of": "b"},
        {"claimant_id": "b", "part_of": "a"},
        {"claimant_id": "c", "part_of": "a"},
    )
    assert [str(fault) for fault in relations.check({"claimants": bodies.mask(bodies == "")})] == [
        "claimants.csv, row 2, column part_of: expected a body that is no part of it, saw 'b'.",
        "claimants.csv, row 3, column part_of: expected a body that is no part of it, saw 'a'.",
    ]


def test_an_origin_that_no_table_knows_is_told():
    claims = frame("claims", {"claim_id": "C0001"} | CLAIM | {"origin_id": "nobody"})
    tables = {"claims": claims, "claimants": frame("claimants", *BODIES)}
    tables = {name: rows.mask(rows == "") for name, rows in tables.items()}
    assert [str(fault) for fault in relations.of_rows(tables)] == [
        "claims.csv, row 2, column origin_id: expected a claimant_id of the table claimants, saw 'nobody'."
    ]
