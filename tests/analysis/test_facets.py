"""Options of filters count what the totals of the pages count once an option is chosen."""

from dataclasses import replace

import pytest

from dashboard.analysis import facets
from dashboard.analysis.kit import counting
from dashboard.selection import FILTERS, Selection
from tests.shipped import frames

OF_EXERCISES = [one for one in FILTERS if one.counted_in == "exercises"]


@pytest.mark.parametrize("count_parts", [False, True])
@pytest.mark.parametrize("one", OF_EXERCISES, ids=lambda one: one.name)
def test_an_option_counts_the_exercises_that_the_pages_count_under_it(one, count_parts):
    data, others = frames(), Selection(years=(2014, 2026), count_parts=count_parts)
    found = facets.counts(data, others)[one.name]
    for option in one.options:
        rows = replace(others, **{one.name: (option,)}).filter("exercises", data.exercises)
        once = counting.count_once(rows, data.exercise_links, count_parts=count_parts).rows
        assert found[option] == len(once), option


def test_the_sides_add_up_to_the_exercises_of_the_title():
    data = frames()
    once = counting.count_once(data.exercises, data.exercise_links).rows
    apart = sum(facets.counts(data, Selection())["sides"].values())
    # A part that another side organised than its umbrella stands under its own side.
    assert len(once) <= apart < len(data.exercises)
