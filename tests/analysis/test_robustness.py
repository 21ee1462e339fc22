import pandas as pd
import pytest

from dashboard.analysis import robustness
from dashboard.analysis.drill.peers import RankByMeasure
from dashboard.analysis.drill.percentile import rank_of
from dashboard.analysis.robustness import (
    CHOICES,
    Reading,
    Statement,
    around_line,
    below_line,
    compare,
    fullest_year,
    highest_ratio,
    readings,
    standing,
)
from tests.figures.tables import sizes

from .rows import LINES


def test_every_combination_of_what_acts_is_a_reading():
    found = readings(("basis", "since"))
    assert len(found) == len(set(found)) == len(CHOICES["basis"]) * len(CHOICES["since"])
    assert {one.grade for one in found} == {None}
    assert readings(()) == (Reading(),)


def test_statements_agree_by_their_words_and_not_by_their_numbers():
    assert Statement("Most", "3 of 4", 0.75) == Statement("Most", "2 of 3", 0.67)
    assert Statement("Most") != Statement("Half")


def test_what_fewer_than_half_of_the_readings_bear_out_needs_a_warning_beside_its_headline():
    said, other = Statement("Most"), Statement("Half")
    half = compare(said, {Reading(since=0): said, Reading(since=2014): other})
    fewer = compare(said, {Reading(since=0): said, Reading(since=2014): other, Reading(since=2022): other})
    assert half.warning == ""
    assert fewer.warning == "Depends on the reading: holds in 1 of 3"


def test_a_reading_that_turns_it_is_listed_with_by_how_much_and_a_silent_one_counted_apart():
    said = Statement("Most", "3 of 4", 0.75)
    turning = Reading(basis="independent", since=2014)
    found = compare(
        said,
        {
            Reading(since=0): Statement("Most", "2 of 3", 0.67),
            turning: Statement("Half", "1 of 2", 0.5),
            Reading(since=2022): None,
        },
    )
    assert (found.total, found.holds, found.silent) == (2, 1, 1)
    assert found.words == "Holds in 1 of 2 readings; in 1 more there is too little to say"
    assert found.turned.to_dict("records") == [
        {"reading": f"{turning.words}", "finding": "Half", "figure": "1 of 2", "change": "-0.25"}
    ]
    assert "since 2014" in turning.words


@pytest.mark.parametrize(
    ("declared", "much"),
    [
        ((12000, 12999, 13000), "Most"),
        ((12000, 13000), "Half"),
        ((12000, 14000, 15000), "Fewer than half"),
    ],
)
def test_most_below_the_line(declared, much):
    rows = sizes(*({"series": "Zapad", "declared": n} for n in declared))
    assert below_line(rows, LINES).words == f"{much} were declared below the 13,000 line"
    assert below_line(rows.head(0), LINES) is None


def test_equals_share_the_highest_ratio():
    rows = sizes({"name": "A"}, {"name": "B"}).assign(ratio=[2.0, 2.0])
    assert highest_ratio(rows).words == "Most were put above the declared total; highest: A and B"
    assert highest_ratio(rows.head(0)) is None


def test_more_just_below_than_just_above():
    rows = sizes({"declared": 12500}, {"declared": 12900}, {"declared": 13000})
    assert around_line(rows, LINES, 0.1).words.startswith("More just below than just above for Russia")
    assert around_line(rows.head(0), LINES, 0.1) is None


def test_the_fullest_year_of_what_is_added_up():
    days = ("2020-01-01", "2020-02-01", "2021-01-01")
    rows = sizes(*({"first_day": day} for day in days)).assign(troop_days=[1.0, None, 5.0])
    assert fullest_year(rows, "n").words == "Fullest year: 2020 for Russia, Belarus, CSTO"
    assert fullest_year(rows, "troop_days").words == "Fullest year: 2021 for Russia, Belarus, CSTO"
    assert fullest_year(rows.assign(troop_days=float("nan")), "troop_days") is None


def test_a_drill_without_a_percentile_has_no_standing():
    many, few = pd.Series([1.0, 2, 3, 4, 5]), pd.Series([1.0, 2])
    assert standing([RankByMeasure("size", rank_of(4.5, many), 5)]).words == "Above most by size"
    assert standing([RankByMeasure("size", rank_of(1.5, many), 5)]).words == "Not above most by size"
    assert standing([RankByMeasure("size", rank_of(1.5, few), 2)]) is None
    assert standing([RankByMeasure("size", None, 0)]) is None


def test_where_no_number_decides_no_change_is_told():
    assert robustness._change(Statement("Most"), Statement("Half")) == robustness.NO_FIGURE
