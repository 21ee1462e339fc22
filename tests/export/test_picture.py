import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.picture import stem
from dashboard.export.slug import slug

from .captions import TITLE, made


def test_a_picture_says_what_from_where_and_when():
    caption = made()
    assert caption.title == TITLE
    assert caption.filter_line == "Filters: Estonia; 2014 to 2026 · Basis: declared"
    assert caption.source == "Sources: NATO, OSCE (2 documents)"
    assert caption.release_line == "Flankwatch data 1.0.0, 25 November 2026"
    assert caption.licence == "CC BY 4.0"


def test_without_filters_it_says_so():
    assert made(filters="", basis="").filter_line == "No filters"
    assert made(filters="", basis="Independent").filter_line == "No filters · Basis: independent"


def test_the_component_gets_only_what_the_figure_does_not_carry():
    assert set(made().for_component()) == {
        "title",
        "filters",
        "source",
        "release",
        "licence",
        "note",
        "stem",
    }


@pytest.mark.parametrize(
    ("title", "filters", "expected"),
    [
        ("Four of five Zapads", "", "flankwatch-four-of-five-zapads"),
        ("Four of five Zapads", "2009 to 2026", "flankwatch-four-of-five-zapads-2009-to-2026"),
        ("Below the 13,000 line", "", "flankwatch-below-the-13000-line"),
        ("Łódź, Đà Nẵng & Århus: 50 %", "", "flankwatch-lodz-da-nang-arhus-50"),
        ("../../etc/passwd", "", "flankwatch-etc-passwd"),
        ("Щит Союза", "", "flankwatch-figure"),
        ("", "", "flankwatch-figure"),
    ],
)
def test_file_names(title, filters, expected):
    assert stem(title, filters) == expected


@given(st.text(), st.text())
def test_every_file_name_is_short_and_plain(title, filters):
    made = stem(title, filters)
    assert len(made) <= 80
    assert re.fullmatch(r"flankwatch(-[a-z0-9]+)+", made)


@pytest.mark.parametrize(
    ("most", "cut"),
    [(9, "red-green"), (8, "red"), (3, "red"), (2, "re"), (12, "red-green"), (14, "red-green-blue")],
)
def test_a_name_is_cut_between_words_where_it_can_be(most, cut):
    assert slug("Red, green, blue", most) == cut


def test_letters_without_an_accent_to_take_off_have_a_twin():
    assert slug("ŁØĐÆ łøđæß", 40) == "lodae-lodaess"


def test_filters_take_28_characters_of_a_name_at_most():
    assert stem("Title", "aaaaaaaaa bbbbbbbbb cccccccc") == "flankwatch-title-aaaaaaaaa-bbbbbbbbb-cccccccc"
    assert stem("Title", "aaaaaaaaa bbbbbbbbb ccccccccc") == "flankwatch-title-aaaaaaaaa-bbbbbbbbb"


def test_a_name_of_80_characters_is_used_to_the_full():
    words = "b" * 34 + " " + "c" * 34
    assert stem(words, "") == f"flankwatch-{words.replace(' ', '-')}"
    assert stem(words + "d", "") == f"flankwatch-{'b' * 34}"


def test_long_names_are_cut_between_words_and_keep_the_filters():
    made = stem(TITLE + " and this goes on for quite a while", "Estonia, Latvia, Lithuania, Poland")
    assert made == "flankwatch-four-of-five-zapads-were-declared-below-the-estonia-latvia-lithuania"
