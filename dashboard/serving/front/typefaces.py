"""Streamlit's typefaces, cut to what pages show of them.

Its front end asks for two: 376 KB of icons, of which pages show some dozens, and 171 KB of letters that stand
for a moment, until our own have come. On a weak network they delay the first figure by seconds.
"""

import asyncio
import re

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard import theme
from dashboard.export.pictures import component
from dashboard.serving.front import packed

ICONS = component.VENDOR.parent / "icons" / "material-symbols.woff2"
LETTERS = theme.font_file("latin", 400)

FOR_A_DAY = "public, max-age=86400"
"""Their names are Streamlit's and do not change with ours."""

_STAND_INS = {"MaterialSymbols-Rounded": ICONS, "SourceSansVF-Upright": LETTERS}
_ASKED = re.compile(r"/static/media/([\w-]+)(?:\.[\w-]+)*\.woff2$")


class OurTypefaces:
    """Hands out ours at the addresses of Streamlit's; passes all else on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a GET for a typeface, or pass the request on."""
        asked = (
            scope["type"] == "http" and scope["method"] in {"GET", "HEAD"} and _ASKED.search(scope["path"])
        )
        ours = _STAND_INS.get(asked[1]) if asked else None
        if ours is None:
            await self._app(scope, receive, send)
            return
        body = await asyncio.to_thread(packed.file, ours, packed.PLAIN)
        headers = {"cache-control": FOR_A_DAY}
        await Response(body, media_type="font/woff2", headers=headers)(scope, receive, send)
