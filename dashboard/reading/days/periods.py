"""Parts of a year as people write them: quarters, halves, weeks, seasons, and years that span two."""

import datetime as dt
import re

from dashboard.reading.cells import Unreadable, folded

SEASON, WEEK, FISCAL_YEAR = "season", "week", "fiscal"
"""Keys of `dates.NOTES` for what a part of a year was read as."""

FISCAL = "a day, a month or a calendar year; choose in which months the fiscal years of the list run"

FISCAL_CHOICES = {
    "unknown": "Not known: left out",
    "october": "October 2024 for FY2025 (USA)",
    "july": "July 2024 for FY2025",
    "april": "April 2024 for FY2025 (UK, Canada)",
    "january": "January 2025 for FY2025",
}
"""What a reader can say of the fiscal years of a list; each is called after the year in which it ends."""

FISCAL_FIRST = {"unknown": 0, "october": 10, "july": 7, "april": 4, "january": 1}
"""First month of each."""
WINTER = "a month or a day, for a winter lies in two years"

_QUARTERS = frozenset(
    {
        *("q", "qtr", "quarter", "kwartal", "kwartale", "кв", "квартал", "квартале", "квартали", "quartal"),
        *("kvartal", "kvartals", "kvartalis", "ceturksnis", "ceturksni", "ketvirtis", "ketvirti", "trim"),
        *("kvartali", "kvartaali", "trimestre", "neljannes", "trimestrul", "trimestru", "negyedev"),
        "ctvrtleti",
        *("stvrtrok", "тримесечие", "ceyrek"),
    }
)
_QUARTERS_BEHIND = frozenset({"kw", "kv", "ket", "ketv", "cet"})
"""Words that are a quarter behind its number alone, for KW 3 is the third week of a German year."""

_HALVES = frozenset(
    {
        *("h", "half", "polrocze", "polroczu", "полугодие", "півріччя", "pusmetis", "pusgads", "poolaasta"),
        *("vuosipuolisko", "halvar", "halbjahr", "semestrul", "semestru", "felev", "pololeti", "polrok"),
    }
)
_WEEKS = frozenset(
    {
        *("w", "wk", "week", "kw", "kalenderwoche", "tydzien", "savaite", "nedela", "nadal", "viikko", "vk"),
        *("vecka", "uke", "uge", "неделя", "тиждень", "tyden", "tyzden", "het", "hafta"),
    }
)
_SEASON_WORDS = {
    3: "spring printemps fruhling fruhjahr wiosna wiosny весна весной весны навесні pavasaris pavasari "
    "kevad kevadel kevat kevaalla var varen primavara",
    6: "summer ete sommer sommeren sommar sommaren lato latem lata лето летом лета літо влітку літа vasara "
    "suvi suvel kesa kesalla vara",
    9: "autumn fall automne herbst jesien jesienia jesieni осень осенью осени осінь восени осені ruduo "
    "rudeni rudens sugis sugisel syksy syksylla host hosten toamna",
    0: "winter hiver zima zimy зима зимой взимку зими ziema talv talvel talvi talvella vinter vinteren "
    "vintern iarna",
}
_SEASONS = {folded(word): first for first, words in _SEASON_WORDS.items() for word in words.split()}
"""First month of each season in the languages of the flank; of a winter of one year none can be said."""

_EDTF = re.compile(r"(\d{4})-2([1-4])")
_PART_WORDS = _QUARTERS | _QUARTERS_BEHIND | _HALVES
_WITH_PREPOSITION = 4
"""Words of a Polish quarter with its preposition, which elsewhere is the W of a week: w I kwartale 2025."""
_TWO_PARTS = re.compile(r"[^-]+-[^-]+")
_NUMBER_WORDS = {
    1: "i first premier pierwszy pierwsze pierwszym первый первое первом перший перше першому першы pirmas "
    "pirmasis pirmais pirma pirmaja esimene esimesel ensimmainen forste forsta erstes primul primo",
    2: "ii second deuxieme drugi drugie drugim второй второе втором другий друге другому antras antrasis "
    "otrais otraja teine teisel toinen andre andra zweites doilea",
    3: "iii third troisieme trzeci trzecim третий третьем третій третьому trecias "
    "treciasis tresais tresaja kolmas kolmandal tredje drittes treilea",
    4: "iv fourth quatrieme czwarty czwartym четвертый четвертом четвертий четвертому ketvirtas "
    "ketvirtasis ceturtais ceturtaja neljas neljandal fjerde fjarde viertes patrulea",
}
_NUMBERS = {folded(word): number for number, words in _NUMBER_WORDS.items() for word in words.split()}
"""Quarters and halves by their Roman numerals and ordinals in the languages of the flank."""
_PASSED = frozenset(
    map(
        folded,
        (
            *("of", "the", "in", "st", "nd", "rd", "th", "й", "го", "е", "ий", "в", "у", "r", "m", "g", "г"),
            *("р", "gada", "gads", "roku", "rok", "года", "год", "року", "рік", "aasta", "aastal", "metu"),
            *("szy", "sze", "szym", "gi", "gie", "gim", "ci", "cie", "cim", "ty", "te", "tym", "ый", "ой"),
            *("ом", "му", "ше", "ге", "тє", "є", "asis", "ais", "er", "eme"),
        ),
    )
)
"""Small words and endings of ordinals."""

