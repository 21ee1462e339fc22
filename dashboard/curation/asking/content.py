"""What a page holds, as a digest that stays the same while its words do.

Of HTML the visible words are taken, wherever they stand: what a site puts around its articles cannot be told
from them, so that a new headline beside an article changes the digest too.
"""

import codecs
import hashlib
import re
from html.parser import HTMLParser

from dashboard.curation.asking.answer import Reply

UNSEEN = frozenset({"script", "style", "noscript", "template", "svg"})
"""Elements whose text no reader sees; all else counts, the title too."""
_NAMED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SAID = re.compile(r"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_FIRST_BYTES = 2_048
"""Bytes in which a page names its characters."""

HTML, TEXT = ("text/html", "application/xhtml+xml"), ("text/plain",)


def digest(reply: Reply) -> str:
    """Return the SHA-256 of what a page holds, as 64 hexadecimal digits.

    Of HTML and plain text the words with one blank between them, as UTF-8; of all else the bytes. Empty where
    nothing was read whole, or a page has no words before its scripts have run.
    """
    kind = reply.kind.partition(";")[0].strip().lower()
    held = reply.body
    if kind in HTML + TEXT:
        text = held.decode(_characters(reply), "replace")
        held = words(text if kind in TEXT else visible(text)).encode("utf-8", "replace")
    return hashlib.sha256(held).hexdigest() if held else ""


def words(text: str) -> str:
    """Return text with one blank in place of each run of white space, and none at its ends."""
    return " ".join(text.split())


def visible(html: str) -> str:
    """Return the text of an HTML page that a reader may see, parts of different elements apart."""
    reader = _Visible()
    reader.feed(html)
    reader.close()
    return " ".join(reader.found)


def _characters(reply: Reply) -> str:
    said = _SAID.search(reply.kind)
    named = _NAMED.search(reply.body[:_FIRST_BYTES])
    name = said[1] if said else named[1].decode("ascii", "replace") if named else "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8"


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._unseen = ""
        self._depth = 0

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if not self._unseen and tag in UNSEEN:
            self._unseen, self._depth = tag, 1
        elif tag == self._unseen:
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._depth -= 1
            self._unseen = self._unseen if self._depth else ""

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.found.append(data)
