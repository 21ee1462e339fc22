"""Names of columns in the languages of the flank, by how their words begin: endings and cases differ."""

import re

from dashboard.reading.cells import folded

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z\d])")

_STARTS = (
    *("start", "begin", "rozpocz", "poczat", "pradzi", "sakum", "algus", "alka", "alku"),
    *("начал", "почат", "пачат", "incep", "kezd", "zaciat", "zacat", "baslang", "borjar"),
)
_STATES = (
    *("host", "country", "kraj", "panstw", "sali", "valst", "riik", "riig", "gastland", "vertsland"),
    *("vardland", "стран", "країн", "краін", "държав", "tara", "orszag", "zeme", "isantamaa", "ulke"),
)

_WRITTEN = {
    "start": (
        *(*_STARTS, "dates", "termin", "срок", "дат", "laik", "aeg", "ajankoh", "period", "perioad"),
        *("okres", "zeit", "idopont"),
    ),
    "date": (*_STARTS, "dates"),
    "end": (
        *("end", "zakoncz", "konec", "konc", "pabaig", "beig", "lopp", "paatty", "оконч", "конец"),
        *("кінец", "кінц", "закінч", "край", "incheier", "sfarsit", "befejez", "slut", "bitis"),
    ),
    "hosts": (*_STATES, "viet", "asukoh", "мест", "місц", "miejsc", "loc", "paikka", "ort", "sted", "plats"),
    "countries": _STATES,
    "country": _STATES,
    "participants": (
        *("particip", "uczestni", "teilnehm", "deltag", "deltak", "участ", "учасн", "osallist"),
        *("osalev", "dalyv", "dalibn", "resztvev", "ucastn", "katilan"),
    ),
    "lat": (
        *("latit", "широт", "шырат", "szerokosc", "platum", "laius", "leveysast", "breit", "bredd", "bredde"),
        *("sirka", "szelesseg", "enlem"),
    ),
    "lon": (
        *("longit", "longtit", "долгот", "довгот", "даўгат", "dlugosc", "garum", "ilgum", "pikkus"),
        *("pituusast", "lang", "lengde", "dlzka", "delka", "hosszusag", "boylam"),
    ),
    "coordinates": ("coord", "koord", "коорд", "каард", "wspolrz", "suradnic", "souradnic"),
    "size": (
        *("troops", "personnel", "soldier", "zolnierz", "kariu", "karavir", "sodur", "osaleja"),
        *("солдат", "военнос", "военнаслуж", "військовослуж", "militari", "letszam", "vojak", "vahvuus"),
        *("dalibniek", "karia", "особов", "участник", "учасник", "uczestnik", "liczebn"),
        *("soldat", "starke", "числен", "чисел", "asker"),
    ),
    "kind": ("liik", "rodzaj", "typ", "tip", "veid", "rusis", "laji", "вид", "тип", "тып", "druh", "fajta"),
    "place": ("ort", "miejsc", "viet", "koht", "paikka", "sted", "plats", "мест", "місц", "hely", "miest"),
    "description": (
        *(
            "beschreib",
            "opis",
            "popis",
            "leiras",
            "descri",
            "apras",
            "apraks",
            "kirjeld",
            "kuvaus",
            "beskriv",
        ),
        *("описан", "опис"),
    ),
}

STEMS = {name: tuple(map(folded, stems)) for name, stems in _WRITTEN.items()}
"""How words begin that name a column of a field; what the column holds must bear it out."""

_NAME_WORDS = frozenset(
    [
        *("name", "title", "nazwa", "nazov", "nazev", "navn", "namn", "nimi", "nev", "nosaukums", "ime"),
        *("pavadinimas", "назва", "название", "наименование", "име", "denumire", "denumirea", "nume", "ad"),
    ]
)
"""Words with which the name of a column of names begins."""

_NAME_BEHIND = ("nosaukums", "pavadinimas", "nimi", "nimetus")
"""The same where a language puts it behind what it names: Mācību nosaukums, Õppuse nimi."""

_OTHER_NAMES = frozenset(
    [
        *("country", "state", "host", "nation", "series", "file", "unit", "city", "town", "region", "place"),
        *("location", "author", "source", "user", "first", "last", "admin1", "admin2", "theater", "campaign"),
    ]
)
"""What a column called "... name" may name that is not the row itself."""

_EXERCISE = re.compile(
    r"(?:exercise|cwicze|pratyb|macib|oppus|учени|навчан|exerciti|gyakorlat|cvicen|harjoitus|ovels|ovning"
    r"|ubung|uebung|tatbikat)\w*"
)

_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]")

_THOUSANDS = frozenset(
    [
        *("thousand", "thousands", "tys", "tukst", "tuh", "tuhat", "tuhansia", "tusen", "tsd", "tausend"),
        *("тыс", "тысяч", "тысячи", "тис", "тисяч", "mii", "ezer", "tisic", "хил", "хиляди"),
    ]
)
"""Words in the name of a column that counts thousands."""

_THOUSANDS_ASIDE = re.compile(r"(?:in |x ?)?(?:1 ?)?000s?|k")
"""What says the same in brackets behind the name: (000s), (in 1,000), [k]."""


def bare(name: str) -> str:
    """Return the name of a column as `folded` writes it, without what stands in brackets, its humps parted.

    >>> bare("Personnel (approx.)"), bare("HostNation")
    ('personnel', 'host nation')
    """
    return folded(parted(_ASIDE.sub(" ", name)))


def in_thousands(name: str) -> bool:
    """Say whether a column counts thousands, by its name.

    >>> in_thousands("Troops ('000)"), in_thousands("Численность, тыс. чел."), in_thousands("Troops (2025)")
    (True, True, False)
    """
    asides = (folded(aside) for aside in _ASIDE.findall(name))
    return bool(_THOUSANDS & set(folded(name).split())) or any(map(_THOUSANDS_ASIDE.fullmatch, asides))


def parted(name: str) -> str:
    """Return a name whose words begin with capitals as words of their own: StateA, ExName."""
    return _HUMP.sub(" ", name)


def may_be(field: str, column: str) -> bool:
    """Say whether the words of a column's name begin as those that name a field.

    >>> may_be("end", "Data zakończenia"), may_be("name", "Navn på øvelse"), may_be("name", "Exercise ID")
    (True, True, False)
    """
    words = bare(column).split()
    if field == "name":
        return bool(words) and (words[0] in _NAME_WORDS or _names_a_thing(words))
    return any(word.startswith(STEMS.get(field, ())) for word in words)


def _names_a_thing(words: list[str]) -> bool:
    """Say whether a column is called after the exercise alone, or "battle name", "military base name"."""
    if len(words) == 1:
        return bool(_EXERCISE.fullmatch(words[0]))
    if words[-1] in _NAME_BEHIND and not any(word.startswith(STEMS["hosts"]) for word in words):
        return True
    return words[-1] == "name" and not _OTHER_NAMES & set(words)
