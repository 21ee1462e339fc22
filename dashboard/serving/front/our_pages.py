"""Each page with a head of its own, for a link that is posted; what is no page of ours is told so.

Streamlit 1.67 hands out one page for every address, titled *Streamlit*, also for addresses that are none.
"""

import asyncio
import re
from collections.abc import Callable
from html import escape

from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from dashboard.serving.front.front_end import FRONT_END, with_ours

PAGE = FRONT_END / "index.html"

ROBOTS = "User-agent: *\nDisallow: /_stcore/\nAllow: /\n"
"""What programs that read pages are told: all pages, but no ends of the server."""

NO_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>No page here · Flankwatch</title>
</head>
<body>
<h1>There is no page at this address</h1>
<p>It may be mistyped, or cut where it was copied. <a href="{home}">Flankwatch begins here</a>: every page
has a box that finds exercises, countries, sites, incidents and documents by name.</p>
</body>
</html>
"""
"""What a reader is told who asks for a page that is none; it needs no style, script or file."""

_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_UNUSED_FONT = re.compile(r'<link\s+rel="preload"[^>]*SourceSans[^>]*>')
"""Streamlit's typeface is asked for ahead (171 KB), although pages have one of their own."""
_FOR_PROGRAMS = re.compile(
    r"<!--(?:(?!-->).)*?agent API.*?-->\s*<link\s+rel=\"service-desc\"[^>]*>", re.DOTALL
)
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
"""Streamlit's page tells programs of an interface by which they steer pages; ours answer it with 404."""
WITHOUT_SCRIPTS = """<noscript>
<p>Flankwatch draws its pages with JavaScript, which this browser does not run.</p>
</noscript>"""
_ASK_AGAIN = {"cache-control": "no-cache"}

Heads = Callable[[str, str], str | None]
"""Given path, without slashes around it, and query of an address: elements of the head, none for no page."""


class OurPagesAlone:
    """Hands out our pages, each with its head, and `robots.txt`; 404 where Streamlit has one page for all.

    Parameters
    ----------
    app : ASGIApp
        What is behind.
    heads : callable
        Knows our pages; asked in a thread of its own, for it may load the data.
    """

    def __init__(self, app: ASGIApp, heads: Heads) -> None:
        self._app, self._heads = app, heads

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a page, or pass the request on."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        answer = await self._answer(_below(scope["path"]), scope["query_string"].decode("latin-1"))
        if answer is None:
            await self._app(scope, receive, _but_no_page_for_all(scope, receive, send))
        else:
            await answer(scope, receive, send)

    async def _answer(self, path: str | None, query: str) -> Response | None:
        if path == "robots.txt":
            return PlainTextResponse(ROBOTS)
        head = None if path is None else await asyncio.to_thread(self._heads, path, query)
        if head is None:
            return None
        return HTMLResponse(with_head(PAGE.read_text("utf-8"), head), headers=_ASK_AGAIN)


def with_head(page: str, head: str) -> str:
    """Return Streamlit's page with our head and scripts, without its typeface and what it offers programs."""
    ours = _NOSCRIPT.sub(WITHOUT_SCRIPTS, _FOR_PROGRAMS.sub("", _UNUSED_FONT.sub("", page)))
    return with_ours(_TITLE.sub(lambda _: head, ours, count=1))


def no_page() -> Response:
    """Return the answer for an address that is no page, with a way to the first one."""
    return HTMLResponse(NO_PAGE.format(home=escape(f"{folder()}/")), 404)


def folder() -> str:
    """Return the folder below which the server hands out all it has, such as `/watch`; empty for none."""
    root = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{root}" if root else ""


def _below(path: str) -> str | None:
    """Return the path below the folder of the server; none where it is no usual path, or outside of it."""
    root = folder()
    if path.startswith("//") or not f"{path}/".startswith(f"{root}/"):
        return None
    return path.removeprefix(root).strip("/")


def _but_no_page_for_all(scope: Scope, receive: Receive, send: Send) -> Send:
    """Return where an answer may be sent: one that is Streamlit's page for every address becomes a 404."""
    replaced = False

    async def sent(message: Message) -> None:
        nonlocal replaced
        if message["type"] == "http.response.start" and _is_page(message):
            replaced = True
            await no_page()(scope, receive, send)
        elif not replaced:
            await send(message)

    return sent


def _is_page(message: Message) -> bool:
    headers = dict(message.get("headers", []))
    is_html = headers.get(b"content-type", b"").startswith(b"text/html")
    to_be_saved = headers.get(b"content-disposition", b"").startswith(b"attachment")
    return bool(message["status"] == 200 and is_html and not to_be_saved)
