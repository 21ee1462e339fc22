"""Whose pages may show ours in a frame: the operator names them in `FLANKWATCH_FRAMED_BY`, else nobody's."""

import os
from urllib.parse import urlsplit

VARIABLE = "FLANKWATCH_FRAMED_BY"

PARTED = "SameSite=None; Secure; Partitioned"
"""What a cookie says so that a browser sends it from within another's page, there alone and only over TLS."""


def hosts() -> tuple[str, ...]:
    """Return the origins that the operator allows, such as `https://news.example`; none where none is named.

    Raises
    ------
    ValueError
        Where one is no origin of the web; the message says so.
    """
    return tuple(_origin(one) for one in os.environ.get(VARIABLE, "").replace(",", " ").split())


def ancestors() -> str:
    """Return what the policy says of pages that may hold ours in a frame: our own, and those of `hosts`."""
    return " ".join(("'self'", *_allowed()))


def older_header() -> dict[str, str]:
    """Return the header that said so before the policy did.

    It knows one's own pages alone, so it is left away where others are allowed: every browser of today reads
    the policy.
    """
    return {} if _allowed() else {"x-frame-options": "SAMEORIGIN"}


def cookie_rule() -> str:
    """Return what a cookie of ours says of other sites: never to them, or only within their frames."""
    return PARTED if any(one.startswith("https:") for one in _allowed()) else "SameSite=Lax"


def _allowed() -> tuple[str, ...]:
    try:
        return hosts()
    except ValueError:  # `flankwatch run` says so at the start; started otherwise, nobody is let in
        return ()


def _origin(said: str) -> str:
    parts = urlsplit(said)
    plain = f"{parts.scheme}://{parts.netloc}"
    is_whole = said.rstrip("/") == plain and parts.hostname and "@" not in parts.netloc
    if parts.scheme not in ("http", "https") or not is_whole or not _is_host(parts.netloc):
        raise ValueError(f"{VARIABLE} names {said!r}; it takes addresses such as https://news.example.")
    return plain


def _is_host(netloc: str) -> bool:
    """Tell whether a host and port hold nothing that would end a rule of the policy or begin another."""
    return netloc.isascii() and all(sign.isalnum() or sign in ".-:[]" for sign in netloc)
