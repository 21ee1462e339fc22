"""The cookie by which a reader stays with the process that holds her session."""

import re

from starlette.datastructures import MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAME = "flankwatch_process"

_LINE = re.compile(rb"\r\ncookie:([^\r]*)", re.IGNORECASE)
_FORWARDED = {b"forwarded", b"via", b"x-forwarded-for", b"x-real-ip"}
_SAID_IN = {"http.response.start", "websocket.accept"}


def named(head: bytes, n_processes: int) -> int | None:
    """Return the process that the cookie in the head of a request names, none where there is no such one."""
    said = b"; ".join(_LINE.findall(head)).decode("latin-1")
    value = cookie_parser(said).get(NAME, "")
    known = value.isascii() and value.isdecimal() and len(value) < 4 and int(value) < n_processes
    return int(value) if known else None


class KeptHere:
    """Tells a browser which process it has come to, where its cookie says another or nothing.

    Parameters
    ----------
    app : ASGIApp
        What is behind.
    own : int
        Number of this process.
    n_processes : int
        How many there are.
    """

    def __init__(self, app: ASGIApp, own: int, n_processes: int) -> None:
        self._app, self._own, self._n_processes = app, own, n_processes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and mark the answer."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        head = b"".join(b"\r\ncookie:" + value for name, value in scope["headers"] if name == b"cookie")
        is_new = named(head, self._n_processes) != self._own
        # A proxy that keeps its connections would send other readers' requests along this one.
        is_shared = scope["type"] == "http" and any(name in _FORWARDED for name, _ in scope["headers"])

        async def marked(message: Message) -> None:
            if message["type"] in _SAID_IN:
                message.setdefault("headers", [])  # a web socket may be accepted without any
                headers = MutableHeaders(scope=message)
                if is_new:
                    headers.append("set-cookie", f"{NAME}={self._own}; Path=/; HttpOnly; SameSite=Lax")
                if is_shared:
                    headers["connection"] = "close"
            await send(message)

        await self._app(scope, receive, marked)
