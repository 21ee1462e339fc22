"""Axes that count: from zero and by whole numbers, also where there are few."""

from typing import Any

import pandas as pd


def count_axis(highest: float, ticks: int = 5) -> dict[str, Any]:
    """Return the settings of an axis of counts; Plotly would mark halves of an exercise on a short one.

    Parameters
    ----------
    highest : float
        The highest count on it; missing where there is none.
    ticks : int
        How many marks it has at most.
    """
    steps = {"tick0": 0, "dtick": 1} if pd.notna(highest) and highest < ticks else {"nticks": ticks}
    return {"rangemode": "tozero", "tickformat": ",", **steps}
