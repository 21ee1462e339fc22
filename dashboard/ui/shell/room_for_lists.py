"""Room for the lists of readers: so many rows in one process, while their sessions live.

A list that a reader only looks at lies in memory as one that has joined does, and is counted alike.
"""

import gc
import os
import sys
from pathlib import Path
from threading import Lock
from weakref import WeakValueDictionary

NAMED = "FLANKWATCH_LIST_ROWS"
"""Variable of the environment that says how many rows of readers' own lists may be here at once."""

BYTES_OF_ROW = 4_096
"""What a row takes: 110 MB for 46,710 exercises that have joined, 190 with two pages of figures of them."""

WITHOUT_MEASURE = 1_000_000
"""Rows where the system does not say how much memory it has."""

_CONTROL_GROUP = Path("/sys/fs/cgroup/memory.max")


class NoRoomError(Exception):
    """A list would be one too many for the memory of this server."""


_held: WeakValueDictionary[int, object] = WeakValueDictionary()
_rows: dict[int, int] = {}
"""How many rows each of those has that are held, by the same number."""

_lock = Lock()


def most_rows() -> int:
    """Return how many rows may be here at once: as the operator says, else for half of the memory."""
    asked = os.environ.get(NAMED, "")
    if asked.isascii() and asked.isdecimal() and len(asked) < 10:
        return int(asked)
    memory = _memory()
    return WITHOUT_MEASURE if memory is None else memory // 2 // BYTES_OF_ROW


def take(theirs: object, n_rows: int) -> bool:
    """Let a list of so many rows have its room until nobody holds it any more; say whether it has."""
    with _lock:
        if _held.get(id(theirs)) is theirs:
            return True
    if not has_room(n_rows):
        return False
    with _lock:
        fits = _fits(n_rows)
        if fits:
            _held[id(theirs)] = theirs
            _rows[id(theirs)] = n_rows
        return fits


def has_room(n_rows: int) -> bool:
    """Say whether a list of so many rows would have room now."""
    with _lock:
        if _fits(n_rows):
            return True
    # Ended sessions hold themselves until the collector comes, which is seldom, for pages wait for it.
    gc.collect()
    with _lock:
        return _fits(n_rows)


def _fits(n_rows: int) -> bool:
    for gone in _rows.keys() - set(_held):
        del _rows[gone]
    return sum(_rows.values()) + n_rows <= most_rows()


def _memory() -> int | None:
    """Return the bytes that this machine, or the container around this program, may use."""
    if sys.platform == "win32":
        return None
    of_machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    try:
        said = _CONTROL_GROUP.read_text("ascii").strip()
    except OSError:
        said = ""
    return min(of_machine, int(said)) if said.isdecimal() else of_machine
