"""What a process needs to know to work beside others; imports no server, so that commands start fast."""

import socket
from collections.abc import MutableSequence
from dataclasses import dataclass

GONE = -1
"""What stands in the place of a number of connections where a process does not serve."""


@dataclass(frozen=True)
class Place:
    """What a process needs to work beside others.

    Attributes
    ----------
    app : str
        Module and name of the ASGI app, with a colon between.
    own : int
        Number of this process.
    listener : socket.socket
        At which all listen.
    inboxes : tuple of pairs of socket.socket
        For each process the two ends of the way to it: where to write, where to read.
    connections : sequence of int
        How many each process has, shared by all; `GONE` for one that does not serve.
    """

    app: str
    own: int
    listener: socket.socket
    inboxes: tuple[tuple[socket.socket, socket.socket], ...]
    connections: MutableSequence[int]
