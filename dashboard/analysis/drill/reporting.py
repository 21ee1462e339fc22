"""The article against public reporting on the drill that it most likely rests on."""

import pandas as pd

from dashboard.analysis.kit.method import Method
from dashboard.schema import columns as c
from dashboard.wording import counted

COLUMNS = (c.ATTRIBUTE, c.ARTICLE_SAYS, c.REPORTING_SAYS, c.AGREE, c.NOTE)
"""What a reader's table of the lines holds."""

LIKELY = (
    "The article names neither the drill nor its dates. By its date and its numbers it most likely rests on "
    "reporting on Zapad-2025, or on older reports: an inference, not a finding."
)


def lines(rows: pd.DataFrame) -> pd.DataFrame:
    """Return what the article says and what reporting says, attribute by attribute.

    Parameters
    ----------
    rows : pandas.DataFrame
        Rows of `article_context`.

    Returns
    -------
    pandas.DataFrame
        The same rows and order with `topic` (what the attribute is about), `source_ids`.
    """
    topic = rows[c.ATTRIBUTE].str.replace(r"\s*(?::|\().*$", "", regex=True).str.strip("'")
    topic = topic.str.slice(0, 1).str.upper() + topic.str.slice(1)
    return rows.assign(**{c.TOPIC: topic}).assign(**{c.SOURCE_IDS: rows[c.SOURCE_ID]}).reset_index(drop=True)


def method(table: pd.DataFrame) -> Method:
    """Return the note; `table` is a result of `lines`."""
    return Method(
        "For each attribute of the article's drill what it says, what public reporting says, and whether "
        "the two agree.",
        f"{LIKELY} Agreement is our reading of the two texts; unclear: the article gives nothing to compare.",
        f"{counted(len(table), 'line')}, each from one document.",
        "Reporting that was not found, and the article's own sources, which it does not name.",
    )
