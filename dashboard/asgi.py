"""The server: Streamlit with a compressed front end, security headers, boundary files and warm caches.

Served by `flankwatch run`, and by any ASGI server as `dashboard.asgi:app`. May import `ui.cache` and the
components, what makes the statement that a picture carries, and `serving`, which stands between strangers
and the pages.
"""

import asyncio
import base64
import hashlib
import mimetypes
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import lru_cache
from pathlib import Path

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.exhibits.extract import Extract
from dashboard.exhibits.words import link_card, link_preview
from dashboard.exhibits.words.link_card import LinkCard
from dashboard.export.citations import public_address
from dashboard.export.evidence import offer
from dashboard.export.evidence.statement import NotRemadeError, statement_of
from dashboard.export.pictures import link_card as link_cards
from dashboard.export.pictures.component import PLOTLY
from dashboard.publish import render
from dashboard.reading.states import known_states
from dashboard.serving import faults, settings
from dashboard.serving.front import framing, packed
from dashboard.serving.front.front_end import FRONT_END, WITH_PAGE
from dashboard.serving.front.our_pages import OurPagesAlone, folder
from dashboard.serving.front.typefaces import FOR_A_DAY, OurTypefaces
from dashboard.serving.kept import REPLICA, KeptHere, replica
from dashboard.serving.limits import calm_log, handed_over, open_files
from dashboard.serving.limits.handed_over import RoomForFiles
from dashboard.serving.limits.room import RoomForReaders
from dashboard.serving.messages import OurMessagesAlone
from dashboard.serving.not_public import NothingElse
from dashboard.ui.shell import cache, components

FOR_GOOD = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, no-cache"
PNG = ".png"

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_FRONT_END_FILE = re.compile(r"/static/((?:js|css)/[\w.-]+\.(?:js|css))$")
_COMPONENT_FILE = re.compile(r"/_stcore/bidi-components/flankwatch\.\w+/\w+-[0-9a-f]{12}\.js$")


