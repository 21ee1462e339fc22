"""A list of bases and sites: each row a place of one state, named or told by where it lies."""

from dataclasses import replace

import pandas as pd

from dashboard.frames import places
from dashboard.frames.model import Frames
from dashboard.frames.uploads.columns import place_columns
from dashboard.frames.uploads.columns.choices import DEFAULTS
from dashboard.frames.uploads.columns.column_reader import ColumnReader
from dashboard.frames.uploads.read_column import ReadColumn
from dashboard.frames.uploads.rows.exercise_rows import LONGEST_NAME
from dashboard.frames.uploads.uploaded_list import SOURCE, text_frame
from dashboard.reading.cells import is_missing
from dashboard.reading.places.coordinates import Point, square_words
from dashboard.reading.states import state_names
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.schema.states import NATO_SINCE
from dashboard.wording import together

AT_SEA = "naval_base"
"""The one kind of site that may lie in the sea."""

THEIR_SIDE, THEIR_STATES = "russia_belarus", frozenset(("RUS", "BLR"))

UNKNOWN_SIDE = "unknown_side"
"""Noted of a row whose words for a side are none that is known."""


def read(reader: ColumnReader, register: Frames) -> dict[str, pd.DataFrame]:
    """Return the sites of a list as text cells.

    Parameters
    ----------
    reader : ColumnReader
        Reads the list; keeps what is told of it. A state is needed, or a place that lies in one.
    register : Frames
        The data, for the shapes of states that a place should lie in.
    """
    point = place_columns.points(reader)
    states = _states(reader, point, register)
    rows = list(states)
    kind = reader.codes("kind", codes.SITE_KINDS, "site_kind")
    reader.settle(kind, rows)
    kinds, raw = kind.of(rows), reader.raw("kind")
    cells = (
        _places(reader, point, states, kinds, register)
        | _what_for(reader, states)
        | {
            c.SITE_ID: [f"row-{reader.marks[at]}" for at in rows],
            c.COUNTRY: [state for (state,) in states.values()],
            c.KIND: kinds,
            c.KIND_DETAIL: [raw[at] or codes.SITE_KINDS[one] for at, one in zip(rows, kinds, strict=True)],
            c.SOURCE_ID: SOURCE,
            c.CONFIDENCE: "low",
        }
    )
    return {"sites": text_frame("sites", cells, len(rows))}


def _states(
    reader: ColumnReader, point: ReadColumn[Point | None], register: Frames
) -> dict[int, tuple[str, ...]]:
    """Return the state of each row: the one that it names, or where it names none that of its place.

    The second is noted, and the rows without either are told.
    """
    country, raw = reader.states("country"), reader.raw("country")
    reader.settle(country, reader.all_rows)
    unnamed = {at: one for at, one in enumerate(point.values) if one is not None and is_missing(raw[at])}
    lies_in = places.states_at(unnamed, register.units)
    found: dict[int, tuple[str, ...]] = {}
    for at, named in enumerate(country.values):
        states = lies_in.get(at, named)
        if len(states) == 1:
            found[at] = states
            reader.noted["state_by_place"] += at in lies_in
        elif at in lies_in:
            where = (
                f"on the border of {together(states)}" if states else "in none whose borders are known here"
            )
            seen = place_columns.as_quoted(unnamed[at])
            reader.leave_out(at, "country", f"a state, for the place lies {where}", seen)
        else:
            reader.leave_out(at, reader.column_of("country") or "country", "one state", f"'{raw[at]}'")
    return found


def _places(
    reader: ColumnReader,
    point: ReadColumn[Point | None],
    states: dict[int, tuple[str, ...]],
    kinds: list[str],
    register: Frames,
) -> dict[str, list[str]]:
    """Return the name and the coordinates of each site; coordinates that cannot be meant are told."""
    rows = list(states)
    reader.settle(point, rows)
    points = {at: one for at in rows if (one := point.values[at]) is not None}
    on_land = {at for at, kind in zip(rows, kinds, strict=True) if kind != AT_SEA}
    wrong = places.doubtful(points, states, register.units, strict=True, on_land=on_land)
    for at, expected in wrong.items():
        reader.tell(at, place_columns.place_field(reader), expected, place_columns.as_quoted(points[at]))
    name = reader.texts("name", LONGEST_NAME)
    reader.settle(name, rows)
    named = {at: name.values[at] or f"unnamed, row {reader.rows[at]}" for at in rows}
    sound = {at: one for at, one in points.items() if at not in wrong}
    return {
        c.NAME: [f"{named[at]}{square_words(points[at]) if at in points else ''}" for at in rows],
        c.LAT: [f"{sound[at].lat:.2f}" if at in sound else "" for at in rows],
        c.LON: [f"{sound[at].lon:.2f}" if at in sound else "" for at in rows],
    }


def _what_for(reader: ColumnReader, states: dict[int, tuple[str, ...]]) -> dict[str, list[str]]:
    """Return whose each site is, what it is for and as of when."""
    rows = list(states)
    as_of, side = reader.spans("as_of"), _sides(reader, states)
    role = reader.texts("role")
    for column in (as_of, side, role):
        reader.settle(column, rows)
    return {
        c.SIDE: side.of(rows),
        c.ROLE: role.of(rows),
        c.AS_OF: [one.start if one else "" for one in as_of.of(rows)],
    }


def _sides(reader: ColumnReader, states: dict[int, tuple[str, ...]]) -> ReadColumn[str]:
    """Read whose each site is: by a code, by the state that the column names, or by where the site lies.

    The last is noted. It goes before the choice for the whole list only where that is the usual one: a list
    of Russian bases has no need to say whose they are.
    """
    side = reader.codes("side", codes.SITE_SIDES, "site_side", also=_side_of_owner)
    if reader.choices.setting("site_side") != DEFAULTS["site_side"]:
        return side
    texts = side.parts[0].values
    unsaid = [at for at in states if not texts[at] or UNKNOWN_SIDE in side.noted.get(at, ())]
    theirs = dict.fromkeys((at for at in unsaid if _side_of(states[at]) == THEIR_SIDE), THEIR_SIDE)
    values = [theirs.get(at, value) for at, value in enumerate(side.values)]
    noted = {**side.noted, **dict.fromkeys(theirs, ("side_by_state",))}
    return replace(side, values=values, noted=noted)


def _side_of_owner(text: str) -> str:
    """Return the side of the states that a text names; empty where it names none, or such of both sides."""
    named = state_names.read(text)
    return "" if named.unknown else _side_of(named.codes)


def _side_of(states: tuple[str, ...]) -> str:
    if not states:
        return ""
    if set(states) <= THEIR_STATES:
        return THEIR_SIDE
    return "nato" if set(states) <= set(NATO_SINCE) else ""
