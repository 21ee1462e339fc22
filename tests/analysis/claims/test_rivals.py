import pytest

from dashboard.analysis.claims import contradictions, rivals
from dashboard.analysis.claims.thresholds import lines_for
from dashboard.analysis.exercises.sizes import sizes
from dashboard.selection import Selection
from tests.analysis.rows import OUTSIDE, claims, exercises, frame

TREATY = frame(
    "thresholds",
    {"threshold_id": "a", "value": 13000, "obligation": "observation", "source_id": "two"},
    {"threshold_id": "b", "value": 9000, "obligation": "notification", "source_id": "one"},
    {"threshold_id": "c", "value": 7000, "obligation": "misquote"},
    {
        "threshold_id": "d",
        "activity": "battle tanks",
        "value": 300,
        "obligation": "observation",
        "confidence": "not_seen",
    },
    {"threshold_id": "e", "activity": "notice period", "value": 42, "obligation": "notification"},
)
DRILLS = exercises(
    {"name": "Wide", "series": "Dawn"},
    {"name": "Narrow", "series": "Dawn", "start_date": "2021-09-01", "end_date": "2021-09-02"},
    {"name": "Allied", "series": "Noon", "organiser_side": "nato", "lead": "NATO"},
)
CLAIMS = claims(
    {"value": 12000},
    {"value": 60000, "claimant": "Institute", **OUTSIDE},
    {"value": 900000, "claimant": "Daily", **OUTSIDE, "scope": "linked_events"},
    {"exercise_id": "e2", "value": 5000},
    {
        "exercise_id": "e2",
        "value_low": 6000,
        "value_high": 9000,
        "claimant": "Daily",
        **OUTSIDE,
    },
    {"exercise_id": "e3", "value": 700, "origin_role": "alliance"},
    {"exercise_id": "e3", "value": 40, "metric": "tanks"},
    {"exercise_id": "e3", "value": 0, **OUTSIDE, "origin_role": "unknown"},
)
TABLE = sizes(DRILLS, CLAIMS, Selection())


def rival_claims(grade="F6"):
    return rivals.rival_claims(CLAIMS, TABLE, "troops", grade)


def test_lines_belong_to_what_is_counted():
    found = lines_for(TREATY, "troops")
    assert [(line.value, line.obligation, line.is_printed) for line in found] == [
        (9000, "notification", True),
        (13000, "observation", True),
    ]
    assert [(line.value, line.is_printed) for line in lines_for(TREATY, "tanks")] == [(300, False)]
    assert len(lines_for(TREATY, "ships")) == 0


def test_a_spread_compares_claims_of_one_scope_only():
    wide = rival_claims().query("exercise_id == 'e1'").iloc[0]
    assert (wide["spread"], wide["spread_low"], wide["spread_high"]) == (5, 12000, 60000)
    assert (wide["spread_scope"], wide["n"], wide["size"]) == ("whole_exercise", 3, 60000)


def test_a_range_counts_with_its_middle_and_zero_not_at_all():
    assert rival_claims().query("exercise_id == 'e2'")["spread"].iloc[0] == pytest.approx(1.5)
    alone = rival_claims().query("exercise_id == 'e3'")
    assert (len(alone), alone["spread"].iloc[0]) == (1, 1)


def test_of_a_side_the_fourteen_widest_are_shown():
    drills = exercises(*({"name": f"Drill {n:02}"} for n in range(1, 17)))
    said = [
        {"exercise_id": f"e{n}", "value": value, "claimant": who, "claimant_kind": "media"}
        for n in range(1, 17)
        for who, value in (("Low", 100), ("High", 100 * n))
    ]
    rows = rivals.rival_claims(claims(*said), sizes(drills, claims(*said), Selection()), "troops", "F6")
    names = rivals.shown(rows, "east", "spread")["name"].unique().tolist()
    assert names == [f"Drill {n:02}" for n in range(16, 2, -1)]


def test_the_grade_narrows_the_claims():
    assert rival_claims("A1").empty
    assert rivals.groups(rival_claims("A1")) == {}


