"""What starts the processes, starts one anew that has died, and ends them all."""

import logging
import os
import secrets
import signal
import socket
from collections.abc import MutableSequence
from importlib import import_module
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import wait
from multiprocessing.context import ForkProcess
from types import FrameType

from dashboard.serving.processes.place import GONE, Place

LOG = logging.getLogger(__name__)

SIGNED_BY = "STREAMLIT_SERVER_COOKIE_SECRET"
"""Variable of the environment by which all processes sign their cookies alike."""

BACKLOG = 512

ENDING = (signal.SIGTERM, signal.SIGINT)
"""Signals by which the server is told to end."""

PATIENCE = 6.0
"""Seconds that a process may take to end once it is told to."""

FAILURES = 3
"""So many processes in a row that end before they have served end the server."""


class Supervisor:
    """Several processes behind one address.

    Parameters
    ----------
    app : str
        Module and name of the ASGI app, with a colon between.
    preloaded : str
        Module that is imported once; what it has in memory each process has from its start.
    listener : socket.socket
        At which all listen.
    n_processes : int
        How many there are.
    """

    def __init__(self, app: str, preloaded: str, listener: socket.socket, n_processes: int) -> None:
        os.environ.setdefault(SIGNED_BY, secrets.token_hex(32))
        self._app, self._listener = app, listener
        self._preloaded = preloaded
        self._context = get_context("fork")
        kind = socket.SOCK_SEQPACKET
        self._inboxes = tuple(socket.socketpair(socket.AF_UNIX, kind) for _ in range(n_processes))
        # Without a lock, which a process that is killed would keep; a number may be out for a moment.
        self._connections: MutableSequence[int] = self._context.RawArray("i", [GONE] * n_processes)
        self._running: dict[int, ForkProcess] = {}
        self._failures = 0
        self._ends = False

    def run(self) -> int:
        """Serve until told to end; return 1 where the processes do not start."""
        for told in ENDING:
            signal.signal(told, self._end)
        import_module(self._preloaded)
        for number in range(len(self._inboxes)):
            self._start(number)
        while not self._ends and self._failures < FAILURES:
            wait([one.sentinel for one in self._running.values()], timeout=1.0)
            self._start_anew()
        self._stop()
        return int(not self._ends)

    def _end(self, _signal: int, _frame: FrameType | None) -> None:
        self._ends = True

    def _start(self, number: int) -> None:
        place = Place(self._app, number, self._listener, self._inboxes, self._connections)
        started = self._context.Process(target=_serve, args=(place,), name=f"server-{number}")
        started.start()
        self._running[number] = started

    def _start_anew(self) -> None:
        for number, one in [*self._running.items()]:
            if not one.is_alive() and not self._ends:
                self._failures = self._failures + 1 if self._connections[number] == GONE else 0
                self._connections[number] = GONE
                LOG.warning("Process %d ended with %s and is started anew.", number, one.exitcode)
                self._start(number)

    def _stop(self) -> None:
        for process in self._running.values():
            process.terminate()
        for process in self._running.values():
            process.join(PATIENCE)
            process.kill()
            process.join()
        for one in (self._listener, *chain.from_iterable(self._inboxes)):
            one.close()


def _serve(place: Place) -> None:
    for (
        told
    ) in ENDING:  # until the server sets its own, the handlers are those of the process before the fork
        signal.signal(told, signal.SIG_DFL)
    # Only in the process itself, for servers take longer to import than all else that a command needs.
    import_module("dashboard.serving.processes.process").serve(place)