_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_FISCAL = r"(?:fy|f\.y\.|fiscal year|financial year) ?"
DOUBLE_YEAR = re.compile(rf"(?:{_FISCAL})?(\d{{4}}) ?[/-] ?(\d\d)", re.IGNORECASE | re.ASCII)
_FISCAL_YEAR = re.compile(
    rf"{_FISCAL}['’]?(\d{{4}}|\d\d)(?: ?[/-] ?(\d{{4}}|\d\d))?", re.IGNORECASE | re.ASCII
)
_LAST_MONTH = 12
_CENTURY_TURNS = 50
_SEASON_NUMBERS = range(21, 25)

Period = tuple[str, str, str]
"""First and last month or day as ISO 8601, and a key of `dates.NOTES`."""


def read(text: str) -> Period | None:
    """Read a part of a year; None where the text names none.

    Parameters
    ----------
    text : str
        In small letters, such as "q3 2025", "iii kw. 2025", "2025h2", "kw 37/2025", "spring 2021".

    Raises
    ------
    Unreadable
        Where it names a fiscal year or a winter.

    >>> read("iii kw. 2025"), read("2025-w37"), read("winter 2024/25")
    (('2025-07', '2025-09', 'season'), ('2025-09-08', '2025-09-14', 'week'), ('2024-12', '2025-02', 'season'))
    """
    edtf = _EDTF.fullmatch(text)
    if edtf:
        return _season(int(edtf[1]), (0, 3, 6, 9, 0)[int(edtf[2])])
    words = [word for word in _TOKENS.findall(folded(text)) if word not in _PASSED]
    if "fy" in words or "fiscal" in words:
        raise Unreadable(FISCAL)
    return _of_words(words) or _between(text)


def _between(text: str) -> Period | None:
    """Return what lies between two quarters or halves, either of which may lack what the other names.

    >>> _between("q1-q3 2025"), _between("q3 2025 - q1 2026"), _between("i-ii kw. 2025")
    (('2025-01', '2025-09', 'season'), ('2025-07', '2026-03', 'season'), ('2025-01', '2025-06', 'season'))
    """
    if not _TWO_PARTS.fullmatch(text):
        return None
    left, right = (
        [word for word in _TOKENS.findall(folded(part)) if word not in _PASSED] for part in text.split("-")
    )
    last = _of_words(right)
    if last is None or last[2] != SEASON or not _PART_WORDS.intersection(right):
        return None
    parts = [word for word in right if word in _PART_WORDS]
    year = [word for word in right if len(word) == 4 and word.isdecimal()]
    first = _of_words(left) or _of_words([*left, *year]) or _of_words([*left, *parts, *year])
    if first is None or first[2] != SEASON or first[0] >= last[0]:
        return None
    return first[0], last[1], SEASON


def _of_words(words: list[str]) -> Period | None:
    words = words[1:] if words[:1] == ["w"] and len(words) == _WITH_PREPOSITION else list(words)
    years = [word for word in words if len(word) == 4 and word.isdecimal()]
    if words and _SEASONS.get(words[0]) == 0 and len(words) == 3:
        return _winter(*words[1:])
    if len(years) != 1 or len(words) not in (2, 3):
        return None
    words.remove(years[0])
    year = int(years[0])
    if len(words) == 1:
        return _season(year, _SEASONS[words[0]]) if words[0] in _SEASONS else None
    first, second = (_SEASONS.get(word, 0) for word in words)
    return _months(year, first, second + 2) if 0 < first < second else _numbered(year, *words)


