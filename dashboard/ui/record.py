"""The record card of one exercise: what it was, who said what, what belongs to it, where it is from."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import sources
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES
from dashboard.ui import tables
from dashboard.ui.page import Page
from dashboard.ui.text import plain

KEY = "exercise"
"""Widget key and URL parameter of the record shown."""

LISTED = (
    c.NAME,
    c.ORGANISER_SIDE,
    c.KIND,
    "hosts",
    c.DOMAINS,
    c.START_DATE,
    c.END_DATE,
    c.LENGTH_DAYS,
    c.DECLARED,
    c.INDEPENDENT,
    c.N_CLAIMANTS,
    "low",
    "high",
    c.EVIDENCE,
)

CLAIM_COLUMNS = (
    c.METRIC,
    "value_words",
    c.CLAIMANT,
    c.CLAIMANT_KIND,
    c.STAGE,
    c.SCOPE,
    c.PUBLISHED,
    c.GRADE,
    "grade_words",
    c.NOTE,
)


def picker(exercises: pd.DataFrame) -> str | None:
    """Let the reader choose one exercise by its record name, which the URL carries."""
    chosen: str | None = st.selectbox(
        "Open a record",
        sorted(exercises[c.EXERCISE_ID]),
        index=None,
        key=KEY,
        placeholder="Type a name, such as zapad-2017",
        bind="query-params",
    )
    return chosen


def choose(exercise_id: str | None) -> None:
    """Open a record, or close the one that is open; for a callback."""
    st.session_state[KEY] = exercise_id


def listing(page: Page, table: pd.DataFrame) -> None:
    """Show the register as a table in which a click on a row opens its record.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    table : pandas.DataFrame
        Result of `analysis.register.listing`.
    """
    st.header(f"The register: {len(table):,} records", anchor=False)
    st.caption(
        "Click a row's box to open its record with all claims; sort by a heading, search with the glass."
    )
    shown = tables.readable(table, page.whole.sources, LISTED)

    def open_row() -> None:
        rows = st.session_state["register"]["selection"]["rows"]
        choose(str(table[c.EXERCISE_ID].iloc[rows[0]]) if rows else None)

    st.dataframe(
        shown,
        key="register",
        alt=f"Register of {len(table)} exercises",
        hide_index=True,
        height=520,
        on_select=open_row,
        selection_mode="single-row",
        column_config=tables.config(shown),
    )


def facts(exercise: "pd.Series[Any]") -> None:
    """Show what the exercise was."""
    st.header(plain(exercise[c.NAME]), anchor=False)
    st.caption(plain(_line(exercise)))
    known = [(label, words) for label, words in _pairs(exercise) if words]
    st.table(
        pd.DataFrame(known, columns=["", " "]).map(plain),
        border="horizontal",
        hide_index=True,
        hide_header=True,
        alt=f"Facts on {exercise[c.NAME]}",
    )


def relations(related: pd.DataFrame) -> None:
    """Show the exercises that this one belongs to, contains or runs beside; each opens its own record."""
    if related.empty:
        return
    st.subheader("Belongs together", anchor=False)
    for row in related.to_dict("records"):
        note = f" ({row[c.NOTE]})" if isinstance(row[c.NOTE], str) else ""
        st.button(
            plain(f"{row['relation_words']} {row[c.NAME]}{note}"),
            key=f"open-{row['relation_words']}-{row['other_id']}",
            type="tertiary",
            on_click=choose,
            args=(str(row["other_id"]),),
        )


def claims(page: Page, table: pd.DataFrame) -> None:
    """Show each claim with claimant, grade in words and link."""
    st.subheader("Every claim", anchor=False)
    if table.empty:
        st.info("No claim on this exercise reaches the grade chosen.")
        return
    tables.show(
        table, page.whole.sources, key="record-claims", alt="Claims on this exercise", columns=CLAIM_COLUMNS
    )


def evidence(page: Page, exercise: "pd.Series[Any]", rows: pd.DataFrame, places: pd.DataFrame) -> None:
    """Show what documents say on the exercise, where it was held, and all its documents."""
    if not rows.empty:
        st.subheader("What documents say", anchor=False)
        tables.show(
            rows,
            page.whole.sources,
            key="record-evidence",
            alt="What documents say",
            columns=(c.FIGURE, c.PARAPHRASE),
        )
    if not places.empty:
        st.subheader("Places", anchor=False)
        tables.show(
            places,
            page.whole.sources,
            key="record-places",
            alt="Places of this exercise",
            columns=(c.NAME, c.LAT, c.LON, c.GEO_PRECISION, c.NOTE),
        )
    st.subheader("Documents", anchor=False)
    found = sources.look_up(page.whole.sources, sources.listed([exercise[c.SOURCE_IDS]]))
    tables.documents(found, key="record-documents")


def _line(exercise: "pd.Series[Any]") -> str:
    start, end = exercise[c.START_DATE], exercise[c.END_DATE]
    when = " to ".join(dict.fromkeys(day for day in (start, end) if isinstance(day, str))) or "date unknown"
    kind = codes.EXERCISE_KINDS[exercise[c.KIND]]
    return f"{kind}, {codes.SIDES[exercise[c.ORGANISER_SIDE]]}, {when}"


def _pairs(exercise: "pd.Series[Any]") -> list[tuple[str, str]]:
    def words(column: str, labels: dict[str, str] | None = None) -> str:
        cell = exercise[column]
        if not isinstance(cell, str):
            return ""
        return ", ".join((labels or {}).get(part, part) for part in cell.split(";"))

    return [
        ("Series", words(c.SERIES)),
        ("Led by", words(c.LEAD, STATE_NAMES)),
        ("Held in", words(c.HOST_COUNTRIES, STATE_NAMES)),
        ("Taking part", words(c.PARTICIPANTS, STATE_NAMES)),
        ("Domains", words(c.DOMAINS, codes.DOMAINS)),
        ("Scenario", words(c.SCENARIO)),
        ("Equipment named", words(c.EQUIPMENT)),
        ("Vienna Document", words(c.VIENNA_STATUS, codes.VIENNA_STATUS)),
        ("NATO's reaction", words(c.NATO_RESPONSE)),
        ("Evidence", words(c.EVIDENCE, codes.CONFIDENCE)),
        ("Remark", words(c.NOTE)),
    ]
