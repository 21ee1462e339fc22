"""Capitals of the states of the country table: name, latitude and longitude.

Coordinates are those by which any gazetteer places the city (Natural Earth's populated places, public
domain), to two decimals, as all coordinates here. A test holds each to its own state.
"""

CAPITALS = {
    "EST": ("Tallinn", 59.43, 24.73),
    "LVA": ("Riga", 56.95, 24.10),
    "LTU": ("Vilnius", 54.68, 25.32),
    "POL": ("Warsaw", 52.25, 21.00),
    "SVK": ("Bratislava", 48.15, 17.12),
    "HUN": ("Budapest", 47.50, 19.08),
    "ROU": ("Bucharest", 44.43, 26.10),
    "BGR": ("Sofia", 42.68, 23.32),
    "FIN": ("Helsinki", 60.18, 24.93),
    "SWE": ("Stockholm", 59.35, 18.10),
    "NOR": ("Oslo", 59.92, 10.75),
    "BLR": ("Minsk", 53.90, 27.57),
    "RUS": ("Moscow", 55.75, 37.62),
    "UKR": ("Kyiv", 50.43, 30.52),
    "MDA": ("Chisinau", 47.01, 28.86),
}
