"""A list of incidents: each row an event with its day, its place and its kind."""

from dataclasses import replace

import pandas as pd

from dashboard.frames import places
from dashboard.frames.model import Frames
from dashboard.frames.uploads.columns import count_columns, place_columns
from dashboard.frames.uploads.columns.column_reader import ColumnReader
from dashboard.frames.uploads.read_column import ReadColumn
from dashboard.frames.uploads.uploaded_list import SOURCE, text_frame
from dashboard.reading.cells import is_missing
from dashboard.reading.places.coordinates import square_words
from dashboard.reading.sizes.amounts import Amount
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES

_LENGTHS = {"year": len("2025"), "month": len("2025-09"), "day": len("2025-09-12")}


ONE_NUMBER = "one number, for an incident has no range"
"""What was expected of a number."""


def read(reader: ColumnReader, register: Frames) -> dict[str, pd.DataFrame]:
    """Return the incidents of a list as text cells.

    Parameters
    ----------
    reader : ColumnReader
        Reads the list; keeps what is told of it. A date is needed, all else may be missing.
    register : Frames
        The data, for the shapes of states that a place should lie in.
    """
    dates = _dates(reader)
    rows = list(dates)
    countries = reader.states("countries")
    reader.settle(countries, rows)
    states = dict(zip(rows, countries.of(rows), strict=True))
    cells = (
        _places(reader, rows, states, register)
        | _what_happened(reader, rows)
        | {
            c.INCIDENT_ID: [f"row-{reader.marks[at]}" for at in rows],
            c.DATE: list(dates.values()),
            c.DATE_PRECISION: [codes.PRECISION_BY_LENGTH[len(date)] for date in dates.values()],
            c.IS_COUNT: "false",
            c.COUNTRIES: [";".join(some) for some in states.values()],
            c.SOURCE_ID: SOURCE,
            c.CONFIDENCE: "low",
        }
    )
    return {"incidents": text_frame("incidents", cells, len(rows))}


def _dates(reader: ColumnReader) -> dict[int, str]:
    """Return the date of each row that has one, no more exact than the list says; the others are told."""
    date = reader.spans("date")
    reader.settle(date, reader.all_rows, reader.left_out)
    for at, found in enumerate(date.values):
        if found is None and at not in date.wrong:
            reader.leave_out(at, date.column, "a date", "none")
    known = {at: found.start for at, found in enumerate(date.values) if found}
    if reader.layout is None:
        return known
    rough, meaning = reader.texts("date_rough"), reader.layout.date_precision
    reader.settle(rough, list(known))
    exact = {at: meaning.get(rough.values[at], "day") for at in known}
    reader.noted["within_days"] += sum(rough.values[at] in reader.layout.within_days for at in known)
    reader.noted["rough_date"] += sum(one != "day" for one in exact.values())
    return {at: start[: _LENGTHS[exact[at]]] for at, start in known.items()}


def _places(
    reader: ColumnReader, rows: list[int], states: dict[int, tuple[str, ...]], register: Frames
) -> dict[str, list[str]]:
    """Return the name and the coordinates of each place; coordinates that cannot be meant are told."""
    point, place = place_columns.points(reader), reader.texts("place", 80)
    reader.settle(point, rows)
    points = {at: one for at in rows if (one := point.values[at]) is not None}
    wrong = places.doubtful(points, states, register.units)
    names = {}
    for at in rows:
        named = place.values[at] or ", ".join(STATE_NAMES[one] for one in states[at])
        squared = square_words(points[at]) if at in points else ""
        names[at] = f"{named or f'place not given, row {reader.rows[at]}'}{squared}"
    for at, expected in wrong.items():
        reader.tell(at, place_columns.place_field(reader), expected, place_columns.as_quoted(points[at]))
    reader.settle(place, rows)
    sound = {at: one for at, one in points.items() if at not in wrong}
    return {
        c.PLACE: list(names.values()),
        c.LAT: [f"{sound[at].lat:.2f}" if at in sound else "" for at in rows],
        c.LON: [f"{sound[at].lon:.2f}" if at in sound else "" for at in rows],
    }


def _what_happened(reader: ColumnReader, rows: list[int]) -> dict[str, list[str]]:
    """Return what each incident was, by kind and in words, its number and who is held to be behind it."""
    kind = reader.codes("kind", codes.INCIDENT_KINDS, "incident_kind")
    description, number = (
        reader.texts("description"),
        _one_number(count_columns.counts(reader, "number", least=0)),
    )
    attributed = reader.texts("attributed_to")
    for column in (kind, description, number, attributed):
        reader.settle(column, rows)
    raw = reader.raw("kind")
    of_list = {cell: "" if is_missing(cell) else cell for cell in dict.fromkeys(raw)}
    counted = reader.layout.counted if reader.layout else "as counted in the list"
    numbers, by = number.of(rows), attributed.of(rows)
    words = [": ".join(one for one in (of_list[raw[at]], description.values[at]) if one) for at in rows]
    return {
        c.KIND: kind.of(rows),
        c.DESCRIPTION: [one or "not described in the list" for one in words],
        c.NUMBER: [str(one.high) if one else "" for one in numbers],
        c.UNIT: [_counted(one, counted) for one in numbers],
        c.ATTRIBUTED_TO: [one.replace(";", ",") for one in by],
        c.ATTRIBUTION_STATUS: ["assessed" if one else "unattributed" for one in by],
    }


def _one_number(column: ReadColumn[Amount | None]) -> ReadColumn[Amount | None]:
    """Return a column of numbers without its ranges, which are told: an incident has one number."""
    ranges = {at: one for at, one in enumerate(column.values) if one and one.low != one.high}
    if not ranges:
        return column
    as_ranges = {at: ((ONE_NUMBER, f"'{one.low} to {one.high}'"),) for at, one in ranges.items()}
    values = [None if at in ranges else one for at, one in enumerate(column.values)]
    return replace(column, values=values, wrong={**column.wrong, **as_ranges})


def _counted(number: Amount | None, counted: str) -> str:
    """Return what is counted, with the hedge of the list where its number has one."""
    if number is None:
        return ""
    return (
        counted
        if number.qualifier == "exact"
        else f"{counted} ({codes.QUALIFIERS[number.qualifier]} so many)"
    )
