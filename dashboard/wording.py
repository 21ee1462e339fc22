"""How every layer says numbers, shares, counts, dates and lists.

One rule rounds them all: halves go away from zero, so a median of -2.5 is -3 in a title, on hover and in a
table. Charts hand these words to the browser and never a format, for the browser rounds by a rule of its
own. Imports nothing of ours.
"""

import html
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)

NO_FIGURE = "no figure"
"""What stands in place of a number that nobody published."""

MOST_DECIMALS = 6
"""Decimals beyond which a published number would be one that we computed."""

EXACT = 2**53
"""Below it a float holds each whole number exactly."""

_SMALL = {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
_LETTERS = str.maketrans(_SMALL | {one.upper(): plain.upper() for one, plain in _SMALL.items() if one != "ß"})
"""Letters that no Unicode form takes apart."""

MOST_WORDS = 12
"""Words of a title: more are not read. What else there is to say goes into the subtitle."""

_SPELT = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


def number(value: float, decimals: int = 0) -> str:
    """Return a number with a comma between thousands, rounded to so many decimals: 12,700; -3; 4.30."""
    if not decimals and abs(value) < EXACT and value == int(value):
        return f"{int(value):,}"  # nearly all counts and sizes, forty times as fast
    return f"{_rounded(value, decimals):,f}"


def rounded(value: float, decimals: int = 0) -> float:
    """Return a number rounded as `number` says it, for a table; a missing one stays missing."""
    return float(_rounded(value, decimals))


def plain(value: float) -> str:
    """Return a number with the decimals that it was published with: 3; 4.5; 1,272.25."""
    words = number(value, MOST_DECIMALS)
    return words.rstrip("0").rstrip(".")


def percent(value: float, decimals: int | None = None) -> str:
    """Return a share of a hundred with its sign: 4.30 %; 3.5 %, with its own decimals or as many as asked."""
    return f"{plain(value) if decimals is None else number(value, decimals)} %"


def unparted(text: str) -> str:
    """Return a headline in which no line ends between a number and what says how it is meant: %, est."""
    return re.sub(r"(?<=\d) (?=%|est\.)", "\N{NO-BREAK SPACE}", text)


def rough(value: float) -> str:
    """Return a sum to the precision that it can bear: 12.4 million, 785 thousand, 2,400."""
    if value >= 1e6:
        return f"{number(value / 1e6, 1)} million"
    return f"{number(value / 1e3)} thousand" if value >= 1e4 else number(value)


def reckoned(value: float, parts: Iterable[float]) -> str:
    """Return a number made of published ones, no finer than they are: about 54,000; one of them as it stands.

    It has the places of the finest of them, and two figures at least: the middle of 60,000 and 70,000 is
    about 65,000, that of 12,000 and 12,700 about 12,400.
    """
    known = [int(part) for part in parts if part == part]
    if value in known or not known:
        return number(value)
    zeros = min(len(str(part)) - len(str(part).rstrip("0")) for part in known)
    places = min(zeros, len(str(int(abs(value)))) - 2)
    return f"about {number(value, -max(places, 0))}"


def median(values: Iterable[float]) -> str:
    """Return the median of published numbers in words: the middle one, or that of two as `reckoned`."""
    known = sorted(value for value in values if value == value)
    middle = known[(len(known) - 1) // 2], known[len(known) // 2]
    return reckoned(sum(middle) / 2, middle)


def span(low: float, high: float) -> str:
    """Return two ends as one reach, or as one number where they round to one: 9,000 to 12,700; 13,000."""
    ends = number(low), number(high)
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def agree(count: float, one: str, several: str | None = None) -> str:
    """Return the noun or the verb that goes with a count; the plural of a noun may be left to its `s`."""
    return one if count == 1 else f"{one}s" if several is None else several


def after_none(count: int, one: str, several: str) -> str:
    """Return the verb that goes with a count said by `none_or`: none reaches, one reaches, two reach."""
    return several if count > 1 else one


def counted(count: int, one: str, several: str | None = None) -> str:
    """Return a count with its noun: 1 exercise; 1,234 exercises; 2 allies."""
    return f"{count:,} {agree(count, one, several)}"


def none_or(count: int) -> str:
    """Return a count inside a sentence, where zero is said as none."""
    return f"{count:,}" if count else _SPELT[0]


def spelt(count: int) -> str:
    """Return a count as it stands inside a sentence: up to ten in words, then in figures."""
    return _SPELT[count] if 0 <= count < len(_SPELT) else f"{count:,}"


def share(part: int, total: int) -> str:
    """Return a part of a total at the head of a sentence: All five; Both; None of five; Two of 12."""
    if total > 1 and part == total:
        return f"All {spelt(total)}" if total > 2 else "Both"
    return f"{spelt(part).capitalize()} of {spelt(total)}"


def part_of(part: int, total: int, one: str, several: str | None = None) -> str:
    """Return a part of a total at the head of a sentence: 305 of 392 exercises; Both hosts; No host here."""
    nouns = agree(2, one, several)
    if not part:
        return f"None of {total:,} {nouns}" if total > 1 else f"No {one} here"
    if part == total:
        return (
            "The only " + one if total == 1 else f"Both {nouns}" if total == 2 else f"All {total:,} {nouns}"
        )
    return f"{part:,} of {total:,} {nouns}"


def agree_part(part: int, one: str, several: str) -> str:
    """Return the verb that goes with `part_of`: none of two has, one of two has, both have."""
    return several if part > 1 else one


def headline(*wordings: str) -> str:
    """Return the first wording that has at most `MOST_WORDS` words and at least one; else the last."""
    return next((words for words in wordings if 0 < n_words(words) <= MOST_WORDS), wordings[-1])


def about(name: str, *findings: str) -> str:
    """Return a headline on one thing: its name, without its brackets where they have no room, and a finding.

    A name is never cut; one without any room is left out. The findings come with the longest first.
    """
    heads = dict.fromkeys((name, bare(name)))
    named = (f"{head}: {finding}" for finding in findings for head in heads if head)
    return headline(*named, *map(capitalised, findings))


def bare(name: str) -> str:
    """Return a name without what follows it in brackets."""
    return name.split(" (", maxsplit=1)[0]


def n_words(title: str) -> int:
    """Return how many words a title has; a sign that stands alone is none."""
    return sum(any(sign.isalnum() for sign in word) for word in title.split())


def ordinal(place: int) -> str:
    """Return a place as 1st, 2nd, 3rd, 4th, 11th, 1,022nd."""
    last = place % 10 if place % 100 not in (11, 12, 13) else 0
    return f"{number(place)}{_ENDINGS.get(last, 'th')}"


def together(words: Iterable[str]) -> str:
    """Return words as they stand in a sentence: Italy; Italy and Spain; Italy, Spain and France."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def in_sentence(name: str) -> str:
    """Return a name as it stands inside a sentence: Zapad-2025; the article's drill; the drill in a daily."""
    if name.startswith("Drill in "):
        return f"the {name[:1].lower()}{name[1:]}"
    return f"the {name.removeprefix('The ')}" if name.startswith("The ") else name


def lowered(words: str) -> str:
    """Return words without a capital letter at their head, as they stand behind a colon."""
    return words[:1].lower() + words[1:]


def capitalised(words: str) -> str:
    """Return words with a capital letter at their head and all others as they are."""
    return words[:1].upper() + words[1:]


def day(of: date) -> str:
    """Return a day in words: 12 September 2025."""
    return f"{of.day} {month(of)}"


def month(of: date) -> str:
    """Return the month of a day in words: September 2025."""
    return f"{MONTHS[of.month - 1]} {of.year}"


def days(first: date, last: date) -> str:
    """Return a span of days: 12 September 2025; 12 to 16 September 2025; 28 August to 5 September 2025."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    begun = f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else day(first)
    return f"{begun} to {day(last)}"


def from_to(start: str, end: str) -> str:
    """Return two ISO dates in words, each as exactly as it is known; empty where neither is.

    Such as: 12 to 16 September 2025; August 2024 to 2025; 2021.
    """
    try:
        return days(date.fromisoformat(start), date.fromisoformat(end))
    except ValueError:
        return " to ".join(dict.fromkeys(iso(text) for text in (start, end) if text))


def between(first: date, last: date) -> str:
    """Return a span that is known to the month or the year only: between August and September 2025."""
    if (first.year, first.month) == (last.year, last.month):
        return f"in {month(last)}"
    begun = MONTHS[first.month - 1] if first.year == last.year else month(first)
    return f"between {begun} and {month(last)}"


def iso(text: str) -> str:
    """Return an ISO date in words, as exactly as it is known: 12 September 2025; September 2025; 2025.

    Any other text stays as it is.
    """
    found = _ISO.fullmatch(text)
    if found is None or found[2] is None:
        return text
    begun = f"{int(found[3])} " if found[3] else ""
    return f"{begun}{MONTHS[int(found[2]) - 1]} {found[1]}"


def unaccented(text: str) -> str:
    """Return a name as a keyboard without its letters writes it: Adazi for Ādaži, Malmo for Malmö."""
    letters = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def safe(text: object) -> str:
    """Return text of the data so that a chart or a map shows it as it is and never reads it as markup."""
    return html.escape(str(text))


def _rounded(value: float, decimals: int) -> Decimal:
    """Round the number that a reader sees, not the binary fraction behind it: 0.285 is 0.29, not 0.28."""
    exact = Decimal(value) if isinstance(value, int) else Decimal(repr(float(value)))
    found = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return found or abs(found)


def of_picture(title: str, subtitle: str, summary: str) -> dict[str, str]:
    """Return the words that a picture carries in `layout.meta`.

    Parameters
    ----------
    title : str
        The finding, computed from the data that the picture shows.
    subtitle : str
        What is drawn, with units and counting rule.
    summary : str
        Text alternative: what a reader who does not see the picture needs.
    """
    return {"title": title, "subtitle": subtitle, "summary": summary}
