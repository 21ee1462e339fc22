"""Names and codes of states by which people know them, and the alpha-3 code of each.

Names come from the Unicode locale data that Babel holds, and from a table of what people write beside them.
"""

from functools import cache

from babel import Locale
from babel.core import get_global

from dashboard.reading.cells import folded
from dashboard.reading.days.month_names import LANGUAGES
from dashboard.reading.states.state_aliases import ALIASES, GROUPS_BY_NAME
from dashboard.schema.states import GROUPS, STATE_NAMES

_OLD_CODES = frozenset({"BUR", "ZAR", "DDR", "FXX", "TMP", "YMD"})
"""Codes of states that are gone, which the locale data lead to their heirs."""

_OTHER_THINGS = ("island", "norfolk", "grenade", "maurice", "dominique")
"""Names of states in one language that are something else in another: Iceland in German, Norfolk Island."""


def names_of(wanted: str) -> tuple[str, ...]:
    """Return every name of a state, as `folded` writes it."""
    return tuple(sorted(name for name, one in by_name().items() if one == wanted))


def prepare() -> None:
    """Put the names of all languages in memory, which the first cell with a state would wait for."""
    by_name()


@cache
def by_code() -> dict[str, str]:
    """Return the alpha-3 code of each code of two or three letters."""
    listed = get_global("territory_aliases")
    three = {
        heirs[0]: one
        for one, heirs in listed.items()
        if len(heirs) == 1 and one in STATE_NAMES and one not in _OLD_CODES
    }
    return (
        {one: one for one in STATE_NAMES if len(one) == 3}
        | three
        | {"XK": "XKX", "XKK": "XKX", "UK": "GBR", "FR": "FRA", "EL": "GRC"}
    )


@cache
def groups() -> dict[str, tuple[str, ...]]:
    """Return the states of each group that has a name, as `folded` writes it."""
    return {folded(name): some for name, some in GROUPS_BY_NAME.items()}


@cache
def by_name() -> dict[str, str]:
    """Return the alpha-3 code of each name as `folded` writes it; names of two states left out."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for short, name in Locale(language).territories.items():
            if short in by_code():
                found.setdefault(folded(name), set()).add(by_code()[short])
    sure = {
        name: min(named) for name, named in found.items() if len(named) == 1 and name not in _OTHER_THINGS
    }
    ours = {folded(name): one for one, name in STATE_NAMES.items() if one not in GROUPS}
    more = {folded(name): one for one, names in ALIASES.items() for name in names}
    return sure | ours | more
