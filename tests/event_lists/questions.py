"""The questions that every form of a list and every engine has to answer alike."""

import datetime as dt
from contextlib import closing

import pandas as pd

from dashboard.event_lists.expressions import Narrowing
from dashboard.event_lists.location import read
from dashboard.event_lists.store import EventStore

LAT, LON = (41.5, 71.0), (8.0, 42.0)
NARROW = Narrowing(("Estonia", "Łódź", "Україна"), ("drone",), dt.date(2020, 1, 1), dt.date(2021, 12, 31))
EVERYTHING = Narrowing()


def answers(store):
    """Return the answers of a list to each question, for all events and for some."""
    return [
        answer
        for to in (EVERYTHING, NARROW)
        for answer in (
            store.by_day(to),
            store.by_country_and_kind(to),
            *(store.by_cell(size, LAT, LON, to) for size in ("1", "0.25")),
        )
    ]


def answers_of(named):
    """Open a list, ask each question and close it."""
    with closing(EventStore(read(str(named)))) as store:
        return answers(store)


def assert_alike(ours, theirs):
    for one, other in zip(ours, theirs, strict=True):
        pd.testing.assert_frame_equal(one, other)
