"""What of a site is taken over from the one that stands already, and how that is known to be the same.

A page is taken over with its figures where all of this is as it was: the program and all that it rests on,
what every page has in common, what its maker is given, all that it read (`reads`), and each of its files. The
name of the file of the search, which changes with any title, is put into it anew.
"""

import gzip
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from importlib import metadata
from pathlib import Path
from typing import Any

import dashboard
from dashboard.publish.figures.drawings import Former, link_or_copy
from dashboard.publish.figures.embeds import OEMBED
from dashboard.publish.loaded.search_files import SEARCH
from dashboard.publish.page_parts.parts import Named, Page
from dashboard.publish.render import Frame
from dashboard.publish.tracing.answers import Answers
from dashboard.publish.tracing.content import digest
from dashboard.publish.tracing.reads import UNTOLD, Read
from dashboard.publish.workshop.jobs import Job

FILE = "flankwatch-pages.json.gz"
_PACKAGE = Path(str(dashboard.__file__)).parent
_NO_CODE = ("__pycache__", "data")
"""Folders of the package that hold no code."""


@dataclass(frozen=True)
class Unit:
    """A page with its figures, as one build hands them to the next.

    Attributes
    ----------
    given : str
        See `jobs.Job`.
    read : tuple of str
        What it asked, see `reads`.
    page : Page
        The page without what stands on it.
    figures : tuple of Named
        Its figures.
    files : tuple of str
        All its files, from the root of the site.
    content : str
        Digest of what they hold.
    """

    given: str
    read: tuple[str, ...]
    page: Page
    figures: tuple[Named, ...]
    files: tuple[str, ...]
    content: str = ""


@dataclass(frozen=True)
class Ledger:
    """Of what the pages of a site were made.

    Attributes
    ----------
    units : dict of str to Unit
        Each page that the next build may take over, by the name of its job.
    answers : dict of str to str
        Digest of the answer to each question that they asked.
    made_by : str
        Digest of the program, of all that it rests on, and of what all pages have in common.
    whole : str
        Digest of all that the site was made from.
    search : str
        File of the search.
    """

    units: dict[str, Unit] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    made_by: str = ""
    whole: str = ""
    search: str = ""


class Keeper:
    """Says which pages are as they were, and brings them over.

    Parameters
    ----------
    former : Former, optional
        The site that stands already.
    answers : Answers
        Answers what was asked then.
    made_by, whole : str
        See `Ledger`.
    version_path : str
        Folder of the frozen site of this version.
    """

    def __init__(
        self, former: Former | None, answers: Answers, made_by: str, whole: str, version_path: str
    ) -> None:
        self._former, self._answers, self._made_by, self._whole = former, answers, made_by, whole
        self._version_path = version_path
        found = read(former.folder) if former is not None else Ledger()
        self._ledger = found if found.made_by == made_by else Ledger()

    def kept(self, job: Job) -> Unit | None:
        """Return a page of the former site that is the same today; none where it is to be made."""
        unit = self._ledger.units.get(job.name)
        if unit is None or self._former is None or not job.given or unit.given != job.given:
            return None
        before, today = self._ledger.answers, self._answers
        if self._ledger.whole != self._whole and any(
            today.again(one) != before.get(one) for one in unit.read
        ):
            return None
        frozen = (self._former.folder / self._version_path / path for path in unit.files)
        if not all(path.is_file() for path in frozen):
            return None
        found = content_of(self._former.folder, unit, self._ledger.search)
        return unit if found and found == unit.content else None

    def unit(
        self, job: Job, page: Page, figures: tuple[Named, ...], found: list[Read], files: tuple[str, ...]
    ) -> Unit:
        """Return a page that was made, for the next build.

        One that read what cannot be asked again is taken over only where nothing at all has changed.
        """
        asked = self._answers.hear(found)
        return Unit(job.given, (UNTOLD,) if asked is None else asked, page, figures, files)

    def bring(self, units: Iterable[Unit], place: Path, frame: Frame) -> None:
        """Have pages of the former site stand in the new one."""
        if self._former is None:
            return
        before, now = (name.encode() for name in (self._ledger.search, frame.assets[SEARCH]))
        folders: set[Path] = set()
        for path in (path for unit in units for path in unit.files):
            twofold = path.endswith((".html", OEMBED))
            for one in (path, self._version_path + path) if twofold else (path,):
                here, there = self._former.folder / one, place / one
                if there.parent not in folders:
                    there.parent.mkdir(parents=True, exist_ok=True)
                    folders.add(there.parent)
                if before == now or not path.endswith(".html"):
                    link_or_copy(here, there)
                else:
                    there.write_bytes(here.read_bytes().replace(before, now))

    def ledger(self, units: Mapping[str, Unit], place: Path, frame: Frame) -> Ledger:
        """Return of what pages were made, once all their files stand."""
        ledger, known = self._ledger, self._answers.digests
        sound = {name: unit for name, unit in units.items() if unit.given}
        asked = {one for unit in sound.values() for one in unit.read}
        answers = {one: known[one] if one in known else ledger.answers.get(one, "") for one in sorted(asked)}
        answers |= {UNTOLD: "untold"} if UNTOLD in answers else {}  # no answer is the same as this one
        search = frame.assets[SEARCH]
        made = {name: replace(one, content=content_of(place, one, search)) for name, one in sound.items()}
        return Ledger(made, answers, self._made_by, self._whole, search)


