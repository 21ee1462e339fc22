"""The small charts of a brief, drawn without a browser."""

import re

import pytest

from dashboard.export.brief import charts
from dashboard.export.brief.charts import Bar, Pair, Series


def test_bars_are_as_long_as_their_numbers_and_columns_stack():
    rows = [Bar("a", 10, "10"), Bar("b", 5, "5"), Bar("c", 0, "0")]
    first, second, none = (
        float(one) for one in re.findall(r'width="([\d.]+)" height="8.0"', charts.bars(rows))
    )
    assert first == pytest.approx(2 * second, abs=0.1)
    assert none < 1
    stacked = charts.columns(["2025"], [Series("x", "#111111", (2,)), Series("y", "#222222", (4,))])
    boxes = re.findall(r'y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill="(#[12]{6})"', stacked)
    low, high = (tuple(map(float, box[:2])) for box in boxes[2:])  # the first two are the legend's
    assert high[1] == pytest.approx(2 * low[1], abs=0.1)
    assert high[0] + high[1] == pytest.approx(low[0], abs=0.1)


def test_a_row_of_two_marks_tells_what_is_known_of_it():
    drawn = charts.pairs([Pair("x", 12700, float("nan")), Pair("y", 9000, 65000)], "first", "second")
    assert drawn.count("<circle") == 2  # one of them in the legend
    assert ">12,700<" in drawn
    assert ">9,000 / 65,000<" in drawn
    assert ">9,000 / about 54,000<" in charts.pairs(
        [Pair("y", 9000, 53750, "about 54,000")], "first", "second"
    )


def test_a_line_that_pairs_are_held_against_is_drawn_and_named():
    made = charts.pairs([Pair("Zapad-2025", 13000, 100000)], "First", "Last", line=9000.0)
    assert ">9,000<" in made
    assert ">9,000<" not in charts.pairs([Pair("Zapad-2025", 13000, 100000)], "First", "Last")
