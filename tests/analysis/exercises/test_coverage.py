from dashboard.analysis.exercises.coverage import matrix
from dashboard.analysis.exercises.sizes import sizes
from dashboard.schema import codes
from dashboard.selection import Selection
from tests.analysis.rows import OUTSIDE, claims, exercises

DRILLS = exercises(
    {"start_date": "2024-05-01"},
    {"start_date": "2024-06-01"},
    {"start_date": "2024-07-01"},
    {"start_date": "2025", "organiser_side": "nato"},
)
LEDGER = claims(
    {"exercise_id": "e1", "value": 1, "source_id": "a"},
    {"exercise_id": "e1", "value": 2, "source_id": "b", "claimant": "A", **OUTSIDE},
    {"exercise_id": "e2", "value": 1, "source_id": "a"},
)


def cells(**choice):
    table = matrix(sizes(DRILLS, LEDGER, Selection(**choice)))
    return table.set_index(["organiser_side", "year_started"])


def test_a_cell_tells_with_figure_without_and_single_source():
    cell = cells().loc[("russia_belarus", 2024)]
    counts = cell[["n", "n_with_figure", "n_without_figure", "n_single_source"]]
    assert counts.tolist() == [3, 2, 1, 1]
    assert cell["source_ids"] == "a;b;record"


def test_zero_exercises_are_told_from_exercises_without_a_figure():
    table = cells()
    assert table.loc[("nato", 2025), ["n", "n_with_figure"]].tolist() == [1, 0]
    assert table.loc[("nato", 2024), ["n", "n_with_figure"]].tolist() == [0, 0]


def test_every_year_of_the_register_is_there_for_each_side_at_hand():
    table = cells()
    assert len(table) == 2 * (codes.LAST_YEAR - codes.FIRST_YEAR + 1)


def test_a_plan_beyond_the_register_adds_its_year():
    later = exercises({"start_date": "2027", "date_precision": "year"})
    table = matrix(sizes(later, LEDGER, Selection()))
    assert table["year_started"].max() == 2027
    assert table["n"].sum() == 1


def test_the_basis_decides_what_a_figure_is():
    assert cells(basis="independent").loc[("russia_belarus", 2024), "n_with_figure"] == 1