def names_fiscal_year(text: str) -> bool:
    """Say whether a text is a fiscal year: FY25, FY2024/25, fiscal year 2025."""
    return _FISCAL_YEAR.fullmatch(text.strip()) is not None


def fiscal_year(text: str, first: int) -> Period | None:
    """Return the months of a fiscal year; None where the text is none.

    Parameters
    ----------
    text : str
        Such as "FY25" or "FY2024/25".
    first : int
        The month in which fiscal years begin.

    Raises
    ------
    Unreadable
        Where it names two years that do not follow each other, or that one such year cannot span.

    >>> fiscal_year("FY25", 10), fiscal_year("FY2024/25", 4)
    (('2024-10', '2025-09', 'fiscal'), ('2024-04', '2025-03', 'fiscal'))
    """
    found = _FISCAL_YEAR.fullmatch(text)
    if not found:
        return None
    begins = _year_of_four(found[1])
    if found[2] is None:
        begins -= first > 1
    elif first == 1 or _year_of_four(found[2]) != begins + 1:
        raise Unreadable("a fiscal year of twelve months as you chose them")
    ends, last = (begins, _LAST_MONTH) if first == 1 else (begins + 1, first - 1)
    return f"{begins:04}-{first:02}", f"{ends:04}-{last:02}", FISCAL_YEAR


def _year_of_four(text: str) -> int:
    number = int(text)
    return number if len(text) > 2 else number + (2000 if number < _CENTURY_TURNS else 1900)


def is_edtf(text: str) -> bool:
    """Say whether a text is a season of EDTF, such as 2021-21 for spring."""
    return _EDTF.fullmatch(text) is not None


def spans_two_years(text: str) -> tuple[str, str] | None:
    """Return the years of a text such as 2024/25; None where it is no such pair.

    >>> spans_two_years("2024/25"), spans_two_years("2024-11")
    (('2024', '2025'), None)
    """
    found = DOUBLE_YEAR.fullmatch(text)
    if not found or (int(found[1]) + 1) % 100 != int(found[2]):
        return None
    return found[1], str(int(found[1]) + 1)


def shows_double_years(text: str) -> bool:
    """Say whether a cell proves that a column has years such as 2024/25: no month nor season is meant."""
    pair = spans_two_years(text)
    if pair is None:
        return False
    second = int(pair[1]) % 100
    return (second > _LAST_MONTH or second == 0) and ("/" in text or second not in _SEASON_NUMBERS)


def _season(year: int, first: int) -> Period:
    if not first:
        raise Unreadable(WINTER)
    return _months(year, first, first + 2)


def _winter(one: str, two: str) -> Period | None:
    """Return December to February of a winter that names both of its years: winter 2024/25."""
    years = spans_two_years(f"{one}/{two[-2:]}") if len(two) in (2, 4) else None
    if years is None or (len(two) == 4 and two != years[1]):
        return None
    return f"{years[0]}-12", f"{years[1]}-02", SEASON


def _numbered(year: int, one: str, two: str) -> Period | None:
    number, word = _number(one), two
    if number is None:
        number, word = _number(two), one
    if number is None:
        return None
    behind = word == two
    if number <= 4 and (word in _QUARTERS or (behind and word in _QUARTERS_BEHIND)):
        return _months(year, 3 * number - 2, 3 * number)
    if number <= 2 and word in _HALVES:
        return _months(year, 6 * number - 5, 6 * number)
    return _week(year, number) if word in _WEEKS else None


def _number(word: str) -> int | None:
    if word.isdecimal() and word.isascii() and 0 < len(word) <= 2 and int(word):
        return int(word)
    return _NUMBERS.get(word)


def _months(year: int, first: int, last: int) -> Period:
    return f"{year:04}-{first:02}", f"{year:04}-{last:02}", SEASON


def _week(year: int, number: int) -> Period:
    """Return Monday and Sunday of a week of ISO 8601."""
    try:
        monday, sunday = (dt.date.fromisocalendar(year, number, day) for day in (1, 7))
    except ValueError as error:
        raise Unreadable("a week of the year") from error
    return monday.isoformat(), sunday.isoformat(), WEEK
