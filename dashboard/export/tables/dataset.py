"""The rows of an exhibit as they are taken away: typed, with words, documents and meanings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd

from dashboard import schema, sources
from dashboard.exhibits.catalogue import exhibit
from dashboard.exhibits.exhibit import Exhibit, source_cells
from dashboard.exhibits.extract import Extract
from dashboard.export.caption import Caption, caption_of
from dashboard.export.column_words import heading
from dashboard.export.table import LARGEST_WHOLE
from dashboard.export.tables.code_words import SUFFIX, speakers, with_words
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.schema.described.derived_columns import MEANINGS
from dashboard.sources import Source

DATE, WHOLE, NUMBER, BOOLEAN, TEXT = "date", "integer", "number", "boolean", "text"


@dataclass(frozen=True)
class ColumnMeaning:
    """One column: its name, the words above it on a page, what it means, and what its cells are."""

    name: str
    heading: str
    meaning: str
    kind: str


@dataclass(frozen=True, eq=False)
class Dataset:
    """A table to take away.

    Attributes
    ----------
    rows : pandas.DataFrame
        What is drawn, with words beside codes, `publisher` and `address`; whole numbers are `Int64`.
    columns : tuple of ColumnMeaning
        One for each column, in their order.
    documents : tuple of Source
        The documents behind it, the most used first.
    about : mapping of str to str
        What it is: title, filters, counting rule, version, licence.
    stem : str
        File name without its ending.
    """

    rows: pd.DataFrame
    columns: tuple[ColumnMeaning, ...]
    documents: tuple[Source, ...]
    about: Mapping[str, str]
    stem: str


def dataset_of(shown: Exhibit) -> Dataset:
    """Return what an exhibit shows as a table to take away."""
    caption, table = caption_of(shown), shown.data.table
    worded = with_words(table, shown.extract.result(speakers_of, speakers(table)))
    rows = _typed(_with_documents(worded, shown.documents))
    columns = tuple(_meaning(str(name), rows[name], shown.data.filter_table) for name in rows.columns)
    return Dataset(rows, columns, shown.documents, _about(shown, caption), caption.stem)


def speakers_of(extract: Extract, ids: tuple[str, ...]) -> pd.DataFrame:
    """Return the claimants of some ids, as the table has them."""
    known = extract.register.claimants
    return known[known[c.CLAIMANT_ID].isin(ids)]


def without_filters(shown: Exhibit) -> Exhibit:
    """Return the same exhibit of the whole register; the day of the register and a reader's list stay.

    A figure of a list that an operator has named stays as it is: no filter of the register chooses its rows.
    """
    if shown.data.outside:
        return shown
    whole = shown.extract.choosing(shown.selection.only("as_of", "uploaded"))
    return exhibit(whole, shown.name, **dict(shown.options))


Columns = Mapping[str, Sequence[object]]
"""The cells of a table by the names of its columns: as lists, for pandas takes long over small tables."""


def meanings(columns: tuple[ColumnMeaning, ...]) -> Columns:
    """Return the dictionary of some columns: `column`, `heading`, `meaning`, `kind`."""
    return {
        "column": [one.name for one in columns],
        "heading": [one.heading for one in columns],
        "meaning": [one.meaning for one in columns],
        "kind": [one.kind for one in columns],
    }


def listed(documents: tuple[Source, ...]) -> pd.DataFrame:
    """Return documents as a table, see `cells_of`."""
    return pd.DataFrame(cells_of(documents), dtype="str")


def cells_of(documents: tuple[Source, ...]) -> Columns:
    """Return documents: id, publisher, where a copy was read, title, days, addresses; None for no word."""
    rows = [
        (
            *(one.source_id, one.published_by, one.via, one.title, one.published, one.accessed),
            *(one.url, one.archived_url),
        )
        for one in documents
    ]
    names = [c.SOURCE_ID, c.PUBLISHER, "via", c.TITLE, c.PUBLISHED, c.ACCESSED, c.ADDRESS, c.ARCHIVED_URL]
    return {name: [row[at] or None for row in rows] for at, name in enumerate(names)}


def _with_documents(rows: pd.DataFrame, documents: tuple[Source, ...]) -> pd.DataFrame:
    """Return rows with the publishers and addresses of their documents, in the order of the ids."""
    known = {one.source_id: one for one in documents}
    cited = [[known[part] for part in lists.parts(cell) if part in known] for cell in source_cells(rows)]
    if not any(cited):
        return rows
    publishers = ["; ".join(dict.fromkeys(one.published_by for one in row)) or None for row in cited]
    # No address holds a blank, but some hold a semicolon.
    addresses = [" ".join(dict.fromkeys(one.url for one in row if one.url)) or None for row in cited]
    made = {c.PUBLISHER: publishers, c.ADDRESS: addresses}
    return rows.assign(
        **{
            name: pd.Series(cells, index=rows.index, dtype="str")
            for name, cells in made.items()
            if name not in rows.columns
        }
    )


def _typed(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with whole numbers as such: gaps make floats of a column of people."""
    whole = {
        name: rows[name].astype("Int64")
        for name in rows.columns
        if pd.api.types.is_float_dtype(rows[name]) and _is_whole(rows[name].dropna())
    }
    return rows.assign(**whole) if whole else rows


def _is_whole(numbers: "pd.Series[Any]") -> bool:
    return len(numbers) > 0 and bool(((numbers.abs() < LARGEST_WHOLE) & (numbers % 1 == 0)).all())


def _meaning(name: str, cells: "pd.Series[Any]", table: str) -> ColumnMeaning:
    return ColumnMeaning(name, heading(name), _words(name, table), _kind(cells))


@lru_cache(maxsize=1000)  # readers bring names of their own
def _words(name: str, table: str) -> str:
    """Return what a column means: by the table it filters, then as derived, then by any table of the name."""
    if name.endswith(SUFFIX) and name not in MEANINGS:
        return f"{_words(name.removesuffix(SUFFIX), table)} In words."
    own = {column.name: column.description for column in schema.table(table).columns}
    other = {column.name: column.description for one in schema.TABLES for column in one.columns}
    return own.get(name) or MEANINGS.get(name) or other.get(name, "")


def _kind(cells: "pd.Series[Any]") -> str:
    if pd.api.types.is_datetime64_any_dtype(cells):
        return DATE
    if pd.api.types.is_bool_dtype(cells):
        return BOOLEAN
    if pd.api.types.is_integer_dtype(cells):
        return WHOLE
    return NUMBER if pd.api.types.is_numeric_dtype(cells) else TEXT


def _about(shown: Exhibit, caption: Caption) -> dict[str, str]:
    said = {
        "title": caption.title,
        "shows": caption.subtitle,
        "summary": caption.summary,
        "figure": shown.name,
        "filters": shown.filters or "none",
        "counting rule": shown.data.rule,
        "data version": caption.version,
        "released": shown.release.created,
        "licence": caption.licence,
        "attribution": sources.credit(shown.documents, leading=shown.leading),
        "note": caption.note,
    }
    return {name: words for name, words in said.items() if words}
