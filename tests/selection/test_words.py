"""What single choices leave, and how they read."""

from dataclasses import dataclass

import pandas as pd
import pytest

from dashboard.selection import OPTIONS, Selection, grade_reaches, has_any, years_of
from tests.analysis.rows import links

from .test_laws import CLAIMS, EXERCISES, MEASURES, WHOLE


def left(selection, table="exercises"):
    return list(selection.filter(table, getattr(WHOLE, table)).iloc[:, 0])


def test_a_row_of_several_values_is_found_by_each():
    assert left(Selection(countries=("EST",))) == ["e2", "e3"]
    assert left(Selection(countries=("RUS",))) == ["e1"]
    assert left(Selection(domains=("air", "cyber"))) == ["e1", "e2"]


def test_a_blank_cell_matches_no_filter():
    assert left(Selection(domains=("land",))) == ["e1", "e5"]
    assert left(Selection(years=(2009, 2025))) == ["e1", "e2", "e3"]


def test_both_years_belong():
    assert left(Selection(years=(2017, 2025))) == ["e1", "e2"]
    assert left(Selection(years=(2009, 2009))) == ["e3"]
    assert left(Selection(years=(2026, 2026))) == ["e4"]


def test_a_code_is_never_part_of_another():
    assert list(has_any(EXERCISES["host_countries"], ["S"])) == [False] * 5
    assert list(has_any(EXERCISES["host_countries"], ["BLR"])) == [True, False, False, False, False]


def test_both_halves_of_a_grade_must_reach():
    assert list(grade_reaches(CLAIMS, "B2")) == [True, False, False]
    assert list(grade_reaches(CLAIMS, "D4")) == [True, True, False]
    assert list(grade_reaches(CLAIMS, "F6")) == [True, True, True]


def test_a_claim_goes_with_its_exercise():
    kept = Selection(countries=("BLR",)).apply(WHOLE)
    assert list(kept.claims["claim_id"]) == ["C0001"]
    assert kept.exercise_links.empty


PAIRS = pd.DataFrame(
    {"action_id": ["e1", "e1", "e2", "e9"], "response_id": ["e2", "RM001", "RM002", "RM003"]},
    index=["both", "first", "second", "none"],
)


@dataclass(frozen=True)
class Linked:
    """Exercises and what hangs on them by two ends."""

    exercises: pd.DataFrame
    action_responses: pd.DataFrame
    exercise_links: pd.DataFrame


def test_a_pair_stays_with_either_end_and_a_link_with_both():
    frames = Linked(EXERCISES, PAIRS, links(("e1", "e2"), ("e2", "e3")))
    belarus, estonia = (Selection(countries=(one,)).apply(frames) for one in ("BLR", "EST"))
    assert list(belarus.exercises["exercise_id"]) == ["e1"]
    assert list(belarus.action_responses.index) == ["both", "first"]
    assert belarus.exercise_links.empty
    assert list(estonia.exercises["exercise_id"]) == ["e2", "e3"]
    assert list(estonia.action_responses.index) == ["both", "second"]
    assert list(estonia.exercise_links["child_id"]) == ["e3"]


def test_a_year_is_read_from_any_date():
    assert list(years_of(EXERCISES["start_date"]).dropna()) == [2025, 2017, 2009, 2026]
    assert list(years_of(MEASURES["date"])) == [2014, 2024, 2025, 2022]


def test_the_words():
    chosen = Selection(countries=("LVA", "EST"), sides=("nato",), years=(2014, 2025), grade="C3")
    assert chosen.describe() == "Estonia, Latvia; organised by NATO; 2014 to 2025"
    assert chosen.describe("claims") == (
        "Estonia, Latvia; organised by NATO; 2014 to 2025; claims graded C3 or better"
    )
    assert chosen.describe("measures") == "Estonia, Latvia; 2014 to 2025"
    assert chosen.describe("weapon_ranges") == ""
    assert chosen.describe("defence_spending", "exercises") == (
        "Estonia, Latvia; 2014 to 2025; organised by NATO"
    )
    assert Selection(years=(2025, 2025)).describe() == "2025"
    assert Selection(countries=OPTIONS["countries"]).describe() == "all 15 countries of the flank"
    assert Selection(sides=OPTIONS["sides"]).describe() == "organised by any of the 7 sides"
    assert Selection(focus_areas=("Command & Control",)).describe("measures") == "focus: Command & Control"


def test_years_the_wrong_way_round_are_refused():
    with pytest.raises(ValueError, match="wrong way round"):
        Selection(years=(2025, 2014))


def test_a_list_of_the_readers_own_is_told_where_its_rows_are_and_filters_nothing():
    theirs = Selection(countries=("EST",), uploaded="with your own list mine.csv (3 exercises)")
    assert theirs.describe("exercises") == "Estonia; with your own list mine.csv (3 exercises)"
    assert theirs.describe("exercise_sites") == theirs.describe("exercises")
    assert theirs.describe("measures") == "Estonia"
    assert theirs.describe("measures", "exercises") == theirs.describe("exercises")
    assert theirs.describe_all() == theirs.describe("exercises")
    assert theirs.active == ("countries",)
    assert theirs.without("countries").describe_all() == "with your own list mine.csv (3 exercises)"
    assert theirs != Selection(countries=("EST",))
