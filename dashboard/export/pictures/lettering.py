"""Words on a sheet of pixels in the typeface of the pages: where lines end, how wide they are.

Letters are set by Pillow, for resvg takes ten times as long over them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from PIL import ImageDraw, ImageFont

from dashboard import theme

LEADING, _BELOW = 1.28, 5

_BETWEEN = re.compile(r"[^\S\N{NO-BREAK SPACE}]+(?!%)")
"""Where a line may end."""

_MISSING = "\uffff"
"""A sign that no typeface has."""

_LOOKED_AT = 32
"""Pixels of the letters by which it is seen whether the typeface has a sign."""


@dataclass(frozen=True)
class Words:
    """Lines of text, each below the one before.

    Attributes
    ----------
    lines : tuple of str
        The text, line by line.
    px : int
        Size of the letters, pixels.
    weight : int
        400 or 600.
    colour : str
        Such as `#16202A`.
    """

    lines: tuple[str, ...]
    px: int
    weight: int
    colour: str

    @property
    def height(self) -> float:
        """Pixels from the top of the first line to where something else may stand."""
        return len(self.lines) * self.px * LEADING + (_BELOW if self.lines else 0)

    @property
    def width(self) -> float:
        """Pixels of the longest line."""
        return max((width(line, self.px, self.weight) for line in self.lines), default=0.0)


def wrapped(text: str, px: int, weight: int, most: float, colour: str) -> Words:
    """Return a text in lines of so many pixels at most; a word that is longer has a line of its own."""
    lines: list[list[str]] = []
    left = 0.0
    blank = width(" ", px, weight)
    # A number keeps its sign, as in 3.5 %.
    for word in _BETWEEN.split(text.strip()):
        wide = width(word, px, weight)
        if lines and wide + blank <= left:
            lines[-1].append(word)
            left -= wide + blank
        else:
            lines.append([word])
            left = most - wide
    # The last word does not stand alone where the line before can spare one.
    is_alone = len(lines) > 1 and len(lines[-1]) == 1 and len(lines[-2]) > 2
    if is_alone and width(lines[-2][-1], px, weight) + blank <= left:
        lines[-1].insert(0, lines[-2].pop())
    return Words(tuple(" ".join(words) for words in lines), px, weight, colour)


def largest(text: str, sizes: Sequence[int], weight: int, most: float, colour: str, lines: int = 2) -> Words:
    """Return a text at the first of some sizes at which so many lines hold it; at the last, if none does."""
    tried = (wrapped(text, px, weight, most, colour) for px in sizes)
    return next((one for one in tried if len(one.lines) <= lines and one.width <= most), None) or wrapped(
        text, sizes[-1], weight, most, colour
    )


def put(pen: ImageDraw.ImageDraw, words: Words, left: float, top: float) -> None:
    """Set lines of text on a sheet, from a place to the right and downwards."""
    for at, line in enumerate(words.lines):
        across = left
        base = top + at * words.px * LEADING + words.px * 0.98
        for part, run in _runs(line, words.weight):
            face = _face(part, words.weight, words.px)
            pen.text((across, base), run, words.colour, face, anchor="ls")
            across += face.getlength(run)


def has_all(text: str, weight: int) -> bool:
    """Say whether the typeface has every sign of a text, and can be read here."""
    try:
        return all(_part(sign, weight) for sign in set(text))
    except OSError:  # a FreeType that cannot unpack it
        return False


@lru_cache(4096)
def width(word: str, px: int, weight: int) -> float:
    """Return how wide a word or a line is, pixels."""
    return sum(_face(part, weight, px).getlength(run) for part, run in _runs(word, weight))


# ---- the typeface, which lies in two files for each weight ----


def _runs(text: str, weight: int) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text of which each lies in one file."""
    for part, signs in groupby(text, lambda sign: _part(sign, weight)):
        yield part, "".join(signs)


@lru_cache(2048)
def _part(sign: str, weight: int) -> str:
    """Return which file of the typeface has a sign; empty where none has."""
    found = (part for part in ("latin", "latin-ext") if _has(_face(part, weight, _LOOKED_AT), sign))
    return next(found, "")


def _has(face: ImageFont.FreeTypeFont, sign: str) -> bool:
    return sign == " " or bytes(face.getmask(sign)) != bytes(face.getmask(_MISSING))


@lru_cache(64)
def _face(part: str, weight: int, px: int) -> ImageFont.FreeTypeFont:
    path = theme.font_file(part, weight)
    return ImageFont.truetype(str(path), px, layout_engine=ImageFont.Layout.BASIC)
