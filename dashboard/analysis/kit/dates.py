"""Dates that may be known to the day, the month or the year only."""

from typing import Any

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import MONTHS

FULL = 10
"""Length of a date that names its day."""


def first_day(cells: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return the first day that each ISO date can mean: 2025 is 1 January 2025; missing stays missing."""
    text = cells.astype("str")
    padded = text + text.str.len().map({4: "-01-01", 7: "-01", FULL: ""})
    return pd.to_datetime(padded, format="%Y-%m-%d", errors="coerce")


def last_day(cells: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return the last day that each ISO date can mean: 2025-09 is 30 September 2025."""
    first, width = first_day(cells), cells.astype("str").str.len()
    day = pd.Timedelta(days=1)
    month_end = first + pd.offsets.MonthBegin(1) - day
    year_end = first + pd.offsets.YearBegin(1) - day
    return first.mask(width == len("2025-09"), month_end).mask(width == len("2025"), year_end)


def spans(exercises: pd.DataFrame) -> pd.DataFrame:
    """Add to each exercise the days it can have run on, and its length.

    Parameters
    ----------
    exercises : pandas.DataFrame
        Rows of the exercise table.

    Returns
    -------
    pandas.DataFrame
        The same rows with `first_day` and `last_day` (datetime; the widest reading of a partial date,
        and the start's own span where no end is known), `length_days` (Int64, both days counted; missing
        unless both dates name their day and the record says that they are exact to the day) and
        `year_started` (Int64).
    """
    start, end = exercises[c.START_DATE], exercises[c.END_DATE]
    first, last = first_day(start), last_day(end.fillna(start))
    exact = (
        (exercises[c.DATE_PRECISION] == "day") & (start.str.len() == FULL) & (end.str.len() == FULL)
    ).fillna(False)
    length = ((last - first).dt.days + 1).where(exact.astype(bool))
    return exercises.assign(
        **{
            c.FIRST_DAY: first,
            c.LAST_DAY: last,
            c.LENGTH_DAYS: length.astype("Int64"),
            c.YEAR_STARTED: first.dt.year.astype("Int64"),
        }
    )


def last_on_record(exercises: pd.DataFrame, incidents: pd.DataFrame, read: str) -> str:
    """Return the ISO date, full or partial, of the last drill or incident that is on record.

    Months may lie between it and the day on which pages were last read; what would fall later is no gap in
    what was held, for nothing after it is known.

    Parameters
    ----------
    exercises, incidents : pandas.DataFrame
        The two tables; plans count for nothing.
    read : str
        ISO date on which pages were last read.

    Returns
    -------
    str
        Empty where nothing is on record.
    """
    ran = ~exercises[c.KIND].isin(codes.UNCOUNTED_KINDS)
    held = pd.concat([exercises.loc[ran, c.START_DATE], incidents[c.DATE]]).dropna()
    held = held[held.str[:10] <= read]
    return str(held.max()) if len(held) else ""


def part_year(years: "pd.Series[Any]", until: str) -> str:
    """Say of the last year on record how far it goes, after a blank: 2026: to June.

    Parameters
    ----------
    years : pandas.Series
        Years that are shown.
    until : str
        Result of `last_on_record`.

    Returns
    -------
    str
        Empty where that year is whole, is not shown, or has no known month.
    """
    year, month = until[:4], until[5:7]
    if not month or month == "12" or not (years.dropna() == int(year)).any():
        return ""
    return f" {year}: to {MONTHS[int(month) - 1]}."
