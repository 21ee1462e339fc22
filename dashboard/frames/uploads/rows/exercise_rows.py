"""A list of exercises: each row an exercise, with a claim for its size and a place for its coordinates."""

import contextlib
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from dashboard.frames import places
from dashboard.frames.model import Frames
from dashboard.frames.uploads.columns import count_columns, place_columns
from dashboard.frames.uploads.columns.choices import CLAIMANTS, NOT_SAID
from dashboard.frames.uploads.columns.column_reader import ColumnReader
from dashboard.frames.uploads.read_column import ReadColumn
from dashboard.frames.uploads.rows.claim_rows import GRADED, speaker
from dashboard.frames.uploads.uploaded_list import MARK, SOURCE, text_frame
from dashboard.reading.cells import Unreadable, folded
from dashboard.reading.days import dates
from dashboard.reading.days.dates import Span
from dashboard.reading.places.coordinates import Point, square_words
from dashboard.reading.sizes.amounts import Amount
from dashboard.schema import codes
from dashboard.schema import columns as c

LONGEST_NAME = 120
"""Letters of a name that are kept."""

LONGEST_ID = 40
"""Letters of a name that its id repeats."""

REPEATED = "a row that repeats no earlier one"
SIZED_TWICE = f"{REPEATED} but for its size, for an exercise has one here"
"""What was expected of rows that are alike in name, days, states and place."""


@dataclass(frozen=True)
class _Columns:
    """The columns of a list of exercises; `key` only where rows that share it are one exercise."""

    key: ReadColumn[str] | None
    start: ReadColumn[Span | None]
    end: ReadColumn[Span | None]
    name: ReadColumn[str]
    series: ReadColumn[str]
    hosts: ReadColumn[tuple[str, ...]]
    point: ReadColumn[Point | None]
    participants: ReadColumn[tuple[str, ...]]
    size: ReadColumn[Amount | None]

    @cached_property
    def called(self) -> list[str]:
        """The name of each row, or that of its series; empty where it has neither."""
        pairs = zip(self.name.values, self.series.values, strict=True)
        return [(name or series)[:LONGEST_NAME] for name, series in pairs]

    @cached_property
    def last(self) -> list[str]:
        """Its last day: that of its own column before that of a span in the column of the start."""
        pairs = zip(self.start.values, self.end.values, strict=True)
        return [(end.end or end.start) if end else (start.end if start else "") for start, end in pairs]


@dataclass
class _Reached:
    """Rows by how far they have come, by their places; `joined` has the row that each was joined to."""

    opened: list[int] = field(default_factory=list)
    dated: list[int] = field(default_factory=list)
    in_order: list[int] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    joined: dict[int, int] = field(default_factory=dict)


def read(reader: ColumnReader, register: Frames) -> dict[str, pd.DataFrame]:
    """Return the exercises of a list as text cells by table, with their sizes and places.

    Parameters
    ----------
    reader : ColumnReader
        Reads the list; keeps what is told of it. A start is needed, all else may be missing.
    register : Frames
        The data, for the shapes of states that a place should lie in.
    """
    shares = reader.choices.setting("together") == "yes"
    of = _Columns(
        reader.texts("key") if shares else None,
        *_days(reader),
        reader.names("name"),
        reader.names("series"),
        reader.states("hosts"),
        place_columns.points(reader),
        reader.states("participants"),
        count_columns.counts(reader, "size"),
    )
    rows = _sorted_out(reader, of)
    _settle(reader, of, rows)
    points = {at: point for at in rows.kept if (point := of.point.values[at]) is not None}
    reader.noted["squares"] += sum(point.side_m > 0 for point in points.values())
    wrong = places.doubtful(points, dict(enumerate(of.hosts.values)), register.units)
    for at, expected in wrong.items():
        reader.tell(at, place_columns.place_field(reader), expected, place_columns.as_quoted(points[at]))
    swapped = sum(not of.hosts.values[at] and place_columns.seems_swapped(one) for at, one in points.items())
    reader.noted["swapped"] += swapped if 2 * swapped > len(points) else 0
    ids = {at: _named(reader.marks[at], of.called[at]) for at in rows.kept}
    return {
        "exercises": _exercises(reader, of, rows, ids),
        "claims": _claims(reader, of, ids),
        "exercise_sites": _sites({ids[at]: point for at, point in points.items() if at not in wrong}),
    }


def _days(reader: ColumnReader) -> tuple[ReadColumn[Span | None], ReadColumn[Span | None]]:
    """Return starts and ends; a start that names no year has that of its end."""
    start, end = reader.spans("start"), reader.spans("end")
    found = dict[int, Span]()
    for at, cell in enumerate(reader.cells("start")) if start.wrong else ():
        last = end.values[at]
        if at in start.wrong and last is not None:
            with contextlib.suppress(Unreadable):
                found[at] = dates.read_before(cell, last, reader.dates)
    if not found:
        return start, end
    values = [found.get(at, value) for at, value in enumerate(start.values)]
    wrong = {at: faults for at, faults in start.wrong.items() if at not in found}
    noted = {**start.noted, **{at: tuple(one.notes) for at, one in found.items()}}
    return replace(start, values=values, wrong=wrong, noted=noted), end


