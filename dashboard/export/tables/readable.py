"""A table for reading: words for codes, numbers beside their words, the documents of each row."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import pandas as pd

from dashboard.analysis.claims import origins
from dashboard.analysis.geography import geodesy
from dashboard.exhibits.exhibit import source_cells
from dashboard.export.column_words import VALUE_LABELS
from dashboard.schema import columns as c
from dashboard.schema import kept, lists
from dashboard.wording import rounded

SOURCE, DOCUMENTS = "source", "documents"
"""Columns of a readable table: the address of a row's first document, and how many there are."""

NUMBERS = {
    c.VALUE_WORDS: (c.VALUE, "value_number"),
    c.TARGET_WORDS: (c.TARGET, "target_number"),
    c.WORDS: (c.VALUE, "value_number"),
    c.ALLY_WORDS: (c.ALLY_KM, "ally_number"),
}
"""For numbers in words, such as "about 12,700": the column of the number, and its name beside the words."""

EXACT: dict[str, Callable[[float], float]] = {
    c.AREA_KM2: partial(rounded, decimals=-2),
    c.SHARE_PERCENT: rounded,
    c.SHARE_MET_PERCENT: rounded,
    c.RATIO: partial(rounded, decimals=1),
    c.SPREAD: partial(rounded, decimals=1),
    c.CAPITAL_KM: geodesy.rounded_km,
    NUMBERS[c.ALLY_WORDS][1]: geodesy.rounded_km,
    **{one: partial(rounded, decimals=2) for one in (c.DISTANCE, c.FAR_SIZE, c.FAR_LENGTH)},
    **{one: partial(rounded, decimals=2) for one in (c.FAR_SEASON, c.FAR_DOMAINS)},
}
"""How exactly a computed number is known: borders are simplified to 2 km, claims are round."""

MISSING = "\u2013"
"""Stands in a table where nothing is known."""


def readable(table: pd.DataFrame, ledger: pd.DataFrame, columns: Sequence[str] = ()) -> pd.DataFrame:
    """Return a table with labels for codes, and `source` (address), `documents` (count) for source ids."""
    return labelled(table, columns).assign(**_links(table, ledger))


def labelled(table: pd.DataFrame, columns: Sequence[str] = ()) -> pd.DataFrame:
    """Return a table with labels for codes and numbers beside their words, without anything on sources."""
    chosen = (
        table[[*columns]] if columns else table.drop(columns=[c.SOURCE_IDS, c.SOURCE_ID], errors="ignore")
    )
    return _as_exact(_numbered(worded(chosen, VALUE_LABELS), table))


def worded(rows: pd.DataFrame, labels: Mapping[str, Mapping[str, str]]) -> pd.DataFrame:
    """Return rows with words for the codes of some columns.

    Parameters
    ----------
    rows : pandas.DataFrame
        Any rows.
    labels : mapping of str to mapping
        Words by code, by the name of the column.
    """
    made = {
        name: rows[name].map(lambda cell, known=dict(known): _label(cell, known))
        for name, known in labels.items()
        if known and name in rows.columns
    }
    return rows.assign(**made) if made else rows


def with_speakers(rows: pd.DataFrame, claimants: pd.DataFrame) -> pd.DataFrame:
    """Return claims with the names of claimants in place of their ids, and rows of any other table as are."""
    if c.ORIGIN_ID not in rows.columns:
        return rows
    ids = (c.CLAIMANT_ID, c.ORIGIN_ID)
    return rows.assign(**{name: origins.names(rows[name], claimants) for name in ids})


def _numbered(shown: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Return a table with the number beside its words, for words sort by letters: 13 after 12,800."""
    for words, (number, beside) in NUMBERS.items():
        if words in shown.columns and number in table.columns and number not in shown.columns:
            at = list(shown.columns).index(words) + 1
            left, right = shown.iloc[:, :at], shown.iloc[:, at:]
            shown = pd.concat([left, table[number].rename(beside), right], axis="columns")
    return shown


def _as_exact(shown: pd.DataFrame) -> pd.DataFrame:
    """Return a table whose computed numbers stand no finer than what they are computed from is known."""
    made = {
        name: shown[name].astype("float64").map(exact, na_action="ignore")
        for name, exact in EXACT.items()
        if name in shown.columns
    }
    return shown.assign(**made) if made else shown


def _links(table: pd.DataFrame, ledger: pd.DataFrame) -> dict[str, "pd.Series[str]"]:
    cells = source_cells(table)
    if cells.isna().all():
        return {}
    address = kept.once(_addresses, ledger)
    listed = cells.map(lambda cell: lists.most_used([cell]))
    first = listed.map(lambda ids: address.get(ids[0]) if ids else None)
    return {SOURCE: first, DOCUMENTS: listed.map(len)}


def _addresses(ledger: pd.DataFrame) -> dict[str, object]:
    """Return the address of each document by its id."""
    return dict(zip(ledger[c.SOURCE_ID].tolist(), ledger[c.URL].tolist(), strict=True))


def _label(cell: object, labels: dict[str, str]) -> object:
    if not isinstance(cell, str):
        return None
    return ", ".join(labels.get(part, part) for part in cell.split(lists.SEPARATOR))
