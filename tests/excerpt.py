"""A data folder cut down to a few dozen exercises and all that belongs to them: sound, and read in no time.

For tests of what is done with a data folder, whatever stands in it; what stands in the shipped one is tested
on the shipped one.
"""

import csv
import shutil
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.frames import digests, folder
from dashboard.frames.versions import UPKEEP, numbers
from dashboard.schema import TABLES, lists
from dashboard.schema import columns as c
from dashboard.schema import table as by_name

ENDS = {"exercises": 20, "incidents": 10, "measures": 15, "defence_spending": 20}
"""Of these tables so many rows at either end; of others what refers to nothing that is left out."""

DRILLS = ("zapad-2017", "zapad-2021", "zapad-2025", "steadfast-defender-2024")
"""Exercises that stay besides: pages open on them."""

CITED = ("sources", "claimants")
"""Of these only what other tables, or a row of their own that stays, refer to."""


def whole(target):
    """Copy the shipped data to a new folder, and return it."""
    return shutil.copytree(folder(), target, ignore=shutil.ignore_patterns("*.py", ".changes", "__pycache__"))


def excerpt(target):
    """Write an excerpt of the shipped data to a new folder, and return it."""
    whole(target)
    for path, text in (_texts() | _digests()).items():
        (target / path).write_bytes(text)
    return target


@cache
def _texts():
    rows = {table.name: _read(table.path) for table in TABLES}
    for name, count in ENDS.items():
        between = [row for row in rows[name][count:-count] if row.get(c.EXERCISE_ID) in DRILLS]
        rows[name] = rows[name][:count] + between + rows[name][-count:]
    while _leave_out_orphans(rows) or _leave_out_uncited(rows):
        pass
    keys = {(name, _key(name, row)) for name, found in rows.items() for row in found}
    rows["revisions"] = [row for row in rows["revisions"] if (row["table"], row["key"]) in keys]
    return {table.path: _written(rows[table.name]) for table in TABLES}


@cache
def _digests():
    """Return the file of digests: those that were released, so versions go on from the shipped one."""
    with TemporaryDirectory() as place:
        for path, text in _texts().items():
            (Path(place) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(place) / path).write_bytes(text)
        now = digests.state(Path(place)).now
    every = _read(digests.FILE)
    kept = [line for line in every if (line["table"], line["key"]) in now]
    for line in kept:
        if line["table"] == UPKEEP:  # one digest of all rows, of which the excerpt has some
            line["digest"] = now[UPKEEP, line["key"]]
    last = max((line["changed"] for line in every), key=numbers)
    if last not in {line["changed"] for line in kept}:
        # No row of the last release stays: another stands for it, so versions go on from the shipped one.
        kept[-1]["changed"] = last
    return {digests.FILE: _written(kept)}


def _leave_out_orphans(rows):
    """Leave out rows that refer to what is left out; say whether there was any."""
    before = sum(map(len, rows.values()))
    for table in TABLES:
        for column in table.columns:
            if column.references is not None:
                other, key = column.references
                known = {row[key] for row in rows[other]} | {""}
                rows[table.name] = [
                    row for row in rows[table.name] if set(lists.parts(row[column.name])) <= known
                ]
    return sum(map(len, rows.values())) < before


def _leave_out_uncited(rows):
    cited = {name: set() for name in CITED}
    for table in TABLES:
        for column in table.columns:
            if column.references is not None and column.references[0] in CITED and table.name != "revisions":
                cells = (row[column.name] for row in rows[table.name])
                cited[column.references[0]].update(part for cell in cells for part in lists.parts(cell))
    before = sum(map(len, rows.values()))
    for name in CITED:
        key = by_name(name).key[0]
        rows[name] = [row for row in rows[name] if row[key] in cited[name]]
    return sum(map(len, rows.values())) < before


def _key(name, row):
    return digests.key_words(";".join(row[part] for part in by_name(name).key), None)


def _read(path):
    with (folder() / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _written(rows):
    text = StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")
