"""Where readers reach these pages: the operator says so in `FLANKWATCH_ADDRESS`, for links in print."""

import os
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit, urlunsplit

VARIABLE = "FLANKWATCH_ADDRESS"


def public() -> str:
    """Return the address that the operator has set, without a slash at its end; empty where none is.

    Raises
    ------
    ValueError
        Where it is no address of the web; the message says so.
    """
    return checked(os.environ.get(VARIABLE, ""), VARIABLE)


def checked(said: str, named: str) -> str:
    """Return an address without a slash at its end; empty where none is given.

    Parameters
    ----------
    said : str
        What was given.
    named : str
        Where it was given, for the message.

    Raises
    ------
    ValueError
        Where it is no address of the web.
    """
    said = said.strip()
    parts = urlsplit(said)
    if said and (
        parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment
    ):
        raise ValueError(f"{named} is {said!r}; it is an address such as https://flank.example/watch.")
    return said.rstrip("/")


def seen_from_outside(url: str, base_path: str = "") -> str:
    """Return an address of this server as readers elsewhere reach it; as it is where no operator says how.

    Parameters
    ----------
    url : str
        Address as a browser has it.
    base_path : str
        Folder under which the server hands out its pages; empty for none.
    """
    outside = public()
    if not outside or not url:
        return url
    parts, root = urlsplit(url), base_path.strip("/")
    page = parts.path.strip("/")
    if root and (page == root or page.startswith(f"{root}/")):
        page = page.removeprefix(root).strip("/")
    head = f"{outside}/{page}" if page else outside
    return urlunsplit(SplitResult("", "", head, parts.query, parts.fragment))


def citable(url: str | None) -> str:
    """Return an address that means the same in print; empty for one that only this machine knows."""
    host = urlsplit(url or "").hostname or ""
    return "" if not host or _is_here(host) else str(url)


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback or ip_address(host).is_unspecified
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
