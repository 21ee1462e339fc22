"""A digest of every record, stored beside the data, which shows a silent change.

`flankwatch release` writes `digests.csv` anew, as `python -m dashboard.frames.digests DATA_FOLDER` does for
somebody who works on the schema. Both refuse where the rules of versions are broken: a record that changed
needs a line in `revisions.csv` and a new version, a record added a new minor version, a changed schema a new
major one. Where the columns of a table change, so does the digest of each of its records, and none tells
whether a value did: such a migration is named in README and `revisions.csv` by whoever makes it, and records
are watched again from then on.

What tells where a record can be found again is no part of its digest: one line for each table with such
columns has a digest of them all, so that they do not change in silence either, and ask for no line of
correction.
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

from dashboard.frames import read, versions
from dashboard.frames.model import Fault
from dashboard.frames.versions import PACKAGE_FILE, SCHEMA, UPKEEP, Key, Line
from dashboard.schema import TABLES, Table

FILE = "digests.csv"
HEADER = ("table", "key", "digest", "since", "changed")
LONGEST_KEY = 80


@dataclass(frozen=True)
class State:
    """The records of a data folder beside those that were released.

    Attributes
    ----------
    stored : dict of (str, str) to Line or None
        What was released; none where there is no file of digests.
    now : dict of (str, str) to str
        Digest of each record as it is.
    """

    stored: dict[Key, Line] | None
    now: dict[Key, str]

    @property
    def released(self) -> str:
        """The version that was released last; empty where none was."""
        return versions.released(self.stored or {})

    @property
    def due(self) -> int | None:
        """Which part of the version must rise; none where none need."""
        return versions.part_due(self.stored or {}, self.now)

    @property
    def why(self) -> str:
        """What the version must rise for, as the end of a sentence; empty where it need not."""
        part = self.due
        return "" if part is None else versions.why(self.stored or {}, self.now, part)

    @property
    def moved(self) -> bool:
        """Whether any record is another than the one that was released."""
        return _differ(self.stored or {}, self.now)

    @property
    def kept_up(self) -> bool:
        """Whether cells were filled in, or changed, that are no statement of their record."""
        return any(
            line.digest != self.now.get(key) for key, line in (self.stored or {}).items() if key[0] == UPKEEP
        )

    @property
    def added(self) -> list[Key]:
        """Records that were not released."""
        return [key for key in self.now if key not in (self.stored or {}) and key[0] not in (SCHEMA, UPKEEP)]

    def faults(self, current: str) -> list[Fault]:
        """Return which rules of versions are broken if the records have this version; see `rules`."""
        return versions.rules(self.stored or {}, self.now, current)

    def text(self, current: str) -> str:
        """Return `digests.csv` as it stands once the records are released as this version."""
        stored, text = self.stored or {}, io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(HEADER)
        for key, digest in self.now.items():
            before = stored.get(key)
            same = before is not None and before.digest == digest
            changed = before.changed if before and same else current
            writer.writerow((*key, digest, before.since if before else current, changed))
        return text.getvalue()


def state(data: Path) -> State:
    """Return the records of a data folder, whose tables can be read, beside those that were released."""
    return State(stored(data), _now(data))


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
    found = state(data)
    if found.stored is None:
        expected = "a file with a digest of each record; `flankwatch release` writes it"
        return [Fault(FILE, None, None, expected, "none")]
    faults = found.faults(version(data))
    if not faults and found.moved:
        expected = "the digests of the records as they are; `flankwatch release` writes them"
        return [Fault(FILE, None, None, expected, "others")]
    return faults


def untold(data: Path) -> list[Fault]:
    """Return which records of a data folder have changed or gone without a line that says so.

    Unlike `check` it lets rows pass that were added, and versions that are still to be raised: data may be
    looked at before they are released, but none may vanish in silence.
    """
    found = stored(data)
    return check(data) if found is None else versions.untold(found, _now(data))


def write(data: Path) -> list[Fault]:
    """Write `digests.csv` anew where no rule is broken; otherwise write nothing and return the faults."""
    found, current = state(data), version(data)
    faults = found.faults(current)
    if not faults:
        (data / FILE).write_text(found.text(current), "utf-8")
    return faults


def history(data: Path) -> pd.DataFrame:
    """Return what each version of the data brought: `version`, `table`, `added`, `changed`, latest first.

    Rows are counted as they stand now: one changed twice counts for its last change alone.
    """
    lines = [
        (table, line) for (table, _), line in (stored(data) or {}).items() if table not in (SCHEMA, UPKEEP)
    ]
    counts = Counter((line.since, table, "added") for table, line in lines)
    counts.update((line.changed, table, "changed") for table, line in lines if line.changed != line.since)
    pairs = sorted(
        {(one, table) for one, table, _ in counts}, key=lambda pair: (versions.numbers(pair[0]), pair[1])
    )
    rows = [(one, table, counts[one, table, "added"], counts[one, table, "changed"]) for one, table in pairs]
    return pd.DataFrame(rows[::-1], columns=["version", "table", "added", "changed"])


def version(data: Path) -> str:
    """Return the data version that the descriptor names."""
    return str(json.loads((data / PACKAGE_FILE).read_text("utf-8"))["version"])


def _differ(stored: dict[Key, Line], now: dict[Key, str]) -> bool:
    return {key: line.digest for key, line in stored.items()} != now


def stored(data: Path) -> dict[Key, Line] | None:
    """Return what stands in `digests.csv` by table and key of a record; none where there is no such file."""
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
    cells = frame.fillna("")
    upkeep = [column.name for column in table.columns if column.upkeep and column.name in cells]
    said = cells.drop(columns=upkeep).columns
    for row in cells.to_dict("records"):
        key = key_words(";".join(row[name] for name in table.key), longest)
        found[table.name, _free(found, table.name, key)] = _digest(row[name] for name in said)
    if upkeep:
        filled = cells.loc[(cells[upkeep] != "").any(axis="columns"), [*table.key, *upkeep]]
        found[UPKEEP, table.name] = _digest(filled.to_numpy().ravel())
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


def _digest(cells: Iterable[str]) -> str:
    return hashlib.sha256("\x1f".join(cells).encode("utf-8")).hexdigest()[:12]


if __name__ == "__main__":
    found = write(Path(sys.argv[1]))
    print("\n".join(str(fault) for fault in found) or f"{FILE} is up to date.")
    sys.exit(1 if found else 0)
