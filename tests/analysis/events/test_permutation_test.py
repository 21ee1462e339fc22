import tracemalloc

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.events.incidents import events
from dashboard.analysis.events.permutation_test import calendar, dated, drills, nearness, region
from tests.analysis.events.test_incidents import incidents
from tests.analysis.rows import exercises, frame, links

BREST = {"exercise_id": "e1", "name": "Brest", "lat": "52.1", "lon": "23.7"}


def drilled(*rows, places=(BREST,)):
    return drills(exercises(*rows), links(), frame("exercise_sites", *places))


TEN_DAYS = {"start_date": "2025-03-01", "end_date": "2025-03-10"}


@pytest.mark.parametrize(
    ("lon", "lat", "found"),
    [
        (28.3, 57.8, "baltic"),
        (33.1, 69.0, "nordic"),
        (34.0, 45.3, "black_sea"),
        (40.0, 55.0, None),
        (60.0, 68.0, None),
        (np.nan, 52.0, None),
        *((42.0, 60.0, "nordic"), (42.1, 60.0, None), (30.0, 59.9, "baltic")),
        *((33.0, 50.0, "baltic"), (33.1, 50.0, None), (33.1, 49.9, "black_sea"), (42.0, 49.9, "black_sea")),
    ],
)
def test_the_region_of_a_place(lon, lat, found):
    assert region(lon, lat) == found


def test_only_counted_drills_of_russia_and_belarus_with_exact_dates_and_a_place():
    places = [BREST | {"exercise_id": f"e{n}"} for n in range(1, 5)]
    table = drilled(
        TEN_DAYS,
        TEN_DAYS | {"organiser_side": "nato"},
        TEN_DAYS | {"date_precision": "month"},
        TEN_DAYS | {"kind": "planned"},
        TEN_DAYS,
        places=places,
    )
    assert table[["exercise_id", "region"]].to_numpy().tolist() == [["e1", "baltic"]]


def test_the_days_near_a_drill():
    covered = calendar(drilled(TEN_DAYS), 2025, 0)
    assert covered.size == 365
    assert list(np.flatnonzero(covered)) == list(range(59, 69))
    assert calendar(drilled(TEN_DAYS), 2025, 7).sum() == 24
    assert calendar(drilled(TEN_DAYS), 2024, 7).sum() == 0


def test_a_drill_over_new_year_is_near_on_both_sides():
    over = drilled({"start_date": "2024-12-30", "end_date": "2025-01-02"})
    assert list(np.flatnonzero(calendar(over, 2024, 1))) == [363, 364, 365]
    assert list(np.flatnonzero(calendar(over, 2025, 1))) == [0, 1, 2]


def test_one_incident_on_a_drill_of_ten_days_is_chance_in_ten_of_365_years():
    """By hand: moved round the year, the one incident falls into the drill at 10 of 365 shifts."""
    hit = dated(events(incidents({"date": "2025-03-05"})))
    found = nearness(hit, drilled(TEN_DAYS), window=0, rounds=50_000)
    assert (found.near, found.events, found.drills) == (1, 1, 1)
    assert found.p_value == pytest.approx(10 / 365, abs=0.003)
    assert found.table[["region", "n", "n_near", "share_of_days"]].to_numpy().tolist() == [
        ["Baltic, Poland, Belarus", 1, 1, 2.7]
    ]


def test_incidents_of_one_year_move_together():
    """By hand: two incidents of one day are both near or both not, so one alone never is."""
    pair = dated(events(incidents({"date": "2025-03-05"}, {"date": "2025-03-05"})))
    found = nearness(pair, drilled(TEN_DAYS), window=0, rounds=2_000)
    assert set(found.chance) == {0, 2}


def test_none_near_is_no_surprise():
    missed = dated(events(incidents({"date": "2025-08-05"})))
    assert nearness(missed, drilled(TEN_DAYS), rounds=100).p_value == 1


def test_a_drill_in_another_region_is_not_near():
    north = dated(events(incidents({"date": "2025-03-05", "countries": "NOR"})))
    assert nearness(north, drilled(TEN_DAYS), rounds=100).near == 0


def test_an_incident_in_two_regions_counts_once_above_and_in_each_below():
    both = dated(events(incidents({"date": "2025-03-05", "countries": "EST;FIN;LVA"})))
    found = nearness(both, drilled(TEN_DAYS), rounds=100)
    assert (found.near, found.events) == (1, 1)
    assert list(found.table["n"]) == [1, 1]


def test_inexact_days_and_far_states_are_not_looked_at():
    rows = incidents(
        {"date": "2025-03", "date_precision": "month"}, {"countries": "DEU"}, {"countries": None}
    )
    assert dated(events(rows)).empty


def test_nothing_chosen_is_nothing_found():
    found = nearness(dated(events(incidents())), drilled(TEN_DAYS), rounds=10)
    assert (found.near, found.events, len(found.table)) == (0, 0, 0)


def test_the_same_seed_gives_the_same_number():
    rows = dated(events(incidents({"date": "2025-03-05"}, {"date": "2024-06-05"})))
    first, second = (nearness(rows, drilled(TEN_DAYS), rounds=500) for _ in range(2))
    assert (first.chance == second.chance).all()
    pd.testing.assert_frame_equal(first.table, second.table)


def test_incidents_of_one_day_and_region_take_the_room_of_one():
    """A number for each incident in each of 10,000 rounds would be 80 megabytes, of a long list 3,000."""
    many = dated(events(incidents(*({"date": "2025-03-05"} for _ in range(1_000)))))
    drills_of_march = drilled(TEN_DAYS)
    tracemalloc.start()
    found = nearness(many, drills_of_march, window=0)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert set(found.chance) == {0, 1_000}
    assert most < 10_000_000