def content_security_policy() -> str:
    """Return the policy: nothing from elsewhere, no inline script but the one of Streamlit's own page.

    Framed by our own pages alone, and by those of hosts that the operator allows.
    """
    page = (FRONT_END / "index.html").read_text("utf-8")
    digests = [hashlib.sha256(script.encode("utf-8")).digest() for script in _INLINE_SCRIPT.findall(page)]
    allowed = " ".join(f"'sha256-{base64.b64encode(digest).decode('ascii')}'" for digest in digests)
    rules = {
        "default-src": "'self'",
        "script-src": f"'self' 'wasm-unsafe-eval' {allowed}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self' data: blob:",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "frame-ancestors": framing.ancestors(),
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class SafeHeaders:
    """Adds the security headers to every answer, and to some how to keep them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._headers = {
            "content-security-policy": content_security_policy(),
            "x-content-type-options": "nosniff",
            **framing.older_header(),
            "referrer-policy": "strict-origin-when-cross-origin",
            "permissions-policy": "camera=(), geolocation=(), microphone=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and mark the answer."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self._headers)
                if message["status"] == 200 and _COMPONENT_FILE.search(scope["path"]):
                    headers["cache-control"] = FOR_GOOD
                if headers.get("content-type", "").startswith("text/html"):
                    headers["link"] = WITH_PAGE
            await send(message)

        await self._app(scope, receive, marked if scope["type"] == "http" else send)


class Bundle:
    """Answers for the scripts and styles of Streamlit's front end, packed once instead of never."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a GET for a front-end file from a browser that takes packed ones; pass all else on."""
        found = scope["type"] == "http" and scope["method"] == "GET" and _FRONT_END_FILE.search(scope["path"])
        path = FRONT_END / "static" / found[1] if found else None
        coding = packed.taken(Headers(scope=scope)) if found else packed.PLAIN
        if path is None or coding == packed.PLAIN or not path.is_file():
            await self._app(scope, receive, send)
            return
        body = await asyncio.to_thread(packed.file, path, coding)
        await _response(body, path.name, FOR_GOOD, coding)(scope, receive, send)


async def shapes(request: Request) -> Response:
    """Answer with a boundary file as it was when the data in use were checked."""
    name = request.path_params["name"]
    digest = (await asyncio.to_thread(cache.frames)).shapes.get(name)
    if not digest:
        raise HTTPException(404)
    keep = FOR_GOOD if request.query_params.get("v") == digest else ASK_AGAIN
    return await _answer(request, name, digest, keep, lambda coding: _shape(name, digest, coding))


async def plotly_js(request: Request) -> Response:
    """Answer with what draws charts and pictures; its name changes with what it holds."""
    if request.path_params["name"] != PLOTLY.name:
        raise HTTPException(404)
    return await _answer(
        request, PLOTLY.name, PLOTLY.stem, FOR_GOOD, lambda coding: packed.file(PLOTLY, coding)
    )


async def link_picture(request: Request) -> Response:
    """Answer with the picture of a page, a record or a state for a link to it; of no other words."""
    name = request.path_params["name"]
    card = await asyncio.to_thread(_card, name) if name.endswith(PNG) else None
    drawn = await asyncio.to_thread(link_cards.picture, card) if card is not None else None
    if card is None or drawn is None:
        raise HTTPException(404)
    tag = hashlib.sha256(drawn).hexdigest()[:12]
    keep = FOR_A_DAY if request.query_params.get("v") == card.mark else ASK_AGAIN
    return await _answer(request, name, tag, keep, lambda _: drawn, packs=False)


async def statement(request: Request) -> Response:
    """Answer with what a picture of the figure asked for says of itself inside."""
    return JSONResponse(await asyncio.to_thread(_statement, request.url.query))


def head(path: str, query: str) -> str | None:
    """Return what the head of a page says of its address, none where it is no page of ours."""
    extract, public = None, ""
    with suppress(cache.DataFaults):  # the page tells the faults
        extract = _extract()
    with suppress(ValueError):  # `flankwatch run` says so at the start
        public = public_address.public()
    found = link_preview.of_address(extract, path, query, public, link_cards.can_draw)
    return render.head(found) if found is not None else None


def _extract() -> Extract:
    return Extract(cache.frames(), memo=cache.shared_memo())


def _card(name: str) -> LinkCard | None:
    with suppress(cache.DataFaults):  # the page tells the faults
        return link_card.card(_extract(), name.removesuffix(PNG))
    return None


def _statement(query: str) -> dict[str, object]:
    try:
        shown, address = offer.asked_for(query, _extract())
    except NotRemadeError as error:
        raise HTTPException(404) from error
    return offer.for_component(statement_of(shown, cache.released(), address))


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Make room, and load the data and the boundary files, before the first reader comes."""
    open_files.allow()
    handed_over.stay_in_memory()
    warm()
    components.register()
    calm_log.calm()
    yield


def warm() -> None:
    """Load data, boundary files and names of states, where they are not in memory yet."""
    known_states.prepare()
    with suppress(cache.DataFaults):  # the pages tell the faults
        for name, digest in cache.frames().shapes.items():
            for coding in packed.CODINGS if digest else ():
                _shape(name, digest, coding)
    cache.settle()


def routes() -> list[Route]:
    """Return our ends of the server, below its folder, where Streamlit 1.67 puts its own alone."""
    ends = {
        "shapes/{name:path}": shapes,
        "vendor/{name:path}": plotly_js,
        "statement": statement,
        f"{link_preview.CARDS}/{{name:path}}": link_picture,
    }
    return [Route(f"{folder()}/{path}", end) for path, end in ends.items()]


async def _answer(
    request: Request, name: str, version: str, keep: str, body: Callable[[str], bytes], *, packs: bool = True
) -> Response:
    tag = f'"{version}"'
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"etag": tag, "cache-control": keep})
    coding = packed.taken(request.headers) if packs else packed.PLAIN
    response = _response(await asyncio.to_thread(body, coding), name, keep, coding)
    response.headers["etag"] = tag
    return response


def _response(body: bytes, name: str, keep: str, coding: str) -> Response:
    kind = "application/geo+json" if name.endswith(".geojson") else mimetypes.guess_type(name)[0]
    headers = {"cache-control": keep, "vary": "Accept-Encoding"}
    if coding != packed.PLAIN:
        headers["content-encoding"] = coding
    return Response(body, media_type=kind, headers=headers)


@lru_cache(maxsize=24)
def _shape(name: str, digest: str, coding: str) -> bytes:
    body = (cache.data_folder() / "geo" / name).read_bytes()
    if hashlib.sha256(body).hexdigest()[:12] != digest:
        raise HTTPException(503, "The boundary file has just changed; try again.")
    return packed.packed(body, coding)


settings.hold()
app = st.App(
    Path(__file__).resolve().parent / "app.py",
    lifespan=lifespan,
    routes=routes(),
    middleware=[
        Middleware(SafeHeaders),
        Middleware(KeptHere, name=REPLICA, value=replica()),
        Middleware(NothingElse),
        Middleware(RoomForReaders),
        Middleware(OurPagesAlone, heads=head),
        Middleware(OurMessagesAlone),
        Middleware(RoomForFiles),
        Middleware(OurTypefaces),
        Middleware(Bundle),
    ],
    on_script_error=faults.show,
)
