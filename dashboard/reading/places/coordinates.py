"""Places as people write them: degrees in any notation, both in one cell, or a grid reference."""

import math
import re
from typing import Literal, NamedTuple

from dashboard.reading.cells import Unreadable, is_missing, tidy
from dashboard.reading.places import grid_references

Axis = Literal["lat", "lon"]

NAMES: dict[Axis, str] = {"lat": "latitude", "lon": "longitude"}
MOST: dict[Axis, float] = {"lat": 90.0, "lon": 180.0}
PAIR = "a place as 59.44, 24.75 or a grid reference as 35V LF 7240 9120"

_LETTERS: dict[str, tuple[Axis | Literal[""], int]] = {
    "": ("", 1),
    **dict.fromkeys(("n", "north", "с.ш", "сш", "пн.ш", "пнш"), ("lat", 1)),
    **dict.fromkeys(("s", "south", "ю.ш", "юш", "пд.ш", "пдш"), ("lat", -1)),
    **dict.fromkeys(("e", "o", "east", "в.д", "вд", "сх.д", "схд"), ("lon", 1)),
    **dict.fromkeys(("w", "west", "з.д", "зд", "зх.д", "зхд"), ("lon", -1)),
}
_LETTER = "|".join(re.escape(letter) for letter in sorted(filter(None, _LETTERS), key=len, reverse=True))
_DECIMALS_MOST = 20
"""Digits behind the point: a program writes 34.506100000000004 where somebody typed 34.5061."""

_NUMBER = rf"\d{{1,3}}(?:[.,]\d{{1,{_DECIMALS_MOST}}})?"
_DEGREES = re.compile(
    rf"(?P<before>{_LETTER})?\.? ?(?P<sign>[+-])?(?P<degrees>{_NUMBER}) ?(?:°|º|deg|d)?"
    r"(?:(?:(?<=[°ºd]) ?|[ :]|(?<=deg) ?)(?P<minutes>\d{1,2}(?:[.,]\d{1,9})?) ?(?:'|′|’|m)?"
    r"(?:(?:(?<=['′’m]) ?|[ :])(?P<seconds>\d{1,2}(?:[.,]\d{1,9})?) ?(?:\"|″|”|''|s(?!\.))?)?)?"
    rf" ?(?P<after>{_LETTER})?\.?",
    re.ASCII,
)
_RUN_ON: dict[Axis, re.Pattern[str]] = {
    "lat": re.compile(r"(?P<d>\d{2})(?P<m>\d{2})(?P<s>\d{2}(?:[.,]\d{1,9})?)? ?(?P<after>[ns])", re.ASCII),
    "lon": re.compile(r"(?P<d>\d{3})(?P<m>\d{2})(?P<s>\d{2}(?:[.,]\d{1,9})?)? ?(?P<after>[ew])", re.ASCII),
}
"""Degrees, minutes and seconds without a sign between them, as flight charts write them: 591540N 0255713E."""
_FRACTION = r"(?:[.,]\d{1,9})?"
_HYPHENED = re.compile(
    rf"(?P<d>\d{{1,3}})-(?P<m>\d{{2}}{_FRACTION})(?:-(?P<s>\d{{2}}{_FRACTION}))? ?(?P<after>[nsew])", re.ASCII
)
"""Degrees and minutes with a hyphen, as warnings to ships write them: 54-23.5N 023-10.0E."""
_LETTER_FIRST = re.compile(r"([nsew]) ?(\d{4,7}(?:[.,]\d{1,9})?)", re.ASCII)

_PLAIN = re.compile(rf"[+-]?\d{{1,3}}(?:\.\d{{1,{_DECIMALS_MOST}}})?", re.ASCII)
_SPACED = re.compile(r"(пн|пд|сх|зх|[сюзв])\. ([шд])")
_DECIMALS = re.compile(r"([+-]?[0-9]{1,3}[.,][0-9]+)(?:[;/|,] ?| )([+-]?[0-9]{1,3}[.,][0-9]+)")
"""Two plain decimals: in "59,44 24,75" the second is never the minutes of the first."""
_WKT = re.compile(r"(?:srid=4326; ?)?point ?(?:z ?)?\( ?([+-]?[\d.]+) ([+-]?[\d.]+)(?: [+-]?[\d.]+)? ?\)")
_LABELLED = re.compile(
    r"(?P<one>la|l[on])[a-z]*\.?[:=]? ?(?P<first>[^a-z]+?)[,;]? "
    r"(?P<two>la|l[on])[a-z]*\.?[:=]? ?(?P<second>[^a-z]+)"
)
"""Both coordinates, each behind its name: Lat: 54.38, Lon: 18.66."""
_WHOLE_PAIR = re.compile(r"[+-]?\d{1,3},\d+")


class OutOfRange(Unreadable):
    """Raised for degrees beyond the pole or the antimeridian; `value` holds them."""

    def __init__(self, axis: Axis, value: float) -> None:
        super().__init__(expected(axis))
        self.value = value


class Point(NamedTuple):
    """A place; a tuple, for the longest list has 50,000 of them.

    Attributes
    ----------
    lat, lon : float
        Degrees, WGS 84; the centre of the square of a grid reference.
    side_m : float
        Side of that square in metres; 0 where degrees were given.
    """

    lat: float
    lon: float
    side_m: float = 0.0


