"""Small lists, each of which a spreadsheet of somebody's once led astray, and how a person reads them."""

from pathlib import Path

from . import plain_files
from .said import NOTHING, TOLD, Said, day, degrees, states, whole, words

FOLDER = Path(__file__).parent / "handed"
STATES = {
    **{name: name[:3].upper() for name in ("Estonia", "Lithuania", "Slovakia", "Turkey")},
    "Latvia": "LVA",
    "Poland": "POL",
    "Czech Republic": "CZE",
    "Lithuania": "LTU",
    "Slovakia": "SVK",
}
NAME = (("name",), words)
ISO = day("%Y-%m-%d")
HOSTS = (("country",), states(STATES, r"[;,]| and "))
PLACE = (("lat", "lon"), degrees)
TROOPS = (("troops",), whole(",", hedges="about ", between="-"))
DRILL = {"name": NAME, "start": (("start",), ISO), "end": (("end",), ISO), "hosts": HOSTS}


def handed(name, sign=",", **more):
    """Return a maker of what a person says of one of the lists."""
    raw = (FOLDER / f"{name}.csv").read_bytes()
    fields = more.pop("fields")
    return lambda: Said(raw, f"{name}.csv", plain_files.text(raw, sign=sign), fields, **more)


def _end(cell):
    return LAST.get(cell, NOTHING)


def _start(cell):
    return FIRST.get(cell, TOLD)


FIRST = {
    "2025-09-12T10:00:00Z": ("2025-09-12", False),
    "2025-09-12 14:30": ("2025-09-12", False),
    "12-16 September 2025": ("2025-09-12", False),
    "2025-09-12..2025-09-16": ("2025-09-12", False),
    "2025/09": ("2025-09", False),
}
"""What a person reads; of 12/09/2025 alone nobody can say whether it is of September or December."""
LAST = dict.fromkeys(("12-16 September 2025", "2025-09-12..2025-09-16"), ("2025-09-16", False))
DOTTED = day("%d.%m.%Y")

HANDED = {
    "blank trailing columns": handed(
        "blank_trailing_columns", fields={"name": NAME, "start": DRILL["start"]}
    ),
    "comma degrees": handed(
        "comma_degrees", ";", fields={"name": NAME, "start": DRILL["start"], "place": PLACE}
    ),
    "date and year": handed(
        "date_and_year",
        fields={
            "name": (("Name",), words),
            "start": (("Date",), ISO),
            "hosts": (("Country",), HOSTS[1]),
            "size": (("Troops",), whole()),
        },
    ),
    "dates with times and ranges": handed(
        "dates_with_times_and_ranges",
        fields={"name": NAME, "start": (("start",), _start), "end": (("start",), _end)},
    ),
    "day first dates": handed(
        "day_first_dates",
        ";",
        fields={"name": NAME, "start": (("start",), DOTTED), "end": (("end",), DOTTED)},
    ),
    "dot thousands": handed("dot_thousands", ";", fields={**DRILL, "size": (("troops",), whole("."))}),
    "headers with spaces": handed(
        "headers_with_spaces",
        fields={
            "name": (("Exercise name",), words),
            "start": (("Start date",), ISO),
            "end": (("End date",), ISO),
            "hosts": (("Host nation",), HOSTS[1]),
            "size": (("Number of troops",), whole()),
        },
    ),
    "odd names": handed("odd_names", fields={**DRILL, "size": TROOPS, "place": PLACE}),
    "odd places": handed(
        "odd_places",
        fields={"name": NAME, "start": DRILL["start"], "hosts": HOSTS, "place": (("lat", "lon"), degrees)},
        untrue=frozenset((row, "place") for row in (2, 3, 5)),
    ),
    "partly known hosts": handed("partly_known_hosts", fields=DRILL),
    "unnamed first column": handed("unnamed_first_column", fields=DRILL),
    "worded sizes": handed(
        "worded_sizes",
        fields={"name": NAME, "start": DRILL["start"], "hosts": HOSTS, "size": TROOPS},
    ),
}
"""A maker for each."""
