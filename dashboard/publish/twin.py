"""The whole site: which pages it has, in which order they are made, and the frozen one of this version."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dashboard.exhibits import names
from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.memo import LatestResults, Memo
from dashboard.exhibits.subjects.exercises import listing
from dashboard.exhibits.subjects.records import record_in, sayings_of_record, size_of_record
from dashboard.exhibits.words.pages import SECTIONS, PageWords
from dashboard.frames import Frames, digests
from dashboard.publish import addresses
from dashboard.publish.addresses import Scope
from dashboard.publish.figures.drawings import DRAWN, Former, OpenDrawer, link_or_copy
from dashboard.publish.figures.figure_files import PICTURE, Figures
from dashboard.publish.loaded import assets, search_files, since
from dashboard.publish.open_data import croissant, dcat, linked_data, machines, tables_api
from dashboard.publish.open_data.served import Served
from dashboard.publish.page_parts.parts import Link, Page
from dashboard.publish.page_parts.tables import Tables
from dashboard.publish.pages import app_pages, index_pages, options
from dashboard.publish.pages.list_pages import country_page
from dashboard.publish.pages.record_pages import PARTS, record_page
from dashboard.publish.pages.subjects import Subjects
from dashboard.publish.render import Frame, Templates
from dashboard.publish.site_folder.target import Marker
from dashboard.publish.tracing.answers import Answers
from dashboard.publish.tracing.content import digest
from dashboard.publish.tracing.reads import Known, TellingMemo, watched, watched_scope
from dashboard.publish.workshop import collecting, crew, keeping
from dashboard.publish.workshop.bench import Plan, Tell, put
from dashboard.publish.workshop.jobs import Job, with_figures, without_figures
from dashboard.publish.workshop.keeping import Keeper

POSTED_ELSE = "declared-vs-independent"
"""Figure of the overview whose picture is posted with pages that have none."""

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
    n_processes : int
        How many processes share the work, see `forking.cores`.
    memo : Memo
        Keeps results while it is built.
    """

    data: Frames
    folder: Path
    scope: Scope
    address: str = ""
    former: Former | None = None
    n_processes: int = 1
    memo: Memo = field(default_factory=lambda: LatestResults(RESULTS), compare=False, repr=False)


@dataclass(frozen=True)
class Built:
    """How many pages a site has without those of single figures, and what of them was not taken over.

    Attributes
    ----------
    n_pages, n_made : int
        Pages, and those of them that were made anew.
    n_drawn : int
        Pictures that were drawn anew.
    """

    n_pages: int
    n_made: int
    n_drawn: int


def build(order: Order, place: Path, open_drawer: OpenDrawer, tell: Tell = lambda *_: None) -> Built:
    """Write the whole site into an empty folder; return what was made anew.

    Parameters
    ----------
    order : Order
        What is to be built.
    place : pathlib.Path
        The folder.
    open_drawer : callable
        Opens what draws, in each process that draws anything.
    tell : Tell
        Told how far it is.
    """
    extract = Extract(watched(order.data), memo=TellingMemo(order.memo))
    shared = assets.written(place, order.folder / "geo", order.data.shapes)
    plan = _plan(order, extract, place, open_drawer, _frame(order, shared.names))
    if order.n_processes > 1:
        warm(extract, order.scope)
    with collecting.seldom(), crew.gathered(plan, order.n_processes) as makers:
        made = makers.make(tell)
        listed = [one.page for one in made]
        listed.append(index_pages.figures_page(figure for one in made for figure in one.figures))
        search_files.write(shared, names.index(extract).entries, listed, order.data, order.scope)
        machines.copy_data(order.folder, place)
        frame = _frame(order, shared.names)
        makers.write(frame)
        templates, missing = Templates(frame), index_pages.missing_page(order.address)
        put(place, frame, listed[-1].path, templates.html(listed[-1]))
        (place / missing.path).write_bytes(templates.html(missing)[0])  # a frozen site has none of its own
        _for_machines(order, listed, place)
        _open_data(order, place, frame)
        drawn = makers.drawn(tell)
    shutil.rmtree(place / DRAWN, ignore_errors=True)
    _freeze(place, place / frame.version_path)
    Marker(order.data.release.version, drawn.keys).write(place)
    keeping.write(drawn.pages, place)
    return Built(len(made), sum(not one.is_kept for one in made), drawn.n_anew)


def _plan(order: Order, extract: Extract, place: Path, open_drawer: OpenDrawer, frame: Frame) -> Plan:
    """Return what is to be made; `frame` is what pages have in common but for the search."""
    scope = watched_scope(order.scope)
    tables = Tables(order.data, scope)
    lines = digests.stored(order.folder) or {}
    known = Known("lines", lines)
    made_by = keeping.program(frame)
    return Plan(
        (*_jobs(order, extract, tables, scope),),
        lambda drawings: Figures(extract, tables, drawings, place, known),
        open_drawer,
        place,
        order.address,
        order.former,
        Keeper(
            order.former,
            Answers(extract, scope, known, *tables.known),
            made_by,
            digest((made_by, order.data.digest, lines, order.scope)),
            frame.version_path,
        ),
    )


