"""The pages of the app in the twin: the same words, and the same figures in the same order."""

from collections.abc import Callable, Iterator

import pandas as pd

from dashboard.analysis.advice import coverage_text
from dashboard.analysis.claims import basis_rules, contradictions
from dashboard.analysis.events import incidents
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects import advice, events, exercises
from dashboard.exhibits.subjects.claims import contradictions_of
from dashboard.exhibits.subjects.posture import MEASURES
from dashboard.exhibits.words import record as record_words
from dashboard.exhibits.words.pages import PAGES, PageWords
from dashboard.exhibits.words.rules import SENTENCES, VERSION_RULE, citation_line
from dashboard.publish import addresses
from dashboard.publish.addresses import ALWAYS, Scope
from dashboard.publish.figures.figure_files import Figures
from dashboard.publish.open_data import dcat
from dashboard.publish.page_parts.parts import Figure, Link, Page, Section
from dashboard.publish.page_parts.tables import Tables, plain
from dashboard.publish.pages import options
from dashboard.publish.pages.options import Chosen
from dashboard.publish.workshop.jobs import Job, with_figures
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted

MOST_ROWS = 60
"""Rows of a long table on a page; its CSV has all."""

NO_ROW = "No row matches the filters."

FOR_MACHINES = (
    Link("datapackage.json", "data/datapackage.json", "Frictionless Data Package: what each column means."),
    Link(
        "croissant.json",
        "data/croissant.json",
        "Croissant 1.0: the same for machine learning, as linked data.",
    ),
    Link(
        "openapi.json",
        "api/openapi.json",
        "OpenAPI 3.1: every table as JSON, with the meaning of each column.",
    ),
    Link("feed.atom", "feed.atom", "Corrections and new records, as an Atom feed."),
    Link("drills.ics", "drills.ics", "Drills whose days are announced, as a calendar."),
)

CATALOG = Link("catalog.jsonld", dcat.FILE, "DCAT-AP 3.0: the register for catalogues of open data.")

Maker = Callable[[Extract, Tables], Iterator[Section]]


def jobs(extract: Extract, tables: Tables, scope: Scope) -> Iterator[Job]:
    """Return the pages of the app of figures; those of `ALWAYS` come here under options alone."""
    for path in PAGES:
        if path in scope.pages and path not in ALWAYS:
            yield with_figures(addresses.page(path), app_page, path, extract, tables, scope)
    # Option by option, for the pages of one share what its filters leave.
    narrowed = [(chosen, path) for path in options.paths(scope) for chosen in options.choices(path, scope)]
    for chosen, path in sorted(narrowed, key=lambda one: one[0]):
        name = addresses.page(path, *options.words_of(chosen))
        yield with_figures(name, app_page, path, extract, tables, scope, chosen)


def terms(words: PageWords, glossary: pd.DataFrame) -> tuple[Link, ...]:
    """Return the words of the glossary that a page uses, each with its place there."""
    named = glossary.set_index(c.TERM_ID)[c.TERM]
    return tuple(
        Link(str(named[one]), f"glossary/index.html#{one}") for one in words.terms if one in named.index
    )


def glossary_page(register: pd.DataFrame, tables: Tables) -> Page:
    """Return the words of the field with their meaning."""
    words = PAGES["glossary"]
    rows = register.sort_values(c.TERM, key=lambda one: one.str.casefold())
    sections = [
        Section(
            str(row[c.TERM]),
            str(row[c.TERM_ID]),
            (str(row[c.DEFINITION]), *((f"Also: {row[c.ALSO]}.",) if isinstance(row[c.ALSO], str) else ())),
            tables.documents([str(row[c.SOURCE_ID])]),
        )
        for row in rows.to_dict("records")
    ]
    return Page(addresses.page("glossary"), words.title, words.question, tuple(sections))


def data_page(
    figures: Figures,
    extract: Extract,
    files: tuple[Link, ...],
    linked_data: dict[str, object],
    scope: Scope,
    *,
    has_catalog: bool,
) -> Page:
    """Return the page with all tables to take away."""
    words, register = PAGES["data"], extract.register
    parts: tuple[Section | Figure, ...] = (
        Section("All tables", "files", items=files),
        Section("The same for machines", "machines", items=FOR_MACHINES + (CATALOG,) * has_catalog),
        *(figures.one(name) for name in words.figures),
        Section("How to cite", "cite", (citation_line(register.release),)),
    )
    return Page(
        addresses.page("data"), words.title, words.question, parts, words=terms(words, register.glossary),
        linked_data=linked_data, ways=options.ways("data", (), scope),
    )  # fmt: skip


def method_page(extract: Extract) -> Page:
    """Return how numbers are counted, read and graded."""
    rules = Section("Definitions and counting rules", "rules", items=tuple(map(Link, _rules(extract))))
    scales = [
        Section(name, anchor, table=plain(name, tuple(scale.items()), ("Grade", "Meaning")))
        for name, anchor, scale in (
            ("Reliability of the source", "reliability", codes.RELIABILITY),
            ("Credibility of the information", "credibility", codes.CREDIBILITY),
        )
    ]
    figures = Section(
        "What each figure rests on",
        "figures",
        ("Each figure has its own note on method, under the chart and on its page.",),
        (Link("All figures", "figures/index.html"),),
    )
    lead = "How exercises are counted, how sizes are read, and how a claim is graded."
    return Page("method/index.html", "Method", lead, (rules, *scales, figures))


