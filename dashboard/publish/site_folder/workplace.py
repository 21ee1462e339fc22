"""The folder beside a target in which its site is built: one build at a time, and a dead one's is cleared.

Whoever builds there holds a lock on a file in it. The system lets the lock go when all processes of the build
have ended, whatever ended them, so a lock that can be taken proves that what stands there is left over.
"""

import errno
import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

if sys.platform != "win32":
    import fcntl

MADE_BY = "flankwatch publish"
LOCK, SITE, BEFORE = "flankwatch-building.json", "site", "before"
"""What stands in it: who is at work, the site that is built, and for a moment the one before it."""

PATIENCE = 35.0
"""Seconds to wait for the last processes of a build that was killed, see `workshop.hand.PATIENCE`."""

_PAUSE = 0.1


class RefusedTargetError(ValueError):
    """The folder cannot be the target; the message says why."""


@contextmanager
def held(target: Path, tell: Callable[[str], None] = lambda _: None) -> Iterator[Path]:
    """Give a folder beside a target in which nobody else builds, and take it away in the end.

    Parameters
    ----------
    target : pathlib.Path
        Where the site goes, as an absolute path.
    tell : callable
        Told in a sentence what a build that was killed had left, once it is cleared.

    Raises
    ------
    RefusedTargetError
        Where another build is under way, or something else stands there.
    """
    place = target.with_name(f".{target.name}.building")
    with _locked(place, target) as lock:
        try:
            for sentence in _cleared(place, target):
                tell(sentence)
            yield place
        finally:
            _leave(place, lock)


def _locked(place: Path, target: Path) -> IO[str]:
    """Return the file that says who builds in a folder, locked and with the number of this process."""
    end = time.monotonic() + PATIENCE
    while True:
        place.mkdir(exist_ok=True)
        _refuse_what_is_not_ours(place)
        try:
            lock = (place / LOCK).open("a+", encoding="utf-8")
        except FileNotFoundError:  # a build has just ended, and has taken its folder away
            continue
        if _is_taken(lock, place):
            lock.truncate(0)
            lock.write(json.dumps({"made_by": MADE_BY, "process": os.getpid()}))
            lock.flush()
            return lock
        process = _process_of(place)
        lock.close()
        if time.monotonic() > end or (process and _is_running(process)):
            raise RefusedTargetError(
                f"Another build into {target} is under way (process {process}); try again when it is done."
            )
        time.sleep(_PAUSE)  # the other processes of a build that was killed are about to end


def _is_taken(lock: IO[str], place: Path) -> bool:
    """Take a lock; say whether it is ours, and still the one that all others ask for."""
    try:
        _lock(lock)
    except BlockingIOError:
        return False
    except OSError as error:  # no locks here: nothing can be told of what stands there
        if os.fstat(lock.fileno()).st_size:
            lock.close()
            raise RefusedTargetError(
                f"{place} is left from another build, and this system cannot tell whether that is still at "
                "work; take the folder away if it is not."
            ) from error
    try:
        return os.path.samestat(os.fstat(lock.fileno()), (place / LOCK).stat())
    except FileNotFoundError:
        return False


def _lock(lock: IO[str]) -> None:
    if sys.platform == "win32":
        raise OSError(errno.ENOLCK, "no locks of this kind")
    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _refuse_what_is_not_ours(place: Path) -> None:
    with suppress(FileNotFoundError):
        if place.is_symlink() or not _is_ours(place):
            raise RefusedTargetError(
                f"A site is built in {place} first, and something else stands there; take it away, or name "
                "another folder for the site."
            )


def _is_ours(place: Path) -> bool:
    names = {one.name for one in place.iterdir()}
    if not names:
        return True
    lock = place / LOCK
    if not names <= {LOCK, SITE, BEFORE} or lock.is_symlink() or not lock.is_file():
        return False
    return names == {LOCK} or _said(place).get("made_by") == MADE_BY


def _said(place: Path) -> dict[str, object]:
    try:
        said = json.loads((place / LOCK).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def _process_of(place: Path) -> int:
    found = _said(place).get("process")
    return found if isinstance(found, int) else 0


def _is_running(process: int) -> bool:
    with suppress(PermissionError):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
    return True


def _cleared(place: Path, target: Path) -> Iterator[str]:
    """Bring back a site that was on its way, and take away the rest of a build that was killed."""
    site, before = place / SITE, place / BEFORE
    if before.is_dir() and not target.exists():
        before.rename(target)
        yield f"The site that a killed build had taken out of {target} stands there again"
    if site.exists() or before.exists():
        for left in (site, before):
            shutil.rmtree(left, ignore_errors=True)
        yield f"What a killed build had left in {place} was taken away"


def _leave(place: Path, lock: IO[str]) -> None:
    """Take a folder away, the lock last: as long as anything stands there it says whose it is."""
    for one in (place / SITE, place / BEFORE):
        shutil.rmtree(one, ignore_errors=True)
    if {one.name for one in place.iterdir()} == {LOCK}:
        if sys.platform == "win32":  # takes no open file away
            lock.close()
        (place / LOCK).unlink()
        with suppress(OSError):  # somebody has asked for the lock meanwhile
            place.rmdir()
