"""Names of months and weekdays in the languages of the flank, out of the locale data that Babel holds."""

from functools import cache

from babel import Locale

from dashboard.reading.cells import folded

LANGUAGES = (
    "en",
    "pl",
    "lt",
    "lv",
    "et",
    "fi",
    "nb",
    "nn",
    "sv",
    "ro",
    "uk",
    "ru",
    "be",
    "de",
    "bg",
    "hu",
    "sk",
    "cs",
    "tr",
    "da",
    "is",
    "fr",
)

_CONTEXTS, _WIDTHS = ("format", "stand-alone"), ("wide", "abbreviated")

ENGLISH = tuple(Locale("en").months["format"]["wide"][number] for number in range(1, 13))
"""January to December."""

SHORTEST = 3
"""Letters of an English name that are enough."""

_OLDER = (
    {"wrzes": 9, "pazdz": 10, "sent": 9, "rugs": 9, "сен": 9, "ноя": 11, "янв": 1, "фев": 2, "авг": 8}
    | {"берез": 3, "кві": 4, "тра": 5, "чер": 6, "сер": 8, "жов": 10}
    | {"лис": 11, "листоп": 11, "гру": 12}
)
"""Short forms in use that the locale data write otherwise."""


_CASES = (
    "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrzesniu pazdzierniku listopadzie grudniu",
    "sausi vasari kova balandi geguze birzeli liepa rugpjuti rugseji spali lapkriti gruodi",
    "sausyje vasaryje kove balandyje geguzeje birzelyje liepoje rugpjutyje rugsejyje spalyje lapkrityje",
    "lednu unoru breznu dubnu kvetnu cervnu cervenci srpnu zari rijnu listopadu prosinci",
    "januari februari marci aprili maji juni juli auguste septembri oktobri novembri decembri",
    "januarban februarban marciusban aprilisban majusban juniusban juliusban augusztusban",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
    "студзені лютым сакавіку красавіку маі чэрвені ліпені жніўні верасні кастрычніку лістападзе снежні",
)
"""Cases that the locale data lack, January to December; those of Latvian, Estonian and Finnish by ending."""

_ENDINGS = (
    (
        "janvar februar mart april maij junij julij august septembr oktobr novembr decembr",
        ("a", "i", "u", "im", "am"),
    ),
    (
        "jaanuari veebruari martsi aprilli mai juuni juuli augusti septembri oktoobri novembri detsembri",
        ("", "l", "s", "st", "le", "ni", "ks"),
    ),
    (
        "tammi helmi maalis huhti touko kesa heina elo syys loka marras joulu",
        ("kuun", "kuussa", "kuusta", "kuulla", "kuuhun"),
    ),
)


@cache
def months() -> dict[str, int]:
    """Return the number of each month by its name as `folded` writes it; names of two months left out."""
    found: dict[str, set[int]] = {}
    for name, number in _names():
        found.setdefault(folded(name), set()).add(number)
    sure = {name: min(numbers) for name, numbers in found.items() if len(numbers) == 1 and name}
    return _cases() | _OLDER | sure | _english_starts()


@cache
def weekdays() -> frozenset[str]:
    """Return the names of weekdays as `folded` writes them, but for those that are months too."""
    names = {
        folded(name)
        for language in LANGUAGES
        for context in _CONTEXTS
        for width in _WIDTHS
        for name in Locale(language).days[context][width].values()
    }
    return frozenset(name for name in names if name not in months() and len(name) > 1)


def _cases() -> dict[str, int]:
    whole = {folded(name): at for names in _CASES for at, name in enumerate(names.split(), start=1)}
    return whole | {
        f"{stem}{ending}": number
        for stems, endings in _ENDINGS
        for number, stem in enumerate(stems.split(), start=1)
        for ending in endings
    }


def _names() -> list[tuple[str, int]]:
    return [
        (name, number)
        for language in LANGUAGES
        for context in _CONTEXTS
        for width in _WIDTHS
        for number, name in Locale(language).months[context][width].items()
        if not name.strip(". ").isdecimal()
    ]


def _english_starts() -> dict[str, int]:
    return {
        name.casefold()[:length]: number
        for number, name in enumerate(ENGLISH, start=1)
        for length in range(SHORTEST, len(name) + 1)
    }
