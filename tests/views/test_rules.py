"""Every total prints under its chart how it is counted."""

import pytest

from tests.charts import charts

from .reader import visit, visited, words

WITHOUT = {"spot": "a place that the reader chose, no total"}
"""Charts without a counting rule, and why."""

PAGES = (
    "overview",
    "exercises",
    "disputed",
    "in_context",
    "reactions",
    "country",
    "incidents",
    "response",
    "data",
    "recommendations",
    "flank_map",
)


@pytest.mark.parametrize("page", PAGES)
def test_every_chart_prints_how_it_is_counted(page):
    at = visited(page, "default")
    counted = [one.key for one in charts(at) if one.key not in WITHOUT]
    told = [one.value for one in at.main.caption if one.value.startswith("How it is counted: ")]
    assert len(told) == len(counted) > 0


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("overview", "On this basis a mark is as large as the highest claim"),
        (
            "exercises",
            "No exercises with exact dates and one size, which a range is not, match these filters",
        ),
        ("exercises", "there are no troop"),
        ("disputed", "The basis chosen does not act here"),
        ("in_context", "on this basis peers are ranked by their declared total"),
        ("country", "On this basis a mark is as large as the highest claim"),
        ("data", "Range: the lowest and the highest claim"),
    ],
)
def test_a_page_says_what_the_range_does_where_it_acts(page, sentence):
    assert sentence in words(visit(page, basis="Range of claims")).replace("\\", "")
