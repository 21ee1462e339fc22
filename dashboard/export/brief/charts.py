"""Small charts as SVG, drawn without a browser: bars across, columns over time, two marks a row.

Measures are points on a picture of `WIDTH`; colours are those of the theme, letters those of the product.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from dashboard import theme
from dashboard.wording import number, plain

WIDTH = 252
FAMILY = "IBM Plex Sans"
SIZE, SMALL = 7.2, 6.4
ROW, COLUMN_HEIGHT = 13, 84
_PER_LETTER = 0.54
"""Width of the usual letter as a part of its size."""
_PER_BOLD = 0.7
"""The same of a bold figure, in the widest face that stands in for ours where a reader's machine lacks it."""

_LONGEST_LABEL = 34
_TICK_STEPS = (1, 2, 5, 10)
_MOST_STEPS = 5
_EDGE = 8
"""Room at the right, so that the last label under columns is not cut."""


@dataclass(frozen=True)
class Bar:
    """One row of a chart of bars: label, length, the length in words, colour."""

    label: str
    value: float
    words: str
    colour: str = theme.LIGHT.west


@dataclass(frozen=True)
class Series:
    """One part of a chart of columns: what it is, its colour, a value for each column."""

    label: str
    colour: str
    values: tuple[float, ...]


@dataclass(frozen=True)
class Pair:
    """One row of two marks: label, first and second value, either of which may be missing (NaN).

    `second_words` says the second one where it is no published number.
    """

    label: str
    first: float
    second: float
    second_words: str = ""

    @property
    def known(self) -> tuple[float, ...]:
        """Its values as far as they are known."""
        return tuple(value for value in (self.first, self.second) if value > 0)

    @property
    def words(self) -> str:
        """Its values in words."""
        numbers = (number(self.first), self.second_words or number(self.second))
        return " / ".join(
            words for value, words in zip((self.first, self.second), numbers, strict=True) if value > 0
        )


def bars(rows: Sequence[Bar]) -> str:
    """Return rows of bars, each with its label to the left and its number behind it."""
    left = 6 + max(_width(_cut(row.label), SIZE) for row in rows)
    right = 6 + max(len(row.words) for row in rows) * SIZE * _PER_BOLD
    most = max(*(row.value for row in rows), 1e-9)
    parts = []
    for at, row in enumerate(rows):
        middle = at * ROW + ROW / 2
        length = max(row.value / most * (WIDTH - left - right), 0.6)
        parts += [
            _text(left - 4, middle + 2.5, _cut(row.label), anchor="end"),
            _box(left, middle - 4, length, 8, row.colour),
            _text(left + length + 3, middle + 2.5, row.words, weight=600),
        ]
    return _svg(parts, len(rows) * ROW)


def columns(labels: Sequence[str], series: Sequence[Series], line: float | None = None) -> str:
    """Return columns over time, the series stacked, with a dashed line at a value that matters."""
    totals = [sum(one.values[at] for one in series) for at in range(len(labels))]
    ticks = _ticks(max(*totals, line or 0))
    left, top = 6 + max(_width(plain(one), SMALL) for one in ticks), 14.0 if len(series) > 1 else 5.0
    right = WIDTH - _EDGE
    foot, step = top + COLUMN_HEIGHT, (right - left) / len(labels)

    def height(value: float) -> float:
        return value / ticks[-1] * COLUMN_HEIGHT

    parts = _legend(series) if len(series) > 1 else []
    for one in ticks:
        parts.append(_rule(left, right, foot - height(one), theme.LIGHT.grid if one else theme.LIGHT.axis))
        parts.append(_text(left - 4, foot - height(one) + 2.2, plain(one), anchor="end", size=SMALL))
    for at in range(len(labels)):
        base = foot
        for part in series:
            tall = height(part.values[at])
            parts.append(_box(left + at * step + step * 0.13, base - tall, step * 0.74, tall, part.colour))
            base -= tall
    if line is not None:
        parts.append(_rule(left, right, foot - height(line), theme.LIGHT.text, "2 2"))
    parts += _under(labels, left, step, foot)
    return _svg(parts, foot + 11)


