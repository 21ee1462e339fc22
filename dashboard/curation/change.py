"""Several files changed as one: a killed run leaves the old state or the new one, and a change can be undone.

The new files are written beside the old ones and flushed, the old bytes are kept in a folder of the journal,
and the one rename that gives this folder its name decides: before it nothing has happened, after it whoever
comes next finishes what is left to rename. Then the folder stays as what the change can be undone by.
"""

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from dashboard.frames.load import CHANGES, UNFINISHED

if sys.platform != "win32":
    import fcntl

PREPARED = f"{CHANGES}/prepared"
LOCK = f"{CHANGES}/lock"
ENTRY = "entry.json"
MOST_KEPT = 10
"""Changes that can be undone one after another; an older one is forgotten."""

Contents = Mapping[str, bytes | None]
"""What files shall hold, by path relative to the data folder; none for a file that shall be gone."""


class Hindered(Exception):
    """Raised where a change cannot be made; says why in a sentence."""


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """Keep every other change away from a data folder, once what a killed one left is finished.

    Raises
    ------
    Hindered
        Where another change is under way or the folder cannot be written.
    """
    try:
        (data / CHANGES).mkdir(exist_ok=True)
        lock = (data / LOCK).open("w", encoding="utf-8")
    except OSError as error:
        raise _not_written(error, data) from error
    with lock:
        _hold(lock, data)
        finish(data)
        yield


def write(data: Path, command: str, contents: Contents, watched: Iterable[str]) -> None:
    """Give files new contents, all of them or none.

    Parameters
    ----------
    data : pathlib.Path
        Data folder, held by `alone`.
    command : str
        Command that makes the change and, with `--undo`, takes it back.
    contents : mapping of str to bytes or None
        New contents.
    watched : iterable of str
        Files that must all be as this change leaves them for it to be undone.

    Raises
    ------
    Hindered
        Where a file cannot be written.
    """
    stack = _stack(data)
    if stack and _moved(data, _entry(stack[-1])):
        stack = _forget(stack)
    after = {path: _sum(contents[path] if path in contents else _bytes(data / path)) for path in watched}
    number = int(stack[-1].name) + 1 if stack else 1
    _commit(data, contents, {"command": command, "after": after, "becomes": f"{number:04}"})
    _forget(_stack(data)[:-MOST_KEPT])


def undo(data: Path, command: str) -> list[str]:
    """Bring back the bytes that the files had before the last change, and return which files.

    Raises
    ------
    Hindered
        Where there is no change to undo, another command made it, or a file has changed since.
    """
    stack = _stack(data)
    if not stack:
        raise Hindered(f"There is no change of {data} to undo.")
    last = _entry(stack[-1])
    if last["command"] != command:
        raise Hindered(f"The last change was another: `flankwatch {last['command']} --undo` takes it back.")
    moved = _moved(data, last)
    if moved:
        raise Hindered(f"Nothing was undone, for since then something else has changed: {', '.join(moved)}.")
    contents = {file["path"]: _kept(stack[-1], at, file) for at, file in enumerate(last["files"])}
    _commit(data, contents, {"command": command, "takes_back": stack[-1].name})
    return list(contents)


def undo_count(data: Path) -> int:
    """Return how many changes can be undone, one after another."""
    return len(_stack(data))


def finish(data: Path) -> None:
    """Finish a change that was decided but not carried out, and clear away one that was not decided.

    Raises
    ------
    Hindered
        Where that cannot be done.
    """
    try:
        if (data / UNFINISHED).is_dir():
            _carry_out(data)
        if (data / PREPARED).is_dir():
            _clear(data)
    except OSError as error:
        raise Hindered(
            f"A change of {data} is begun and not finished: {error.strerror}. The next command finishes it."
        ) from error


def _commit(data: Path, contents: Contents, entry: dict[str, Any]) -> None:
    try:
        _prepare(data, contents, entry)
        (data / PREPARED).replace(data / UNFINISHED)
    except OSError as error:
        with suppress(OSError):
            _clear(data)
        raise _not_written(error, data) from error
    finish(data)


def _prepare(data: Path, contents: Contents, entry: dict[str, Any]) -> None:
    """Write everything that the change needs; the entry first, for it tells what to clear away."""
    prepared = data / PREPARED
    prepared.mkdir()
    before = {path: _bytes(data / path) for path in contents}
    files = [{"path": path, "old": _sum(before[path]), "new": _sum(contents[path])} for path in contents]
    _put(prepared / ENTRY, json.dumps(entry | {"files": files}, indent=1).encode("utf-8"))
    for at, (path, new) in enumerate(contents.items()):
        old = before[path]
        if old is not None:
            _put(prepared / str(at), old)
        if new is not None:
            _put(_beside(data / path), new)
            if old is not None:
                shutil.copymode(data / path, _beside(data / path))
    for folder in {prepared, *((data / path).parent for path in contents)}:
        _flush(folder)


def _carry_out(data: Path) -> None:
    journal = data / UNFINISHED
    entry = _entry(journal)
    for file in entry["files"]:
        target = data / file["path"]
        if file["new"] is None:
            target.unlink(missing_ok=True)
        elif _beside(target).exists():
            _beside(target).replace(target)
        _flush(target.parent)
    if "takes_back" in entry:
        shutil.rmtree(data / CHANGES / entry["takes_back"], ignore_errors=True)
        journal.replace(data / PREPARED)
    else:
        journal.replace(data / CHANGES / entry["becomes"])
    _flush(data / CHANGES)


def _clear(data: Path) -> None:
    """Remove what a change that was not decided has written."""
    with suppress(FileNotFoundError, ValueError):  # the entry may be half written: then nothing else is
        for file in _entry(data / PREPARED)["files"]:
            _beside(data / file["path"]).unlink(missing_ok=True)
    shutil.rmtree(data / PREPARED)


def _stack(data: Path) -> list[Path]:
    """Return the folders of the changes that can be undone, the last one last."""
    return sorted(one for one in (data / CHANGES).iterdir() if one.name.isdecimal())


def _forget(stack: list[Path]) -> list[Path]:
    for one in stack:
        shutil.rmtree(one)
    return []


def _entry(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / ENTRY).read_text("utf-8"))
    return found


def _moved(data: Path, entry: dict[str, Any]) -> list[str]:
    """Return the files that are not as a change left them."""
    return [path for path, left in entry["after"].items() if _sum(_bytes(data / path)) != left]


def _kept(folder: Path, at: int, file: dict[str, Any]) -> bytes | None:
    old = None if file["old"] is None else _bytes(folder / str(at))
    if _sum(old) != file["old"]:
        raise Hindered(f"Nothing was undone, for what {file['path']} held is no longer kept in {folder}.")
    return old


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _put(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush(folder: Path) -> None:
    """Have the names in a folder outlast a loss of power, where the system can."""
    if sys.platform != "win32":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _hold(lock: IO[str], data: Path) -> None:
    if sys.platform != "win32":
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Hindered(f"Another command is changing {data}; try again when it is done.") from error


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _sum(content: bytes | None) -> str | None:
    return None if content is None else hashlib.sha256(content).hexdigest()


def _not_written(error: OSError, data: Path) -> Hindered:
    where = error.filename or data
    return Hindered(f"Cannot write {where}: {error.strerror}. Nothing was changed.")
