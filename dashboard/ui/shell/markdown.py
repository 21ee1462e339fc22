"""Data-driven text inside Markdown, where every sign stands for itself."""

import re
from urllib.parse import quote

from dashboard.wording import unparted

_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+!|$:~^&=@])")
# "10. brigade", "2021. aasta" and "- spring" at the head of a paragraph make an item of a list of it.
_OPENS_A_LIST = re.compile(r"^(\d{1,9}(?=\. |\.$)|(?=- |-$|--))")


def plain(text: object) -> str:
    """Return text so that Markdown shows it as it is: no link, picture, colour, formula, list or heading."""
    return _OPENS_A_LIST.sub(r"\1\\", _SIGNS.sub(r"\\\1", " ".join(str(text).split())))


def headline(text: object) -> str:
    """Return the text of a heading, as `plain` does, in which a number keeps its percent sign."""
    return unparted(plain(text))


def link(text: str, address: str) -> str:
    """Return a Markdown link; the text stands for itself, and nothing in the address can end it."""
    safe = quote(address, safe=":/?#@!$&'*+,;=%-._~")
    return f"[{plain(text)}]({safe})"
