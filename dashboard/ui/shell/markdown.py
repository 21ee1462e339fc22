"""Data-driven text inside Markdown, where every sign stands for itself."""

import re
from urllib.parse import quote

from dashboard.wording import unparted

_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+!|$:~^&=@])")


def plain(text: object) -> str:
    """Return text so that Markdown shows it as it is: no link, image, colour, icon, formula or heading."""
    return _SIGNS.sub(r"\\\1", " ".join(str(text).split()))


def headline(text: object) -> str:
    """Return the text of a heading, as `plain` does, in which a number keeps its percent sign."""
    return unparted(plain(text))


def link(text: str, address: str) -> str:
    """Return a Markdown link; the text stands for itself, and nothing in the address can end it."""
    safe = quote(address, safe=":/?#@!$&'*+,;=%-._~")
    return f"[{plain(text)}]({safe})"