def pairs(
    rows: Sequence[Pair],
    first: str,
    second: str,
    line: float | None = None,
    colours: tuple[str, str] = (theme.ROLE_COLOURS["organiser"], theme.ROLE_COLOURS["outsider"]),
) -> str:
    """Return two marks a row on a logarithmic scale: a diamond for the first, a circle for the second."""
    known = [value for row in rows for value in row.known]
    low, high = math.log10(min(known) * 0.8), math.log10(max(known) * 1.05)
    left, top = 6 + max(_width(_cut(row.label), SIZE) for row in rows), 14
    right = WIDTH - 10 - max(_width(row.words, SMALL) for row in rows)

    def at(value: float) -> float:
        return left + (math.log10(value) - low) / (high - low) * (right - left)

    second_key = 20 + _width(first, SMALL)
    parts = [_diamond(4, 4.5, colours[0]), _text(11, 6.8, first, size=SMALL)]
    parts += [_circle(second_key + 4, 4.5, colours[1]), _text(second_key + 11, 6.8, second, size=SMALL)]
    if line is not None:
        parts.append(_upright(at(line), top, top + len(rows) * ROW))
        parts.append(_text(at(line), top + len(rows) * ROW + 8, number(line), anchor="middle", size=SMALL))
    for place, row in enumerate(rows):
        parts += _pair(row, top + place * ROW + ROW / 2, left, at, colours)
    return _svg(parts, top + len(rows) * ROW + 10)


def _pair(
    row: Pair, middle: float, left: float, at: Callable[[float], float], colours: tuple[str, str]
) -> list[str]:
    parts = [_text(left - 4, middle + 2.5, _cut(row.label), anchor="end")]
    known = [at(value) for value in row.known]
    if len(known) > 1:
        parts.append(_box(min(known), middle - 1.5, max(known) - min(known), 3, theme.LIGHT.grid))
    parts += [_diamond(at(row.first), middle, colours[0])] if row.first > 0 else []
    parts += [_circle(at(row.second), middle, colours[1])] if row.second > 0 else []
    ground = _box(max(known) + 6, middle - 4, _width(row.words, SMALL) + 2, 8, theme.LIGHT.ground)
    return [*parts, ground, _text(max(known) + 7, middle + 2.5, row.words, size=SMALL)]


def _at(pixels: float) -> str:
    """Return a place in the drawing, to a tenth of its units."""
    return str(round(float(pixels), 1))


def _diamond(x: float, y: float, colour: str) -> str:
    return f'<path d="M{_at(x)} {_at(y - 4)}l4 4l-4 4l-4 -4z" fill="{colour}"/>'


def _circle(x: float, y: float, colour: str) -> str:
    return f'<circle cx="{_at(x)}" cy="{_at(y)}" r="3.4" fill="{colour}"/>'


def _ticks(most: float) -> list[float]:
    """Return three to five round values from nothing to the highest or above it."""
    rough = max(most, 1e-9) / _MOST_STEPS
    power = 10 ** math.floor(math.log10(rough))
    step = next(one * power for one in _TICK_STEPS if one * power >= rough * 0.999)
    return [round(step * at, 6) for at in range(math.ceil(most / step - 1e-9) + 1)]


def _under(labels: Sequence[str], left: float, step: float, foot: float) -> list[str]:
    """Return the labels under columns, as many as have room."""
    widest = max(_width(label, SMALL) for label in labels) + 3
    every = max(math.ceil(widest / step), 1)
    last = len(labels) - 1
    return [
        _text(left + (at + 0.5) * step, foot + 8, label, anchor="middle", size=SMALL)
        for at, label in enumerate(labels)
        if (last - at) % every == 0
    ]


def _legend(series: Iterable[Series]) -> list[str]:
    parts, x = [], 0.0
    for one in series:
        parts += [_box(x, 1, 6, 6, one.colour), _text(x + 9, 6.6, one.label, size=SMALL)]
        x += 18 + _width(one.label, SMALL)
    return parts


def _text(
    x: float,
    y: float,
    words: str,
    *,
    anchor: str = "start",
    size: float = SIZE,
    weight: int = 400,
) -> str:
    return (
        f'<text x="{_at(x)}" y="{_at(y)}" font-family="{FAMILY}" font-size="{size}" font-weight="{weight}" '
        f'text-anchor="{anchor}" fill="{theme.LIGHT.text}">{escape(words)}</text>'
    )


def _box(x: float, y: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{_at(x)}" y="{_at(y)}" width="{_at(width)}" height="{_at(height)}" fill="{colour}"/>'


def _rule(left: float, right: float, y: float, colour: str, dashes: str = "none") -> str:
    return (
        f'<path d="M{_at(left)} {_at(y)}H{_at(right)}" stroke="{colour}" stroke-width="0.6" '
        f'stroke-dasharray="{dashes}" fill="none"/>'
    )


def _upright(x: float, top: float, foot: float) -> str:
    return (
        f'<path d="M{_at(x)} {_at(top)}V{_at(foot)}" stroke="{theme.LIGHT.text}" stroke-width="0.6" '
        'stroke-dasharray="2 2" fill="none"/>'
    )


def _svg(parts: Iterable[str], height: float) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {round(height)}" width="{WIDTH}" '
        f'height="{round(height)}">{"".join(parts)}</svg>'
    )


def _width(words: str, size: float) -> float:
    return len(words) * size * _PER_LETTER


def _cut(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1].rstrip()}…"
