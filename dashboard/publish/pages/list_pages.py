"""One page for each state, series, site, claimant and document, and the lists that lead to them."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects.country import HOSTED, state
from dashboard.exhibits.words.link_card import state_in_one_line
from dashboard.exhibits.words.pages import PAGES
from dashboard.publish.addresses import Scope
from dashboard.publish.figures.figure_files import Figures
from dashboard.publish.page_parts.parts import Figure, Link, Page, Section, Table
from dashboard.publish.page_parts.tables import Tables
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.sources import Source
from dashboard.wording import counted

CLAIMED = (c.NAME, c.METRIC, c.VALUE_WORDS, c.CLAIMANT, c.STAGE, c.PUBLISHED, c.GRADE)

RUNS = (c.NAME, c.START_DATE, c.END_DATE, c.DECLARED, c.INDEPENDENT, "low", "high")


def country_page(figures: Figures, iso3: str, extract: Extract, tables: Tables, scope: Scope) -> Page:
    """Return the page of one state."""
    name, here = codes.COUNTRY_NAMES[iso3], extract.of_state(iso3)
    one = here.result(state, iso3)
    drawn = [figures.one(entry, name, iso3=iso3) for entry in PAGES["country"].figures]
    key_figures = tables.read(one.key_figures, f"Key figures of {name}", (c.FIGURE, c.VALUE_WORDS, c.AS_OF))
    parts: list[Section | Figure] = [
        Section("Key figures", "key-figures", table=key_figures),
        *(fig for fig in drawn if fig.is_drawn),
    ]
    if len(one.exercises):
        title = f"Exercises hosted, {len(one.exercises)} in all"
        parts.append(Section(title, "exercises", table=tables.read(one.exercises, title, HOSTED)))
    lead = state_in_one_line(name)
    return Page(scope.country(iso3), name, lead, tuple(parts), kind="State").posted_with(drawn)


def series_page(name: str, rows: pd.DataFrame, tables: Tables, scope: Scope) -> Page:
    """Return the page of one series; `rows` are its exercises as they are listed."""
    lead = f"{counted(len(rows), 'record')} of the series {name}, the latest first."
    table = tables.read(rows, f"Runs of {name}", RUNS)
    return Page(
        scope.one_series(name), name, lead, (Section("All runs", "runs", table=table),), kind="Series"
    )


def site_page(row: Mapping[Hashable, Any], extract: Extract, tables: Tables, scope: Scope) -> Page:
    """Return the page of one site; `row` is of the table of sites."""
    register = extract.register
    name = str(row[c.NAME])
    said = [str(row[one]) for one in (c.ROLE, c.PUBLIC_SYSTEMS, c.NOTE) if isinstance(row[one], str)]
    held = register.exercise_sites[register.exercise_sites[c.SITE_ID] == row[c.SITE_ID]]
    drills = register.exercises[register.exercises[c.EXERCISE_ID].isin(set(held[c.EXERCISE_ID]))]
    latest = drills.sort_values(c.START_DATE, ascending=False, kind="stable")
    parts = (
        Section("What is on record", "record", tuple(said), tables.documents([str(row[c.SOURCE_ID])])),
        Section(
            f"Exercises held there: {len(drills)}",
            "exercises",
            table=tables.read(
                latest, f"Exercises held at {name}", (c.NAME, c.ORGANISER_SIDE, c.START_DATE, c.END_DATE)
            )
            if len(drills)
            else None,
        ),
    )
    kind = codes.SITE_KINDS[str(row[c.KIND])]
    lead = f"{kind}, {codes.SITE_SIDES[str(row[c.SIDE])]}. It stands for a town or an area, not a position."
    return Page(scope.site(row[c.SITE_ID]), name, lead, parts, kind="Site")


def claimant_page(row: Mapping[Hashable, Any], claims: pd.DataFrame, tables: Tables, scope: Scope) -> Page:
    """Return the page of one claimant with all that it says; `claims` have names of exercises."""
    name = str(row[c.NAME])
    lead = f"{counted(len(claims), 'claim')} by {name} in the register, each with its document."
    section = Section(
        "Claims", "claims", table=_claimed(claims, f"Claims by {name}", tables) if len(claims) else None
    )
    return Page(scope.claimant(row[c.CLAIMANT_ID]), name, lead, (section,), kind="Claimant")


def document_page(
    said: Source, claims: pd.DataFrame, citing: pd.DataFrame, tables: Tables, scope: Scope
) -> Page:
    """Return the page of one document with the claims that rest on it and the exercises that cite it."""
    title = said.title or f"Page of {said.published_by}"
    ways = (("Open the document", said.url), ("Open an archived copy", said.archived_url))
    items = tuple(Link(words, address) for words, address in ways if address)
    parts = [Section("Where it stands", "where", (said.line,), items)]
    if len(claims):
        parts.append(
            Section(
                "Claims that rest on it", "claims", table=_claimed(claims, "Claims of this document", tables)
            )
        )
    if len(citing):
        links = tuple(
            Link(str(name), scope.exercise(key))
            for name, key in zip(citing[c.NAME], citing[c.EXERCISE_ID], strict=True)
        )
        parts.append(Section("Exercises that cite it", "exercises", items=links))
    lead = f"{said.published_by}: a document of the register, and what rests on it."
    return Page(scope.document(said.source_id), title, lead, tuple(parts), kind="Document", is_listed=False)


def _claimed(claims: pd.DataFrame, caption: str, tables: Tables) -> Table:
    return tables.read(claims, caption, CLAIMED)
