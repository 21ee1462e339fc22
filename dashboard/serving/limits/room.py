"""Room for readers: how many pages are open at once, who is let go first, and who is told to come later."""

import asyncio
import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.serving.limits import open_files
from dashboard.serving.messages import STREAM

LOG = logging.getLogger(__name__)

READERS = 500
"""Pages open at once, unless the environment says another number: some 0.1 MB each, and a connection."""

NAMED = "FLANKWATCH_READERS"
"""Variable of the environment that holds another number."""

IDLE = 600.0
"""Seconds without a message after which a page may be closed for somebody who waits."""

FULL = "As many readers as this server has room for are here. Please try again in a minute.\n"
_LATER = {"retry-after": "60"}


def most_readers() -> int:
    """Return how many pages may be open at once, by what was asked for and by the limit of open files."""
    asked = os.environ.get(NAMED, "")
    wanted = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 7 else READERS
    return max(1, min(wanted, open_files.allow() - open_files.KEPT_BACK))


@dataclass(eq=False)
class _Seat:
    last: float
    leave: asyncio.Event = field(default_factory=asyncio.Event)


class RoomForReaders:
    """Lets in as many pages as there is room for; beyond that the one idle longest is closed, or none let in.

    Parameters
    ----------
    app : ASGIApp
        What is behind.
    most : callable
        Gives the number of pages; asked once, when the first comes.
    clock : callable
        Seconds, from any start.
    """

    def __init__(
        self,
        app: ASGIApp,
        most: Callable[[], int] = most_readers,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._app = app
        self._asked = most
        self._clock = clock
        self._most = 0
        self._seats: set[_Seat] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Give a page a seat, or refuse it politely; pass all else on."""
        is_stream = scope["type"] == "websocket" and scope["path"].endswith(STREAM)
        if (is_stream or _opens_a_page(scope)) and not self._has_room():
            LOG.warning("No room for another reader: %d pages are open.", len(self._seats))
            await _refuse(scope, receive, send)
        elif is_stream:
            await self._seated(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _has_room(self) -> bool:
        self._most = self._most or self._asked()
        if len(self._seats) < self._most:
            return True
        longest = min(self._seats, key=lambda seat: seat.last)
        return self._clock() - longest.last > IDLE

    async def _seated(self, scope: Scope, receive: Receive, send: Send) -> None:
        if len(self._seats) >= self._most:
            self._let_go(min(self._seats, key=lambda seat: seat.last))
        seat = _Seat(self._clock())
        self._seats.add(seat)
        try:
            await self._app(scope, lambda: self._next(receive, seat), send)
            if seat.leave.is_set():
                await send({"type": "websocket.close", "code": 1001, "reason": "idle"})
        finally:
            self._seats.discard(seat)

    def _let_go(self, seat: _Seat) -> None:
        LOG.info("A page that was idle is closed, for another reader waits.")
        seat.leave.set()
        self._seats.discard(seat)

    async def _next(self, receive: Receive, seat: _Seat) -> Message:
        """Return the next message of a page, or that it has gone where it is to leave."""
        coming, leaving = asyncio.ensure_future(receive()), asyncio.ensure_future(seat.leave.wait())
        try:
            await asyncio.wait({coming, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if not coming.done():
                return {"type": "websocket.disconnect", "code": 1001}
            seat.last = self._clock()
            return coming.result()
        finally:
            coming.cancel()
            leaving.cancel()


def _opens_a_page(scope: Scope) -> bool:
    """Say whether a browser asks for a page as such, not for a part of one."""
    wanted = dict(scope["headers"]).get(b"accept", b"") if scope["type"] == "http" else b""
    return scope["type"] == "http" and scope["method"] == "GET" and b"text/html" in wanted


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "http":
        await PlainTextResponse(FULL, 503, _LATER)(scope, receive, send)
    else:
        await receive()  # the greeting, before which nothing may be said
        await send({"type": "websocket.close", "code": 1013})
