"""No test, and nothing that a test runs, may ask another machine for anything."""

import socket

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

# A law holds or does not; how long one example takes says only how busy the machine is.
settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")

HERE = ("127.0.0.1", "::1", "localhost")

TOGETHER = ("tests/browser/", "tests/server/")
"""Folders whose tests share a server, or a server and a browser, and so a process."""

APART = ("tests/views/test_independence.py",)
"""Files whose tests are long and share nothing."""


class Scheduler(LoadScopeScheduling):
    """Gives each process whole files, for what a file has read or drawn serves all of its tests."""

    def _split_scope(self, nodeid):
        file = nodeid.split("::")[0]
        if file in APART:
            return nodeid
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Spread the tests by `Scheduler`: marks of a group are not seen by every pair of pytest and xdist."""
    return Scheduler(config, log)


@pytest.fixture(autouse=True)
def no_outbound_request(monkeypatch):
    """Refuse every connection but those to this machine."""
    connect = socket.socket.connect

    def guarded(self, address):
        if isinstance(address, tuple) and address[0] not in HERE:
            raise AssertionError(f"a connection to {address[0]} was attempted")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
