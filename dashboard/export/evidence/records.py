"""Which records of the register stand behind an exhibit, and the digest of each."""

from collections.abc import Iterator, Mapping

import pandas as pd

from dashboard import schema
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.frames.digests import key_words
from dashboard.frames.versions import Key, Line
from dashboard.schema import Table, lists
from dashboard.schema import columns as c

Records = dict[str, dict[str, str]]
"""Digests by table and key of a record."""

_LISTS_OF = {c.EXERCISE_IDS: c.EXERCISE_ID, "action_id": c.EXERCISE_ID, "response_id": c.EXERCISE_ID}
"""Columns that hold the keys of records under another name."""

_NOT_DRAWN = ("sources", "revisions", "former_figures", "glossary", "claimants")
"""Tables whose rows are told beside a figure but not drawn."""

_BESIDE = {"pairs-timeline": ("action_responses",), "lags": ("action_responses",)}
"""Tables that exhibits draw besides those whose filters act on them."""

_SIZES = {c.DECLARED, c.FIRST_WORD}
"""Columns by which a table shows sizes whatever the basis."""


def records_of(shown: Exhibit, released: Mapping[Key, Line]) -> Records:
    """Return the records behind an exhibit with the digests under which they were released.

    Those named by the rows of its table; of an exhibit that shows sizes the claims on its exercises too. A
    table whose filters act on it and whose rows it only counts stands with all rows that the filters pass.

    Parameters
    ----------
    shown : Exhibit
        The exhibit.
    released : mapping of (str, str) to Line
        See `frames.digests.stored`. A row of the reader's own has none and is left out.
    """
    found: Records = {}
    for table, key in dict.fromkeys(_keys(shown)):
        line = released.get((table, key))
        if line is not None:
            found.setdefault(table, {})[key] = line.digest
    return found


def _keys(shown: Exhibit) -> Iterator[Key]:
    acting = (shown.data.filter_table, *shown.data.extra_tables, *_BESIDE.get(shown.name, ()))
    whole = set()
    for table in schema.TABLES:
        if table.name in _NOT_DRAWN or (table.name == "countries" and table.name not in acting):
            continue
        keys, all_named = _named(shown.data.table, table)
        whole |= {table.name} if keys and all_named else set()
        yield from ((table.name, key) for key in keys)
    ids = _exercises(shown, named="exercises" in whole)
    for name in dict.fromkeys(acting):
        if name not in whole:
            yield from _counted(shown, name, ids)
    if shown.data.uses_basis or _SIZES & set(shown.data.table.columns):
        yield from _counted(shown, "claims", ids)


def _exercises(shown: Exhibit, *, named: bool) -> set[str] | None:
    """Return the exercises that an exhibit is of; None where it is of all that the filters pass."""
    asked = dict(shown.options).get(c.EXERCISE_ID)
    if isinstance(asked, str):
        return {asked}
    return set(_named(shown.data.table, schema.table("exercises"))[0]) if named else None


def _counted(shown: Exhibit, name: str, ids: set[str] | None) -> Iterator[Key]:
    """Yield the records of a table that the filters pass, or all of some exercises where it names any."""
    asked = None if ids is None else tuple(sorted(ids))
    yield from ((name, key) for key in shown.extract.result(keys_of, name, asked))


def keys_of(extract: Extract, name: str, asked: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the keys of the records of a table that the filters pass, of some exercises or of all."""
    rows, ids = getattr(extract.filtered, name), asked
    if ids is not None and name == "action_responses":
        rows = rows[rows["action_id"].isin(ids) & rows["response_id"].isin(ids)]
    elif ids is not None and c.EXERCISE_ID in rows.columns:
        # Sizes rest on all claims on an exercise, also on those that a filter of claims leaves out.
        every = getattr(extract.register, name)
        rows = every[every[c.EXERCISE_ID].isin(ids)]
    return tuple(_rows(rows, schema.table(name)))


def _named(rows: pd.DataFrame, table: Table) -> tuple[list[str], bool]:
    """Return the keys of a table's records that rows name, and whether each row names any."""
    if len(table.key) > 1:
        found = set(table.key) <= set(rows.columns)
        return (_rows(rows, table) if found else []), found
    (key,) = table.key
    columns = [str(name) for name in rows.columns if name == key or _LISTS_OF.get(str(name)) == key]
    cells = [lists.parts(cell) for name in columns for cell in rows[name]]
    return list(dict.fromkeys(part for parts in cells for part in parts)), all(cells)


def _rows(rows: pd.DataFrame, table: Table) -> list[str]:
    cells = zip(*(rows[name] for name in table.key), strict=True)
    return [key_words(";".join(map(_cell, row))) for row in cells]


def _cell(cell: object) -> str:
    """Return a cell of a key as the files have it."""
    if cell is pd.NA or cell != cell:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