def warm(extract: Extract, scope: Scope) -> None:
    """Make what is the same for all records, before processes part that would each make it anew."""
    for exercise_id in sorted(scope.exercises)[:1]:
        for wanted in (record_in, size_of_record, sayings_of_record):
            extract.result(wanted, exercise_id)
        for part in PARTS:
            exhibit(extract, f"record-{part}", exercise_id=exercise_id)


def n_pages(scope: Scope) -> int:
    """Return about how many pages a scope has, for the bar that tells how far they are."""
    kinds = (scope.exercises, scope.countries, scope.series, scope.sites, scope.claimants, scope.documents)
    narrowed = sum(1 for path in options.paths(scope) for _ in options.choices(path, scope))
    return sum(map(len, kinds)) + 2 * len(scope.pages) + narrowed


def _jobs(order: Order, extract: Extract, tables: Tables, scope: Scope) -> Iterator[Job]:
    """Return every page but those of single figures and the list of figures."""
    register = order.data
    yield from app_pages.jobs(extract, tables, scope)
    yield without_figures("glossary", app_pages.glossary_page, register.glossary, tables)
    files = machines.tables_of(order.folder)
    linked = linked_data.dataset(register.release, files, order.address)
    yield with_figures(
        "data", app_pages.data_page, extract, files, linked, scope, has_catalog=bool(order.address)
    )
    yield without_figures("method", app_pages.method_page, extract)
    more: dict[str, Any] = {"extract": extract, "tables": tables, "scope": scope}
    for iso3 in sorted(scope.countries):
        yield with_figures(scope.country(iso3), country_page, iso3, **more)
    yield from Subjects(extract, tables, scope, extract.result(listing)).jobs()
    for exercise_id in sorted(scope.exercises):
        yield with_figures(scope.exercise(exercise_id), record_page, exercise_id, **more)
    yield from index_pages.jobs(extract, tables, scope)


def _frame(order: Order, names: Mapping[str, str]) -> Frame:
    sections = tuple(
        (section, tuple(_link(one) for one in of_section if one.path in order.scope.pages))
        for section, of_section in SECTIONS.items()
    )
    has_picture = "overview" in order.scope.pages
    picture = (f"{addresses.figure(POSTED_ELSE)}{PICTURE}", CATALOGUE[POSTED_ELSE].shows) * has_picture
    return Frame(order.data.release, names, sections, order.address, *picture)


def _link(one: PageWords) -> Link:
    return Link(one.label, addresses.page(one.path))


def _for_machines(order: Order, pages: list[Page], place: Path) -> None:
    release, address = order.data.release, order.address
    lines = digests.stored(order.folder) or {}
    came = {
        key[1]: line.since
        for key, line in lines.items()
        if key[0] == "exercises" and line.since == release.version
    }
    (place / "robots.txt").write_bytes(machines.robots(address))
    (place / "feed.atom").write_bytes(machines.feed(order.data, came, order.scope, address))
    (place / "drills.ics").write_bytes(machines.calendar(order.data.exercises, order.scope, release, address))
    if address:
        (place / "sitemap.xml").write_bytes(machines.sitemap(pages, release, address))


_NOT_FROZEN = ("v", since.FOLDER.rstrip("/"))
"""Folders that are told of frozen sites, and stand beside them."""


def _open_data(order: Order, place: Path, frame: Frame) -> None:
    """Write the tables as JSON, what describes them, and what frozen sites load."""
    release, address = order.data.release, order.address
    former = order.former.folder if order.former else None
    scripts = since.scripts(former, order.data.revisions, release, order.scope).items()
    updated, frozen = (
        Served(order.folder, release, address + below if address else "")
        for below in ("", frame.version_path)
    )
    for path, content in (*tables_api.files(updated), *scripts):
        (place / path).parent.mkdir(exist_ok=True)
        (place / path).write_bytes(content)
    put(place, frame, croissant.FILE, (croissant.croissant(updated), croissant.croissant(frozen)))
    if address:
        put(place, frame, dcat.FILE, (dcat.catalog(updated), dcat.catalog(frozen)))


def _freeze(place: Path, frozen: Path) -> None:
    """Have every file but those of its own stand in the frozen site too, as the same file of two names."""
    for path in sorted(place.rglob("*")):
        below = path.relative_to(place)
        if path.is_file() and path.suffix != ".html" and below.parts[0] not in _NOT_FROZEN:
            target = frozen / below
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                link_or_copy(path, target)
