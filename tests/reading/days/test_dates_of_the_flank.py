"""Dates as lists of the flank have them: days in French, seasons, rough months, spans in American order."""

import pytest

from dashboard.reading.cells import Unreadable
from dashboard.reading.days import date_style, dates


def span(text, *others):
    found = dates.read(text, date_style.judge((text, *others)))
    return found.start, found.end


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("12 sept. 2025", "2025-09-12", ""),
        ("3 févr. 2024", "2024-02-03", ""),
        ("1er juillet 2025", "2025-07-01", ""),
        ("du 1er au 5 mai 2026", "2026-05-01", "2026-05-05"),
        ("fra 3. til 14. mars 2025", "2025-03-03", "2025-03-14"),
        ("no 2023. gada 20. novembra līdz 9. decembrim", "2023-11-20", "2023-12-09"),
        ("9/12-16/2025", "2025-09-12", "2025-09-16"),
        ("2025-09-09/10", "2025-09-09", "2025-09-10"),
        ("Anfang Juni 2025", "2025-06", ""),
        ("конец мая 2025", "2025-05", ""),
        ("mi-septembre 2025", "2025-09", ""),
        ("first half of September 2025", "2025-09", ""),
        ("first half of 2025", "2025-01", "2025-06"),
        ("late May - early June 2025", "2025-05", "2025-06"),
        ("TBD 2026", "2026", ""),
        ("since 2022", "2022", ""),
        ("våren 2025", "2025-03", "2025-05"),
        ("jesienią 2025 r.", "2025-09", "2025-11"),
        ("осень 2025", "2025-09", "2025-11"),
        ("spring/summer 2025", "2025-03", "2025-08"),
        ("winter 2024/25", "2024-12", "2025-02"),
        ("Winter 2024-2025", "2024-12", "2025-02"),
        ("12 and 13 September 2025", "2025-09-12", "2025-09-13"),
        ("31 May and 1 June 2025", "2025-05-31", "2025-06-01"),
        ("Dec 2024 and Jan 2025", "2024-12", "2025-01"),
    ],
)
def test_a_date_is_read(text, start, end):
    assert span(text) == (start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 and 20 September 2025", "a span of days, not two of them"),
        ("May and September 2025", "a span of days, not two of them"),
        ("9/2-4/2025", "either way round"),
        ("13/9-15/2025", "a month from 1 to 12"),
        ("9/31-32/2025", "a day of the calendar"),
        ("winter 2024", "a winter lies in two years"),
        ("winter 2024/26", "with four digits of the year"),
        ("before 2025", "a month from 1 to 12, by number or name"),
        ("until 16 September 2025", "with four digits of the year"),
    ],
)
def test_a_date_is_told_where_nothing_sure_can_be_read(text, expected):
    with pytest.raises(Unreadable, match=expected):
        span(text)


def test_a_span_between_slashes_has_the_month_first_where_the_list_shows_it():
    assert span("9/2-4/2025", "9/13/2025") == ("2025-09-02", "2025-09-04")


@pytest.mark.parametrize(
    ("text", "note"), [("TBD 2026", "rough"), ("late May - early June 2025", "rough"), ("since 2022", "open")]
)
def test_what_was_dropped_is_noted(text, note):
    assert note in dates.read(text, date_style.judge((text,))).notes
