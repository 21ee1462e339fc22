"""`flankwatch add` and `flankwatch release`: what they do, and what they say of it.

Each returns the sentences to print, or raises what forbids it: then nothing was changed.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dashboard import frames
from dashboard.curation import change, documents, release, rows
from dashboard.frames import DataFaults, digests
from dashboard.frames.load import UNFINISHED
from dashboard.wording import agree, counted, together


def add(data: Path, parts: Sequence[rows.Part]) -> list[str]:
    """Add rows to the tables of a data folder, all of them or none.

    Parameters
    ----------
    data : pathlib.Path
        Data folder.
    parts : sequence of Part
        Rows of one or several tables.

    Raises
    ------
    DataFaults
        With everything wrong with the rows.
    Hindered
        Where the folder cannot be written.
    """
    data = data.resolve()
    with change.alone(data):
        found = rows.addition(rows.register(data), parts)
        if found.faults:
            raise DataFaults(found.faults)
        there = [_there_already(found.same)] if found.same else []
        if not found.contents:
            return [f"Nothing to add to {data}.", *there]
        change.write(data, "add", found.contents, documents.watched(data))
        grown = together(f"{counted(count, 'row')} to {path}" for path, count in found.added.items())
        return [f"Added {grown}.", *there, _proposed(data), "`flankwatch add --undo` takes them back."]


def read(paths: Sequence[Path]) -> list[rows.Part]:
    """Return the rows of CSV files, each with the header of a table.

    Raises
    ------
    DataFaults
        With everything wrong with the files as such.
    """
    found = [rows.part(path) for path in paths]
    faults = [fault for _, own in found for fault in own]
    if faults:
        raise DataFaults(tuple(faults))
    return [part for part, _ in found if part is not None]


def propose(data: Path, day: date) -> list[str]:
    """Return which version fits what has changed, and what would be told of it; write nothing.

    Raises
    ------
    DataFaults
        Where something is to be mended before.
    """
    found, state = _planned(data, day)
    if not found.fitting:
        return [f"There is nothing to release: no record has changed since data {state.released}."]
    first = found.fitting[0]
    return [f"{first} fits, {found.why}.", *found.news, f"`flankwatch release {first}` makes it."]


def publish(data: Path, version: str, day: date) -> list[str]:
    """Make what stands in a data folder a version, in every file that names one or counts rows.

    Raises
    ------
    DataFaults
        Where something is to be mended before.
    Hindered
        Where the version does not fit, nothing has changed, or a file cannot be written.
    """
    data = data.resolve()
    with change.alone(data):
        found, state = _planned(data, day)
        again = version == state.released and not found.fitting
        misfit = "" if again else release.misfit(version, found, state.released)
        if misfit:
            raise change.Hindered(misfit)
        made = release.contents(data, state, version, release.day_of(data) if again else day)
        if not made:
            return [f"Data {version} are released already, and nothing has changed since."]
        change.write(data, "release", made, documents.watched(data))
        files = together(path.removeprefix("../") if path[:2] == ".." else f"data/{path}" for path in made)
        done = "renewed in" if again else "released:"
        said = [f"Data {version} {done} {files}.", *([] if again else found.news)]
        return [*said, "`flankwatch release --undo` takes it back."]


def undo(data: Path, command: str) -> list[str]:
    """Take the last change back; see `change.undo`."""
    data = data.resolve()
    with change.alone(data):
        files = change.undo(data, command)
    return [f"As before: {together(path.removeprefix('../') for path in files)}."]


def finish(data: Path) -> None:
    """Finish what a killed command left half done, if anything."""
    if (data / UNFINISHED).exists():
        with change.alone(data.resolve()):
            pass


def _planned(data: Path, day: date) -> tuple[release.Plan, digests.State]:
    loaded, state = frames.load(data), digests.state(data)
    found = release.plan(data, loaded, state, day)
    if found.faults:
        raise DataFaults(found.faults)
    return found, state


def _proposed(data: Path) -> str:
    state = digests.state(data)
    fitting, why = release.that_fit(data, state)
    return f"`flankwatch release {fitting[0]}` makes them a version, {why}."


def _there_already(count: int) -> str:
    return f"{counted(count, 'row')} {agree(count, 'stands', 'stand')} there already."
