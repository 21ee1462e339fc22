import ast
import math
import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import wording
from dashboard.selection.matching import matcher


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [
        (2.5, 0, "3"),
        (-2.5, 0, "-3"),
        (0.5, 0, "1"),
        (-0.4, 0, "0"),
        (12_700, 0, "12,700"),
        (1_234_567.5, 0, "1,234,568"),
        (4.3, 2, "4.30"),
        (0.285, 2, "0.29"),
        (np.float64(1.005), 2, "1.01"),
        (np.int64(7000), 0, "7,000"),
    ],
)
def test_halves_go_away_from_zero(value, decimals, said):
    assert wording.number(value, decimals) == said


@given(st.floats(-1e12, 1e12), st.integers(0, 4))
def test_a_number_is_within_half_a_unit_of_what_is_said_and_symmetric(value, decimals):
    said = Decimal(wording.number(value, decimals).replace(",", ""))
    exact = Decimal(repr(value))
    assert abs(said - exact) <= Decimal("0.5").scaleb(-decimals)
    assert said == -Decimal(wording.number(-value, decimals).replace(",", ""))
    assert said == exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    assert not re.fullmatch(r"-0(\.0*)?", wording.number(value, decimals))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3.0, "3"),
        (4.5, "4.5"),
        (1272.25, "1,272.25"),
        (0.1 + 0.2, "0.3"),
        (100, "100"),
        (1_506_270.0, "1,506,270"),
    ],
)
def test_a_published_number_keeps_its_decimals(value, said):
    assert wording.plain(value) == said


def test_a_share_of_a_hundred_has_one_form():
    assert wording.percent(3.5) == "3.5 %"
    assert wording.percent(4.3, 2) == "4.30 %"
    assert wording.percent(99.5, 0) == "100 %"


@pytest.mark.parametrize(
    ("value", "said"), [(12_418_550, "12.4 million"), (785_400, "785 thousand"), (2400, "2,400"), (0, "0")]
)
def test_sums_are_rounded_to_what_they_can_bear(value, said):
    assert wording.rough(value) == said


def test_two_ends_are_one_number_where_they_are_equal():
    assert wording.span(9000, 12_700) == "9,000 to 12,700"
    assert wording.span(13_000, 13_000) == "13,000"


def test_nouns_and_verbs_follow_their_number():
    assert wording.counted(1, "exercise") == "1 exercise"
    assert wording.counted(0, "exercise") == "0 exercises"
    assert wording.counted(1234, "exercise") == "1,234 exercises"
    assert wording.counted(2, "ally", "allies") == "2 allies"
    assert [wording.agree(count, "is", "are") for count in (0, 1, 2)] == ["are", "is", "are"]
    assert [wording.after_none(count, "is", "are") for count in (0, 1, 2)] == ["is", "is", "are"]
    assert wording.agree(1.5, "month") == "months"
    assert [wording.none_or(count) for count in (0, 1, 1234)] == ["none", "1", "1,234"]


@pytest.mark.parametrize(
    ("part", "total", "said"),
    [
        (4, 5, "Four of five"),
        (5, 5, "All five"),
        (2, 2, "Both"),
        (1, 1, "One of one"),
        (0, 5, "None of five"),
        (11, 12, "11 of 12"),
    ],
)
def test_a_share_heads_a_sentence(part, total, said):
    assert wording.share(part, total) == said


def test_places_have_the_ending_of_their_last_figure():
    places = (1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111)
    said = "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 103rd 111th"
    assert " ".join(map(wording.ordinal, places)) == said


def test_lists_are_joined_as_a_sentence_joins_them():
    assert wording.together(["Italy"]) == "Italy"
    assert wording.together(["Italy", "Spain"]) == "Italy and Spain"
    assert wording.together(["Italy", "Spain", "France"]) == "Italy, Spain and France"


def test_only_the_first_letter_is_made_a_capital():
    assert wording.capitalised("russia and NATO") == "Russia and NATO"
    assert wording.capitalised("") == ""


def test_a_span_of_days_says_each_month_and_year_once():
    first = date(2025, 9, 5)
    assert wording.day(first) == "5 September 2025"
    assert wording.month(first) == "September 2025"
    assert wording.days(first, first) == "5 September 2025"
    assert wording.days(first, date(2025, 9, 16)) == "5 to 16 September 2025"
    assert wording.days(date(2025, 8, 28), first) == "28 August to 5 September 2025"
    assert wording.days(date(2024, 12, 28), first) == "28 December 2024 to 5 September 2025"


