import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.claims import bases
from dashboard.schema import lists
from tests.analysis.rows import OUTSIDE, claims


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


def test_declared_takes_the_last_word_by_the_day_on_which_it_was_said():
    rows = [
        {"value": 1, "stage": "announced", "published": "2025-12"},
        {"value": 2, "stage": "after", "reliability": "E", "published": "2025-10-02"},
        {"value": 3, "stage": "after", "reliability": "C", "published": "2025-10-01"},
        {"value": 4, "stage": "after", "reliability": "B", "published": "2025-10-01"},
    ]
    assert only(bases.declared(claims(*rows), "troops"))["declared"] == 2
    assert only(bases.declared(claims(rows[0], *rows[2:]), "troops"))["declared"] == 4
    assert only(bases.declared(claims(*rows[:1]), "troops"))["declared"] == 1


def test_a_page_of_later_years_that_repeats_an_opening_number_is_not_the_last_word():
    opening = {"value": 100000, "stage": "announced", "said": "2014-09-19", "published": "2019-08-26"}
    closing = {"value": 155000, "stage": "after", "published": "2014-10-22"}
    assert only(bases.declared(claims(closing, opening), "troops"))["declared"] == 155000


def test_a_vague_day_never_passes_for_the_last_word():
    rows = claims(
        {"value": 100, "stage": "during", "published": "2025"},
        {"value": 200, "stage": "during", "published": "2025-09-13"},
    )
    assert only(bases.declared(rows, "troops"))["declared"] == 200


def test_of_two_words_of_one_day_the_more_reliable_page_has_the_last():
    """As on 16 September 2025: the president's 100,000 and the press service's more than 57,000."""
    day = {"stage": "during", "published": "2025-09-16"}
    rows = claims(
        {"value": 100000, "claimant": "President", "reliability": "B"} | day,
        {"value": 57000, "claimant": "Press service", "reliability": "C", "qualifier": "more_than"} | day,
    )
    assert only(bases.declared(rows, "troops"))["declared"] == 100000


def test_a_relay_that_rounds_never_outranks_the_speaker_of_the_same_day():
    """As on 17 July 2020: 149,755 of the ministry, about 150,000 on a page that repeats the minister."""
    day = {"stage": "announced", "published": "2020-07-17"}
    own = {"value": 149755, "claimant": "Ministry", "reliability": "D"} | day
    relay = {"value": 150000, "claimant": "Daily", "origin_id": "ministry", "reliability": "A"} | day
    assert only(bases.declared(claims(own, relay), "troops"))["declared"] == 149755
    assert only(bases.declared(claims(relay, own), "troops"))["declared"] == 149755
    later = relay | {"published": "2020-07-21", "stage": "after"}
    assert only(bases.declared(claims(own, later), "troops"))["declared"] == 150000


def test_a_number_that_no_page_gives_to_anybody_stands_only_where_no_named_word_does():
    nameless = {"value": 21150, "origin_id": "unknown", "stage": "after"}
    assert only(bases.declared(claims({"value": 20000}, nameless), "troops"))["declared"] == 20000
    assert only(bases.declared(claims(nameless), "troops"))["declared"] == 21150


@pytest.mark.parametrize("role", ["host", "participant", "alliance"])
def test_where_the_organiser_is_silent_those_who_take_part_speak_and_are_named(role):
    others = {"value": 9, "origin_role": role, "stage": "after"}
    row = only(bases.declared(claims(others), "troops"))
    assert (row["declared"], row["declared_role"]) == (9, role)
    row = only(bases.declared(claims({"value": 7}, others), "troops"))
    assert (row["declared"], row["declared_role"]) == (7, "organiser")


@pytest.mark.parametrize("kind", ["derived", "bound", "forecast", "estimated"])
def test_only_a_declared_number_is_declared(kind):
    assert bases.declared(claims({"value": 57000, "number_kind": kind}), "troops").empty


@pytest.mark.parametrize("role", ["outsider", "unknown"])
def test_neither_an_outsider_nor_nobody_declares(role):
    assert bases.declared(claims({"value": 3000, "origin_role": role}), "troops").empty


def test_declared_is_the_midpoint_of_a_range_and_of_its_metric_alone():
    made = claims(
        {"value_low": 6000, "value_high": 8000},
        {"value": 20, "metric": "aircraft"},
        {"value": 9, "origin_role": "host"},
    )
    row = only(bases.declared(made, "troops"))
    assert (row["declared"], row["declared_low"], row["declared_high"]) == (7000, 6000, 8000)


def outside(name, value, **more):
    return {"claimant": name, "value": value} | OUTSIDE | more


def test_relays_add_documents_and_never_voices():
    """Lithuania's one number on three pages, and the British one on one."""
    row = only(
        bases.independent(
            claims(
                outside("Lithuania", 30000, source_id="a"),
                outside("OSW", 31000, origin_id="lithuania", source_id="b", published="2025-09-02"),
                outside("Spectator", 28000, origin_id="lithuania", stage="after", source_id="c"),
                outside("United Kingdom", 16000, source_id="d"),
            ),
            "troops",
        )
    )
    assert (row["n_claimants"], row["n_documents"]) == (2, 4)
    assert row["independent"] == 22000
    assert (row["independent_low"], row["independent_high"]) == (16000, 28000)
    assert row["source_ids"] == "c;d"


