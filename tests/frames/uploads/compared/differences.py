"""Every value that the product made of a list, beside what the file says: what differs, in sentences.

Run as a program it tells the differences of all lists: `python -m tests.frames.uploads.compared.differences`.
"""

import math

import pandas as pd

from dashboard.frames.uploads import open_file, preview
from dashboard.frames.uploads.columns import guess
from tests.frames.uploads.reader import register

from .said import NOTHING, TOLD

CENT = 0.006
"""Degrees by which a place may differ, for the register keeps two decimals."""

MADE = {
    "incidents": {
        "start": "date",
        "hosts": "countries",
        "name": "place",
        "number": "number",
        "by": "attributed_to",
    },
    "sites": {"hosts": "country", "name": "name"},
    "claims": {"start": "published", "by": "claimant", "exercise": "exercise_id"},
    "exercises": {"start": "start_date", "end": "end_date", "hosts": "host_countries", "name": "name"},
}
"""Columns of the register by field."""


def result(said):
    """Return a list as it would join, read as the page reads it."""
    table = open_file.read(said.name, said.raw)
    found = preview.of_schema(table, register())
    if found is None:
        chosen = guess.choices(table)
        found = preview.of_choices(
            table, chosen.with_settings(dict(chosen.settings) | said.settings), register()
        )
    return found.result


def made(found):
    """Return the values of each row that joins, by its number and field; nothing where there is none."""
    key = {"exercises": "exercise_id", "incidents": "incident_id", "sites": "site_id", "claims": "claim_id"}
    rows = {}
    for one in found.tables[found.kind].to_dict("records"):
        number = int(one[key[found.kind]].split("-")[2])
        values = {field: _plain(one[column]) for field, column in MADE[found.kind].items()}
        values["kind"] = found.kind
        rows.setdefault(number, []).append(values | _more(found, one))
    return rows


def _more(found, one):
    """Return size, place and participants, which an exercise has in other tables."""
    if found.kind != "exercises":
        place = (one["lat"], one["lon"]) if not pd.isna(one.get("lat", math.nan)) else None
        low = one.get("value_low")
        return {"place": place, "size": None if low is None else (low, one["value_high"])}
    own = {
        name: rows[rows["exercise_id"] == one["exercise_id"]].to_dict("records")
        for name, rows in found.tables.items()
        if "exercise_id" in rows.columns and name != "exercises"
    }
    sizes = [(claim["value_low"], claim["value_high"]) for claim in own["claims"]]
    places = [(site["lat"], site["lon"]) for site in own["exercise_sites"]]
    return {
        "size": next(iter(sizes), None),
        "place": next(iter(places), None),
        "participants": _plain(one["participants"]),
    }


def _plain(cell):
    if cell is None or cell is pd.NA or (isinstance(cell, float) and math.isnan(cell)):
        return None
    return cell.removeprefix("Yours: ") if isinstance(cell, str) else cell


def differences(said, found=None):
    """Return what the product made otherwise than the file says: nothing where all is as it should be."""
    found = result(said) if found is None else found
    rows, told = made(found), {}
    for fault in (*found.passed_over, *found.faults):
        told.setdefault(fault.row, []).append(fault)
    left_out = {fault.row for fault in found.faults}
    wrong = [f"kind {found.kind}"] if found.kind != said.kind else []
    wrong += [f"row {row} is none of the file, and joins" for row in rows if row not in said.rows]
    for number, cells in said.rows.items():
        if number in said.joined:
            continue
        if number in said.no_rows:
            wrong += [f"row {number} is no row, and joins"] if number in rows else []
        elif number not in rows:
            wrong += [] if _may_be_left_out(said, number, cells, left_out) else [f"row {number} is lost"]
        else:
            wrong += [
                words
                for values in rows[number]
                for words in _of_row(said, number, cells, values, told.get(number, []))
            ]
    return wrong


def _may_be_left_out(said, number, cells, left_out):
    """Say whether a row is told as left out, and has no start that a person could read."""
    needed = said.fields.get("start") or said.fields.get("exercise") or said.fields.get("hosts")
    return number in left_out and (_said(needed, cells)[0] is None or (number, "start") in said.untrue)


def _of_row(said, number, cells, values, told):
    for field, value in values.items():
        if field == "kind":
            continue
        expected, is_told = _said(said.fields[field], cells) if field in said.fields else NOTHING
        if (number, field) in said.untrue:
            expected, is_told = TOLD
        if field in ("hosts", "participants") and field in said.fields:
            others = [said.rows[row] for row, first in said.joined.items() if first == number]
            more = [_said(said.fields[field], one)[0] for one in others]
            expected = tuple(dict.fromkeys(one for some in (expected, *more) for one in some or ()))
        if not _alike(field, value, expected):
            yield f"row {number}, {field}: the file says {expected}, the product {value}"
        columns = said.fields[field][0] if field in said.fields else ()
        if is_told and not any(fault.column in columns for fault in told):
            yield f"row {number}, {field}: {[cells.get(one) for one in columns]} is not told"


def _said(how, cells):
    columns, read = how
    return read(*(cells.get(column) for column in columns))


def _alike(field, value, expected):
    if field == "name" and expected is None:
        return value is None or value.startswith(("unnamed, row", "place not given, row"))
    if field in ("hosts", "participants"):
        return (tuple(value.split(";")) if value else None) == (expected or None)
    if field == "place" and value and expected:
        return all(abs(one - other) <= CENT for one, other in zip(value, expected, strict=True))
    return value == expected


if __name__ == "__main__":
    from .lists import LISTS

    for name, make in LISTS.items():
        print(name, *(differences(make()) or ["as the file says"]), sep="\n  ")
