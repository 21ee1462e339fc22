import pandas as pd

from dashboard.figures.exercises.coverage import matrix
from tests.figures.outline import on_cells, outline

COLUMNS = ["organiser_side", "year_started", "n", "n_with_figure", "n_single_source"]


def cells(*rows):
    made = pd.DataFrame(rows, columns=COLUMNS).astype(dict.fromkeys(COLUMNS[1:], "Int64"))
    return made.assign(source_ids="paper")


TABLE = cells(
    ("russia", 2024, 3, 2, 1), ("russia", 2025, 0, 0, 0), ("nato", 2024, 2, 0, 0), ("nato", 2025, 1, 1, 1)
)


def test_outline(snapshot):
    assert outline(matrix(TABLE)) == snapshot


def test_none_in_the_register_is_blank_and_none_with_a_figure_is_zero():
    heat = matrix(TABLE).data[0]
    assert on_cells(matrix(TABLE)) == {(2024, 0): "2/3", (2024, 1): "0/2", (2025, 1): "1/1"}
    assert heat.z[0][1] == 0
    assert heat.z[1][0] is None


def test_cells_with_rows_of_a_list_of_the_readers_own_carry_a_dagger_that_is_explained():
    figure = matrix(TABLE.assign(source_ids=["paper;your-own-list", "paper", "paper", "paper"]))
    assert on_cells(figure) == {(2024, 0): "2/3†", (2024, 1): "0/2", (2025, 1): "1/1"}
    assert figure.layout.meta["subtitle"].endswith("†: with rows of your own list.")
    assert "own list" not in matrix(TABLE).layout.meta["subtitle"]


def test_titles():
    assert matrix(TABLE).layout.meta["title"] == "3 of 6 exercises have a troop figure"
    assert "2 figures rest on one document." in matrix(TABLE).layout.meta["subtitle"]
    assert matrix(TABLE.iloc[2:3]).layout.meta["title"] == "None of 2 exercises has a troop figure"
    assert matrix(cells()).layout.meta["title"] == "The register holds no exercise for this choice"


def test_the_summary_names_each_side():
    assert matrix(TABLE).layout.meta["summary"].endswith("Russia: 2 of 3; NATO: 1 of 3.")
