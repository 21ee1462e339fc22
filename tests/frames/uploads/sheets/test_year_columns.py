"""Lists with a column for each year: each filled cell is a drill of that year, at the row of the file."""

import pytest

from dashboard.frames.uploads.sheets import year_columns
from dashboard.frames.uploads.uploaded_table import Refused
from tests.frames.uploads.reader import lines, opened, read, sizes, told

HEAD = "Exercise,Host,2021,2022,2023 r.,2024"


def exercises(found):
    rows = found.tables["exercises"].fillna("")
    return rows[["exercise_id", "name", "start_date", "host_countries"]].values.tolist()


def test_each_filled_cell_below_a_year_is_a_drill_of_that_year():
    found = read(lines(HEAD, 'Spring Storm,Estonia,"7,000",,14000,?', "Saber Strike,Poland,,13000,-,0"))
    assert exercises(found) == [
        ["yours-row-2-1-spring-storm", "Yours: Spring Storm", "2021", "EST"],
        ["yours-row-2-2-spring-storm", "Yours: Spring Storm", "2023", "EST"],
        ["yours-row-3-saber-strike", "Yours: Saber Strike", "2022", "POL"],
    ]
    assert found.tables["claims"]["value_low"].tolist() == [7000, 14000, 13000]
    assert "Columns of years: 4. Each filled cell of theirs is a row of its own, of that year." in found.notes


def test_a_mark_says_that_a_drill_was_held_and_a_small_number_is_no_size():
    marked = read(lines("Exercise,2021,2022", "Spring Storm,x,", "Saber Strike,yes,X"))
    assert [one[2] for one in exercises(marked)] == ["2021", "2021", "2022"]
    assert sizes(marked) == {}
    counted = read(lines("Exercise,2021,2022", "Spring Storm,2,1"))
    assert sizes(counted) == {}
    assert "Columns passed over: value of the year." in counted.notes


def test_what_cannot_be_read_is_told_by_the_row_of_the_file():
    found = read(lines("Exercise,2021,2022", "Spring Storm,7000,8000", "Saber Strike,9000,many"))
    (words,) = told(found.passed_over)
    assert words.startswith("mine.csv, row 3, column number of the year: expected a whole number of people")


@pytest.mark.parametrize(
    "head",
    [
        "Exercise,Start,2021,2022",
        "Country,Host,2021,2022",
        "Exercise,Host,2021,Budget",
        "Exercise,Host,9021,9022",
    ],
    ids=["dated", "no drills", "one year", "no years"],
)
def test_any_other_table_with_years_stays_as_it_is(head):
    table = opened(lines(head, "A,B,500,600"))
    assert table.cells.columns.tolist() == head.split(",")
    assert table.marks == ["2"]


def test_more_rows_than_a_page_can_show_are_refused():
    with pytest.raises(Refused, match="at most 50,000 rows, saw 50,002"):
        opened(lines("Exercise,2021,2022", *(f"Drill {n},500,600" for n in range(25_001))))


def test_a_cell_that_is_no_number_does_not_decide_what_is_counted():
    assert not year_columns._are_sizes(["many", "few", "500"])
