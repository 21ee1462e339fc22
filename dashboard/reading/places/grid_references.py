"""References of the military grid (MGRS) and of UTM: a square, its centre and the length of its side.

A reference with few digits names a square, not a point. Libraries differ on it: `mgrs` up to 1.5.4 returned
the south-west corner and from 1.6.0 returns the centre, 70 km apart for a bare square of 100 km.
"""

import re
from dataclasses import dataclass

from dashboard import projections
from dashboard.reading.cells import Unreadable

EXPECTED = "a grid reference as 35V LF 7240 9120, with as many digits east as north"

BANDS = "CDEFGHJKLMNPQRSTUVWX"
"""Bands of latitude, each 8 degrees high from 80 south on; the last one 12."""

_COLUMNS = ("ABCDEFGH", "JKLMNPQR", "STUVWXYZ")
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_ROW_SHIFT_OF_EVEN_ZONES = 5
_SQUARE = 100_000.0
_CYCLE = 2_000_000.0
"""Metres after which the letters of rows begin again."""
_TOLERANCE = 1.0
"""Degrees by which a square may reach out of its band."""
_WIDEST = 7.0
"""Degrees between the centre of a zone and its farthest place: zones are widened at Norway."""

_MGRS = re.compile(
    rf"(\d{{1,2}}) ?([{BANDS}]) ?([A-HJ-NP-Z])([A-HJ-NP-V]) ?(?:(\d{{1,5}}) (\d{{1,5}})|((?:\d\d){{0,5}}))",
    re.ASCII,
)
_UTM = re.compile(
    rf"(?:UTM ?)?(?:ZONE ?)?(\d{{1,2}}) ?([{BANDS}]|NORTH|SOUTH)?[ ,:]+(\d{{6}})(?:[.,]\d+)? ?(?:ME|E)?[ ,]+"
    r"(\d{6,7})(?:[.,]\d+)? ?(?:MN|N)?",
    re.ASCII,
)


@dataclass(frozen=True)
class Square:
    """The square that a reference names.

    Attributes
    ----------
    lat, lon : float
        Its centre, degrees, WGS 84.
    side_m : float
        Length of its side, metres.
    """

    lat: float
    lon: float
    side_m: float


def read(text: str) -> Square | None:
    """Read a reference; None where the text has not the shape of one.

    Raises
    ------
    Unreadable
        Where it has, but names no square.
    """
    tidied = " ".join(text.upper().replace("MGRS", " ").split()).strip(" :")
    found = _MGRS.fullmatch(tidied)
    if found:
        return _mgrs(found)
    found = _UTM.fullmatch(tidied)
    return _utm(found) if found else None


def _mgrs(found: "re.Match[str]") -> Square:
    zone, band = _zone(found[1]), found[2]
    east, north = (found[5], found[6]) if found[5] else _halves(found[7] or "")
    if len(east) != len(north) or found[3] not in _COLUMNS[(zone - 1) % 3]:
        raise Unreadable(EXPECTED)
    side = _SQUARE / 10 ** len(east)
    column = _COLUMNS[(zone - 1) % 3].index(found[3]) + 1
    row = (_ROWS.index(found[4]) - (0 if zone % 2 else _ROW_SHIFT_OF_EVEN_ZONES)) % len(_ROWS)
    easting = column * _SQUARE + (int(east or 0) + 0.5) * side
    northing = row * _SQUARE + (int(north or 0) + 0.5) * side
    south = BANDS.index(band) < BANDS.index("N")
    for cycle in range(5):
        lat, lon = _degrees(zone, easting, northing + cycle * _CYCLE, south=south)
        if _in_band(lat, band) and _in_zone(lon, zone):
            return Square(lat, lon, side)
    raise Unreadable(EXPECTED)


def _utm(found: "re.Match[str]") -> Square:
    """Read a UTM reference; S may stand for the south or for the band from 32 to 40 north."""
    zone, letter = _zone(found[1]), (found[2] or "N")
    easting, northing = float(found[3]), float(found[4])
    south = letter == "SOUTH" or (letter != "NORTH" and BANDS.index(letter) < BANDS.index("N"))
    lat, lon = _degrees(zone, easting, northing, south=south)
    in_band = letter in ("N", "NORTH", "SOUTH") or _in_band(lat, letter)
    if letter == "S" and not in_band:
        lat, lon = _degrees(zone, easting, northing, south=True)
        in_band = lat <= 0
    if not in_band or not _in_zone(lon, zone):
        raise Unreadable("a UTM reference as 35V 372401 6591205, in its zone and band")
    return Square(lat, lon, 1.0)


def _zone(text: str) -> int:
    if not 1 <= int(text) <= 60:
        raise Unreadable("a grid zone from 1 to 60")
    return int(text)


def _halves(digits: str) -> tuple[str, str]:
    half = len(digits) // 2
    return digits[:half], digits[half:]


def _degrees(zone: int, easting: float, northing: float, *, south: bool) -> tuple[float, float]:
    lon, lat = projections.grid(zone, south=south).degrees(easting, northing)
    return float(lat), float(lon)


def _in_band(lat: float, band: str) -> bool:
    low = -80.0 + 8 * BANDS.index(band)
    high = low + (12 if band == BANDS[-1] else 8)
    return low - _TOLERANCE <= lat <= high + _TOLERANCE


def _in_zone(lon: float, zone: int) -> bool:
    return abs((lon - (6 * zone - 183) + 180) % 360 - 180) <= _WIDEST
