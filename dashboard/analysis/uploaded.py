"""Which of the rows at hand come from a list that the reader has uploaded for this session, or rest on it."""

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, number

LEGEND_WORDS = "Your own list, or rests on it"
"""What a legend says of what sets such a row apart."""


MOST_DRAWN = 2_000
"""Marks of one list that a chart draws: more cannot be told apart, and no browser stays quick with them."""


def part_of(column: str) -> str:
    """Return the column that holds the uploaded part of another one."""
    return f"{column}_own"


def is_on_list(table: pd.DataFrame) -> "pd.Series[bool]":
    """Say for each exercise whether it is on the uploaded list."""
    return table[c.EXERCISE_ID].str.startswith(codes.UPLOADED_ID).fillna(False).astype(bool)


def is_touched(table: pd.DataFrame) -> "pd.Series[bool]":
    """Say for each row whether it is on the uploaded list, or has numbers that rest on it, by its sources."""
    named = next((name for name in (c.SOURCE_IDS, c.SOURCE_ID) if name in table.columns), None)
    if named is None:
        return pd.Series(False, index=table.index, dtype=bool)
    cells = table[named]
    return cells.str.contains(rf"(?:^|;){codes.UPLOADED_SOURCE}(?:;|$)", regex=True, na=False).astype(bool)


def drawable(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return the exercises that a chart of single marks draws: of a long uploaded list only the largest.

    Parameters
    ----------
    table : pandas.DataFrame
        Exercises, one a row.
    by : str
        Column of their size; of rows without one the first stand before the others.
    """
    listed = is_on_list(table)
    if int(listed.sum()) <= MOST_DRAWN:
        return table
    largest = table[listed].sort_values(by, ascending=False, kind="stable").head(MOST_DRAWN).index
    return table[~listed | table.index.isin(largest)]


def undrawn_words(table: pd.DataFrame, drawn: pd.DataFrame) -> str:
    """Return the sentence on what `drawable` leaves out, a blank before it; nothing where that is nothing."""
    left_out = len(table) - len(drawn)
    if not left_out:
        return ""
    return (
        f" Of your own list the largest {number(MOST_DRAWN)} are drawn; {counted(left_out, 'exercise')} "
        f"{agree(left_out, 'is', 'are')} not."
    )


def with_parts(table: pd.DataFrame, keys: Sequence[str], parts: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return sums with the uploaded part of each beside it.

    Parameters
    ----------
    table : pandas.DataFrame
        Sums over all rows.
    keys : sequence of str
        Columns that name a row of `table`.
    parts : mapping of str to pandas.DataFrame
        For columns of `table` the same sums over the uploaded rows alone.

    Returns
    -------
    pandas.DataFrame
        The same rows; for each part that has any the column `of(name)`, missing where nothing is uploaded.
        Without an uploaded list the table is as it was.
    """
    for name, part in parts.items():
        some = part[part[name].notna() & (part[name] != 0)]
        if len(some):
            table = table.join(
                some.set_index([*keys])[name].rename(part_of(name)), on=[*keys], validate="one_to_one"
            )
    return table
