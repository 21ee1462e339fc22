"""Tables on a page: columns named in words, codes as labels, a link to the source in each row."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from dashboard.schema import claim_codes, codes, lists
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES
from dashboard.sources import Source
from dashboard.ui.blocks import csv_button
from dashboard.ui.shell import record_links
from dashboard.ui.shell.page import Page

LABELS = {
    c.EXERCISE_ID: "Record",
    c.ORGANISER_SIDE: "Organised by",
    c.BLOC: "Side",
    c.N: "Number",
    "n_own": "Of these, yours",
    "troop_days_own": "Troop-days, yours",
    c.VALUE_WORDS: "Value",
    c.TARGET_WORDS: "Target",
    "value_number": "Value, number alone",
    "target_number": "Target, number alone",
    "grade_words": "Grade in words",
    "peer_size": "Troops, whole exercise",
    "peer_troop_days": "Troop-days",
    "far_size": "Distance by size",
    "far_length": "Distance by length",
    "far_season": "Distance by season",
    "far_domains": "Distance by domains",
    "action_of": "Drill is part of",
    "response_of": "Response is part of",
    "gap_years": "Years between runs",
    "next_month": "Next by past rhythm",
    "words": "In words",
    "symbol_words": "In words",
    "symbol_code": "Symbol code",
    "ally_words": "Distance to it",
    "inner_km": "Lowest maximum, km",
    "outer_km": "Highest maximum, km",
    "who_low": "Said by",
    "who_high": "Said by (highest)",
    "low": "Lowest",
    "high": "Highest",
    c.DECLARED_BEFORE: "Declared, before",
    c.INDEPENDENT_BEFORE: "Independent, before",
    c.N_CLAIMANTS: "Independent claimants",
    c.N_WITH_FIGURE: "With a figure",
    c.N_WITHOUT_FIGURE: "Without a figure",
    c.N_SINGLE_SOURCE: "On one document",
    c.YEAR_STARTED: "Year of the start",
    c.FIRST_DAY: "First day",
    c.LAST_DAY: "Last day",
    c.LENGTH_DAYS: "Length, days",
    c.TROOP_DAYS: "Troop-days",
    c.PERCENT_GDP: "Percent of GDP",
    c.ISO3: "Country",
    c.HOST: "Host",
    "n_met": "Met",
    "n_made": "Can be made",
    "n_all": "Checks",
    "share_met_percent": "Met, percent",
    "inputs": "Indicators (weight)",
    "n_near": "Near a drill",
    "n_expected": "Near by chance",
    "share_of_days": "Days near a drill, percent",
    "n_drills": "Drills",
    c.ACCESSED: "Document read",
    "pair_words": "What it is",
    "where": "Rows that cite it",
    "added": "Rows added",
    "changed": "Rows corrected",
    c.LAG_DAYS: "Lag, days",
    c.OVERLAP_DAYS: "Overlap, days",
    c.DOCUMENTED_LINK: "Linked by a document",
}
"""Headings that the name of a column does not give by itself."""

CHECK_STATUS = {
    "met": "Met",
    "not_met": "Not met",
    "permanent": "Permanent",
    "planned": "Planned only",
    "no_target": "No target",
    "unknown": "No figure",
}
"""What a check of practice against advice can come to."""

VALUE_LABELS: dict[str, dict[str, str]] = {
    c.ORGANISER_SIDE: codes.SIDES,
    c.BLOC: codes.BLOCS,
    c.ISO3: STATE_NAMES,
    c.HOST: STATE_NAMES,
    c.HOST_COUNTRIES: STATE_NAMES,
    c.PARTICIPANTS: STATE_NAMES,
    c.FRAMEWORK_NATION: STATE_NAMES,
    c.COUNTRY: STATE_NAMES,
    c.COUNTRIES: STATE_NAMES,
    c.DOMAINS: codes.DOMAINS,
    c.METRIC: codes.METRICS,
    c.SCOPE: codes.SCOPES,
    c.STAGE: codes.STAGES,
    c.ORIGIN_ROLE: claim_codes.ORIGIN_ROLES,
    c.NUMBER_KIND: claim_codes.NUMBER_KINDS,
    c.STATUS: codes.MEASURE_STATUS | CHECK_STATUS,
    c.AGREE: codes.AGREEMENT,
    c.REGION: codes.REGIONS,
    c.ATTRIBUTION_STATUS: codes.ATTRIBUTION_STATUS,
    c.KIND: codes.INCIDENT_KINDS,
    c.SIDE: codes.SITE_SIDES,
    c.GEO_PRECISION: codes.GEO_PRECISIONS,
    c.CONFIDENCE: codes.CONFIDENCE,
    "declared_scope": codes.SCOPES,
}

NUMBERS = {
    c.VALUE_WORDS: (c.VALUE, "value_number"),
    c.TARGET_WORDS: (c.TARGET, "target_number"),
}
"""For numbers in words, such as "about 12,700": the column of the number, and its name beside the words."""

_BESIDE = frozenset(beside for _, beside in NUMBERS.values())
NUMBER_HELP = "The number of the words beside it, to sort by; of a range its middle."

SOURCE, DOCUMENTS = "source", "documents"
HOST_NAME = r"https?://(?:www\.)?([^/]+)"
"""What a link shows of its address."""

ROW_PIXELS = 33
"""Height of a row at the size of letters of `.streamlit/config.toml`: a taller table ends in blank rows."""
MOST_ROWS = 12
"""Rows shown before a table scrolls."""


def show(
    table: pd.DataFrame,
    ledger: pd.DataFrame,
    *,
    key: str,
    alt: str,
    columns: Sequence[str] = (),
    rows: int = MOST_ROWS,
    opens: bool = True,
) -> None:
    """Show a table for reading: search, sort, scroll; its last columns lead to the sources.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows; `source_ids` or `source_id`, where there is one, becomes a link and a count.
    ledger : pandas.DataFrame
        Rows of the source table.
    key : str
        Name of the element.
    alt : str
        What the table holds, for readers who do not see it.
    columns : sequence of str
        Which columns to show, in this order; all if empty.
    rows : int
        Rows shown before it scrolls.
    opens : bool
        Whether a row that names an exercise opens its record.
    """
    shown = readable(table, ledger, columns)
    opener = (
        record_links.on_row(key, table[c.EXERCISE_ID]) if opens and names_exercises(table, shown) else None
    )
    st.dataframe(
        shown,
        key=key,
        alt=alt,
        hide_index=True,
        height=ROW_PIXELS * (min(len(shown), rows) + 1) + 3,
        column_config=config(shown),
        on_select=opener or "ignore",
        selection_mode="single-row",
    )


def names_exercises(table: pd.DataFrame, shown: pd.DataFrame) -> bool:
    """Say whether the rows of a table stand for exercises by name, so that each has a record to open."""
    return c.EXERCISE_ID in table.columns and c.NAME in shown.columns


def section(page: Page, key: str, title: str, rows: pd.DataFrame, columns: Sequence[str] = ()) -> None:
    """Show a table under a heading of its own, with its download."""
    st.header(title, anchor=False)
    if rows.empty:
        st.info("No row matches the filters.")
        return
    if names_exercises(rows, rows[[*columns]] if columns else rows):
        st.caption("Click a row's box to open the record of its exercise.")
    show(rows, page.register.sources, key=key, alt=title, columns=columns)
    download(page, key, rows)


def download(page: Page, key: str, rows: pd.DataFrame) -> None:
    """Offer a table as CSV, named after the version of the data."""
    with st.container(horizontal=True):
        csv_button.draw(rows, f"flankwatch-{page.release.version}-{key}.csv", key=f"{key}-csv")


def readable(table: pd.DataFrame, ledger: pd.DataFrame, columns: Sequence[str] = ()) -> pd.DataFrame:
    """Return a table with labels for codes, and `source` (address), `documents` (count) for source ids."""
    chosen = (
        table[[*columns]] if columns else table.drop(columns=[c.SOURCE_IDS, c.SOURCE_ID], errors="ignore")
    )
    labelled = {
        name: chosen[name].map(lambda cell, labels=labels: _label(cell, labels))
        for name, labels in VALUE_LABELS.items()
        if name in chosen.columns
    }
    return _numbered(chosen.assign(**labelled, **_links(table, ledger)), table)


def _numbered(shown: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Return a table with the number beside its words, for words sort by letters: 13 after 12,800."""
    for words, (number, beside) in NUMBERS.items():
        if words in shown.columns and number in table.columns and number not in shown.columns:
            at = list(shown.columns).index(words) + 1
            left, right = shown.iloc[:, :at], shown.iloc[:, at:]
            shown = pd.concat([left, table[number].rename(beside), right], axis="columns")
    return shown


