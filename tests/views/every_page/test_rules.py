"""Every total prints under its chart how it is counted."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.reader import visit, visited, words

SAYS = "How it is counted: "
REST = "The rest is counted as for the figures above."

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
def test_a_page_says_each_sentence_of_how_it_counts_once_and_never_only_points_above(page):
    told = [one.value for one in visited(page, "default").main.caption if one.value.startswith(SAYS)]
    new = [one.removeprefix(SAYS).removesuffix(REST).strip() for one in told]
    assert told
    assert all(new)
    assert len(set(new)) == len(new)
    assert not any("said above" in one for one in told)


def test_a_rule_that_the_page_has_said_whole_is_not_said_again():
    def page():
        from dashboard.ui.blocks import figure
        from dashboard.ui.shell import once

        once.begin()
        for rule in ("Each counts once. Three are out.", "Three are out.", "Each counts once. Four are out."):
            figure.counting(rule)

    at = AppTest.from_function(page, default_timeout=120).run()
    assert [one.value for one in at.caption] == [
        f"{SAYS}Each counts once. Three are out.",
        f"{SAYS}Four are out. {REST}",
    ]
    assert at.caption[1].proto.help == "Each counts once. Four are out."


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
