"""Apps to stand behind a guard, and how one is asked."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

STREAM = {"type": "websocket", "path": "/_stcore/stream", "headers": []}


def done(coroutine):
    """Return what a coroutine yields; a browser test may have left an event loop running in this thread."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


def request(path, method="GET", **headers):
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    return {"type": "http", "method": method, "path": path, "headers": pairs, "query_string": b""}


async def behind(_scope, _receive, send):
    """An app that says only that it was asked."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"behind"})


async def nothing():
    """Receive nothing more."""
    return {"type": "http.request", "body": b"", "more_body": False}


def asked(app, scope):
    """Return status and words of an app's answer."""
    sent = []

    async def send(message):
        sent.append(message)

    done(app(scope, nothing, send))
    return sent[0]["status"], sent[1]["body"].decode()
