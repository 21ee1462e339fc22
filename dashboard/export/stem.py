"""File names of pictures and tables: which chart, with what options, under which filters, of what data.

A name holds no number of the data, so that it stays when a figure is mended, and no phrase is cut in two.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass

from dashboard.export.slug import slug
from dashboard.schema import codes

LONGEST = 120
"""Characters of a file name without its ending."""

_DIGEST = 6
_PHRASE = re.compile(r"[;,] ")


def stem(name: str, chosen: Sequence[str], filters: str, version: str) -> str:
    """Return a file name without its ending.

    Parameters
    ----------
    name : str
        Name of the exhibit.
    chosen : sequence of str
        Options of the exhibit in words, see `chosen_words`.
    filters : str
        The active filters in words; phrases are divided by `; ` and `, `.
    version : str
        Version of the data.

    Returns
    -------
    str
        Such as `flankwatch-record-claims-zapad-2025-v2.0.0`: lower-case ASCII, at most `LONGEST` characters.
        Where not all phrases have room, a digest of all stands in the place of those left out.
    """
    head, tail = f"flankwatch-{slug(name, LONGEST)}", f"v{re.sub('[^0-9.]', '', version)}"
    phrases = [slug(words, LONGEST) for words in (*chosen, *_PHRASE.split(filters))]
    phrases = list(dict.fromkeys(phrase for phrase in phrases if phrase))
    room = LONGEST - len(head) - len(tail) - 1
    whole = "-".join(["", *phrases])
    if len(whole) <= room:
        return f"{head}{whole}-{tail}"
    kept = ""
    for phrase in phrases:
        if len(kept) + len(phrase) + 1 > room - _DIGEST - 1:
            break
        kept += f"-{phrase}"
    digest = hashlib.sha256(whole.encode("ascii")).hexdigest()[:_DIGEST]
    return f"{head}{kept}-{digest}-{tail}"


def chosen_words(options: Iterable[tuple[str, object]], defaults: Mapping[str, object]) -> tuple[str, ...]:
    """Return in words the options of an exhibit that differ from its defaults.

    Parameters
    ----------
    options : iterable of (str, object)
        See `Exhibit.options`.
    defaults : mapping of str to object
        See `Entry.options`.
    """
    return tuple(
        word
        for name, value in options
        if value != defaults.get(name) or value in codes.COUNTRY_NAMES
        for word in _words(value, defaults.get(name))
    )


def _words(value: object, default: object) -> list[str]:
    if isinstance(value, str):
        return [codes.COUNTRY_NAMES.get(value, value)]
    if is_dataclass(value) and type(value) is type(default):
        own = [(getattr(value, one.name), getattr(default, one.name)) for one in fields(value)]
        return [word for here, there in own if here != there for word in _words(here, there)]
    if isinstance(value, tuple):
        return [word for one in value for word in _words(one, None)]
    return [] if value is None else [str(value)]
