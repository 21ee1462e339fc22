"""How a person reads the cells of a list: what each column holds, and in which notation it is written."""

import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import Decimal

NOTHING = (None, False)
"""An empty cell."""
TOLD = (None, True)
"""A cell that no person could read as what its column holds, so that it must be told."""

EMPTY = ("", "-", "\u2013", "?", "TBD", "n/a", "NA", "bd.", "none", None)


@dataclass(frozen=True)
class Said:
    """A list, and how a person reads it.

    Attributes
    ----------
    raw, name : bytes, str
        The file and what it is called.
    rows : dict
        Its cells by number of the row and name of the column; see `plain_files`.
    fields : dict
        For each field its columns, and what makes a value of their cells: `(value, whether it is told)`.
    kind : str
        Kind of list.
    no_rows : frozenset of int
        Lines that are no rows of their own, such as sums, notes and repetitions.
    joined : dict of int to int
        Rows that belong to the exercise of an earlier one.
    untrue : frozenset of (int, str)
        Cells, by row and field, that can be read and cannot be meant, such as a swapped pair of coordinates.
    settings : dict
        What a reader chooses beside the guess.
    """

    raw: bytes
    name: str
    rows: dict
    fields: dict
    kind: str = "exercises"
    no_rows: frozenset = frozenset()
    joined: dict = field(default_factory=dict)
    untrue: frozenset = frozenset()
    settings: dict = field(default_factory=dict)


def words(cell):
    """Return a text as it stands, its blanks single."""
    return NOTHING if cell in EMPTY else (" ".join(str(cell).split()), False)


def day(*formats, months=None):
    """Read dates by formats of `strptime`; months are words by number, written as `%m` then."""

    def read(cell):
        if isinstance(cell, (dt.date, dt.datetime)):
            return cell.isoformat()[:10], False
        if cell in EMPTY:
            return NOTHING
        plain = _numbered(str(cell), months or {})
        for one in formats:
            try:
                found = dt.datetime.strptime(plain, one).replace(tzinfo=dt.UTC)
            except ValueError:
                continue
            depth = (
                10 if "%d" in one or "%j" in one else 7 if "%m" in one or "%b" in one or "%B" in one else 4
            )
            return found.date().isoformat()[:depth], False
        return TOLD

    return read


def _numbered(text, months):
    for word, number in months.items():
        text = re.sub(rf"\b{word}\b", f"{number:02}", text)
    return " ".join(text.split())


def span(pattern, months=None):
    """Read one end of spans by a pattern with the groups d, m, y of the first and D, M, Y of the last day."""

    def read(cell, last):
        found = re.fullmatch(pattern, _numbered(str(cell), months or {}))
        if cell in EMPTY:
            return NOTHING
        if not found:
            return TOLD
        parts = {"M": None, "Y": None, "y": None, "m": None} | found.groupdict()
        year = parts["Y"] or parts["y"]
        first = (parts["y"] or year, parts["m"] or parts["M"], parts["d"])
        end = (year, parts["M"] or parts["m"], parts["D"])
        return "-".join(f"{int(one):02}" for one in (end if last else first)), False

    return (lambda cell: read(cell, last=False)), (lambda cell: read(cell, last=True))


def whole(*groups, decimal=None, times=1, hedges="", between="\u2013", nought=True):
    """Read numbers: what parts groups, what parts decimals, thousands, words before, what is between two."""

    def one(token):
        for sign in groups:
            token = token.replace(sign, "")
        return int(Decimal(token.replace(decimal, ".") if decimal else token) * times)

    def read(cell):
        if cell in EMPTY:
            return NOTHING
        if isinstance(cell, (int, float)):
            return ((int(cell * times),) * 2, False) if cell > 0 or not nought else TOLD
        bare = re.sub(hedges, "", str(cell)).strip() if hedges else str(cell).strip()
        tokens = bare.split(between) if between in bare else [bare, bare]
        try:
            low, high = map(one, (token.strip() for token in tokens))
        except (ArithmeticError, ValueError):
            return TOLD
        return ((low, high), False) if low > 0 or not nought else TOLD

    return read


def states(codes, parts=r"[;,/&|\n]"):
    """Read states by the words of the list; a word that it does not know is told, the others count."""

    def read(cell):
        if cell in EMPTY:
            return NOTHING
        names = list(cell) if isinstance(cell, (list, tuple)) else re.split(parts, str(cell))
        named = [name.strip() for name in names if name and name.strip()]
        known = tuple(dict.fromkeys(codes[name] for name in named if name in codes))
        return known or None, len(known) < len(set(named))

    return read


def degrees(lat, lon):
    """Read a pair of decimal degrees, with whatever sign, letter or comma around them."""

    def one(cell):
        bare = re.sub(r"[^\d.\-]", "", str(cell).replace(",", "."))
        return -float(bare) if re.search("[SW]", str(cell)) else float(bare)

    if lat in EMPTY and lon in EMPTY:
        return NOTHING
    if lat in EMPTY or lon in EMPTY:
        return TOLD
    return (one(lat), one(lon)), False
