import pytest

from dashboard.analysis.claims.contradictions import contradictions
from tests.analysis.rows import OUTSIDE, claims, exercises

DRILLS = exercises({"name": "West"}, {"name": "East"})


def test_only_figures_on_the_same_thing_are_compared():
    made = claims(
        {"value": 12700, "claimant": "Ministry", "source_id": "a"},
        {"value": 67500, "claimant": "Institute", "source_id": "b"},
        {"value": 240000, "scope": "linked_events"},
        {"value": 5, "metric": "duration_days"},
        {"exercise_id": "e2", "value": 100000},
    )
    found = contradictions(made, DRILLS)
    assert len(found) == 1
    row = found.iloc[0]
    assert (row["name"], row["low"], row["high"]) == ("West", 12700, 67500)
    assert (row["who_low"], row["who_high"], row["n"]) == ("Ministry", "Institute", 2)
    assert round(row["ratio"], 3) == 5.315
    assert row["source_ids"] == "a;b"


def test_the_factor_is_the_least_ratio_listed_and_the_widest_comes_first():
    made = claims(
        {"value": 100},
        {"value": 150},
        {"exercise_id": "e2", "value": 100},
        {"exercise_id": "e2", "value": 300},
    )
    assert contradictions(made, DRILLS)["ratio"].tolist() == [3, 1.5]
    assert contradictions(made, DRILLS, factor=2)["exercise_id"].tolist() == ["e2"]


def test_equal_ratios_stand_in_the_order_of_names_and_a_count_of_one_counts():
    made = claims(
        {"value": 1}, {"value": 3}, {"exercise_id": "e2", "value": 100}, {"exercise_id": "e2", "value": 300}
    )
    assert contradictions(made, DRILLS)[["name", "ratio"]].to_numpy().tolist() == [["East", 3], ["West", 3]]


@pytest.mark.parametrize("kind", ["forecast", "bound", "derived"])
def test_a_forecast_a_mere_bound_and_a_sum_of_others_contradict_nothing(kind):
    made = claims({"value": 12700}, {"value": 240000, **OUTSIDE, "number_kind": kind})
    assert contradictions(made, DRILLS).empty


def test_the_organisers_first_and_last_word_may_contradict_each_other():
    made = claims({"value": 13000}, {"value": 100000, "stage": "during"})
    assert contradictions(made, DRILLS)["ratio"].round(1).tolist() == [7.7]


def test_a_zero_never_divides_and_an_unknown_exercise_is_passed_over():
    made = claims(
        {"value": 0}, {"value": 9}, {"exercise_id": "gone", "value": 1}, {"exercise_id": "gone", "value": 9}
    )
    assert contradictions(made, DRILLS).empty


def test_no_claims():
    assert contradictions(claims({"value": 1}).iloc[:0], DRILLS).empty
