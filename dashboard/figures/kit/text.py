"""Numbers, names and counts as a chart's sentences and labels need them."""

import html
from datetime import date

import pandas as pd

_SPELT = ("None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")

ELLIPSIS = "…"


def spelt(number: int) -> str:
    """Return a count as it stands at the head of a sentence: up to ten in words, then in figures."""
    return _SPELT[number] if 0 <= number < len(_SPELT) else f"{number:,}"


def share(part: int, whole: int) -> str:
    """Return `part` of `whole` as it stands at the head of a sentence: All five, None of five, Two of 12."""
    of = spelt(whole).lower()
    if whole > 1 and part == whole:
        return f"All {of}" if whole > 2 else "Both"
    return f"{spelt(part)} of {of}"


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Return a number with its noun: 1 exercise, 1,234 exercises."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def amount(value: float) -> str:
    """Return a quantity with a comma between thousands, without decimals."""
    return f"{value:,.0f}"


def rough(value: float) -> str:
    """Return a sum to the precision that it can bear: 12.4 million, 785 thousand, 2,400."""
    if value >= 1e6:
        return f"{value / 1e6:,.1f} million"
    return f"{value / 1e3:,.0f} thousand" if value >= 1e4 else amount(value)


def safe(text: object) -> str:
    """Return data-driven text so that a chart shows it as it is and never reads it as markup."""
    return html.escape(str(text))


def short(text: str, width: int = 22) -> str:
    """Return a name cut to a width in letters, between words where that leaves at least half of it."""
    bare = text.split(" (", maxsplit=1)[0] if len(text) > width else text
    if len(bare) <= width:
        return bare
    head = bare[: width - 1]
    at = len(head) if bare[width - 1] in " -" else max(head.rfind(" "), head.rfind("-"))
    return (head[:at] if at >= width // 2 else head).rstrip(" ,;:-") + ELLIPSIS


def dated(name: str, day: date, width: int = 22) -> str:
    """Return a name cut to a width, with its year where the cut name holds no figure of its own."""
    cut = short(name, width)
    if any(sign.isdigit() for sign in cut) or pd.isna(day):
        return cut
    return f"{short(name, width - 5)} {day.year}"
