"""The lists that lead to every page of one kind, the list of figures, and that of corrections."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from dashboard.exhibits.extract import Extract
from dashboard.exhibits.words.pages import PAGES
from dashboard.export.tables import corrections
from dashboard.publish import addresses
from dashboard.publish.addresses import Scope
from dashboard.publish.page_parts.parts import Link, Named, Page, Section
from dashboard.publish.page_parts.tables import Tables
from dashboard.publish.pages.narrowing import narrowing, tags
from dashboard.publish.workshop.jobs import Job, without_figures
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted

MISSING = "404.html"
"""The page for addresses that are none, where web servers and hosts of files look for it."""


def jobs(extract: Extract, tables: Tables, scope: Scope) -> Iterator[Job]:
    """Return the list of each kind of page."""
    yield without_figures("list of exercises", _exercises, extract, scope)
    yield without_figures("list of series", _series, scope)
    yield without_figures("list of states", _countries, scope)
    yield without_figures("list of sites", _sites, extract, scope)
    yield without_figures("list of claimants", _claimants, extract, scope)
    yield without_figures("list of documents", _documents, extract, tables)
    yield without_figures("corrections", _corrections, extract, tables)


def figures_page(made: Iterable[Named]) -> Page:
    """Return the list of the figures that stand for all; `made` are all figures in their order."""
    found, sections = tuple(made), []
    for path, words in PAGES.items():
        links = tuple(
            Link(one.title, f"{one.folder}index.html")
            for one in found
            if one.name in words.figures and (path == "country" or one.folder == addresses.figure(one.name))
        )
        if links:
            sections.append(Section(words.title, path, items=links))
    lead = "Every figure by its finding; each has a page with its rows, its documents and its files."
    return Page("figures/index.html", "Figures", lead, tuple(sections))


def missing_page(address: str) -> Page:
    """Return what a web server shows where there is no page; `address` is the root of the site, if known."""
    ways = (Link("All exercises", "exercise/index.html"), Link("All figures", "figures/index.html"))
    section = Section("Where to go on", "on", items=(*ways, Link("All documents", "document/index.html")))
    lead = "There is no page at this address. The search at the head of the page knows all titles."
    return Page(
        MISSING, "No such page", lead, (section,), is_listed=False, anywhere=urlsplit(address).path or "/"
    )


def _exercises(extract: Extract, scope: Scope) -> Page:
    latest = extract.register.exercises.sort_values(
        [c.START_DATE, c.NAME], ascending=[False, True], na_position="last"
    )
    latest = latest.loc[[bool(scope.exercise(key)) for key in latest[c.EXERCISE_ID]]]
    years = latest[c.START_DATE].str[:4].fillna("Undated")
    sections = []
    for year, some in latest.groupby(years, sort=False):
        rows = zip(
            *(some[c.NAME], some[c.EXERCISE_ID], some[c.ORGANISER_SIDE], tags(some, "exercises")), strict=True
        )
        links = tuple(
            Link(str(name), scope.exercise(key), codes.SIDES[side], of) for name, key, side, of in rows
        )
        sections.append(Section(str(year), f"year-{str(year).lower()}", items=links))
    lead = f"{counted(len(scope.exercises), 'record')} by the year of the start, the latest first."
    by = narrowing(latest, "exercises", ("exercise", "exercises"), "exercises", scope)
    return Page("exercise/index.html", "All exercises", lead, tuple(sections), narrowing=by)


def _series(scope: Scope) -> Page:
    rows = ((name, scope.one_series(name), "") for name in sorted(scope.series))
    return _named("series", "Series", "Every series of exercises.", rows)


def _countries(scope: Scope) -> Page:
    words = PAGES["country"]
    rows = ((name, scope.country(iso3), "") for iso3, name in codes.COUNTRY_NAMES.items())
    return _named("country", words.title, words.question, rows)


def _sites(extract: Extract, scope: Scope) -> Page:
    known = extract.register.sites.sort_values(c.NAME).to_dict("records")
    rows = ((row[c.NAME], scope.site(row[c.SITE_ID]), codes.SITE_KINDS[row[c.KIND]]) for row in known)
    return _named("site", "Sites", "Bases, ranges and other sites that exercises and postures name.", rows)


def _claimants(extract: Extract, scope: Scope) -> Page:
    known = extract.register.claimants.sort_values(c.NAME, key=lambda one: one.str.casefold()).to_dict(
        "records"
    )
    rows = ((row[c.NAME], scope.claimant(row[c.CLAIMANT_ID]), "") for row in known)
    return _named("claimant", "Claimants", "Everyone who gives a figure in the register.", rows)


def _documents(extract: Extract, tables: Tables) -> Page:
    links = tables.documents(list(extract.register.sources[c.SOURCE_ID]))
    known = sorted(
        (one for one in links if not one.href.startswith("http")), key=lambda one: one.text.casefold()
    )
    lead = f"{counted(len(known), 'document')}, by publisher, each with what rests on it."
    return Page("document/index.html", "Documents", lead, (Section("All", items=tuple(known)),))


def _named(folder: str, title: str, lead: str, rows: Iterable[tuple[str, str, str]]) -> Page:
    links = tuple(Link(text, href, note) for text, href, note in rows if href)
    return Page(
        f"{folder}/index.html", title, lead, (Section(f"{counted(len(links), 'page')}", items=links),)
    )


def _corrections(extract: Extract, tables: Tables) -> Page:
    rows = corrections.listed(extract.register.revisions)
    lead = "Everything that was corrected since the first release, with what it was and why, newest first."
    in_words = corrections.in_words(rows)
    table = tables.read(in_words, "Corrections, newest first") if len(rows) else None
    words = () if len(rows) else ("Nothing has been corrected since the first release.",)
    every = Section("All corrections", "all", words, table=table)
    return Page("corrections/index.html", "Corrections", lead, (every, *_filled_in(extract, tables)))


def _filled_in(extract: Extract, tables: Tables) -> Iterator[Section]:
    rows = corrections.filled_in(extract.register.revisions)
    if len(rows):
        heading = corrections.FILLED_IN
        yield Section(
            heading,
            "filled-in",
            (corrections.FILLED_WORDS,),
            (Link("revisions.csv has each of them", "data/revisions.csv"),),
            tables.read(rows, heading),
        )
