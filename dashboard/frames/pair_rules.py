"""What must hold between an exercise and its answer: whose they are, and the days that lie between them."""

import datetime as dt
from collections.abc import Iterator, Mapping

import pandas as pd

from dashboard.frames.model import Fault
from dashboard.frames.text_rows import Row, numbered, seen, text_rows
from dashboard.schema import codes
from dashboard.schema import columns as c

PATH = "action_responses.csv"

FULL = len("2025-09-12")

Found = tuple[str, str, str]
"""Column, what was expected and what was seen."""

Days = tuple[str, str]
"""First and last day as text; empty or partial where they are not known."""


def check(pairs: pd.DataFrame, exercises: pd.DataFrame) -> Iterator[Fault]:
    """Yield pairs of the wrong sides, and lags and overlaps that do not follow from the days.

    Parameters
    ----------
    pairs, exercises : pandas.DataFrame
        Text cells of `action_responses` and `exercises`, index = spreadsheet row.
    """
    known = {row[c.EXERCISE_ID]: row for row in text_rows(exercises)}
    for number, row in numbered(pairs):
        for found in (*_sides(row, known), *_days_between(row, known)):
            yield Fault(PATH, number, *found)


def _sides(row: Row, known: Mapping[str, Row]) -> Iterator[Found]:
    for name, wanted in ((c.ACTION_ID, "east"), (c.RESPONSE_ID, "west")):
        drill = known.get(row[name])
        if drill is not None and codes.BLOC_OF_SIDE.get(drill[c.ORGANISER_SIDE]) != wanted:
            yield name, f"an exercise of {codes.BLOCS[wanted]}", seen(row[name])


def _days_between(row: Row, known: Mapping[str, Row]) -> Iterator[Found]:
    if row[c.ACTION_ID] not in known or row[c.RESPONSE_ID] not in known:
        return
    first, second = (
        (drill[c.START_DATE], drill[c.END_DATE])
        for drill in (known[row[c.ACTION_ID]], known[row[c.RESPONSE_ID]])
    )
    for name, follows in ((c.LAG_DAYS, lag(first, second)), (c.OVERLAP_DAYS, overlap(first, second))):
        if row[name] != follows:
            expected = f"'{follows}', as the days of both say" if follows else "none, for days are unknown"
            yield name, expected, seen(row[name])


def lag(first: Days, second: Days) -> str:
    """Return the days from the first day of one exercise to that of another; empty where one is not known."""
    if len(first[0]) != FULL or len(second[0]) != FULL:
        return ""
    return str((_day(second[0]) - _day(first[0])).days)


def overlap(first: Days, second: Days) -> str:
    """Return the days on which two exercises ran at once; empty where one of the four is not known."""
    if any(len(one) != FULL for one in (*first, *second)):
        return ""
    (start, end), (other_start, other_end) = (tuple(map(_day, days)) for days in (first, second))
    return str(max(0, (min(end, other_end) - max(start, other_start)).days + 1))


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