def content_of(folder: Path, unit: Unit, search: str) -> str:
    """Return the digest of all files of a page; empty where one is missing, or names the search elsewhere.

    Parameters
    ----------
    folder : pathlib.Path
        Root of the site.
    unit : Unit
        The page.
    search : str
        File of the search, which each page names once but for those that are embedded.
    """
    sums, name = hashlib.sha256(), search.encode()
    for path in unit.files:
        try:
            content = (folder / path).read_bytes()
        except OSError:
            return ""
        if path.endswith(".html") and content.count(name) != (not path.endswith("/embed.html")):
            return ""
        sums.update(f"{path}:{len(content)}:".encode() + content)
    return sums.hexdigest()[:24]


def joined(parts: Iterable[Ledger]) -> Ledger:
    """Return what several processes tell of their pages as one."""
    found = [*parts]
    units = {name: unit for one in found for name, unit in one.units.items()}
    answers = {asked: said for one in found for asked, said in one.answers.items()}
    return replace(found[0], units=units, answers=answers)


def program(*common: object) -> str:
    """Return a digest of this program, of all that it rests on, and of more.

    Parameters
    ----------
    *common : object
        What all pages have in common.
    """
    code = {
        path.relative_to(_PACKAGE).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(_PACKAGE.rglob("*"))
        if path.is_file() and not set(path.relative_to(_PACKAGE).parts) & set(_NO_CODE)
    }
    rests_on = sorted(f"{one.name} {one.version}" for one in metadata.distributions())
    return digest((code, rests_on, sys.version, common))


def write(ledger: Ledger, folder: Path) -> None:
    """Write of what the pages of a site were made into it, the same bytes for the same."""
    numbers = {asked: at for at, asked in enumerate(sorted(ledger.answers))}
    units = {
        name: asdict(replace(unit, read=())) | {"read": [numbers[asked] for asked in unit.read]}
        for name, unit in sorted(ledger.units.items())
    }
    said = {"told": sorted(ledger.answers.items()), "units": units} | {
        name: getattr(ledger, name) for name in ("made_by", "whole", "search")
    }
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    (folder / FILE).write_bytes(gzip.compress(text.encode("utf-8"), 6, mtime=0))


def read(folder: Path) -> Ledger:
    """Return of what the pages of a site were made; an empty one where that cannot be read."""
    try:
        said = json.loads(gzip.decompress((folder / FILE).read_bytes()))
        asked = [one for one, _ in said["told"]]
        units = {name: _unit(one, asked) for name, one in said["units"].items()}
        return Ledger(units, dict(said["told"]), said["made_by"], said["whole"], said["search"])
    except (OSError, EOFError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return Ledger()


def _unit(said: Mapping[str, Any], asked: Sequence[str]) -> Unit:
    return Unit(
        str(said["given"]),
        tuple(asked[at] for at in said["read"]),
        Page(**said["page"] | {"parts": (), "words": (), "ways": ()}),
        tuple(Named(**one) for one in said["figures"]),
        tuple(map(str, said["files"])),
        str(said["content"]),
    )
