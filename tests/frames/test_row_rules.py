"""What must agree within a row, and between a pair and its drills: each refusal is a sentence."""

import pandas as pd
import pytest

from dashboard.frames import claim_rules, pair_rules, row_rules
from dashboard.schema import table
from tests.shipped import frames


def frame(name, *rows):
    """Return rows of a table as text, counted as a spreadsheet counts them."""
    columns = [column.name for column in table(name).columns]
    made = pd.DataFrame([dict.fromkeys(columns, "") | row for row in rows], columns=columns, dtype="str")
    made.index = made.index + 2
    return made.mask(made == "")


def told(name, **row):
    return [str(fault) for fault in row_rules.check(table(name), frame(name, row))]


@pytest.mark.parametrize(
    ("lat", "lon", "said"),
    [
        ("59.35", "24.05", []),
        ("-59.35", "-124.05", []),
        ("", "", []),
        ("59.3", "24.05", ["column lat: expected degrees with two decimals, such as 59.35, saw '59.3'."]),
        (
            "59.35",
            "24.0513",
            ["column lon: expected degrees with two decimals, such as 59.35, saw '24.0513'."],
        ),
        ("59.35", "", ["column lon: expected both coordinates or none, saw an empty cell."]),
        ("", "24.05", ["column lat: expected both coordinates or none, saw an empty cell."]),
    ],
)
def test_a_place_has_both_coordinates_with_two_decimals(lat, lon, said):
    assert told("sites", lat=lat, lon=lon) == [f"sites.csv, row 2, {one}" for one in said]


@pytest.mark.parametrize(
    ("precision", "start", "is_sound"),
    [
        ("day", "2025-09-12", True),
        ("month", "2025-09", True),
        ("month", "2025-09-12", True),
        ("year", "2025", True),
        ("day", "2025-09", False),
        ("year", "2025-09", False),
        ("day", "", True),
    ],
)
def test_a_date_is_as_exact_as_it_says(precision, start, is_sound):
    found = told("exercises", kind="article", date_precision=precision, start_date=start)
    expected = (
        f"exercises.csv, row 2, column date_precision: expected what {start} is exact to, saw '{precision}'."
    )
    assert found == ([] if is_sound else [expected])


def test_a_count_has_a_number():
    assert told("incidents", is_count="true", number="12") == []
    assert told("incidents", is_count="false") == []
    assert told("incidents", is_count="true") == [
        "incidents.csv, row 2, column number: expected how many, for the row is a count, saw an empty cell."
    ]


def test_an_answer_is_one_and_a_documented_link_has_its_page_and_its_direction():
    sound = {"response_id": "saber-strike-2014", "documented_link": "false"}
    assert told("action_responses", **sound) == []
    for both, seen in (({"measure_id": "M1"}, "both"), ({"response_id": ""}, "neither")):
        (fault,) = told("action_responses", **sound | both)
        assert fault.endswith(f"expected an exercise there or a measure in measure_id, saw {seen}.")
    (fault,) = told("action_responses", **sound | {"documented_link": "true", "source_id": "a-page"})
    assert fault.endswith("link_direction: expected a value, as the link is documented, saw an empty cell.")
    (fault,) = told("action_responses", **sound | {"source_id": "a-page"})
    assert fault.endswith("source_id: expected none, as no page links the two, saw 'a-page'.")


DRILLS = (
    {"exercise_id": "east", "organiser_side": "russia", "start_date": "2025-09-12", "end_date": "2025-09-16"},
    {
        "exercise_id": "west",
        "organiser_side": "national",
        "start_date": "2025-09-15",
        "end_date": "2025-09-20",
    },
    {"exercise_id": "later", "organiser_side": "nato", "start_date": "2025-10", "end_date": ""},
)


@pytest.mark.parametrize(
    ("action", "response", "lag", "overlap", "wrong"),
    [
        ("east", "west", "3", "2", []),
        ("east", "later", "", "", []),
        ("east", "west", "4", "2", ["column lag_days: expected '3', as the days of both say, saw '4'."]),
        (
            "east",
            "west",
            "3",
            "",
            ["column overlap_days: expected '2', as the days of both say, saw an empty cell."],
        ),
        ("east", "later", "20", "", ["column lag_days: expected none, for days are unknown, saw '20'."]),
    ],
)
def test_lag_and_overlap_of_a_pair_follow_from_the_days_of_both(action, response, lag, overlap, wrong):
    row = {"action_id": action, "response_id": response, "lag_days": lag, "overlap_days": overlap}
    found = pair_rules.check(frame("action_responses", row), frame("exercises", *DRILLS))
    assert [str(one) for one in found] == [f"action_responses.csv, row 2, {one}" for one in wrong]


def test_a_pair_is_an_eastern_drill_and_an_allied_answer():
    row = {"action_id": "west", "response_id": "east", "lag_days": "-3", "overlap_days": "2"}
    found = pair_rules.check(frame("action_responses", row), frame("exercises", *DRILLS))
    assert [(one.column, one.seen) for one in found] == [("action_id", "'west'"), ("response_id", "'east'")]


@pytest.mark.parametrize(
    ("said", "published", "column"),
    [
        ("2025-09-11", "2025-09-12", None),
        ("2025-09", "2025-09-12", None),
        ("", "2025-09-12", None),
        ("2025-09-13", "2025-09-12", "said"),
        ("2025-09-12", "2025-09-12", "said"),
        ("", "2026-01-02", "published"),
    ],
)
def test_a_word_is_no_younger_than_its_page_and_the_page_than_the_day_of_reading(said, published, column):
    register = frames()
    page = {"source_id": "a-page", "accessed": "2026-01-01"}
    row = {
        "claim_id": "X0001",
        "exercise_id": "none",
        "source_id": "a-page",
        "said": said,
        "published": published,
    }
    claims = frame("claims", row)
    known = claim_rules.Known(claims, register.exercises, register.claimants, frame("sources", page))
    found = [one.column for one in claim_rules.check(claims, known) if "day" in one.expected]
    assert found == ([column] if column else [])
