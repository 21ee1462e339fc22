"""The table of corrected figures, newest first."""

import pandas as pd

from dashboard.export.tables import corrections
from dashboard.schema import columns as c
from dashboard.ui.blocks import data_table
from dashboard.ui.shell.page import Page


def show(page: Page, rows: pd.DataFrame, *, key: str, alt: str) -> None:
    """Show rows of the table of revisions, newest first."""
    newest = corrections.in_words(rows.sort_values(c.DATE, ascending=False, kind="stable"))
    data_table.show(newest, page.register.sources, key=key, alt=alt)
