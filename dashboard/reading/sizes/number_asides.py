"""Words in brackets behind a number that say who gives it or how it is known: 30,000 (NATO estimate)."""

import re
from functools import lru_cache
from typing import NamedTuple

from dashboard.reading.cells import Unreadable, folded, tidy, without_footnotes
from dashboard.reading.sizes import amounts
from dashboard.reading.sizes.amounts import Amount, NumberStyle

_BRACKETED = re.compile(
    r"(?P<number>[^()\[\]]*\d[^()\[\]]*) ?(?:\((?P<round>[^()\[\]\d]+)\)|\[(?P<square>[^()\[\]\d]+)\])"
)

_OF_WHICH = re.compile(r"\(([^()]*\d[^()]*)\)")
"""A part of the number before it: 4000 (of which 1200 from the USA)."""

LONGEST = 80
"""Letters of such words; a longer bracket is a text of its own, which may say anything."""

_ESTIMATES = (
    *("estimat", "assess", "approx", "roughly", "szacun", "szacow", "oszac", "schatz", "gesch", "uberschl"),
    *("оцен", "оцін", "пример", "приблизн", "vertin", "apytik", "apytiksl", "lesim", "hinnang", "hinnan"),
    *("aptuven", "vertej", "arvio", "anslag", "anslatt", "uppskatt", "skonn", "estim", "aprox"),
)
_SAYINGS = (
    *("claim", "declar", "official", "report", "announc", "accord", "stated", "notif", "confirm", "plann"),
    *("expected", "source", "ministr", "minister", "intelligence", "spokes", "press", "media"),
    *("oficjal", "zgloszon", "deklar", "zapowied", "wedlug", "offiziel", "angabe", "laut"),
    *(
        "bmvg",
        "geplan",
        "planow",
        "zaplan",
        "planiert",
        "planuoj",
        "planot",
        "kavand",
        "suunnit",
        "planlag",
        "gemeld",
        "официал",
        "заявл",
        "офіц",
        "объявл",
        "оголош",
        "минобор",
    ),
    *("міноборон", "данны", "дани", "данім", "план", "oficial", "prane", "skelb", "ametlik", "teatat"),
    *("oficiel", "zinot", "virallin", "ilmoit", "offisiel", "officiel", "oppgitt", "uppgi"),
)
_OTHERWISE = (
    *("exclud", "except", "cumulat", "combined", "thousand", "million", "hundred", "percent", "vehicle"),
    *(
        "tank",
        "aircraft",
        "airplane",
        "plane",
        "helicopter",
        "ship",
        "vessel",
        "boat",
        "submarine",
        "howitzer",
    ),
    *(
        "drone",
        "missile",
        "rocket",
        "weapon",
        "equipment",
        "platoon",
        "batal",
        "battal",
        "батал",
        "бронир",
        "броньов",
        "brigad",
        "compan",
    ),
    *("regim", "division", "sortie", "flight", "week", "month", "kilomet", "dollar", "czolg", "pojazd"),
    *("samolot", "okret", "smiglow", "panzer", "fahrzeug", "flugzeug", "schiff", "reserv", "rezerw", "civil"),
    *(
        "cywil",
        "танк",
        "самолет",
        "літак",
        "вертол",
        "корабл",
        "кораб",
        "машин",
        "единиц",
        "одиниц",
        "техник",
    ),
    *("технік", "бригад", "дивиз", "дивіз", "резерв", "граждан", "цивіл", "тыс", "тис"),
)
_OTHERWISE_WHOLE = frozenset(
    {
        *("only", "without", "plus", "minus", "not", "each", "per", "daily", "half", "part", "share", "tys"),
        *("mln", "млн", "jet", "jets", "gun", "guns", "unit", "units", "day", "days", "hour", "hours", "km"),
        *("mile", "miles", "ton", "tons", "tonnes", "euro", "dzien", "dni", "tage", "pro", "nur", "ohne"),
        *("tylko", "bez", "днеи", "днів", "дніів", "без", "только", "лише", "k"),
    }
)


class Aside(NamedTuple):
    """A number parted from what stands in brackets behind it.

    Attributes
    ----------
    number : str
        The text before the bracket.
    words : str
        Those in it.
    is_estimate : bool
        Whether they say that the number is one.
    """

    number: str
    words: str
    is_estimate: bool


def split(text: str) -> Aside | None:
    """Part a number from words in brackets that say who gives it or how it is known; None where none do.

    Words that could say what else is counted, or how many of them, part nothing: 40 (estimated tanks).

    >>> split("30,000 (NATO estimate)[5]")
    Aside(number='30,000', words='NATO estimate', is_estimate=True)
    """
    found = _BRACKETED.fullmatch(without_footnotes(tidy(text)))
    words = (found["round"] or found["square"]).strip() if found else ""
    if found is None or len(words) > LONGEST:
        return None
    parts = folded(words).split()
    if _any_begins(parts, _OTHERWISE) or not _OTHERWISE_WHOLE.isdisjoint(parts):
        return None
    is_estimate = _any_begins(parts, _ESTIMATES)
    if not (is_estimate or _any_begins(parts, _SAYINGS) or "mod" in parts):
        return None
    return Aside(found["number"].strip(), words, is_estimate)


@lru_cache(maxsize=50_000)
def read(text: str, style: NumberStyle, *, least: int = 1) -> tuple[Amount | None, str]:
    """Read a number as `amounts.read` does, and such words or a part of it in brackets.

    An estimate is about so many, unless the number says more of itself.

    Raises
    ------
    Unreadable
        Where it holds no whole number, or words that could say what else is counted.
    """
    try:
        whole = amounts.read(text, style, least=least)
        part = _OF_WHICH.search(text) if whole else None
        return whole, part[1].strip() if part else ""
    except Unreadable:
        aside = split(text)
        if aside is None:
            raise
    found = amounts.read(aside.number, style, least=least)
    if found and aside.is_estimate and found.qualifier == "exact":
        found = found._replace(qualifier="about")
    return found, aside.words


def _any_begins(words: list[str], stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stems) for word in words)
