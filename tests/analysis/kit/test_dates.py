import pandas as pd
import pytest

from dashboard.analysis.kit import dates
from tests.analysis.rows import exercises


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-09", "2025-09-01", "2025-09-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2025-09-12", "2025-09-12", "2025-09-12"),
    ],
)
def test_a_partial_date_spans_all_that_it_can_mean(cell, first, last):
    cells = pd.Series([cell], dtype="str")
    assert dates.first_day(cells)[0] == pd.Timestamp(first)
    assert dates.last_day(cells)[0] == pd.Timestamp(last)


def test_a_missing_date_stays_missing():
    cells = pd.Series([None, "2025"], dtype="str")
    assert dates.first_day(cells).isna().tolist() == [True, False]
    assert dates.last_day(cells).isna().tolist() == [True, False]


def test_length_counts_both_days_and_only_exact_dates():
    table = dates.spans(
        exercises(
            {"start_date": "2025-09-12", "end_date": "2025-09-16"},
            {"start_date": "2025-09-12", "end_date": "2025-09-12"},
            {"start_date": "2025-09-12", "end_date": None},
            {"start_date": "2025-09", "end_date": "2025-10", "date_precision": "month"},
            {"start_date": "2025-09-12", "end_date": "2025-10-02", "date_precision": "month"},
            {"start_date": None, "end_date": None, "date_precision": None},
        )
    )
    assert table["length_days"].tolist() == [5, 1, pd.NA, pd.NA, pd.NA, pd.NA]
    assert table["year_started"].tolist() == [2025, 2025, 2025, 2025, 2025, pd.NA]


def test_an_open_end_reaches_as_far_as_the_start_can():
    table = dates.spans(
        exercises(
            {"start_date": "2024", "end_date": None, "date_precision": "year"},
            {"start_date": "2024-05-03", "end_date": None},
            {"start_date": "2024-05", "end_date": "2024-08", "date_precision": "month"},
        )
    )
    assert table["last_day"].dt.strftime("%Y-%m-%d").tolist() == ["2024-12-31", "2024-05-03", "2024-08-31"]


def test_no_exercise_gives_no_span():
    assert dates.spans(exercises({}).iloc[:0])["length_days"].tolist() == []


def test_the_last_on_record_is_no_plan_and_no_day_after_the_reading():
    drills = exercises(
        {"start_date": "2026-06-05", "end_date": "2026-06-05"},
        {"start_date": "2026-09-05", "end_date": "2026-09-05", "kind": "planned"},
        {"start_date": "2027-01-05", "end_date": "2027-01-05"},
    )
    events = pd.DataFrame({"date": ["2026-06-08", "2026"]})
    assert dates.last_on_record(drills, events, "2026-11-30") == "2026-06-08"
    assert dates.last_on_record(drills.head(0), events.head(0), "2026-11-30") == ""


def test_a_year_of_which_a_part_is_on_record_says_so():
    years = pd.Series([2025, 2026], dtype="Int64")
    assert dates.part_year(years, "2026-06-08") == " 2026: to June."
    for whole in (dates.part_year(years, "2026-12-02"), dates.part_year(years.head(1), "2026-06-08")):
        assert whole == ""
    assert dates.part_year(years, "2026") == dates.part_year(years, "") == ""
