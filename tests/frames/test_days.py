"""Dates in the styles of other people: read where one reading is possible, refused in words where not."""

import pytest

from dashboard.frames import days


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-09-12", "2025-09-12"),
        ("2025-09", "2025-09"),
        ("2025", "2025"),
    ],
)
def test_iso_stays_as_it_is(text, iso):
    assert days.read(text) == days.Day(iso, rewritten=False)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-9-2", "2025-09-02"),
        ("2025-09-xx", "2025-09"),
        ("2025-xx-xx", "2025"),
        ("2025-09-12T00:00:00", "2025-09-12"),
        ("2025-09-12 00:00", "2025-09-12"),
        ("2025/09/12", "2025-09-12"),
        ("2025.9.12", "2025-09-12"),
        ("20250912", "2025-09-12"),
        ("12 September 2025", "2025-09-12"),
        ("12. Sept 2025", "2025-09-12"),
        ("12-Sep-2025", "2025-09-12"),
        ("1st May 2025", "2025-05-01"),
        ("September 12, 2025", "2025-09-12"),
        ("Sep 12 2025", "2025-09-12"),
        ("September  2025", "2025-09"),
        ("13/09/2025", "2025-09-13"),
        ("09/13/2025", "2025-09-13"),
        ("13.09.2025", "2025-09-13"),
        ("05/05/2025", "2025-05-05"),
    ],
)
def test_other_styles_with_one_reading_are_read_and_said_to_be_rewritten(text, iso):
    assert days.read(text) == days.Day(iso, rewritten=True)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("09/10/2025", "either way round"),
        ("9.10.2025", "either way round"),
        ("1/14/80", "four digits of the year"),
        ("12.9.25", "four digits of the year"),
        ("45912", "four digits of the year"),
        ("spring 2025", "a month from 1 to 12"),
        ("early September", "four digits of the year"),
        ("2025-13", "a month from 1 to 12"),
        ("2025-02-29", "a day of the calendar"),
        ("31/02/2025", "a day of the calendar"),
        ("0025-01-01", "a year of four digits"),
        ("12 Marble 2025", "a month from 1 to 12"),
        ("\u0662\u0660\u0662\u0665-01-01", "a year of four digits"),
        ("x" * 100_000, "four digits of the year"),
    ],
)
def test_what_has_no_single_reading_is_refused_in_words(text, why):
    with pytest.raises(days.Unreadable, match=why):
        days.read(text)


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        (("1980", "1", "14"), "1980-01-14"),
        (("1980.0", "1.0", "4.0"), "1980-01-04"),
        (("1980", "1", "xx"), "1980-01"),
        (("1980", "XX", "3"), "1980"),
        (("1980", "-9", "-9"), "1980"),
        (("1980", "June", ""), "1980-06"),
    ],
)
def test_parts_are_put_together_as_far_as_they_are_known(parts, iso):
    assert days.of_parts(*parts) == iso


@pytest.mark.parametrize(
    "parts", [("xx", "1", "1"), ("80", "1", "1"), ("1980", "0", "1"), ("1980", "4", "31")]
)
def test_parts_that_name_no_day_are_refused(parts):
    with pytest.raises(days.Unreadable):
        days.of_parts(*parts)
