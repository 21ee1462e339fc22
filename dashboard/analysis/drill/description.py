"""A drill as a reader describes it: every field optional, nothing that is typed can break it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard import wording
from dashboard.analysis.claims import bases
from dashboard.reading.cells import Unreadable
from dashboard.reading.places import coordinates
from dashboard.reading.sizes import amounts
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.schema.claim_codes import ARTICLE_CLAIMANT
from dashboard.schema.states import STATE_NAMES
from dashboard.selection import inert
from dashboard.wording import number, plain, unaccented

NUMBERS = {
    "troops": ("Troops", 1, 2_000_000),
    "days": ("Length in days", 1, 1_000),
    "tanks": ("Tanks", 1, 100_000),
    "armoured_vehicles": ("Armoured vehicles", 1, 100_000),
    "artillery": ("Artillery", 1, 100_000),
    "landing": ("Troops landed or dropped", 1, 2_000_000),
}
"""Fields that take a whole number: label, least and most that makes sense."""

EQUIPMENT = ("tanks", "armoured_vehicles", "artillery", "landing")

LABELS = {name: label for name, (label, _, _) in NUMBERS.items()}

AXES: dict[coordinates.Axis, str] = {"lat": "Latitude", "lon": "Longitude"}

UNKNOWN = "unknown"
POINT = "point"
"""What the field of the place holds where the reader gives coordinates."""

_SIGNED = re.compile(r"[+-]?\d{1,15}", re.ASCII)
_QUOTED = 25
"""Characters of a reader's own text that a sentence repeats."""


@dataclass(frozen=True)
class Drill:
    """What the reader knows of a drill; None where a field is empty or made no sense.

    Attributes
    ----------
    numbers : tuple of (str, int)
        The fields of `NUMBERS` that hold a number.
    side, kind : str
        Codes of `codes.SIDES`, `codes.EXERCISE_KINDS`.
    domains : tuple of str
        Codes of `codes.DOMAINS`.
    month : int or None
        Month of the start, 1 to 12.
    place : str
        Name of the place; empty if unknown.
    at : tuple of (float, float) or None
        Its latitude and longitude in degrees.
    """

    numbers: tuple[tuple[str, int], ...] = ()
    side: str = "russia_belarus"
    kind: str = "exercise"
    domains: tuple[str, ...] = ()
    month: int | None = None
    place: str = ""
    at: tuple[float, float] | None = None

    def number(self, field: str) -> int | None:
        """Return the number of a field of `NUMBERS`."""
        return dict(self.numbers).get(field)

    @property
    def troops(self) -> int | None:
        """People."""
        return self.number("troops")

    @property
    def days(self) -> int | None:
        """Length in days."""
        return self.number("days")

    @property
    def troop_days(self) -> int | None:
        """Troops times days, where both are known."""
        return self.troops * self.days if self.troops and self.days else None


def fields(drill: Drill) -> dict[str, str]:
    """Return a drill as the text of the fields of a form, the empty text for what is unknown."""
    numbers = {name: str(drill.number(name) or "") for name in NUMBERS}
    month = wording.MONTHS[drill.month - 1] if drill.month else ""
    rest = {
        "side": drill.side,
        "kind": drill.kind,
        "domains": lists.SEPARATOR.join(drill.domains),
        "month": month,
    }
    return numbers | rest


def read(typed: Mapping[str, str], sites: pd.DataFrame) -> tuple[Drill, tuple[str, ...]]:
    """Read a form; return the drill, and a sentence for each field that made no sense and is left out.

    Parameters
    ----------
    typed : mapping of str to str
        Text by the names of `fields`, and `place` (`POINT`, a site id or empty), `lat`, `lon`.
    sites : pandas.DataFrame
        Rows of the site table.
    """
    numbers, faults = read_numbers(typed)
    place, at, more = _place(typed, sites)
    month = wording.MONTHS.index(typed["month"]) + 1 if typed["month"] in wording.MONTHS else None
    drill = Drill(numbers, typed["side"], typed["kind"], _domains(typed["domains"]), month, place, at)
    return drill, faults + more


def site_names(sites: pd.DataFrame) -> dict[str, str]:
    """Return the bases and ranges with coordinates as options: name and state by site id."""
    located = sites[sites[c.LAT].notna() & sites[c.LON].notna()].sort_values([c.COUNTRY, c.NAME])
    names = (
        located[c.NAME].map(_typed) + ", " + located[c.COUNTRY].map(STATE_NAMES).fillna(located[c.COUNTRY])
    )
    return dict(zip(located[c.SITE_ID], names, strict=True))


def _typed(name: str) -> str:
    """Return a name with its plain spelling beside it: a list finds only what it shows."""
    typed = unaccented(name)
    return name if typed == name else f"{name} ({typed})"


def read_numbers(fields: Mapping[str, str]) -> tuple[tuple[tuple[str, int], ...], tuple[str, ...]]:
    """Read the number fields; return what they hold and a sentence for each that makes no sense.

    Parameters
    ----------
    fields : mapping of str to str
        What the reader typed, by a name of `NUMBERS`; empty is unknown.
    """
    found: list[tuple[str, int]] = []
    faults: list[str] = []
    for name, (label, least, most) in NUMBERS.items():
        text = fields.get(name, "").strip()
        if text in ("", "?", UNKNOWN):
            continue
        value = _whole(text)
        if value is None:
            faults.append(f"{label}: “{_quoted(text)}” is no whole number, so it is left out.")
        elif not least <= value <= most:
            faults.append(
                f"{label}: {number(value)} lies outside {number(least)} to {number(most)}, so it is left out."
            )
        else:
            found.append((name, value))
    return tuple(found), tuple(faults)


