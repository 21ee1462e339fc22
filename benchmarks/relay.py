"""Stands between a browser and a server and counts what comes back, as it goes over the wire: packed."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from socketserver import BaseRequestHandler, ThreadingTCPServer
from urllib.parse import urlsplit

AT_ONCE = 65_536
"""Bytes that are handed on at once."""


class Relay(ThreadingTCPServer):
    """Listens at a free port of this machine and hands each connection on to a server.

    Attributes
    ----------
    address : str
        Where it answers, without a slash at the end.
    kilobytes : float
        What the server has sent so far: by HTTP and by web socket.
    """

    daemon_threads = True
    kilobytes = 0.0

    def __init__(self, behind: str) -> None:
        super().__init__(("127.0.0.1", 0), _Connection)
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        self.behind = behind
        self._counting = threading.Lock()

    def count(self, n_bytes: int) -> None:
        """Add what a server has sent."""
        with self._counting:
            self.kilobytes += n_bytes / 1024


class _Connection(BaseRequestHandler):
    server: Relay

    def handle(self) -> None:
        there = urlsplit(self.server.behind)
        with socket.create_connection((there.hostname or "", there.port or 80)) as other:
            asked = threading.Thread(target=_hand_on, args=(self.request, other), daemon=True)
            asked.start()
            _hand_on(other, self.request, self.server)
            asked.join()


def _hand_on(source: socket.socket, target: socket.socket, relay: Relay | None = None) -> None:
    """Hand on all that comes until one side has ended."""
    with contextlib.suppress(OSError):
        while data := source.recv(AT_ONCE):
            if relay:
                relay.count(len(data))
            target.sendall(data)
    for one in (source, target):
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def relayed(address: str) -> Iterator[Relay]:
    """Stand before a server as long as it is measured."""
    with Relay(address) as relay:
        thread = threading.Thread(target=relay.serve_forever, daemon=True)
        thread.start()
        yield relay
        relay.shutdown()