def config(shown: pd.DataFrame) -> dict[str, ColumnConfig]:
    """Return how each column of a readable table is headed and written."""
    made = {str(name): _column(str(name), shown[name]) for name in shown.columns}
    if SOURCE in made:
        made[SOURCE] = st.column_config.LinkColumn("Source", display_text=HOST_NAME)
    return made


def addresses(shown: pd.DataFrame) -> dict[str, ColumnConfig]:
    """Return the link columns of a table that holds web addresses itself."""
    return {c.URL: st.column_config.LinkColumn("Address", display_text=HOST_NAME)} if c.URL in shown else {}


def documents(found: Sequence[Source], *, key: str) -> None:
    """Show documents with publisher, title, dates and address."""
    rows = pd.DataFrame(
        {
            "Publisher": [one.publisher for one in found],
            "Kind": [codes.PUBLISHER_KINDS.get(one.publisher_kind, one.publisher_kind) for one in found],
            "Title": [one.title for one in found],
            "Published": [one.published for one in found],
            "Read": [one.accessed for one in found],
            SOURCE: [one.url or None for one in found],
        }
    )
    st.dataframe(
        rows,
        key=key,
        alt=f"{len(rows)} documents behind the figures above",
        hide_index=True,
        height=ROW_PIXELS * (min(len(rows), MOST_ROWS) + 1) + 3,
        column_config={SOURCE: st.column_config.LinkColumn("Address", display_text=HOST_NAME)},
    )


