"""Files that a command writes: each is there whole or as it was, whatever ends the work."""

import contextlib
import os
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

BEGINS = ".flankwatch-"
"""How the name of a file begins that is not yet in its place."""

LEFT_OVER = 24 * 3600
"""Seconds after which such a file is one that a killed command has left, for no command works as long."""


class RefusedError(ValueError):
    """What was asked for makes no sense; the message says why."""


class FailedError(RuntimeError):
    """What was asked for could not be made or written; the message says why."""


def write(files: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Write files into a folder, which is made where it is missing; a file is there whole or not at all.

    What a killed command left there is taken away a day later.

    Raises
    ------
    FailedError
        Where they cannot be written; those of this call are taken away again.
    """
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        waiting = [(_beside(folder, content, written), folder / name) for name, content in files.items()]
        for part, path in waiting:
            part.replace(path)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        reason = error.strerror or error
        if isinstance(error, FileExistsError | NotADirectoryError):
            reason = "it is not a folder"
        raise FailedError(f"Cannot write into {folder}: {reason}.") from error
    _take_away_left_over(folder)
    return [path for _, path in waiting]


def _beside(folder: Path, content: bytes, written: list[Path]) -> Path:
    """Write content into a file without a name of its own yet."""
    handle, name = tempfile.mkstemp(prefix=BEGINS, dir=folder)
    written.append(Path(name))
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    with contextlib.suppress(OSError):  # some file systems know no rights
        Path(name).chmod(0o644)
    return Path(name)


def _take_away_left_over(folder: Path) -> None:
    before = time.time() - LEFT_OVER
    for path in folder.glob(f"{BEGINS}*"):
        with contextlib.suppress(OSError):  # another command may be at it too
            if path.stat().st_mtime < before:
                path.unlink()
