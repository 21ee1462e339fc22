"""APP-6 symbols as lines and areas of the map, and as pictures for a table.

Drawn as traces in degrees, not as images: an image set on a geo subplot stands in paper coordinates and
follows neither the projection nor a change of size, while lines and areas do, and so PNG and SVG carry the
symbols whole. The drawing orders are those of the `milsymbol` package.
"""

import base64
import re
from collections.abc import Callable, Hashable, Iterator
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from milsymbol import Symbol

from dashboard import theme
from dashboard.maps.kit.base_map import View, projection
from dashboard.maps.kit.gathered import first
from dashboard.maps.kit.markers import key, wrapped
from dashboard.schema import columns as c
from dashboard.wording import safe

AFFILIATIONS = {"friend": "3", "unknown": "1", "neutral": "4", "hostile": "6"}
"""Fourth digit of a symbol code by how the frame stands to the drawer."""

MIDDLE = (100.0, 100.0)
"""The middle of every frame, in a symbol's units, which stands at the place of all but headquarters."""

UNITS_PER_VIEW = 2900.0
"""Heights of a view in units of a symbol, whose frame is 150 wide: some 30 pixels on a map 600 high."""

KM_PER_DEGREE = 111.2
CURVE_STEPS = 6

Line: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"
Single: TypeAlias = "np.ndarray[Any, np.dtype[np.float32]]"

_PATH = re.compile(r' d="([^"]*)"')
_TOKEN = re.compile(r"[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?")
_LENGTHS = {"M": 2, "L": 2, "C": 6, "V": 1, "H": 1, "Z": 0}


def code(row: dict[Hashable, Any], frame: str) -> str:
    """Return the symbol code (SIDC, APP-6D and MIL-STD-2525D) of a row of `formations.formations`.

    Raises
    ------
    ValueError
        When the package knows no such symbol.
    """
    affiliation = AFFILIATIONS["friend" if row[c.SIDE] == "nato" else frame]
    staff = "2" if row[c.IS_HEADQUARTERS] else "0"
    made = f"100{affiliation}100{staff}{row[c.ECHELON]}{row[c.ENTITY]}0000"
    if not _is_valid(made):
        raise ValueError(f"{made} is no valid symbol code")
    return made


@lru_cache(maxsize=256)
def _is_valid(symbol_code: str) -> bool:
    return bool(Symbol(symbol_code).is_valid())


def picture(symbol_code: str) -> str:
    """Return a symbol as an SVG image in a `data:` address, for a column of images."""
    svg = Symbol(symbol_code, size=40).as_svg().encode("utf-8")
    return f"data:image/svg+xml;base64,{base64.b64encode(svg).decode('ascii')}"


def pictures(rows: pd.DataFrame, frame: str) -> pd.DataFrame:
    """Return the formations with `symbol` (image) and `symbol_code` before the words that say the same."""
    codes = [code(row, frame) for row in rows.to_dict("records")]
    images = pd.Series([picture(one) for one in codes], index=rows.index, dtype="str")
    shown = rows.drop(columns=[c.ECHELON, c.ENTITY, c.IS_HEADQUARTERS])
    return shown.assign(symbol=images, symbol_code=pd.Series(codes, index=rows.index, dtype="str"))


def symbols(rows: pd.DataFrame, frame: str, view: View, size: float = 1.0) -> list[go.Scattergeo]:
    """Return the traces of all symbols: fills by affiliation, strokes, and what a hover says.

    Parameters
    ----------
    rows : pandas.DataFrame
        Result of `formations.formations`.
    frame : str
        How Russian and Belarusian symbols are framed, a name of `AFFILIATIONS`.
    view : View
        Sets the size of a symbol, about the same on paper in every view.
    size : float
        Share of that size.
    """
    near = first(rows)
    if near.empty:
        return []
    fills: dict[str, list[Line]] = {}
    strokes: list[Line] = []
    for row in near.to_dict("records"):
        outline, lines = shape(code(row, frame))
        place = _placed(row, foot(lines) if row[c.IS_HEADQUARTERS] else MIDDLE, view, size)
        fills.setdefault("friend" if row[c.SIDE] == "nato" else frame, []).append(place(outline))
        strokes += [place(line) for line in lines]
    filled = [_areas(name, lines) for name, lines in fills.items()]
    keys = [
        key(_KEYS[name], "square", theme.AFFILIATION_COLOURS[name], 9, edge=theme.LIGHT.text)
        for name in fills
    ]
    return [*filled, _lines(strokes), _hover(near), *keys]


@lru_cache(maxsize=128)
def shape(symbol_code: str) -> tuple[Line, tuple[Line, ...]]:
    """Return the frame of a symbol, and all its strokes, the frame's among them, in the symbol's units."""
    lines = tuple(_flattened(Symbol(symbol_code).as_svg()))
    return lines[0], lines


def foot(lines: tuple[Line, ...]) -> tuple[float, float]:
    """Return the foot of a headquarters' staff, by which it stands at its place, in the symbol's units.

    Taken from the strokes, of which the staff reaches lowest: it hangs from the left edge of the frame, and
    each affiliation has a frame of another width and height.
    """
    points = np.concatenate(lines)
    x, y = points[points[:, 1].argmax()]
    return float(x), float(y)


