"""Origins, stages, links and indicators that were wrong once, each with what it must say."""

import pytest

from tests.data.shipped import rows


def held(name, key):
    return {row[key]: row for row in rows(name)}


@pytest.mark.parametrize(
    ("claim", "exercise", "value", "origin", "role", "kind", "stage", "scope"),
    [
        ("L0052", "tsentr-2011", 12000, "russian-central-military-district", "organiser", "declared", "", ""),
        ("L0054", "kavkaz-2012", 8000, "russian-general-staff", "organiser", "declared", "", ""),
        ("C0237", "aurora-2017", 21150, "unknown", "organiser", "declared", "", ""),
        ("C0185", "baltops-2016", 4500, "unknown", "organiser", "declared", "", ""),
        ("N0025", "baltops-2016", 6100, "us-sixth-fleet", "organiser", "declared", "", "whole_exercise"),
        ("C0681", "zapad-2025", 57000, "russian-ministry-of-defence", "organiser", "derived", "", ""),
        ("N0062", "zapad-2025", 50000, "russian-ministry-of-defence", "organiser", "declared", "", ""),
        ("N0063", "zapad-2025", 7000, "belarusian-ministry-of-defence", "organiser", "declared", "", ""),
        ("C0692", "zapad-2025", 100000, "president-putin", "organiser", "declared", "", "whole_exercise"),
        ("C0693", "zapad-2025", 100000, "president-putin", "organiser", "declared", "", "whole_exercise"),
        ("C0258", "zapad-2017", 65000, "rusi", "outsider", "forecast", "announced", "whole_exercise"),
        ("C0273", "zapad-2017", 70000, "rusi", "outsider", "forecast", "announced", "whole_exercise"),
        ("C0278", "zapad-2017", 60000, "nato-review", "outsider", "estimated", "after", "whole_exercise"),
        ("C0201", "kavkaz-2016", 120000, "", "organiser", "declared", "during", "whole_exercise"),
        ("L0057", "vostok-2014", 155000, "", "organiser", "declared", "after", "whole_exercise"),
        ("C0146", "snap-inspection-2015-03", 76000, "", "organiser", "declared", "after", "whole_exercise"),
        ("C0505", "vostok-2022", 15000, "uk-ministry-of-defence", "outsider", "bound", "", ""),
        ("C0316", "vostok-2018", 75000, "uk-ministry-of-defence", "outsider", "derived", "", ""),
        ("C0117", "cold-response-2014", 16000, "norwegian-armed-forces", "organiser", "declared", "", ""),
        ("X0010", "cold-response-2020", 15000, "norwegian-armed-forces", "organiser", "declared", "", ""),
        ("C0728", "steadfast-noon-2025", 2000, "nato", "organiser", "declared", "", ""),
        ("L0051", "vostok-2010", 70, "russian-general-staff", "organiser", "declared", "", ""),
        ("C0596", "baltops-2024", 45, "lithuanian-armed-forces", "host", "declared", "announced", ""),
        ("V0069", "spring-storm-2014", 6000, "estonian-defence-forces", "organiser", "declared", "", ""),
        ("V0620", "sea-breeze-2008", 17, "ukrainian-ministry-of-defence", "organiser", "declared", "", ""),
        ("V0114", "riverine-2018", 10, "ukrainian-ministry-of-defence", "organiser", "declared", "", ""),
    ],
)
def test_who_first_said_a_number_and_what_it_is(claim, exercise, value, origin, role, kind, stage, scope):
    row = held("claims", "claim_id")[claim]
    assert (row["exercise_id"], int(row["value_low"])) == (exercise, value)
    assert (row["origin_role"], row["number_kind"]) == (role, kind)
    assert row["origin_id"] == (origin or row["origin_id"])
    assert row["stage"] == (stage or row["stage"])
    assert row["scope"] == (scope or row["scope"])


def test_one_estimate_has_one_scope_and_origin_wherever_it_is_relayed():
    claims = held("claims", "claim_id")
    for names, origin, scope in (
        (
            ("C0668", "C0672", "C0673", "C0682", "C0683", "C0684", "C0697"),
            "president-zelensky",
            "linked_events",
        ),
        (
            ("C0069", "C0071", "C0072"),
            "russian-and-belarusian-ministries-of-defence",
            "whole_exercise",
        ),
    ):
        assert {(claims[name]["origin_id"], claims[name]["scope"]) for name in names} == {(origin, scope)}


@pytest.mark.parametrize(
    ("claims", "stage"),
    [
        (("C0118", "C0119", "C0306", "C0307"), "after"),
        (("C0574", "M0086", "C0643"), "during"),
        (("C0480",), "planned"),
        (("M0184",), "announced"),
    ],
)
def test_stages_that_could_not_be_are_mended(claims, stage):
    table = held("claims", "claim_id")
    assert {table[name]["stage"] for name in claims} == {stage}


@pytest.mark.parametrize(
    ("parent", "child", "relation"),
    [
        ("iron-defender-2025", "iron-gate-2025", "part_of"),
        ("zapad-2017", "northern-fleet-2017-09", "parallel_to"),
        ("tsentr-2011", "union-shield-2011", "parallel_to"),
        ("tsentr-2015", "union-shield-2015", "parallel_to"),
    ],
)
def test_drills_that_overlap_are_linked(parent, child, relation):
    links = {(row["parent_id"], row["child_id"]): row["relation"] for row in rows("exercise_links")}
    assert links[parent, child] == relation


def test_iron_gate_has_its_days_and_its_size():
    drill = held("exercises", "exercise_id")["iron-gate-2025"]
    assert (drill["start_date"], drill["end_date"]) == ("2025-08-28", "2025-09-26")
    size = held("claims", "claim_id")["N0064"]
    assert (size["exercise_id"], size["value_low"], size["qualifier"]) == (
        "iron-gate-2025",
        "7000",
        "more_than",
    )
