"""Room for the lists that readers have joined: so many rows in one process, while their sessions live."""

import gc
import os
import sys
from pathlib import Path
from threading import Lock
from typing import Protocol
from weakref import WeakValueDictionary

NAMED = "FLANKWATCH_LIST_ROWS"
"""Variable of the environment that says how many rows of readers' own lists may have joined at once."""

BYTES_OF_ROW = 4_096
"""What a row takes: 110 MB for 46,710 exercises that have joined, 190 with two pages of figures of them."""

WITHOUT_MEASURE = 1_000_000
"""Rows where the system does not say how much memory it has."""

_CONTROL_GROUP = Path("/sys/fs/cgroup/memory.max")


class Rows(Protocol):
    """A list of a reader's own."""

    @property
    def joins(self) -> int:
        """Number of its rows that join the register."""


_held: WeakValueDictionary[int, Rows] = WeakValueDictionary()
_lock = Lock()


def most_rows() -> int:
    """Return how many rows may have joined at once: as the operator says, else for half of the memory."""
    asked = os.environ.get(NAMED, "")
    if asked.isascii() and asked.isdecimal() and len(asked) < 10:
        return int(asked)
    memory = _memory()
    return WITHOUT_MEASURE if memory is None else memory // 2 // BYTES_OF_ROW


def take(theirs: Rows) -> bool:
    """Let a list have its room until nobody holds it any more; say whether there was enough."""
    if not _has_room(theirs):
        # Ended sessions hold themselves until the collector comes, which is seldom, for pages wait for it.
        gc.collect()
    with _lock:
        has_room = _has_room(theirs)
        if has_room:
            _held[id(theirs)] = theirs
        return has_room


def _has_room(theirs: Rows) -> bool:
    return sum(one.joins for one in list(_held.values())) + theirs.joins <= most_rows()


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
