"""What a cell holds before anybody asks for more: missing, failed, or text to compare."""

import pytest

from dashboard.reading import cells


@pytest.mark.parametrize("text", [None, "", "  ", "-", "—", "TBD", "N/A", "xx", "-9", "\u00a0", "…"])
def test_what_stands_for_a_missing_value(text):
    assert cells.is_missing(text)


def test_a_long_text_is_never_missing():
    assert not cells.is_missing("-" * 100_000)


def test_a_number_is_missing_only_where_numbers_may_be():
    assert not cells.is_missing("-9", numbers=False)
    assert not cells.is_missing("0")


def test_a_failed_formula_is_no_blank():
    assert all(map(cells.is_error, ("#DIV/0!", "#N/A", "#REF!", "Err:502")))
    assert not any(map(cells.is_error, ("", "#1", "N/A")))
    assert not cells.is_missing("#N/A")


@pytest.mark.parametrize(
    ("text", "folded"),
    [("  Łódź ", "lodz"), ("Ærø-Straße", "aero strasse"), ("Côte d’Ivoire", "cote d ivoire"), ("Ёж", "еж")],
)
def test_letters_are_folded_by_an_own_table_too(text, folded):
    # No Unicode form takes Ł, Ø, Đ and ß apart: DuckDB 2.0.1's strip_accents leaves them as well.
    assert cells.folded(text) == folded
