"""One question to one machine: bounded in time and in bytes, asked at the very number that was looked at."""

import errno
import io
import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPResponse
from importlib.metadata import version
from typing import TYPE_CHECKING

from dashboard.curation.asking.address import Target, machines
from dashboard.curation.asking.answer import Reply, Silence, State

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

AGENT = f"flankwatch/{version('flankwatch')} (checks whether the documents that it cites still stand)"
MOST_BYTES = 20_000_000
"""Bytes read of one page."""

SLOW = "no whole answer in time"
REDIRECTS = (301, 302, 303, 307, 308)
_NO_WAY = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)


@dataclass(frozen=True)
class Bounds:
    """What a question may take.

    Attributes
    ----------
    seconds : float
        From the moment on that its host is looked up to the last byte read.
    is_local : bool
        Whether machines of this network may be asked.
    most_bytes : int
        Bytes read of a page.
    """

    seconds: float
    is_local: bool = False
    most_bytes: int = MOST_BYTES


@dataclass
class _Wire:
    """A connection of which every step waits only for what is left of the time."""

    line: socket.socket
    until: float

    def sendall(self, content: bytes) -> None:
        self.wait()
        self.line.sendall(content)

    def makefile(self, *_: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self))

    def close(self) -> None:
        """Leave the connection to who has opened it, for the answer is read after the question is closed."""

    def wait(self) -> None:
        self.line.settimeout(_left(self.until))


class _Reader(io.RawIOBase):
    def __init__(self, wire: _Wire) -> None:
        super().__init__()
        self._wire = wire

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "Buffer") -> int:
        self._wire.wait()
        return self._wire.line.recv_into(buffer)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def ask(asked: Target, bounds: Bounds) -> Reply:
    """Ask for a page once, following nothing.

    Raises
    ------
    Silence
        Where no answer comes, or none that can be read.
    """
    begun = time.monotonic()
    until = begun + bounds.seconds
    numbers = machines(asked, local=bounds.is_local)
    with _as_silence(asked), _connected(numbers, asked, until) as line:
        connection = HTTPConnection(asked.host, asked.port)
        connection.sock = _Wire(line, until)
        connection.request("GET", asked.path, headers=_headers(asked))
        reply = _reply(connection.getresponse(), bounds)
        return replace(reply, seconds=time.monotonic() - begun)


def _headers(asked: Target) -> dict[str, str]:
    return {
        "Host": asked.place,
        "User-Agent": AGENT,
        "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


@contextmanager
def _connected(numbers: list[str], asked: Target, until: float) -> Iterator[socket.socket]:
    """Give a connection to the first machine that takes one."""
    failures: list[OSError] = []
    for number in numbers:
        try:
            line = socket.create_connection((number, asked.port), _left(until))
        except OSError as error:
            failures.append(error)
            continue
        with line:
            if asked.scheme == "http":
                yield line
            else:
                line.settimeout(_left(until))
                with _tls().wrap_socket(line, server_hostname=asked.host) as safe:
                    yield safe
        return
    telling = [error for error in failures if error.errno not in _NO_WAY]
    raise _NotReached from (telling or failures)[0]


class _NotReached(Exception):
    """Raised where no machine took a connection, from the failure that tells most."""


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


@contextmanager
def _as_silence(asked: Target) -> Iterator[None]:
    """Turn what goes wrong on the way into a silence with its reason."""
    try:
        yield
    except _NotReached as failure:
        cause = failure.__cause__
        if isinstance(cause, ConnectionRefusedError):
            raise Silence(State.DEAD, f"{asked.place} takes no connection", is_offline=True) from failure
        words = SLOW if isinstance(cause, TimeoutError) else f"no way to {asked.place}"
        raise Silence(State.UNREACHABLE, words, is_offline=True) from failure
    except TimeoutError as failure:
        raise Silence(State.UNREACHABLE, SLOW) from failure
    except ssl.SSLError as failure:
        raise Silence(State.UNREACHABLE, "no secure connection that both sides accept") from failure
    except (OSError, HTTPException, zlib.error) as failure:
        raise Silence(State.UNREACHABLE, "an answer that broke off or is none of HTTP") from failure


def _reply(response: HTTPResponse, bounds: Bounds) -> Reply:
    kind = response.getheader("Content-Type") or ""
    if response.status in REDIRECTS:
        return Reply(response.status, kind, _as_sent(response.getheader("Location") or ""))
    if not 200 <= response.status < 300:
        return Reply(response.status, kind)
    if response.length is not None and response.length > bounds.most_bytes:
        return Reply(response.status, kind, is_whole=False)
    body = response.read(bounds.most_bytes + 1)
    if len(body) <= bounds.most_bytes and response.length:
        raise HTTPException
    body = _unpacked(body, response.getheader("Content-Encoding") or "", bounds.most_bytes + 1)
    is_whole = len(body) <= bounds.most_bytes
    return Reply(response.status, kind, body=body if is_whole else b"", is_whole=is_whole)


def _unpacked(body: bytes, packing: str, most: int) -> bytes:
    """Return a page that came packed although nobody asked for it; at most so many bytes of it."""
    if packing.strip().lower() in ("", "identity"):
        return body
    if packing.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        raise Silence(State.UNREACHABLE, "a page that is packed in a way that was not asked for")
    return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(body, most)


def _as_sent(header: str) -> str:
    """Return a header as its machine most likely meant it: some send UTF-8 where HTTP has Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header
