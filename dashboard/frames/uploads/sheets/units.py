"""A line of units or formats below the names of columns: what it says belongs to the names."""

import re

from dashboard.frames.uploads.uploaded_table import Body
from dashboard.reading.cells import folded

FEWEST = 2
"""Units that a line must hold."""

_WORDS = frozenset(
    {
        *("text", "string", "str", "number", "integer", "int", "float", "count", "code", "iso", "iso 3166"),
        *("date", "day", "days", "month", "months", "year", "years", "d", "h", "hours", "utc", "data"),
        "дата",
        *("person", "persons", "pers", "people", "troops", "soldiers", "pax", "thousand", "thousands"),
        *("in thousands", "000", "000s", "1000", "k", "km", "km2", "km²", "m", "nm", "n", "e", "s", "w"),
        *("deg", "degrees", "decimal degrees", "degrees north", "degrees east", "wgs 84", "wgs84"),
        *("os", "osob", "osoby", "tys", "tys osob", "zm", "tukst", "vnt", "d d", "skaits", "gab", "arv"),
        *("in", "tk", "hlo", "kpl", "szt", "dni", "fo", "ezer fo", "osoba", "personen", "tsd", "tage"),
        *(
            "чел",
            "тыс чел",
            "тыс",
            "\u043e\u0441\u0456\u0431",
            "тис \u043e\u0441\u0456\u0431",
            "тис",
            "ед",
            "од",
            "шт",
            "сутки",
            "дни",
            "текст",
        ),
        *("mii", "persoane", "zile", "usd", "eur", "mln eur", "mln usd", "mln"),
    }
)
_FORMAT = re.compile(r"(?:(?:d|m|y|j|r|g|д|м|\u0433){2,4}[ ./-]?){2,3}|y{4}|j{4}|\u0433{4}")
_ASIDE = re.compile(r"[(\[].{1,30}[)\]]")
_SIGN = re.compile(r"[°%№#]+ ?[nesw]?")


def with_units(body: Body) -> Body:
    """Return a table with the units of its first line in the names; as it came where there are none."""
    head, lines = body.head, body.lines
    if len(lines) < 2:
        return body
    row, line = lines[0]
    units = [cell.strip() for cell in (*line, *[""] * len(head))[: len(head)]]
    said = [unit for unit in units if folded(unit) or _SIGN.fullmatch(unit.casefold())]
    if len(said) < FEWEST or not all(map(_is_unit, said)):
        return body
    named = tuple(
        f"{name} ({unit.strip('()[]')})" if name and unit in said else name
        for name, unit in zip(head, units, strict=True)
    )
    return body.after(named, lines[1:], f"Row {row} holds units and is read with the names of the columns.")


def _is_unit(cell: str) -> bool:
    small = cell.casefold()
    found = folded(cell) in _WORDS or _FORMAT.fullmatch(small) or _ASIDE.fullmatch(cell)
    return bool(found or _SIGN.fullmatch(small))
