"""Axes of counts."""

import pandas as pd

from dashboard.figures.kit.count_axis import count_axis


def test_few_are_counted_one_by_one_and_never_by_halves():
    assert count_axis(1) == {"rangemode": "tozero", "tickformat": ",", "tick0": 0, "dtick": 1}
    assert count_axis(3)["dtick"] == 1
    assert "dtick" not in count_axis(12)
    assert count_axis(12)["nticks"] == 5


def test_where_nothing_is_counted_there_is_no_step():
    assert "dtick" not in count_axis(pd.NA)
    assert "dtick" not in count_axis(float("nan"))
