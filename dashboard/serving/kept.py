"""The cookies by which a reader stays with the process, and with the replica, that holds her session."""

import os
import re
from collections.abc import Iterable

from starlette.datastructures import MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.serving.front import framing

NAME = "flankwatch_process"
REPLICA = "flankwatch_replica"

NAMED = "FLANKWATCH_REPLICA"
"""Variable of the environment that names one of several servers behind a proxy; see `deploy/`."""

_LINE = re.compile(rb"\r\ncookie:([^\r]*)", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9-]{1,40}")
_FORWARDED = {b"forwarded", b"via", b"x-forwarded-for", b"x-real-ip"}
_SAID_IN = {"http.response.start", "websocket.accept"}


def named(head: bytes, n_processes: int) -> int | None:
    """Return the process that the cookie in the head of a request names, none where there is no such one."""
    value = _said(_LINE.findall(head), NAME)
    known = value.isascii() and value.isdecimal() and len(value) < 4 and int(value) < n_processes
    return int(value) if known else None


def _said(lines: Iterable[bytes], name: str) -> str:
    """Return what a cookie says in the lines of a head that hold cookies, empty where there is none."""
    return cookie_parser(b"; ".join(lines).decode("latin-1")).get(name, "")


def replica() -> str:
    """Return the name of this server among those behind a proxy, empty without one that a cookie can say."""
    name = os.environ.get(NAMED, "")
    return name if _NAME.fullmatch(name) else ""


class KeptHere:
    """Tells a browser where it has come to, where its cookie says another place or none.

    Parameters
    ----------
    app : ASGIApp
        What is behind.
    name, value : str
        The cookie, and what it says of this place; where it says nothing no browser is told.
    """

    def __init__(self, app: ASGIApp, name: str, value: str) -> None:
        self._app, self._name, self._value = app, name, value

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and mark the answer."""
        if not self._value or scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        lines = (value for name, value in scope["headers"] if name == b"cookie")
        is_new = _said(lines, self._name) != self._value
        # A proxy that keeps its connections would send other readers' requests along this one.
        is_shared = scope["type"] == "http" and any(name in _FORWARDED for name, _ in scope["headers"])

        async def marked(message: Message) -> None:
            if message["type"] in _SAID_IN:
                message.setdefault("headers", [])  # a web socket may be accepted without any
                headers = MutableHeaders(scope=message)
                if is_new:
                    rule = framing.cookie_rule()
                    headers.append("set-cookie", f"{self._name}={self._value}; Path=/; HttpOnly; {rule}")
                if is_shared:
                    headers["connection"] = "close"
            await send(message)

        await self._app(scope, receive, marked)
