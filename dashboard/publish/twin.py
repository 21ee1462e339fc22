"""The whole site: which pages it has, in which order they are made, and the frozen one of this version."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from dashboard.exhibits.exercises import listing
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.memo import LatestResults, Memo
from dashboard.exhibits.pages import SECTIONS, PageWords
from dashboard.export.citations import citation, reference
from dashboard.export.pictures.picture import caption_of
from dashboard.frames import Frames, digests
from dashboard.publish import addresses, app_pages, assets, index_pages, list_pages, machines
from dashboard.publish.addresses import Scope
from dashboard.publish.drawings import Drawer, Drawings, Former, link_or_copy
from dashboard.publish.figures import Figures
from dashboard.publish.parts import Figure, Link, Page
from dashboard.publish.record_pages import record_page
from dashboard.publish.render import Frame, Templates
from dashboard.publish.subjects import Subjects
from dashboard.publish.tables import Tables
from dashboard.publish.target import Marker

RESULTS = 400
"""Results kept while a site is made; those of one record are asked for once."""


@dataclass(frozen=True)
class Order:
    """What is to be built.

    Attributes
    ----------
    data : Frames
        The register.
    folder : pathlib.Path
        Folder of the data, for boundary files, descriptor and digests.
    scope : Scope
        Which records have pages.
    address : str
        Where readers reach the root of the site, `/` at its end; empty where nobody has said so.
    former : Former, optional
        The site that it takes the place of.
    memo : Memo
        Keeps results while it is built.
    """

    data: Frames
    folder: Path
    scope: Scope
    address: str = ""
    former: Former | None = None
    memo: Memo = field(default_factory=lambda: LatestResults(RESULTS), compare=False, repr=False)


Tell = Callable[[str, int], None]
"""Told the name of a step and how many of its parts are still to come; a negative number takes one away."""


def build(order: Order, place: Path, drawer: Drawer, tell: Tell = lambda *_: None) -> int:
    """Write the whole site into an empty folder; return how many pictures were drawn anew."""
    extract = Extract(order.data, memo=order.memo)
    tables = Tables(order.data, order.scope)
    shared = assets.written(place, order.folder / "geo", order.data.shapes)
    with Drawings(drawer, place, order.former) as drawings:
        figures = Figures(extract, tables, drawings, place, digests.stored(order.folder) or {})
        pages = list(_told(_pages(order, figures, extract, tables), tell))
        shared.write("search.js", machines.search_index(one for one in pages if one.is_listed))
        machines.copy_data(order.folder, place)
        frame = _frame(order, shared.names)
        _write(frame, pages, figures, place)
        _for_machines(order, pages, place)
        tell("pictures", len(drawings))
        drawings.wait(lambda: tell("pictures", -1))
        _freeze(place, place / frame.version_path)
        Marker(order.data.release.version, drawings.keys).write(place)
        return len(drawings)


def _told(pages: Iterable[Page], tell: Tell) -> Iterator[Page]:
    for page in pages:
        tell("pages", -1)
        yield page


def n_pages(scope: Scope) -> int:
    """Return about how many pages a scope has, for the bar that tells how far they are."""
    kinds = (scope.exercises, scope.countries, scope.series, scope.sites, scope.claimants, scope.documents)
    return sum(map(len, kinds)) + 2 * len(scope.pages)


def _pages(order: Order, figures: Figures, extract: Extract, tables: Tables) -> Iterator[Page]:
    """Return every page but those of single figures."""
    scope, register = order.scope, order.data
    yield from app_pages.app_pages(figures, extract, tables, scope)
    yield app_pages.glossary_page(register.glossary, tables)
    files = machines.tables_of(order.folder)
    linked = machines.dataset(register.release, files, order.address)
    yield app_pages.data_page(figures, extract, files, linked)
    yield app_pages.method_page(extract)
    for iso3 in sorted(scope.countries):
        yield list_pages.country_page(iso3, figures, extract, tables, scope)
    yield from Subjects(extract, tables, scope, extract.result(listing)).pages()
    for exercise_id in sorted(scope.exercises):
        yield record_page(exercise_id, figures, extract, tables, scope)
    yield from index_pages.index_pages(register, tables, scope)
    yield index_pages.figures_page(figures)


def _frame(order: Order, names: Mapping[str, str]) -> Frame:
    sections = tuple(
        (section, tuple(_link(one) for one in of_section if one.path in order.scope.pages))
        for section, of_section in SECTIONS.items()
    )
    picture = (
        f"{addresses.figure('declared-vs-independent')}picture.png" if "overview" in order.scope.pages else ""
    )
    return Frame(order.data.release, names, sections, order.address, picture)


def _link(one: PageWords) -> Link:
    return Link(one.label, addresses.page(one.path))


def _write(frame: Frame, pages: Iterable[Page], figures: Figures, place: Path) -> None:
    templates = Templates(frame)
    for page in pages:
        _put(place, frame, page, templates.html(page))
    for folder, (shown, figure) in figures.made.items():
        if figure.is_drawn:
            page = _figure_page(figure, frame, figures.posted.get(folder, ""))
            embed = replace(page, path=f"{folder}embed.html", template="embed.html", is_listed=False)
            codes = machines.codes(figure, frame.version_path, frame.address)
            more = {"figure": figure, "table": figures.whole_table(folder), "codes": codes}
            _put(place, frame, page, templates.html(page, **more, footnote=_footnote(shown, folder, frame)))
            _put(place, frame, embed, templates.html(replace(embed, linked_data=None), figure=figure))


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


def _for_machines(order: Order, pages: list[Page], place: Path) -> None:
    release, address = order.data.release, order.address
    lines = digests.stored(order.folder) or {}
    since = {
        key[1]: line.since
        for key, line in lines.items()
        if key[0] == "exercises" and line.since == release.version
    }
    (place / "robots.txt").write_bytes(machines.robots(address))
    (place / "feed.atom").write_bytes(machines.feed(order.data, since, order.scope, address))
    (place / "drills.ics").write_bytes(machines.calendar(order.data.exercises, order.scope, release, address))
    if address:
        (place / "sitemap.xml").write_bytes(machines.sitemap(pages, release, address))


def _freeze(place: Path, frozen: Path) -> None:
    """Have every file but the pages stand in the frozen site too, as the same file of two names."""
    for path in sorted(place.rglob("*")):
        below = path.relative_to(place)
        if path.is_file() and path.suffix != ".html" and below.parts[0] != "v":
            target = frozen / below
            target.parent.mkdir(parents=True, exist_ok=True)
            link_or_copy(path, target)


def _put(place: Path, frame: Frame, page: Page, made: tuple[bytes, bytes]) -> None:
    """Write a page as it is updated and as it is frozen."""
    for below, content in zip(("", frame.version_path), made, strict=True):
        path = place / below / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
