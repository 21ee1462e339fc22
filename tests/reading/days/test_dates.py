"""Dates in the styles of other people: read where one reading is possible, refused in words where not."""

import pytest

from dashboard.reading.cells import Unreadable
from dashboard.reading.days import calendar_dates, date_style, dates
from dashboard.reading.days.date_style import DateStyle

JUDGED = DateStyle()


def span(text, style=JUDGED):
    found = dates.read(text, style)
    return (found.start, found.end) if found else None


def notes(text):
    return dates.read(text, JUDGED).notes


@pytest.mark.parametrize("text", ["2025-09-12", "2025-09", "2025"])
def test_iso_stays_as_it_is(text):
    assert (span(text), notes(text)) == ((text, ""), frozenset())


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-9-2", "2025-09-02"),
        ("2025-09-xx", "2025-09"),
        ("2025-xx-xx", "2025"),
        ("2025/09/12", "2025-09-12"),
        ("2025.9.12", "2025-09-12"),
        ("2025/09", "2025-09"),
        ("09.2025", "2025-09"),
        ("20250912", "2025-09-12"),
        ("12 September 2025", "2025-09-12"),
        ("12. Sept 2025", "2025-09-12"),
        ("12-Sep-2025", "2025-09-12"),
        ("Friday, 12 September 2025", "2025-09-12"),
        ("1st of May 2025", "2025-05-01"),
        ("September 12, 2025", "2025-09-12"),
        ("Sep 12 2025", "2025-09-12"),
        ("September  2025", "2025-09"),
        ("13/09/2025", "2025-09-13"),
        ("09/13/2025", "2025-09-13"),
        ("13.09.2025", "2025-09-13"),
        ("05/05/2025", "2025-05-05"),
        ("9.10.2025", "2025-10-09"),
    ],
)
def test_other_styles_with_one_reading_are_read_and_said_to_be_rewritten(text, iso):
    assert span(text) == (iso, "")
    assert notes(text) == {"rewritten"}


@pytest.mark.parametrize(
    "text",
    [
        "2025-09-12T10:00:00Z",
        "2025-09-12T00:00:00",
        "2025-09-12 14:30",
        "2025-09-12T14:30+03:00",
        "12 Sep 2025, 2:30 pm",
        "13.09.2025 14:30:00",
        "12. September 2025 14:30 Uhr",
        "12.9.2025 klo 14.30",
        "121430ZSEP25",
    ],
)
def test_a_time_of_day_is_dropped_and_told_and_the_day_stays_as_written(text):
    assert span(text)[0] in ("2025-09-12", "2025-09-13")
    assert "time" in notes(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("12-16 September 2025", "2025-09-12", "2025-09-16"),
        ("12 to 16 September 2025", "2025-09-12", "2025-09-16"),
        ("September 12–16, 2025", "2025-09-12", "2025-09-16"),
        ("28 Sep - 3 Oct 2025", "2025-09-28", "2025-10-03"),
        ("Sep 28 - Oct 3, 2025", "2025-09-28", "2025-10-03"),
        ("28 December 2025 – 3 January 2026", "2025-12-28", "2026-01-03"),
        ("12.-16.09.2025", "2025-09-12", "2025-09-16"),
        ("28.08.-03.09.2025", "2025-08-28", "2025-09-03"),
        ("12.09.2025-16.09.2025", "2025-09-12", "2025-09-16"),
        ("od 12 do 16 września 2025", "2025-09-12", "2025-09-16"),
        ("с 12 по 16 сентября 2025 года", "2025-09-12", "2025-09-16"),
        ("2025-09-12..2025-09-16", "2025-09-12", "2025-09-16"),
        ("2025-09-12/2025-09-16", "2025-09-12", "2025-09-16"),
        ("2025-09-12/16", "2025-09-12", "2025-09-16"),
        ("2025-09-28/10-03", "2025-09-28", "2025-10-03"),
        ("2025-09/2025-10", "2025-09", "2025-10"),
        ("September-October 2025", "2025-09", "2025-10"),
        ("2025-2026", "2025", "2026"),
    ],
)
def test_a_span_in_one_cell_is_a_start_and_an_end(text, start, end):
    assert span(text) == (start, end)
    assert "span" in notes(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("09/10/2025", "either way round"),
        ("45912", "giving its cells a date format"),
        ("early September", "four digits of the year"),
        ("2025-13", "a month from 1 to 12"),
        ("2025-02-29", "a day of the calendar"),
        ("31/02/2025", "a day of the calendar"),
        ("0025-01-01", "a year of four digits"),
        ("12 Marble 2025", "a month from 1 to 12"),
        ("10-12 2025", "four digits of the year"),
        ("16-12 September 2025", "an end not before the start, 2025-09-16"),
        ("14:30:00", "a date as"),
        ("\u0662\u0660\u0662\u0665-01-01", "a date as"),
        ("x" * 100_000, "four digits of the year"),
        ("#REF!", "a date as"),
    ],
)
def test_what_has_no_single_reading_is_refused_in_words(text, why):
    with pytest.raises(Unreadable, match=why):
        dates.read(text, JUDGED)


