"""Hybrid incidents: single events by kind, state and attribution, and published counts kept apart."""

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from dashboard.analysis.events import published_words
from dashboard.analysis.kit import dates
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES
from dashboard.selection import years_of
from dashboard.wording import iso

LABELS: dict[str, dict[str, str]] = {
    c.KIND: codes.INCIDENT_KINDS,
    c.COUNTRIES: STATE_NAMES,
    c.ATTRIBUTION_STATUS: codes.ATTRIBUTION_STATUS,
}
"""What events can be split by, each with the labels of its codes."""

UNNAMED = "no state named"

INCOMPLETE = (
    "The list is not complete: it holds what was found in the documents read, and an event in several states "
    "counts in each of them."
)
REPORTING = (
    "The rise after 2023 is partly reporting: more is published since, and later years were searched more "
    "closely. A year without an event here is not a year without events."
)
NAMED = (
    "Who is named is told as the source tells it: assessed by officials, claimed, denied, found by a court, "
    "or unattributed. Some are no hostile act, such as Ukrainian drones that strayed."
)
CAVEATS = (INCOMPLETE, REPORTING, NAMED)
"""What a reader must know before comparing years, in sentences."""


FEWEST_YEARS = 2
"""A series of published yearly counts is drawn from so many years on."""


def title(row: Mapping[Hashable, Any]) -> str:
    """Return what an incident is called: its place or states, its day and its kind.

    Parameters
    ----------
    row : mapping
        A row of the table of incidents.
    """
    states = ", ".join(STATE_NAMES.get(one, one) for one in lists.parts(row[c.COUNTRIES])) or UNNAMED
    where = row[c.PLACE] if isinstance(row[c.PLACE], str) else states
    kind = codes.INCIDENT_KINDS.get(row[c.KIND], str(row[c.KIND])).lower().replace("gps", "GPS")
    return f"{where}, {iso(str(row[c.DATE]))}: {kind}"


def events(incidents: pd.DataFrame) -> pd.DataFrame:
    """Return the single events, latest first, without the published counts.

    Parameters
    ----------
    incidents : pandas.DataFrame
        Rows of the incident table, filtered as the reader chose.

    Returns
    -------
    pandas.DataFrame
        The rows with `first_day` and `last_day` (datetime, the widest reading of a partial date), `year`
        (Int64) and `source_ids`.
    """
    rows = incidents[~incidents[c.IS_COUNT].astype(bool)]
    first = dates.first_day(rows[c.DATE])
    dated = rows.assign(
        **{
            c.FIRST_DAY: first,
            c.LAST_DAY: dates.last_day(rows[c.DATE]),
            c.YEAR: first.dt.year.astype("Int64"),
            c.SOURCE_IDS: rows[c.SOURCE_ID],
        }
    )
    return dated.sort_values([c.FIRST_DAY, c.INCIDENT_ID], ascending=[False, True], ignore_index=True)


def by_year(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """Count events by year and by one of their columns.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `events`.
    by : str
        `kind`, `countries` or `attribution_status`; an event in several states counts in each.

    Returns
    -------
    pandas.DataFrame
        One row per code and year with an event, most frequent code first: `label`, `year` (Int64), `n`
        (Int64), `source_ids`.
    """
    each = table.assign(**{c.LABEL: table[by].fillna(UNNAMED).str.split(lists.SEPARATOR)}).explode(c.LABEL)
    labels = each[c.LABEL].map(LABELS[by]).fillna(each[c.LABEL])
    groups = each.assign(**{c.LABEL: labels}).groupby([c.LABEL, c.YEAR])
    found = pd.DataFrame(
        {c.N: groups.size().astype("Int64"), c.SOURCE_IDS: groups[c.SOURCE_ID].agg(lists.joined)}
    ).reset_index()
    total = found.groupby(c.LABEL)[c.N].transform("sum")
    order = found.assign(total=total).sort_values(["total", c.LABEL, c.YEAR], ascending=[False, True, True])
    return order.drop(columns="total").reset_index(drop=True)


def counts(incidents: pd.DataFrame) -> pd.DataFrame:
    """Return the published counts, each as published, by series and date.

    Parameters
    ----------
    incidents : pandas.DataFrame
        Rows of the incident table.

    Returns
    -------
    pandas.DataFrame
        `series` (what is counted, where, in which unit), `date`, `number`, `unit`, `kind`, `countries`,
        `place`, `date_precision`, `year` (Int64), `description`, `note`, `confidence`, `source_ids`.
    """
    return counts_by_id(incidents)[_COUNTS]


def counts_by_id(incidents: pd.DataFrame) -> pd.DataFrame:
    """Return the published counts as `counts` does, with `incident_id` and all other columns."""
    rows = incidents[incidents[c.IS_COUNT].astype(bool)]
    kinds = rows[c.KIND].map(codes.INCIDENT_KINDS)
    said = zip(rows[c.UNIT], rows[c.DESCRIPTION].fillna(""), strict=True)
    what = pd.Series(
        [published_words.counted(unit, words) if pd.notna(unit) else None for unit, words in said],
        index=rows.index,
        dtype="str",
    )
    named = rows.assign(
        **{
            c.SERIES: rows[c.PLACE] + ": " + kinds.str.lower().str.replace("gps", "GPS") + ", " + what,
            c.YEAR: years_of(rows[c.DATE]),
            c.SOURCE_IDS: rows[c.SOURCE_ID],
        }
    )
    return named.sort_values([c.SERIES, c.DATE], ignore_index=True)


def series(table: pd.DataFrame) -> pd.DataFrame:
    """Return the yearly counts of those series that have at least `FEWEST_YEARS` of them.

    A series has one count a year: counts of a part of a year are left out, and so is a year of which two are
    published, for neither can stand for it and their sum is a number that nobody published.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `counts`.

    Returns
    -------
    pandas.DataFrame
        The rows, with `hedge`: how exact the number is, one of `amounts.HEDGES`, empty where exact.
    """
    words = zip(table[c.NUMBER], table[c.DESCRIPTION].fillna(""), table[c.NOTE].fillna(""), strict=True)
    said = [
        (published_words.hedge(n, what, note), published_words.is_of_whole_year(what, note))
        if pd.notna(n)
        else ("", False)
        for n, what, note in words
    ]
    hedges, is_whole = [hedge for hedge, _ in said], np.array([whole for _, whole in said], dtype=bool)
    hedged = table.assign(**{c.HEDGE: pd.Series(hedges, index=table.index, dtype="str")})
    yearly: pd.DataFrame = hedged[(table[c.DATE_PRECISION] == "year").to_numpy(dtype=bool) & is_whole]
    yearly = yearly[~yearly.duplicated([c.SERIES, c.YEAR], keep=False)]
    years = yearly.groupby(c.SERIES)[c.YEAR].transform("nunique")
    return yearly[years >= FEWEST_YEARS].reset_index(drop=True)


_COUNTS = [
    c.SERIES,
    c.DATE,
    c.NUMBER,
    c.UNIT,
    c.KIND,
    c.COUNTRIES,
    c.PLACE,
    c.DATE_PRECISION,
    c.YEAR,
    c.DESCRIPTION,
    c.NOTE,
    c.CONFIDENCE,
    c.SOURCE_IDS,
]
