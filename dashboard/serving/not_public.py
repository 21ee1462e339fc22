"""What Streamlit offers beside the pages and no reader needs: there is none of it to be had."""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

ENDS = ("/_stcore/metrics", "/_stcore/script-health-check")
PART = "/_stcore/agent"


class NothingElse:
    """Answers for counts of readers and memory, and for programs that steer pages, as if there were none."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is a reader's to ask for."""
        path = scope["path"].rstrip("/") if scope["type"] == "http" else ""
        if path.endswith(ENDS) or PART in path:
            await PlainTextResponse("Not found.\n", 404)(scope, receive, send)
        else:
            await self._app(scope, receive, send)
