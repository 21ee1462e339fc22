import pandas as pd
import pytest

from dashboard.analysis.advice.checks import allies_chosen, checks
from dashboard.analysis.advice.coverage_text import table_title
from dashboard.analysis.advice.summaries import by_focus_area, by_indicator
from tests.analysis.rows import frame

TURNS = {"indicator": "rotation length", "unit": "months", "target": 3, "direction": "at_most"}
DRILLS = {"focus_area": "Joint Exercises", "unit": "exercises per year", "target": 1}
ALLIES = ("EST", "LVA", "LTU")


def indicators(*rows):
    made = [
        {"focus_area": "Force Deployment", "indicator": "strength", "unit": "troops", "direction": "at_least"}
        | {"as_of": "2025", "source_id": f"s{i}", "confidence": "high"}
        | row
        for i, row in enumerate(rows, start=1)
    ]
    return frame("indicators", *made)


def judged(*rows, allies=ALLIES):
    table = checks(indicators(*rows), allies)
    return {(row["indicator"], row["iso3"]): row for row in table.to_dict("records")}


def status(**row):
    return judged({"iso3": "EST"} | row)[row.get("indicator", "strength"), "EST"]["status"]


def test_on_which_side_of_the_target():
    assert status(value=3000, target=3000) == "met"
    assert status(value=2999, target=3000) == "not_met"
    assert status(**TURNS, value=3) == "met"
    assert status(**TURNS, value=4) == "not_met"


def test_permanent_is_not_met_by_being_below_three_months():
    found = judged({"iso3": "LTU", "value": 0} | TURNS)["rotation length", "LTU"]
    assert (found["status"], found["value_words"], found["target_words"]) == (
        "permanent",
        "permanent",
        "at most 3 months",
    )
    assert status(value=0, target=1) == "not_met"


def test_what_has_no_target_no_value_or_is_a_plan():
    assert status(value=5, direction="none") == "no_target"
    assert status(value=5, target=3, direction="none") == "no_target"
    assert status(value=None, target=3) == "unknown"
    for name in ("shelters planned", "radars ordered", "batteries on order", "East Shield budget 2024-2028"):
        assert status(indicator=name, value=4, target=4) == "planned"


def test_an_ally_without_a_row_is_unknown_with_the_shared_target():
    found = judged({"iso3": "EST", "value": 2, "target": 3})["strength", "LVA"]
    assert (found["status"], found["value_words"], found["target"]) == ("unknown", "no figure", 3)
    own = judged({"iso3": "EST", "value": 2, "target": 3}, {"iso3": "LTU", "value": 2, "target": 2})
    assert [own["strength", iso3]["status"] for iso3 in ALLIES] == ["not_met", "unknown", "met"]
    assert pd.isna(own["strength", "LVA"]["target"])


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        ("yes/no", 1, "yes"),
        ("yes/no", 0, "no"),
        ("year", 2008, "2008"),
        ("troops", 1430, "1,430 troops"),
        ("exercises per year", 1, "1 exercise per year"),
        ("percent", 2.65, "2.65 %"),
        ("percent of GDP", 5.1, "5.1 % of GDP"),
        ("EUR m", 47.1, "EUR 47.1 million"),
        ("SEK bn", 2, "SEK 2 billion"),
    ],
)
def test_values_in_words(unit, value, words):
    assert judged({"iso3": "EST", "unit": unit, "value": value})["strength", "EST"]["value_words"] == words


def test_an_indicator_named_after_a_year_counts_with_its_latest_year():
    found = judged(
        {"iso3": "LVA", "indicator": "drills found, 2025", "value": 1, "as_of": "2025"} | DRILLS,
        {"iso3": "LVA", "indicator": "drills found, 2018", "value": 2, "as_of": "2018-09"} | DRILLS,
        {"iso3": "EST", "indicator": "drills found, 2017", "value": 3, "as_of": "2017"} | DRILLS,
    )
    assert set(found) == {("drills found", iso3) for iso3 in ALLIES}
    assert found["drills found", "LVA"]["value"] == 1
    assert found["drills found", "EST"]["as_of"] == "2017"


def counting(*rows):
    table = checks(indicators(*rows), ALLIES)
    return set(table.loc[table["counts"], "indicator"])


def both(name, **more):
    return [{"iso3": iso3, "indicator": name, "value": 1, "target": 1} | more for iso3 in ("EST", "LVA")]


def test_three_indicators_count_those_that_cover_most_allies():
    third = {"iso3": "LTU", "indicator": "d", "value": 1, "target": 1}
    assert counting(*both("a"), *both("b"), *both("c"), *both("d"), third) == {"d", "a", "b"}


def test_one_ally_no_target_or_a_plan_do_not_count():
    assert counting(*both("a")[:1], *both("b", target=None), *both("c planned"), *both("e")) == {"e"}


def test_which_indicators_count_does_not_hang_on_the_allies_chosen():
    table = checks(indicators(*both("a")), ("EST",))
    assert table[["iso3", "counts"]].to_numpy().tolist() == [["EST", True]]


MIXED = indicators(
    *[{"iso3": iso3, "value": value} | TURNS for iso3, value in (("EST", 6), ("LVA", 3), ("LTU", 0))],
    *[{"iso3": iso3, "value": value, "target": 3000} for iso3, value in (("EST", 900), ("LVA", None))],
    {"iso3": "LTU", "value": 1000, "target": 3000, "confidence": "low"},
    {"iso3": "EST", "indicator": "drills", "value": 1} | DRILLS,
    {"iso3": "LVA", "indicator": "drills", "value": 2} | DRILLS,
)
MEASURES = frame("measures", *({"focus_area": "Joint Exercises"},) * 2)


