"""A cell of dates: one day, a month, a year, or a span of them, with what was done to read it."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from dashboard.reading.cells import Unreadable, is_missing, tidy, without_footnotes
from dashboard.reading.days import calendar_dates, periods
from dashboard.reading.days.calendar_dates import EXPECTED, Parts
from dashboard.reading.days.date_asides import DROPPED, ROUGH, TIME_GROUP
from dashboard.reading.days.date_style import ISO_DAY, MONTH_FIRST, SERIAL, DateStyle, closed

NOTES = {
    "rewritten": "dates were written otherwise and are read as ISO 8601",
    "time": "times of day were dropped; the day stands as it was written, whatever its zone",
    "span": "cells hold a start and an end in one",
    periods.SEASON: "seasons, quarters or halves were read as their months: spring is March to May",
    periods.WEEK: "weeks were read as those of ISO 8601, Monday to Sunday",
    periods.FISCAL_YEAR: "fiscal years were read by the months that you chose",
    "serial": "days stood as a spreadsheet counts them, from 1900 on: 45778 is 2025-05-01",
    "double": "years such as 2024/25 were read as from the one to the other",
    "rough": "dates say that they are approximate; they stand without that word",
    "century": "years have two digits and are read as 1950 to 2049",
    "open": "spans are open; they have no end here",
    "year_of_end": "starts have no year and are read with that of their end",
}
"""What is told of the dates of a list, by the notes of a `Span`."""

LONGEST = 120

SERIALS_FROM = dt.date(1899, 12, 30)
"""Day 0 of spreadsheets, which take 1900 for a leap year."""

_X_DIGIT = re.compile(r"(\d{4})-[01]x(?:-xx)?")
_BETWEEN = re.compile(
    r"\.\.|/| - | (?:to|until|till|through|bis|do|līdz|iki|kuni|до|по|па|til|saakka|au) |-"
    r"| (?P<and>and|et|und|och|og|ja|un|ir|та|і|и) "
)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})-(\d{1,2})/(\d{4}|\d{2})", re.ASCII)
"""A span whose days stand between month and year, as Americans write it: 9/12-16/2025."""

_LAST_MONTH = 12
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)


class Span(NamedTuple):
    """What a cell of dates says; a tuple, for the longest list has 100,000 of them.

    Attributes
    ----------
    start, end : str
        ISO 8601 dates, maybe partial; the end is empty where the cell names one date.
    notes : frozenset of str
        Keys of `NOTES`.
    """

    start: str
    end: str = ""
    notes: frozenset[str] = frozenset()


@lru_cache(maxsize=50_000)
def read(text: str, style: DateStyle) -> Span | None:
    """Read one cell.

    Parameters
    ----------
    text : str
        Such as "2025-09-12T10:00Z", "12-16 September 2025", "12 września 2025 r.", "2025/09".
    style : DateStyle
        How numeric dates are read; a result of `date_style.judge`.

    Returns
    -------
    Span or None
        None where the cell stands for a missing value.

    Raises
    ------
    Unreadable
        Where it names no day of the calendar or could mean two.
    """
    if ISO_DAY.fullmatch(text) and _is_day(text):
        return Span(text)
    return None if is_missing(text) else _read(closed(without_footnotes(tidy(text))), style)


def read_with_year(text: str, year: str, style: DateStyle) -> Span | None:
    """Read a cell whose year may stand in another one: "5-23 May" beside 2025.

    Parameters
    ----------
    text, year : str
        The two cells.
    style : DateStyle
        How numeric dates are read.

    Returns
    -------
    Span or None
        The date with the year of the other cell only where it has none of its own; None where it is empty.

    Raises
    ------
    Unreadable
        As of `read`, where it is no date with that year either.
    """
    try:
        return read(text, style)
    except Unreadable:
        if not _YEAR.fullmatch(year):
            raise
        try:
            return read(f"{text.strip(' .')}{_sign_before_year(text)}{year}", style)
        except Unreadable:
            pass
        raise


def read_before(text: str, end: Span, style: DateStyle) -> Span:
    """Read the start of what has an end elsewhere, whose year it may lack: "30 Dec" before 3 January 2026.

    Parameters
    ----------
    text : str
        The start.
    end : Span
        The end.
    style : DateStyle
        How numeric dates are read.

    Raises
    ------
    Unreadable
        Where it is no date with that year, or the one before, either.
    """
    year = int(end.start[:4])
    found = read_with_year(text, str(year), style)
    if found and found.start > (end.end or end.start):
        found = read_with_year(text, str(year - 1), style)
    if found is None:
        raise Unreadable(EXPECTED)
    return found._replace(notes=found.notes | {"year_of_end"})


def _sign_before_year(text: str) -> str:
    """Return what stands between a date without its year and the year: 5.5.2025, 5/5/2025, 5 May 2025."""
    is_numeric = not any(map(str.isalpha, text))
    return next((sign for sign in "./" if is_numeric and sign in text), " ")


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).year >= calendar_dates.FIRST_YEAR
    except ValueError:
        return False


def fullness(texts: Iterable[str | None], style: DateStyle) -> float:
    """Return how full the dates of a column are: 3 for a day, 2 for a month, 1 for a year, on average.

    A year of two digits counts a little less than one of four, and so does a date that could be turned round.
    """
    depths = [_depth(text, style) for text in texts]
    return sum(depths) / len(depths) if depths else 0.0


def _depth(text: str | None, style: DateStyle) -> float:
    try:
        span = read(text or "", style)
    except Unreadable as error:
        return 2.8 if str(error) == calendar_dates.EITHER_WAY else 0
    return 0 if span is None else (len(span.start) - 1) // 3 - 0.1 * ("century" in span.notes)


def _read(text: str, style: DateStyle) -> Span:
    if len(text) > LONGEST or any(sign.isdigit() and not sign.isascii() for sign in text):
        raise Unreadable(f"{EXPECTED}, with four digits of the year")
    known = _of_list(text, style)
    if known:
        return known
    bare, notes = _stripped(text.casefold())
    if not bare:
        raise Unreadable(EXPECTED)
    span = _of_year(bare) or _one_or_two(bare, style)
    if span.end and span.end[: len(span.start)] < span.start[: len(span.end)]:
        raise Unreadable(f"an end not before the start, {span.start}")
    notes |= span.notes
    if span.start != text and not notes - {"rough"}:
        notes |= {"rewritten"}
    return Span(span.start, span.end, frozenset(notes))


def _of_list(text: str, style: DateStyle) -> Span | None:
    """Return what the whole list shows, or its reader has said, that a text means; None where nothing."""
    if style.serials and SERIAL.fullmatch(text):
        day = SERIALS_FROM + dt.timedelta(days=int(float(text)))
        return Span(day.isoformat(), "", frozenset({"serial"} | ({"time"} if float(text) % 1 else set())))
    fiscal = periods.fiscal_year(text, style.fiscal) if style.fiscal else None
    if fiscal:
        return Span(fiscal[0], fiscal[1], frozenset({fiscal[2]}))
    years = periods.spans_two_years(text) if style.double_years else None
    return Span(*years, frozenset({"double"})) if years else None


def _stripped(text: str) -> tuple[str, set[str]]:
    """Return a text without times of day, hedges and an open end, and the notes that say so."""
    notes: set[str] = set()
    grouped = TIME_GROUP.fullmatch(text)
    if grouped:
        return " ".join(grouped.groups()), {"time"}
    for name, pattern in DROPPED:
        bare = pattern.sub("", text).strip()
        if bare != text:
            notes.add(name)
            text = bare
    found = _X_DIGIT.fullmatch(text)
    return (found[1], notes | {"rough"}) if found else (text, notes)


def _of_year(text: str) -> Span | None:
    """Return a quarter, half, week or season; None where the text names none."""
    if text.isascii() and not any(map(str.isalpha, text)) and not periods.is_edtf(text):
        return None
    found = periods.read(text)
    return Span(found[0], found[1], frozenset({found[2]})) if found else None


def _one_or_two(text: str, style: DateStyle) -> Span:
    plain = calendar_dates.plain(text)
    one = calendar_dates.read(plain, style)
    if one is not None:
        return Span(one.iso, "", one.notes)
    if slashed := _SLASHED.fullmatch(text):
        return _of_slashed(slashed, style)
    begins = ISO_DAY.match(text)
    for sign in _BETWEEN.finditer(text, begins.end() if begins else 0):
        ends = _ends(text[: sign.start()], text[sign.end() :], style)
        if ends is not None:
            start, end = ends
            if sign["and"] and not _follow(start, end):
                raise Unreadable(f"{EXPECTED}, or a span of days, not two of them")
            return Span(start.iso, end.iso, start.notes | end.notes | {"span"})
    raise Unreadable(_expected(plain))


def _of_slashed(found: "re.Match[str]", style: DateStyle) -> Span:
    month, first, last = (int(found[at]) for at in (1, 2, 3))
    if style.order != MONTH_FIRST and max(first, last) <= _LAST_MONTH:
        raise Unreadable(calendar_dates.EITHER_WAY)
    ends = [calendar_dates.read(f"m{month:02} {day} {found[4]}", style) for day in (first, last)]
    if not all(ends):
        raise Unreadable(EXPECTED)
    start, end = (one for one in ends if one)
    return Span(start.iso, end.iso, start.notes | end.notes | {"span"})


def _follow(start: Parts, end: Parts) -> bool:
    """Say whether one day, month or year follows the other, so that both together are a span."""
    if start.day is None:
        months = [12 * (one.year or 0) + (one.month or 0) for one in (start, end)]
        return months[1] - months[0] == (1 if start.month else 12)
    return dt.date.fromisoformat(end.iso) - dt.date.fromisoformat(start.iso) == dt.timedelta(days=1)


def _ends(left: str, right: str, style: DateStyle) -> tuple[Parts, Parts] | None:
    """Return the two ends of a span, each filled from the other: 12-16 September 2025, 2025-09-12/16."""
    bare = (ROUGH.sub("", one.strip()) for one in (left, right))
    start, end = (calendar_dates.read(calendar_dates.plain(one), style, of_range=True) for one in bare)
    if start is None or end is None:
        return None
    start, end = start.filled(end), end.filled(start)
    return (start, end) if start.year and all(_alike(start, end, part) for part in ("month", "day")) else None


def _alike(start: Parts, end: Parts, part: str) -> bool:
    """Say whether both ends name a part, or neither does, and none names a day without its month."""
    known = [getattr(one, part) is not None for one in (start, end)]
    return known[0] == known[1] and not (part == "day" and known[0] and start.month is None)


def _expected(plain: str) -> str:
    """Return what was expected of a text that is no date, as closely as it can be said."""
    if re.fullmatch(r"[^\W\d_]{3,} \d{4}|\d{1,2}[ -][^\W\d_]{3,}[ -]\d{4}", plain):
        return "a month from 1 to 12, by number or name"
    if re.fullmatch(r"\d{5}(?:\.\d+)?", plain):
        return f"{EXPECTED}; a day as a number is written as a date by giving its cells a date format"
    return f"{EXPECTED}, with four digits of the year"
