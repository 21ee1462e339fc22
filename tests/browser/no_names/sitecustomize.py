"""Python reads this at its start where the folder is on its path: it then finds no host by name."""

import socket

HERE = ("127.0.0.1", "::1", None, "")

_find, _connect = socket.getaddrinfo, socket.socket.connect


def _no_name(host, *rest, **named):
    if (host.decode() if isinstance(host, bytes) else host) not in HERE:
        raise socket.gaierror(socket.EAI_NONAME, f"names are not resolved here, {host} was asked for")
    return _find(host, *rest, **named)


def _no_other_host(self, address):
    if isinstance(address, tuple) and address[0] not in HERE:
        raise OSError(f"no host but this one is reached, {address[0]} was asked for")
    return _connect(self, address)


socket.getaddrinfo = _no_name
socket.gethostbyname = _no_name
socket.socket.connect = _no_other_host
