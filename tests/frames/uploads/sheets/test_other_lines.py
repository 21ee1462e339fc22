"""Sheets as people lay them out: titles, names in two lines, sums, notes, several tables."""

import datetime as dt

import pytest

from dashboard.frames.uploads.sheets import other_lines
from dashboard.frames.uploads.uploaded_table import Body
from tests.frames.uploads.files import xlsx
from tests.frames.uploads.reader import lines, looked_at, opened, places, read, sizes, told

HEAD = ("Exercise", "Start", "End", "Country", "Troops", "Lat", "Lon")
WOLF = ("Iron Wolf", dt.date(2025, 5, 4), dt.date(2025, 5, 16), "Lithuania", 4000, 54.7, 25.3)
STORM = ("Spring Storm", dt.date(2025, 5, 10), dt.date(2025, 5, 24), "Estonia", 12000, 58.9, 25.6)
SHIELD = ("Amber Shield", dt.date(2024, 9, 1), dt.date(2024, 9, 9), "Latvia", 1500, 56.9, 24.1)
ROWS = (WOLF, STORM, SHIELD)
NAMES = ["Yours: Iron Wolf", "Yours: Spring Storm", "Yours: Amber Shield"]


def sheet(*written, merged=()):
    """Return a workbook of these rows, None for an empty cell; of a merged range the first cell holds it."""

    def fill(book, day, _):
        page = book.add_worksheet("Drills")
        for at, row in enumerate(written):
            for column, cell in enumerate(row):
                if isinstance(cell, dt.date):
                    page.write_datetime(at, column, dt.datetime.combine(cell, dt.time()), day)
                elif cell is not None:
                    page.write(at, column, cell)
        for cells, words in merged:
            page.merge_range(cells, words)

    return xlsx(fill)


def names(found):
    return found.tables["exercises"]["name"].tolist()


def test_titles_notes_and_an_empty_line_are_no_rows():
    found = read(
        sheet(
            ["Exercises of the Baltic states"],
            ["Compiled by the desk"],
            [],
            HEAD,
            *ROWS,
            [],
            ["* Figures of the ministry."],
            ["Source: Ministry of Defence, 2026"],
        ),
        "mine.xlsx",
    )
    assert names(found) == NAMES
    assert found.faults == ()
    assert (
        "Lines above the column names skipped: 2, beginning with “Exercises of the Baltic states”."
        in found.notes
    )
    skipped = "Lines of one cell below the table skipped: rows 9 to 10"
    assert f"{skipped}, beginning with “* Figures of the ministry.”." in found.notes


def test_names_that_stand_in_two_lines_are_read_together():
    upper = ("Exercise", "Dates", None, "Country", "Troops", "Place", None)
    spans = (("A1:A2", "Exercise"), ("B1:C1", "Dates"), ("D1:D2", "Country"), ("F1:G1", "Place"))
    raw = sheet(upper, (None, "Start", "End", None, None, "Lat", "Lon"), *ROWS, merged=spans)
    found = read(raw, "mine.xlsx")
    assert names(found) == NAMES
    assert found.faults == ()
    assert found.tables["exercises"]["end_date"].tolist() == ["2025-05-16", "2025-05-24", "2024-09-09"]
    assert places(found)[3] == (54.7, 25.3)
    assert found.notes == ("The names of the columns stand in two lines, and row 2 is read as the second.",)


def test_a_second_name_that_says_too_little_keeps_the_one_above_it():
    raw = lines("Name,Start,Troops,,Host", ",,Planned,Actual,", "A,2025-05-04,5,6,Latvia")
    assert opened(raw).cells.columns.tolist() == ["Name", "Start", "Troops Planned", "Troops Actual", "Host"]
    assert list(sizes(read(raw)).values()) == [(5, 5, "exact")]


