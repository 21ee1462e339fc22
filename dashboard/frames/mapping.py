"""Any list of exercises, its columns named by the reader: each row read, or told why it is not."""

import re
from collections.abc import Hashable
from dataclasses import dataclass, field, fields
from typing import Any

import pandas as pd

from dashboard.frames import days, uploaded
from dashboard.frames.days import Unreadable
from dashboard.frames.model import Fault
from dashboard.frames.uploaded import Own
from dashboard.frames.uploaded_table import Sheet
from dashboard.schema import columns as c
from dashboard.schema import table
from dashboard.schema.claim_codes import UNKNOWN_CLAIMANT
from dashboard.schema.states import STATE_NAMES

SIZE_BY = {"organiser": "what the organiser declared", "outsider": "somebody else's estimate"}
"""Who says the size, as the role of its origin."""

_STATES = {name.casefold(): code for code, name in STATE_NAMES.items() if len(code) == len("EST")} | {
    code.casefold(): code for code in STATE_NAMES if len(code) == len("EST")
}
_THOUSANDS = re.compile(r"\d{1,3}(?:[, ]\d{3})+")
LONGEST_NAME = 120
"""Letters of a name that are kept."""

Cells = dict[Hashable, Any]
"""One row of a list: its cells by column."""

_PRECISIONS = {4: "year", 7: "month", 10: "day"}

GUESSES = {
    "name": ("name", "ex_name", "exercise", "exercise_name", "title"),
    "series": ("series", "series_name"),
    "start": ("start", "start_date", "startdate", "begin", "from", "date"),
    "start_year": ("s.year", "start_year", "year"),
    "start_month": ("s.month", "start_month", "month"),
    "start_day": ("s.day", "start_day", "day"),
    "end": ("end", "end_date", "enddate", "until", "to"),
    "end_year": ("e.year", "end_year"),
    "end_month": ("e.month", "end_month"),
    "end_day": ("e.day", "end_day"),
    "lat": ("lat", "latitude"),
    "lon": ("lon", "lng", "long", "longitude"),
    "hosts": ("hosts", "host", "host_countries", "country", "countries", "location"),
    "size": ("size", "troops", "personnel", "strength"),
}
"""Names under which a column is found without being asked for."""


@dataclass(frozen=True)
class Mapping:
    """Which column of a list holds what; empty where none does.

    Attributes
    ----------
    name, series, hosts, lat, lon, size : str
        Columns.
    start, end : str
        Columns of whole dates.
    start_year, start_month, start_day, end_year, end_month, end_day : str
        Columns of the parts of a date; where a year is given they are read and `start` or `end` is not.
    side : str
        Who organised the exercises of the list: a code of `codes.SIDES`.
    size_by : str
        Who says the size: a code of `SIZE_BY`.
    """

    name: str = ""
    series: str = ""
    start: str = ""
    start_year: str = ""
    start_month: str = ""
    start_day: str = ""
    end: str = ""
    end_year: str = ""
    end_month: str = ""
    end_day: str = ""
    lat: str = ""
    lon: str = ""
    hosts: str = ""
    size: str = ""
    side: str = "national"
    size_by: str = "organiser"

    @property
    def key(self) -> str:
        """Return the mapping as text that differs from that of every other mapping."""
        return "|".join(str(getattr(self, one.name)) for one in fields(self))


@dataclass
class _Reading:
    """What reading a list has met so far."""

    faults: list[Fault] = field(default_factory=list)
    seen: set[tuple[str, ...]] = field(default_factory=set)
    unnamed: int = 0
    rewritten: int = 0
    unknown_hosts: int = 0


def guess(names: list[str]) -> Mapping:
    """Return the mapping that the names of the columns suggest."""
    by_name = {name.strip().casefold(): name for name in reversed(names)}
    found = {
        part: next((by_name[one] for one in known if one in by_name), "") for part, known in GUESSES.items()
    }
    return Mapping(**found)