def test_a_group_is_a_series_or_the_widest_of_a_side():
    found = rivals.groups(rival_claims())
    assert list(found) == ["widest", "east", "west", "Dawn"]
    assert found["Dawn"] == "Dawn series"
    assert set(rivals.shown(rival_claims(), "widest", "date")["name"]) == {"Wide", "Narrow"}
    assert rivals.shown(rival_claims(), "west", "date").empty


@pytest.mark.parametrize(("order", "first"), [("date", "Narrow"), ("size", "Wide"), ("spread", "Wide")])
def test_exercises_come_in_the_order_asked_for(order, first):
    found = rivals.shown(rival_claims(), "Dawn", order)
    assert found["name"].iloc[0] == first
    assert list(found["name"].drop_duplicates()) == sorted({"Wide", "Narrow"}, key=lambda name: name != first)


def test_claims_of_one_exercise_stand_from_the_lowest_up_and_equal_exercises_from_the_earliest_on():
    twins = exercises(
        {"name": "Late", "start_date": "2022-05-01", "end_date": "2022-05-02"},
        {"name": "Early", "start_date": "2021-05-01", "end_date": "2021-05-02"},
    )
    said = claims(
        *(
            {"exercise_id": f"e{n}", "value": value, "claimant": str(value)}
            for n in (1, 2)
            for value in (300, 100)
        )
    )
    rows = rivals.rival_claims(said, sizes(twins, said, Selection()), "troops", "F6")
    found = rivals.shown(rows, "Dawn", "size")
    assert found["name"].tolist() == ["Early", "Early", "Late", "Late"]
    assert found["value"].tolist() == [100, 300, 100, 300]
    assert found.index.tolist() == [0, 1, 2, 3]


def test_zapad_comes_first_where_it_is_there():
    zapads = rival_claims().assign(series="Zapad")
    assert next(iter(rivals.groups(zapads))) == "Zapad"


def test_a_forecast_is_drawn_and_widens_no_spread():
    made = claims({"value": 100}, {"value": 900, "claimant": "A", **OUTSIDE, "number_kind": "forecast"})
    found = rivals.rival_claims(made, sizes(DRILLS, made, Selection()), "troops", "F6")
    assert found["value"].tolist() == [100, 900]
    assert found["spread"].tolist() == [1, 1]
    only = made.iloc[1:]
    assert rivals.rival_claims(only, sizes(DRILLS, only, Selection()), "troops", "F6")["spread"].tolist() == [
        1
    ]


def test_a_claim_without_a_speaker_widens_a_spread_only_where_there_are_not_two_others():
    nobody = {"value": 100_000, "claimant": "Relay", **OUTSIDE, "origin_id": "unknown"}

    def spread(*rows):
        made = claims(*rows)
        found = rivals.rival_claims(made, sizes(DRILLS, made, Selection()), "troops", "F6")
        return set(zip(found["spread_low"], found["spread_high"], strict=True))

    assert spread({"value": 17_000}, {"value": 18_000, "claimant": "A"}, nobody) == {(17_000, 18_000)}
    assert spread({"value": 17_000}, nobody) == {(17_000, 100_000)}


def test_ratios_hold_only_exercises_with_both_totals():
    found = rivals.ratios(TABLE)
    assert list(found["name"].items()) == [(0, "Narrow"), (1, "Wide")]
    assert list(found["ratio"]) == [pytest.approx(1.5), pytest.approx(5)]
    assert rivals.ratio_method(TABLE).n == "2 exercises of 3 with a declared total."


def test_contradictions_are_told_with_what_they_are_taken_from():
    apart = contradictions.contradictions(CLAIMS, DRILLS)
    assert rivals.apart_words(apart) == "2 contradictions: claims of one scope at least 1.5 times apart"
    assert rivals.apart_method(apart, CLAIMS).n == "2 of 5 things counted."


def test_the_note_on_the_line_counts_by_side():
    note = rivals.near_method(TABLE, 13000, 0.1)
    assert note.rule.startswith(
        "Just below: from 11,700 up to, not including, 13,000; just above: from 13,000 to 14,300."
    )
    assert note.n == (
        "Russia, Belarus, CSTO: 1 of 2 just below (50 %), 0 just above; "
        "NATO and allies: 0 of 1 just below (0 %), 0 just above."
    )
