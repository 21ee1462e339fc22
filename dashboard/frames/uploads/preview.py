"""A list before it joins: how each column was understood, rows as they will stand, what is left out."""

from dataclasses import dataclass

import pandas as pd

from dashboard.frames.model import Fault, Frames
from dashboard.frames.uploads import notes
from dashboard.frames.uploads.columns.choices import Choices
from dashboard.frames.uploads.columns.column_reader import ColumnReader
from dashboard.frames.uploads.columns.fields import FIELDS, KINDS
from dashboard.frames.uploads.read_column import Tally
from dashboard.frames.uploads.rows import claim_rows, exercise_rows, incident_rows, published_rows, site_rows
from dashboard.frames.uploads.uploaded_list import UploadedList, of_cells, text_frame
from dashboard.frames.uploads.uploaded_table import UploadedTable
from dashboard.schema import columns as c

SHOWN = 5
"""Rows that are shown as they will stand."""

_READERS = {
    "exercises": exercise_rows.read,
    "claims": claim_rows.read,
    "incidents": incident_rows.read,
    "sites": site_rows.read,
}
_NEEDED = {
    "exercises": (("start", "start_year"),),
    "claims": (("exercise",), ("value",)),
    "incidents": (("date", "date_year"),),
    "sites": (("country", "lat", "coordinates"),),
}
"""Fields that a row of each kind cannot do without; of each group one is enough."""

_STANDING = {
    "exercises": (c.NAME, c.START_DATE, c.END_DATE, c.HOST_COUNTRIES, c.PARTICIPANTS),
    "claims": (c.EXERCISE_ID, c.METRIC, c.VALUE_LOW, c.VALUE_HIGH, c.QUALIFIER, c.CLAIMANT, c.PUBLISHED),
    "incidents": (c.DATE, c.KIND, c.PLACE, c.COUNTRIES, c.LAT, c.LON, c.DESCRIPTION),
    "sites": (c.NAME, c.COUNTRY, c.SIDE, c.KIND, c.LAT, c.LON, c.AS_OF),
}

_BESIDE = {
    "claims": {c.TROOPS_LOW: c.VALUE_LOW, c.TROOPS_HIGH: c.VALUE_HIGH},
    "exercise_sites": {c.LAT: c.LAT, c.LON: c.LON},
}
"""What other tables hold of an exercise that a preview shows beside it."""

FIELD, COLUMN, READ, EMPTY, NOT_READ = "field", "column", "read", "empty", "not read"


@dataclass(frozen=True)
class Preview:
    """A list as it would join.

    Attributes
    ----------
    result : UploadedList
        The rows that would join, and all that is told.
    columns : pandas.DataFrame
        `field`, `column`, `read`, `empty`, `not read`: how each column was understood, in cells.
    rows : pandas.DataFrame
        The first rows as they will stand.
    missing : str
        What the list lacks to join, as a sentence; empty where nothing.
    """

    result: UploadedList
    columns: pd.DataFrame
    rows: pd.DataFrame
    missing: str


def of_choices(uploaded: UploadedTable, choices: Choices, register: Frames) -> Preview:
    """Return a list read as a reader has chosen.

    Parameters
    ----------
    uploaded : UploadedTable
        The list.
    choices : Choices
        Which column holds what.
    register : Frames
        The data that it may refer to.
    """
    reader = ColumnReader(uploaded, choices)
    lacking = _lacking(choices)
    none = {choices.kind: text_frame(choices.kind, {}, 0)}
    frames = none if lacking else _READERS[choices.kind](reader, register)
    notes_of_list = () if lacking else (*published_rows.lacking(uploaded), *notes.of(reader))
    left_out, passed_over = (sorted(some, key=_row_of) for some in (reader.left_out, reader.passed_over))
    result = of_cells(uploaded, choices.kind, frames, left_out, passed_over, notes_of_list, choices.key)
    none_joins = "" if result.joins else "No row of the list can join; what is left out says why."
    missing = lacking or none_joins or _unsaid(choices)
    understood = _columns(choices, reader.tallies)
    return Preview(result, understood.head(0) if lacking else understood, _standing(result), missing)


