"""What titles say of two sides, and names cut to the room that a chart has beside a mark."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from textwrap import wrap
from typing import TypeVar

import pandas as pd

from dashboard.analysis.kit.leaders import Leaders
from dashboard.figures.kit.label_placement import LINE_END
from dashboard.schema import columns as c
from dashboard.wording import bare, capitalised, headline, safe, spelt

ELLIPSIS = "…"
_ABBREVIATION = re.compile(r" \([A-Z]{2,}\)$")

TWO_LINES_PIXELS = 32
"""Height of a row whose name stands on two lines of a tick's letters."""

SIDE_NAMES = {"east": "Russia's side", "west": "NATO's side"}
"""The two blocs as a title names them."""

Label = TypeVar("Label")


def by_side(
    what: str,
    found: Mapping[str, Leaders[Label]],
    say: Callable[[Label], str],
    many: str,
    amount: Callable[[str], str],
) -> str:
    """Say in a title what leads on each side.

    Parameters
    ----------
    what : str
        What there is most of, such as: exercises.
    found : mapping of str to Leaders
        What leads, by bloc; at least one.
    say : callable
        Names one that leads.
    many : str
        What they are, in the plural.
    amount : callable
        Says the number that they share, for a bloc.
    """
    labels = {one.labels for one in found.values()}
    if len(found) > 1 and len(labels) == 1 and not next(iter(found.values())).are_several:
        both = f"Most {what}: {next(iter(found.values())).named(say, many)} on both sides"
        return headline(f"{both} ({', '.join(amount(bloc) for bloc in found)})", both)
    names = {bloc: f"{found[bloc].named(say, many)} for {side}" for bloc, side in sides(found)}
    numbered = [f"{words} ({amount(bloc)}{found[bloc].each})" for bloc, words in names.items()]
    count = [f"{spelt(len(found[bloc].labels))} for {side}" for bloc, side in sides(found)]
    wordings = (f"Most {what}: {', '.join(parts)}" for parts in (numbered, names.values()))
    return headline(*wordings, f"{capitalised(many)} with most {what}: {', '.join(count)}")


def sides(blocs: Iterable[str]) -> list[tuple[str, str]]:
    """Return blocs with their names for a title; the second lacks the word that the first has said."""
    return [(bloc, SIDE_NAMES[bloc].split()[0] if i else SIDE_NAMES[bloc]) for i, bloc in enumerate(blocs)]


def short(text: str, width: int = 22) -> str:
    """Return a name cut to a width in letters, between words where that leaves at least half of it."""
    name = bare(text) if len(text) > width else text
    if len(name) <= width:
        return name
    head = name[: width - 1]
    at = len(head) if name[width - 1] in " -" else max(head.rfind(" "), head.rfind("-"))
    return (head[:at] if at >= width // 2 else head).rstrip(" ,;:-/") + ELLIPSIS


def halved(name: str) -> str:
    """Return a name on two lines of about one length; only a name of one word is broken within it."""
    lengths, is_word = range(len(name) // 2, len(name) + 1), not re.search("[ -]", name)
    tried = (wrap(name, each, break_long_words=is_word) for each in lengths)
    return LINE_END.join(next(lines for lines in tried if len(lines) <= 2))


def on_two_lines(text: str, width: int) -> str:
    """Return a name whole, on two lines of about one length where it is too long for one.

    Only what has no room on two lines of so many letters is cut, as `short` cuts it.
    """
    name = bare(text) if len(text) > width else text
    if len(name) <= width:
        return name
    return halved(short(name, 2 * width))


def row_labels(names: Iterable[str], width: int, pixels: int) -> tuple[list[str], int]:
    """Return names for the rows of a chart, and the height of a row, pixels, in which they do not touch.

    Parameters
    ----------
    names : iterable of str
        The names, as they are.
    width : int
        Letters of a line.
    pixels : int
        Height of a row where every name stands on one line.
    """
    labels = [on_two_lines(name, width) for name in names]
    is_one = not any(LINE_END in label for label in labels)
    shown = [safe(label).replace(LINE_END, "<br>") for label in labels]
    return shown, pixels if is_one else max(pixels, TWO_LINES_PIXELS)


def dated(name: str, day: date, width: int = 22, series: object = None) -> str:
    """Return a name cut to a width, with its year where the cut name holds no figure of its own.

    A name that would be cut gives way to that of its series, where that is whole with the year.
    """
    cut = short(name, width)
    if any(sign.isdigit() for sign in cut) or pd.isna(day):
        return cut
    of_series = f"{series} {day.year}" if isinstance(series, str) else ""
    if cut.endswith(ELLIPSIS) and 0 < len(of_series) <= width:
        return of_series
    return f"{short(name, width - 5)} {day.year}"


def names(table: pd.DataFrame, width: int) -> list[str]:
    """Return the names of a table's exercises as `dated` has them, from `name`, `series` and `first_day`."""
    rows = zip(table[c.NAME], table[c.FIRST_DAY], table[c.SERIES], strict=True)
    return [dated(name, day, width, series) for name, day, series in rows]


def unabbreviated(name: str) -> str:
    """Return a name without an abbreviation in brackets at its end, which no picture explains: (AOTD)."""
    return _ABBREVIATION.sub("", name)
