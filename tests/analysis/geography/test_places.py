"""Places for the map, gathered from exercises and sites."""

import pandas as pd

from dashboard.analysis.geography import places
from tests.analysis.rows import frame


def sized(*rows):
    columns = {"name": "Zapad", "organiser_side": "russia", "bloc": "east", "basis_note": "organiser"}
    made = [
        {"exercise_id": f"e{i}", "source_ids": "paper"} | columns | row for i, row in enumerate(rows, start=1)
    ]
    table = pd.DataFrame(made)
    for column in ("troops", "troops_high", "first_day"):
        if column not in table:
            table[column] = None
    return table.assign(first_day=pd.to_datetime(table["first_day"])).astype(
        {"troops": "float64", "troops_high": "float64"}
    )


def sites(*rows):
    keys = ("exercise_id", "name", "lat", "lon")
    return frame(
        "exercise_sites",
        *(
            {"geo_precision": "town", "source_id": "atlas"} | dict(zip(keys, row, strict=True))
            for row in rows
        ),
    )


def test_points_have_coordinates_troops_and_both_sources():
    table = sized({"troops": 12000}, {"troops_high": 7000}, {})
    rows = sites(
        ("e1", "Brest", 52.1, 23.7),
        ("e1", "Nowhere", None, None),
        ("e2", "Pskov", 57.8, 28.3),
        ("e3", "Pskov", 57.8, 28.3),
        ("other", "Minsk", 53.9, 27.6),
    )
    points = places.exercise_points(rows, table)
    assert points[["exercise_id", "place"]].to_numpy().tolist() == [
        ["e1", "Brest"],
        ["e2", "Pskov"],
        ["e3", "Pskov"],
    ]
    assert points["troops"].tolist()[:2] == [12000, 7000]
    assert pd.isna(points["troops"].iloc[2])
    assert points["source_ids"].iloc[0] == "atlas;paper"


def test_places_gather_the_exercises_of_one_side_latest_first():
    table = sized(
        *({"name": f"Drill {n}", "troops": n, "first_day": f"20{10 + n}-05-01"} for n in range(1, 8)),
        {"name": "Defender", "organiser_side": "nato"},
    )
    rows = sites(*((f"e{n}", "Pskov", 57.8, 28.3) for n in range(1, 9)))
    found = places.exercise_places(places.exercise_points(rows, table))
    assert found["organiser_side"].tolist() == ["nato", "russia"]
    assert found["n"].tolist() == [1, 7]
    assert pd.isna(found["troops"].iloc[0])
    assert found["troops"].iloc[1] == 7
    assert found["basis_note"].iloc[1] == table.loc[6, "basis_note"]
    assert found["exercises"].iloc[1] == "Drill 7; Drill 6; Drill 5; Drill 4; Drill 3; and 2 more"
    assert found["exercise_ids"].tolist() == ["e8", "e7;e6;e5;e4;e3;e2;e1"]


def test_of_many_exercises_five_are_named_and_the_rest_are_counted():
    def told(number):
        table = sized(*({"name": f"Drill {n}", "first_day": f"20{n + 10}-05-01"} for n in range(number)))
        rows = sites(*((f"e{n}", "Pskov", 57.8, 28.3) for n in range(1, number + 1)))
        return places.exercise_places(places.exercise_points(rows, table))["exercises"].iloc[0]

    assert told(5) == "Drill 4; Drill 3; Drill 2; Drill 1; Drill 0"
    assert told(6) == "Drill 5; Drill 4; Drill 3; Drill 2; Drill 1; and 1 more"


def test_a_mark_leads_to_the_exercises_of_its_place_and_no_other_mark_does():
    found = pd.DataFrame({"exercise_ids": ["e8", "e7;e6"], "lat": [54.0, 55.0], "lon": 22.0})
    assert places.exercises_at(found, "held:0") == ["e8"]
    assert places.exercises_at(found, "held:1") == ["e7", "e6"]
    for other in ("held:2", "held:-1", "held:", "held:x", "0", "site:0", "e8", ""):
        assert places.exercises_at(found, other) == []


def test_a_mark_leads_to_what_other_sides_held_at_its_point_too():
    """Of Drawsko Pomorskie the page said "1 exercise under the filters": NATO's mark lies under it."""
    found = pd.DataFrame(
        {"exercise_ids": ["e8", "e7;e6", "e6;e5", "e1"], "lat": [54.0, 54.0, 54.0, 54.1], "lon": 22.0}
    )
    assert places.exercises_at(found, "held:1") == ["e7", "e6", "e8", "e5"]
    assert places.exercises_at(found, "held:3") == ["e1"]


def test_bases_without_coordinates_are_left_out():
    rows = frame(
        "sites",
        {
            "site_id": "a",
            "name": "Rukla",
            "side": "nato",
            "kind": "garrison",
            "lat": 55,
            "lon": 24,
            "source_id": "x",
        },
        {"site_id": "b", "name": "Far", "side": "nato", "kind": "sensor", "source_id": "x"},
    )
    found = places.base_points(rows)
    assert found[["site_id", "kind", "source_ids"]].to_numpy().tolist() == [["a", "Garrison", "x"]]
