"""Small lists as people have them, and the whole kind behind each of them."""

from pathlib import Path

import pytest

from tests.frames.uploads.reader import lines, looked_at, places, read, sizes, told

LISTS = Path(__file__).parent / "own_lists"


def of(name, **settings):
    return read((LISTS / f"{name}.csv").read_bytes(), f"{name}.csv", **settings)


def names(found):
    return found.tables["exercises"]["name"].str.removeprefix("Yours: ").tolist()


def column(found, name):
    return found.tables["exercises"][name].tolist()


def test_an_unnamed_index_column_becomes_nothing():
    found = of("unnamed_first_column")
    assert names(found) == ["Amber Shield 26", "Birch Line 26", "Cedar Watch 26"]
    assert sizes(found) == places(found) == {}
    assert column(found, "series") == names(found)
    assert found.notes == ("Column A has no name and is read for nothing.",)


def test_dots_that_part_thousands_are_seen_by_the_whole_column():
    found = of("dot_thousands")
    assert [size[0] for size in sizes(found).values()] == [12000, 1500, 8000]
    assert "Dots part thousands: 12.000 is 12,000." in found.notes


def test_the_fullest_date_wins_and_it_is_said():
    found = of("date_and_year")
    assert column(found, "start_date") == ["2026-05-04", "2026-06-01"]
    assert "Start is read from Date; Year is passed over." in found.notes


def test_parts_that_name_the_day_win_over_a_year_in_one_column():
    found = read(lines("name,date,s.year,s.month,s.day", "A,2026,2026,5,4", "B,2026,2026,6,1"))
    assert column(found, "start_date") == ["2026-05-04", "2026-06-01"]
    assert "Start is read from s.year; date is passed over." in found.notes


def test_every_state_is_found_and_each_other_word_is_told_with_its_row():
    found = of("partly_known_hosts")
    assert column(found, "host_countries") == ["POL", "EST;LVA;LTU", "TUR", "CZE;SVK"]
    assert told(found.passed_over) == [
        "partly_known_hosts.csv, row 2, column country: expected names or codes of states, saw 'Atlantis'."
    ]


def test_dates_with_times_and_spans_are_read_and_the_unclear_one_is_left_to_the_reader():
    found = of("dates_with_times_and_ranges")
    assert names(found) == ["A drone", "B drone", "D drill", "E drill", "F drill"]
    assert column(found, "start_date") == ["2025-09-12"] * 4 + ["2025-09"]
    assert found.tables["exercises"]["end_date"].dropna().tolist() == ["2025-09-16"] * 2
    assert "either way round" in told(found.faults)[0]
    assert "2 times of day were dropped; the day stands as it was written, whatever its zone." in found.notes
    chosen = of("dates_with_times_and_ranges", dates="day_first")
    assert column(chosen, "start_date") == ["2025-09-12"] * 5 + ["2025-09"]
    assert chosen.faults == ()


def test_the_day_stands_first_where_the_column_shows_it():
    found = of("day_first_dates")
    assert column(found, "start_date") == ["2026-05-04", "2026-06-01", "2026-06-20"]
    assert column(found, "end_date") == ["2026-05-15", "2026-06-09", "2026-06-30"]
    assert "The day stands first in dates such as 04.05.2026, as 20.06.2026 shows." in found.notes
    turned = of("day_first_dates", dates="month_first")
    assert column(turned, "start_date")[0] == "2026-04-05"


def test_degrees_are_read_in_every_notation():
    assert places(of("comma_degrees")) == dict.fromkeys((2, 3, 4), (59.44, 24.75))


def test_places_that_cannot_be_meant_are_told_as_the_registers_own_and_the_exercise_joins():
    found = of("odd_places")
    assert len(names(found)) == 4
    assert places(found) == {}
    assert sorted(told(found.passed_over)) == [
        f"odd_places.csv, row {row}, column {name}: expected {expected}, saw {seen}."
        for row, name, expected, seen in (
            (
                2,
                "lat",
                "a place in Estonia, where it would lie with latitude and longitude swapped",
                "'24.75, 59.44'",
            ),
            (3, "lat", "a place that is known, not 0, 0", "'0, 0'"),
            (4, "lon", "both coordinates or none", "an empty cell"),
            (
                5,
                "lat",
                "a place in Estonia, where it would lie with the other sign of its longitude",
                "'59.44, -24.75'",
            ),
        )
    ]