def test_names_of_two_lines_that_would_be_one_keep_both():
    raw = lines(
        "Name,Start,Russia,,Belarus,",
        ",,Troops,Tanks,Troops,Tanks",
        "A,2025-05-04,5,6,7,8",
        "B,2025-05-05,1,2,3,4",
    )
    assert opened(raw).cells.columns.tolist() == [
        *("Name", "Start", "Russia Troops", "Russia Tanks", "Belarus Troops", "Belarus Tanks")
    ]


@pytest.mark.parametrize(
    "below",
    [
        "a,Tapa,Estonia,",  # below a column without a name no name spans it
        "x,2025,y,",
        ",Tapa,Estonia,base",
    ],
)
def test_a_row_below_the_names_is_no_second_line_of_them(below):
    raw = lines(",name,country,kind", below, "b,Amari,Estonia,base")
    assert len(opened(raw).cells) == 2


@pytest.mark.parametrize(
    "word",
    [
        *(
            "Total",
            "TOTAL:",
            "Grand total",
            "Total 2025",
            "Total for 2025",
            "Subtotal",
            "Итого",
            "Итого за 2025",
        ),
        *(
            "Разом",
            "Razem:",
            "Ogółem",
            "Kokku",
            "Kopā",
            "Iš viso",
            "Yhteensä",
            "Gesamt",
            "Összesen",
            "Celkem",
        ),
    ],
)
def test_a_sum_of_rows_is_no_row_in_any_language_of_the_flank(word):
    total = (word, dt.date(2024, 9, 1), dt.date(2025, 5, 24), None, 17500)
    found = read(sheet(HEAD, *ROWS, total), "mine.xlsx")
    assert names(found) == NAMES
    assert sum(low for low, _, _ in sizes(found).values()) == 17500
    assert told(found.faults) == [
        f"mine.xlsx, row 5: expected a row of its own, not a sum of others, saw '{word}'."
    ]


def test_the_word_may_stand_in_another_column_and_in_any_row():
    found = read(sheet(HEAD, WOLF, (None, None, None, "Kokku", 4000), STORM, SHIELD), "mine.xlsx")
    assert names(found) == NAMES
    assert [fault.row for fault in found.faults] == [3]


def test_an_exercise_whose_name_only_begins_so_joins():
    raw = lines("name,start,troops", "Total Defence 2025,2025-05-04,500", "Summer Shield,2025-06-01,300")
    assert names(read(raw)) == ["Yours: Total Defence 2025", "Yours: Summer Shield"]
    assert other_lines.apart("f", Body(("name",), [(2, ("Total", ""))]))[1] == ()


def test_names_that_stand_again_are_told_and_the_rows_below_them_join():
    found = read(sheet(HEAD, WOLF, HEAD, STORM, [], HEAD, SHIELD), "mine.xlsx")
    assert names(found) == NAMES
    assert told(found.faults) == [
        f"mine.xlsx, row {row}: expected a row, not the names of the columns again, saw 'Exercise'."
        for row in (3, 6)
    ]


@pytest.mark.parametrize("title", [[], ["Drills planned"]], ids=["blank", "title"])
def test_the_rows_of_another_table_are_never_read_by_the_names_of_the_first(title):
    other = ("Exercise", "End", "Start", "Troops")
    row = ("Harbour Light", dt.date(2025, 7, 9), dt.date(2025, 7, 1), 3)
    found = read(sheet(HEAD, *ROWS, [], title, other, row), "mine.xlsx")
    assert names(found) == NAMES
    begins = 6 if title else 7
    assert [fault.row for fault in found.faults] == list(range(begins, 9))
    assert {fault.expected for fault in found.faults} == {
        f"a row of the first table; another one begins in row {begins}"
    }


def test_a_group_line_between_rows_is_told():
    found = read(sheet(HEAD, ["On land"], WOLF, STORM, ["At sea"], SHIELD), "mine.xlsx")
    assert names(found) == NAMES
    assert [fault.row for fault in found.faults] == [2, 5]


def test_a_list_whose_rows_are_all_sums_is_refused():
    with pytest.raises(Exception, match="Expected at least one row below the column names"):
        looked_at(lines("name,start,troops", "Total,2025,5"))
