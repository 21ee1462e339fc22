"""What no choice changes is made once for all of them, and comes out as if it were made for each."""

from dataclasses import replace

import pytest
from pandas.testing import assert_frame_equal

from dashboard.analysis.advice import checks as checking
from dashboard.analysis.drill import report
from dashboard.analysis.exercises import register
from dashboard.analysis.kit import counting
from dashboard.exhibits import holds
from dashboard.exhibits.memo import LatestResults
from dashboard.exhibits.subjects import advice
from dashboard.schema import columns as c
from dashboard.selection import Selection

from .shipped import extract


def test_checks_are_made_once_for_all_allies_and_a_choice_takes_its_own(monkeypatch):
    memo, made = LatestResults(100), []
    check = checking.checks
    monkeypatch.setattr(checking, "checks", lambda *words: made.append(words) or check(*words))
    for countries in (("EST", "POL"), ("ROU",), ()):
        of_choice = replace(extract(Selection(countries=countries)), memo=memo)
        allies = checking.allies_chosen(countries)
        alone = check(of_choice.unfiltered.result(advice._indicators), allies)
        assert_frame_equal(of_choice.result(advice.checks_of), alone)
    assert len(made) == 1


@pytest.mark.parametrize("parts", [False, True])
@pytest.mark.parametrize("years", [None, (2014, 2021)])
def test_the_exercises_of_a_reading_are_those_that_the_pages_count(parts, years):
    of_choice = extract(Selection(countries=("POL", "LTU"), years=(2020, 2024)))
    chosen = replace(of_choice.selection, years=years)
    rows = chosen.filter("exercises", of_choice.register.exercises)
    once = counting.count_once(rows, of_choice.register.exercise_links, count_parts=parts).rows
    assert holds._counted(of_choice, years, parts) == set(once[c.EXERCISE_ID])


def test_names_to_choose_from_are_put_in_order_once_for_a_table():
    exercises = extract().register.exercises
    sizes = extract().sized.all_sizes
    assert register.titles(exercises) is register.titles(exercises)
    assert report.starts(sizes) is report.starts(sizes)
