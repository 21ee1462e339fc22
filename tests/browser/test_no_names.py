"""All tests in the browser run with name resolution cut: for the browser, and for the server that it asks."""

import subprocess
import sys

import pytest
from playwright.sync_api import Error

from .conftest import without_names

RESOLVE = "import socket; socket.getaddrinfo('{}', {})"
CONNECT = "import socket; one = socket.socket(); one.settimeout(5); one.connect(('{}', {}))"


def test_the_browser_finds_no_host_by_name_not_even_this_one(reader):
    page = reader.page
    health = f"{reader.address}/_stcore/health"
    assert page.goto(health).text() == "ok"
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto(health.replace("127.0.0.1", "localhost"))
    assert reader.foreign.pop() == health.replace("127.0.0.1", "localhost")
    reader.errors.clear()


@pytest.mark.parametrize(
    ("ask", "host", "told"),
    [(RESOLVE, "localhost", "names are not resolved here"), (CONNECT, "192.0.2.1", "no host but this one")],
    ids=["by name", "by number"],
)
def test_what_runs_as_the_server_does_finds_no_host_by_name(address, ask, host, told):
    def said(whom):
        words = [sys.executable, "-c", ask.format(whom, address.rpartition(":")[2])]
        ended = subprocess.run(words, env=without_names(), capture_output=True, text=True, check=False)
        return ended.stderr.strip()

    assert said("127.0.0.1") == ""
    assert told in said(host).splitlines()[-1]