@pytest.mark.parametrize(
    ("text", "iso"), [("1/14/80", "1980-01-14"), ("14.1.25", "2025-01-14"), ("12-Sep-49", "2049-09-12")]
)
def test_years_of_two_digits_are_read_within_a_hundred_years_and_told(text, iso):
    assert span(text) == (iso, "")
    assert "century" in notes(text)


def test_the_whole_column_says_whether_the_day_stands_first():
    style = date_style.judge(["04/05/2026", "20/06/2026"])
    assert span("04/05/2026", style) == ("2026-05-04", "")
    assert style.note == "The day stands first in dates such as 04/05/2026, as 20/06/2026 shows"
    style = date_style.judge(["04/05/2026", "06/20/2026 10:00"])
    assert span("04/05/2026", style) == ("2026-04-05", "")
    assert style.note == "The month stands first in dates such as 04/05/2026, as 06/20/2026 shows"


def test_dots_put_the_day_first_unless_a_row_shows_otherwise():
    style = date_style.judge(["04.05.2026"])
    assert span("04.05.2026", style) == ("2026-05-04", "")
    assert style.note == "The day stands first in dates such as 04.05.2026, as is usual with dots"
    assert span("04.05.2026", date_style.judge(["04.05.2026", "06.20.2026"])) == ("2026-04-05", "")


@pytest.mark.parametrize("column", [["04/05/2026"], ["04/05/2026", "20/06/2026", "06/20/2026"]])
def test_a_column_that_does_not_say_leaves_it_to_the_reader(column):
    style = date_style.judge(column)
    with pytest.raises(Unreadable, match="either way round"):
        dates.read("04/05/2026", style)
    assert style.note.endswith("choose which stands first")
    for order, iso in ((date_style.DAY_FIRST, "2026-05-04"), (date_style.MONTH_FIRST, "2026-04-05")):
        assert span("04/05/2026", date_style.chosen(order)) == (iso, "")


@pytest.mark.parametrize("text", ["FY25", "FY2025", "fiscal year 2025", "Q5 2025", "W60 2025", "3 x 2025"])
def test_a_fiscal_year_and_a_part_that_there_is_not_are_refused(text):
    with pytest.raises(Unreadable):
        dates.read(text, JUDGED)


@pytest.mark.parametrize(
    ("text", "expected", "note"),
    [
        ("5 May 2025 - ongoing", ("2025-05-05", ""), "open"),
        ("2025-05-05 to present", ("2025-05-05", ""), "open"),
        ("5-9 May 2025 (tbc)", ("2025-05-05", "2025-05-09"), "rough"),
        ("2025 (planned)", ("2025", ""), "rough"),
    ],
)
def test_what_a_date_says_of_its_end_or_of_a_plan_is_noted(text, expected, note):
    assert span(text) == expected
    assert note in notes(text)


