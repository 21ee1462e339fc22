"""What must agree within one row: coordinates, how exact a date is, a count and its number, a pair."""

import re
from collections.abc import Callable, Iterator

import pandas as pd

from dashboard.frames.model import Fault
from dashboard.schema import Table
from dashboard.schema import columns as c

Row = dict[str, str]
Found = tuple[str, str, str] | None
"""Column, what was expected and what was seen; or none."""

POINT = re.compile(r"-?\d{1,3}\.\d{2}")
"""Two decimals of a degree are a kilometre: what a place is known to, and no more is pretended."""

LETTERS = {"day": len("2025-09-12"), "year": len("2025")}
"""How long the first day is that a precision names; a month may be told of a day that is not sure."""

TRUE = "true"


def check(table: Table, texts: pd.DataFrame) -> Iterator[Fault]:
    """Yield what does not agree within the rows of a table.

    Parameters
    ----------
    table : Table
        The table.
    texts : pandas.DataFrame
        Its text cells, index = spreadsheet row.
    """
    located = {c.LAT, c.LON} <= set(texts.columns)
    rules = (*((_located,) if located else ()), *RULES.get(table.name, ()))
    needed = sorted(set().union(*(NEEDED[rule] for rule in rules)))
    if not rules or not set(needed) <= set(texts.columns):
        return
    for number, row in zip(texts.index, texts[needed].fillna("").to_dict("records"), strict=True):
        for rule in rules:
            found = rule({str(name): cell for name, cell in row.items()})
            if found is not None:
                yield Fault(table.path, int(number), *found)


def _located(row: Row) -> Found:
    for name, other in ((c.LAT, c.LON), (c.LON, c.LAT)):
        if row[other] and not row[name]:
            return name, f"a value, as {other} has one", "an empty cell"
        if row[name] and not POINT.fullmatch(row[name]):
            return name, "degrees with two decimals, such as 59.35", f"'{row[name]}'"
    return None


def _as_exact_as_its_days(row: Row) -> Found:
    wanted = LETTERS.get(row[c.DATE_PRECISION])
    if not row[c.START_DATE] or wanted in (None, len(row[c.START_DATE])):
        return None
    seen = f"'{row[c.DATE_PRECISION]}'"
    return c.DATE_PRECISION, f"what {row[c.START_DATE]} is exact to", seen


def _counted(row: Row) -> Found:
    if row[c.IS_COUNT] == TRUE and not row[c.NUMBER]:
        return c.NUMBER, "how many, for the row is a count", "an empty cell"
    return None


def _one_answer(row: Row) -> Found:
    if bool(row[c.RESPONSE_ID]) == bool(row[c.MEASURE_ID]):
        seen = "both" if row[c.RESPONSE_ID] else "neither"
        return c.RESPONSE_ID, f"an exercise there or a measure in {c.MEASURE_ID}", seen
    return None


def _documented(row: Row) -> Found:
    for name in (c.SOURCE_ID, c.LINK_DIRECTION):
        if (row[c.DOCUMENTED_LINK] == TRUE) != bool(row[name]):
            expected = (
                "a value, as the link is documented" if not row[name] else "none, as no page links the two"
            )
            return name, expected, f"'{row[name]}'" if row[name] else "an empty cell"
    return None


Rule = Callable[[Row], Found]

RULES: dict[str, tuple[Rule, ...]] = {
    "exercises": (_as_exact_as_its_days,),
    "incidents": (_counted,),
    "action_responses": (_one_answer, _documented),
}

NEEDED: dict[Rule, tuple[str, ...]] = {
    _located: (c.LAT, c.LON),
    _as_exact_as_its_days: (c.DATE_PRECISION, c.START_DATE),
    _counted: (c.IS_COUNT, c.NUMBER),
    _one_answer: (c.RESPONSE_ID, c.MEASURE_ID),
    _documented: (c.SOURCE_ID, c.LINK_DIRECTION, c.DOCUMENTED_LINK),
}
"""The columns that each rule looks at."""
