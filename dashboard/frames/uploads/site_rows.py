"""A list of bases and sites: each row a place of one state."""

from dashboard.frames import places
from dashboard.frames.model import Frames
from dashboard.frames.uploads.exercise_rows import LONGEST_NAME, Row, Rows, pair, place_field
from dashboard.frames.uploads.row_reader import LeftOut, RowReader
from dashboard.frames.uploads.uploaded_list import SOURCE
from dashboard.reading.coordinates import Point, square_words
from dashboard.schema import codes
from dashboard.schema import columns as c

AT_SEA = "naval_base"
"""The one kind of site that may lie in the sea."""


def read(reader: RowReader, register: Frames) -> Rows:
    """Return the sites of a list.

    Parameters
    ----------
    reader : RowReader
        Reads the list; keeps what is told of it. A state is needed.
    register : Frames
        The data, for the shapes of states that a place should lie in.
    """
    rows: dict[int, Row] = {}
    points: dict[int, Point] = {}
    for number in reader.rows():
        try:
            rows[number], point = _row(number, reader)
        except LeftOut as why:
            reader.leave_out(why)
            continue
        if point:
            points[number] = point
    states = {number: (row[c.COUNTRY],) for number, row in rows.items()}
    on_land = {number for number, row in rows.items() if row[c.KIND] != AT_SEA}
    for row, expected in places.doubtful(
        points, states, register.units, strict=True, on_land=on_land
    ).items():
        reader.tell_of(row, place_field(reader), expected, pair(points[row]))
        rows[row] |= {c.LAT: "", c.LON: ""}
    return {"sites": list(rows.values())}


def _row(number: int, reader: RowReader) -> tuple[Row, Point | None]:
    states = reader.states("country")
    if len(states) != 1:
        column = reader.choices.column("country") or "country"
        raise LeftOut(column, "one state", f"'{reader.raw('country')}'")
    kind = reader.code("kind", codes.SITE_KINDS, "site_kind")
    point, as_of = reader.point(), reader.optional_span("as_of")
    name = reader.text("name", LONGEST_NAME) or f"unnamed, row {number}"
    made = {
        c.SITE_ID: f"row-{number}",
        c.NAME: f"{name}{square_words(point) if point else ''}",
        c.COUNTRY: states[0],
        c.SIDE: reader.code("side", codes.SITE_SIDES, "site_side"),
        c.KIND: kind,
        c.KIND_DETAIL: reader.raw("kind") or codes.SITE_KINDS[kind],
        c.LAT: f"{point.lat:.2f}" if point else "",
        c.LON: f"{point.lon:.2f}" if point else "",
        c.ROLE: reader.text("role"),
        c.AS_OF: as_of.start if as_of else "",
        c.SOURCE_ID: SOURCE,
        c.CONFIDENCE: "low",
    }
    return made, point
