"""What an outline shows of many numbers, or of a long text, must change with any of them."""

from datetime import date

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from tests.coordinates import channels, short


def test_up_to_twelve_values_stand_in_full_and_rounded():
    assert short([1.00000001, 2.5, None, float("nan"), 1234567.0]) == "1, 2.5, -, -, 1234567"
    assert short(range(12)).count(",") == 11


def test_of_more_the_rest_is_told_where_most_are_equal():
    assert short([0] * 20 + [3]) == "20 times 0, 3 at 20"


def test_of_many_the_ends_stand_in_full_and_a_digest_changes_with_any():
    many = list(range(100))
    told = short(many)
    assert told.startswith("0, 1, 2 ... 97, 98, 99 (100 in all, ")
    assert all(short([*many[:i], 1000, *many[i + 1 :]]) != told for i in range(100))


def test_of_a_long_text_the_start_stands_there_and_a_digest_changes_with_its_end():
    """A snapshot of what a library prints sees no end of it: findings/snapshots-of-ten-rows.sh."""
    text = "Exercises near the border with more than 13,000 people, by year and by who said so"
    told = short([text])
    assert told.startswith("Exercises near the border with more than 13,000 people, b... (")
    assert short([f"{text}, corrected"]) != told
    assert short([text] * 13) != short([*[text] * 12, f"{text}, corrected"])
    assert short([text[:60]]) == text[:60]


def test_a_day_is_a_day_in_whatever_type_it_comes():
    days = [date(2025, 9, 12), "2025-09-12T00:00:00", np.datetime64("2025-09-12"), pd.Timestamp(2025, 9, 12)]
    assert short(days) == "2025-09-12, 2025-09-12, 2025-09-12, 2025-09-12"
    assert short(pd.to_datetime(pd.Series(["2025-09-12"])).to_numpy()) == "2025-09-12"


def test_a_trace_tells_where_its_points_are_and_what_is_on_them():
    trace = go.Scatter(x=[1, 2], y=[3, 4], text=["a", "b"], marker={"size": [5, 6], "color": "red"})
    assert channels(trace) == ["  x: 1, 2", "  y: 3, 4", "  text: a, b", "  marker size: 5, 6"]
    assert channels(go.Bar(x=["EST"], y=[2], base=[1])) == ["  x: EST", "  y: 2", "  base: 1"]
