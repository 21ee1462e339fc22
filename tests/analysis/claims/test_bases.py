import pandas as pd

from dashboard.analysis.claims import bases
from dashboard.schema import lists
from tests.analysis.rows import claims


def only(table):
    assert len(table) == 1
    return table.iloc[0]


def test_declared_takes_the_whole_exercise_before_a_later_part():
    row = only(
        bases.declared(
            claims(
                {"value": 12700, "stage": "announced", "source_id": "notice"},
                {"value": 200000, "stage": "after", "scope": "linked_events"},
                {"value": 6400, "stage": "after", "scope": "one_phase"},
            ),
            "troops",
        )
    )
    assert (row["declared"], row["declared_scope"], row["source_ids"]) == (12700, "whole_exercise", "notice")


def test_declared_falls_back_to_the_widest_scope_and_names_it():
    row = only(
        bases.declared(
            claims({"value": 2500, "scope": "one_phase"}, {"value": 12800, "scope": "belarus_part"}), "troops"
        )
    )
    assert (row["declared"], row["declared_scope"]) == (12800, "belarus_part")


def test_declared_takes_the_latest_stage_then_the_better_page_then_the_later_day():
    rows = [
        {"value": 1, "stage": "announced", "published": "2025-12"},
        {"value": 2, "stage": "after", "reliability": "E", "published": "2026"},
        {"value": 3, "stage": "after", "reliability": "C", "published": "2025-10-01"},
        {"value": 4, "stage": "after", "reliability": "C", "published": "2025-10"},
    ]
    assert only(bases.declared(claims(*rows), "troops"))["declared"] == 4
    assert only(bases.declared(claims(*rows[:3]), "troops"))["declared"] == 3
    assert only(bases.declared(claims(*rows[:2]), "troops"))["declared"] == 2


def test_declared_is_the_midpoint_of_a_range_and_of_its_metric_alone():
    made = claims(
        {"value_low": 6000, "value_high": 8000},
        {"value": 20, "metric": "aircraft"},
        {"value": 9, "claimant_kind": "host"},
    )
    row = only(bases.declared(made, "troops"))
    assert (row["declared"], row["declared_low"], row["declared_high"]) == (7000, 6000, 8000)


def outside(name, value, **more):
    return {"claimant": name, "value": value, "claimant_kind": "think_tank"} | more


def test_independent_counts_each_original_claimant_once_with_its_latest_figure():
    row = only(
        bases.independent(
            claims(
                outside("Lithuania", 30000, claimant_kind="allied_government", source_id="a"),
                outside("OSW (citing Lithuania)", 31000, original_claimant="Lithuania ", source_id="b"),
                outside("Spectator", 28000, original_claimant="LITHUANIA", stage="after", source_id="c"),
                outside("United Kingdom", 16000, claimant_kind="allied_government", source_id="d"),
            ),
            "troops",
        )
    )
    assert row["n_claimants"] == 2
    assert row["independent"] == 22000
    assert (row["independent_low"], row["independent_high"]) == (16000, 28000)
    assert row["source_ids"] == "c;d"


def test_independent_leaves_out_who_repeats_the_organiser():
    made = claims(
        {"claimant": "Russian MoD", "value": 12700},
        outside("Daily", 12700, original_claimant="russian MoD (via TASS)", claimant_kind="media"),
    )
    assert bases.independent(made, "troops").empty


def test_a_relay_on_one_exercise_does_not_silence_another():
    made = claims(
        {"exercise_id": "e1", "claimant": "OSW", "value": 1},
        outside("OSW", 2, exercise_id="e2"),
    )
    assert bases.independent(made, "troops")["exercise_id"].tolist() == ["e2"]


def test_independent_needs_grade_scope_and_an_outsider():
    made = claims(
        outside("a", 1, reliability="D", credibility="1"),
        outside("b", 2, reliability="A", credibility="4"),
        outside("d", 3, scope="linked_events"),
        outside("e", 4, claimant_kind="host"),
        outside("f", 5, claimant_kind="article"),
        outside("g", 6, reliability="C", credibility="3", claimant_kind="adversary"),
    )
    row = only(bases.independent(made, "troops"))
    assert (row["independent"], row["n_claimants"], row["claimants"]) == (6, 1, "g")


def test_a_floor_is_no_count():
    made = claims(
        outside("NATO", 13000, qualifier="more_than", claimant_kind="nato"),
        outside("RUSI", None, value_low=65000, value_high=70000),
    )
    row = only(bases.independent(made, "troops"))
    assert (row["independent"], row["n_claimants"]) == (67500, 1)
    assert bases.independent(made.iloc[:1], "troops").empty


def test_who_repeats_the_host_is_left_out():
    made = claims(
        {"claimant": "Polish MoD", "value": 31000, "claimant_kind": "host"},
        outside("Daily", 31000, original_claimant="Polish MoD", claimant_kind="media"),
    )
    assert bases.independent(made, "troops").empty


def test_without_an_independent_claimant_there_is_no_figure():
    assert bases.independent(claims({"value": 12700}), "troops").empty


def test_bounds_hold_every_scope_at_or_above_the_grade_and_name_it():
    made = claims(
        {"value": 12700},
        outside("a", 4000, scope="one_phase", source_id="low"),
        outside("b", None, value_low=65000, value_high=70000, scope="linked_events", source_id="high"),
        outside("c", 240000, reliability="E"),
    )
    row = only(bases.bounds(made, "troops", "D4"))
    assert (row["low"], row["high"], row["n"]) == (4000, 70000, 3)
    assert (row["low_scope"], row["high_scope"]) == ("one_phase", "linked_events")
    assert row["source_ids"] == "high;low"
    assert only(bases.bounds(made, "troops", "F6"))["high"] == 240000


def test_a_grade_needs_both_letter_and_digit():
    made = claims(
        {"value": 1, "reliability": "C", "credibility": "3"},
        {"value": 1, "reliability": "A", "credibility": "4"},
        {"value": 1, "reliability": "D", "credibility": "1"},
    )
    assert bases.grade_at_least(made, "C3")["claim_id"].tolist() == ["C0001"]
    assert len(bases.grade_at_least(made, "F6")) == 3


def test_joined_sources_are_distinct_and_sorted():
    assert lists.joined(["b;a", "b", None, pd.NA, ""]) == "a;b"


def test_no_claims_give_empty_tables():
    none = claims({"value": 1}).iloc[:0]
    assert bases.declared(none, "troops").empty
    assert bases.independent(none, "troops").empty
    assert bases.bounds(none, "troops", "F6").empty
