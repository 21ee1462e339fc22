"""What a published count says of itself in fixed words: what it counts, how exactly, for how long."""

import re

from dashboard.analysis.kit.amounts import HEDGES
from dashboard.wording import MONTHS, number, plain, spelt

BOUNDS = tuple(hedge for hedge in HEDGES if hedge != "about")
"""Hedges by which a number is no size but an end of one."""

_SPELLINGS = {
    **{hedge: hedge for hedge in HEDGES},
    "around": "about",
    "almost": "nearly",
    "more than": "over",
    "less than": "under",
    "fewer than": "under",
}
_HEDGES = "|".join(sorted(_SPELLINGS, key=len, reverse=True))

_NOTED = {"lower bound": "at least", "upper bound": "up to", "rounded": "about"}
"""What a note says of a number whose description does not hedge it."""

_COUNTED = {
    "refused entry": re.compile(r"\bentries refused\b", re.IGNORECASE),
    "for Russian aircraft": re.compile(r"(?<!percent )\b(?:for|watch) Russian\b", re.IGNORECASE),
}
"""What is counted, as it follows the unit, by the words of a description that say so."""

_UNSAID = re.compile(r"\bgives no exact number\b", re.IGNORECASE)
_SPAN = rf"\b({'|'.join(MONTHS)})(?: \d{{4}})? (?:to|and)(?: \d{{1,2}})? ({'|'.join(MONTHS)})\b"
_PART = re.compile(r"\b(?:months|not a calendar year|summer|winter)\b", re.IGNORECASE)


def counted(unit: str, description: str) -> str:
    """Return the unit of a count with what its description counts: people refused entry.

    Two counts of one place and unit are one series only where these words are the same.
    """
    said = [words for words, pattern in _COUNTED.items() if pattern.search(description)]
    return " ".join([unit, *said])


def hedge(value: float, description: str, note: str = "") -> str:
    """Return how exact a count is, one of `amounts.HEDGES`; empty where it is exact.

    The hedge stands before the number, in figures or in words, or else in the note.

    >>> hedge(500, "More than 500 allied scrambles")
    'over'
    >>> hedge(350, "350 scrambles, about as many as before")
    ''
    """
    numbers = {number(value), plain(value).replace(",", ""), spelt(int(value)), "so many"}
    found = re.search(
        rf"\b({_HEDGES}) (?:{'|'.join(map(re.escape, numbers))})(?![\d,.]*\d)\b", description, re.IGNORECASE
    )
    if found:
        return _SPELLINGS[found[1].lower()]
    return next((word for said, word in _NOTED.items() if said in note), "")


def is_of_whole_year(description: str, note: str = "") -> bool:
    """Say whether a yearly count is one of a calendar year, with a number of its own."""
    span = re.search(_SPAN, description)
    is_part = span is not None and (span[1], span[2]) != (MONTHS[0], MONTHS[-1])
    return not (is_part or _UNSAID.search(note) or _PART.search(f"{description} {note}"))
