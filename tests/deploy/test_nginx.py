"""The example of a proxy: nginx itself in front of two small servers that name themselves as replicas do."""

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest
from websockets.sync.client import connect

from dashboard.serving.kept import REPLICA
from tests.deploy.nginx import EXAMPLES, NGINX, started

SECONDS = 120

pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed")

STARTED = """
import os, sys, uvicorn
from dashboard.serving.kept import REPLICA, KeptHere, replica
from tests.serving.processes.told_by import app
here = KeptHere(app, REPLICA, replica())
uvicorn.run(here, port=int(sys.argv[1]), log_level="error", ws="websockets-sansio")
"""


def free_ports(n):
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(n)]
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


class Proxy:
    def __init__(self, folder):
        self.port, *self.ports = free_ports(3)
        self.replicas = {name: self._replica(name, port) for name, port in zip("ab", self.ports, strict=True)}
        self.nginx = started(
            EXAMPLES / "nginx.conf",
            folder,
            ("listen 80;", f"listen 127.0.0.1:{self.port};"),
            ("8501", str(self.ports[0])),
            ("8502", str(self.ports[1])),
            ("/run/nginx-flankwatch.pid", str(folder / "pid")),
            ("/var/log/nginx/error.log", str(folder / "error.log")),
            ("/var/cache/nginx/flankwatch", str(folder / "cache")),
        )
        self._log = folder / "error.log"

    def _replica(self, name, port):
        words = [sys.executable, "-c", STARTED, str(port)]
        return subprocess.Popen(words, env=os.environ | {"FLANKWATCH_REPLICA": name})

    def visit(self, path="/", replica=""):
        """Ask once; return status, replica and headers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            connection.request("GET", path, headers={"Cookie": f"{REPLICA}={replica}"} if replica else {})
            answer = connection.getresponse()
            answer.read()
            told = re.search(rf"{REPLICA}=(\w+)", answer.headers.get("set-cookie", ""))
            return answer.status, told[1] if told else replica, answer.headers
        finally:
            connection.close()

    def once_up(self):
        until = time.monotonic() + SECONDS
        wanted = [(200, "a"), (200, "b")]
        seen = []
        while seen != wanted and time.monotonic() < until:
            try:
                seen = [self.visit(replica=name)[:2] for name in "ab"]
            except OSError:
                seen = []
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.nginx.wait(0.2)  # seldom enough for the limit of one address
        assert seen == wanted, self._log.read_text("utf-8")[-600:]
        return self

    def end(self):
        for one in (self.nginx, *self.replicas.values()):
            one.terminate()
        for one in (self.nginx, *self.replicas.values()):
            one.wait(SECONDS)


@pytest.fixture(scope="module")
def proxy(tmp_path_factory):
    one = Proxy(tmp_path_factory.mktemp("nginx"))
    try:
        yield one.once_up()
    finally:
        one.end()


def test_new_readers_are_spread_and_each_goes_back_to_her_replica(proxy):
    assert {proxy.visit()[1] for _ in range(6)} == {"a", "b"}
    assert [proxy.visit(replica=name)[1] for name in "abab"] == list("abab")


def test_a_web_socket_goes_to_the_same_replica(proxy):
    for name in "ab":
        address = f"ws://127.0.0.1:{proxy.port}/_stcore/stream"
        with connect(address, additional_headers={"Cookie": f"{REPLICA}={name}"}) as stream:
            assert stream.recv(SECONDS) == str(proxy.replicas[name].pid)


def test_a_cookie_that_names_no_replica_is_no_hindrance(proxy):
    status, replica, _ = proxy.visit(replica="c")
    assert (status, replica in {"a", "b"}) == (200, True)


def test_what_is_kept_for_all_readers_carries_no_reader_s_cookie(proxy):
    assert "set-cookie" not in proxy.visit("/static/js/index.js")[2]


def test_a_list_beyond_the_largest_size_is_refused_at_the_door(proxy):
    connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=SECONDS)
    connection.putrequest("PUT", "/_stcore/upload_file/x/y")
    connection.putheader("Content-Length", str(7_000_000))
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()


def test_one_replica_that_is_killed_under_load_fails_no_request(proxy):
    """The last test here: one replica is gone after it."""
    answers, ends = [], threading.Event()

    def ask():
        while not ends.wait(0.1):  # below the limit of one address
            answers.append(proxy.visit(replica="a")[:2])

    asking = [threading.Thread(target=ask) for _ in range(4)]
    for one in asking:
        one.start()
    until = time.monotonic() + SECONDS
    while len(answers) < 20 and time.monotonic() < until:
        ends.wait(0.01)
    proxy.replicas["a"].send_signal(signal.SIGKILL)
    proxy.replicas["a"].wait(SECONDS)
    while (200, "b") not in answers[-4:] and time.monotonic() < until:
        ends.wait(0.01)
    ends.set()
    for one in asking:
        one.join(SECONDS)
    assert {status for status, _ in answers} == {200}
    assert answers[-1] == (200, "b")
    assert proxy.visit()[1] == "b"