def areas(**choice):
    return by_focus_area(checks(MIXED, **choice), MEASURES).set_index("focus_area")


def test_focus_areas_count_met_not_met_and_unknown_apart():
    row = areas(allies=ALLIES).loc["Force Deployment"]
    assert row[["n_checks", "n_met", "n_not_met", "n_permanent", "n_unknown"]].tolist() == [6, 1, 3, 1, 1]
    assert row[["n_allies", "n_with_figure", "n_indicators", "n_measures"]].tolist() == [3, 3, 2, 0]
    assert (row["evidence"], row["evidence_lowest"]) == ("high", "low")
    assert row["sentence"] == (
        "5 of 6 checks on 2 indicators can be made: 1 met, 3 not met, 1 permanent; 1 without a figure."
    )


def test_thin_coverage_leads():
    row = areas().loc["Joint Exercises"]
    assert row["sentence"] == (
        "Mostly unknown: 2 of 11 flank allies have any figure, and only 2 of 11 checks on 1 indicator can be "
        "made: 2 met, 0 not met."
    )
    assert row["n_measures"] == 2


def test_half_is_not_thin():
    assert areas(allies=("EST", "LVA", "LTU", "POL")).loc["Joint Exercises", "sentence"] == (
        "2 of 4 checks on 1 indicator can be made: 2 met, 0 not met; 2 without a figure."
    )


def test_an_area_without_an_indicator_says_so():
    row = areas().loc["Command & Control"]
    assert row["sentence"].startswith("No ally here has a figure with a target")
    assert row[["n_checks", "n_met", "n_unknown"]].tolist() == [0, 0, 0]
    assert pd.isna(row["evidence"])
    assert (areas(allies=())["n_checks"] == 0).all()


def sentence(*rows):
    return by_indicator(checks(indicators(*rows), ALLIES))["sentence"].iloc[0]


def test_indicator_sentences_lead_with_coverage():
    assert by_indicator(checks(MIXED, ALLIES))["sentence"].iloc[0] == (
        "3 of 3 chosen allies have a figure; 1 meets the target (at most 3 months), 1 does not, 1 without "
        "rotation."
    )
    assert sentence({"iso3": "EST", "value": 1, "target": 3}) == (
        "1 of 3 chosen allies has a figure; none meets the target (at least 3 troops), 1 does not."
    )
    assert sentence({"iso3": "EST", "value": 1}) == "1 of 3 chosen allies has a figure; no target is stated."
    assert sentence({"iso3": "EST", "value": None, "target": 3}) == (
        "0 of 3 chosen allies have a figure; whether the target is met is unknown."
    )
    assert sentence({"iso3": "EST", "indicator": "posts planned", "value": 3, "target": 3}) == (
        "1 of 3 chosen allies has a figure; a plan, an order or a budget is not yet practice."
    )
    assert sentence({"iso3": "EST", "value": 3, "target": 3}, {"iso3": "LVA", "value": 3, "target": 2}) == (
        "2 of 3 chosen allies have a figure; 2 meet their own target."
    )


def test_units_are_never_mixed():
    found = checks(
        indicators(
            {"iso3": "EST", "value": 5, "unit": "EUR m"}, {"iso3": "LVA", "value": 6, "unit": "USD m"}
        ),
        ALLIES,
    )
    assert found.groupby("unit")["value"].sum().to_dict() == {"EUR m": 5, "USD m": 6}


def test_allies_within_a_choice():
    assert len(allies_chosen(())) == 11
    assert allies_chosen(("POL", "RUS", "EST")) == ("EST", "POL")
    assert allies_chosen(("RUS",)) == ()


def test_what_does_not_concern_an_ally_is_told_apart_from_what_nobody_published():
    rail = {"indicator": "Rail Baltica track laid", "unit": "km", "target": 100}
    found = judged({"iso3": "EST", "value": 9} | rail, allies=("EST", "LVA", "POL"))
    name = "Rail Baltica track laid"
    assert [found[name, iso3]["status"] for iso3 in ("EST", "LVA", "POL")] == [
        "not_met",
        "unknown",
        "not_applicable",
    ]
    assert found[name, "POL"]["value_words"] == "does not apply"
    # A figure that is published stands, whomever the rule names.
    assert judged({"iso3": "POL", "value": 100} | rail, allies=("POL",))[name, "POL"]["status"] == "met"


def test_one_thing_kept_under_two_names_is_one_indicator():
    old = "hybrid or cyber exercises documented in the latest full year"
    found = judged(
        {"iso3": "EST", "indicator": old, "value": 1, "as_of": "2025-05"} | DRILLS,
        {"iso3": "LVA", "indicator": old, "value": None, "as_of": None} | DRILLS,
        {"iso3": "LVA", "indicator": "hybrid, crisis or cyber exercises found, 2018", "value": 2} | DRILLS,
    )
    assert {name for name, _ in found} == {"hybrid, crisis or cyber exercises found"}
    assert [found[key]["value"] for key in sorted(found)][:1] == [1]
    # An older figure goes before a later row without one.
    assert found["hybrid, crisis or cyber exercises found", "LVA"]["value"] == 2


def test_the_table_says_which_of_its_lines_are_the_checks_that_are_counted():
    rail = {"indicator": "Rail Baltica track laid", "unit": "km", "target": 100, "value": 9}
    rows = [{"iso3": iso3} | rail for iso3 in ("EST", "LVA")]
    table = checks(indicators(*rows, {"iso3": "EST", "indicator": "posts planned", "value": 1}))
    assert table_title(table) == "2 indicators in 11 flank allies: 22 lines, 3 of them checks"
