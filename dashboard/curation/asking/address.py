"""A web address as it is asked: where it leads, and whether a machine may be asked from here."""

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from dashboard.curation.asking.answer import Silence, State

PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_.-]+")
_KEPT = "/%:@!$&'()*+,;=~"
"""Signs that a path keeps as they are; all others but letters and digits are written as bytes."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Addresses of IPv6 that stand for one of IPv4, which they end with."""

IP = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True)
class Target:
    """What is asked: all plain ASCII, without a user's name and without a place on the page.

    Attributes
    ----------
    scheme : str
        `http` or `https`.
    host : str
        Name or number of the machine.
    port : int
        Its port.
    path : str
        Path and query.
    """

    scheme: str
    host: str
    port: int
    path: str

    @property
    def place(self) -> str:
        """Host, with the port where it is another than that of the scheme."""
        named = f"[{self.host}]" if ":" in self.host else self.host
        return named if self.port == PORTS[self.scheme] else f"{named}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.place}{self.path}"

    def leads(self, location: str) -> "Target":
        """Return where a redirection from here leads; see `target`."""
        return target(location.strip(), self.url)

    def beside(self, path: str) -> "Target":
        """Return another path of the same host."""
        return Target(self.scheme, self.host, self.port, path)

    def is_same_page(self, other: "Target") -> bool:
        """Say whether two addresses differ in nothing but the scheme, `www.` and a stroke at the end."""
        return _page(self) == _page(other)


def target(url: str, base: str = "") -> Target:
    """Read an address, which may be one beside another.

    Raises
    ------
    Silence
        Where it is none of the web.
    """
    try:
        parts = urlsplit(urljoin(base, url))
        host, port = parts.hostname or "", parts.port
        named = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError as error:
        raise Silence(State.UNREACHABLE, "no address of the web") from error
    if parts.scheme not in PORTS or not (_HOST.fullmatch(named) or ":" in named):
        raise Silence(State.UNREACHABLE, f"no address of the web, {parts.scheme or 'without a scheme'}")
    query = f"?{quote(parts.query, safe=_KEPT + '?')}" if parts.query else ""
    path = quote(parts.path, safe=_KEPT) or "/"
    return Target(parts.scheme, named, port or PORTS[parts.scheme], path + query)


def machines(asked: Target, *, local: bool) -> list[str]:
    """Return the machines behind a target, as numbers, that may be asked.

    Parameters
    ----------
    asked : Target
        What is asked.
    local : bool
        Whether machines of this network, this one among them, may be asked too.

    Raises
    ------
    Silence
        Where there is no such host, or one of its machines may not be asked.
    """
    try:
        found = socket.getaddrinfo(asked.host, asked.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        is_gone = getattr(error, "errno", None) in _GONE
        state, words = (State.DEAD, "no host of this name") if is_gone else _NO_ANSWER_ON_NAMES
        raise Silence(state, f"{words}: {asked.host}", is_offline=True) from error
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    inside = [one for one in numbers if not is_public(one)]
    if inside and not local:
        raise Silence(
            State.UNREACHABLE, f"not asked: {asked.host} is {inside[0]}, an address inside a network"
        )
    return numbers


_GONE = {getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, name)}
"""How a resolver says that a name leads nowhere; it may be silent on it for other reasons too."""
_NO_ANSWER_ON_NAMES = State.UNREACHABLE, "the name could not be looked up"


def has_number(host: str) -> bool:
    """Say whether the name of a host can be looked up now."""
    try:
        socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return True


def is_public(number: str) -> bool:
    """Say whether the number of a machine is one of the whole world, and none of a network inside it."""
    return all(one.is_global and not one.is_multicast for one in _stood_for(number))


def _stood_for(number: str) -> list[IP]:
    """Return a number with the one of IPv4 that it stands for, if it stands for one."""
    one = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(one, ipaddress.IPv4Address):
        return [one]
    teredo = one.teredo or ()
    old = [*teredo, *(each for each in (one.ipv4_mapped, one.sixtofour) if each)]
    if one in _NAT64:
        old.append(ipaddress.IPv4Address(int(one) & 0xFFFFFFFF))
    return old if one.ipv4_mapped else [one, *old]


def _page(one: Target) -> tuple[str, str, str]:
    port = "" if one.port == PORTS[one.scheme] else str(one.port)
    return one.host.removeprefix("www."), port, one.path.rstrip("/")
