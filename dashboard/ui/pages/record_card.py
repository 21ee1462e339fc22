"""The record card of one exercise: what it was, who said what, what belongs to it, where it is from."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import sources
from dashboard.analysis.exercises import register
from dashboard.analysis.exercises.record_size import Fact
from dashboard.analysis.exercises.register import Record
from dashboard.exhibits.subjects.records import OF_RECORD, record_in, sayings_of_record, size_of_record
from dashboard.exhibits.words.record import LISTED, PAIR_COLUMNS, claim_titles, dated_line, known_facts
from dashboard.export.citations import reference
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.ui.blocks import cards, cite, corrections, data_table, two_tables
from dashboard.ui.blocks.figure import show
from dashboard.ui.shell import notices, record_links
from dashboard.ui.shell.around import heading, tab
from dashboard.ui.shell.around.contents import anchor
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page
from dashboard.wording import counted

CLAIM = "claim"
"""Widget key and URL parameter of the claim that is cited."""


def picker(exercises: pd.DataFrame) -> str | None:
    """Let the reader choose one exercise by its name; the URL carries its record name as well."""
    hint = "Type a name, such as Steadfast Defender 2024"
    return widgets.one_or_none("Open a record", register.titles(exercises), record_links.KEY, hint)


def way_back() -> None:
    """Let the reader leave the record that is open, by one click."""
    st.button("Back to all exercises", key="all-exercises", on_click=record_links.choose, args=(None,))


def draw(page: Page, exercise_id: str) -> None:
    """Draw the record card of one exercise, whose name is the title of the page.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    exercise_id : str
        An exercise of the register.
    """
    card = page.result(record_in, exercise_id)
    name = str(card.exercise[c.NAME])
    tab.name(name, "Exercises")
    st.title(plain(name), anchor=False)
    st.caption(plain(dated_line(card.exercise)))
    heading.chosen(page)
    st.header("Size at a glance", anchor=False)
    at_a_glance(page, exercise_id)
    size(page, exercise_id)
    facts(card.exercise)
    st.caption("Link to this record, with the filters as they are")
    st.code(page.link(**{record_links.KEY: exercise_id}), language=None, wrap_lines=True)
    for part in ("claims", "origins", "places"):
        show(page, f"record-{part}", key=f"{part}-{exercise_id}", exercise_id=exercise_id)
    relations(card.relations)
    claims(page, card.claims)
    cited_claim(page, card)
    pairs(page, card.pairs)
    revisions(page, card.revisions)
    evidence(page, card)


def at_a_glance(page: Page, exercise_id: str) -> None:
    """Show declared, independent, range, days and rank, each with its speaker, and a sentence to quote."""
    found = page.result(size_of_record, exercise_id)

    def block(one: Fact) -> None:
        cards.card(
            page, f"{one.label.lower()}-{exercise_id}", one.label, value=one.value, lines=(one.speaker,)
        )

    cards.grid(170, [partial(block, one) for one in found.facts])
    if found.quote:
        st.caption("To quote: one number, one source")
        st.code(found.quote, language=None, wrap_lines=True)


def size(page: Page, exercise_id: str, name: str = "") -> None:
    """Say how big an exercise was by each who said so, and how many voices stand behind the documents.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    exercise_id : str
        An exercise of the register.
    name : str
        Its name, where the card does not stand below it: then it is short, and leads to the record.
    """
    words, counts = page.result(sayings_of_record, exercise_id)
    cards.card(
        page,
        f"size-{exercise_id}",
        f"{name}: size, by who said it" if name else "Size, by who said it",
        value=words.headline,
        lines=(*(words.in_short if name else words.lines), f"{counts.words}."),
        source_ids=words.source_ids,
        foot=partial(_to_record, exercise_id, name) if name else None,
        alone=True,
    )


def _to_record(exercise_id: str, name: str) -> None:
    st.button(
        f"Record of {plain(name)}",
        key=f"record-of-{exercise_id}",
        type="tertiary",
        on_click=record_links.choose,
        args=(exercise_id,),
    )


def listing(page: Page, table: pd.DataFrame) -> None:
    """Show the register as a table in which a click on a row opens its record.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    table : pandas.DataFrame
        Result of `analysis.exercises.register.listing`.
    """
    st.header(f"The register: {counted(len(table), 'record')}", anchor=anchor("register"))
    if table.empty:
        notices.no_rows()
        return
    st.caption(
        "Every record under these filters, with what no total counts: parts, plans, activities, rotations "
        "and the article's drill. Click a row's box to open its record; sort by a heading, search with the "
        "glass."
    )
    words = f"Register of {counted(len(table), 'record')}"
    data_table.show(table, page.register.sources, key="register", alt=words, columns=LISTED, rows=15)


def facts(exercise: "pd.Series[Any]") -> None:
    """Show what the exercise was."""
    known = [(label, words) for label, words in known_facts(exercise) if words]
    rows = pd.DataFrame(known, columns=["", " "], dtype="str").map(plain)
    two_tables.draw(rows, alt=f"Facts on {exercise[c.NAME]}", heads=False)


def relations(related: pd.DataFrame) -> None:
    """Show the exercises that this one belongs to, contains or runs beside; each opens its own record."""
    if related.empty:
        return
    st.subheader("Belongs together", anchor=False)
    if rule := register.rule_of(related):
        st.caption(rule)
    # What is the same of several is said once: an umbrella has up to a dozen parts.
    alike = related.assign(**{c.NOTE: related[c.NOTE].fillna("")}).groupby(
        ["relation_words", c.NOTE], sort=False
    )
    for (relation, note), rows in alike:
        st.caption(plain(f"{relation} ({note})" if note else str(relation)))
        with st.container(horizontal=True, gap="xsmall"):
            for row in rows.to_dict("records"):
                st.button(
                    plain(str(row[c.NAME])),
                    key=f"open-{relation}-{row[c.OTHER_ID]}",
                    on_click=record_links.choose,
                    args=(str(row[c.OTHER_ID]),),
                )


def claims(page: Page, table: pd.DataFrame) -> None:
    """Show each claim with claimant, grade in words and link."""
    st.subheader("Every claim", anchor=False)
    if table.empty:
        graded = "grade" in page.selection.active
        st.info(f"No claim on this exercise {'reaches the grade chosen' if graded else 'was found'}.")
        return
    data_table.show(
        table, page.register.sources, key="record-claims", alt="Claims on this exercise", columns=OF_RECORD
    )


def cited_claim(page: Page, card: Record) -> None:
    """Offer the citation of one claim: the document that gives it, and where it is held."""
    if card.claims.empty:
        return
    rows = {str(row[c.CLAIM_ID]): row for row in card.claims.to_dict("records")}
    titles = claim_titles(card.claims)
    chosen = widgets.one_or_none("Cite a figure", titles, CLAIM, "Choose one of the claims above")
    if chosen:
        claim, exercise = rows[chosen], card.exercise
        link = page.link(**{record_links.KEY: str(exercise[c.EXERCISE_ID]), CLAIM: chosen})
        (document,) = sources.look_up(page.register.sources, [str(claim[c.SOURCE_ID])])
        cited = reference.of_claim(claim, str(exercise[c.NAME]), document, page.release, link)
        cite.draw(cited, "claim-cite")


def pairs(page: Page, rows: pd.DataFrame) -> None:
    """Show what the other side did near this exercise in time; a row opens the exercise's record."""
    if rows.empty:
        return
    st.subheader("Near in time on the other side", anchor=False)
    documented = int(rows[c.DOCUMENTED_LINK].sum())
    st.caption(
        f"{len(rows)} near in time in the same region, {documented} of them linked by a document, which "
        "says the one, the other or neither of the two to be an answer. Lag: days "
        "from this one's start to the other's, negative where the other began first. Near in time is not "
        "because of: most are annual and planned long before. Click a row's box to open the other's record."
    )
    others = rows.rename(columns={c.OTHER_ID: c.EXERCISE_ID})
    data_table.show(
        others,
        page.register.sources,
        key="record-pairs",
        alt="Pairs of this exercise",
        columns=PAIR_COLUMNS,
    )


