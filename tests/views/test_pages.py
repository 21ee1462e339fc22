"""Every page, for every kind of choice."""

from itertools import pairwise

import pytest

from dashboard.ui.shell import page_words
from tests.exhibits.shipped import register

from .reader import CASES, PAGES, main_words, other_words, visit, visited, words

HEADINGS = {"title": 1, "header": 2, "subheader": 3}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_stands(page, case):
    at = visited(page, case)
    assert [one.value for one in at.exception] == []
    assert [one.value for one in at.error] == []
    assert len(at.title) == 1


@pytest.mark.parametrize("page", PAGES)
def test_a_page_explains_words_that_it_uses(page):
    at = visited(page, "default")
    terms = page_words.WORDS.get("" if page == "overview" else page.replace("_", "-"), ())
    line = next((one.value for one in at.markdown if one.value.startswith("Words on this page")), "")
    assert [f"glossary?term={term} " in line for term in terms] == [True] * len(terms)
    assert set(terms) <= set(register().glossary["term_id"])


@pytest.mark.parametrize("page", PAGES)
def test_a_hostile_address_is_the_default_page(page):
    assert other_words(visited(page, "hostile")) == other_words(visited(page, "default"))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_which_filters_are_active(page):
    said = main_words(visited(page, "narrow"))
    assert "Filters: Estonia, Latvia; 2020 to 2025; basis" in said
    assert "Filters:" not in main_words(visited(page, "default"))


def test_what_finds_nothing_says_so_and_offers_the_reset():
    at = visit("exercises", **CASES["empty"])
    assert "No exercises match these filters: Moldova; organised by NATO; domains" in words(at)
    at.get_by_key("timeline-reset").click().run()
    assert not at.exception
    assert "No exercises match" not in words(at)
    assert at.get_by_key("timeline")


def test_the_choice_outlives_a_change_of_page():
    at = visit("exercises", country="Estonia")
    at.switch_page("views/data.py").run()
    assert "Filters: Estonia" in main_words(at)
    assert at.get_by_key("country").value == ["EST"]


def test_one_reset_clears_every_filter():
    at = visit("exercises", **CASES["narrow"], grade="C3 or better", parts="true", domain="Land")
    at.get_by_key("reset").click().run()
    assert words(at) == words(visited("exercises", "default"))


def test_options_show_their_counts():
    at = visited("exercises", "default")
    counted = [one.value for one in at.sidebar.caption if one.value.startswith("Exercises hosted: ")]
    assert len(counted) == 1
    assert "Estonia " in counted[0]


@pytest.mark.parametrize("page", PAGES)
def test_headings_come_in_order(page):
    """No heading skips a level, so that a page can be read by its outline."""
    outline = [element for element in visited(page, "default").main if element.type in HEADINGS]
    levels = [HEADINGS[element.type] for element in outline]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= level + 1 for level, later in pairwise(levels))
