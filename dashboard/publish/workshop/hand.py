"""A process that shares in the making of pages: forked from this one, and ended with it whatever happens."""

import ctypes
import os
import pickle
import signal
import traceback
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from types import FrameType
from typing import Literal, cast

from dashboard.publish.render import Frame
from dashboard.publish.workshop.bench import Bench, Plan, opened

PATIENCE = 30.0
"""Seconds that a process may take to close its browser once it is told to end."""

_SIGNAL_AT_END_OF_PARENT = 1
"""Of Linux, for `prctl`."""

Step = Literal["make", "write", "count", "drawn"]
"""What a bench can be asked for."""

Asked = tuple[Step, object] | None
"""A step and what it needs; none where nothing is left to do."""


class LostError(RuntimeError):
    """A process has ended before its work was done."""


@dataclass(frozen=True)
class Told:
    """A process tells how far it is: a step, and how many of its parts are still to come."""

    step: str
    count: int


@dataclass(frozen=True)
class Hand:
    """A process that shares the work, and the way to it."""

    process: ForkProcess
    connection: "Connection[Asked, object]"

    def ask(self, asked: Asked) -> None:
        """Ask for a step of `bench.Bench`."""
        with suppress(ConnectionError):  # that it has gone is heard
            self.connection.send(asked)

    def heard(self) -> object:
        """Return what it says next; raise what kept it from its work, `LostError` where it has gone."""
        try:
            said = self.connection.recv()
        except (EOFError, ConnectionError) as error:
            raise LostError("A process that made a part of the site ended before it was done.") from error
        if isinstance(said, BaseException):
            raise said
        return said

    def leave(self) -> None:
        """Wait until it has ended; make it end where that takes too long."""
        self.process.join(PATIENCE)
        self.process.kill()
        self.process.join()
        self.connection.close()


def started(plan: Plan) -> Hand:
    """Start a process that makes pages of a plan."""
    context = get_context("fork")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(plan, there, os.getpid()), daemon=True)
    process.start()
    there.close()
    return Hand(process, here)


def _work(plan: Plan, connection: "Connection[object, Asked]", parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal tells it to all; who started this one ends it
    signal.signal(signal.SIGTERM, _leave)
    ctypes.CDLL(None).prctl(_SIGNAL_AT_END_OF_PARENT, signal.SIGTERM)
    if os.getppid() != parent:  # it had gone before that was said
        return
    try:
        with opened(plan) as bench:
            for step, needed in iter(connection.recv, None):
                connection.send(_answer(bench, step, needed, connection))
    except Exception as error:
        connection.send(_sent(error))


def _answer(bench: Bench, step: Step, needed: object, connection: "Connection[object, Asked]") -> object:
    if step == "make":
        return bench.make(cast("int", needed))
    if step == "write":
        bench.write(cast("Frame", needed))
        return None
    if step == "count":
        return len(bench)
    return bench.drawn(lambda told, count: connection.send(Told(told, count)))


def _sent(error: Exception) -> Exception:
    """Return an error as it can be sent, with where it came from."""
    said = "".join(traceback.format_exception(error))
    try:
        pickle.dumps(error)
    except (pickle.PicklingError, TypeError, AttributeError):
        return RuntimeError(said)
    error.add_note(said)
    return error


def _leave(_signal: int, _frame: FrameType | None) -> None:
    signal.alarm(int(PATIENCE))  # what hangs while the browser is closed is ended by it
    raise SystemExit