def of_schema(uploaded: UploadedTable, register: Frames) -> Preview | None:
    """Return a list in the published schema; None where its columns must be named."""
    one = published_rows.table_of(uploaded)
    if one is None:
        return None
    result = published_rows.read(uploaded, one, register)
    missing = "" if result.joins else "No row of the list can join; what is left out says why."
    return Preview(
        result, pd.DataFrame(columns=[FIELD, COLUMN, READ, EMPTY, NOT_READ]), _standing(result), missing
    )


def faults_table(result: UploadedList) -> pd.DataFrame:
    """Return all that is told of rows and cells, in the order of the file."""
    rows = [_line_of(fault, "row left out") for fault in result.faults]
    rows += [_line_of(fault, "row joined without this cell") for fault in result.passed_over]
    columns = ["row", "column", "expected", "seen", "what became of it"]
    frame = pd.DataFrame(rows, columns=columns).astype({"row": "Int64"} | dict.fromkeys(columns[1:], "str"))
    return frame.sort_values("row", kind="stable", ignore_index=True)


def _row_of(fault: Fault) -> int:
    return fault.row or 0


def _line_of(fault: Fault, became: str) -> tuple[int | None, str, str, str, str]:
    return fault.row, fault.column or "", fault.expected, fault.seen, became


def _lacking(choices: Choices) -> str:
    """Say which field must get a column before a list can join."""
    labels = {field.name: field.label for field in FIELDS[choices.kind]}
    lacking = [
        labels[group[0]] for group in _NEEDED[choices.kind] if not any(choices.column(name) for name in group)
    ]
    if not lacking:
        return ""
    return (
        f"Choose the column that holds: {', '.join(lacking)}. {KINDS[choices.kind]} cannot join without it."
    )


def _unsaid(choices: Choices) -> str:
    """Return a sentence where nobody has said who organised the exercises, by which charts set them apart."""
    if choices.kind != "exercises" or choices.setting("organised_by"):
        return ""
    return "Say who organised these exercises: charts set them apart by it, and no list is guessed."


def _columns(choices: Choices, tallies: dict[str, Tally]) -> pd.DataFrame:
    rows = []
    for field in FIELDS[choices.kind]:
        columns = choices.all_of(field.name)
        if columns and not (field.name == "key" and choices.setting("together") == "no"):
            tally = tallies.get(field.name) or _of_whole(field.name, tallies)
            rows.append((field.label, _shortened(columns), tally.read, tally.empty, tally.wrong))
    return pd.DataFrame(rows, columns=[FIELD, COLUMN, READ, EMPTY, NOT_READ])


def _of_whole(name: str, tallies: dict[str, Tally]) -> Tally:
    """Return the tally of the date that a part belongs to, for parts are read together."""
    return tallies.get(name.rpartition("_")[0], Tally())


def _shortened(columns: tuple[str, ...]) -> str:
    return columns[0] if len(columns) == 1 else f"{columns[0]} to {columns[-1]} ({len(columns)})"


def _standing(result: UploadedList) -> pd.DataFrame:
    """Return the first rows with what a page would show of them; of an exercise its size and place too."""
    rows = result.tables[result.kind].head(SHOWN)
    shown = rows[list(_STANDING[result.kind])]
    if result.kind != "exercises":
        return shown
    for name, columns in _BESIDE.items():
        found = result.tables.get(name)
        if found is not None and len(found):
            of_exercise = found.drop_duplicates(c.EXERCISE_ID).set_index(c.EXERCISE_ID)
            shown = shown.assign(
                **{beside: rows[c.EXERCISE_ID].map(of_exercise[one]) for beside, one in columns.items()}
            )
    return shown
