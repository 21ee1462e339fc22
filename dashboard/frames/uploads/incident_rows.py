"""A list of incidents: each row an event with its day, its place and its kind."""

from dashboard.frames import places
from dashboard.frames.model import Frames
from dashboard.frames.uploads.exercise_rows import PRECISIONS, Row, Rows, pair, place_field
from dashboard.frames.uploads.row_reader import LeftOut, RowReader
from dashboard.frames.uploads.uploaded_list import SOURCE
from dashboard.reading.cells import is_missing
from dashboard.reading.coordinates import Point, square_words
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES

_LENGTHS = {"year": len("2025"), "month": len("2025-09"), "day": len("2025-09-12")}


def read(reader: RowReader, register: Frames) -> Rows:
    """Return the incidents of a list.

    Parameters
    ----------
    reader : RowReader
        Reads the list; keeps what is told of it. A date is needed, all else may be missing.
    register : Frames
        The data, for the shapes of states that a place should lie in.
    """
    rows: dict[int, Row] = {}
    points: dict[int, Point] = {}
    states: dict[int, tuple[str, ...]] = {}
    for number in reader.rows():
        try:
            date = _date(reader)
        except LeftOut as why:
            reader.leave_out(why)
            continue
        states[number], point = reader.states("countries"), reader.point()
        rows[number] = _row(number, date, states[number], point, reader)
        if point:
            points[number] = point
    for row, expected in places.doubtful(points, states, register.units).items():
        reader.tell_of(row, place_field(reader), expected, pair(points[row]))
        rows[row] |= {c.LAT: "", c.LON: ""}
    return {"incidents": list(rows.values())}


def _date(reader: RowReader) -> str:
    found = reader.span("date")
    if found is None:
        raise LeftOut(
            reader.choices.column("date_year") or reader.choices.column("date") or "date", "a date", "none"
        )
    rough = reader.layout.date_precision.get(reader.text("date_rough"), "day") if reader.layout else "day"
    reader.noted["rough_date"] += rough != "day"
    return found.start[: _LENGTHS[rough]]


def _row(number: int, date: str, states: tuple[str, ...], point: Point | None, reader: RowReader) -> Row:
    named = ", ".join(STATE_NAMES[one] for one in states)
    kind = reader.code("kind", codes.INCIDENT_KINDS, "incident_kind")
    of_list = "" if is_missing(reader.raw("kind")) else reader.raw("kind")
    told = reader.text("description")
    count = reader.amount("number", least=0)
    by = reader.text("attributed_to")
    place = reader.text("place", 80) or named or f"place not given, row {number}"
    return {
        c.INCIDENT_ID: f"row-{number}",
        c.DATE: date,
        c.DATE_PRECISION: PRECISIONS[len(date)],
        c.IS_COUNT: "false",
        c.COUNTRIES: ";".join(states),
        c.KIND: kind,
        c.PLACE: f"{place}{square_words(point) if point else ''}",
        c.LAT: f"{point.lat:.2f}" if point else "",
        c.LON: f"{point.lon:.2f}" if point else "",
        c.DESCRIPTION: ": ".join(one for one in (of_list, told) if one) or "not described in the list",
        c.NUMBER: str(count.high) if count else "",
        c.UNIT: (reader.layout.counted if reader.layout else "as counted in the list") if count else "",
        c.ATTRIBUTED_TO: by.replace(";", ","),
        c.ATTRIBUTION_STATUS: "assessed" if by else "unattributed",
        c.SOURCE_ID: SOURCE,
        c.CONFIDENCE: "low",
    }
