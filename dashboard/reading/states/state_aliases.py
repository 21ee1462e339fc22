"""What people call states beside the names of the locale data: aliases, adjectives, and groups of states."""

ALIASES = {
    "BIH": ("Bosnia", "Bosnia Herzegovina", "Bosnia-Herzegovina", "BiH"),
    "BLR": (
        *("Byelorussia", "Belorussia", "White Russia", "Белоруссия", "РБ", "Республика Беларусь"),
        *("Рэспубліка Беларусь", "Республіка Білорусь"),
    ),
    "CHN": ("PRC", "Peoples Republic of China", "People's Republic of China"),
    "CIV": ("Ivory Coast", "Cote d'Ivoire"),
    "COD": ("Democratic Republic of the Congo", "DRC", "DR Congo", "Congo, Democratic Republic of"),
    "COG": ("Congo", "Republic of the Congo", "Congo-Brazzaville"),
    "CPV": ("Cape Verde",),
    "CZE": ("Czech Republic", "Czech", "Czech Rep.", "Česká republika"),
    "DEU": ("ФРГ", "ФРН", "FRG", "BRD", "RFN", "VFR", "Bundesrepublik Deutschland"),
    "EST": ("Eesti Vabariik",),
    "FRA": ("France", "French Republic"),
    "FSM": ("Micronesia",),
    "GBR": (
        *("UK", "U.K.", "Great Britain", "Britain", "G. Britain", "England", "Scotland", "Wales"),
        *("Northern Ireland", "N. Ireland", "Lielbritānija", "Didžioji Britanija", "Suurbritannia"),
        *("Grande-Bretagne", "Großbritannien"),
    ),
    "GRC": ("Hellas", "Hellenic Republic"),
    "IRN": ("Islamic Republic of Iran", "Iran (Islamic Republic of)", "Iran, Islamic Republic of"),
    "KOR": ("Republic of Korea", "Korea, Republic of", "Korea (South)", "S. Korea", "ROK", "Korea"),
    "LTU": ("Lietuvos Respublika",),
    "LVA": ("Latvijas Republika",),
    "LAO": ("Lao PDR", "Lao People's Democratic Republic", "Laos"),
    "MDA": ("Moldavia", "Moldova, Republic of"),
    "MKD": ("Macedonia", "FYROM", "Former Yugoslav Republic of Macedonia", "N. Macedonia"),
    "MMR": ("Burma", "Myanmar"),
    "NLD": ("Holland", "The Netherlands", "Kingdom of the Netherlands"),
    "POL": ("Rzeczpospolita Polska",),
    "PRK": ("Democratic People's Republic of Korea", "Korea (North)", "N. Korea", "DPRK"),
    "PSE": ("Palestine",),
    "RUS": ("Russian Federation", "Russian Fed.", "RF", "РФ", "Российская Федерация"),
    "SVK": ("Slovak Republic", "Slovak Rep.", "Slovenská republika"),
    "SSD": ("Southern Sudan",),
    "SWZ": ("Swaziland",),
    "SYR": ("Syrian Arab Republic",),
    "TLS": ("East Timor",),
    "TUR": ("Turkey", "Turkiye"),
    "TWN": ("Taiwan, Province of China", "Republic of China"),
    "TZA": ("United Republic of Tanzania", "Tanzania, United Republic of"),
    "UKR": ("The Ukraine",),
    "USA": (
        *("US", "U.S.", "U.S.A.", "United States of America", "America", "США", "ЗША"),
        *("JAV", "ASV", "Stany Zjednoczone", "Соединенные Штаты", "Сполучені Штати", "Etats-Unis d'Amérique"),
    ),
    "VAT": ("Holy See", "Vatican"),
    "VEN": ("Venezuela (Bolivarian Republic of)",),
    "VNM": ("Viet Nam",),
    "XKX": ("Kosovo", "XKK", "XKX", "XK"),
}
"""What people write beside the names of the locale data."""

_ADJECTIVES = (
    "ALB Albanian|AUS Australian|AUT Austrian|BEL Belgian|BGR Bulgarian|BLR Belarusian Belarussian|"
    "CAN Canadian|CHE Swiss|CHN Chinese|DEU German|DNK Danish|ESP Spanish|EST Estonian|FIN Finnish|"
    "FRA French|GBR British|GEO Georgian|GRC Greek|HRV Croatian|HUN Hungarian|IRL Irish|"
    "ISL Icelandic|ITA Italian|JPN Japanese|KAZ Kazakh|LTU Lithuanian|LUX Luxembourgish|LVA Latvian|"
    "MDA Moldovan|MKD Macedonian|MNE Montenegrin|NLD Dutch|NOR Norwegian|POL Polish|PRT Portuguese|"
    "ROU Romanian|RUS Russian|SRB Serbian|SVK Slovak|SVN Slovene Slovenian|SWE Swedish|TUR Turkish|"
    "UKR Ukrainian|USA American"
)
ADJECTIVES = {word.casefold(): one.split()[0] for one in _ADJECTIVES.split("|") for word in one.split()[1:]}
"""The state that an English adjective means, by the adjective in small letters."""

FORCES = ("armed forces", "air force", "forces", "troops", "units", "army", "navy", "military", "soldiers")
"""What may follow such an adjective."""

_BALTIC = (
    *("Baltics", "Baltic states", "Baltic countries", "Baltic republics", "Baltikum", "baltische Staaten"),
    *("pays baltes", "Etats baltes", "państwa bałtyckie", "kraje bałtyckie", "страны Балтии", "Прибалтика"),
    *("країни Балтії", "Baltijos šalys", "Baltijos valstybės", "Baltijas valstis", "Balti riigid"),
    *("Baltian maat", "baltiska länderna", "baltiska staterna", "baltiske land", "de baltiske land"),
)
_NORDIC = (
    *("Nordics", "Nordic states", "Nordic countries", "nordische Länder", "pays nordiques", "Põhjamaad"),
    *("Pohjoismaat", "de nordiske land", "nordiske land", "Norden", "nordiska länderna"),
)
GROUPS_BY_NAME = {
    **dict.fromkeys(_BALTIC, ("EST", "LVA", "LTU")),
    **dict.fromkeys(_NORDIC, ("DNK", "FIN", "ISL", "NOR", "SWE")),
    "Benelux": ("BEL", "NLD", "LUX"),
}
"""States of a group that nobody counts otherwise, by its names; alliances change and are not among them."""