def makes_sense(name: str, text: str) -> bool:
    """Say whether a text of a field of `NUMBERS`, of `lat` or of `lon` can be read."""
    if name in NUMBERS:
        return not read_numbers({name: text})[1]
    axis: coordinates.Axis = "lat" if name == "lat" else "lon"
    return not _degrees(axis, text.strip())[2] or (name == "lat" and _whole_place(text) is not None)


def read_point(lat: str, lon: str) -> tuple[coordinates.Point | None, tuple[str, ...]]:
    """Read a point in any notation; return it, or None and a sentence for each part that makes no sense.

    The field of the latitude may hold the whole place too: both coordinates, MGRS or UTM.
    """
    whole = _whole_place(lat) if lat.strip() and not lon.strip() else None
    if whole is not None:
        return whole, ()
    read = [_degrees(axis, text.strip()) for axis, text in zip(AXES, (lat, lon), strict=True)]
    faults = tuple(f"{AXES[axis]}: {said}, so no distance is given." for axis, _, said in read if said)
    return (None if faults else coordinates.Point(read[0][1], read[1][1])), faults


def _degrees(axis: coordinates.Axis, text: str) -> tuple[coordinates.Axis, float, str]:
    """Return degrees, or what is said of a text that holds none."""
    try:
        value = coordinates.degrees(text, axis) if text else None
    except coordinates.OutOfRange as error:
        most = coordinates.MOST[axis]
        return axis, 0.0, f"{plain(error.value)} lies outside {plain(-most)} to {plain(most)}"
    except Unreadable:
        value = None
    if value is None:
        return axis, 0.0, f"“{_quoted(text)}” is no number of degrees" if text else "is empty"
    return axis, value, ""


def _whole_place(text: str) -> coordinates.Point | None:
    try:
        return coordinates.point(text)
    except Unreadable:
        return None


def _whole(text: str) -> int | None:
    """Read one number as a cell of a list is read; the limits of the fields judge its sign."""
    if _SIGNED.fullmatch(text):
        return int(text)
    try:
        amount = amounts.read(text.lstrip("+"), amounts.judge([text]))
    except Unreadable:
        return None
    return amount.low if amount and amount.low == amount.high else None


def of_article(exercises: pd.DataFrame, claims: pd.DataFrame) -> Drill:
    """Return the article's drill as the data hold it; fields that they lack are unknown."""
    printed = claims[claims[c.CLAIMANT_ID] == ARTICLE_CLAIMANT].assign(**{c.VALUE: bases.midpoint})
    values = printed.drop_duplicates(c.METRIC).set_index(c.METRIC)[c.VALUE]
    names = {"troops": "troops", "days": "duration_days"}
    numbers = tuple((name, int(values[metric])) for name, metric in names.items() if metric in values)
    record = exercises[exercises[c.KIND] == "article"]
    side, domains = (
        ("russia_belarus", None) if record.empty else record[[c.ORGANISER_SIDE, c.DOMAINS]].iloc[0]
    )
    return Drill(numbers, str(side), domains=_domains(domains))


def of_record(table: pd.DataFrame, exercise_id: str, declared: "pd.Series[float]") -> Drill:
    """Return an exercise of the register as a reader would type it.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes`.
    exercise_id : str
        One of its exercises.
    declared : pandas.Series
        Size of each of its rows, missing where unknown.
    """
    is_it = table[c.EXERCISE_ID] == exercise_id
    row = table[is_it].iloc[0]
    known = {"troops": declared[is_it].iloc[0], "days": row[c.LENGTH_DAYS]}
    numbers = tuple((name, int(value)) for name, value in known.items() if not pd.isna(value))
    month = None if row[c.DATE_PRECISION] == "year" or pd.isna(row[c.FIRST_DAY]) else row[c.FIRST_DAY].month
    return Drill(numbers, row[c.ORGANISER_SIDE], row[c.KIND], _domains(row[c.DOMAINS]), month)


def place_of(drill: Drill, sites: pd.DataFrame) -> pd.DataFrame:
    """Return the place of a drill as rows of a table of sites, with `geo_precision`; none without one."""
    if drill.at is None:
        return sites.head(0).assign(**{c.GEO_PRECISION: ""})
    lat, lon = drill.at
    known = sites[(sites[c.NAME] == drill.place) & (sites[c.LAT] == lat) & (sites[c.LON] == lon)].head(1)
    if known.empty:
        known = pd.DataFrame([{c.NAME: drill.place, c.LAT: lat, c.LON: lon}])
    return known.assign(**{c.GEO_PRECISION: "site" if len(known.columns) == 3 else "town"})


def _place(
    typed: Mapping[str, str], sites: pd.DataFrame
) -> tuple[str, tuple[float, float] | None, tuple[str, ...]]:
    if typed["place"] == POINT:
        point, faults = read_point(typed["lat"], typed["lon"])
        if point is None:
            return "", None, faults
        at = (round(point.lat, 5), round(point.lon, 5))
        return f"{plain(at[0])}, {plain(at[1])}{coordinates.square_words(point)}", at, faults
    found = sites[sites[c.SITE_ID] == typed["place"]]
    if found.empty:
        return "", None, ()
    return str(found[c.NAME].iloc[0]), (float(found[c.LAT].iloc[0]), float(found[c.LON].iloc[0])), ()


def _domains(cell: object) -> tuple[str, ...]:
    return tuple(part for part in lists.parts(cell) if part in codes.DOMAINS)


def _quoted(text: str) -> str:
    return inert(text, _QUOTED)