def _rules(extract: Extract) -> tuple[str, ...]:
    return (*basis_rules.RULES.values(), extract.sized.counted.rule, *SENTENCES, VERSION_RULE)


def app_page(
    figures: Figures, path: str, extract: Extract, tables: Tables, scope: Scope, chosen: Chosen = ()
) -> Page:
    """Return a page of the app of figures, by its path, under the options that are chosen."""
    words, labels = PAGES[path], options.words_of(chosen)
    *_, (selection, _) = some = options.parts(chosen)
    whole = [figures.one(name) for name in words.figures] if not chosen else []
    made = [figures.under(some, name) for name in words.figures] if chosen else whole
    parts: list[Section | Figure] = [one for one in made if one.is_drawn or one.filters]
    parts += _SECTIONS[path](extract.choosing(selection), tables) if path in _SECTIONS else ()
    return Page(
        addresses.page(path, *labels),
        ": ".join(filter(None, (words.title, ", ".join(labels)))),
        words.lead(extract.register),
        tuple(parts),
        words=terms(words, extract.register.glossary),
        is_listed=not chosen,
        ways=options.ways(path, chosen, scope),
    ).posted_with(whole)


def _overview(extract: Extract, tables: Tables) -> Iterator[Section]:
    register = extract.register
    yield from _areas(extract, tables)
    for heading, rows, column in (
        ("Elements of the drill", register.drill_elements, c.ELEMENT),
        ("Implications", register.implications, c.IMPLICATION),
    ):
        yield Section(heading, items=tuple(Link(str(text)) for text in rows[column]))


def _areas(extract: Extract, tables: Tables) -> Iterator[Section]:
    register = extract.register
    yield Section(
        "Three response areas",
        "response-areas",
        table=tables.read(
            register.response_areas,
            "Response areas of the article, with focus and expected outcome",
            (c.RESPONSE_AREA, c.NATO_FOCUS, c.EXPECTED_OUTCOME),
        ),
    )
    yield Section(
        "Six focus areas",
        "focus-areas",
        table=tables.read(
            register.focus_areas, "Focus areas of the article", (c.FOCUS_AREA, c.RECOMMENDED_ACTION)
        ),
    )


def _exercises(extract: Extract, tables: Tables) -> Iterator[Section]:
    rows = extract.result(exercises.listing)
    yield Section(
        f"The register: {counted(len(rows), 'record')}",
        "register",
        ("Every record, also what no total counts: parts, plans, activities, rotations.",),
        (
            Link("All exercises by year, narrowed by country", "exercise/index.html"),
            Link("All tables as CSV", "data/index.html"),
        ),
        tables.read(
            rows, "The latest records", record_words.LISTED, MOST_ROWS, "All are under All exercises."
        ),
    )


def _disputed(extract: Extract, tables: Tables) -> Iterator[Section]:
    rows = extract.result(contradictions_of)
    yield _table(
        "contradictions", "Where published figures lie far apart", rows, tables, contradictions.COLUMNS
    )


def _incidents(extract: Extract, tables: Tables) -> Iterator[Section]:
    counts = incidents.counts_by_id(extract.filtered.incidents)
    found = extract.result(events.incident_events)
    title = f"{counted(len(counts), 'published count')}, kept apart from events"
    yield _named("counts", title, "incident", counts, tables, events.PUBLISHED)
    latest = found.sort_values(c.DATE, ascending=False, kind="stable")
    heading = counted(len(found), "incident")
    yield _named("events", heading, "incident", latest, tables, events.INCIDENTS)


def _response(extract: Extract, tables: Tables) -> Iterator[Section]:
    yield from _areas(extract, tables)
    rows = extract.filtered.measures.sort_values(c.DATE, ascending=False, kind="stable")
    yield _named("measures", counted(len(rows), "measure"), "measure", rows, tables, MEASURES)


def _recommendations(extract: Extract, tables: Tables) -> Iterator[Section]:
    rows = extract.result(advice.checks_in_focus)
    yield _table("checks", coverage_text.table_title(rows), rows, tables, advice.CHECKED, most=0)


def _table(
    anchor: str,
    heading: str,
    rows: pd.DataFrame,
    tables: Tables,
    columns: tuple[str, ...],
    most: int = MOST_ROWS,
) -> Section:
    """Return a table of so many rows at most; of all where it is 0."""
    if rows.empty:
        return Section(heading, anchor, (NO_ROW,))
    more = "The tables as CSV, under Data and downloads, hold all."
    return Section(heading, anchor, table=tables.read(rows, heading, columns, most, more if most else ""))


def _named(
    anchor: str, heading: str, kind: str, rows: pd.DataFrame, tables: Tables, columns: tuple[str, ...]
) -> Section:
    """Return a table of all rows, each under the name by which the search leads to it."""
    if rows.empty:
        return Section(heading, anchor, (NO_ROW,))
    return Section(heading, anchor, table=tables.named(kind, rows, heading, columns))


_SECTIONS: dict[str, Maker] = {
    "overview": _overview,
    "exercises": _exercises,
    "disputed": _disputed,
    "incidents": _incidents,
    "response": _response,
    "recommendations": _recommendations,
}
"""What stands on a page besides its figures."""
