"""Weeks without holes, words for codes, the most frequent pairs."""

import numpy as np
import pandas as pd

from dashboard.analysis.events import listed


def days(*rows):
    frame = pd.DataFrame(rows, columns=["day", "events"])
    return frame.astype({"day": "datetime64[s]", "events": "int64"})


def test_weeks_begin_on_monday_and_those_without_events_are_zero():
    """29 December 2025 is the Monday of the first week of 2026 by ISO 8601."""
    found = listed.by_week(
        days(("2025-12-28", 1), ("2025-12-29", 2), ("2026-01-04", 3), ("2026-01-19", 4), (None, 9))
    )
    assert found["week"].dt.strftime("%m-%d").tolist() == ["12-22", "12-29", "01-05", "01-12", "01-19"]
    assert found["events"].tolist() == [1, 5, 0, 0, 4]


def test_a_list_without_dates_has_no_weeks():
    none = days((None, 9))
    assert len(listed.by_week(none)) == 0
    assert listed.undated(none) == 9


def pairs(*rows):
    return pd.DataFrame(rows, columns=["country", "kind", "events"]).astype({"country": "str", "kind": "str"})


def test_codes_have_words_and_blanks_are_said():
    found = listed.named(
        pairs(("UP", "04", 3), ("UP", "77", 2), (None, None, 1)), {"kind": {"04": "Consult"}}
    )
    assert found["kind"].tolist() == ["Consult", "77", "(not named)"]
    assert found["country"].tolist() == ["UP", "UP", "(not named)"]


def test_the_grid_has_the_fullest_first_and_leaves_blank_what_is_not_listed(monkeypatch):
    monkeypatch.setattr(listed, "MOST_COUNTRIES", 2)
    grid = listed.crossed(pairs(("A", "x", 5), ("B", "y", 9), ("B", "x", 1), ("C", "x", 2)))
    assert grid.index.tolist() == ["B", "A"]
    assert grid.columns.tolist() == ["y", "x"]
    assert np.isnan(grid.loc["A", "y"])
    assert grid.loc["B"].tolist() == [9.0, 1.0]
