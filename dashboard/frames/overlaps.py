"""Exercises of one leader that ran at once in one state: each pair is linked or marked as looked at.

Troops that stand in two rows would be counted twice; where they do not, `separate` says that somebody looked.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Self

import pandas as pd

from dashboard.frames.model import Fault
from dashboard.frames.text_rows import Row, text_rows
from dashboard.schema import codes
from dashboard.schema import columns as c

PATH = "exercise_links.csv"
FULL = len("2025-09-12")


def check(exercises: pd.DataFrame, links: pd.DataFrame) -> list[Fault]:
    """Return a fault for each pair without a row in the table of links.

    Parameters
    ----------
    exercises, links : pandas.DataFrame
        Text cells of the two tables.
    """
    linked = {frozenset(pair) for pair in links[[c.PARENT_ID, c.CHILD_ID]].itertuples(index=False, name=None)}
    expected = "a row on {} and {}, which ran at once under one leader (separate: looked at, other troops)"
    return [
        Fault(PATH, None, None, expected.format(first[c.EXERCISE_ID], second[c.EXERCISE_ID]), "none")
        for first, second in _pairs(exercises)
        if frozenset((first[c.EXERCISE_ID], second[c.EXERCISE_ID])) not in linked
    ]


def _pairs(exercises: pd.DataFrame) -> Iterator[tuple[Row, Row]]:
    """Yield each two exercises of one leader or series that share a host and, for certain, a day.

    Dates known to the month only cannot show that two drills met, and a drill at sea without a host shares
    none: such pairs are passed over.
    """
    held = exercises[~exercises[c.KIND].isin(codes.UNCOUNTED_KINDS)]
    rows = [row for row in text_rows(held) if len(row[c.START_DATE]) == FULL]
    spans = [_Span(row) for row in rows]
    for first, second in combinations(spans, 2):
        if first.start <= second.end and second.start <= first.end and first.belongs_to(second):
            yield first.row, second.row


class _Span:
    """An exercise with the days on which it ran for certain, those who led it and where it was held."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.start = row[c.START_DATE]
        self.end = _sure_end(row)
        self._leads = _named(row[c.LEAD])
        self._hosts = _named(row[c.HOST_COUNTRIES])

    def belongs_to(self, other: Self) -> bool:
        related = self.row[c.SERIES] == other.row[c.SERIES] or self._leads & other._leads
        return bool(related and self._hosts & other._hosts)


def _sure_end(row: Row) -> str:
    """Return the last day on which a drill ran for certain."""
    end = row[c.END_DATE]
    earliest = end if len(end) == FULL else f"{end}-01"[:FULL] if len(end) == len("2025-09") else ""
    return max(row[c.START_DATE], earliest)


def _named(cell: str) -> set[str]:
    return set(cell.split(";")) - {""}
