"""What must hold between an exercise and its answer: whose they are, and the days that lie between them."""

import datetime as dt
from collections.abc import Hashable, Iterator, Mapping

import pandas as pd

from dashboard.frames.model import Fault
from dashboard.schema import codes
from dashboard.schema import columns as c

PATH = "action_responses.csv"

FULL = len("2025-09-12")

Days = tuple[str, str]
"""First and last day as text; empty or partial where they are not known."""


def check(pairs: pd.DataFrame, exercises: pd.DataFrame) -> Iterator[Fault]:
    """Yield pairs of the wrong sides, and lags and overlaps that do not follow from the days.

    Parameters
    ----------
    pairs, exercises : pandas.DataFrame
        Text cells of `action_responses` and `exercises`, index = spreadsheet row.
    """
    known = {row[c.EXERCISE_ID]: row for row in exercises.fillna("").to_dict("records")}
    for number, row in zip(pairs.index, pairs.fillna("").to_dict("records"), strict=True):
        action, response = known.get(row[c.ACTION_ID]), known.get(row[c.RESPONSE_ID])
        for name, drill, wanted in ((c.ACTION_ID, action, "east"), (c.RESPONSE_ID, response, "west")):
            bloc = codes.BLOC_OF_SIDE.get(drill[c.ORGANISER_SIDE]) if drill else wanted
            if bloc is not None and bloc != wanted:
                expected = f"an exercise of {codes.BLOCS[wanted]}"
                yield Fault(PATH, int(number), name, expected, f"'{row[name]}'")
        if action and response:
            ours, theirs = _days(action), _days(response)
            for name, follows in ((c.LAG_DAYS, lag(ours, theirs)), (c.OVERLAP_DAYS, overlap(ours, theirs))):
                if row[name] != follows:
                    expected = (
                        f"'{follows}', as the days of both say" if follows else "none, for days are unknown"
                    )
                    yield Fault(
                        PATH, int(number), name, expected, f"'{row[name]}'" if row[name] else "an empty cell"
                    )


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


def _days(drill: Mapping[Hashable, str]) -> Days:
    return drill[c.START_DATE], drill[c.END_DATE]


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
