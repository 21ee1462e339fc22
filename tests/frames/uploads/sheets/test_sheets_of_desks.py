"""Sheets with tables beside each other, lines of units, years as headings, and columns of thousands."""

import pytest

from dashboard.frames.uploads.columns import column_stems, guess
from dashboard.frames.uploads.sheets import side_tables
from tests.frames.uploads.reader import lines, looked_at, opened, read, sizes, told

LEFT = ("Exercise,Start,Troops", "Iron Wolf,2025-05-01,4000", "Siil,2025-05-05,16000")


def names(found):
    return found.tables["exercises"]["name"].str.removeprefix("Yours: ").tolist()


def starts(found):
    return found.tables["exercises"]["start_date"].tolist()


def beside(*right, left=LEFT, gap=","):
    return lines(*(f"{one}{gap}{other}" for one, other in zip(left, right, strict=True)))


@pytest.mark.parametrize("gap", [",", ",,"], ids=["close by", "with a gap"])
def test_the_same_names_again_are_a_second_table_which_a_reader_can_choose(gap):
    raw = beside("Exercise,Start,Troops", "Namejs,2025-09-01,12000", ",,", gap=gap)
    first = opened(raw)
    other = opened(raw, part=first.parts[1])
    assert [len(first.cells), len(other.cells)] == [2, 1]
    assert other.cells.iloc[0].tolist() == ["Namejs", "2025-09-01", "12000"]
    assert first.digest != other.digest
    assert first.notes == (
        "Tables beside each other: 2. Read is that of columns A to C; choose another above.",
    )


def test_a_table_that_ends_above_its_neighbour_gives_it_no_cells():
    left = (*LEFT, "Sabre,2025-06-05,1000", "Arrow,2025-07-05,")
    raw = beside("Country,Total", "Lithuania,4000", "Estonia,16000", ",", ",", left=left, gap=",,")
    found = read(raw)
    assert found.tables["exercises"]["host_countries"].isna().all()
    assert list(sizes(found).values()) == [
        (4000, 4000, "exact"),
        (16000, 16000, "exact"),
        (1000, 1000, "exact"),
    ]
    assert opened(raw, part="columns E to F").cells["Country"].tolist() == ["Lithuania", "Estonia"]


@pytest.mark.parametrize(
    "right",
    [("Host,Note", "Estonia,a", "Latvia,b"), ("Host,Note", "Latvia,", ",b"), ("Host,Note", "Latvia,a", ",")],
)
def test_an_empty_column_between_groups_of_columns_parts_no_table(right):
    table = opened(beside(*right, gap=",,"))
    assert (table.parts, len(table.cells.columns)) == ((), 5)


def test_a_side_that_a_file_does_not_have_is_its_first():
    raw = beside("Exercise,Start,Troops", "Namejs,2025-09-01,12000", ",,")
    assert opened(raw, part="columns X to Z").part == "columns A to C"
    assert side_tables.letter(26) == "AA"


def test_a_line_of_units_belongs_to_the_names_and_says_what_is_counted():
    found = read(
        lines(
            "Name;Start;Troops;Lat;Lon", "text;dd.mm.yyyy;thousands;°N;°E", "Siil;05.05.2025;12,5;58,4;26,7"
        )
    )
    assert (names(found), starts(found), found.faults) == (["Siil"], ["2025-05-05"], ())
    assert sizes(found) == {3: (12500, 12500, "exact")}
    assert "Row 2 holds units and is read with the names of the columns." in found.notes
    assert "Column Troops (thousands) counts thousands: 16 is read as 16,000." in found.notes


@pytest.mark.parametrize("row", ["Siil,2025-05-05,16", "text,Siil,date", "A,,", "date,,"])
def test_a_first_row_of_anything_else_is_no_line_of_units(row):
    assert len(opened(lines("Name,Start,Troops", row, "B,2025-05-05,16")).cells) == 2


@pytest.mark.parametrize(
    "name", ["Troops (000s)", "Personnel, in thousands", "Troops [k]", "Stärke (Tsd.)", "Troops (x 1 000)"]
)
def test_a_column_of_thousands_is_known_by_its_name(name):
    assert column_stems.in_thousands(name)


@pytest.mark.parametrize("name", ["Troops", "Troops (2025)", "Troops (1000 km)", "K", "Troops (est.)"])
def test_any_other_column_is_not(name):
    assert not column_stems.in_thousands(name)


def test_years_that_head_their_rows_complete_dates_without_one():
    found = read(
        lines(
            *("Exercise,Start,End,Host", "2025,,,", "Siil,5 May,23.05.,Estonia", "Namejs,1 Sep 2024,,Latvia"),
            *("2026 m.,,,", "Crystal Arrow,2 March,,Latvia"),
        )
    )
    assert (names(found), found.faults) == (["Siil", "Namejs", "Crystal Arrow"], ())
    assert starts(found) == ["2025-05-05", "2024-09-01", "2026-03-02"]
    assert found.tables["exercises"]["end_date"].tolist()[0] == "2025-05-23"
    assert "Rows that hold a year alone head those below: 2 and 5." in found.notes


def test_days_and_months_are_read_with_the_year_beside_them():
    raw = lines(
        "Year,Exercise,Dates", "2025,Siil,5-23 May", "2025,Namejs,soon", "2026,Arrow,", "x,Wolf,2 May"
    )
    found = read(raw)
    assert guess.choices(opened(raw)).column("start") == "Dates"
    assert (starts(found), found.tables["exercises"]["end_date"].tolist()[0]) == (
        ["2025-05-05", "2026"],
        "2025-05-23",
    )
    assert [fault.row for fault in found.faults] == [3, 5]


@pytest.mark.parametrize(
    "word", ["2025 total", "Razem 2025 r.", "Viso 2025 m.", "Total number of troops", "Mean"]
)
def test_more_sums_are_no_rows(word):
    found = read(lines("Exercise,Start,Troops", "Siil,2025-05-05,16000", f"{word},2025,16000"))
    assert "a row of its own, not a sum of others" in told(found.faults)[0]
    assert names(found) == ["Siil"]


def test_columns_that_no_field_is_read_from_are_told_and_empty_ones_hold_nothing():
    found = looked_at(lines("Exercise,Start,Date,Budget,Nil", "Siil,,2025-05-05,16,"))
    assert starts(found.result) == ["2025-05-05"]
    assert found.result.notes == ("Columns passed over: Budget.",)


def test_columns_passed_over_are_named_as_far_as_they_fit_and_the_others_counted():
    names = [f"Column number {n}" for n in range(20)]
    found = looked_at(lines(",".join(("Exercise", "Start", *names)), "Siil,2025-05-05" + ",x" * 20))
    (note,) = found.result.notes
    named = note.count("Column number")
    assert note.endswith(f" and {20 - named} more.")
    assert 5 < named < 20


def test_a_length_is_no_longitude_unless_a_latitude_stands_beside_it():
    def guessed(*head):
        return guess.choices(opened(lines(",".join(head), "Siil,2025-05-05,18,58.4"))).column("lon")

    assert guessed("Nimi", "Algus", "Pikkus", "Muu") is None
    assert guessed("Nimi", "Algus", "Pikkus", "Laius") == "Pikkus"
