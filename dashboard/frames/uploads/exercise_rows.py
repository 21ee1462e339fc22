"""A list of exercises: each row an exercise, with a claim for its size and a place for its coordinates."""

from dataclasses import dataclass, field

from dashboard.frames import places
from dashboard.frames.model import Frames
from dashboard.frames.uploads.choices import SIZE_BY
from dashboard.frames.uploads.row_reader import LeftOut, RowReader
from dashboard.frames.uploads.uploaded_list import MARK, SOURCE
from dashboard.reading.amounts import Amount
from dashboard.reading.cells import folded
from dashboard.reading.coordinates import Point, square_words
from dashboard.reading.dates import Span
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.schema.claim_codes import OWN_ROLES, UNKNOWN_CLAIMANT

LONGEST_NAME = 120
"""Letters of a name that are kept."""

LONGEST_ID = 40
"""Letters of a name that its id repeats."""

PRECISIONS = {4: "year", 7: "month", 10: "day"}
"""How exact a date is, by the length of its text."""

Row = dict[str, str]
Rows = dict[str, list[Row]]
"""Text cells of the rows of each table that a list becomes."""


@dataclass
class _Read:
    """What has been read so far."""

    exercises: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    points: dict[int, Point] = field(default_factory=dict)
    ids: dict[int, str] = field(default_factory=dict)
    hosts: dict[int, tuple[str, ...]] = field(default_factory=dict)
    seen: set[tuple[object, ...]] = field(default_factory=set)
    shared: dict[str, Row] = field(default_factory=dict)


def read(reader: RowReader, register: Frames) -> Rows:
    """Return the exercises of a list.

    Parameters
    ----------
    reader : RowReader
        Reads the list; keeps what is told of it. A start is needed, all else may be missing.
    register : Frames
        The data, for the shapes of states that a place should lie in.
    """
    found = _Read()
    for number in reader.rows():
        try:
            _row(number, reader, found)
        except LeftOut as why:
            reader.leave_out(why)
    wrong = places.doubtful(found.points, found.hosts, register.units)
    for row, expected in wrong.items():
        reader.tell_of(row, place_field(reader), expected, pair(found.points[row]))
    sites = [_site(found.ids[row], point) for row, point in found.points.items() if row not in wrong]
    return {"exercises": found.exercises, "claims": found.claims, "exercise_sites": sites}


def place_field(reader: RowReader) -> str:
    """Return the field under whose column a doubtful place is told."""
    return "lat" if reader.choices.column("lat") else "coordinates"


def pair(point: Point) -> str:
    """Return a place as a sentence repeats it."""
    return f"'{point.lat:g}, {point.lon:g}'"


def _row(number: int, reader: RowReader, found: _Read) -> None:
    key = reader.text("key") if reader.choices.setting("together") == "yes" else ""
    if key and key in found.shared:
        _add_states(found.shared[key], reader)
        reader.noted["together"] += 1
        return
    start, end = _days(reader)
    given, series = reader.text("name"), reader.text("series")
    name = (given or series)[:LONGEST_NAME]
    hosts, point = reader.states("hosts"), reader.point()
    _refuse_repeat((name, start, end, hosts, point), reader, found)
    row = _exercise(_named(number, name), name or f"unnamed, row {number}", start, end, reader)
    row[c.SERIES] = series or row[c.NAME]
    row |= {c.HOST_COUNTRIES: ";".join(hosts), c.PARTICIPANTS: ";".join(reader.states("participants"))}
    found.exercises.append(row)
    found.hosts[number] = hosts
    reader.noted["unnamed"] += not name
    if key:
        found.shared[key] = row
    size = reader.amount("size")
    if size:
        found.claims.append(_claim(row[c.EXERCISE_ID], number, size, reader.choices.setting("size_by")))
    if point:
        found.points[number] = point
        found.ids[number] = row[c.EXERCISE_ID]
        reader.noted["squares"] += point.side_m > 0


def _named(number: int, name: str) -> str:
    """Return the id of an exercise: its row, which no other has, and its name, by which people know it."""
    words = folded(name)[:LONGEST_ID].split()
    return "-".join(("row", str(number), *words))


