"""An app that says which process it runs in; a connection by web socket stays until the other side goes."""

import os


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await _lived(receive, send)
    elif scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.send", "text": str(os.getpid())})
        while (await receive())["type"] != "websocket.disconnect":
            await send({"type": "websocket.send", "text": str(os.getpid())})
    else:
        body = str(os.getpid()).encode()
        length = (b"content-length", str(len(body)).encode())
        await send({"type": "http.response.start", "status": 200, "headers": [length]})
        await send({"type": "http.response.body", "body": body})


async def faulty(scope, receive, send):
    raise RuntimeError("This app does not start.")


async def _lived(receive, send):
    await receive()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await send({"type": "lifespan.shutdown.complete"})
