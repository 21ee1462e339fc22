import pandas as pd

from dashboard.analysis.exercises.sizes import sizes
from dashboard.analysis.exercises.yearly import yearly
from dashboard.selection import Selection
from tests.analysis.rows import claims, exercises

DRILLS = exercises(
    {"start_date": "2024-05-01", "end_date": "2024-05-10"},
    {"start_date": "2024-07-01", "end_date": "2024-07-05"},
    {"start_date": "2024-09", "end_date": None, "date_precision": "month"},
    {"start_date": "2024-09-01", "end_date": "2024-09-02", "organiser_side": "nato", "lead": "NATO"},
    {"start_date": None, "end_date": None, "date_precision": None},
)
LEDGER = claims(
    {"exercise_id": "e1", "value": 1000, "source_id": "a"},
    {"exercise_id": "e3", "value": 500, "source_id": "b"},
)


def rows(**choice):
    table = yearly(sizes(DRILLS, LEDGER, Selection(**choice)))
    return table.set_index(["year_started", "organiser_side"])


def test_sums_and_counts_by_year_and_side():
    row = rows().loc[(2024, "russia_belarus")]
    assert (row["n"], row["n_with_figure"], row["n_without_figure"]) == (3, 2, 1)
    assert (row["troops"], row["troop_days"], row["n_with_troop_days"]) == (1500, 10000, 1)
    assert row["source_ids"] == "a;b;record"


def test_a_year_of_one_exercise_names_it():
    names = rows()["exercise_id"]
    assert names[(2024, "nato")] == "e4"
    assert pd.isna(names[(2024, "russia_belarus")])


def test_a_sum_over_nothing_is_missing_and_not_zero():
    row = rows().loc[(2024, "nato")]
    assert row["n"] == 1
    assert row[["troops", "troops_low", "troops_high", "troop_days"]].isna().all()


def test_the_range_sums_its_two_ends_and_no_middle():
    row = rows(basis="range").loc[(2024, "russia_belarus")]
    assert (row["troops_low"], row["troops_high"]) == (1500, 1500)
    assert pd.isna(row["troops"])


def test_an_undated_row_belongs_to_no_year():
    assert rows()["n"].sum() == 4


def test_no_exercise_gives_no_row():
    assert yearly(sizes(DRILLS.iloc[:0], LEDGER.iloc[:0], Selection())).empty
