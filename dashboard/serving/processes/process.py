"""One process of several: a whole server, which takes connections and hands over those that are another's."""

import asyncio
import logging
import os
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from importlib import import_module
from multiprocessing import parent_process

import uvicorn
from starlette.types import ASGIApp
from streamlit import config

from dashboard.serving.kept import NAME, KeptHere, named
from dashboard.serving.limits import room
from dashboard.serving.processes.handing_over import fewest, head_of
from dashboard.serving.processes.place import GONE, Place
from dashboard.ui.shell import room_for_lists

LOG = logging.getLogger(__name__)

FAREWELL = 3
"""Seconds that what is under way may take once the server is told to end."""

LOOK = 0.1
"""Seconds after which a process says anew how many connections it has."""

FULL = 1.0
"""Seconds to wait where no further file may be opened."""


def serve(place: Place) -> None:
    """Serve until told to end, or until the process that started this one has gone."""
    _share_room(len(place.inboxes))
    module, name = place.app.split(":")
    app: ASGIApp = KeptHere(getattr(import_module(module), name), NAME, str(place.own))
    with suppress(KeyboardInterrupt):  # which uvicorn raises once more when it has ended by it
        Process(_settings(app), place).run()


def _settings(app: ASGIApp) -> uvicorn.Config:
    megabytes = int(config.get_option("server.maxMessageSize"))
    return uvicorn.Config(
        app,
        lifespan="on",  # an app that cannot start is an end, not an app without a start
        log_level="warning",
        access_log=False,
        ws="websockets-sansio",
        ws_max_size=megabytes * 1_000_000,
        ws_per_message_deflate=bool(config.get_option("server.enableWebsocketCompression")),
        timeout_graceful_shutdown=FAREWELL,
    )


def _share_room(n_processes: int) -> None:
    """Let this process have its part of the pages that may be open, and of readers' lists, at once."""
    os.environ[room.NAMED] = str(-(-room.most_readers() // n_processes))
    os.environ[room_for_lists.NAMED] = str(-(-room_for_lists.most_rows() // n_processes))


class Process(uvicorn.Server):
    """A server that listens with others at one socket.

    Parameters
    ----------
    settings : uvicorn.Config
        How it serves.
    place : Place
        Its place among the others.
    """

    def __init__(self, settings: uvicorn.Config, place: Place) -> None:
        super().__init__(settings)
        self._place = place
        self._under_way: set[asyncio.Task[None]] = set()
        self._turn = place.own

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start the app, then take connections; those that come before wait at the socket."""
        del sockets
        await super().startup(sockets=[])
        inbox = self._place.inboxes[self._place.own][1]
        for one in (self._place.listener, inbox):
            one.setblocking(False)
        asyncio.get_running_loop().add_reader(_end_of_parent(), self._leave)
        asyncio.get_running_loop().add_reader(inbox, self._receive, inbox)
        for task in (self._accept(), self._count()):
            self._begin(task)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no more connections, then end as any server does."""
        for task in self._under_way:
            task.cancel()
        self._place.connections[self._place.own] = GONE
        await super().shutdown(sockets)

    def _leave(self) -> None:
        self.should_exit = True
        asyncio.get_running_loop().remove_reader(_end_of_parent())

    def _begin(self, what: Awaitable[None]) -> None:
        task = asyncio.ensure_future(what)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                connection, _ = await loop.sock_accept(self._place.listener)
            except OSError as error:
                LOG.warning("A connection could not be taken: %s.", error)
                await asyncio.sleep(FULL)
            else:
                connection.setblocking(False)
                self._begin(self._to_its_place(connection))

    async def _count(self) -> None:
        while True:
            self._place.connections[self._place.own] = len(self.server_state.connections)
            await asyncio.sleep(LOOK)

    async def _to_its_place(self, connection: socket.socket) -> None:
        """Take a new connection, or hand it over to the process that it belongs to."""
        numbers = self._place.connections
        try:
            wanted = named(await head_of(connection), len(numbers))
        except OSError:  # a time that has run out is one
            connection.close()
            return
        chosen = self._next() if wanted is None or numbers[wanted] == GONE else wanted
        numbers[chosen] += 1  # until that process says itself how many it has
        if chosen == self._place.own or not self._sent(connection, chosen):
            await self._take(connection)

    def _next(self) -> int:
        self._turn += 1
        return fewest(self._place.connections, self._turn)

    def _sent(self, connection: socket.socket, to: int) -> bool:
        """Hand a connection over; say whether that could be done."""
        try:
            socket.send_fds(self._place.inboxes[to][0], [b"."], [connection.fileno()], socket.MSG_DONTWAIT)
        except OSError:
            return False
        connection.close()
        return True

    def _receive(self, inbox: socket.socket) -> None:
        """Take what another process hands over."""
        with suppress(BlockingIOError):
            for number in socket.recv_fds(inbox, 1, 1)[1]:
                connection = socket.socket(fileno=number)
                connection.setblocking(False)
                self._begin(self._take(connection))

    async def _take(self, connection: socket.socket) -> None:
        kind: Callable[..., asyncio.Protocol] = self.config.http_protocol_class

        def protocol() -> asyncio.Protocol:
            return kind(config=self.config, server_state=self.server_state, app_state=self.lifespan.state)

        try:
            await asyncio.get_running_loop().connect_accepted_socket(protocol, connection)
        except OSError:
            connection.close()


def _end_of_parent() -> int:
    """Return what becomes readable once the process that started this one has gone."""
    parent = parent_process()
    if parent is None:
        raise RuntimeError("This process was started by no other.")
    return parent.sentinel
