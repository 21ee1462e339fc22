"""One date as people write it, maybe in parts: year, month and day put together as far as they are known."""

import datetime as dt
import re
from dataclasses import dataclass, field

from dashboard.reading.cells import Unreadable, folded, is_missing, tidy
from dashboard.reading.days.date_style import DAY_FIRST, MONTH_FIRST, DateStyle
from dashboard.reading.days.month_names import ENGLISH, months, weekdays

EXPECTED = "a date as YYYY-MM-DD, YYYY-MM or YYYY"
EITHER_WAY = f"{EXPECTED}, for day and month could be either way round"
FIRST_YEAR, LAST_YEAR = 1000, 2999
CENTURY_TURNS = 50
"""Years of two digits below this are of the 2000s, the others of the 1900s."""

_SIGN = r"[./-]"
_MONTH = r"m(?P<named>\d{2})"
_YEAR = r"(?P<year>\d{4})"
MOST_DIGITS = 9
"""Digits of a part of a date that is turned into a number; no day, month or year has more."""

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}(?:-(?P<month>\d{{1,2}}|xx|\?\?)(?:-(?P<day>\d{{1,2}}|xx|\?\?))?)?",
        rf"{_YEAR}[./](?P<month>\d{{1,2}})(?:[./](?P<day>\d{{1,2}}))?",
        r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)",
        rf"(?P<day>\d{{1,2}})[./ -]?{_MONTH}[ ,./-]*(?P<year>\d{{4}}|\d{{2}})",
        rf"{_MONTH}[ .-]?(?P<day>\d{{1,2}})[ ,]+{_YEAR}",
        rf"{_MONTH}[ ,./-]*{_YEAR}",
        rf"{_YEAR}[ .,]+(?P<day>\d{{1,2}})[ .]+{_MONTH}",
        rf"{_YEAR}[ ,./-]*{_MONTH}(?:[ ./-]*(?P<day>\d{{1,2}}))?",
        rf"(?P<one>\d{{1,2}})(?P<sign>{_SIGN})(?P<two>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}|\d{{2}})",
        rf"(?P<month>\d{{1,2}}){_SIGN}{_YEAR}",
    )
)
_OF_RANGE = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<day>\d{1,2})",
        rf"{_YEAR}[ .,]+(?P<day>\d{{1,2}})",
        rf"(?P<day>\d{{1,2}})[./ -]?{_MONTH}",
        rf"{_MONTH}[ .-]?(?P<day>\d{{1,2}})",
        _MONTH,
        rf"(?P<day>\d{{1,2}})[ ,]+{_YEAR}",
        r"(?P<one>\d{1,2})(?P<sign>[./])(?P<two>\d{1,2})[./]?",
        r"(?P<month>\d{2})-(?P<day>\d{2})",
    )
)
"""What may stand at one end of a span, the rest at the other."""

_FILLERS = frozenset(
    {
        *("of", "the", "from", "between", "de", "den", "vom", "von", "a", "v", "m", "d", "r", "g"),
        *("du", "le", "au", "fra", "fran", "der", "den", "till"),
        *("terminie", "dniach", "dniu", "днях"),
        *("rok", "roku", "od", "nuo", "gada", "gads", "no", "alates", "w", "we", "in", "im"),
        *("uju", "men", "menesi", "menesio", "metu", "aasta", "aastal"),
        *("г", "год", "года", "году", "с", "р", "рік", "року", "від", "з", "годзе", "в", "у"),
    }
)
"""Small words of dates, as in 12 września 2025 r. and 2025 m. rugsėjo 12 d."""
_WORDS = re.compile(r"[^\W\d_]+")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN = re.compile(rf"(?<=\d)[. ]+({'|'.join(one for one in _ROMANS if one != 'x')})[. ]+(?=\d{{4}})")
"""A month as Poles, Latvians and Hungarians write it between day and year: 5 III 2024, 12.V.2023.

An x alone stands for a month that is not known in other lists, so it is not taken for October.
"""
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er)\b")


