import pandas as pd
import pytest

from dashboard.analysis.geography import cells, places
from tests.maps.tables import places as drawn_places

OWN = {"source_ids": "your-own-list"}


@pytest.fixture(autouse=True)
def _few(monkeypatch):
    monkeypatch.setattr(cells, "MOST_MARKS", 3)


def at(lat, lon, ids="yours-1", troops=None):
    return OWN | {"lat": lat, "lon": lon, "exercise_ids": ids, "troops": troops}


def test_a_short_list_stands_in_no_cell_and_the_register_never_does():
    short = drawn_places({}, *[at(55, 20)] * 3)
    assert not cells.are_gathered(short).any()
    long = drawn_places({}, *[at(55, 20)] * 4, {"source_ids": "paper;your-own-list"})
    assert cells.are_gathered(long).tolist() == [False, True, True, True, True, False]


def test_a_cell_counts_places_and_an_exercise_once():
    rows = drawn_places(
        at(54.1, 18.2, "yours-1;yours-2", 50),
        at(55.9, 20.9, "yours-2", 700),
        at(56.0, 20.9, "yours-3"),
        at(30, -1, "yours-4", 1),
    )
    found = cells.cells(rows).set_index("code")
    assert found.index.tolist() == ["54.0/18.0/2.0", "30.0/-3.0/2.0", "56.0/18.0/2.0"]
    assert found["n_places"].tolist() == [2, 1, 1]
    assert found["n"].tolist() == [2, 1, 1]
    assert found["troops"].fillna(-1).tolist() == [700, 1, -1]
    assert found.loc["54.0/18.0/2.0", ["lat", "lon"]].tolist() == [55, 19.5]


def test_points_that_are_no_exercises_count_one_by_one():
    rows = pd.DataFrame({"lat": [55.0, 55.1, 79.0], "lon": [20.0, 20.1, 20.0], "source_ids": "your-own-list"})
    found = cells.cells(rows)
    assert found["n"].tolist() == found["n_places"].tolist() == [2, 1]
    assert found["troops"].isna().all()


@pytest.mark.parametrize(("reach", "tall"), [(40, 2), (24, 2), (23, 1), (6, 0.5), (3, 0.25), (0.5, 0.1)])
def test_cells_are_as_tall_as_the_places_allow(reach, tall):
    assert cells.height(drawn_places(at(40, 20), at(40 + reach, 20))) == tall


def test_a_place_on_an_edge_stands_in_the_cell_that_begins_there():
    rows = drawn_places(*(at(55 + n / 10, 20.1 + n * 3 / 20, f"yours-{n}") for n in range(10)))
    assert cells.codes_of(rows, 0.1) == [
        f"{55 + n / 10:.1f}/{round(20.1 + n * 3 / 20, 6)}/0.1" for n in range(10)
    ]


def test_no_place_needs_no_cell():
    assert len(cells.cells(drawn_places())) == 0


def test_every_place_of_a_long_list_is_found_in_the_cell_that_counts_it():
    rows = drawn_places({}, *(at(40.13 + n * 0.71, -9 + n * 1.37, f"yours-{n}") for n in range(45)))
    counted = cells.cells(rows[cells.are_gathered(rows)])
    assert int(counted["n_places"].sum()) == 45
    for cell in counted.to_dict("records"):
        there = places.exercises_at(rows, f"held:{cell['code']}")
        assert len(there) == cell["n"]
    assert places.exercises_at(rows, "held:54.0/18.0/2.0") == ["yours-20", "yours-21"]


@pytest.mark.parametrize("code", ["54.0/18.0/3.0", "54.0/18.0/x", "54/18", "//", "1/2/nan"])
def test_what_is_no_code_of_a_cell_holds_nothing(code):
    rows = drawn_places(*[at(54, 18)] * 4)
    assert places.exercises_at(rows, f"held:{code}") == []
