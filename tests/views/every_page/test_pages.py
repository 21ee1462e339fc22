"""Every page, for every kind of choice."""

import re
from itertools import pairwise

import pytest
import streamlit as st

from dashboard.exhibits.words import pages
from dashboard.schema import codes
from dashboard.selection import FILTERS
from dashboard.ui.shell.choosing import filters, widgets
from tests.charts import charts
from tests.exhibits.shipped import register
from tests.views.reader import CASES, PAGES, main_words, other_words, visit, visited, words

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
    terms = pages.PAGES[page.replace("_", "-")].terms
    line = next((one.value for one in at.markdown if one.value.startswith("Words on this page")), "")
    assert [f"glossary?term={term} " in line for term in terms] == [True] * len(terms)
    assert set(terms) <= set(register().glossary["term_id"])


@pytest.mark.parametrize("page", PAGES)
def test_no_sentence_has_a_date_as_tables_have_it(page):
    at = visited(page, "default")
    said = [one.value for kind in ("header", "markdown", "caption", "info") for one in getattr(at, kind)]
    # Lists of documents and citations have a form of their own.
    told = [text for text in said if not text.startswith("- [") and "CC BY 4.0, http" not in text]
    assert [text for text in told if re.search(r"\b\d{4}-\d\d-\d\d\b", text)] == []


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
    assert len(at.main.info) == 1
    assert [one.key for one in at.main.button if "Reset" in one.label] == ["timeline-reset"]
    assert charts(at) == []
    at.get_by_key("timeline-reset").click().run()
    assert not at.exception
    assert "No exercises match" not in words(at)
    assert at.get_by_key("timeline")


def test_the_choice_outlives_a_change_of_page():
    at = visit("exercises", country="Estonia")
    at.switch_page("views/data.py").run()
    assert "Filters: Estonia" in main_words(at)
    assert at.session_state["country"] == at.get_by_key("country-options").value == ["EST"]


def test_one_reset_clears_every_filter():
    at = visit("exercises", **CASES["narrow"], grade="C3 or better", parts="true", domain="Land")
    at.get_by_key("reset").click().run()
    assert words(at) == words(visited("exercises", "default"))


def test_options_show_their_counts():
    at = visited("exercises", "default")
    hosts, sides = (at.get_by_key(f"{name}-options") for name in ("country", "side"))
    assert re.fullmatch(r"Estonia \d+", hosts.options[0])
    assert [text.rpartition(" ")[0] for text in sides.options] == list(codes.SIDES.values())
    assert at.sidebar.caption == []


def test_an_option_chosen_by_its_count_stands_in_the_address_by_its_name():
    at = visit("exercises", years=["2020", "2025"])
    at.get_by_key("side-options").set_value(["nato"]).run()
    assert at.query_params == {"years": ["2020", "2025"], "side": "NATO"}
    at.get_by_key("country-options").set_value(["EST", "LVA"]).run()
    assert at.query_params["country"] == ["Estonia", "Latvia"]
    assert at.get_by_key("country-options").value == ["EST", "LVA"]
    assert "Filters: Estonia, Latvia; organised by NATO; 2020 to 2025" in main_words(at)


def test_an_option_is_known_by_a_count_that_has_changed_since(monkeypatch):
    state = {"side-options": ["NATO 1,204", "Russia + Belarus 7", "nonsense 3"], "side": []}
    monkeypatch.setattr(st, "session_state", state)
    widgets._take_over("side", codes.SIDES)
    assert state["side"] == ["russia_belarus", "nato"]


QUIET = sorted({path for path in filters.QUIET if path.replace("-", "_") in PAGES})


@pytest.mark.parametrize("path", QUIET)
def test_a_quiet_filter_keeps_its_value_and_changes_nothing(path):
    page = path.replace("-", "_")
    quiet = {"focus": "Joint Exercises", "response": "Rapid Reaction Forces"}
    at = visit(page, **quiet)
    assert at.session_state["focus"] == ["Joint Exercises"]
    base = visited(page, "default")
    for kind in ("bidi_component", "dataframe"):
        assert [one.key for one in at.get(kind)] == [one.key for one in base.get(kind)]
    assert [one.proto.bytes for one in charts(at)] == [one.proto.bytes for one in charts(base)]
    assert [len(one.value) for one in at.dataframe] == [len(one.value) for one in base.dataframe]


def test_each_filter_has_its_place():
    assert sorted(filters.ORDER) == sorted(one.name for one in FILTERS)
    assert all(set(names) <= set(filters.ORDER) for names in filters.QUIET.values())


@pytest.mark.parametrize("page", PAGES)
def test_headings_come_in_order(page):
    """No heading skips a level, so that a page can be read by its outline."""
    outline = [element for element in visited(page, "default").main if element.type in HEADINGS]
    levels = [HEADINGS[element.type] for element in outline]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= level + 1 for level, later in pairwise(levels))


@pytest.mark.parametrize("page", ["exercises", "response", "country", "incidents", "data"])
def test_each_line_of_the_contents_leads_to_a_part_of_the_page(page):
    at = visited(page, "default")
    (line,) = [one.value for one in at.main.markdown if one.value.startswith("On this page: ")]
    links = re.findall(r"\(#([^)]+)\)", line)
    anchors = [one.proto.anchor for kind in ("header", "subheader") for one in getattr(at.main, kind)]
    assert len(links) > 4
    assert set(links) <= set(anchors)
    assert all(anchors.count(one) == 1 for one in links)
