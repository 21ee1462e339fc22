"""The picture of a link: what a record, a state or a page says first, as words on one sheet.

It is made when it is asked for, in some hundredths of a second, and needs neither a chart nor a browser.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product

from PIL import Image, ImageColor, ImageDraw

from dashboard import theme
from dashboard.analysis.exercises.record_size import UNKNOWN, Fact
from dashboard.exhibits.words.link_card import SOURCED, LinkCard
from dashboard.exhibits.words.link_preview import POSTED
from dashboard.export.pictures.lettering import Words, has_all, largest, put, wrapped
from dashboard.wording import MONTHS

KEPT = 128
"""Pictures that are kept, some 30 KB each."""

WIDTH, HEIGHT = POSTED
PAD, GUTTER, GAP = 60, 40, 26
INNER = WIDTH - 2 * PAD
COLUMNS = 3
COLUMN = (INNER - (COLUMNS - 1) * GUTTER) / COLUMNS

BAND, STROKE, AIR = 12, 4, 8
"""Pixels of the band along the upper edge, of the stroke above each number, and of the air below that."""

MARK_TOP, MARK = 40, 44
"""Where the wordmark begins, and how large its sign is."""

NAME_TOP, FOOT_TOP = 106, HEIGHT - 50
"""Where the name and the last line begin."""

NAMES, LINES, QUESTIONS = (72, 64, 56, 48, 42), (28, 26, 24), (48, 42, 36)
REGISTER, BRAND, FOOT = 26, 30, 20
"""Sizes of words: of a name and a question the first for two lines is taken, of a line the first for one."""

FACTS = (
    *((60, 24), (54, 24), (48, 24), (44, 22), (40, 22), (40, 20), (36, 20)),
    *((36, 18), (32, 18), (32, 16), (28, 16)),
)
"""Sizes of numbers, and of what is measured and who says so: the first are taken at which all has room, each
number on one line if that leaves it `ONE_LINE`. On a telephone a preview has a third of the width."""

ONE_LINE = 36
"""Size of a number below which it rather takes a second line."""

SHADES = 12
"""Steps from the ground to the colour of a letter, along its edge."""

_ONE_DATE = re.compile(rf"(?<=\d) (?=(?:{'|'.join(MONTHS)})\b)")


@dataclass(frozen=True)
class Placed:
    """Words at a place of the sheet, pixels from its upper left corner, and how wide they may be there."""

    words: Words
    left: float
    top: float
    room: float = INNER

    @property
    def bottom(self) -> float:
        """Where something else may stand below."""
        return self.top + self.words.height


@dataclass(frozen=True)
class Layout:
    """All that stands on a sheet.

    Attributes
    ----------
    words : tuple of Placed
        The words, each at its place.
    strokes : tuple of (float, float)
        Left end and upper edge of the stroke above each number, pixels.
    """

    words: tuple[Placed, ...]
    strokes: tuple[tuple[float, float], ...] = ()


@lru_cache(KEPT)
def picture(card: LinkCard) -> bytes | None:
    """Return a PNG of what a link leads to; none where it cannot be set whole, see `laid_out`."""
    layout = laid_out(card)
    if layout is None:
        return None
    light = theme.LIGHT
    sheet = Image.new("RGB", POSTED, light.ground)
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, 0, WIDTH, BAND - 1), light.west)
    sheet.paste(_mark(), (PAD, MARK_TOP))
    pen.line([(PAD, FOOT_TOP - GAP / 2), (WIDTH - PAD, FOOT_TOP - GAP / 2)], light.grid, 2)
    for left, top in layout.strokes:
        pen.rectangle((left, top, left + COLUMN, top + STROKE - 1), light.grid)
    for one in layout.words:
        put(pen, one.words, one.left, one.top)
    made = io.BytesIO()
    sheet.quantize(palette=_palette(), dither=Image.Dither.NONE).save(made, "png")
    return made.getvalue()


def can_draw(card: LinkCard) -> bool:
    """Say whether a picture can be made that says it all, see `laid_out`."""
    return laid_out(card) is not None


@lru_cache(KEPT)
def laid_out(card: LinkCard) -> Layout | None:
    """Return where all words stand; none where the typeface lacks a letter or there is no room for all."""
    if not all(has_all(card.words, weight) for weight in (400, 600)):
        return None
    head, foot = tuple(_head(card)), tuple(_foot(card))
    end = foot[0].top - GAP
    for body in _facts_by_size(card.facts, end) if card.facts else [_register(card, end)]:
        whole = Layout((*head, *body.words, *foot), body.strokes)
        has_room = min(one.top for one in body.words) >= head[-1].bottom + GAP
        if has_room and all(one.words.width <= one.room for one in whole.words):
            return whole
    return None


def _head(card: LinkCard) -> Iterator[Placed]:
    light = theme.LIGHT
    brand = wrapped("Flankwatch", BRAND, 600, INNER, light.west)
    yield Placed(brand, PAD + MARK + 10, MARK_TOP + (MARK - brand.height) / 2)
    name = Placed(largest(card.name, NAMES, 600, INNER, light.text), PAD, NAME_TOP)
    yield name
    sizes, lines = (LINES, 1) if card.facts else (QUESTIONS, 2)
    yield Placed(largest(card.line, sizes, 400, INNER, light.muted, lines), PAD, name.bottom + 2)


def _facts_by_size(facts: Sequence[Fact], end: float) -> Iterator[Layout]:
    """Yield numbers in smaller and smaller letters, first those of which each has one line."""
    for most, (number, words) in product((1, 2), FACTS):
        set_so = [_fact(one, number, words) for one in facts]
        if all(len(one[1].lines) <= most for one in set_so) and (most > 1 or number >= ONE_LINE):
            yield _in_columns(set_so, end)


def _in_columns(facts: Sequence[Sequence[Words]], end: float) -> Layout:
    """Return numbers side by side, row below row, the last of which ends at a height of the sheet."""
    rows = [facts[at : at + COLUMNS] for at in range(0, len(facts), COLUMNS)]
    heights = [STROKE + AIR + max(sum(words.height for words in one) for one in row) for row in rows]
    top = end - sum(heights) - GAP * (len(rows) - 1)
    placed: list[Placed] = []
    strokes: list[tuple[float, float]] = []
    for row, height in zip(rows, heights, strict=True):
        for at, fact in enumerate(row):
            left = PAD + at * (COLUMN + GUTTER)
            strokes.append((left, top))
            below = top + STROKE + AIR
            for words in fact:
                placed.append(Placed(words, left, below, COLUMN))
                below += words.height
        top += height + GAP
    return Layout(tuple(placed), tuple(strokes))


def _fact(fact: Fact, number: int, words: int) -> tuple[Words, Words, Words]:
    light = theme.LIGHT
    colour = light.muted if fact.value == UNKNOWN else light.text
    return (
        wrapped(fact.label, words, 600, COLUMN, light.west),
        wrapped(fact.value, number, 600, COLUMN, colour),
        wrapped(_ONE_DATE.sub("\N{NO-BREAK SPACE}", fact.speaker), words, 400, COLUMN, light.muted),
    )


def _register(card: LinkCard, end: float) -> Layout:
    words = wrapped(card.register, REGISTER, 400, INNER, theme.LIGHT.text)
    return Layout((Placed(words, PAD, end - words.height),))


def _foot(card: LinkCard) -> Iterator[Placed]:
    light = theme.LIGHT
    yield Placed(wrapped(card.version, FOOT, 600, INNER / 2, light.text), PAD, FOOT_TOP)
    sourced = wrapped(f"{SOURCED}.", FOOT, 400, INNER / 2, light.muted)
    yield Placed(sourced, WIDTH - PAD - sourced.width, FOOT_TOP)


@lru_cache(1)
def _palette() -> Image.Image:
    """Return the colours of a sheet: with no others it has a third of the bytes, in a sixth of the time."""
    light = theme.LIGHT
    ground, grid, *inks = map(
        ImageColor.getrgb, (light.ground, light.grid, light.text, light.muted, light.west, light.east)
    )
    shades = (
        [round(under + (over - under) * step / SHADES) for under, over in zip(ground, ink, strict=True)]
        for ink in inks
        for step in range(1, SHADES + 1)
    )
    held = Image.new("P", (1, 1))
    held.putpalette([*ground, *grid, *chain.from_iterable(shades)])
    return held


@lru_cache(1)
def _mark() -> Image.Image:
    """Return the sign of the pages, see `static/logo.svg`: a diamond and a circle that lies over it."""
    fine = 4
    size = MARK * fine
    sign = Image.new("RGB", (size, size), theme.LIGHT.ground)
    pen = ImageDraw.Draw(sign)
    pen.polygon([(x * fine, y * fine) for x, y in ((12, 8), (24, 22), (12, 36), (0, 22))], theme.LIGHT.east)
    over = Image.new("L", sign.size)
    ImageDraw.Draw(over).ellipse([one * fine for one in (18, 11, 40, 33)], 230)
    sign.paste(theme.LIGHT.west, mask=over)
    return sign.resize((MARK, MARK), Image.Resampling.LANCZOS)
