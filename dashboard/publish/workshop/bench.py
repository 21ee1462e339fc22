"""Where pages are made: some of a site by one process, first all that they say, then their files.

No page can be written before all are made, for each leads to the search, whose file is named after what it
holds. So a bench keeps what it has made until it is told what all pages have in common.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from dashboard.exhibits.exhibit import Exhibit
from dashboard.export.caption import caption_of
from dashboard.export.citations import citation, reference
from dashboard.publish.figures import embeds
from dashboard.publish.figures.drawings import Drawings, Former, OpenDrawer
from dashboard.publish.figures.figure_files import Figures, MadeFigure
from dashboard.publish.open_data import linked_data
from dashboard.publish.page_parts.parts import Figure, Named, Page
from dashboard.publish.render import Frame, Templates
from dashboard.publish.tracing.reads import listening
from dashboard.publish.workshop.jobs import Job
from dashboard.publish.workshop.keeping import Keeper, Ledger, Unit

Tell = Callable[[str, int], None]
"""Told the name of a step and how many of its parts are still to come; a negative number takes one away."""


@dataclass(frozen=True)
class Made:
    """What all others need to know of a page: the page without what stands on it, and its figures.

    Attributes
    ----------
    page : Page
        The page.
    figures : tuple of Named
        Its figures that are drawn.
    is_kept : bool
        Whether it is taken over from the site that stands already.
    """

    page: Page
    figures: tuple[Named, ...] = ()
    is_kept: bool = False


@dataclass(frozen=True)
class Drawn:
    """What has been drawn, and what the next build needs to know.

    Attributes
    ----------
    keys : dict of str to str
        Of what each picture was drawn.
    n_anew : int
        How many were drawn anew.
    pages : Ledger
        Of what each page was made.
    """

    keys: dict[str, str]
    n_anew: int
    pages: Ledger = field(default_factory=Ledger)


@dataclass(frozen=True)
class Plan:
    """What a bench makes pages of.

    Attributes
    ----------
    jobs : sequence of Job
        Each page of the site, by its number.
    new_figures : callable
        Gives what makes figures, which are drawn by what it is handed.
    open_drawer : callable
        Opens what draws, in each process that draws anything.
    place : pathlib.Path
        Root of the site that is built.
    address : str
        Where readers reach the root of the site; empty where nobody has said so.
    former : Former, optional
        The site that it takes the place of.
    keeper : Keeper, optional
        Says what can be taken over from there; without one nothing is.
    """

    jobs: Sequence[Job]
    new_figures: Callable[[Drawings], Figures]
    open_drawer: OpenDrawer
    place: Path
    address: str = ""
    former: Former | None = None
    keeper: Keeper | None = None


class Bench:
    """Makes pages, and writes those that it has made; see `opened`."""

    def __init__(self, plan: Plan, drawings: Drawings) -> None:
        self._plan, self._drawings = plan, drawings
        self._figures = plan.new_figures(drawings)
        self._pages: list[Page] = []
        self._kept: list[Unit] = []
        self._units: dict[str, Unit] = {}
        self._frame: Frame | None = None

    def make(self, number: int) -> Made:
        """Make a page, and keep it, and have its pictures drawn; or take all over as it stands."""
        job, keeper = self._plan.jobs[number], self._plan.keeper
        kept = keeper.kept(job) if keeper else None
        if kept is not None:
            self._kept.append(kept)
            self._units[job.name] = kept
            self._drawings.keep(kept.files)
            return Made(kept.page, kept.figures, is_kept=True)
        before = len(self._figures.made)
        with listening() as found:
            page = job.make(self._figures)
            new = [*self._figures.made.values()][before:]
            for one in new:
                self._figures.whole_table(one.figure.folder)
        self._pages.append(page)
        bare = replace(page, parts=(), words=(), linked_data=None, narrowing=None, ways=())
        made = Made(bare, _named(new))
        if keeper:
            files = (page.path, *(path for one in new for path in self._files(one)))
            self._units[job.name] = keeper.unit(job, made.page, made.figures, found, files)
        return made

    def _files(self, one: MadeFigure) -> tuple[str, ...]:
        """Return the files of a figure, from the root of the site."""
        found, folder = self._figures.files(one), one.figure.folder
        return (*found, folder + embeds.OEMBED) if found and self._plan.address else found

    def write(self, frame: Frame) -> None:
        """Write every page that was made here, and those of its figures; bring over what is kept."""
        self._frame = frame
        if self._plan.keeper:
            self._plan.keeper.bring(self._kept, self._plan.place, frame)
        templates = Templates(frame)
        for page in self._pages:
            put(self._plan.place, frame, page.path, templates.html(page))
        for one in self._figures.made.values():
            if one.figure.is_drawn:
                self._write_figure(one.shown, one.figure, templates, frame)

    def drawn(self, tell: Tell) -> Drawn:
        """Wait until every picture of these pages is drawn."""
        self._drawings.wait(lambda: tell("pictures", -1))
        keeper = self._plan.keeper
        frame = self._frame
        pages = keeper.ledger(self._units, self._plan.place, frame) if keeper and frame else Ledger()
        return Drawn(self._drawings.keys, len(self._drawings), pages)

    def __len__(self) -> int:
        """Return how many pictures are drawn anew."""
        return len(self._drawings)

    def _write_figure(self, shown: Exhibit, figure: Figure, templates: Templates, frame: Frame) -> None:
        place, figures, folder = self._plan.place, self._figures, figure.folder
        page = _figure_page(figure, frame)
        embed = replace(page, path=f"{folder}embed.html", template="embed.html", is_listed=False)
        root = (frame.version_path, frame.address)
        more = {"figure": figure, "table": figures.whole_table(folder), "codes": embeds.codes(figure, *root)}
        put(place, frame, page.path, templates.html(page, **more, footnote=_footnote(shown, folder, frame)))
        put(place, frame, embed.path, templates.html(replace(embed, linked_data=None), figure=figure))
        if frame.address:
            found = embeds.oembed(figure, *root, page.picture)
            put(place, frame, folder + embeds.OEMBED, found)


@contextmanager
def opened(plan: Plan) -> Iterator[Bench]:
    """Open a bench, and close it in the end with what draws for it."""
    with Drawings(plan.open_drawer, plan.place, plan.former) as drawings:
        yield Bench(plan, drawings)


def _named(made: Iterable[MadeFigure]) -> tuple[Named, ...]:
    figures = (one.figure for one in made)
    return tuple(Named(one.name, one.folder, one.title) for one in figures if one.is_drawn)


def put(place: Path, frame: Frame, path: str, made: tuple[bytes, bytes]) -> None:
    """Write a file as it is updated and as it is frozen."""
    for below, content in zip(("", frame.version_path), made, strict=True):
        target = place / below / path
        try:
            target.write_bytes(content)
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def _figure_page(figure: Figure, frame: Frame) -> Page:
    return Page(
        f"{figure.folder}index.html",
        figure.title,
        figure.subtitle or figure.summary,
        kind="Figure",
        template="figure.html",
        linked_data=linked_data.of_figure(figure, frame.release, frame.address),
    ).posted_with([figure])


def _footnote(shown: Exhibit, folder: str, frame: Frame) -> str:
    view = f"{frame.address}{frame.version_path}{folder}" if frame.address else None
    cited = reference.of_figure(caption_of(shown), view)
    return citation.footnote(cited, date.fromisoformat(frame.release.created))
