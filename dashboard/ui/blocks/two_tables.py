"""A table of words and their meaning, set in two columns of the page so that it fills the width.

Streamlit 1.67 lets no cell of `st.table` grow beyond 25 rem (`tableColumnMaxWidth` of its front end), so on a
desk a table of two columns ends in the middle of the page.
"""

import pandas as pd
import streamlit as st

LINE = 45
"""Letters of the last column that stand in one line, about."""


def draw(rows: pd.DataFrame, *, alt: str, heads: bool = True) -> None:
    """Show rows from top to bottom, the first half on the left; on a phone one half below the other.

    Parameters
    ----------
    rows : pandas.DataFrame
        Texts; the last column holds the longest.
    alt : str
        What the rows hold, for readers who do not see them.
    heads : bool
        Whether the columns' names stand above them.
    """
    cut = middle(rows)
    halves = [half for half in (rows.iloc[:cut], rows.iloc[cut:]) if len(half)]
    for number, (place, half) in enumerate(zip(st.columns(2), halves, strict=False), start=1):
        place.table(
            half,
            border="horizontal",
            hide_index=True,
            hide_header=not heads,
            alt=f"{alt}, part {number} of {len(halves)}",
        )


def middle(rows: pd.DataFrame) -> int:
    """Return how many rows stand on the left, so that both halves are about as high."""
    lines = (rows.iloc[:, -1].str.len().to_numpy(dtype=float) // LINE + 1).cumsum()
    return int(abs(lines - lines[-1] / 2).argmin()) + 1 if len(lines) else 0
