"""Dates that one cell alone cannot say: fiscal years, years that span two, days as a spreadsheet counts."""

import pytest

from dashboard.reading.cells import Unreadable
from dashboard.reading.days import date_style, dates, periods

JUDGED = date_style.DateStyle()


def span(text, style=JUDGED):
    found = dates.read(text, style)
    return (found.start, found.end) if found else None


@pytest.mark.parametrize(
    ("text", "months", "expected"),
    [
        ("FY2025", "october", ("2024-10", "2025-09")),
        ("fy 25", "april", ("2024-04", "2025-03")),
        ("FY2024/25", "july", ("2024-07", "2025-06")),
        ("Fiscal year 2024-2025", "april", ("2024-04", "2025-03")),
        ("FY2025", "january", ("2025-01", "2025-12")),
    ],
)
def test_a_fiscal_year_is_read_by_the_months_that_a_reader_has_chosen(text, months, expected):
    style = JUDGED._replace(fiscal=periods.FISCAL_FIRST[months])
    assert span(text, style) == expected
    assert dates.read(text, style).notes == {"fiscal"}


@pytest.mark.parametrize(("text", "months"), [("FY2024/25", "january"), ("FY2024/26", "october")])
def test_two_years_that_no_such_fiscal_year_spans_are_refused(text, months):
    with pytest.raises(Unreadable, match="twelve months as you chose them"):
        dates.read(text, JUDGED._replace(fiscal=periods.FISCAL_FIRST[months]))


@pytest.mark.parametrize(("text", "iso"), [("45778", "2025-05-01"), ("45812.5", "2025-06-04")])
def test_days_as_a_spreadsheet_counts_them_are_read_where_the_column_is_of_them(text, iso):
    style = date_style.judge(["45778", "45812.5", None, "TBD"])
    assert span(text, style) == (iso, "")
    assert dates.read(text, style).notes == {"serial"} | ({"time"} if "." in text else set())


@pytest.mark.parametrize(
    "column", [["45778", "2025-05-01", "2025-06-01"], ["45778", "12000"], ["45778", "75000"]]
)
def test_a_number_in_a_column_of_something_else_is_no_day(column):
    with pytest.raises(Unreadable, match="giving its cells a date format"):
        dates.read("45778", date_style.judge(column))


def test_years_that_span_two_are_shown_by_the_column():
    style = date_style.judge(["2011/12", "FY2012/13"])
    assert span("2011/12", style) == ("2011", "2012")
    assert span("FY 2012/13", style) == ("2012", "2013")
    assert span("2011/11", style) == ("2011-11", "")
    assert span("2011/12", date_style.judge(["2011/12", "2021-22"])) == ("2011-12", "")