def revisions(page: Page, rows: pd.DataFrame) -> None:
    """Show what was corrected in this record since the first release, or that nothing was."""
    st.subheader("Corrections", anchor=False)
    if rows.empty:
        st.caption("No figure of this record has been corrected since the first release.")
        return
    corrections.show(page, rows, key="record-revisions", alt="Corrections of this record")


def evidence(page: Page, card: Record) -> None:
    """Show what documents say on the exercise, where it was held, and all documents of it and its claims."""
    rows, places = card.evidence, card.sites
    if not rows.empty:
        st.subheader("What documents say", anchor=False)
        data_table.show(
            rows,
            page.register.sources,
            key="record-evidence",
            alt="What documents say",
            columns=(c.FIGURE, c.PARAPHRASE),
        )
    if not places.empty:
        st.subheader("Places", anchor=False)
        data_table.show(
            places,
            page.register.sources,
            key="record-places",
            alt="Places of this exercise",
            columns=(c.NAME, c.LAT, c.LON, c.GEO_PRECISION, c.NOTE),
            opens=False,
        )
    st.subheader("Documents", anchor=False)
    cells = [card.exercise[c.SOURCE_IDS], *card.claims[c.SOURCE_ID]]
    found = sources.look_up(page.register.sources, lists.most_used(cells))
    data_table.documents(found, key="record-documents")
