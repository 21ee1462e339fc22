"""What a release of the data tells its readers: a section of the changelog, made from the records."""

import re
from collections import Counter
from collections.abc import Mapping

from dashboard.frames import DataFaults, Fault
from dashboard.frames.digests import State
from dashboard.schema import TABLES
from dashboard.wording import counted, together

FILE = "CHANGELOG.md"
OPEN = "## Unreleased"
MOST_NAMED = 5
WIDTH = 118

NOUNS = {
    "exercises": ("exercise", "exercises"),
    "claims": ("claim", "claims"),
    "sources": ("document", "documents"),
    "claimants": ("speaker", "speakers"),
    "exercise_sites": ("place of an exercise", "places of exercises"),
    "exercise_links": ("relation", "relations"),
    "incidents": ("incident or count of incidents", "incidents or counts of incidents"),
}
"""A row of each table that grows by the month, and several, in the order in which a reader meets them."""


def news(state: State, exercises: Mapping[str, str]) -> list[str]:
    """Return what is new in the records, as sentences of a list.

    Parameters
    ----------
    state : State
        Records beside those that were released before.
    exercises : mapping of str to str
        Name of each exercise by `exercise_id`.
    """
    came = Counter(table for table, _ in state.added)
    corrections = came.pop("revisions", 0)
    order = [*NOUNS, *(table.name for table in TABLES if table.name not in NOUNS)]
    counts = [_counted(table, came[table]) for table in order if came[table]]
    lines = [f"Added: {together(counts)}."] if counts else []
    names = [exercises[key] for table, key in state.added if table == "exercises" and key in exercises]
    if names:
        more = [f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []
        lines.append(f"New in the register: {together([*names[:MOST_NAMED], *more])}.")
    if state.kept_up:
        lines.append("Archived copies or checks of documents were filled in.")
    if corrections:
        lines.append(f"Corrected: {counted(corrections, 'line')} of `revisions.csv` tell what and why.")
    return lines


def renewed(text: str, version: str, day: str, lines: list[str]) -> str:
    """Return a changelog with a section on a version of the data below what is unreleased.

    A section that somebody has written already stays as it is.

    Raises
    ------
    DataFaults
        Where there is no section of what is unreleased.
    """
    if re.search(rf"(?m)^## .*\b[Dd]ata {re.escape(version)}\b", text) or not lines:
        return text
    before, opened, rest = text.partition(f"{OPEN}\n")
    if not opened:
        raise DataFaults((Fault(FILE, None, None, f"a section {OPEN}", "none"),))
    section = "\n".join([f"## Data {version}, {day}", "", *map(_wrapped, lines)])
    current, *older = re.split(r"(?m)^(?=## )", rest, maxsplit=1)
    parts = (before + OPEN, current.strip(), section, *(one.strip() for one in older))
    return "\n\n".join(part for part in parts if part) + "\n"


def _counted(table: str, count: int) -> str:
    if table in NOUNS:
        return counted(count, *NOUNS[table])
    path = next(one.path for one in TABLES if one.name == table)
    return f"{counted(count, 'row')} of `{path}`"


def _wrapped(line: str) -> str:
    """Return a sentence as an entry of a list, in lines of the file's width."""
    lines, words = [], "-"
    for word in line.split():
        if len(words) + 1 + len(word) > WIDTH:
            lines.append(words)
            words = " "
        words = f"{words} {word}"
    return "\n".join([*lines, words])
