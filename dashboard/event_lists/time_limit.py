"""Work that has to be done within a time, whatever an engine does."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from dashboard.event_lists.faults import Unanswered
from dashboard.wording import plain

Result = TypeVar("Result")


class Worker:
    """Does one piece of work at a time, each in a thread of its own, and waits no longer than a limit.

    An engine that hangs keeps its thread, not the reader who asked.

    Parameters
    ----------
    limit : float
        Seconds that a reader waits at most, waiting for others included.
    """

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._free = threading.Lock()

    def do(self, work: Callable[[], Result], interrupt: Callable[[], object]) -> Result:
        """Return the result of some work.

        Parameters
        ----------
        work : callable
            What is to be done; what it raises is raised here.
        interrupt : callable
            Asks the engine to stop; called where the work takes too long.

        Raises
        ------
        Unanswered
            Where the work is not done in time, or other work holds the engine for as long.
        """
        if not self._free.acquire(timeout=self._limit):
            raise Unanswered("The engine of the events is still busy with an earlier question; try again.")
        doing = _Doing(work, self._free.release)
        threading.Thread(target=doing.run, daemon=True).start()
        if not doing.done.wait(self._limit):
            interrupt()
            raise Unanswered(
                f"The engine of the events gave no answer within {plain(self._limit)} seconds. Choose fewer "
                "countries, kinds or years, or ask the operator for a prepared list."
            )
        if doing.error is not None:
            raise doing.error
        return doing.results[0]


class _Doing(Generic[Result]):
    """One piece of work, and what has come of it."""

    def __init__(self, work: Callable[[], Result], after: Callable[[], object]) -> None:
        self.done = threading.Event()
        self.results: list[Result] = []
        self.error: Exception | None = None
        self._work, self._after = work, after

    def run(self) -> None:
        """Do the work and let the next begin."""
        try:
            self.results.append(self._work())
        except Exception as error:  # handed over to the thread that waits
            self.error = error
        finally:
            self._after()
            self.done.set()
