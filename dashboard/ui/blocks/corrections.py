"""The table of corrections, newest first, and what was only filled in."""

import pandas as pd
import streamlit as st

from dashboard.export.tables import corrections
from dashboard.schema import kept
from dashboard.ui.blocks import data_table
from dashboard.ui.shell.page import Page


def show(page: Page, rows: pd.DataFrame, *, key: str, alt: str) -> None:
    """Show rows of the table of revisions, newest first; what was filled in on documents is counted."""
    newest = kept.once(corrections.listed_in_words, rows)
    data_table.show(newest, page.register.sources, key=key, alt=alt)
    filled = kept.once(corrections.filled_in, rows)
    if len(filled):
        st.caption(f"{corrections.FILLED_IN}. {corrections.FILLED_WORDS}")
        data_table.show(filled, page.register.sources, key=f"{key}-filled", alt=corrections.FILLED_IN, rows=6)