def square_words(point: Point) -> str:
    """Return what is added to a place that is the centre of a square; nothing where it is a point."""
    if not point.side_m:
        return ""
    side = f"{point.side_m / 1000:g} km" if point.side_m >= 1000 else f"{point.side_m:g} m"
    return f" (centre of a square of {side})"


def expected(axis: Axis) -> str:
    """Return what is expected of a cell of one axis."""
    return f"degrees from -{MOST[axis]:g} to {MOST[axis]:g}"


def degrees(text: str, axis: Axis) -> float | None:
    """Read one coordinate.

    Parameters
    ----------
    text : str
        Such as "59,44", "59.44°", "59.44 N" or 59°26'24"N.
    axis : {"lat", "lon"}
        Which one it is.

    Returns
    -------
    float or None
        Degrees, negative in the south and west; None where the cell stands for a missing value.

    Raises
    ------
    Unreadable
        Where it is none, or of the other axis.
    """
    plain = _PLAIN.fullmatch(text)
    if not plain and is_missing(text, numbers=False):
        return None
    said: Axis | Literal[""] = ""
    if plain:
        value = float(text)
    else:
        found = _degrees(tidy(text))
        if found is None:
            raise Unreadable(expected(axis))
        value, said = found
    if said and said != axis:
        raise Unreadable(f"a {NAMES[axis]}, not a {NAMES[said]}")
    if abs(value) > MOST[axis]:
        raise OutOfRange(axis, value)
    return value


def point(text: str) -> Point | None:
    """Read a place in one cell: latitude and longitude, well-known text, MGRS or UTM.

    Raises
    ------
    Unreadable
        Where it is no place or could be several.
    """
    if is_missing(text):
        return None
    tidied = tidy(text)
    square = grid_references.read(tidied)
    if square is not None:
        return Point(square.lat, square.lon, square.side_m)
    small = (
        tidied.casefold().removeprefix("geo:").strip("() ") if "point" not in tidied.casefold() else tidied
    )
    labelled = _LABELLED.fullmatch(small)
    if labelled and (labelled["one"] == "la") != (labelled["two"] == "la"):
        lat, lon = ("first", "second") if labelled["one"] == "la" else ("second", "first")
        small = f"{labelled[lat]}; {labelled[lon]}"
    found = _WKT.fullmatch(small.casefold())
    if found:
        return _sound(float(found[2]), float(found[1]))
    plain = _DECIMALS.fullmatch(small)
    if plain:
        return _pair(plain[1], plain[2])
    pairs = {pair for pair in _pairs(small) if pair is not None}
    if len(pairs) != 1 or _WHOLE_PAIR.fullmatch(small):
        raise Unreadable(PAIR)
    return pairs.pop()


def _pairs(text: str) -> list[Point | None]:
    """Return each way to part a text into two coordinates; those with a letter between them first."""
    return [
        _pair(text[: at.start()], text[at.end() :]) for at in re.finditer(r"[;/|]|, |,| |(?<=[nsew])", text)
    ]


def _pair(left: str, right: str) -> Point | None:
    one, two = _degrees(left.strip(" ,")), _degrees(right.strip(" ,"))
    if one is None or two is None:
        return None
    (first, axis), (second, other) = one, two
    if axis and axis == other:
        return None
    if axis == "lon" or other == "lat":
        first, second = second, first
    return _sound(first, second)


def _sound(lat: float, lon: float) -> Point:
    for axis, value in zip(MOST, (lat, lon), strict=True):
        if abs(value) > MOST[axis]:
            raise OutOfRange(axis, value)
    return Point(lat, lon)


def _degrees(text: str) -> tuple[float, Axis | Literal[""]] | None:
    """Return degrees and the axis that a letter names; None where the text is no angle."""
    if _PLAIN.fullmatch(text):
        return float(text), ""
    run_on = _run_on(text.casefold())
    if run_on:
        return run_on
    found = _DEGREES.fullmatch(_SPACED.sub(r"\1.\2", text.casefold()))
    if found is None or (found["before"] and found["after"]):
        return None
    whole, minutes, seconds = (_number(found[part]) for part in ("degrees", "minutes", "seconds"))
    if max(minutes, seconds) >= 60 or (found["minutes"] and whole != math.floor(whole)):
        return None
    axis, sign = _LETTERS[found["before"] or found["after"] or ""]
    if found["sign"] == "-":
        if axis:
            return None  # -24.75 W could be either
        sign = -1
    return sign * round(whole + minutes / 60 + seconds / 3600, 9), axis


def _run_on(text: str) -> tuple[float, Axis | Literal[""]] | None:
    """Return degrees whose minutes follow without a sign or by a hyphen; their letter must say the axis."""
    behind = _LETTER_FIRST.sub(r"\2\1", text)
    for pattern in (*_RUN_ON.values(), _HYPHENED):
        found = pattern.fullmatch(behind)
        if found and _number(found["m"]) < 60 and _number(found["s"]) < 60:
            axis, sign = _LETTERS[found["after"]]
            value = int(found["d"]) + _number(found["m"]) / 60 + _number(found["s"]) / 3600
            return sign * round(value, 9), axis
    return None


def _number(text: str | None) -> float:
    return float(text.replace(",", ".")) if text else 0.0
