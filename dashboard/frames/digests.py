"""A digest of every record, stored beside the data, which shows a silent change.

`python -m dashboard.frames.digests DATA_FOLDER` writes `digests.csv` anew; `make data` runs it. It refuses to
where the rules of versions are broken: a record that changed needs a line in `revisions.csv` and a new
version, a record added a new minor version, a changed schema a new major one. Where the columns of a table
change, so does the digest of each of its records, and none tells whether a value did: such a migration
is named in README and `revisions.csv` by whoever makes it, and records are watched again from then on.
"""

import csv
import hashlib
import io
import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dashboard.frames import read
from dashboard.frames.model import Fault
from dashboard.schema import TABLES, Table
from dashboard.schema import table as by_name

FILE = "digests.csv"
PACKAGE_FILE = "datapackage.json"
HEADER = ("table", "key", "digest", "since", "changed")
SCHEMA = "schema"
"""Stands as the table of the lines that hold a digest of a table's columns, with the table as key."""

LONGEST_KEY = 80

WHY = {
    0: "for the schema has changed",
    1: "for rows were added or taken out",
    2: "for a value was corrected",
}
"""What each part of a version, counted from the left, is raised for."""


@dataclass(frozen=True)
class Line:
    """One record: its digest, the data version that brought it and the one that last changed it."""

    digest: str
    since: str
    changed: str


Key = tuple[str, str]
"""Table and key of a record, as a line of `revisions.csv` names them."""


def check(data: Path) -> list[Fault]:
    """Return where the records of a data folder have moved on from its digests without saying so.

    Parameters
    ----------
    data : pathlib.Path
        Data folder whose tables can be read.

    Returns
    -------
    list of Fault
        Empty where every record is the one whose digest stands in `digests.csv`.
    """
    stored, now = _stored(data), _now(data)
    if stored is None:
        return [Fault(FILE, None, None, "a file with a digest of each record; `make data` writes it", "none")]
    faults = rules(stored, now, version(data))
    if not faults and _differ(stored, now):
        return [Fault(FILE, None, None, "the digests of the records as they are; run `make data`", "others")]
    return faults


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
    revised = {_revised(key) for table, key in now if table == "revisions" and (table, key) not in stored}
    reshaped = {key for table, key in now if table == SCHEMA and _other((table, key), stored, now)}
    changed = [key for key in stored if key in now and _other(key, stored, now) and key[0] not in reshaped]
    gone = [key for key in stored if key not in now]
    faults = [
        Fault(
            by_name(table).path,
            None,
            None,
            f"a new line in revisions.csv on the record {key}",
            "none, though it was changed" if (table, key) in now else "none, though it was taken out",
        )
        for table, key in changed + gone
        if table not in (SCHEMA, "revisions") and (table, key) not in revised
    ]
    return faults + _version_faults(stored, now, changed, gone, current)


def write(data: Path) -> list[Fault]:
    """Write `digests.csv` anew where no rule is broken; otherwise write nothing and return the faults."""
    stored, now, current = _stored(data) or {}, _now(data), version(data)
    faults = rules(stored, now, current)
    if faults:
        return faults
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for key, digest in now.items():
        before = stored.get(key)
        since = before.since if before else current
        same = before is not None and before.digest == digest
        changed = before.changed if before and same else current
        writer.writerow((*key, digest, since, changed))
    (data / FILE).write_text(text.getvalue(), "utf-8")
    return []


def history(data: Path) -> pd.DataFrame:
    """Return what each version of the data brought: `version`, `table`, `added`, `changed`, latest first.

    Rows are counted as they stand now: one changed twice counts for its last change alone.
    """
    lines = [(table, line) for (table, _), line in (_stored(data) or {}).items() if table != SCHEMA]
    counts = Counter((line.since, table, "added") for table, line in lines)
    counts.update((line.changed, table, "changed") for table, line in lines if line.changed != line.since)
    pairs = sorted({(one, table) for one, table, _ in counts}, key=lambda pair: (_numbers(pair[0]), pair[1]))
    rows = [(one, table, counts[one, table, "added"], counts[one, table, "changed"]) for one, table in pairs]
    return pd.DataFrame(rows[::-1], columns=["version", "table", "added", "changed"])


def version(data: Path) -> str:
    """Return the data version that the descriptor names."""
    return str(json.loads((data / PACKAGE_FILE).read_text("utf-8"))["version"])


def _other(key: Key, stored: dict[Key, Line], now: dict[Key, str]) -> bool:
    return key in stored and stored[key].digest != now[key]


def _version_faults(
    stored: dict[Key, Line], now: dict[Key, str], changed: list[Key], gone: list[Key], current: str
) -> list[Fault]:
    added = [key for key in now if key not in stored and key[0] != "revisions"]
    shape = any(key[0] == SCHEMA for key in changed + gone + added)
    part = 0 if shape else 1 if added or gone else 2 if changed else None
    if not stored or part is None:
        return []
    released = max(_numbers(line.changed) for line in stored.values())
    needed = (*released[:part], released[part] + 1, *(0 for _ in released[part + 1 :]))
    if _numbers(current) >= needed:
        return []
    wanted = f"{'.'.join(map(str, needed))} or later, {WHY[part]}"
    return [Fault(PACKAGE_FILE, None, "version", wanted, current)]


def _differ(stored: dict[Key, Line], now: dict[Key, str]) -> bool:
    return {key: line.digest for key, line in stored.items()} != now


def _stored(data: Path) -> dict[Key, Line] | None:
    path = data / FILE
    if not path.is_file():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {(row["table"], row["key"]): Line(row["digest"], row["since"], row["changed"]) for row in rows}


def _now(data: Path) -> dict[Key, str]:
    found: dict[Key, str] = {}
    for table in TABLES:
        found[SCHEMA, table.name] = _digest(f"{column.name} {column.kind}" for column in table.columns)
        found |= _records(data, table)
    return found


def _records(data: Path, table: Table) -> dict[Key, str]:
    frame, _ = read.read(data, table)
    found: dict[Key, str] = {}
    if frame is None or not set(table.key) <= set(frame.columns):
        return found
    longest = None if table.name == "revisions" else LONGEST_KEY
    for row in frame.fillna("").to_dict("records"):
        key = key_words(";".join(row[name] for name in table.key), longest)
        found[table.name, _free(found, table.name, key)] = _digest(row.values())
    return found


def key_words(key: str, longest: int | None = LONGEST_KEY) -> str:
    """Return a key as it stands in a file: its cells joined by `;`, a long one cut and closed by a digest."""
    return key if longest is None or len(key) <= longest else f"{key[: longest - 13]}…{_digest([key])}"


def _free(found: dict[Key, str], table: str, key: str) -> str:
    """Return the key, numbered where a row before it has the same, as the article's own repeats do."""
    number, free = 1, key
    while (table, free) in found:
        number += 1
        free = f"{key}#{number}"
    return free


def _revised(key: str) -> Key:
    """Return table and key of the record that a line of `revisions.csv` is about, from that line's key."""
    _, table, rest = key.split(";", maxsplit=2)
    return table, rest.rpartition(";")[0]


def _digest(cells: Iterable[str]) -> str:
    return hashlib.sha256("\x1f".join(cells).encode("utf-8")).hexdigest()[:12]


def _numbers(words: str) -> tuple[int, ...]:
    return tuple(int(part) for part in words.split("."))


if __name__ == "__main__":
    found = write(Path(sys.argv[1]))
    print("\n".join(str(fault) for fault in found) or f"{FILE} is up to date.")
    sys.exit(1 if found else 0)