def _sorted_out(reader: ColumnReader, of: _Columns) -> _Reached:
    """Return how far each row comes: a row may repeat or belong to one that has come before it."""
    rows, seen, shared = _Reached(), dict[tuple[object, ...], Amount | None](), dict[str, int]()
    repeated = {name for name, times in Counter(of.called).items() if name and times > 1}
    for at, start in enumerate(of.start.values):
        key = of.key.values[at] if of.key else ""
        if key in shared:
            rows.joined[at] = shared[key]
            continue
        rows.opened.append(at)
        if start is None:
            continue
        rows.dated.append(at)
        last = of.last[at]
        if last and last[: len(start.start)] < start.start[: len(last)]:
            reader.leave_out(at, of.end.column, f"an end not before the start, {start.start}", f"'{last}'")
            continue
        rows.in_order.append(at)
        name = of.called[at]
        if name in repeated:
            facts = (name, start.start, last, of.hosts.values[at], of.point.values[at])
            if facts in seen:
                column = reader.column_of("name") or reader.column_of("series") or "name"
                expected = REPEATED if of.size.values[at] in (None, seen[facts]) else SIZED_TWICE
                reader.leave_out(at, column, expected, f"'{name[:80]}'")
                continue
            seen[facts] = of.size.values[at]
        rows.kept.append(at)
        if key:
            shared[key] = at
    return rows


def _settle(reader: ColumnReader, of: _Columns, rows: _Reached) -> None:
    """Tell what is wrong with each column in the rows that come to it."""
    if of.key:
        reader.settle(of.key, reader.all_rows)
    reader.settle(of.start, rows.opened, reader.left_out)
    for at in rows.opened:
        if of.start.values[at] is None and at not in of.start.wrong:
            reader.leave_out(at, of.start.column, "a start", "none")
    reader.settle(of.end, rows.dated)
    with_joined = [*rows.in_order, *rows.joined]
    for column in (of.name, of.series):
        reader.settle(column, rows.in_order)
    reader.settle(of.hosts, with_joined)
    reader.settle(of.point, rows.in_order)
    reader.settle(of.participants, [*rows.kept, *rows.joined])
    reader.settle(of.size, rows.kept)
    reader.noted["together"] += len(rows.joined)
    reader.noted["unnamed"] += sum(not of.called[at] for at in rows.kept)


def _named(mark: str, name: str) -> str:
    """Return the id of an exercise: its row, which no other has, and its name, by which people know it."""
    words = folded(name)[:LONGEST_ID].split()
    return "-".join(("row", mark, *words))


def _exercises(reader: ColumnReader, of: _Columns, rows: _Reached, ids: dict[int, str]) -> pd.DataFrame:
    names = [of.called[at] or f"unnamed, row {reader.rows[at]}" for at in rows.kept]
    starts = [start.start for start in of.start.of(rows.kept) if start]
    cells = {
        c.EXERCISE_ID: list(ids.values()),
        c.NAME: names,
        c.SERIES: [series or name for series, name in zip(of.series.of(rows.kept), names, strict=True)],
        c.KIND: "exercise",
        c.ORGANISER_SIDE: reader.choices.setting("organised_by") or NOT_SAID,
        c.HOST_COUNTRIES: _with_joined(of.hosts, rows),
        c.PARTICIPANTS: _with_joined(of.participants, rows),
        c.START_DATE: starts,
        c.END_DATE: [of.last[at] for at in rows.kept],
        c.DATE_PRECISION: [codes.PRECISION_BY_LENGTH[len(start)] for start in starts],
        c.VIENNA_STATUS: "unknown",
        c.EVIDENCE: "low",
        c.SOURCE_IDS: SOURCE,
    }
    return text_frame("exercises", cells, len(names))


def _with_joined(column: ReadColumn[tuple[str, ...]], rows: _Reached) -> list[str]:
    """Return the states of each exercise, those of the rows that were joined to it among them."""
    more: dict[int, tuple[str, ...]] = {}
    for at, first in rows.joined.items():
        more[first] = more.get(first, ()) + column.values[at]
    words = {some: ";".join(some) for some in dict.fromkeys(column.values)}
    values = column.values
    return [
        ";".join(dict.fromkeys(values[at] + more[at])) if at in more else words[values[at]]
        for at in rows.kept
    ]


def _claims(reader: ColumnReader, of: _Columns, ids: dict[int, str]) -> pd.DataFrame:
    """Return sizes as claims; nobody here can judge their source, so their grade is the lowest."""
    sizes = {at: size for at in ids if (size := of.size.values[at]) is not None}
    by = reader.choices.setting("size_by")
    qualifiers = [size.qualifier for size in sizes.values()]
    cells = {
        c.CLAIM_ID: [f"size-{reader.marks[at]}" for at in sizes],
        c.EXERCISE_ID: [f"{codes.UPLOADED_ID}{ids[at]}" for at in sizes],
        c.METRIC: "troops",
        c.VALUE_LOW: [str(size.low) for size in sizes.values()],
        c.VALUE_HIGH: [str(size.high) for size in sizes.values()],
        c.QUALIFIER: qualifiers,
        c.CLAIMANT: CLAIMANTS[by],
    }
    return text_frame("claims", cells | speaker([by] * len(sizes), qualifiers) | GRADED, len(sizes))


def _sites(points: dict[str, Point]) -> pd.DataFrame:
    lats, lons = ([f"{one[at]:.2f}" for one in points.values()] for at in (0, 1))
    cells = {
        c.EXERCISE_ID: [f"{codes.UPLOADED_ID}{exercise_id}" for exercise_id in points],
        c.NAME: [
            f"{MARK}{lat}, {lon}{square_words(one) if one.side_m else ''}"
            for one, lat, lon in zip(points.values(), lats, lons, strict=True)
        ],
        c.LAT: lats,
        c.LON: lons,
        c.GEO_PRECISION: "area",
        c.SOURCE_ID: SOURCE,
    }
    return text_frame("exercise_sites", cells, len(points))
