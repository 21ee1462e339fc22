"""The encoding of a text file: Unicode where the bytes say so, else one of four, told and open to choice."""

import codecs
import re
from typing import NamedTuple

from dashboard.frames.uploads.uploaded_table import Refused

NAMES = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252 (western Europe)",
    "cp1257": "Windows-1257 (Baltic)",
    "cp1250": "Windows-1250 (central Europe)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "iso8859-2": "ISO 8859-2 (central Europe)",
    "cp852": "DOS 852 (central Europe)",
    "koi8-u": "KOI8-U (Cyrillic)",
    "cp866": "DOS 866 (Cyrillic)",
    "iso8859-5": "ISO 8859-5 (Cyrillic)",
}
"""Encodings that are read, all but the first two without any sign of which it is."""

_LETTERS = {
    "cp1252": "äöüßåøæéèêáàâíóôúçñ",
    "cp1257": "āčēģīķļņšūžąęėįųõäöüåø",
    "cp1250": "ąćęłńóśźżáčďéěíňřšťúůýžőűăâîşţöü",
    "cp1251": "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў",
}
_LATIN = ("cp1252", "cp1257", "cp1250", "iso8859-2", "cp852")
"""Of two that fit as well the first is taken."""
_OF_SAME_LETTERS = {"iso8859-2": "cp1250", "cp852": "cp1250"}

_FREQUENT = frozenset("оеаинтсрвлкмідпу")
"""Letters of which three in four of any Cyrillic text are."""
_CYRILLIC = ("cp1251", "koi8-u", "cp866", "iso8859-5")
_SIGNS = "\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u00b0\u00ab\u00bb\u00a7"
"""Dashes, quotation marks and the degree sign, which any text may hold."""
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ORDERS = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
"""UTF-16 without its mark, by which byte of most pairs is nought, and the mark that it lacks."""

_MOST_WORDS = 20_000
"""Words by which an encoding is judged."""
_SAMPLE, _FEWEST = 2_000, 40
"""Bytes that are looked at, and as many as there must be."""

_WORD = re.compile(r"[^\W\d_]*[^\x00-\x7f][^\W\d_]*")
_CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]+")
_WORD_OF_THREE = re.compile(r"[^\W\d_]{3,}")
_ANY_WORD = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")


class _Cyrillic(NamedTuple):
    """How Cyrillic some words are in an encoding: its weight beside others, and how many of them are."""

    weight: float
    words: int


def text(raw: bytes, encoding: str = "") -> tuple[str, str, tuple[str, ...]]:
    """Return the text of a file, its encoding and what is told of it.

    Parameters
    ----------
    raw : bytes
        The file.
    encoding : str
        A key of `NAMES` that the reader has chosen; empty for what the bytes say.

    Raises
    ------
    Refused
        Where the bytes are no text, or not in the encoding that was chosen.
    """
    found = encoding or _by_signs(raw)
    if not found:
        found = _most_likely(raw)
    if found in _ORDERS:
        raw, found = _ORDERS[found] + raw, "utf-16"
    try:
        read = raw.decode("utf-8-sig" if found == "utf-8" else found)
    except UnicodeDecodeError as error:
        row = raw.count(b"\n", 0, error.start) + 1
        raise Refused(f"Expected text in {NAMES[found]}, saw a byte in row {row} that is none.") from error
    if "\0" in read:
        raise Refused("Expected text, saw NUL bytes, which only other kinds of files hold.")
    read = read.replace("\r\n", "\n").replace("\r", "\n")
    return read, found, () if found == "utf-8" else (_note(found, read, chosen=bool(encoding)),)


def _by_signs(raw: bytes) -> str:
    """Return the encoding that a mark or the bytes as a whole prove."""
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), "")
    if marked:
        return marked
    beginning = raw[:_SAMPLE]
    for order, at in (("utf-16-le", 1), ("utf-16-be", 0)):
        if len(beginning) > _FEWEST and 2 * beginning[at::2].count(0) > len(beginning[at::2]):
            return order
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "utf-8"


def _most_likely(raw: bytes) -> str:
    words = _ANY_WORD.findall(raw)[:_MOST_WORDS]
    cyrillic = {name: _cyrillic(b" ".join(words), name) for name in _CYRILLIC}
    best = max(cyrillic, key=lambda name: cyrillic[name])
    if 2 * cyrillic[best].words > len(words):
        return best
    return max(_LATIN, key=lambda name: _score(raw, name))


def _cyrillic(words: bytes, encoding: str) -> _Cyrillic:
    """Return how many words are Cyrillic alone in an encoding, and how usual their letters are.

    The same bytes are Cyrillic letters in all of these encodings, but in all but one of them rare ones.
    """
    found = _WORD_OF_THREE.findall(words.decode(encoding, "replace").casefold())
    whole = [word for word in found if _CYRILLIC_WORD.fullmatch(word)]
    letters = "".join(whole)
    return _Cyrillic(
        sum(letters.count(sign) for sign in _FREQUENT) * len(whole) / max(1, len(letters)), len(whole)
    )


def _score(raw: bytes, encoding: str) -> float:
    """Return how many of the letters beyond ASCII are those of the languages that use an encoding."""
    read = raw.decode(encoding, "replace")
    letters = _LETTERS[_OF_SAME_LETTERS.get(encoding, encoding)]
    beyond = [sign for sign in read if ord(sign) > 127]
    known = sum(sign.casefold() in letters for sign in beyond)
    odd = sum(not sign.isalpha() and sign not in _SIGNS for sign in beyond)
    return known - 2.0 * odd


def _note(encoding: str, read: str, *, chosen: bool) -> str:
    if chosen or encoding == "utf-16":
        return f"Read as {NAMES[encoding]}."
    word = next((match[0] for match in _WORD.finditer(read)), "")
    seen = f", in which “{word[:40]}” stands" if word else ""
    return (
        f"The file is no UTF-8: read as {NAMES[encoding]}{seen}. Choose another encoding if names look wrong."
    )
