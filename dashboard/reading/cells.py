"""What a cell holds before anybody asks for a number or a date in it: text, nothing, or a failed formula."""

import re
import unicodedata

from dashboard.wording import unaccented

MISSING_WORDS = frozenset(
    {
        *("", "-", "--", "–", "—", "?", "??", ".", "..", "...", "…", "x", "xx", "xxx", "xxxx"),
        *("na", "n/a", "n.a.", "nan", "nil", "none", "null", "unknown", "unk", "not known", "not available"),
        *("tbd", "tbc", "tba", "to be confirmed", "to be decided", "to be determined", "n/k", "nk"),
        *("n.d.", "nn", "n.n.", "undisclosed", "not disclosed", "not announced", "not specified", "no data"),
        *(
            "brak",
            "brak danych",
            "b.d.",
            "bd.",
            "bd",
            "b/d",
            "н/д",
            "б/д",
            "нет данных",
            "неизвестно",
            "немає даних",
        ),
        *("невідомо", "k.a.", "k. a.", "keine angabe", "unbekannt", "nežinoma", "nėra", "nėra duomenų"),
        *("nav", "nav zināms", "nezināms", "nav datu", "pole", "teadmata", "pole teada", "ei ole"),
        *("ei tiedossa", "tuntematon", "ukjent", "okänd", "ukendt", "necunoscut", "nu se cunoaște"),
    }
)
"""What stands for a missing value in lists that others made, in small letters."""

LONGEST_MISSING = 2 * max(map(len, MISSING_WORDS))
"""Letters beyond which no cell stands for a missing value, blanks around it counted."""

MISSING_NUMBERS = frozenset({"-9", "-99", "-999", "-9999"})
"""Numbers that stand for one; a longitude may be one of them, so places ask for words alone."""

_ERROR = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)|Err:\d{3}")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_NO_WORDS = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
"""Each sign of ASCII as `folded` leaves it."""

_NOTE = (
    r"\d{1,3}|[^\W\d_]{1,2}|[*†‡§#]{1,3}|[ivxlc]{1,6}|(?:note|nota|nb|fn|ref\.?|przyp\.?|uwaga|прим\.?)"
    r" ?[\w.]{0,4}|(?:citation|source|clarification) needed|\?|\^[\w-]{1,15}"
)
_FOOTNOTES = re.compile(rf"(?: ?(?:[*†‡]{{1,3}}|\[(?:{_NOTE})\])){{1,5}}$", re.IGNORECASE)
"""Marks behind a number or a date that lead to a note: 4,000*, 16 000 [12]; not what is one: 40 [tanks]."""

_RAISED = re.compile(r"(?<=\d{3})[¹²³⁰⁴-⁹]{1,2}$", re.ASCII)
"""Raised figures behind a number too long to be raised to a power."""

_BLANKS = re.compile(r"[\s\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+")

NO_RESULT = "a formula without its result"
"""What a cell holds whose formula no program has worked out; an error, for an empty cell is none."""

SEEN = 80
"""Letters of a cell that a sentence repeats."""


class Unreadable(ValueError):
    """Raised for a cell with no single reading; its text says what was expected."""


def tidy(text: str) -> str:
    """Return text in one Unicode form, its blanks single, its dashes hyphens."""
    if text.isascii():
        return " ".join(text.split())
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip().translate(_DASHES)


def without_footnotes(text: str) -> str:
    """Return text without the marks of footnotes behind it.

    >>> without_footnotes("16 000 [12]"), without_footnotes("4,000*"), without_footnotes("4,000²")
    ('16 000', '4,000', '4,000')
    """
    bare = _FOOTNOTES.sub("", text) if text[-1:] in ("*", "†", "‡", "]") else text
    return bare if bare.isascii() else _RAISED.sub("", bare)


def is_missing(text: str | None, *, numbers: bool = True) -> bool:
    """Say whether a cell stands for a missing value.

    Parameters
    ----------
    text : str or None
        The cell.
    numbers : bool
        Whether -9 and its like stand for one too.
    """
    if not text:
        return True
    if len(text) > LONGEST_MISSING:
        return False
    small = text.casefold() if text.isalnum() else tidy(text).casefold()
    return small in MISSING_WORDS or (numbers and small in MISSING_NUMBERS)


def is_error(text: str) -> bool:
    """Say whether a cell holds what a spreadsheet shows in place of a result, such as #DIV/0!."""
    return text == NO_RESULT or _ERROR.fullmatch(text.strip()) is not None


def folded(text: str) -> str:
    """Return text for comparing: small letters without accents, anything else but letters and digits a blank.

    >>> folded("  Côte d’Ivoire ")
    'cote d ivoire'
    """
    if text.isascii():
        return " ".join(text.lower().translate(_NO_WORDS).split())
    plain = unaccented(tidy(text))
    return " ".join(re.findall(r"[^\W_]+", plain.casefold()))
