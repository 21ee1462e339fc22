"""A picture for posting, set from a chart that is drawn already: words above and below, no browser needed.

It costs a third of a picture that is laid out for its size, which draws the chart anew; a site has thousands.
Letters are set by Pillow, for resvg takes ten times as long over them.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import resvg_py
from PIL import Image, ImageDraw, ImageFont

from dashboard import theme
from dashboard.export.caption import Caption

PAD, GAP = 40, 12
LEADING, _BELOW = 1.28, 5

LEAST_SCALE, MOST_SCALE = 0.85, 1.3
"""How large a chart may come out, as a part of its size on a page; smaller, nobody could read its letters."""

_ELSEWHERE = re.compile(r"<(?:pattern|image|foreignObject)\b|<text(?![^>]*fill: none)")
"""What resvg draws otherwise than a browser: it lays a grid over hatches, and has no typeface for letters."""

_BETWEEN = re.compile(r"[^\S\N{NO-BREAK SPACE}]+(?!%)")
"""Where a line may end."""

_TITLES = (32, 28, 25, 22)
_MOST_LINES = 2
_MISSING = "\uffff"
"""A sign that no typeface has."""


@dataclass(frozen=True)
class _Words:
    """Lines of text, each below the one before."""

    lines: tuple[str, ...]
    px: int
    weight: int
    colour: str

    @property
    def height(self) -> float:
        return len(self.lines) * self.px * LEADING + (_BELOW if self.lines else 0)


def card(chart: str, size: tuple[int, int], caption: Caption, width: int, height: int) -> bytes | None:
    """Return a PNG of a chart with its words; none where the chart has to be laid out anew to be read.

    Parameters
    ----------
    chart : str
        SVG of the chart, its letters as outlines.
    size : tuple of int
        Width and height of the chart in pixels.
    caption : Caption
        The words.
    width, height : int
        Of the picture, in pixels.
    """
    inner = width - 2 * PAD
    if _ELSEWHERE.search(chart) or not _can_set(caption):
        return None
    above, below = _heading(caption, inner), _footing(caption, inner)
    top = PAD + sum(one.height for one in above) + GAP
    foot = height - PAD / 2 - sum(one.height for one in below)
    room = foot - 2 * GAP - top
    scale = min(inner / size[0], room / size[1], MOST_SCALE)
    if scale < LEAST_SCALE:
        return None
    sheet = Image.new("RGB", (width, height), theme.LIGHT.ground)
    with Image.open(
        io.BytesIO(bytes(resvg_py.svg_to_bytes(chart, zoom=scale, skip_system_fonts=True)))
    ) as drawn:
        sheet.paste(
            drawn.convert("RGB"), (round((width - drawn.width) / 2), round(top + (room - drawn.height) / 2))
        )
    pen = ImageDraw.Draw(sheet)
    pen.line([(PAD, foot - GAP), (width - PAD, foot - GAP)], theme.LIGHT.grid)
    _set(pen, above, PAD)
    _set(pen, below, foot)
    made = io.BytesIO()
    sheet.save(made, "png")
    return made.getvalue()


def _heading(caption: Caption, width: int) -> tuple[_Words, ...]:
    light = theme.LIGHT
    tried = [_wrapped(caption.title, px, 600, width, light.text) for px in _TITLES]
    return (
        next((one for one in tried if len(one.lines) <= _MOST_LINES), tried[-1]),
        _wrapped(caption.subtitle, 18, 400, width, light.muted),
        _wrapped(caption.filter_line, 16, 400, width, light.text),
    )


def _footing(caption: Caption, width: int) -> tuple[_Words, ...]:
    light = theme.LIGHT
    return (
        _wrapped(caption.source, 14, 400, width, light.muted),
        _wrapped(_version(caption), 14, 600, width, light.text),
        _wrapped(caption.note, 13, 400, width, light.muted),
    )


def _version(caption: Caption) -> str:
    return f"{caption.release_line} · {caption.licence}"


def _wrapped(text: str, px: int, weight: int, width: float, colour: str) -> _Words:
    lines: list[list[str]] = []
    left = 0.0
    blank = _width(" ", px, weight)
    # A number keeps its sign, as in 3.5 %.
    for word in _BETWEEN.split(text.strip()):
        wide = _width(word, px, weight)
        if lines and wide + blank <= left:
            lines[-1].append(word)
            left -= wide + blank
        else:
            lines.append([word])
            left = width - wide
    # The last word does not stand alone where the line before can spare one.
    is_alone = len(lines) > 1 and len(lines[-1]) == 1 and len(lines[-2]) > 2
    if is_alone and _width(lines[-2][-1], px, weight) + blank <= left:
        lines[-1].insert(0, lines[-2].pop())
    return _Words(tuple(" ".join(words) for words in lines), px, weight, colour)


def _set(pen: ImageDraw.ImageDraw, words: tuple[_Words, ...], top: float) -> None:
    """Set lines of text from a height downwards."""
    for one in words:
        for at, line in enumerate(one.lines):
            across = float(PAD)
            base = top + at * one.px * LEADING + one.px * 0.98
            for part, run in _runs(line, one.weight):
                face = _face(part, one.weight, one.px)
                pen.text((across, base), run, one.colour, face, anchor="ls")
                across += face.getlength(run)
        top += one.height


# ---- the typeface, which lies in two files for each weight ----


def _can_set(caption: Caption) -> bool:
    """Return whether the typeface has every sign of the words, and can be read here."""
    bold = caption.title + _version(caption)
    plain = caption.subtitle + caption.filter_line + caption.source + caption.note
    try:
        return all(_part(sign, weight) for text, weight in ((bold, 600), (plain, 400)) for sign in set(text))
    except OSError:  # a FreeType that cannot unpack it
        return False


def _runs(text: str, weight: int) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text of which each lies in one file."""
    for part, signs in groupby(text, lambda sign: _part(sign, weight)):
        yield part, "".join(signs)


@lru_cache(4096)
def _width(word: str, px: int, weight: int) -> float:
    return sum(_face(part, weight, px).getlength(run) for part, run in _runs(word, weight))


@lru_cache(2048)
def _part(sign: str, weight: int) -> str:
    """Return which file of the typeface has a sign; empty where none has."""
    found = (part for part in ("latin", "latin-ext") if _has(_face(part, weight, _TITLES[0]), sign))
    return next(found, "")


def _has(face: ImageFont.FreeTypeFont, sign: str) -> bool:
    return sign == " " or bytes(face.getmask(sign)) != bytes(face.getmask(_MISSING))


@lru_cache(32)
def _face(part: str, weight: int, px: int) -> ImageFont.FreeTypeFont:
    path = theme.font_file(part, weight)
    return ImageFont.truetype(str(path), px, layout_engine=ImageFont.Layout.BASIC)
