"""How much each indicator weighs in the word on its focus area: chosen by the reader, kept in the URL."""

import pandas as pd
import streamlit as st

from dashboard.export.slug import slug
from dashboard.schema import columns as c
from dashboard.selection import OneOf
from dashboard.ui.blocks import data_table
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.choosing.address import settle
from dashboard.ui.shell.page import Page

WEIGHTS = {"0": "0", "1": "1", "2": "2"}
DEFAULT = "1"
MOST_LETTERS = 60
"""Longest name of an indicator in the address."""


def choose(indicators: pd.DataFrame) -> dict[str, int]:
    """Let the reader weigh the indicators that count.

    Parameters
    ----------
    indicators : pandas.DataFrame
        `focus_area` and `indicator` of each.

    Returns
    -------
    dict of str to int
        Weight by indicator.
    """
    found: dict[str, int] = {}
    keys = {str(name): f"w-{slug(str(name), MOST_LETTERS)}" for name in indicators[c.INDICATOR]}
    settle(*(OneOf(key, WEIGHTS) for key in keys.values()))
    with st.expander("Weigh the indicators", key="weights"):
        st.caption("0 leaves an indicator out, 2 counts it twice. The weights are part of the address.")
        with st.grid(min_column_width=300, row_height="content"):
            for area, name in zip(indicators[c.FOCUS_AREA], indicators[c.INDICATOR], strict=True):
                chosen = widgets.weight(f"{area}: {name}", WEIGHTS, keys[str(name)], DEFAULT)
                found[str(name)] = int(chosen)
    return found


def show(page: Page, rows: pd.DataFrame, rule: str) -> None:
    """Show how each word comes about.

    Parameters
    ----------
    page : Page
        The data, for the sources.
    rows : pandas.DataFrame
        Result of `analysis.advice.status.statuses`.
    rule : str
        The sentence that the words follow.
    """
    data_table.section(page, "statuses", "One word on each focus area, and its inputs", rows)
    st.caption(
        f"The rule: {rule} What is unknown counts neither way; permanent stationing is neither. The word "
        "sums up the checks, not the advice: an indicator measures a part of it."
    )
