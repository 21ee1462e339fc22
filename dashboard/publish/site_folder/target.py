"""The folder that a site goes into: built beside it, put in its place by one rename, refused if not ours.

A folder of ours holds a file that says so. Whatever ends the work before the rename leaves the old site
whole; what was built so far stands beside it, see `workplace`, and the next run takes it away.
"""

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dashboard.publish.figures.drawings import Former, link_or_copy
from dashboard.publish.site_folder import workplace
from dashboard.publish.site_folder.workplace import MADE_BY, RefusedTargetError

MARKER = "flankwatch-site.json"
FORMAT = 1

_NO_FOLDER, _EXCHANGE = -100, 2
"""Of Linux: names are taken from the working folder, and two of them change places."""


@dataclass(frozen=True)
class Marker:
    """What a site says of itself: version of the data, and of what each picture was drawn."""

    version: str
    drawings: Mapping[str, str]

    def write(self, folder: Path) -> None:
        """Write it into a site."""
        said = {"made_by": MADE_BY, "format": FORMAT, "data": self.version, "drawings": dict(self.drawings)}
        text = json.dumps(said, ensure_ascii=False, indent=0, sort_keys=True)
        (folder / MARKER).write_text(text, "utf-8")


def former(target: Path) -> Former | None:
    """Return the site of ours that stands at a target; none where nothing does.

    Raises
    ------
    RefusedTargetError
        Where it is a file, a link, or a folder that holds something else.
    """
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise RefusedTargetError(f"{target} is no folder, so no site goes there.")
    if not target.exists() or not any(target.iterdir()):
        return None
    try:
        said = json.loads((target / MARKER).read_text("utf-8"))
        is_ours = said["made_by"] == MADE_BY and said["format"] == FORMAT
        drawings = {str(path): str(key) for path, key in said["drawings"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        is_ours, drawings = False, {}
    if not is_ours:
        raise RefusedTargetError(
            f"{target} is not empty and holds no site of this version of Flankwatch; name another folder."
        )
    return Former(target, drawings)


@contextmanager
def replaced(
    target: Path,
    tell: Callable[[str], None] = lambda _: None,
    finish: Callable[[Path], None] = lambda _: None,
) -> Iterator[Path]:
    """Give a new folder beside a target, and put it in the target's place if all went well.

    Parameters
    ----------
    target : pathlib.Path
        Passed by `former`. What stands under `v/` there is kept.
    tell : callable
        Told in a sentence what a build that was killed had left, once it is cleared.
    finish : callable
        Given the new folder when all of the site stands in it, before it takes the target's place.

    Raises
    ------
    RefusedTargetError
        Where another build into the same target is under way, or something else stands where it is built.
    """
    target = target.absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    with workplace.held(target, tell) as place:
        building = place / workplace.SITE
        building.mkdir()
        yield building
        _keep_versions(target, building)
        finish(building)
        _swap(building, target)


def _keep_versions(target: Path, place: Path) -> None:
    """Have the frozen sites of earlier versions stand in the new one too; what is frozen there stays."""
    for version in sorted((target / "v").glob("*")) if (target / "v").is_dir() else ():
        shutil.rmtree(place / "v" / version.name, ignore_errors=True)
        shutil.copytree(version, place / "v" / version.name, copy_function=link_or_copy)


def _swap(place: Path, target: Path) -> None:
    """Put a folder in the place of another; `place` then holds what is to be taken away, or nothing."""
    if not target.exists():
        place.rename(target)
    elif not _exchanged(place, target):
        before = place.with_name(workplace.BEFORE)
        target.rename(before)
        try:
            place.rename(target)
        except OSError:
            before.rename(target)
            raise


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; say whether this system can."""
    if not sys.platform.startswith("linux"):
        return False
    swap = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if swap is None:
        return False
    return int(swap(_NO_FOLDER, os.fsencode(one), _NO_FOLDER, os.fsencode(other), _EXCHANGE)) == 0
