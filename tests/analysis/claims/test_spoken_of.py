"""A drill of which no page gives troops is told by its ships, aircraft and so on."""

import pytest

from dashboard.analysis.claims import spoken_of
from dashboard.analysis.claims.sayings import sayings
from dashboard.schema import codes
from tests.analysis.rows import OUTSIDE, claims, frame

SPEAKERS = frame(
    "claimants",
    {"claimant_id": "staff", "name": "The Staff", "kind": "command"},
    {"claimant_id": "alliance", "name": "The Alliance", "kind": "alliance"},
)
PLANES = {"metric": "aircraft", "value": 86, "claimant": "Alliance", "origin_role": "alliance"}
SEEN = {"metric": "aircraft", "value": 46, "claimant": "Staff", "published": "2025-09-20"} | OUTSIDE
SHIPS = {"metric": "ships", "value": 6, "claimant": "Staff", "published": "2025-09-20"} | OUTSIDE
TROOPS = {"value": 1200}


def said(*rows):
    return sayings(claims(*rows), SPEAKERS, frame("sources"))["e1"]


def test_every_metric_has_its_place_in_the_order():
    assert sorted(spoken_of.ORDER) == sorted(codes.METRICS)


@pytest.mark.parametrize(
    ("rows", "metric"), [((PLANES, SHIPS), "ships"), ((PLANES, TROOPS), "troops"), ((PLANES,), "aircraft")]
)
def test_troops_speak_for_a_drill_and_where_there_are_none_what_took_part(rows, metric):
    assert spoken_of.metric(claims(*rows)) == metric
    assert spoken_of.metrics(claims(*rows)).to_dict() == {"e1": metric}


def test_a_drill_without_claims_is_one_of_troops():
    assert spoken_of.metric(claims(PLANES).iloc[:0]) == "troops"


@pytest.mark.parametrize(
    ("words", "value", "metric", "told"),
    [
        ("about 86", 86, "aircraft", "about 86 aircraft"),
        ("1", 1, "ships", "1 ship"),
        ("12,700", 12700, "troops", "12,700"),
        ("9", 9, "duration_days", "9 days"),
    ],
)
def test_a_number_says_what_it_counts_but_for_troops(words, value, metric, told):
    assert spoken_of.amount(words, value, metric) == told


def test_an_outsider_who_counted_aircraft_is_not_denied():
    found = said(PLANES, SEEN)
    assert found.headline == "One outsider counted or estimated the whole of it"
    assert found.lines[:2] == (
        "About 86 aircraft: announced by The Alliance, 1 September 2025.",
        "About 46 aircraft: estimated by The Staff, 20 September 2025.",
    )


def test_an_outsider_who_counted_ships_is_told_beside_the_troops_that_the_organiser_gave():
    found = said(TROOPS, SHIPS)
    assert found.headline == (
        "Nobody outside is known to have counted its troops; one outsider counted ships"
    )
    assert "About 6 ships: estimated by The Staff, 20 September 2025." in found.lines


def test_a_grade_that_leaves_out_the_troops_does_not_turn_a_drill_into_one_of_aircraft():
    left = claims(PLANES, SEEN)
    metrics = spoken_of.metrics(claims(PLANES, SEEN, TROOPS))
    found = sayings(left, SPEAKERS, frame("sources"), metrics=metrics)["e1"]
    assert (
        found.headline == "Nobody outside is known to have counted its troops; one outsider counted aircraft"
    )
    assert not any("86" in line for line in found.lines)
