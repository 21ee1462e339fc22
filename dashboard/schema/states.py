"""Names of states and groups of states, as a reader sees them in lists."""

from dashboard.schema.codes import COUNTRY_NAMES
from dashboard.schema.other_states import OTHER_STATES

GROUPS = {
    "NATO": "NATO",
    "EU": "EU",
    "CSTO": "CSTO",
    "NATO_EUR_CAN": "NATO Europe and Canada",
    "NATO_TOTAL": "NATO total",
}

NAMED_STATES = {
    **COUNTRY_NAMES,
    **GROUPS,
    "ALB": "Albania",
    "ARM": "Armenia",
    "AUS": "Australia",
    "AUT": "Austria",
    "AZE": "Azerbaijan",
    "BEL": "Belgium",
    "BFA": "Burkina Faso",
    "BGD": "Bangladesh",
    "BIH": "Bosnia and Herzegovina",
    "CAN": "Canada",
    "CHE": "Switzerland",
    "CHN": "China",
    "COG": "Congo",
    "CZE": "Czechia",
    "DEU": "Germany",
    "DNK": "Denmark",
    "DZA": "Algeria",
    "ESP": "Spain",
    "FRA": "France",
    "GBR": "United Kingdom",
    "GEO": "Georgia",
    "GRC": "Greece",
    "HRV": "Croatia",
    "IND": "India",
    "IRL": "Ireland",
    "IRN": "Iran",
    "ISL": "Iceland",
    "ITA": "Italy",
    "JOR": "Jordan",
    "JPN": "Japan",
    "KAZ": "Kazakhstan",
    "KGZ": "Kyrgyzstan",
    "KOR": "South Korea",
    "LAO": "Laos",
    "LUX": "Luxembourg",
    "MKD": "North Macedonia",
    "MLI": "Mali",
    "MMR": "Myanmar",
    "MNE": "Montenegro",
    "MNG": "Mongolia",
    "NIC": "Nicaragua",
    "NLD": "Netherlands",
    "PAK": "Pakistan",
    "PRT": "Portugal",
    "SRB": "Serbia",
    "SVN": "Slovenia",
    "SYR": "Syria",
    "TJK": "Tajikistan",
    "TUR": "Türkiye",
    "USA": "United States",
    "UZB": "Uzbekistan",
    "XKX": "Kosovo",
}
"""Codes that a table of the register names, ISO 3166-1 alpha-3 or a group."""

STATE_NAMES = OTHER_STATES | NAMED_STATES
"""The same and the rest of ISO 3166-1."""

NATO_SINCE = {
    **dict.fromkeys(
        (
            *(
                "BEL",
                "CAN",
                "DNK",
                "FRA",
                "ISL",
                "ITA",
                "LUX",
                "NLD",
                "NOR",
                "PRT",
                "GBR",
                "USA",
                "GRC",
                "TUR",
            ),
            *("DEU", "ESP", "CZE", "HUN", "POL", "BGR", "EST", "LVA", "LTU", "ROU", "SVK", "SVN"),
        ),
        "2004",
    ),
    "ALB": "2009-04-01",
    "HRV": "2009-04-01",
    "MNE": "2017-06-05",
    "MKD": "2020-03-27",
    "FIN": "2023-04-04",
    "SWE": "2024-03-07",
}
"""Members of NATO with the day of their accession; 2004 for those who were in before the register begins."""

CSTO_MEMBERS = frozenset(("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"))
