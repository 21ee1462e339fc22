"""What a list of each kind can hold: its fields, their labels, and the names of columns taken for them."""

from dataclasses import dataclass
from typing import Literal

from dashboard.frames.uploads.columns.known_names import (
    DESCRIPTION,
    END,
    MORE_NAMES,
    MORE_START,
    MORE_STATES,
    NAMES,
    SITES,
    START,
    STATES,
    WHO_SAYS,
)
from dashboard.frames.uploads.uploaded_table import SHAPE_LAT, SHAPE_LON

HEADING_YEAR = "year of the heading"
"""Column that a table gets whose years stand in lines of their own, above the rows that they head."""

COLUMN_YEAR, COLUMN_SIZE, COLUMN_VALUE = "year of the column", "number of the year", "value of the year"
"""Columns that a table gets which has a column for each year: the year, and what stood there."""

Holds = Literal["text", "date", "part", "degrees", "place", "states", "count", "code", "exercise"]

KINDS = {
    "exercises": "Exercises",
    "claims": "Claims on exercises",
    "incidents": "Incidents",
    "sites": "Bases and sites",
}
"""Kinds of list, each a table of the register."""

SINGULAR = {"exercises": "exercise", "claims": "claim", "incidents": "incident", "sites": "site"}


@dataclass(frozen=True)
class Field:
    """One thing that a row can say.

    Attributes
    ----------
    name, label : str
        How the program and the page call it.
    holds : Holds
        How its cells are read.
    known_as : tuple of str
        Names of columns that are taken for it, as `cells.folded` writes them.
    many : bool
        Whether several columns may hold it together.
    """

    name: str
    label: str
    holds: Holds
    known_as: tuple[str, ...] = ()
    many: bool = False


PLACE_FIELDS = (
    Field("lat", "Latitude", "degrees", (SHAPE_LAT, "lat", "latitude", "y", "breitengrad", "широта")),
    Field("lon", "Longitude", "degrees", (SHAPE_LON, "lon", "lng", "long", "longitude", "x", "долгота")),
    Field(
        "coordinates",
        "Place in one column (both coordinates, MGRS, UTM), or UTM in several",
        "place",
        (
            *(
                "coordinates",
                "coordinate",
                "coords",
                "lat lon",
                "latlon",
                "lat long",
                "position",
                "wkt",
                "gps",
            ),
            *("mgrs", "grid", "grid reference", "grid ref", "utm"),
        ),
        many=True,
    ),
)


def _dates(prefix: str, label: str, known: tuple[str, ...], short: str) -> tuple[Field, ...]:
    """Return the field of a date and those of its parts."""
    first = ("year", "rok", "jahr", "год", HEADING_YEAR, COLUMN_YEAR) if prefix != "end" else ()
    parts = {
        "year": first,
        "month": ("month",) if first else (),
        "day": ("day of month", "day") if first else (),
    }
    return (
        Field(prefix, label, "date", known),
        *(
            Field(
                f"{prefix}_{part}",
                f"{label}: {part}",
                "part",
                (f"{short} {part}", f"{prefix} {part}", *names),
            )
            for part, names in parts.items()
        ),
    )


FIELDS: dict[str, tuple[Field, ...]] = {
    "exercises": (
        Field("name", "Name", "text", (*NAMES, *MORE_NAMES)),
        Field("series", "Series", "text", ("series", "series name")),
        *_dates("start", "Start", (*START, *MORE_START), "s"),
        *_dates("end", "End", END, "e"),
        Field("hosts", "Host states", "states", (*STATES, *MORE_STATES, "location", "where"), many=True),
        Field(
            "participants",
            "Participants",
            "states",
            ("participants", "participant", "participating states", "participating countries", "nations"),
            many=True,
        ),
        Field(
            "size",
            "Troops",
            "count",
            (
                *(
                    "troops",
                    "size",
                    "personnel",
                    "strength",
                    "number of troops",
                    "troop number",
                    "participants n",
                ),
                *("number of personnel", "number of participants", "soldiers", "headcount", "total troops"),
                *("declared", "liczba zolnierzy", "численность", "чисельність", COLUMN_SIZE),
            ),
            many=True,
        ),
        *PLACE_FIELDS,
        Field("key", "Rows of one exercise share", "text", ("mmeid", "exercise id", "ex id", "exid", "id")),
    ),
    "claims": (
        Field("exercise", "Exercise of the register", "exercise", ("exercise id", "exercise", *NAMES)),
        Field(
            "value",
            "Number",
            "count",
            (
                *("value", "number", "figure", "troops", "size", "claim", "estimate"),
                *("claimed", "claimed troops", "claimed number", "claimed size", "number claimed"),
                *("troops claimed", "size claimed", "strength claimed", "personnel claimed"),
            ),
        ),
        Field("metric", "What is counted", "code", ("metric", "unit", "what")),
        Field(
            "claimant",
            "Who says so",
            "text",
            (*("claimant", *WHO_SAYS), *("who", "source", "author", "publisher")),
        ),
        Field("origin_role", "Standing towards the exercise", "code", ("origin role", "role", "standing")),
        *_dates(
            "published",
            "Published",
            ("published", "date", "publication date", "date of claim", "claim date"),
            "p",
        ),
    ),
    "incidents": (
        *_dates("date", "Date", (*START, *MORE_START, "date of incident", "incident date"), "d"),
        Field("kind", "Kind", "code", ("kind", "type", "incident type", "category", "event type", "art")),
        Field("place", "Place", "text", ("place", "location", "where", "city", "site", "town")),
        Field("countries", "States", "states", (*STATES, *MORE_STATES), many=True),
        Field("description", "What happened", "text", (*DESCRIPTION, *NAMES, "incident", "event")),
        Field(
            "attributed_to", "Attributed to", "text", ("attributed to", "attribution", "actor", "perpetrator")
        ),
        Field("number", "Number", "count", ("number", "count", "fatalities")),
        *PLACE_FIELDS,
        Field("date_rough", "How exact the date is", "text"),
        Field("place_rough", "How exact the place is", "text"),
    ),
    "sites": (
        Field(
            "name",
            "Name",
            "text",
            (*NAMES, *MORE_NAMES, *SITES),
        ),
        Field("country", "State", "states", (*STATES, *MORE_STATES)),
        Field("side", "Whose", "code", ("side", "bloc", "owner")),
        Field("kind", "Kind", "code", ("kind", "type", "category", "base type", "facility type")),
        Field("role", "What it is for", "text", ("role", *DESCRIPTION)),
        *_dates("as_of", "As of", ("as of", "date", "updated"), "a"),
        *PLACE_FIELDS,
    ),
}
"""The fields of each kind, in the order of the form."""

PARTS = ("year", "month", "day")


def field(kind: str, name: str) -> Field:
    """Return a field of a kind of list."""
    return next(one for one in FIELDS[kind] if one.name == name)


def dates(kind: str) -> tuple[str, ...]:
    """Return the fields of whole dates of a kind of list."""
    return tuple(one.name for one in FIELDS[kind] if one.holds == "date")
