"""Files of text packed once beside themselves, for web servers that send such as they are.

A server that packs each answer anew does the same work for each reader: of a record that costs more than all
else it does. Left to who asks for it, for a memory stick has no use for them, content networks pack by
themselves, and a folder with them is larger and takes longer to make.
"""

import gzip
import os
import zlib
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from dashboard.publish.figures.drawings import link_or_copy

ENDING = ".gz"
TEXTS = frozenset(
    {".html", ".css", ".js", ".csv", ".json", ".jsonld", ".xml", ".atom", ".ics", ".svg", ".txt"}
)
"""Endings of files that get much smaller; pictures, typefaces and workbooks are packed as they are."""

LEAST = 1_000
"""Bytes from which on a file is packed: a smaller one is one packet on its way in any case."""

LEVEL = 6

Told = Callable[[str, int], None]
"""Told the name of the step and how many files are still to come; a negative number takes one away."""


def pack(
    site: Path, former: Path, leave: Iterable[str], n_threads: int, tell: Told = lambda *_: None
) -> None:
    """Write beside each file of text of a site the same packed, or take it over from the site before.

    Parameters
    ----------
    site : pathlib.Path
        The site, with all its files.
    former : pathlib.Path
        Where a site stands of which some may be the same files; need not be.
    leave : iterable of str
        Files at its root that no reader gets.
    n_threads : int
        How many files are packed at a time: zlib lets others work meanwhile.
    tell : callable
        Told how far it is.
    """
    same: dict[tuple[int, int], list[Path]] = {}
    left = {site / name for name in leave}
    for path in sorted(site.rglob("*")):
        if path.suffix in TEXTS and path not in left and (stat := path.stat()).st_size >= LEAST:
            same.setdefault((stat.st_dev, stat.st_ino), []).append(path)
    tell("packed files", len(same))
    with ThreadPoolExecutor(n_threads) as threads:
        for _ in threads.map(partial(_pack, site, former), same.values()):
            tell("packed files", -1)


def beside(path: Path) -> Path:
    """Return where a file stands packed."""
    return path.with_name(path.name + ENDING)


def _pack(site: Path, former: Path, names: Sequence[Path]) -> None:
    """Pack a file, and have it stand beside each name that the file has."""
    found = next(filter(None, (_before(one, former / one.relative_to(site)) for one in names)), None)
    first, *others = map(beside, names)
    if found:
        _stand(found, first)
    else:
        first.unlink(missing_ok=True)  # it may be a file of the site before, too
        first.write_bytes(gzip.compress(names[0].read_bytes(), LEVEL, mtime=0))
    for one in others:
        _stand(first, one)


def _stand(here: Path, there: Path) -> None:
    if not (there.exists() and there.samefile(here)):
        there.unlink(missing_ok=True)
        link_or_copy(here, there)


def _before(path: Path, former: Path) -> Path | None:
    """Return what an earlier build has packed of the same file; none where it is not sound."""
    try:
        if path.samefile(former) and _is_of(beside(former), path):
            return beside(former)
    except OSError:
        pass
    return None


def _is_of(packed: Path, path: Path) -> bool:
    """Return whether the end of a packed file, which tells sum and size, is that of a file."""
    content = path.read_bytes()
    with packed.open("rb") as file:
        file.seek(-8, os.SEEK_END)
        return file.read() == b"".join(
            one.to_bytes(4, "little") for one in (zlib.crc32(content), len(content))
        )
