"""The rules of versions: what a change of the records asks for."""

from dataclasses import dataclass

from dashboard.frames.model import Fault
from dashboard.schema import table as by_name

PACKAGE_FILE = "datapackage.json"

SCHEMA = "schema"
"""Stands as the table of the lines that hold a digest of a table's columns, with the table as key."""

UPKEEP = "upkeep"
"""The same for a digest of what a table holds that is no statement of its records, see `schema.Column`."""

WHY = {
    0: "for the schema has changed",
    1: "for rows were added or taken out",
    2: "for a value was corrected",
}
"""What each part of a version, counted from the left, is raised for."""

KEPT_UP = "for archived copies or checks of documents were filled in"
"""What the last part is raised for where no record has changed."""


@dataclass(frozen=True)
class Line:
    """One record: its digest, the data version that brought it and the one that last changed it."""

    digest: str
    since: str
    changed: str


Key = tuple[str, str]
"""Table and key of a record, as a line of `revisions.csv` names them."""


def rules(stored: dict[Key, Line], now: dict[Key, str], current: str) -> list[Fault]:
    """Return which rules of versions are broken between two states of the records.

    Parameters
    ----------
    stored : dict of (str, str) to Line
        The state that was released.
    now : dict of (str, str) to str
        Digest of each record as it is.
    current : str
        Version that the records have now.
    """
    return untold(stored, now) + _version_faults(stored, now, current)


def untold(stored: dict[Key, Line], now: dict[Key, str]) -> list[Fault]:
    """Return a fault for each record that was changed or taken out without a line in `revisions.csv`.

    Parameters
    ----------
    stored : dict of (str, str) to Line
        The state that was released.
    now : dict of (str, str) to str
        Digest of each record as it is.
    """
    revised = {_revised(key) for table, key in now if table == "revisions" and (table, key) not in stored}
    changed, gone = _moved(stored, now)
    lines = [key for table, key in changed + gone if table == "revisions"]
    return [
        Fault(by_name("revisions").path, None, None, f"the line {key} as it was released", "another or none")
        for key in lines
    ] + [
        Fault(
            by_name(table).path,
            None,
            None,
            f"a new line in revisions.csv on the record {key}",
            "none, though it was changed" if (table, key) in now else "none, though it was taken out",
        )
        for table, key in changed + gone
        if table not in (SCHEMA, UPKEEP, "revisions") and (table, key) not in revised
    ]


def part_due(stored: dict[Key, Line], now: dict[Key, str]) -> int | None:
    """Return which part of the version must rise, counted from the left: see `WHY`; none where none need."""
    if not stored:
        return None
    changed, gone = _moved(stored, now)
    added = [key for key in now if key not in stored and key[0] not in ("revisions", UPKEEP)]
    shape = any(key[0] == SCHEMA for key in changed + gone + added)
    return 0 if shape else 1 if added or gone else 2 if changed else None


def why(stored: dict[Key, Line], now: dict[Key, str], part: int) -> str:
    """Return what a part of the version is raised for, as the end of a sentence; see `part_due`."""
    changed, _ = _moved(stored, now)
    return KEPT_UP if part == max(WHY) and all(table == UPKEEP for table, _ in changed) else WHY[part]


def released(stored: dict[Key, Line]) -> str:
    """Return the version that was released last; empty where none was."""
    return max((line.changed for line in stored.values()), key=numbers, default="")


def raised(version: str, part: int) -> str:
    """Return the version that follows one where a part of it, counted from the left, rises by one."""
    before = numbers(version)
    return ".".join(map(str, (*before[:part], before[part] + 1, *(0 for _ in before[part + 1 :]))))


def numbers(words: str) -> tuple[int, ...]:
    """Return the parts of a version as numbers, which sort as versions do."""
    return tuple(int(part) for part in words.split("."))


def _other(key: Key, stored: dict[Key, Line], now: dict[Key, str]) -> bool:
    return key in stored and stored[key].digest != now[key]


def _moved(stored: dict[Key, Line], now: dict[Key, str]) -> tuple[list[Key], list[Key]]:
    """Return the records that changed, where the columns of their table did not, and those that are gone."""
    reshaped = {key for table, key in now if table == SCHEMA and _other((table, key), stored, now)}
    changed = [key for key in stored if key in now and _other(key, stored, now) and key[0] not in reshaped]
    return changed, [key for key in stored if key not in now]


def _version_faults(stored: dict[Key, Line], now: dict[Key, str], current: str) -> list[Fault]:
    part = part_due(stored, now)
    if part is None:
        return []
    needed = raised(released(stored), part)
    if numbers(current) >= numbers(needed):
        return []
    expected = f"{needed} or later, {why(stored, now, part)}"
    return [Fault(PACKAGE_FILE, None, "version", expected, current)]


def _revised(key: str) -> Key:
    """Return table and key of the record that a line of `revisions.csv` is about, from that line's key."""
    _, table, rest = key.split(";", maxsplit=2)
    return table, rest.rpartition(";")[0]
