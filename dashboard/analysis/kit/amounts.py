"""Sizes as pages publish them: a number, what is counted, and how exact the page says that it is."""

import re

from dashboard.wording import plain

HEDGES = ("about", "at least", "nearly", "over", "under", "up to")
"""What the unit of a size may end with, in brackets, where its page does not give it as exact."""

_HEDGED = re.compile(rf"(?P<counted>.+) \((?P<hedge>{'|'.join(HEDGES)})\)")


def parted(unit: str) -> tuple[str, str]:
    """Return the hedge of a unit, empty where it has none, and what is counted.

    >>> parted("troops (about)")
    ('about', 'troops')
    >>> parted("days (current worst case)")
    ('', 'days (current worst case)')
    """
    found = _HEDGED.fullmatch(unit)
    return (found["hedge"], found["counted"]) if found else ("", unit)


def said(hedge: str, value: float) -> str:
    """Return a number with its hedge, empty where it has none: about 5,000."""
    return f"{hedge} {plain(value)}".strip()


def hedged(value: float, unit: object) -> str:
    """Return a number with the hedge of its unit alone: about 5,000."""
    return said(parted(unit)[0] if isinstance(unit, str) else "", value)


def amount(value: float, unit: object) -> str:
    """Return a number with what is counted, as a sentence says it: about 5,000 troops."""
    return f"{hedged(value, unit)} {parted(unit)[1]}" if isinstance(unit, str) else plain(value)