def source_cells(table: pd.DataFrame) -> "pd.Series[str]":
    """Return the `;`-separated source ids of each row; empty where the table names none."""
    for name in (c.SOURCE_IDS, c.SOURCE_ID):
        if name in table.columns:
            return table[name].astype("str")
    return pd.Series(pd.NA, index=table.index, dtype="str")


def _links(table: pd.DataFrame, ledger: pd.DataFrame) -> dict[str, "pd.Series[str]"]:
    cells = source_cells(table)
    if cells.isna().all():
        return {}
    address = ledger.set_index(c.SOURCE_ID)[c.URL]
    listed = cells.map(lambda cell: lists.most_used([cell]))
    first = listed.map(lambda ids: address.get(ids[0]) if ids else None)
    return {SOURCE: first, DOCUMENTS: listed.map(len)}


def _label(cell: object, labels: dict[str, str]) -> object:
    if not isinstance(cell, str):
        return None
    return ", ".join(labels.get(part, part) for part in cell.split(";"))


def _column(name: str, cells: "pd.Series[Any]") -> ColumnConfig:
    label = LABELS.get(name, name.replace("_", " ").capitalize())
    if pd.api.types.is_datetime64_any_dtype(cells):
        return st.column_config.DateColumn(label)
    if pd.api.types.is_bool_dtype(cells):
        return st.column_config.CheckboxColumn(label)
    if pd.api.types.is_numeric_dtype(cells):
        year = name in (c.YEAR, c.YEAR_STARTED)
        told = NUMBER_HELP if name in _BESIDE else None
        return st.column_config.NumberColumn(label, format="%d" if year else "localized", help=told)
    return st.column_config.TextColumn(label)
