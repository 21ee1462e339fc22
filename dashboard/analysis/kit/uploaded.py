"""Which of the rows at hand come from a list that the reader has uploaded for this session, or rest on it."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pandas as pd

from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, number

LEGEND_WORDS = "Your own list, or rests on it"
"""What a legend says of what sets such a row apart."""


MOST_DRAWN = 300
"""Marks of one list that a chart draws: more lie on each other, ringed as they are."""

MOST_SPREAD = 100
"""The same for a chart that shows how sizes are spread, in which most marks lie in its middle."""

EVENLY, EVENLY_BACK = "evenly from the largest down", "evenly from the latest back"
"""How those drawn are chosen where a chart shows a spread: the largest or the latest alone would mislead."""

MOST_LINES = 200
"""The same for a chart in which each mark has a line of its own."""

MOST_LISTED = 5_000
"""Rows of one list that a table on a page holds: those of 50,000 are 8 MB, which every visit would send."""


def part_of(column: str) -> str:
    """Return the column that holds the uploaded part of another one."""
    return f"{column}_own"


def is_on_list(table: pd.DataFrame) -> "pd.Series[bool]":
    """Say for each exercise whether it is on the uploaded list."""
    ids = table[c.EXERCISE_ID].tolist()
    of_list = [isinstance(one, str) and one.startswith(codes.UPLOADED_ID) for one in ids]
    return pd.Series(of_list, index=table.index, dtype=bool)


def is_touched(table: pd.DataFrame) -> "pd.Series[bool]":
    """Say for each row whether it is on the uploaded list, or has numbers that rest on it, by its sources."""
    named = next((name for name in (c.SOURCE_IDS, c.SOURCE_ID) if name in table.columns), None)
    if named is None:
        return pd.Series(False, index=table.index, dtype=bool)
    of_list = [
        isinstance(cell, str) and codes.UPLOADED_SOURCE in cell.split(lists.SEPARATOR)
        for cell in table[named].tolist()
    ]
    return pd.Series(of_list, index=table.index, dtype=bool)


def drawable(table: pd.DataFrame, by: str = "", most: int = 0, *, evenly: bool = False) -> pd.DataFrame:
    """Return the rows that a chart of single marks draws: of a long uploaded list only some by a column.

    Parameters
    ----------
    table : pandas.DataFrame
        Exercises, claims, incidents, sites or places, one a row.
    by : str
        Column of which the greatest stand first, those without a value last; empty for the order at hand.
    most : int
        How many rows of the list; `MOST_DRAWN` where it is 0.
    evenly : bool
        Whether they are every so-manieth by the column, the greatest among them, in place of the first.
    """
    listed, most = is_alone(table), most or MOST_DRAWN
    if int(listed.sum()) <= most:
        return table
    rows = table[listed]
    ordered = rows.sort_values(by, ascending=False, kind="stable") if by else rows
    kept = ordered.iloc[np.arange(most) * len(ordered) // most] if evenly else ordered.head(most)
    return table[~listed | table.index.isin(kept.index)]


def undrawn_words(
    table: pd.DataFrame, drawn: pd.DataFrame, first: str = "largest", what: tuple[str, ...] = ("exercise",)
) -> str:
    """Return the sentence on what `drawable` leaves out, a blank before it; nothing where that is nothing.

    Parameters
    ----------
    table, drawn : pandas.DataFrame
        The rows before and after.
    first : str
        What those drawn are among the others, `EVENLY` or `EVENLY_BACK`.
    what : tuple of str
        A row in one word, and several where an s does not make them.
    """
    left_out = len(table) - len(drawn)
    if not left_out:
        return ""
    shown = number(int(is_alone(drawn).sum()))
    are = (
        f"{shown} are drawn, {first}" if first in (EVENLY, EVENLY_BACK) else f"the {first} {shown} are drawn"
    )
    return f" Of your own list {are}; {counted(left_out, *what)} {agree(left_out, 'is', 'are')} not."


def unlisted_words(table: pd.DataFrame, listed: pd.DataFrame) -> str:
    """Return the sentence on the rows that a table on a page leaves out; nothing where it has all."""
    left_out = len(table) - len(listed)
    if not left_out:
        return ""
    return (
        f"Of your own list the first {number(int(is_alone(listed).sum()))} rows stand here; "
        f"{counted(left_out, 'row')} more {agree(left_out, 'is', 'are')} in the CSV."
    )


def is_alone(table: pd.DataFrame) -> "pd.Series[bool]":
    """Say for each row whether the uploaded list alone holds it, so that the register loses none of its own.

    An exercise of the register whose only claim is the list's stays the register's.
    """
    if c.EXERCISE_ID in table.columns and c.CLAIM_ID not in table.columns:
        return is_on_list(table)
    named = next((name for name in (c.SOURCE_IDS, c.SOURCE_ID) if name in table.columns), None)
    if named is None:
        return pd.Series(False, index=table.index, dtype=bool)
    return (table[named] == codes.UPLOADED_SOURCE).fillna(False).astype(bool)


def with_parts(
    add_up: Callable[[pd.DataFrame], pd.DataFrame],
    rows: pd.DataFrame,
    keys: Sequence[str],
    uploaded: Mapping[str, "pd.Series[bool]"],
) -> pd.DataFrame:
    """Return sums with the uploaded part of each beside it.

    Parameters
    ----------
    add_up : callable
        Returns the sums over some rows.
    rows : pandas.DataFrame
        All rows.
    keys : sequence of str
        Columns that name a row of the sums.
    uploaded : mapping of str to pandas.Series of bool
        For columns of the sums which rows are uploaded, or rest on what is.

    Returns
    -------
    pandas.DataFrame
        The sums over all rows; for each part that has any the column `part_of(name)`, missing where nothing
        is uploaded. Without an uploaded list there is none.
    """
    table = add_up(rows)
    for name, are_uploaded in uploaded.items():
        if not are_uploaded.any():
            continue
        part = add_up(rows[are_uploaded])
        some = part[part[name].notna() & (part[name] != 0)]
        if len(some):
            table = table.join(
                some.set_index([*keys])[name].rename(part_of(name)), on=[*keys], validate="one_to_one"
            )
    return table