def test_a_span_known_to_the_month_says_no_day():
    first = date(2025, 8, 1)
    assert wording.between(first, date(2025, 8, 31)) == "in August 2025"
    assert wording.between(first, date(2025, 9, 30)) == "between August and September 2025"
    assert wording.between(first, date(2026, 1, 31)) == "between August 2025 and January 2026"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2025-09-12", "12 September 2025"),
        ("2025-09-02", "2 September 2025"),
        ("2025-09", "September 2025"),
        ("2025", "2025"),
        ("2025-13", "2025-13"),
        ("mid-2025", "mid-2025"),
        ("", ""),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(text, said):
    assert wording.iso(text) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2025-09-12", "2025-09-16", "12 to 16 September 2025"),
        ("2025-09-12", "2025-09-12", "12 September 2025"),
        ("2024-08", "2025", "August 2024 to 2025"),
        ("2025-09", "2025-09", "September 2025"),
        ("2021", "", "2021"),
        ("", "", ""),
    ],
)
def test_two_dates_are_said_as_exactly_as_each_is_known(start, end, said):
    assert wording.from_to(start, end) == said


def test_markup_is_shown_as_text():
    assert wording.safe('<b a="x">&') == "&lt;b a=&quot;x&quot;&gt;&amp;"


def test_a_table_rounds_as_the_words_do():
    assert [wording.rounded(value) for value in (-2.5, 2.5)] == [-3, 3]
    assert wording.rounded(0.25, 1) == 0.3
    assert math.isnan(wording.rounded(math.nan, 1))


def test_a_missing_number_is_no_number():
    assert not any(sign.isdigit() for sign in wording.number(math.nan))


ROOMS = ("analysis", "event_lists", "figures", "maps", "export", "exhibits")
SOURCES = [path for room in ROOMS for path in sorted((Path(wording.__file__).parent / room).rglob("*.py"))]
OWN_FORMAT = re.compile(r"%\{(?:x|y|z|lat|lon|value|[^}]*:[^}]*)\}")
"""What lets the browser write a number as it likes: a raw coordinate, or a format after a colon."""


def written(path):
    """Return the texts of a file, the formats by which it writes numbers, and plurals made by hand."""
    tree = ast.parse(path.read_text("utf-8"))
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    specs = [
        part.value
        for node in ast.walk(tree)
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None
        for part in node.format_spec.values
        if isinstance(part, ast.Constant)
    ]
    plurals = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.IfExp)
        and isinstance(node.test, ast.Compare)
        and all(isinstance(end, ast.Constant) and end.value in (1, 2) for end in node.test.comparators)
        and all(
            isinstance(way, ast.Constant) and isinstance(way.value, str) for way in (node.body, node.orelse)
        )
    ]
    return texts, specs, plurals


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_layer_has_a_form_of_its_own_for_numbers_dates_and_plurals(path):
    texts, specs, plurals = written(path)
    assert [text for text in texts if OWN_FORMAT.search(text)] == []
    assert [spec for spec in specs if spec != "%Y-%m-%d"] == []
    assert plurals == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Ādaži", "Adazi"),
        ("Šiauliai", "Siauliai"),
        ("Wędrzyn", "Wedrzyn"),
        ("Ørland", "Orland"),
        ("Jagłowo", "Jaglowo"),
        ("Hódmezővásárhely", "Hodmezovasarhely"),
        ("Novo Selo", "Novo Selo"),
    ],
)
def test_a_name_is_typed_without_its_letters(name, typed):
    assert wording.unaccented(name) == typed
    assert matcher({"it": name})(typed) == name


@pytest.mark.parametrize(
    ("value", "parts", "words"),
    [
        (53750, (50000, 100000, 25000, 40000), "about 54,000"),
        (65000, (60000, 70000), "about 65,000"),
        (12350, (12000, 12700), "about 12,400"),
        (22000, (16000, 28000), "about 22,000"),
        (18000, (15000, 18000, 30000), "18,000"),
        (13712, (12000, 13712, 20000), "13,712"),
        (1570.5, (1568, 1573), "about 1,571"),
        (5, (4, 6), "about 5"),
        (150, (100, 200, float("nan")), "about 150"),
    ],
)
def test_a_reckoned_number_is_no_finer_than_the_published_ones_it_is_made_of(value, parts, words):
    assert wording.reckoned(value, parts) == words


def test_a_median_that_nobody_published_is_told_as_about():
    assert wording.median([300, 100, 2000]) == "300"
    assert wording.median([300, 100, 2000, 525]) == "about 413"
    assert wording.median([3000, 1000, 20000, 4500, float("nan")]) == "about 3,800"


def test_a_percent_sign_stays_with_its_number_where_a_line_ends():
    said = wording.unparted("2 % of GDP: none of 11, all of 12 at 3.5 %")
    assert said == "2\N{NO-BREAK SPACE}% of GDP: none of 11, all of 12 at 3.5\N{NO-BREAK SPACE}%"
    assert wording.unparted("most: 5.33 % (2026 est.)").split(" ") == ["most:", "5.33\xa0%", "(2026\xa0est.)"]
