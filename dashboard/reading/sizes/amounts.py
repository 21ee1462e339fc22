"""Numbers of people and things as people write them; a whole column says what its dots and commas mean."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from dashboard.reading.cells import Unreadable, is_missing, tidy, without_footnotes
from dashboard.reading.sizes.amount_words import (
    AND,
    BETWEEN,
    HEDGES,
    MILLION,
    OF_WHICH,
    THOUSAND,
    TO,
    UNITS,
)

EXPECTED = "a whole number, above zero"
LARGEST = 10**8

SIGNS = {".": "dots", ",": "commas"}

THOUSANDS, DECIMALS, UNCLEAR = "thousands", "decimals", "unclear"

_DIGITS_OF_A_GROUP = 3
"""Digits of thousands; where some are parted, a sign before more digits is a slip: 12,0000."""

_PLAIN = re.compile(r"[0-9]{1,12}")
_ONE_GROUP = {sign: re.compile(rf"[1-9]\d{{0,2}}\{sign}\d{{3}}") for sign in SIGNS}
_IN_GROUPS = {sign: re.compile(rf"[1-9]\d{{0,2}}(?:\{sign}\d{{3}})+") for sign in SIGNS}
_DIGITS = re.compile(r"[0-9]+(?:[.,'’ ][0-9]+)*")

_NUMBER = rf"(?P<{{0}}>[0-9]+(?:[.,'’ ][0-9]+)*)(?: ?(?P<{{0}}_times>{THOUSAND}|{MILLION})(?![^\W\d_]))?"
_HEDGED = "|".join(f"(?P<{name}>{words})" for name, words in HEDGES.items())
_AMOUNT = re.compile(
    rf"(?:(?P<between>{BETWEEN}) )?(?:(?:{_HEDGED}) ?)?"
    + _NUMBER.format("low")
    + rf"(?: ?(?:-|–|{TO}|(?P<and>{AND})) ?"
    + _NUMBER.format("high")
    + rf")?(?P<plus> ?\+| or more)?(?: ?(?:{UNITS}))?\.?"
    r"(?P<rough> ?\?| ?\(?(?:approx\.?|approximately|est\.?|estimated|estimate)\)?)?"
    rf"(?: ?\((?:{OF_WHICH}) [^()]*\))?",
)


class Amount(NamedTuple):
    """A number as a list gives it; a tuple, for the longest list has 50,000 of them.

    Attributes
    ----------
    low, high : int
        Its ends; the same where it is one number.
    qualifier : str
        A code of `codes.QUALIFIERS`; "exact" where the cell hedges nothing.
    """

    low: int
    high: int
    qualifier: str


class NumberStyle(NamedTuple):
    """What dots and commas mean in a column: `THOUSANDS`, `DECIMALS` or `UNCLEAR`.

    Attributes
    ----------
    dots, commas : str
        What each means.
    told : str
        The sentence that says so; empty where no number of the column has any.
    times : int
        What a number without a word of its own is to be multiplied by: 1,000 where a column says so.
    """

    dots: str = THOUSANDS
    commas: str = THOUSANDS
    note: str = ""
    times: int = 1

    def in_thousands(self) -> "NumberStyle":
        """Return the style of a column of thousands, where a sign before three digits is a decimal one."""
        return self._replace(dots=DECIMALS, commas=DECIMALS, times=1000)

    def means(self, sign: str) -> str:
        """Return what a sign means."""
        return self.dots if sign == "." else self.commas


CHOICES = {
    "judged": "Judged by the whole column",
    "dots": "1.500 is one thousand five hundred",
    "commas": "1,500 is one thousand five hundred; 1.5 is one and a half",
}
"""What a reader can say of the numbers of a column."""

CHOSEN = {
    "dots": NumberStyle(THOUSANDS, DECIMALS),
    "commas": NumberStyle(DECIMALS, THOUSANDS),
}


def judge(cells: Iterable[str | None]) -> NumberStyle:
    """Return what dots and commas mean in a column of whole numbers, with the sentence that tells it.

    A sign before groups of three digits alone parts thousands, for nobody counts thousandths of people; any
    other digits behind it show a decimal sign. A column that shows both stays unclear for that sign.
    """
    signed = (cell for cell in cells if cell and any(sign in cell for sign in SIGNS))
    tokens = [token for cell in signed for token in _DIGITS.findall(tidy(cell))]
    means = {sign: _meaning(sign, tokens) for sign in SIGNS}
    note = "; ".join(_note(sign, means[sign], tokens) for sign in SIGNS if _note(sign, means[sign], tokens))
    return NumberStyle(means["."], means[","], note)


@lru_cache(maxsize=50_000)
def read(text: str, style: NumberStyle, *, least: int = 1) -> Amount | None:
    """Read one cell.

    Parameters
    ----------
    text : str
        Such as "12.000", "about 4000", "1,500-2,000", "4 тыс.".
    style : NumberStyle
        Result of `judge` for its column, or a choice of the reader.
    least : int
        The least number that makes sense.

    Returns
    -------
    Amount or None
        None where the cell stands for a missing value.

    Raises
    ------
    Unreadable
        Where it holds no whole number.
    """
    if _PLAIN.fullmatch(text):
        return _sound(style.times * int(text), style.times * int(text), "exact", least)
    if is_missing(text):
        return None
    expected = EXPECTED if least else "a whole number"
    found = _AMOUNT.fullmatch(without_footnotes(tidy(text)[:120].casefold()))
    if found is None or _is_half(found):
        raise Unreadable(expected)
    low, high = _ends(found, style)
    if low != int(low) or high != int(high):
        raise Unreadable(expected)
    return _sound(int(low), int(high), _qualifier(found), least)


def _is_half(found: "re.Match[str]") -> bool:
    """Say whether a text is half of a range, or two numbers that make none: from 500, 4000 and 500."""
    return bool(found["between"] and not found["high"]) or bool(found["and"] and not found["between"])


def between(low: Amount | None, high: Amount | None) -> Amount | None:
    """Return the number that has two as its ends, as a cell of "1,500-2,000" has; or the one that is there.

    >>> between(Amount(1500, 1500, "more_than"), Amount(2000, 2000, "up_to"))
    Amount(low=1500, high=2000, qualifier='about')
    """
    if not low or not high:
        return low or high
    is_one = low.low == high.high
    return Amount(low.low, high.high, "exact" if is_one else "about")


def _sound(low: int, high: int, qualifier: str, least: int) -> Amount:
    if not least <= low <= high < LARGEST:
        expected = EXPECTED if least else "a whole number"
        raise Unreadable(f"{expected}, the lower end first" if low > high else expected)
    return Amount(low, high, qualifier)


def _ends(found: "re.Match[str]", style: NumberStyle) -> tuple[float, float]:
    low = _value(found["low"], style)
    high = _value(found["high"], style) if found["high"] else low
    if found["high"] and not found["low_times"] and 0 < 1000 * low <= high:
        raise Unreadable(f"{EXPECTED}; the lower end could be meant in thousands")
    more = _times(found["high_times"] or found["low_times"], style)
    times = _times(found["low_times"], style)
    if found["high"] and not found["low_times"] and low * more <= high * more:
        times = more  # "10-12k" is ten to twelve thousand; "900-1.2k" is not
    return round(low * times, 6), round(high * more, 6)


def _value(token: str, style: NumberStyle) -> float:
    digits = re.sub(r"['’ ](?=\d{3}(?!\d))", "", token)
    for sign in SIGNS:
        if sign in digits:
            digits = _without(sign, digits, style.means(sign))
    try:
        return float(digits)
    except ValueError as error:
        raise Unreadable(EXPECTED) from error


def _without(sign: str, digits: str, meaning: str) -> str:
    if _grouped(sign, digits) and (meaning == THOUSANDS or digits.count(sign) > 1):
        return digits.replace(sign, "")
    if meaning == UNCLEAR and (_neutral(sign, digits) or len(digits.partition(sign)[2]) > _DIGITS_OF_A_GROUP):
        raise Unreadable(f"{EXPECTED}; {SIGNS[sign]} part thousands in one row and decimals in another")
    return digits.replace(sign, ".")


def _grouped(sign: str, digits: str) -> bool:
    whole = digits.partition("." if sign == "," else ",")[0]
    return _IN_GROUPS[sign].fullmatch(whole) is not None


def _meaning(sign: str, tokens: list[str]) -> str:
    thousands = any(_parts_thousands(sign, token) for token in tokens)
    decimals = any(_is_decimal(sign, token) for token in tokens)
    if thousands and decimals:
        return UNCLEAR
    if decimals:
        return UNCLEAR if _larger_neutral(sign, tokens) else DECIMALS
    return THOUSANDS


def _larger_neutral(sign: str, tokens: list[str]) -> bool:
    """Say whether some cells could be thousands though others show decimals: 12.000 beside 1200.0."""
    return any(_neutral(sign, token) for token in tokens)


def _neutral(sign: str, token: str) -> bool:
    return _ONE_GROUP[sign].fullmatch(token) is not None


def _parts_thousands(sign: str, token: str) -> bool:
    other = "," if sign == "." else "."
    return token.count(sign) > 1 or 0 <= token.find(sign) < token.find(other)


def _is_decimal(sign: str, token: str) -> bool:
    if token.count(sign) != 1 or _neutral(sign, token):
        return False
    return not _parts_thousands(sign, token)


def _note(sign: str, meaning: str, tokens: list[str]) -> str:
    example = next((token for token in tokens if _neutral(sign, token) or _parts_thousands(sign, token)), "")
    if not example or sign not in example:
        return ""
    if meaning == UNCLEAR:
        return f"{SIGNS[sign]} part thousands in some rows and decimals in others"
    shown = _shown(sign, example)
    proof = f", as in {example}" if shown == example else f": {example} is {shown}"
    return f"{SIGNS[sign]} part thousands{proof}"


def _shown(sign: str, token: str) -> str:
    other = "," if sign == "." else "."
    whole = token.replace(sign, "").split(other)[0]
    return f"{int(re.sub(r'[^0-9]', '', whole)):,}"


def _times(word: str | None, style: NumberStyle) -> int:
    if not word:
        return style.times
    return 10**6 if re.fullmatch(MILLION, word) else 1000


def _qualifier(found: "re.Match[str]") -> str:
    named = next((name for name in HEDGES if found[name]), "")
    if found["plus"]:
        return "more_than"
    return named or ("about" if found["high"] or found["rough"] else "exact")
