"""Room for the files that readers hand over: so many bytes in memory for each reader and for all."""

import logging
import re

from starlette.formparsers import MultiPartParser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config, runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

LOG = logging.getLogger(__name__)

OF_ONE = 15_000_000
"""Bytes that one page may leave: three files of the largest size."""

OF_ALL = 300_000_000
"""Bytes that all pages together may leave, what is on its way among them."""

MEGABYTE = 1_048_576

_PATH = re.compile(r"/_stcore/upload_file/([^/]+)/[^/]+$")


def stay_in_memory() -> None:
    """Have what is handed over never written to a disk, as the page of lists promises."""
    # Starlette 1.10 writes what is larger than this to a temporary file, and fails where there can be none.
    MultiPartParser.spool_max_size = _largest() + MEGABYTE


class RoomForFiles:
    """Refuses a file that would leave more in memory than a page, or all pages together, may."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._coming: dict[str, int] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a file in where there is room for one of the largest size; pass all else on."""
        found = scope["type"] == "http" and scope["method"] == "PUT" and _PATH.search(scope["path"])
        if not found:
            await self._app(scope, receive, send)
        elif self._has_room(found[1]):
            await self._counted(found[1], scope, receive, send)
        else:
            LOG.warning("A file was refused: too many bytes lie in memory.")
            words = "There is no room for another file now. Take one away, or try again later.\n"
            await PlainTextResponse(words, 413)(scope, receive, send)

    def _has_room(self, page: str) -> bool:
        held = stored()
        coming = sum(self._coming.values()) + 1
        of_one = held.get(page, 0) + (self._coming.get(page, 0) + 1) * _largest()
        return of_one <= OF_ONE + _largest() and sum(held.values()) + coming * _largest() <= OF_ALL

    async def _counted(self, page: str, scope: Scope, receive: Receive, send: Send) -> None:
        self._coming[page] = self._coming.get(page, 0) + 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._coming[page] -= 1
            if not self._coming[page]:
                del self._coming[page]


def stored() -> dict[str, int]:
    """Return how many bytes of files lie in memory, by page."""
    manager = runtime.get_instance().uploaded_file_mgr if runtime.exists() else None
    if not isinstance(manager, MemoryUploadedFileManager):
        return {}
    return {
        page: sum(len(one.data) for one in files.values()) for page, files in [*manager.file_storage.items()]
    }


def _largest() -> int:
    return int(config.get_option("server.maxUploadSize")) * MEGABYTE
