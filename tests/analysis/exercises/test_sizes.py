import pandas as pd
import pytest

from dashboard.analysis.exercises.sizes import big_drills, by_domain, sizes
from dashboard.selection import Selection
from tests.analysis.rows import ARTICLE, OUTSIDE, claims, exercises

DRILLS = exercises(
    {"exercise_id": "e1", "name": "West-2025"},
    {"exercise_id": "e2", "name": "No number", "start_date": "2025-09", "date_precision": "month"},
    {"exercise_id": "e3", "name": "Alliance", "organiser_side": "nato", "lead": "NATO"},
    {"exercise_id": "e4", "name": "Ally", "organiser_side": "national", "lead": "POL"},
)
LEDGER = claims(
    {"value": 12000, "source_id": "notice"},
    {"value": 30000, "claimant": "A", **OUTSIDE, "source_id": "a"},
    {"value": 20000, "claimant": "B", **OUTSIDE, "source_id": "b"},
    {"value": 90000, "claimant": "C", **OUTSIDE, "reliability": "E", "source_id": "x"},
    {"exercise_id": "e3", "value": 5000, "claimant": "NATO", "source_id": "shape"},
    {"exercise_id": "e4", "value": 3000, "claimant": "NATO", "origin_role": "alliance"},
)


def by_id(**choice):
    return sizes(DRILLS, LEDGER, Selection(**choice)).set_index("exercise_id")


@pytest.mark.parametrize(
    ("basis", "troops", "low", "high", "troop_days", "note"),
    [
        ("declared", 12000, 12000, 12000, 60000, "organiser, whole exercise, announced"),
        ("independent", 25000, 20000, 30000, 125000, "median of 2 outsiders who looked"),
        ("range", None, 12000, 90000, None, "4 claims, whole exercise"),
    ],
)
def test_the_basis_decides_what_troops_means(basis, troops, low, high, troop_days, note):
    row = by_id(basis=basis).loc["e1"]
    assert (row["troops_low"], row["troops_high"], row["basis_note"]) == (low, high, note)
    if troops is None:
        assert row[["troops", "troop_days"]].isna().all()
    else:
        assert (row["troops"], row["troop_days"]) == (troops, troop_days)


def test_every_reading_stands_beside_the_other():
    row = by_id().loc["e1"]
    assert (row["declared"], row["independent"], row["low"], row["high"]) == (12000, 25000, 12000, 90000)
    assert (row["n"], row["n_claimants"], row["n_sources"]) == (4, 2, 4)
    assert row["ratio"] == pytest.approx(25 / 12)
    assert row["source_ids"] == "a;b;notice;x"


def test_the_grade_narrows_the_range():
    assert by_id(grade="C3").loc["e1", "high"] == 30000


def test_without_a_figure_all_stays_missing_and_the_record_is_cited():
    row = by_id(basis="independent").loc["e2"]
    assert row[["troops", "declared", "independent", "low", "high", "troop_days", "length_days"]].isna().all()
    assert (row["n"], row["n_sources"], row["source_ids"]) == (0, 0, "record")
    assert row["basis_note"] == "no independent figure"


def test_the_declared_figure_never_stands_in_for_an_independent_one():
    assert pd.isna(by_id(basis="independent").loc["e3", "troops"])


def test_an_alliance_speaks_for_the_drill_of_its_own_and_of_a_member_and_never_as_an_outsider():
    table = by_id()
    assert table.loc[["e3", "e4"], "declared"].tolist() == [5000, 3000]
    assert table.loc[["e3", "e4"], "independent"].isna().all()
    assert table.loc["e4", "basis_note"] == "alliance of the organiser, whole exercise, announced"


@pytest.mark.parametrize(
    ("kind", "words"),
    [("forecast", "a forecast"), ("bound", "a floor or ceiling"), ("derived", "derived")],
)
def test_an_end_of_the_range_that_nobody_counted_is_named_as_what_it_is(kind, words):
    made = claims({"value": 100}, {"value": 900, "claimant": "A", **OUTSIDE, "number_kind": kind})
    row = sizes(DRILLS, made, Selection(basis="range")).iloc[0]
    assert row["basis_note"] == f"2 claims, whole exercise; highest: {words}"


def test_a_part_gives_no_ratio():
    ledger = claims({"value": 10, "scope": "belarus_part"}, {"value": 30, "claimant": "A", **OUTSIDE})
    row = sizes(DRILLS, ledger, Selection()).iloc[0]
    assert row["basis_note"] == "organiser, Belarusian part, announced"
    assert pd.isna(row["ratio"])


def test_big_drills_are_of_both_states_and_in_order():
    """One of the two figures is enough, be it the lower or the higher one of the declared."""
    table = sizes(
        exercises(
            {"exercise_id": "late", "start_date": "2025-09-12"},
            {"exercise_id": "early", "start_date": "2013-09-20"},
            {"exercise_id": "disputed", "start_date": "2017-09-14"},
            {"exercise_id": "doubted", "start_date": "2021-09-10"},
            {"exercise_id": "small"},
            {"exercise_id": "silent"},
            {"exercise_id": "alone", "organiser_side": "russia"},
            {"exercise_id": "printed", "kind": "article", "start_date": None, "end_date": None},
        ),
        claims(
            {"exercise_id": "late", "value": 8000},
            {"exercise_id": "early", "value": 9000, "claimant": "A", **OUTSIDE},
            {"exercise_id": "disputed", "value": 5000},
            {"exercise_id": "disputed", "value": 40000, "claimant": "A", **OUTSIDE},
            {"exercise_id": "doubted", "value": 200000},
            {"exercise_id": "doubted", "value": 3000, "claimant": "A", **OUTSIDE},
            {"exercise_id": "small", "value": 7999},
            {"exercise_id": "alone", "value": 100000},
            {"exercise_id": "printed", "value": 12000, **ARTICLE},
        ),
        Selection(),
    )
    assert big_drills(table)["exercise_id"].tolist() == ["early", "disputed", "doubted", "late"]


def test_domains_count_an_exercise_in_each_of_its_own_and_say_zero():
    table = sizes(
        exercises({"domains": "land;air"}, {"domains": "land", "organiser_side": "nato"}, {"domains": None}),
        claims(),
        Selection(),
    )
    found = by_domain(table).set_index(["domains", "bloc"])["n"]
    assert found[("land", "east")] == 1
    assert found[("land", "west")] == 1
    assert found[("air", "east")] == 1
    assert found[("space", "west")] == 0
    assert len(found) == 14


def test_no_exercise_gives_an_empty_table_with_all_columns():
    empty = sizes(DRILLS.iloc[:0], LEDGER.iloc[:0], Selection())
    assert empty.empty
    assert set(by_id().columns) <= set(empty.columns)


def test_every_document_with_a_claim_counts_as_a_source_even_one_that_no_number_rests_on():
    relayed = claims(
        {"value": 100, "source_id": "a", "stage": "after"},
        {"value": 100, "source_id": "b"},
        {"value": 100, "source_id": "c"},
        {"value": 5, "source_id": "d", "metric": "duration_days"},
    )
    assert sizes(DRILLS, relayed, Selection())["n_sources"].tolist() == [3, 0, 0, 0]
