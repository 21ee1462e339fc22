"""Names of columns that several fields share, as `cells.folded` writes them."""

WHO_SAYS = ("who says so", "who says", "said by", "claimed by", "stated by", "according to")
"""Names of columns that only a list of claims has."""

NAMES = (
    *("name", "ex name", "exercise name", "exercise", "title"),
    *("nazwa", "pavadinimas", "nosaukums", "nimi"),
)
MORE_NAMES = (
    "navn",
    "namn",
    "nume",
    "назва",
    "название",
    "наименование",
    "bezeichnung",
    "drill",
    "event",
)
START = (
    "start",
    "start date",
    "startdate",
    "date start",
    "first day",
    "begin",
    "begins",
    "from",
    "date",
    "day",
    "data",
)
MORE_START = (
    "event date",
    "datum",
    "kuupaev",
    "datums",
    "pradzia",
    "poczatek",
    "sakums",
    "algus",
    "alku",
    "дата",
    "when",
    "time",
)
END = (
    "end",
    "end date",
    "enddate",
    "date end",
    "last day",
    "until",
    "to",
    "finish",
    "koniec",
    "pabaiga",
    "beigas",
    "lopp",
)
STATES = (
    "country",
    "countries",
    "host countries",
    "hosts",
    "host",
    "host nation",
    "host nations",
    "host country",
)
MORE_STATES = (
    "host state",
    "host states",
    "state",
    "states",
    "kraj",
    "salis",
    "valsts",
    "riik",
    "maa",
    "land",
    "страна",
    "страны",
    "країна",
    "краіна",
    "tara",
)
SITES = (
    *(
        "base",
        "base name",
        "site",
        "site name",
        "facility",
        "installation",
        "airfield",
        "airbase",
        "air base",
    ),
    *("airport", "port", "harbour", "garrison", "camp", "barracks", "range", "training area"),
)
DESCRIPTION = (
    "description",
    "notes",
    "note",
    "summary",
    "what happened",
    "text",
    "details",
    "opis",
    "описание",
)