def _days(reader: RowReader) -> tuple[str, str]:
    """Return start and end; the end of its own column before that of a span in the column of the start."""
    start = reader.span("start")
    if start is None:
        column = reader.choices.column("start_year") or reader.choices.column("start") or "start"
        raise LeftOut(column, "a start", "none")
    end = reader.optional_span("end")
    last = _last(end) or start.end
    if last and last[: len(start.start)] < start.start[: len(last)]:
        column = reader.choices.column("end_year") or reader.choices.column("end") or "end"
        raise LeftOut(column, f"an end not before the start, {start.start}", f"'{last}'")
    return start.start, last


def _last(end: Span | None) -> str:
    return (end.end or end.start) if end else ""


def _refuse_repeat(key: tuple[object, ...], reader: RowReader, found: _Read) -> None:
    """Refuse a row that repeats an earlier one in name, days, hosts and place; unnamed ones stay."""
    if not key[0]:
        return
    if key in found.seen:
        column = reader.choices.column("name") or reader.choices.column("series") or "name"
        raise LeftOut(column, "a row that repeats no earlier one", f"'{str(key[0])[:80]}'")
    found.seen.add(key)


def _exercise(exercise_id: str, name: str, start: str, end: str, reader: RowReader) -> Row:
    return {
        c.EXERCISE_ID: exercise_id,
        c.NAME: name,
        c.KIND: "exercise",
        c.ORGANISER_SIDE: reader.choices.setting("organised_by"),
        c.START_DATE: start,
        c.END_DATE: end,
        c.DATE_PRECISION: PRECISIONS[len(start)],
        c.VIENNA_STATUS: "unknown",
        c.EVIDENCE: "low",
        c.SOURCE_IDS: SOURCE,
    }


def _add_states(row: Row, reader: RowReader) -> None:
    for column, name in ((c.HOST_COUNTRIES, "hosts"), (c.PARTICIPANTS, "participants")):
        known = [one for one in row[column].split(";") if one]
        row[column] = ";".join(dict.fromkeys((*known, *reader.states(name))))


def _claim(exercise_id: str, number: int, size: Amount, by: str) -> Row:
    """Return the size as a claim; nobody here can judge its source, so its grade is the lowest."""
    return {
        c.CLAIM_ID: f"size-{number}",
        c.EXERCISE_ID: f"{codes.UPLOADED_ID}{exercise_id}",
        c.METRIC: "troops",
        c.VALUE_LOW: str(size.low),
        c.VALUE_HIGH: str(size.high),
        c.QUALIFIER: size.qualifier,
        c.CLAIMANT: SIZE_BY[by],
        **speaker(by, size.qualifier),
        **GRADED,
    }


def speaker(role: str, qualifier: str) -> Row:
    """Return who speaks, which no list can say by the claimant table, and what the number is.

    Parameters
    ----------
    role : str
        A code of `claim_codes.ORIGIN_ROLES`.
    qualifier : str
        A code of `codes.QUALIFIERS`.
    """
    kind = "bound" if qualifier in BOUNDS else "estimated"
    return {
        c.CLAIMANT_ID: UNKNOWN_CLAIMANT,
        c.ORIGIN_ID: UNKNOWN_CLAIMANT,
        c.ORIGIN_ROLE: role,
        c.NUMBER_KIND: "declared" if role in OWN_ROLES else kind,
    }


BOUNDS = ("more_than", "fewer_than", "up_to")
"""Hedges that make an outsider's number a floor or a ceiling."""


GRADED = {
    c.STAGE: "after",
    c.SCOPE: "whole_exercise",
    c.SOURCE_ID: SOURCE,
    c.RELIABILITY: "F",
    c.CREDIBILITY: "6",
    c.GRADE_REASON: "From your own list; not judged",
}
"""What every claim of a list says of its standing."""


def _site(exercise_id: str, point: Point) -> Row:
    return {
        c.EXERCISE_ID: f"{codes.UPLOADED_ID}{exercise_id}",
        c.NAME: f"{MARK}{point.lat:.2f}, {point.lon:.2f}{square_words(point)}",
        c.LAT: f"{point.lat:.2f}",
        c.LON: f"{point.lon:.2f}",
        c.GEO_PRECISION: "area",
        c.SOURCE_ID: SOURCE,
    }
