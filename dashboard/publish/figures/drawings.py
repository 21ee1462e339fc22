"""Pictures of the twin: drawn by whoever is handed in, or taken over from the site that stands already."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

import plotly

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.words.link_preview import POSTED
from dashboard.export.caption import caption_of
from dashboard.export.pictures import component
from dashboard.publish.figures.seen import seen
from dashboard.publish.figures.svg import finished

WIDTH = 860
"""Pixels of a chart, about as wide as a page sets it."""

HEIGHT = 450
"""Pixels of a chart that does not say how high it is."""

DRAWN = ".drawn"
"""Folder of a site under way, with each chart that is drawn by what is seen in it."""


class Drawer(Protocol):
    """Draws figures; see `export.pictures.studio.Studio`."""

    def chart(self, shown: Exhibit, width: int, height: int) -> str:
        """Return a figure without words around it as SVG."""

    def posted(self, chart: str, size: tuple[int, int], shown: Exhibit, width: int, height: int) -> bytes:
        """Return a PNG of a chart that is drawn, of some size, with all its words."""


OpenDrawer = Callable[[], AbstractContextManager[Drawer]]
"""Opens what draws."""


@dataclass(frozen=True)
class Former:
    """A site that stands there already: where, and of what each of its pictures was drawn."""

    folder: Path
    drawings: Mapping[str, str] = field(default_factory=dict)


class Drawings:
    """Draws beside the rest of the work, and keeps of what each picture was drawn.

    Parameters
    ----------
    open_drawer : callable
        Opens what draws, in one thread; asked once something is to be drawn, for a browser takes its time and
        much memory.
    folder : pathlib.Path
        Root of the site that is built.
    former : Former, optional
        The site that it takes the place of: a picture of the same figure is taken over from it.
    """

    def __init__(self, open_drawer: OpenDrawer, folder: Path, former: Former | None = None) -> None:
        self._open_drawer, self._folder, self._former = open_drawer, folder, former
        self._drawer: Drawer | None = None
        self._open = ExitStack()
        self._thread = ThreadPoolExecutor(1)
        self._waiting: list[Future[None]] = []
        self.keys: dict[str, str] = {}
        self.n_drawn = 0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End; what is not drawn yet is left where something failed."""
        with self._open:
            self._thread.shutdown(cancel_futures=error is not None)

    def chart(self, path: str, shown: Exhibit) -> None:
        """Have the chart of a figure drawn into a file, or the same one put there that is drawn already."""
        width, height = size_of(shown)
        key = _key(shown, "svg")
        same = self._folder / DRAWN / f"{key}.svg"

        def draw(drawer: Drawer, target: Path) -> None:
            if same.is_file():
                link_or_copy(same, target)
                return
            target.write_bytes(finished(drawer.chart(shown, width, height)))
            with suppress(OSError):  # another process has just drawn it, or files have one name each here
                os.link(target, same)

        same.parent.mkdir(parents=True, exist_ok=True)
        self._add(path, key, draw)

    def posted(self, path: str, chart: str, shown: Exhibit) -> None:
        """Have a picture for posting made of a chart that stands in a file, or was asked for before."""

        def draw(drawer: Drawer, target: Path) -> None:
            drawn = (self._folder / chart).read_text("utf-8")  # by then, for one is drawn after the other
            target.write_bytes(drawer.posted(drawn, size_of(shown), shown, *POSTED))

        self._add(path, _key(shown, "png"), draw)

    def keep(self, paths: Iterable[str]) -> None:
        """Keep of what pictures were drawn that stand as they stood in the former site."""
        known = self._former.drawings if self._former is not None else {}
        self.keys |= {path: known[path] for path in paths if path in known}

    def wait(self, tell: Callable[[], None] = lambda: None) -> None:
        """Wait until all is drawn; raise what kept the drawer from it."""
        for one in self._waiting:
            one.result()
            tell()

    def __len__(self) -> int:
        """Return how many pictures are drawn anew."""
        return len(self._waiting)

    def _add(self, path: str, key: str, draw: Callable[[Drawer, Path], None]) -> None:
        self.keys[path] = key
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        former = self._former
        if former is not None and former.drawings.get(path) == key and (former.folder / path).is_file():
            link_or_copy(former.folder / path, target)
            return
        # Opened here and not by the thread: that there is no browser is said before all pages are made.
        drawer = self._drawer = self._drawer or self._open.enter_context(self._open_drawer())
        self._waiting.append(self._thread.submit(draw, drawer, target))


def size_of(shown: Exhibit) -> tuple[int, int]:
    """Return width and height of the chart of an exhibit in pixels."""
    height = shown.figure.layout.height if shown.figure is not None else None
    return WIDTH, int(height or HEIGHT)


def link_or_copy(here: Path | str, there: Path | str) -> str:
    """Have a file stand in a second place: as one file of two names, or as a copy where that cannot be."""
    try:
        os.link(here, there)
    except OSError:
        shutil.copyfile(here, there)
    return str(there)


def _key(shown: Exhibit, form: str) -> str:
    """Return a digest of all that a picture depends on: the figure, its words, and what draws it."""
    words = asdict(caption_of(shown)) if form == "png" else {}
    whole = json.dumps([form, *POSTED, WIDTH, words, *_drawn_by(), seen(shown.drawing)])
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()[:16]


@cache
def _drawn_by() -> tuple[str, ...]:
    """Return what draws: Plotly, the component, and the code around both."""
    pictures = sorted(Path(component.__file__).parent.glob("*.py"))
    lean = Path(str(import_module("dashboard.publish.figures.svg").__file__))
    texts = (path.read_text("utf-8") for path in (*pictures, lean))
    return plotly.__version__, component.script(component.PICTURE).name, *texts
