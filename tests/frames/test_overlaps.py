"""Drills of one leader that ran at once are linked, or somebody has looked."""

import pytest

from dashboard.frames import overlaps
from tests.frames.test_claim_rules import frame

ONE = {
    "exercise_id": "one",
    "series": "Dawn",
    "kind": "exercise",
    "lead": "RUS",
    "host_countries": "RUS;BLR",
    "start_date": "2025-09-12",
    "end_date": "2025-09-16",
}
TWO = ONE | {"exercise_id": "two", "series": "Dusk", "host_countries": "BLR", "start_date": "2025-09-16"}


def told(other, *links):
    rows = [dict(zip(("parent_id", "child_id", "relation"), link, strict=True)) for link in links]
    return [
        str(fault) for fault in overlaps.check(frame("exercises", ONE, other), frame("exercise_links", *rows))
    ]


def test_a_pair_that_nobody_looked_at_is_told():
    assert told(TWO) == [
        (
            "exercise_links.csv: expected a row on one and two, which ran at once under one leader "
            "(separate: looked at, other troops), saw none."
        )
    ]


@pytest.mark.parametrize("link", [("one", "two", "part_of"), ("two", "one", "separate")])
def test_any_relation_says_that_somebody_looked(link):
    assert told(TWO, link) == []


@pytest.mark.parametrize(
    "apart",
    [
        {"start_date": "2025-09-17", "end_date": "2025-09-20"},
        {"lead": "BLR"},
        {"host_countries": "UKR"},
        {"host_countries": ""},
        {"kind": "cancelled"},
        {"start_date": "2025-09"},
    ],
    ids=["other days", "other leader", "other host", "no host", "not counted", "month only"],
)
def test_what_cannot_share_troops_or_is_not_known_well_enough_is_passed_over(apart):
    assert told(TWO | apart) == []


def test_one_series_is_enough_where_leaders_differ():
    assert len(told(TWO | {"lead": "BLR", "series": "Dawn"})) == 1


def test_an_end_that_is_not_known_reaches_as_far_as_is_certain():
    early = TWO | {"start_date": "2025-09-10", "end_date": ""}
    assert told(early) == []
    assert len(told(early | {"end_date": "2025-10"})) == 1