def _placed(
    row: dict[Hashable, Any], anchor: tuple[float, float], view: View, size: float
) -> Callable[[Line], Line]:
    """Return what turns the units of a symbol into degrees, with its anchor at its place and upright."""
    paper = projection(view)
    scale = (view.lat[1] - view.lat[0]) * KM_PER_DEGREE * 1000 / UNITS_PER_VIEW * size
    x, y = paper.metres(row[c.LON], row[c.LAT])

    def place(line: Line) -> Line:
        east = x + (line[:, 0] - anchor[0]) * scale
        north = y - (line[:, 1] - anchor[1]) * scale
        return np.column_stack(paper.degrees(east, north))

    return place


def _areas(name: str, lines: list[Line]) -> go.Scattergeo:
    lon, lat = _joined([_clockwise(line) for line in lines])
    return go.Scattergeo(
        lon=lon,
        lat=lat,
        mode="lines",
        fill="toself",
        fillcolor=theme.AFFILIATION_COLOURS[name],
        line={"width": 0, "color": theme.AFFILIATION_COLOURS[name]},
        hoverinfo="skip",
        showlegend=False,
    )


def _lines(lines: list[Line]) -> go.Scattergeo:
    lon, lat = _joined(lines)
    return go.Scattergeo(
        name="APP-6 symbols",
        lon=lon,
        lat=lat,
        mode="lines",
        line={"width": 1.3, "color": theme.LIGHT.text},
        hoverinfo="skip",
        showlegend=False,
    )


def _hover(rows: pd.DataFrame) -> go.Scattergeo:
    """Return unseen marks over the places, which say in words what each symbol says."""
    roles = [wrapped(safe(role)) if isinstance(role, str) else "" for role in rows[c.ROLE]]
    return go.Scattergeo(
        lon=rows[c.LON].to_numpy(dtype=float),
        lat=rows[c.LAT].to_numpy(dtype=float),
        mode="markers",
        marker={"size": 18, "opacity": 0, "color": theme.LIGHT.text},
        customdata=list(zip(map(safe, rows[c.NAME]), map(safe, rows[c.SYMBOL_WORDS]), roles, strict=True)),
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
        showlegend=False,
    )


def _joined(lines: list[Line]) -> tuple[Single, Single]:
    """Return several lines as one, with a gap between each two; single precision halves what travels."""
    gap = np.full((1, 2), np.nan)
    joined = np.concatenate([part for line in lines for part in (line, gap)][:-1]).astype(np.float32)
    return joined[:, 0], joined[:, 1]


def _clockwise(line: Line) -> Line:
    """Return a closed line so that it runs clockwise, for on a globe the other way fills all around it."""
    x, y = line[:, 0], line[:, 1]
    turn = float(np.sum((np.roll(x, -1) - x) * (np.roll(y, -1) + y)))
    return line if turn > 0 else line[::-1]


def _flattened(svg: str) -> Iterator[Line]:
    for path in _PATH.findall(svg):
        yield from _polylines(_TOKEN.findall(path))


def _polylines(tokens: list[str]) -> Iterator[Line]:
    """Turn the commands M, L, H, V, C and Z of a path, absolute or relative, into lines of points."""
    points: list[tuple[float, float]] = []
    for command, numbers in _commands(tokens):
        at = points[-1] if points else (0.0, 0.0)
        absolute = _absolute(command, numbers, at)
        if command.upper() == "M":
            if len(points) > 1:
                yield np.array(points)
            points = [absolute[0]]
        elif command.upper() == "Z":
            points.append(points[0])
        elif command.upper() == "C":
            points += _curve(at, absolute)
        else:
            points += absolute
    if len(points) > 1:
        yield np.array(points)


def _commands(tokens: list[str]) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; one letter may stand for several, and moves go on as lines."""
    at = 0
    while at < len(tokens):
        letter = tokens[at]
        at += 1
        size = _LENGTHS[letter.upper()]
        first = True
        while first or (size and at < len(tokens) and not tokens[at].isalpha()):
            yield letter, [float(token) for token in tokens[at : at + size]]
            at += size
            letter = {"M": "L", "m": "l"}.get(letter, letter)
            first = False


def _absolute(command: str, numbers: list[float], at: tuple[float, float]) -> list[tuple[float, float]]:
    x, y = at if command.islower() else (0.0, 0.0)
    if command.upper() == "V":
        return [(at[0], y + numbers[0])]
    if command.upper() == "H":
        return [(x + numbers[0], at[1])]
    return [(x + east, y + north) for east, north in zip(numbers[::2], numbers[1::2], strict=True)]


def _curve(start: tuple[float, float], ends: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return points along a cubic Bezier curve."""
    p0, p1, p2, p3 = (np.array(point) for point in (start, *ends))
    steps = np.linspace(0, 1, CURVE_STEPS + 1)[1:, None]
    along = (1 - steps) ** 3 * p0 + 3 * (1 - steps) ** 2 * steps * p1
    along = along + 3 * (1 - steps) * steps**2 * p2 + steps**3 * p3
    return [(float(x), float(y)) for x, y in along]


_KEYS = {
    "friend": "APP-6: friend (NATO)",
    "unknown": "APP-6: unknown",
    "neutral": "APP-6: neutral",
    "hostile": "APP-6: hostile",
}