def test_a_worded_size_is_a_range_or_told_and_the_exercise_joins():
    found = of("worded_sizes")
    assert len(names(found)) == 4
    assert sizes(found) == {2: (4000, 4000, "about"), 3: (1500, 2000, "about")}
    assert told(found.passed_over) == [
        "worded_sizes.csv, row 4, column troops: expected a whole number of people, above zero, saw '0'."
    ]


def test_names_of_columns_may_be_words():
    found = of("headers_with_spaces")
    row = found.tables["exercises"].iloc[0]
    assert row[["start_date", "end_date", "host_countries"]].tolist() == ["2026-05-04", "2026-05-15", "EST"]
    assert sizes(found) == {2: (4000, 4000, "exact")}


def test_empty_trailing_columns_fall_away():
    found = of("blank_trailing_columns")
    assert (names(found), found.faults, found.notes) == (["Amber Shield 26"], (), ())


def test_odd_names_stay_what_they_are():
    found = of("odd_names")
    assert names(found)[0] == "Щит Союза — 2025, Запад"
    assert names(found)[1] == '=HYPERLINK("http://x")'
    assert names(found)[4:] == ["Winter", "Winter"]
    assert found.faults == ()


@pytest.mark.parametrize("more", ["Latvia,,", "Estonia,58.4,26.7"])
def test_rows_alike_but_for_host_or_place_are_different_rows(more):
    found = read(
        lines("name,start,country,lat,lon", "A,2025-05-01,Estonia,59.4,24.7", f"A,2025-05-01,{more}")
    )
    assert (names(found), found.faults) == (["A", "A"], ())
    again = read(lines("name,start,country", "A,2025-05-01,Estonia", "A,2025-05-01,Estonia"))
    assert "a row that repeats no earlier one" in told(again.faults)[0]


def test_what_is_missing_is_said_and_nothing_joins():
    found = looked_at(lines("colour,shape", "red,round"))
    assert found.missing == "Choose the column that holds: Start. Exercises cannot join without it."
    assert found.result.joins == 0
    empty = looked_at(lines("name,start", "A,soon"))
    assert empty.missing == "No row of the list can join; what is left out says why."


def test_a_column_of_states_is_known_by_what_it_holds():
    found = read(lines("name,start,Land,location", "A,2025,1,Estonia", "B,2025,0,Latvia"))
    assert column(found, "host_countries") == ["EST", "LVA"]


def test_a_grid_reference_joins_as_the_centre_of_its_square_with_its_size():
    found = read(lines("name,start,country,MGRS", "A,2025,Estonia,35V LF 7 9", "B,2025,Estonia,99Z"))
    assert places(found) == {2: (59.47, 24.79)}
    site = found.tables["exercise_sites"].iloc[0]
    assert site["name"] == "Yours: 59.47, 24.79 (centre of a square of 10 km)"
    assert site["geo_precision"] == "area"
    assert "1 row gives its place as a square of a grid and stands at its centre." in found.notes
    assert "grid reference" in told(found.passed_over)[0]


@pytest.mark.parametrize("size", ["9" * 4301, "٤٠٠٠", "४०००", "4²"])
def test_a_number_of_endless_digits_or_of_other_scripts_is_told_and_its_exercise_joins(size):
    # Python refuses to turn more than 4,300 digits into a number (3.11, sys.int_info), and takes digits of
    # any script for numbers, superscripts for digits.
    found = read(f"name,start,troops\nAmber,2026-05-04,{size}\n".encode())
    assert found.joins == 1
    assert sizes(found) == {}
    assert [(fault.row, fault.column) for fault in found.passed_over] == [(2, "troops")]