def exercises(sheet: Sheet, mapping: Mapping) -> Own:
    """Return the exercises of a list, with a claim for each size and a place for each pair of coordinates.

    Parameters
    ----------
    sheet : Sheet
        Cells of the list.
    mapping : Mapping
        Which column holds what; a start is needed, all else may be missing.
    """
    reading = _Reading()
    rows: dict[str, list[dict[str, str]]] = {"exercises": [], "claims": [], "exercise_sites": []}
    for number, cells in zip(sheet.cells.index, sheet.cells.to_dict("records"), strict=True):
        try:
            found = _row(int(number), cells, mapping, reading)
        except _Fault as fault:
            reading.faults.append(Fault(sheet.name, int(number), fault.column, fault.expected, fault.seen))
            continue
        for name, row in found.items():
            rows[name].append(row)
    frames = {name: _frame(name, found) for name, found in rows.items()}
    return uploaded.of_cells(sheet, frames, reading.faults, (*sheet.notes, *_notes(reading)), mapping.key)


class _Fault(Exception):
    def __init__(self, column: str, expected: str, seen: str) -> None:
        super().__init__(expected)
        self.column, self.expected, self.seen = column, expected, seen


def _row(number: int, cells: Cells, mapping: Mapping, reading: _Reading) -> dict[str, dict[str, str]]:
    """Return the rows that one line of the list becomes, by table."""
    start = _date(cells, mapping, "start", reading)
    if not start:
        column = mapping.start_year or mapping.start
        raise _Fault(column, "a start", "none")
    end = _date(cells, mapping, "end", reading)
    if end and end[: len(start)] < start[: len(end)]:
        raise _Fault(mapping.end_year or mapping.end, f"an end not before the start, {start}", f"'{end}'")
    lat, lon = _degrees(cells, mapping.lat, 90), _degrees(cells, mapping.lon, 180)
    size = _size(cells, mapping.size)
    name = (_text(cells, mapping.name) or _text(cells, mapping.series))[:LONGEST_NAME]
    if name:
        _refuse_repeat((name, start, end, lat, lon), mapping, reading)
    else:
        reading.unnamed += 1
    exercise_id = f"row-{number}"
    made = {"exercises": _exercise(exercise_id, name or f"unnamed, row {number}", start, end, cells, mapping)}
    made["exercises"][c.HOST_COUNTRIES] = _hosts(cells, mapping.hosts, reading)
    if size:
        made["claims"] = _claim(exercise_id, number, size, mapping)
    if lat and lon:
        made["exercise_sites"] = _site(exercise_id, lat, lon)
    return made


def _exercise(
    exercise_id: str, name: str, start: str, end: str, cells: Cells, mapping: Mapping
) -> dict[str, str]:
    return {
        c.EXERCISE_ID: exercise_id,
        c.NAME: name,
        c.SERIES: _text(cells, mapping.series) or name,
        c.KIND: "exercise",
        c.ORGANISER_SIDE: mapping.side,
        c.START_DATE: start,
        c.END_DATE: end,
        c.DATE_PRECISION: _PRECISIONS[len(start)],
        c.VIENNA_STATUS: "unknown",
        c.EVIDENCE: "low",
        c.SOURCE_IDS: uploaded.SOURCE,
    }


def _claim(exercise_id: str, number: int, size: str, mapping: Mapping) -> dict[str, str]:
    """Return the size as a claim; nobody here can judge its source, so its grade is the lowest."""
    return {
        c.CLAIM_ID: f"size-{number}",
        c.EXERCISE_ID: f"yours-{exercise_id}",
        c.METRIC: "troops",
        c.VALUE_LOW: size,
        c.VALUE_HIGH: size,
        c.QUALIFIER: "about",
        c.CLAIMANT: SIZE_BY[mapping.size_by],
        c.CLAIMANT_ID: UNKNOWN_CLAIMANT,
        c.ORIGIN_ID: UNKNOWN_CLAIMANT,
        c.ORIGIN_ROLE: mapping.size_by,
        c.NUMBER_KIND: "declared" if mapping.size_by == "organiser" else "estimated",
        c.STAGE: "after",
        c.SCOPE: "whole_exercise",
        c.SOURCE_ID: uploaded.SOURCE,
        c.RELIABILITY: "F",
        c.CREDIBILITY: "6",
        c.GRADE_REASON: "From your own list; not judged",
    }


