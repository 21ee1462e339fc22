"""Where pages are made: some of a site by one process, first all that they say, then their files.

No page can be written before all are made, for each leads to the search, whose file is named after what it
holds. So a bench keeps what it has made until it is told what all pages have in common.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dashboard.exhibits.exhibit import Exhibit
from dashboard.export.citations import citation, reference
from dashboard.export.pictures.picture import caption_of
from dashboard.publish import machines
from dashboard.publish.drawings import Drawer, Drawings, Former
from dashboard.publish.figures import Figures
from dashboard.publish.parts import Figure, Named, Page
from dashboard.publish.render import Frame, Templates

Maker = Callable[[Figures], Page]
"""Makes one page and its figures."""

OpenDrawer = Callable[[], AbstractContextManager[Drawer]]
"""Opens what draws, in each process that makes pages."""

Tell = Callable[[str, int], None]
"""Told the name of a step and how many of its parts are still to come; a negative number takes one away."""


@dataclass(frozen=True)
class Made:
    """What all others need to know of a page: the page without what stands on it, and its figures."""

    page: Page
    figures: tuple[Named, ...] = ()


@dataclass(frozen=True)
class Drawn:
    """What has been drawn: of what each picture, and how many anew."""

    keys: dict[str, str]
    n_anew: int


@dataclass(frozen=True)
class Plan:
    """What a bench makes pages of.

    Attributes
    ----------
    makers : sequence of Maker
        Each page of the site, by its number.
    new_figures : callable
        Gives what makes figures, which are drawn by what it is handed.
    open_drawer : callable
        Opens what draws.
    place : pathlib.Path
        Root of the site that is built.
    former : Former, optional
        The site that it takes the place of.
    """

    makers: Sequence[Maker]
    new_figures: Callable[[Drawings], Figures]
    open_drawer: OpenDrawer
    place: Path
    former: Former | None = None


class Bench:
    """Makes pages, and writes those that it has made; see `opened`."""

    def __init__(self, plan: Plan, drawings: Drawings) -> None:
        self._plan, self._drawings = plan, drawings
        self._figures = plan.new_figures(drawings)
        self._pages: list[Page] = []

    def make(self, number: int) -> Made:
        """Make a page, and keep it; have its pictures drawn."""
        before = len(self._figures.made)
        page = self._plan.makers[number](self._figures)
        self._pages.append(page)
        new = [one for _, one in [*self._figures.made.values()][before:]]
        named = tuple(Named(one.name, one.folder, one.title) for one in new if one.is_drawn)
        return Made(replace(page, parts=(), words=(), linked_data=None), named)

    def write(self, frame: Frame) -> None:
        """Write every page that was made here, and those of its figures."""
        templates = Templates(frame)
        for page in self._pages:
            put(self._plan.place, frame, page, templates.html(page))
        for folder, (shown, figure) in self._figures.made.items():
            if figure.is_drawn:
                self._write_figure(folder, shown, figure, templates, frame)

    def drawn(self, tell: Tell) -> Drawn:
        """Wait until every picture of these pages is drawn."""
        self._drawings.wait(lambda: tell("pictures", -1))
        return Drawn(self._drawings.keys, len(self._drawings))

    def __len__(self) -> int:
        """Return how many pictures are drawn anew."""
        return len(self._drawings)

    def _write_figure(
        self, folder: str, shown: Exhibit, figure: Figure, templates: Templates, frame: Frame
    ) -> None:
        place, figures = self._plan.place, self._figures
        page = _figure_page(figure, frame, figures.posted.get(folder, ""))
        embed = replace(page, path=f"{folder}embed.html", template="embed.html", is_listed=False)
        codes = machines.codes(figure, frame.version_path, frame.address)
        more = {"figure": figure, "table": figures.whole_table(folder), "codes": codes}
        put(place, frame, page, templates.html(page, **more, footnote=_footnote(shown, folder, frame)))
        put(place, frame, embed, templates.html(replace(embed, linked_data=None), figure=figure))


@contextmanager
def opened(plan: Plan) -> Iterator[Bench]:
    """Open a bench with what draws for it, and close both in the end."""
    with plan.open_drawer() as drawer, Drawings(drawer, plan.place, plan.former) as drawings:
        yield Bench(plan, drawings)


def without_figures(make: Callable[..., Page], *of: object) -> Maker:
    """Return what makes a page on which no figure stands."""
    return lambda _figures: make(*of)


def put(place: Path, frame: Frame, page: Page, made: tuple[bytes, bytes]) -> None:
    """Write a page as it is updated and as it is frozen."""
    for below, content in zip(("", frame.version_path), made, strict=True):
        path = place / below / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _figure_page(figure: Figure, frame: Frame, picture: str) -> Page:
    return Page(
        f"{figure.folder}index.html",
        figure.title,
        figure.subtitle or figure.summary,
        kind="Figure",
        template="figure.html",
        linked_data=machines.of_figure(figure, frame.release, frame.address),
        picture=picture,
    )


def _footnote(shown: Exhibit, folder: str, frame: Frame) -> str:
    view = f"{frame.address}{frame.version_path}{folder}" if frame.address else None
    cited = reference.of_figure(caption_of(shown), view)
    return citation.footnote(cited, date.fromisoformat(frame.release.created))
