"""Lists that give each participant of an exercise a row or a column of its own, as the academic sets do."""

import re

from dashboard.frames.uploads.columns import column_stems, held
from dashboard.frames.uploads.columns.choices import Choices
from dashboard.frames.uploads.uploaded_table import UploadedTable
from dashboard.reading.cells import folded

_NUMBERED_STATE = re.compile(r"state ?[a-z]{1,2}|(?:participant|country|state|nation) ?\d{1,2}")
_ANY_STATE = frozenset(
    (
        *("state", "states", "country", "countries", "nation", "state name", "country name"),
        *("statenme", "statename", "stateabb", "state abb"),
    )
)
"""Names of columns that say of a state neither that it hosts nor that it takes part."""

Columns = dict[str, tuple[str, ...]]


def numbered(names: list[str]) -> tuple[str, ...]:
    """Return columns that hold a participant each, as StateA to StateAM; none where there is only one."""
    found = tuple(name for name in names if _NUMBERED_STATE.fullmatch(folded(column_stems.parted(name))))
    return found if len(found) > 1 else ()


def by_row(table: UploadedTable, found: Columns) -> Columns:
    """Return the columns of fields with states as participants where they are what rows of a key differ in.

    Parameters
    ----------
    table : UploadedTable
        The list.
    found : dict of str to tuple of str
        Columns of each field, those of the hosts among them.
    """
    key, hosts = found.get("key"), found.get("hosts", ())
    if not key or "participants" in found:
        return found
    taken = {column for name, some in found.items() if name != "hosts" for column in some}
    free = [name for name in map(str, table.cells.columns) if name not in taken]
    named = [name for name in free if folded(name) in _ANY_STATE and held.states(table, name)]
    column = next((name for name in named if _differs_by_row(table, found, name)), None)
    if column is None:
        return found
    others = {name: some for name, some in found.items() if name != "hosts" or hosts != (column,)}
    return others | {"participants": (column,)}


def _differs_by_row(table: UploadedTable, found: Columns, states: str) -> bool:
    """Say whether rows of one key are alike but for a column of states, in which none repeats."""
    key = found["key"][0]
    same = [one for name in ("name", "start", "end", "hosts") for one in found.get(name, ()) if one != states]
    rows = table.cells[list(dict.fromkeys((key, states, *same)))].dropna(subset=[key, states])
    repeats = rows[key].duplicated().any()
    alike = all(rows.groupby(key)[column].nunique().le(1).all() for column in same)
    return bool(repeats and alike and not rows.duplicated([key, states]).any())


def rows_share(table: UploadedTable, made: Choices) -> bool:
    """Say whether a row is a participant, not an exercise: one column of states beside names that repeat."""
    key, participants = made.column("key"), made.all_of("participants")
    if key is None or len(participants) != 1:
        return False
    return bool(table.cells[key].dropna().duplicated().any())
