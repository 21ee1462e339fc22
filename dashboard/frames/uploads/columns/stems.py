"""How words begin that name a column of each field, in the languages of the flank."""

from dashboard.reading.cells import folded

_STARTS = (
    *("start", "begin", "rozpocz", "poczat", "pradzi", "sakum", "algus", "alka", "alku"),
    *("начал", "почат", "пачат", "incep", "kezd", "zaciat", "zacat", "baslang", "borjar", "debut"),
)
_STATES = (
    *("host", "country", "kraj", "panstw", "sali", "valst", "riik", "riig", "gastland", "vertsland"),
    *("vardland", "стран", "країн", "краін", "държав", "tara", "orszag", "zeme", "isantamaa", "ulke"),
    *("pays ", "gastgeber", "toimumisri"),
)

_WRITTEN = {
    "start": (
        *(*_STARTS, "dates", "termin", "срок", "дат", "laik", "aeg", "ajankoh", "period", "perioad"),
        *("okres", "zeit", "idopont", "toimumisa"),
    ),
    "date": (*_STARTS, "dates"),
    "end": (
        *("end", "zakoncz", "konec", "konc", "pabaig", "beig", "lopp", "paatty", "оконч", "конец"),
        *("кінец", "кінц", "закінч", "край", "incheier", "sfarsit", "befejez", "slut", "bitis", "заверш"),
        *("avslut", "fin "),
    ),
    "hosts": (*_STATES, "viet", "asukoh", "мест", "місц", "miejsc", "loc", "paikka", "ort", "sted", "plats"),
    "countries": _STATES,
    "country": _STATES,
    "participants": (
        *("particip", "uczestni", "teilnehm", "deltag", "deltak", "участ", "учасн", "osallist"),
        *(
            "osalev",
            "dalyv",
            "dalibn",
            "resztvev",
            "ucastn",
            "katilan",
            "dalibvalst",
            "contribut",
            "involv",
            "osavot",
        ),
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
        *("soldat", "starke", "числен", "чисел", "asker", "effectif", "henkilomaar", "osobow"),
        *("wojsk", "військових", "силы ", "сили ", "trupp", "styrke", "styrka", "personalst", "militair"),
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
        *("описан", "опис", "handels", "hendels", "ereignis", "zdarz", "wydarz", "событ", "поді", "сталос"),
        *("случил", "notikum", "sundmus", "tapahtum", "ivyki", "evenement"),
    ),
    "value": (
        *("zahl", "anzahl", "liczb", "числ", "кільк", "колич", "skaic", "skait", "arv", "antal", "nombre"),
        "lukum",
    ),
    "claimant": (
        *("quelle", "zrodl", "источник", "джерел", "saltin", "avots", "allik", "lahde", "kall", "kild"),
    ),
    "published": ("datum", "data", "дата", "kuup", "dato"),
}

STEMS = {
    name: tuple(folded(stem) + " " * stem.endswith(" ") for stem in stems) for name, stems in _WRITTEN.items()
}
"""How words begin that name a column of a field, a blank behind those that are whole words; what the column
holds must bear it out."""
