import math

import pytest

from dashboard.analysis.drill import peers, similar
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.drill.peers import Group
from dashboard.analysis.exercises.sizes import sizes
from dashboard.selection import Selection
from tests.analysis.rows import claims, exercises

DRILLS = exercises(
    {"name": "Twin", "start_date": "2021-09-01", "end_date": "2021-09-10", "domains": "land;air"},
    {"name": "Big", "start_date": "2021-03-01", "end_date": "2021-03-10", "domains": "land"},
    {"name": "Vague", "date_precision": "year", "domains": "sea"},
    {"name": "Winter", "start_date": "2021-12-01", "end_date": "2021-12-31", "domains": None},
)
LEDGER = claims({"value": 10000}, {"exercise_id": "e2", "value": 100000})
TABLE = peers.peers(sizes(DRILLS, LEDGER, Selection()), Drill(), Group(), "declared")
ASKED = Drill((("troops", 10000), ("days", 10)), domains=("land", "air"), month=9)


def found(drill=ASKED):
    return similar.similar(drill, TABLE).set_index("name")


def test_the_distance_is_the_mean_of_its_four_parts():
    rows = found()
    assert rows["distance"]["Twin"] == 0
    big = rows.loc["Big"]
    assert (big["far_size"], big["far_length"], big["far_season"], big["far_domains"]) == (1, 0, 1, 0.5)
    assert big["distance"] == pytest.approx(2.5 / 4)


def test_what_is_unknown_of_a_peer_counts_as_one():
    vague = found().loc["Vague"]
    assert vague["distance"] == 1
    assert vague["why"] == "no size known; no exact length known; month unknown; no domain in common"
    winter = found().loc["Winter"]
    assert winter["far_length"] == pytest.approx(math.log10(3.1))
    assert (winter["far_season"], winter["far_size"], winter["far_domains"]) == (0.5, 1, 1)


def test_a_drill_of_one_day_has_a_length():
    one = sizes(exercises({"start_date": "2021-09-01", "end_date": "2021-09-01"}), claims(), Selection())
    rows = peers.peers(one, Drill(), Group(), "declared")
    assert similar.similar(Drill((("days", 10),)), rows)["far_length"].tolist() == [1.0]


def test_months_are_near_across_the_turn_of_the_year():
    assert found(Drill(month=1))["far_season"]["Winter"] == pytest.approx(1 / 6)


def test_what_is_unknown_of_the_drill_is_not_compared():
    rows = found(Drill((("troops", 100000),)))
    assert list(rows.index) == ["Big", "Twin"]
    assert rows["far_length"].isna().all()
    assert rows["why"]["Twin"] == "10,000 troops against 100,000"
    assert found(Drill()).empty


def test_each_says_why():
    assert (
        found()["why"]["Twin"]
        == "10,000 troops, as many; 10 days, as many; began in September; both land, air"
    )


def test_equal_distances_stand_by_name_and_five_are_enough():
    many = sizes(
        exercises(*({"name": name} for name in "GFEDCBA")),
        claims(*({"exercise_id": f"e{i}", "value": 10000} for i in range(1, 8))),
        Selection(),
    )
    rows = similar.similar(ASKED, peers.peers(many, ASKED, Group(), "declared"))
    assert list(rows["name"]) == ["A", "B", "C", "D", "E"]
    assert similar.similar(ASKED, TABLE.head(0)).empty
