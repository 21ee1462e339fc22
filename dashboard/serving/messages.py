"""Which messages of a browser reach Streamlit: those that our pages send, and no others."""

import logging

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

LOG = logging.getLogger(__name__)

STREAM = "/_stcore/stream"

NEEDED = frozenset(
    {
        "rerun_script",  # a page is opened, a widget has changed
        "stop_script",  # the reader stops a run of her own
        "file_urls_request",  # where to bring a list
        "app_heartbeat",  # sent by an embedded page to stay connected
        "backend_operation_request",  # see below
    }
)
"""Messages that our pages need; Streamlit 1.67 has others that act on all readers, such as `clear_cache`."""

NEEDED_OPERATIONS = frozenset({"deferred_file", "dataframe_chunk"})
"""Of the operations those that make a file to download and bring more rows of a table."""


class OurMessagesAlone:
    """Lets through what our pages send, and drops every other message before Streamlit sees it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a connection on, its messages sifted."""

        async def sifted() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive" or passes(message.get("bytes")):
                    return message
                LOG.warning("A message that no page of ours sends was dropped.")

        is_stream = scope["type"] == "websocket" and scope["path"].endswith(STREAM)
        await self._app(scope, sifted if is_stream else receive, send)


def passes(raw: bytes | None) -> bool:
    """Say whether a message is one that our pages send; text, and what cannot be read, is none."""
    if not raw:
        return False
    message = BackMsg()
    try:
        message.ParseFromString(raw)
    except DecodeError:
        return False
    kind = message.WhichOneof("type")
    if kind == "backend_operation_request":
        return message.backend_operation_request.WhichOneof("payload") in NEEDED_OPERATIONS
    return kind in NEEDED
