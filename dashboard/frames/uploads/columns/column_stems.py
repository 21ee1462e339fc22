"""Names of columns in the languages of the flank, by how their words begin: endings and cases differ."""

import re

from dashboard.frames.uploads.columns.stems import STEMS
from dashboard.reading.cells import folded

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z\d])")

_FROM_AND_TO = {
    "start": frozenset(
        ("von", "vom", "ab", "od", "fra", "fran", "du", "nuo", "no", "alates", "\u0441", "з", "від")
    ),
    "end": frozenset(("bis", "do", "til", "till", "au", "iki", "lidz", "kuni", "asti", "по", "до")),
}
"""Words that name the column of a first or last day where they stand alone, or before a word for a day."""

_DAYS = ("dat", "dag", "dn", "dien", "paiv", "kuup", "tag", "jour", "дат", "дн")
_SPANS = ("termin", "okres", "period", "perioad", "zeit", "срок", "період", "laik", "aeg")
"""How words begin that such a word may stand behind: Data nuo, Termin od, Дата з."""

_OTHER_STATES = (
    *("lead", "origin", "target", "organi", "sponsor", "partner", "opponent", "advers", "guest", "sending"),
    *(
        "parten",
        "chef",
        "framework",
        "headquart",
        "hq",
        "command",
        "author",
        "source",
        "publish",
        "report",
        "организ",
        "організ",
    ),
)
"""How words begin that stand with a state which is no host: the leading one, that of a headquarters."""

_THINGS = (
    *("cost", "price", "budget", "koszt", "kosten", "cout", "стоим", "варт", "eur", "usd", "vehicle"),
    *("fahrzeug", "pojazd", "техник", "technik", "tank", "aircraft", "plane", "ship", "vessel", "killed"),
    *("wounded", "casualt", "losses", "percent", "share", "evidence"),
)
"""How words begin that say that a column counts something else than people who took part."""

_PARTS_OF_A_SIZE = (
    *("foreign", "allied", "allies", "civil", "reserv", "ausland", "sojuszn", "союзн", "иностр", "іноз"),
    *("us ", "usa ", "uk ", "american", "british", "german", "french", "polish", "russian", "belarusian"),
)
"""How words begin that say that a column counts a part of those people."""

_OF_ONE_PART = frozenset(
    ("us", "usa", "uk", "foreign", "allied", "allies", "civilian", "civilians", "reserve")
)
"""What says the same in brackets behind the name: Troops (US)."""

_PLANNED = ("plan", "zaplan", "geplant", "планов", "запланов", "forecast", "expected")

_HEDGED = {
    "about": re.compile(r"\b(?:approx(?:imate(?:ly)?)?|est\.|estimated?|ca\.|circa|about)"),
    "up_to": re.compile(r"\b(?:max(?:imum|imal)?|maks|макс|up to|at most)\b|\b(?:high|upper)\W*$"),
    "more_than": re.compile(r"\b(?:min(?:imum|imal)?|мин|at least)\b|\b(?:low|lower)\W*$"),
}
"""Words in the name of a column of numbers that say how exact all of them are, by qualifier."""

_HEDGES = re.compile("|".join(said.pattern for said in _HEDGED.values()))

_NAME_WORDS = frozenset(
    [
        *("name", "title", "nazwa", "nazov", "nazev", "navn", "namn", "nimi", "nev", "nosaukums", "ime"),
        *("nom", "intitule", "kryptonim", "kodenavn", "deckname"),
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
    r"(?:exercise|exercice|cwicze|pratyb|macib|oppus|учени|навчан|exerciti|gyakorlat|cvicen|harjoitus|ovels|ovning"
    r"|ubung|uebung|tatbikat|mokym|manevr|manewr|maneuv|manoeuv|маневр)\w*"
)

_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]")

_NUMBER = frozenset(("number", "no", "nr", "sk", "ant", "anz"))
"""Words and their short forms that say of a column that it counts."""

