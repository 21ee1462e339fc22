import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.kit.leaders import NAMED, fullest_years, leaders, most_in_years

NUMBERS = st.dictionaries(st.integers(2010, 2030), st.integers(0, 4), min_size=1, max_size=9)


def test_equals_lead_together_in_the_order_given():
    found = leaders(["b", "a", "c"], [3, 3, 1])
    assert (found.labels, found.top, found.each) == (("b", "a"), 3, " each")
    assert leaders(["a", "b"], [2, 1]).each == ""


def test_what_has_no_value_leads_nothing():
    assert leaders(["a", "b"], [float("nan"), 0]).labels == ("b",)
    assert leaders(["a"], pd.Series([pd.NA], dtype="Int64")).labels == ()
    assert leaders([], []).labels == ()


def test_sums_of_the_same_numbers_are_equal_in_any_order():
    assert leaders(["a", "b"], [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1]).labels == ("a", "b")


def test_of_many_equals_it_is_said_how_many():
    assert leaders("abc", [1, 1, 1]).named() == "a, b and c"
    assert leaders("abcd", [1, 1, 1, 1]).named(many="years") == "four years"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({2017: 3, 2018: 1}, "the fullest year of the register is 2017 with 3"),
        ({2017: 3, 2018: 1, 2025: 3}, "the fullest years of the register are 2017 and 2025, 3 each"),
        (dict.fromkeys(range(2011, 2016), 1), "five years of the register share the most, 1 each"),
    ],
)
def test_fullest_years(counts, words):
    assert fullest_years(pd.Series(counts)) == words


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({2017: 3, 2018: 1}, "most in 2017 (3)"),
        ({2017: 3, 2018: 1, 2025: 3}, "most in 2017 and 2025 (3 each)"),
        (dict.fromkeys(range(2011, 2016), 1), "five years share the most (1 each)"),
    ],
)
def test_a_title_says_the_same_in_fewer_words(counts, words):
    assert most_in_years(pd.Series(counts)) == words


@given(NUMBERS)
def test_all_that_share_the_top_and_nobody_else_lead(numbers):
    found = leaders(numbers, numbers.values())
    assert set(found.labels) == {label for label, n in numbers.items() if n == max(numbers.values())}
    words = found.named(many="years")
    named = {label for label in numbers if str(label) in words}
    assert named == (set(found.labels) if len(found.labels) <= NAMED else set())