def test_a_time_of_day_without_signs_is_dropped_too():
    assert span("20250910T233000Z") == ("2025-09-10", "")
    assert "time" in notes("20250910T2330+0300")


@pytest.mark.parametrize(
    ("text", "year", "start"),
    [("5.5.", "2025", "2025-05-05"), ("5 May 2024", "2025", "2024-05-05"), ("13/05", "2025", "2025-05-13")],
)
def test_a_year_beside_a_date_counts_where_it_has_none(text, year, start):
    assert dates.read_with_year(text, year, JUDGED).start == start


@pytest.mark.parametrize(("text", "year"), [("5 May", "25"), ("soon", "2025")])
def test_what_is_no_date_with_a_year_either_is_refused(text, year):
    with pytest.raises(Unreadable):
        dates.read_with_year(text, year, JUDGED)


def test_dates_that_cannot_be_turned_need_no_word():
    assert date_style.judge(["2026-05-04", "13/09/2026", "05/05/2026", None]).note == ""


@pytest.mark.parametrize(
    ("text", "expected", "note"),
    [
        ("2021-21", ("2021-03", "2021-05"), "season"),
        ("spring 2021", ("2021-03", "2021-05"), "season"),
        ("2021-23", ("2021-09", "2021-11"), "season"),
        ("Q3 2025", ("2025-07", "2025-09"), "season"),
        ("2022-06~", ("2022-06", ""), "rough"),
        ("2022-06-11?", ("2022-06-11", ""), "rough"),
        ("early September 2025", ("2025-09", ""), "rough"),
        ("1984-1X", ("1984", ""), "rough"),
        ("2022-03-01/", ("2022-03-01", ""), "open"),
        ("2022-03-01/..", ("2022-03-01", ""), "open"),
    ],
)
def test_extended_dates_are_read_by_a_rule_of_our_own_and_told(text, expected, note):
    # edtf 5.0.2 (PyPI) ends winter 2021-24 in December of its own year, gives an open end ten years and
    # widens 2022-06~ to 2021-05 to 2023-07; edtf 4.11.1 (npm) takes calendar quarters for seasons.
    assert span(text) == expected
    assert note in notes(text)


@pytest.mark.parametrize("text", ["winter 2021", "2021-24"])
def test_a_winter_is_asked_for_its_month(text):
    with pytest.raises(Unreadable, match="a winter lies in two years"):
        dates.read(text, JUDGED)


@pytest.mark.parametrize("text", ["", "-", "TBD", "xx", "-9", "unknown"])
def test_what_stands_for_a_missing_date_is_empty(text):
    assert dates.read(text, JUDGED) is None


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        (("1980", "1", "14"), "1980-01-14"),
        (("1980.0", "1.0", "4.0"), "1980-01-04"),
        (("1980", "1", "xx"), "1980-01"),
        (("1980", "XX", "3"), "1980"),
        (("1980", "-9", "-9"), "1980"),
        (("1980", "June", ""), "1980-06"),
        (("1980", "czerwca", None), "1980-06"),
    ],
)
def test_parts_are_put_together_as_far_as_they_are_known(parts, iso):
    assert calendar_dates.of_parts(*parts) == iso


@pytest.mark.parametrize(
    "parts",
    [
        ("xx", "1", "1"),
        ("80", "1", "1"),
        ("1980", "0", "1"),
        ("1980", "4", "31"),
        ("1" * 10, "1", "1"),
        ("1980", "1", "1" * 10),
        ("\u0661980", "1", "1"),
    ],
)
def test_parts_that_name_no_day_are_refused(parts):
    with pytest.raises(Unreadable):
        calendar_dates.of_parts(*parts)


def test_the_fullness_of_a_column_is_that_of_its_dates():
    assert dates.fullness(["2026-05-04", "2026-05-05"], JUDGED) == 3
    assert 2 < dates.fullness(["1/2/2026", "14/2/26"], JUDGED) < 3
    assert dates.fullness(["2026", "2026-05"], JUDGED) == 1.5
    assert dates.fullness(["red", None], JUDGED) == 0
