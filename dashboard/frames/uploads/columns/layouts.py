"""Layouts of lists that many people have: each is known by its columns, whatever the file is called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dashboard.frames.uploads.columns.choices import Choices

STATES_OF_MME = "State"
"""How the columns of participants of the academic exercise set begin: StateA to StateAM."""


@dataclass(frozen=True)
class Layout:
    """A layout.

    Attributes
    ----------
    name : str
        How it is called.
    needs : frozenset of str
        Columns that only it has together, in small letters.
    kind : str
        Kind of list.
    columns : mapping of str to tuple of str
        Columns that may hold each field, the best first, in small letters.
    date_precision : mapping of str to str
        What the column `date_rough` means, where a date is less exact than it is written.
    within_days : frozenset of str
        Its values for which the day is one of several, such as those of a week.
    unplaced : frozenset of str
        Values of the column `place_rough` for which coordinates stand for a region or a state.
    nought_is_unknown : bool
        Whether month 0 and day 0 stand for unknown ones.
    counted : str
        What the number of an incident counts.
    state_is_last : bool
        Whether the state stands behind the last comma of its column.
    """

    name: str
    needs: frozenset[str]
    kind: str
    columns: Mapping[str, tuple[str, ...]]
    date_precision: Mapping[str, str] = field(default_factory=dict)
    within_days: frozenset[str] = frozenset()
    unplaced: frozenset[str] = frozenset()
    nought_is_unknown: bool = False
    counted: str = ""
    state_is_last: bool = False


ACLED = Layout(
    "ACLED",
    frozenset({"event_date", "event_type", "latitude", "longitude"}),
    "incidents",
    {
        "date": ("event_date",),
        "kind": ("sub_event_type", "event_type"),
        "place": ("location", "admin3", "admin2", "admin1"),
        "countries": ("country",),
        "description": ("notes",),
        "attributed_to": ("actor1",),
        "number": ("fatalities",),
        "lat": ("latitude",),
        "lon": ("longitude",),
        "date_rough": ("time_precision",),
        "place_rough": ("geo_precision",),
    },
    {"3": "month"},
    frozenset({"2"}),
    frozenset({"3"}),
    counted="fatalities",
)

UCDP = Layout(
    "UCDP GED",
    frozenset({"date_start", "where_coordinates", "type_of_violence"}),
    "incidents",
    {
        "date": ("date_start",),
        "place": ("where_coordinates", "where_description"),
        "countries": ("country",),
        "description": ("source_headline", "dyad_name", "conflict_name"),
        "number": ("best",),
        "lat": ("latitude",),
        "lon": ("longitude",),
        "date_rough": ("date_prec",),
        "place_rough": ("where_prec",),
    },
    {"4": "month", "5": "year"},
    frozenset({"2", "3"}),
    frozenset({"4", "5", "6", "7"}),
    counted="fatalities, best estimate",
)
"""Side A of a dyad is no author: in a war between states both sides' attacks have the same one."""

GTD = Layout(
    "Global Terrorism Database",
    frozenset({"eventid", "iyear", "imonth", "iday"}),
    "incidents",
    {
        "date_year": ("iyear",),
        "date_month": ("imonth",),
        "date_day": ("iday",),
        "kind": ("attacktype1_txt",),
        "place": ("city", "provstate"),
        "countries": ("country_txt",),
        "description": ("summary", "attacktype1_txt"),
        "attributed_to": ("gname",),
        "number": ("nkill",),
        "lat": ("latitude",),
        "lon": ("longitude",),
        "place_rough": ("specificity",),
    },
    {},
    unplaced=frozenset({"4", "5"}),
    nought_is_unknown=True,
    counted="fatalities",
)

GDELT = Layout(
    "GDELT",
    frozenset({"globaleventid", "sqldate", "actiongeo_fullname"}),
    "incidents",
    {
        "date": ("sqldate",),
        "kind": ("eventcode", "eventrootcode"),
        "place": ("actiongeo_fullname",),
        "countries": ("actiongeo_fullname",),
        "description": ("sourceurl",),
        "lat": ("actiongeo_lat",),
        "lon": ("actiongeo_long",),
        "place_rough": ("actiongeo_type",),
    },
    unplaced=frozenset({"1", "2", "5"}),
    state_is_last=True,
)
"""Its codes of states are of FIPS 10-4, so the states come from the names of places."""

LAYOUTS = {one.name: one for one in (ACLED, UCDP, GTD, GDELT)}


def recognise(columns: Iterable[str]) -> Choices | None:
    """Return how a list of a known layout is read; None where its columns are no such layout."""
    by_name = {name.strip().casefold(): name for name in columns}
    for layout in LAYOUTS.values():
        if layout.needs <= set(by_name):
            found = {
                part: tuple(by_name[one] for one in known if one in by_name)[:1]
                for part, known in layout.columns.items()
            }
            return Choices(layout.kind, layout=layout.name).with_columns(found)
    return None
