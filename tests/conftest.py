"""No test, and nothing that a test runs, may ask another machine for anything."""

import socket

import pytest

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
