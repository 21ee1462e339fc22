"""No test, and nothing that a test runs, may ask another machine for anything."""

import socket

import pytest
from hypothesis import settings

# A law holds or does not; how long one example takes says only how busy the machine is.
settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")

HERE = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True)
def no_outbound_request(monkeypatch):
    """Refuse every connection but those to this machine."""
    connect = socket.socket.connect

    def guarded(self, address):
        if isinstance(address, tuple) and address[0] not in HERE:
            raise AssertionError(f"a connection to {address[0]} was attempted")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
