"""Days as people write them, read where only one reading is possible."""

import datetime as dt
import re
from dataclasses import dataclass

UNKNOWN = {"", "-9", "-99", "-999", "xx", "xxxx", "x", "?", "na", "n/a", "none", "null", "unknown"}
"""What stands for a missing value in lists that others made, in small letters."""

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)

_ISO = re.compile(
    r"(\d{4})(?:-(\d{1,2}|xx)(?:-(\d{1,2}|xx))?)?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[ -]([a-z]{3,9})\.?[ ,-]+(\d{4})", re.IGNORECASE)
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.IGNORECASE)
_MONTH_YEAR = re.compile(r"([a-z]{3,9})\.? (\d{4})", re.IGNORECASE)

EXPECTED = "a date as YYYY-MM-DD, YYYY-MM or YYYY"


class Unreadable(ValueError):
    """Raised for a date with no single reading; its text says what was expected."""


@dataclass(frozen=True)
class Day:
    """A date as ISO 8601 text, maybe partial, and whether it was written otherwise."""

    iso: str
    rewritten: bool


def is_unknown(text: str | None) -> bool:
    """Say whether a cell stands for a missing value."""
    return text is None or text.strip().lower() in UNKNOWN


def read(text: str) -> Day:
    """Read one date.

    Raises
    ------
    Unreadable
        Where it names no day of the calendar, could mean two, or gives the year in two digits.
    """
    text = " ".join(text.split())
    found = _ISO.fullmatch(text)
    if found:
        iso = of_parts(*found.groups())
        return Day(iso, rewritten=iso != text)
    for pattern, order in (
        (_YEAR_FIRST, (0, 1, 2)),
        (_COMPACT, (0, 1, 2)),
        (_DAY_MONTH, (2, 1, 0)),
        (_MONTH_DAY, (2, 0, 1)),
    ):
        found = pattern.fullmatch(text)
        if found:
            parts = [found.groups()[at] for at in order]
            return Day(of_parts(*parts), rewritten=True)
    found = _MONTH_YEAR.fullmatch(text)
    if found:
        return Day(of_parts(found[2], found[1], None), rewritten=True)
    found = _YEAR_LAST.fullmatch(text)
    if found:
        return Day(_year_last(*found.groups()), rewritten=True)
    raise Unreadable(f"{EXPECTED}, with four digits of the year")


def of_parts(year: str | None, month: str | None, day: str | None) -> str:
    """Return the ISO date of year, month and day, as far as they are known.

    Raises
    ------
    Unreadable
        Where the year is missing or the parts name no day of the calendar.
    """
    if is_unknown(year):
        raise Unreadable("a year")
    number = _whole(str(year), "a year of four digits")
    if not 1000 <= number <= 2999:
        raise Unreadable("a year of four digits")
    if is_unknown(month):
        return f"{number:04}"
    of_year = _month(str(month).strip().lower())
    if is_unknown(day):
        return f"{number:04}-{of_year:02}"
    try:
        return dt.date(number, of_year, _whole(str(day), "a day of the month")).isoformat()
    except ValueError as error:
        raise Unreadable("a day of the calendar") from error


def _month(text: str) -> int:
    named = [number for number, name in enumerate(MONTHS, start=1) if len(text) > 2 and name.startswith(text)]
    number = named[0] if named else _whole(text, "a month from 1 to 12")
    if not 1 <= number <= 12:
        raise Unreadable("a month from 1 to 12")
    return number


def _year_last(first: str, second: str, year: str) -> str:
    """Read 13/09/2025 or 09/13/2025, where one number can only be the day; refuse 09/10/2025."""
    if first != second and int(first) <= 12 and int(second) <= 12:
        raise Unreadable(f"{EXPECTED}, for day and month could be either way round")
    day, month = (first, second) if int(first) > 12 or first == second else (second, first)
    return of_parts(year, month, day)


def _whole(text: str, expected: str) -> int:
    cleaned = re.sub(r"\.0+$", "", text.strip())
    if not cleaned.isdecimal() or not cleaned.isascii():
        raise Unreadable(expected)
    return int(cleaned)
