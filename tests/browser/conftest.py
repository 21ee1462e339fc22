"""One server and one browser for all browser tests; every test watches what the browser asks for."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.conftest import SECONDS

from .reader import Reader

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No name is looked up, that of this machine neither: what stands alone on the network opens all the same.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]


def without_names():
    """Return an environment in which Python finds no host by name and asks no other machine."""
    before = [os.environ["PYTHONPATH"]] if os.environ.get("PYTHONPATH") else []
    folders = [str(Path(__file__).parent / "no_names"), *before]
    return os.environ | {"PYTHONPATH": os.pathsep.join(folders)}


def pytest_collection_modifyitems(items):
    """Mark the tests that drive a browser."""
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path_factory.mktemp("server") / "log"
    with log.open("wb") as output:
        # In one process, so that what one test has worked out is there for the next; readers of several are
        # tested in `tests/server` and `tests/serving`.
        words = [sys.executable, "-m", "dashboard.cli", "run", "--port", str(port), "--workers", "1"]
        server = subprocess.Popen(words, stdout=output, stderr=output, env=without_names())
        try:
            await_health(f"http://127.0.0.1:{port}", server, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(20)


def await_health(base, server, log):
    """Wait until a server answers; fail with its log where it has ended."""
    deadline = time.monotonic() + 300  # where others keep the machine busy, loading takes minutes
    while time.monotonic() < deadline:
        assert server.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{base}/_stcore/health", timeout=5) as answer:
                if answer.read() == b"ok":
                    return
        except OSError:
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(0.1)
    raise AssertionError(f"no answer from the server: {log.read_text()}")


KINDS = {
    "desk": {"viewport": {"width": 1440, "height": 1000}, "color_scheme": "light"},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "color_scheme": "light"},
}


@pytest.fixture(scope="session")
def contexts(browser, tmp_path_factory):
    """One browser for each kind of reader, started at first need, with a folder of its own.

    Chromium keeps compiled scripts on disk alone: without a folder each page compiles all of them again, for
    a third of its time.
    """
    chromium, path = browser
    # What shimmers while a page loads is painted sixty times a second: where there is no graphics card, by
    # the processor, for twelve seconds of its time a page.
    still = {"reduced_motion": "reduce", "accept_downloads": True, "args": FLAGS, "executable_path": path}
    opened = {}

    def of_kind(name):
        if name not in opened:
            folder = tmp_path_factory.mktemp(name)
            opened[name] = chromium.launch_persistent_context(folder, **still, **KINDS[name])
        return opened[name]

    yield of_kind
    for context in opened.values():
        context.close()


def _visit(context, address):
    visitor = Reader(context.new_page(), address)
    visitor.page.set_default_timeout(SECONDS * 1000)
    yield visitor
    visitor.page.close()
    assert visitor.foreign == []
    assert visitor.errors == []


@pytest.fixture
def reader(contexts, address):
    """A reader at a desk; whatever the page asks of another host fails the test at its end."""
    yield from _visit(contexts("desk"), address)


@pytest.fixture
def phone(contexts, address):
    """A reader with a phone, 390 pixels wide."""
    yield from _visit(contexts("phone"), address)
