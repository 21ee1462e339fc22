"""What no single cell shows: references, and cells of a row that must agree."""

import pandas as pd
import pytest

from dashboard.frames import relations


def texts(**tables):
    """Return tables of text cells with the rows counted as a spreadsheet counts them."""
    made = {}
    for name, columns in tables.items():
        frame = pd.DataFrame(columns, dtype="str")
        frame.index = frame.index + 2
        made[name] = frame.mask(frame == "")
    return made


def told(**tables):
    return [str(fault) for fault in relations.check(texts(**tables))]


def test_a_key_without_its_row_is_told():
    known = {"source_id": ["one"], "url": [""]}
    claims = {"claim_id": ["C0001", "C0002"], "source_id": ["one", "two"]}
    assert told(sources=known, claims=claims) == [
        "claims.csv, row 3, column source_id: expected a source_id of the table sources, saw 'two'.",
    ]


def test_each_element_of_a_list_needs_its_row():
    exercises = {
        "exercise_id": ["zapad-2025"],
        "kind": ["exercise"],
        "start_date": ["2025-09-12"],
        "end_date": ["2025-09-16"],
        "source_ids": ["one;two;three"],
    }
    assert told(sources={"source_id": ["one", "three"]}, exercises=exercises) == [
        "exercises.csv, row 2, column source_ids: expected a source_id of the table sources, saw 'two'.",
    ]


def test_an_empty_reference_needs_no_row():
    assert told(sources={"source_id": ["one"]}, indicators={"source_id": ["", "one"]}) == []


def test_a_digest_of_a_page_and_the_day_of_its_check_come_together():
    digest = "0" * 64
    known = {"content_sha256": ["", digest, "", digest], "checked": ["", "2027-01-05", "2027-01-05", ""]}
    assert told(sources={"source_id": list("abcd"), **known}) == [
        "sources.csv, row 4, column content_sha256: expected a value, as checked has one, saw an empty cell.",
        "sources.csv, row 5, column checked: expected a value, as content_sha256 has one, saw an empty cell.",
    ]


@pytest.mark.parametrize(
    ("table", "low", "high", "path"),
    [
        ("claims", "value_low", "value_high", "claims.csv"),
        ("weapon_ranges", "range_min_km", "range_max_km", "weapon_ranges.csv"),
        ("countries", "active_personnel_low", "active_personnel_high", "countries.csv"),
    ],
)
def test_a_lower_end_above_the_upper_one_is_told(table, low, high, path):
    rows = {low: ["9", "10", "", "x"], high: ["10", "9", "5", "5"]}
    assert told(**{table: rows}) == [f"{path}, row 3, column {low}: expected at most {high}, 9, saw '10'."]


@pytest.mark.parametrize(
    ("start", "end", "sound"),
    [
        ("2025-09-12", "2025-09-16", True),
        ("2025-09-12", "2025-09-12", True),
        ("2025-09-12", "2025-09", True),
        ("2025-09", "2025-09-01", True),
        ("2025", "", True),
        ("2025-09-12", "2025-09-11", False),
        ("2025-09", "2025-08-31", False),
        ("2025-09-12", "2024", False),
    ],
)
def test_an_end_before_its_start_is_told(start, end, sound):
    rows = {"exercise_id": ["a"], "kind": ["exercise"], "start_date": [start], "end_date": [end]}
    sentence = f"exercises.csv, row 2, column end_date: expected a day not before {start}, saw '{end}'."
    assert told(exercises=rows) == ([] if sound else [sentence])


def test_only_the_record_of_the_article_may_lack_a_start():
    rows = {
        "exercise_id": ["a", "b"],
        "kind": ["article", "exercise"],
        "start_date": ["", ""],
        "end_date": ["", ""],
    }
    assert told(exercises=rows) == [
        "exercises.csv, row 3, column start_date: expected a date, saw an empty cell.",
    ]


def test_a_table_that_could_not_be_read_is_passed_over():
    assert told(claims={"source_id": ["two"]}) == []
