"""The server as people start it, on a free port, from a folder that has nothing to do with it."""

import contextlib
import http.client
import socket
import subprocess
import sys
import time
from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Server:
    port: int

    def get(self, path, method="GET", **headers):
        """Return the answer to a path, sent as it is: neither cleaned nor decoded on the way."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=named)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("elsewhere")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "dashboard.cli", "run", "--port", str(port)]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(words, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
    try:
        yield _once_up(Server(port), process, folder / "log")
    finally:
        process.terminate()
        process.wait(20)


def _once_up(server, process, log):
    until = time.monotonic() + 300  # where others keep the machine busy, loading takes minutes
    while time.monotonic() < until and process.poll() is None:
        try:
            if server.get("/_stcore/health").status == 200:
                return server
        except OSError:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.1)
    raise AssertionError(f"The server did not come up: {log.read_text()}")