@dataclass(frozen=True)
class Parts:
    """Year, month and day as far as a text names them.

    Attributes
    ----------
    year, month, day : int or None
        Their numbers.
    notes : frozenset of str
        `century` where the year has two digits.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    notes: frozenset[str] = field(default_factory=frozenset)

    @property
    def iso(self) -> str:
        """The date as ISO 8601 text.

        Raises
        ------
        Unreadable
            Where it is no day of the calendar.
        """
        return of_parts(*(None if part is None else str(part) for part in (self.year, self.month, self.day)))

    def filled(self, other: "Parts") -> "Parts":
        """Return these parts with the wider ones taken from another date where they are missing."""
        year = other.year if self.year is None else self.year
        month = other.month if self.month is None and self.day is not None else self.month
        return Parts(year, month, self.day, self.notes)


def plain(text: str) -> str:
    """Return text with its months as `m09`, without weekdays, ordinals and the small words of dates."""
    small = _ROMAN.sub(_month_of_roman, _ORDINAL.sub("", tidy(text).casefold()))
    bare = _WORDS.sub(lambda word: _month_or_word(word[0]), small)
    bare = re.sub(r"(m\d{2})\.", r"\1", bare)
    return re.sub(r"(?<=\d)[.,](?= |$)", "", " ".join(bare.split()).strip(" .,")).strip(" .,")


def _month_of_roman(found: "re.Match[str]") -> str:
    return f" {ENGLISH[_ROMANS.index(found[1])]} "


def _month_or_word(word: str) -> str:
    name = folded(word)
    if name in months():
        return f"m{months()[name]:02}"
    return "" if name in _FILLERS or name in weekdays() else word


def read(plain_text: str, style: DateStyle, *, of_range: bool = False) -> Parts | None:
    """Read what `plain` returns.

    Parameters
    ----------
    plain_text : str
        One date.
    style : DateStyle
        How numeric dates are read.
    of_range : bool
        Whether the year or the month may be missing, for it stands at the other end.

    Returns
    -------
    Parts or None
        None where it has not the shape of a date.

    Raises
    ------
    Unreadable
        Where it has, but no single reading.
    """
    for pattern in (*_PATTERNS, *(_OF_RANGE if of_range else ())):
        found = pattern.fullmatch(plain_text)
        if found:
            return _parts(found.groupdict(), style)
    return None


def of_parts(year: str | None, month: str | None, day: str | None) -> str:
    """Return the ISO date of year, month and day, as far as they are known.

    Raises
    ------
    Unreadable
        Where the year is missing or the parts name no day of the calendar.
    """
    if is_missing(year):
        raise Unreadable("a year")
    number = _whole(str(year), "a year of four digits")
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise Unreadable("a year of four digits")
    if is_missing(month):
        return f"{number:04}"
    of_year = _month(str(month))
    if is_missing(day):
        return f"{number:04}-{of_year:02}"
    try:
        return dt.date(number, of_year, _whole(str(day), "a day of the month")).isoformat()
    except ValueError as error:
        raise Unreadable("a day of the calendar") from error


def _parts(groups: dict[str, str | None], style: DateStyle) -> Parts:
    year, notes = _year(groups.get("year"))
    if groups.get("one"):
        month, day = _ordered(str(groups["one"]), str(groups["two"]), style.of(str(groups["sign"])))
    else:
        month, day = groups.get("named") or groups.get("month") or "", groups.get("day") or ""
    return Parts(year, _known(month), _known(day), notes)


def _year(text: str | None) -> tuple[int | None, frozenset[str]]:
    if text is None:
        return None, frozenset()
    number = int(text)
    if len(text) > 2:
        return number, frozenset()
    return number + (2000 if number < CENTURY_TURNS else 1900), frozenset({"century"})


def _known(text: str) -> int | None:
    return int(text) if text.isdecimal() else None


def _ordered(first: str, second: str, order: str) -> tuple[str, str]:
    """Return month and day; where one number can only be the day the order does not matter."""
    if first != second and int(first) <= 12 and int(second) <= 12:
        if order not in (DAY_FIRST, MONTH_FIRST):
            raise Unreadable(EITHER_WAY)
        return (second, first) if order == DAY_FIRST else (first, second)
    return (second, first) if int(first) > 12 or first == second else (first, second)


def _month(text: str) -> int:
    number = months().get(folded(text)) or _whole(text, "a month from 1 to 12")
    if not 1 <= number <= 12:
        raise Unreadable("a month from 1 to 12")
    return number


def _whole(text: str, expected: str) -> int:
    cleaned = re.sub(r"\.0+$", "", text.strip())
    if not cleaned.isdecimal() or not cleaned.isascii() or len(cleaned) > MOST_DIGITS:
        raise Unreadable(expected)
    return int(cleaned)
