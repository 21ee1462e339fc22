"""A release of the data: which version fits what changed, and every file that it writes."""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.curation import changelog, documents
from dashboard.frames import Fault, Frames, digests, versions
from dashboard.frames.digests import State
from dashboard.frames.versions import PACKAGE_FILE
from dashboard.schema import columns as c
from dashboard.schema.described import package

WORDS_ALONE = "for only lines of corrections or words of the schema have changed"
FORM = re.compile(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}")


@dataclass(frozen=True)
class Plan:
    """What a release would do.

    Attributes
    ----------
    fitting : tuple of str
        Versions that fit, the one that is proposed first; empty where nothing has changed.
    why : str
        What the first is for, as the end of a sentence.
    news : tuple of str
        What is new, as sentences.
    faults : tuple of Fault
        What must be mended before.
    """

    fitting: tuple[str, ...]
    why: str
    news: tuple[str, ...]
    faults: tuple[Fault, ...]


def plan(data: Path, loaded: Frames, state: State, day: date) -> Plan:
    """Return what a release of the data would be.

    Parameters
    ----------
    data : pathlib.Path
        Data folder.
    loaded : Frames
        The same, read and found sound.
    state : State
        Its records beside those that were released before.
    day : datetime.date
        Day of the release.
    """
    fitting, why = that_fit(data, state)
    names = dict(zip(loaded.exercises[c.EXERCISE_ID], loaded.exercises[c.NAME], strict=True))
    faults = (*state.faults(fitting[0] if fitting else state.released), *_read_later(loaded, day))
    return Plan(fitting, why, tuple(changelog.news(state, names)), faults)


def contents(data: Path, state: State, version: str, day: date) -> dict[str, bytes]:
    """Return the files that a release changes, as they shall be.

    Raises
    ------
    DataFaults
        Where a document no longer says in the expected words what is to be renewed.
    """
    made = documents.written(data, documents.Release(version, day, state))
    return {path: new for path, new in made.items() if not _holds(data / path, new)}


def misfit(version: str, found: Plan, released: str) -> str:
    """Return why a version cannot be the one of a release, as a sentence; empty text where it can."""
    if not FORM.fullmatch(version):
        return f"Expected a version such as {found.fitting[0] if found.fitting else released}, saw {version}."
    if version in found.fitting:
        return ""
    if not found.fitting:
        return f"There is nothing to release: no record has changed since data {released}."
    others = f" (or {' or '.join(found.fitting[1:])}, for more than that)" if found.fitting[1:] else ""
    return f"{version} does not follow {released}: {found.fitting[0]} fits{others}, {found.why}."


def day_of(data: Path) -> date:
    """Return the day on which the data in a folder were released."""
    described = json.loads((data / PACKAGE_FILE).read_text("utf-8"))
    return date.fromisoformat(str(described["created"])[:10])


def that_fit(data: Path, state: State) -> tuple[tuple[str, ...], str]:
    """Return the versions that fit what has changed, the least first, and what that one is for."""
    if not state.released:
        return (digests.version(data),), "for none was released before"
    due = state.due
    if due is None and not state.moved and not _described_otherwise(data):
        return (), ""
    why = WORDS_ALONE if due is None else state.why
    parts = range(2 if due is None else due, -1, -1)
    return tuple(versions.raised(state.released, part) for part in parts), why


def _described_otherwise(data: Path) -> bool:
    """Say whether the schema describes the data in other words than the descriptor does."""
    held = json.loads((data / PACKAGE_FILE).read_text("utf-8"))
    return bool(package.describe(held["version"], held["created"][:10]) != held)


def _read_later(loaded: Frames, day: date) -> list[Fault]:
    """Return pages that would have been read after the release."""
    expected = f"a day up to the release, {day.isoformat()}"
    late = loaded.sources[loaded.sources[c.ACCESSED].fillna("") > day.isoformat()]
    return [
        Fault("sources.csv", int(str(row)) + 2, c.ACCESSED, expected, f"'{accessed}'")
        for row, accessed in late[c.ACCESSED].items()
    ]


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