@given(
    relays=st.lists(
        st.tuples(st.sampled_from(["Daily", "TV", "Blog"]), st.sampled_from(["lithuania", "uk"])), max_size=6
    )
)
def test_however_often_a_number_is_relayed_the_voices_stay_as_many(relays):
    voices = [outside("Lithuania", 30000, source_id="a"), outside("UK", 16000, source_id="b")]
    said = {"lithuania": 30000, "uk": 16000}
    echoes = [
        outside(paper, said[origin], origin_id=origin, source_id=f"relay-{number}")
        for number, (paper, origin) in enumerate(relays)
    ]
    row = only(bases.independent(claims(*voices, *echoes), "troops"))
    assert (row["n_claimants"], row["independent"]) == (2, 23000)
    assert row["n_documents"] == 2 + len(relays)


def test_the_median_of_middles_is_told_no_finer_than_its_parts_and_kept_as_it_is():
    made = claims(
        outside("a", None, value_low=50000, value_high=100000),
        outside("b", None, value_low=25000, value_high=40000),
    )
    row = only(bases.independent(made, "troops"))
    assert (row["independent"], row["independent_words"]) == (53750, "about 54,000")
    assert only(bases.independent(claims(outside("a", 1568)), "troops"))["independent_words"] == "1,568"


def test_the_organisers_number_is_no_independent_one_whoever_prints_it():
    made = claims(
        {"claimant": "Russian MoD", "value": 12700},
        {"claimant": "Daily", "value": 12700, "origin_id": "russian-mod", "source_id": "b"},
        {"claimant": "Encyclopedia", "value": 12700, "origin_id": "unknown", "source_id": "c"},
    )
    assert bases.independent(made, "troops").empty


def test_nato_is_no_outsider_on_a_members_drill_and_is_one_on_another():
    member = claims({"claimant": "NATO", "value": 3000, "origin_role": "alliance", "stage": "after"})
    assert bases.independent(member, "troops").empty
    assert only(bases.independent(claims(outside("NATO", 18000)), "troops"))["independent"] == 18000


@pytest.mark.parametrize("kind", ["bound", "forecast", "derived", "declared"])
def test_a_ceiling_a_floor_a_forecast_and_a_sum_of_ours_never_enter_the_median(kind):
    made = claims(outside("a", 15000, number_kind=kind), outside("b", 65000))
    row = only(bases.independent(made, "troops"))
    assert (row["independent"], row["n_claimants"], row["claimants"]) == (65000, 1, "b")
    assert bases.independent(made.iloc[:1], "troops").empty


@pytest.mark.parametrize("stage", ["planned", "announced"])
def test_an_outsider_looks_during_or_after_the_drill(stage):
    assert bases.independent(claims(outside("a", 1, stage=stage)), "troops").empty


def test_nobody_named_is_no_voice():
    assert bases.independent(claims(outside("Experts", 1, origin_id="unknown")), "troops").empty
    assert bases.independent(claims(outside("Daily", 1, origin_role="unknown")), "troops").empty


def test_independent_needs_grade_scope_and_an_outsider():
    made = claims(
        outside("a", 1, reliability="D", credibility="1"),
        outside("b", 2, reliability="A", credibility="4"),
        outside("d", 3, scope="linked_events"),
        outside("e", 4, origin_role="host"),
        outside("g", 6, reliability="C", credibility="3", number_kind="counted"),
    )
    row = only(bases.independent(made, "troops"))
    assert (row["independent"], row["n_claimants"], row["claimants"]) == (6, 1, "g")


def test_an_origin_counts_with_its_last_word():
    made = claims(outside("Kyiv", 240000), outside("Kyiv", 120000, stage="after", published="2025-10"))
    assert only(bases.independent(made, "troops"))["independent"] == 120000


def test_one_origin_on_two_exercises_is_a_voice_on_each():
    made = claims(outside("OSW", 1), outside("OSW", 2, exercise_id="e2"))
    assert bases.independent(made, "troops")["exercise_id"].tolist() == ["e1", "e2"]


def test_without_an_outsider_who_looked_there_is_no_figure():
    assert bases.independent(claims({"value": 12700}), "troops").empty


def test_bounds_hold_every_scope_at_or_above_the_grade_and_name_it():
    made = claims(
        {"value": 12700},
        outside("a", 4000, scope="one_phase", source_id="low"),
        outside("b", None, value_low=65000, value_high=70000, scope="linked_events", source_id="high")
        | {"number_kind": "forecast"},
        outside("c", 240000, reliability="E"),
    )
    row = only(bases.bounds(made, "troops", "D4"))
    assert (row["low"], row["high"], row["n"]) == (4000, 70000, 3)
    assert (row["low_scope"], row["high_scope"]) == ("one_phase", "linked_events")
    assert (row["low_kind"], row["high_kind"]) == ("estimated", "forecast")
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
