"""What must agree within one row: numbers and days in order, cells that come in pairs, a count's number."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pandas as pd

from dashboard.frames import checks
from dashboard.frames.model import Fault
from dashboard.frames.text_rows import Row, numbered, seen
from dashboard.schema import Table
from dashboard.schema import columns as c

Found = tuple[str, str, str] | None
"""Column, what was expected and what was seen; or none."""

POINT = re.compile(r"-?\d{1,3}\.\d{2}")
"""Two decimals of a degree are a kilometre: what a place is known to, and no more is pretended."""

LETTERS = {"day": len("2025-09-12"), "year": len("2025")}
"""How long the first day is that a precision names; a month may be told of a day that is not sure."""

TRUE = "true"


@dataclass(frozen=True)
class Rule:
    """What judges a row.

    Attributes
    ----------
    columns : tuple of str
        The columns that it looks at; a table that lacks one is not judged by it.
    judge : callable
        A row in, what is wrong with it out.
    """

    columns: tuple[str, ...]
    judge: Callable[[Row], Found]


def check(table: Table, texts: pd.DataFrame) -> Iterator[Fault]:
    """Yield what does not agree within the rows of a table.

    Parameters
    ----------
    table : Table
        The table.
    texts : pandas.DataFrame
        Its text cells, index = spreadsheet row.
    """
    known = set(texts.columns)
    for rule in (LOCATED, *RULES.get(table.name, ())):
        if set(rule.columns) <= known:
            for number, row in numbered(texts[list(rule.columns)]):
                found = rule.judge(row)
                if found is not None:
                    yield Fault(table.path, number, *found)


def _in_order(low: str, high: str) -> Rule:
    """Return a rule by which the first of two numbers may not exceed the second."""

    def judge(row: Row) -> Found:
        if checks.number(row[low]) > checks.number(row[high]):
            return low, f"at most {high}, {row[high]}", seen(row[low])
        return None

    return Rule((low, high), judge)


def _both_or_neither(first: str, second: str) -> Rule:
    def judge(row: Row) -> Found:
        for empty, filled in ((first, second), (second, first)):
            if row[filled] and not row[empty]:
                return empty, f"a value, as {filled} has one", seen("")
        return None

    return Rule((first, second), judge)


def _located(row: Row) -> Found:
    empty = [name for name in (c.LAT, c.LON) if not row[name]]
    if len(empty) == 1:
        return empty[0], "both coordinates or none", seen("")
    for name in (c.LAT, c.LON):
        if row[name] and not POINT.fullmatch(row[name]):
            return name, "degrees with two decimals, such as 59.35", seen(row[name])
    return None


def _dated(row: Row) -> Found:
    """Hold an exercise's last day against its first; text compares as far as both are given."""
    start, end = row[c.START_DATE], row[c.END_DATE]
    if not start:
        return None if row[c.KIND] == "article" else (c.START_DATE, "a date", seen(""))
    if end and end[: len(start)] < start[: len(end)]:
        return c.END_DATE, f"a day not before {start}", seen(end)
    return None


def _as_exact_as_its_days(row: Row) -> Found:
    wanted = LETTERS.get(row[c.DATE_PRECISION])
    if not row[c.START_DATE] or wanted in (None, len(row[c.START_DATE])):
        return None
    return c.DATE_PRECISION, f"what {row[c.START_DATE]} is exact to", seen(row[c.DATE_PRECISION])


def _counted(row: Row) -> Found:
    if row[c.IS_COUNT] == TRUE and not row[c.NUMBER]:
        return c.NUMBER, "how many, for the row is a count", seen("")
    return None


def _one_answer(row: Row) -> Found:
    if bool(row[c.RESPONSE_ID]) == bool(row[c.MEASURE_ID]):
        both_or_none = "both" if row[c.RESPONSE_ID] else "neither"
        return c.RESPONSE_ID, f"an exercise there or a measure in {c.MEASURE_ID}", both_or_none
    return None


def _documented(row: Row) -> Found:
    is_linked = row[c.DOCUMENTED_LINK] == TRUE
    expected = "a value, as the link is documented" if is_linked else "none, as no page links the two"
    for name in (c.SOURCE_ID, c.LINK_DIRECTION):
        if is_linked != bool(row[name]):
            return name, expected, seen(row[name])
    return None


LOCATED = Rule((c.LAT, c.LON), _located)
"""Holds for every table with coordinates."""

RULES: dict[str, tuple[Rule, ...]] = {
    "claims": (_in_order(c.VALUE_LOW, c.VALUE_HIGH),),
    "weapon_ranges": (_in_order(c.RANGE_MIN_KM, c.RANGE_MAX_KM),),
    "countries": (_in_order(c.ACTIVE_PERSONNEL_LOW, c.ACTIVE_PERSONNEL_HIGH),),
    "sources": (_both_or_neither(c.CONTENT_SHA256, c.CHECKED),),
    "exercises": (
        Rule((c.START_DATE, c.END_DATE, c.KIND), _dated),
        Rule((c.DATE_PRECISION, c.START_DATE), _as_exact_as_its_days),
    ),
    "incidents": (Rule((c.IS_COUNT, c.NUMBER), _counted),),
    "action_responses": (
        Rule((c.RESPONSE_ID, c.MEASURE_ID), _one_answer),
        Rule((c.SOURCE_ID, c.LINK_DIRECTION, c.DOCUMENTED_LINK), _documented),
    ),
}
"""The rules of each table."""