_WORDS_FOR_STATES = (
    *("nation", "countr", "state", "staat", "land", "riik", "riig", "valst", "sali", "panstw", "kraj"),
    *("стран", "країн", "краін", "держав", "orszag", "zemi", "stat", "ulke", "maid", "pays"),
)
"""What is in a word that counts states: Deltakerland, Teilnehmerstaaten, participating nations."""

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
    if field == "exercise":
        return bool(words) and _EXERCISE.fullmatch(words[0]) is not None
    if field == "size" and words in (["antal"], ["antall"]):  # of what is not said, so of people
        return True
    if words and words[0] in _FROM_AND_TO.get(field, ()):
        return len(words) == 1 or words[1].startswith(_DAYS)
    if field in _FROM_AND_TO and len(words) > 1 and words[0].startswith((*_DAYS, *_SPANS)):
        ends = {end for end, some in _FROM_AND_TO.items() if words[-1] in some}
        if ends:
            return field in ends
    if field == "size" and _counts_who_took_part(column):
        return True
    return any(f"{word} ".startswith(STEMS.get(field, ())) for word in words)


def is_other(field: str, column: str) -> bool:
    """Say whether a column sounds like a field and is another thing: the lead country, the cost of personnel.

    >>> is_other("hosts", "Lead country"), is_other("hosts", "Osalevad riigid"), is_other("size", "US troops")
    (True, True, True)
    """
    words = [f"{word} " for word in bare(column).split()]
    if field == "hosts":
        return any(word.startswith((*_OTHER_STATES, *STEMS["participants"])) for word in words)
    if field != "size":
        return False
    is_part = any(word.startswith(_PARTS_OF_A_SIZE) for word in words)
    is_part |= any(folded(aside) in _OF_ONE_PART for aside in _ASIDE.findall(column))
    return is_part or any(word.startswith(_THINGS) for word in folded(column).split())


def _counts_who_took_part(column: str) -> bool:
    """Say whether a column is called "Dalyvių skaičius", "Ant. deltakere" or "Teilnehmer (Soldaten)"."""
    words = bare(column).split()
    of_states = any(one in word for word in words for one in _WORDS_FOR_STATES)
    if of_states or not any(word.startswith(STEMS["participants"]) for word in words):
        return False
    counts = any(number in word for word in words for number in STEMS["value"]) or words[0] in _NUMBER
    asides = [word for aside in _ASIDE.findall(column) for word in folded(aside).split()]
    return counts or any(word.startswith(STEMS["size"]) for word in asides)


def is_planned(column: str) -> bool:
    """Say whether a column holds what was planned, beside which another may hold what came of it."""
    return any(word.startswith(_PLANNED) for word in folded(column).split())


def hedge(column: str) -> str:
    """Return the qualifier that the name of a column gives all of its numbers; empty where it gives none.

    >>> hedge("Personnel (approx.)"), hedge("Troops max"), hedge("Troops")
    ('about', 'up_to', '')
    """
    words = _lower(column)
    return next((name for name, said in _HEDGED.items() if said.search(words)), "")


def _lower(column: str) -> str:
    return parted(column).casefold().replace("_", " ")


def are_ends(low: str, high: str) -> bool:
    """Say whether two columns hold the least and the most of one number, by their names.

    >>> are_ends("Troops (low)", "Troops (high)"), are_ends("Min. personnel", "Troops max")
    (True, False)
    """
    of_both = {folded(_HEDGES.sub(" ", _lower(name))) for name in (low, high)}
    return (hedge(low), hedge(high)) == ("more_than", "up_to") and len(of_both) == 1


def _names_a_thing(words: list[str]) -> bool:
    """Say whether a column is called after the exercise alone, or "battle name", "military base name"."""
    if len(words) == 1:
        return bool(_EXERCISE.fullmatch(words[0]))
    if words[-1] in _NAME_BEHIND and not any(word.startswith(STEMS["hosts"]) for word in words):
        return True
    return words[-1] == "name" and not _OTHER_NAMES & set(words)
