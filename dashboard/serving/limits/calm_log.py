"""A log that a crowd cannot flood: the same line at most a few times a minute, the rest counted."""

import logging
import threading
import time
from collections.abc import Callable

MOST = 5
"""Lines of one kind that are logged in `SECONDS`."""
SECONDS = 60.0
KINDS = 500
"""Kinds of line that are remembered; beyond it all are forgotten, for a stranger may make up new ones."""


class AtMostAFew(logging.Filter):
    """Drops warnings and errors of one kind beyond a few a minute, and says with the next how many.

    Parameters
    ----------
    clock : callable
        Seconds, from any start.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: dict[tuple[object, ...], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether a line is to be logged."""
        if record.levelno < logging.WARNING:
            return True
        raised = record.exc_info[0] if isinstance(record.exc_info, tuple) else None
        kind = record.name, record.pathname, record.lineno, raised, str(record.msg)[:80]
        with self._lock:
            now = self._clock()
            since, count = self._seen.get(kind, (now, 0))
            if now - since >= SECONDS:
                left_out, since, count = count - MOST, now, 0
                if left_out > 0:
                    record.msg = f"{record.msg} ({left_out} more like it in the minute before)"
            if len(self._seen) >= KINDS:
                self._seen.clear()
            self._seen[kind] = since, count + 1
            return count < MOST


def calm() -> None:
    """Have every logger that there is keep to a few lines a minute of one kind."""
    few = AtMostAFew()
    named = (one for one in logging.root.manager.loggerDict.values() if isinstance(one, logging.Logger))
    for logger in (logging.root, *named):
        if not any(isinstance(one, AtMostAFew) for one in logger.filters):
            logger.addFilter(few)
