"""The list of events that the operator has named: opened once, and its figures shared by all readers."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from dashboard.event_lists import location
from dashboard.event_lists.faults import Lost
from dashboard.event_lists.store import EventStore
from dashboard.exhibits.memo import LatestResults, recall

Result = TypeVar("Result")

RESULTS = 120
"""Figures kept at most; some three belong to one choice."""

SECONDS_KEPT = 600
"""An engine's answers are asked for anew after so long; those on files once the files have changed."""

_FIGURES = LatestResults(RESULTS)


@dataclass(frozen=True)
class Named:
    """A list as the operator has named it, in the state in which it is.

    Attributes
    ----------
    text : str
        The name; it may hold a password.
    state : tuple of int
        What changes when the list does.
    """

    text: str
    state: tuple[int, ...]

    def __repr__(self) -> str:
        """Return no word of what it names."""
        return "Named()"


def named() -> Named | None:
    """Return the list that the operator has named; None where there is none."""
    text = location.configured()
    return Named(text, _state(text)) if text else None


def store(of: Named) -> EventStore:
    """Return a list, opened.

    Raises
    ------
    Unanswered
        Where it cannot be; it is tried again at the next visit.
    """
    return _opened(of.text, of.state if location.are_files(of.text) else ())


def result(function: Callable[..., Result], *arguments: object) -> Result:
    """Return what a function gives for a list and some options, made once for all readers; see `recall`.

    Raises
    ------
    Unanswered
        Where the list does not answer; one that is lost is opened anew at the next visit.
    """
    try:
        return recall(_FIGURES, function, *arguments)
    except Lost:
        _opened.cache_clear()
        raise


@lru_cache(maxsize=2)
def _opened(text: str, state: tuple[int, ...]) -> EventStore:
    del state  # the files have changed when it has
    return EventStore(location.read(text))


def _state(text: str) -> tuple[int, ...]:
    if not location.are_files(text):
        return (int(time.monotonic() // SECONDS_KEPT),)
    states = [one.stat() for one in location.files_of(text)]
    return tuple(number for one in states for number in (one.st_mtime_ns, one.st_size))
