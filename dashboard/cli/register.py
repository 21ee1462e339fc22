"""Commands on the register itself: is it sound, let it grow, make it a version."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from dashboard import frames
from dashboard.cli.answers import answered, loaded, tell, today
from dashboard.curation import commands, form, rows
from dashboard.frames import contribution, digests
from dashboard.wording import agree, counted, number


def _checked(chosen: argparse.Namespace) -> int:
    path = chosen.path or frames.folder()
    return check_file(path) if path.is_file() else check(path)


def check(data: Path) -> int:
    """Validate a data folder; print one line per table, or every fault as a sentence.

    Returns
    -------
    int
        0 if the data are sound, 1 if not.
    """
    sound = loaded(data)
    if sound is None:
        return 1
    moved = digests.check(data)
    if moved:
        tell(moved)
        print(
            f"{counted(len(moved), 'fault')} in the versions of {data}; CONTRIBUTING.md has the rules.",
            file=sys.stderr,
        )
        return 1
    print("\n".join(frames.summary(sound)))
    print(f"Data {sound.release.version} of {sound.release.created} in {data} are sound.")
    return 0


def check_file(path: Path) -> int:
    """Validate one file that somebody wants to contribute; print what it would add, or every fault.

    Returns
    -------
    int
        0 if the rows are sound, 1 if not.
    """
    register = loaded(frames.folder())
    if register is None:
        return 1
    found = contribution.check(path, register)
    if found.faults:
        tell(found.faults)
        print(f"{counted(len(found.faults), 'fault')} in {path}.", file=sys.stderr)
        return 1
    print(
        f"{path} holds {counted(found.rows, 'sound row')} of the table {found.table}: {number(found.added)} "
        f"new, {number(found.changed)} {agree(found.changed, 'that differs', 'that differ')} from the "
        f"register, {number(found.same)} {agree(found.same, 'that stands', 'that stand')} there already."
    )
    if found.changed:
        print("A row that differs needs a line in revisions.csv; see CONTRIBUTING.md.")
    return 0


def add(files: Sequence[Path]) -> int:
    """Add the rows of some files to the data in use, or those that somebody types.

    Returns
    -------
    int
        0 if done, 1 if refused; then nothing was changed.
    """
    data = frames.folder()
    if files:
        return answered(lambda: commands.add(data, commands.read(files)))
    if not sys.stdin.isatty():
        print("Name the CSV files with rows to add; only a terminal can be asked instead.", file=sys.stderr)
        return 1
    return answered(lambda: commands.add(data, form.asked(rows.register(data), today())))


def release(version: str | None) -> int:
    """Make what stands in the data folder in use a version, or say which one fits.

    Returns
    -------
    int
        0 if done, 1 if refused; then nothing was changed.
    """
    data = frames.folder()
    if version is None:
        return answered(lambda: commands.propose(data, today()))
    return answered(lambda: commands.publish(data, version, today()))


def _undone(chosen: argparse.Namespace) -> int:
    return answered(lambda: commands.undo(frames.folder(), chosen.command))


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _checked,
    "add": lambda chosen: _undone(chosen) if chosen.undo else add(chosen.files),
    "release": lambda chosen: _undone(chosen) if chosen.undo else release(chosen.version_of_data),
}
