"""A table as CSV, also with the mark by which spreadsheets know its letters."""

from functools import partial

import pandas as pd

from dashboard.export import table
from dashboard.ui.shell import download

FOR_SPREADSHEETS = "for spreadsheets"
MARK_HELP = (
    "The same CSV with a byte order mark: spreadsheet programs then show accents and Cyrillic as they are."
)


def draw(rows: pd.DataFrame, file_name: str, *, key: str, label: str = "CSV") -> None:
    """Offer a table as CSV twice: as it is, and with the mark by which spreadsheets know its letters.

    Parameters
    ----------
    rows : pandas.DataFrame
        The table.
    file_name : str
        What the reader's file is called.
    key : str
        Key of the first button; the second has `-marked` behind it.
    label : str
        What the first says.
    """
    for words, marked, told in ((label, False, None), (FOR_SPREADSHEETS, True, MARK_HELP)):
        download.offer(
            words,
            partial(table.csv, rows, marked=marked),
            file_name,
            "text/csv",
            key=f"{key}-marked" if marked else key,
            told=told,
        )
