"""A connection that has just been made: what it says first, and the way to the process that it belongs to."""

import asyncio
import socket
from collections.abc import Sequence

from dashboard.serving.processes.place import GONE

LARGEST_HEAD = 32_768
"""Bytes of a request's head that are looked at; what is longer is refused later, as by any server."""

PATIENCE = 10.0
"""Seconds in which a connection has to say what it wants."""

AGAIN = 0.02
"""Seconds until a head that came in part is looked at again."""

_END = b"\r\n\r\n"


async def head_of(connection: socket.socket) -> bytes:
    """Return the head of the request that a connection begins with, and leave it there to be read.

    Raises
    ------
    TimeoutError
        Where the head does not come in `PATIENCE` seconds.
    ConnectionError
        Where the other side has gone.
    """
    async with asyncio.timeout(PATIENCE):
        while True:
            await _readable(connection)
            head = connection.recv(LARGEST_HEAD, socket.MSG_PEEK)
            if not head:
                raise ConnectionResetError
            if _END in head or len(head) == LARGEST_HEAD:
                return head
            await asyncio.sleep(AGAIN)  # what is there already keeps the connection readable


async def _readable(connection: socket.socket) -> None:
    loop, ready = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(connection, ready.set)
    try:
        await ready.wait()
    finally:
        loop.remove_reader(connection)


def fewest(connections: Sequence[int], turn: int) -> int:
    """Return the process that has the fewest connections of those that serve.

    Parameters
    ----------
    connections : sequence of int
        How many each process has, `GONE` for one that does not serve.
    turn : int
        Process that is first in line where several have as few.
    """
    n = len(connections)
    in_line = ((turn + place) % n for place in range(n))
    return min(in_line, key=lambda one: (connections[one] == GONE, connections[one]))