def _site(exercise_id: str, lat: str, lon: str) -> dict[str, str]:
    return {
        c.EXERCISE_ID: f"yours-{exercise_id}",
        c.NAME: f"{uploaded.MARK}{float(lat):.2f}, {float(lon):.2f}",
        c.LAT: f"{float(lat):.2f}",
        c.LON: f"{float(lon):.2f}",
        c.GEO_PRECISION: "area",
        c.SOURCE_ID: uploaded.SOURCE,
    }


def _date(cells: Cells, mapping: Mapping, which: str, reading: _Reading) -> str:
    parts = [getattr(mapping, f"{which}_{part}") for part in ("year", "month", "day")]
    column = parts[0] or getattr(mapping, which)
    try:
        if parts[0]:
            texts = [_text(cells, part) for part in parts]
            return days.of_parts(*texts) if texts[0] else ""
        text = _text(cells, column)
        day = days.read(text) if text else None
    except Unreadable as error:
        seen = "-".join(_text(cells, part) or "?" for part in parts) if parts[0] else _text(cells, column)
        raise _Fault(column, str(error), f"'{seen[:80]}'") from error
    if day is None:
        return ""
    reading.rewritten += day.rewritten
    return day.iso


def _degrees(cells: Cells, column: str, most: float) -> str:
    text = _text(cells, column)
    if not text:
        return ""
    expected = f"degrees from -{most} to {most}"
    if not re.fullmatch(r"[+-]?\d{1,3}(\.\d+)?", text) or abs(float(text)) > most:
        raise _Fault(column, expected, f"'{text[:80]}'")
    return text


def _size(cells: Cells, column: str) -> str:
    text = _text(cells, column)
    if not text:
        return ""
    digits = re.sub(r"[, ]", "", text) if _THOUSANDS.fullmatch(text) else re.sub(r"\.0+$", "", text)
    if not (digits.isdecimal() and digits.isascii() and 0 < int(digits) < 10**8):
        raise _Fault(column, "a whole number of people, above zero", f"'{text[:80]}'")
    return str(int(digits))


def _hosts(cells: Cells, column: str, reading: _Reading) -> str:
    text = _text(cells, column)
    if not text:
        return ""
    parts = [part.strip().casefold() for part in re.split(r"[;,/]", text)]
    known = [_STATES[part] for part in parts if part in _STATES]
    reading.unknown_hosts += not known
    return ";".join(dict.fromkeys(known))


def _text(cells: Cells, column: str) -> str:
    cell = cells.get(column)
    return "" if not isinstance(cell, str) or days.is_unknown(cell) else " ".join(cell.split())


def _refuse_repeat(key: tuple[str, ...], mapping: Mapping, reading: _Reading) -> None:
    if key in reading.seen:
        raise _Fault(mapping.name or mapping.series, "a row that repeats no earlier one", f"'{key[0][:80]}'")
    reading.seen.add(key)


def _frame(name: str, rows: list[dict[str, str]]) -> pd.DataFrame:
    columns = [column.name for column in table(name).columns]
    frame = pd.DataFrame(rows, columns=columns).astype("str")
    return frame.mask(frame == "")


def _notes(reading: _Reading) -> list[str]:
    told = (
        (reading.rewritten, "dates were written otherwise and are read as ISO 8601"),
        (reading.unnamed, "rows have no name and are called by their row"),
        (reading.unknown_hosts, "rows name a place that is no state known here; their host stays empty"),
    )
    return [f"{number:,} {words}." for number, words in told if number]
