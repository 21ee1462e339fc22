"""Tables of the register as tables to read: words for codes, each number with its claim and its documents."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype

from dashboard import sources, wording
from dashboard.exhibits.exhibit import source_cells
from dashboard.export.column_words import heading
from dashboard.export.table import is_missing
from dashboard.export.tables.readable import DOCUMENTS, MISSING, SOURCE, labelled
from dashboard.frames import Frames
from dashboard.publish import addresses
from dashboard.publish.addresses import Scope
from dashboard.publish.page_parts.parts import Cell, Link, Row, Table
from dashboard.publish.tracing.reads import Known
from dashboard.schema import columns as c
from dashboard.schema import lists

MOST_NAMED = 3
"""Documents that a row names; the page of its figure and the CSV hold all."""

BEHIND = "Documents"

_NUMBERS_OF = (c.VALUE_WORDS, c.VALUE, c.DECLARED, c.INDEPENDENT)
"""Columns whose cells lead to the claim, or to the record that holds it."""


class Tables:
    """Makes tables to read, of one register.

    Parameters
    ----------
    register : Frames
        The register, for the documents.
    scope : Scope
        What has a page.
    """

    def __init__(self, register: Frames, scope: Scope) -> None:
        self._scope = scope
        whole = sources.look_up(register.sources, register.sources[c.SOURCE_ID])
        self._documents = Known("documents", {one.source_id: one for one in whole})
        ids = zip(register.claimants[c.NAME], register.claimants[c.CLAIMANT_ID], strict=True)
        self._claimants: Known[Any, str] = Known("claimants", dict(ids))

    @property
    def known(self) -> tuple[Known[str, sources.Source], Known[Any, str]]:
        """What it looks up."""
        return self._documents, self._claimants

    def read(
        self, rows: pd.DataFrame, caption: str, columns: Sequence[str] = (), most: int = 0, more: str = ""
    ) -> Table:
        """Return a table to read.

        Parameters
        ----------
        rows : pandas.DataFrame
            Its rows.
        caption : str
            What it holds.
        columns : sequence of str
            Which columns to show, in this order; all if empty.
        most : int
            Rows shown; all if 0.
        more : str
            What is said where rows are left out.
        """
        listed = (rows.head(most) if most else rows).reset_index(drop=True)
        shown = self._shown(listed, columns)
        cited = source_cells(listed)
        behind = [cell if isinstance(cell, str) else "" for cell in cited] if cited.notna().any() else []
        heads = [heading(str(name)) for name in shown.columns] + ([BEHIND] if behind else [])
        numeric = [is_numeric_dtype(kind) and not is_bool_dtype(kind) for kind in shown.dtypes]
        leading = {name: listed[name].tolist() for name in _LEADING if name in listed.columns}
        made = [
            Row(
                (
                    *self._cells(
                        dict(zip(shown.columns, cells, strict=True)),
                        {name: of[at] for name, of in leading.items()},
                        numeric,
                    ),
                    *self._behind(behind, at),
                )
            )
            for at, cells in enumerate(shown.itertuples(index=False, name=None))
        ]
        left = len(rows) - len(listed)
        rest = f"{wording.counted(left, 'further row')}. {more}".strip() if left else ""
        return Table(caption, tuple(heads), tuple(made), rest)

    def named(self, kind: str, rows: pd.DataFrame, caption: str, columns: Sequence[str]) -> Table:
        """Return a table of claims, incidents or measures, each under the name by which others lead to it."""
        table = self.read(rows, caption, columns)
        ids = [addresses.anchor(kind, key) for key in rows[f"{kind}_id"]]
        return replace(
            table, rows=tuple(Row(row.cells, name) for row, name in zip(table.rows, ids, strict=True))
        )

    def _shown(self, listed: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
        """Return rows in words, without ids: what they stand for is a link."""
        shown = labelled(listed, columns)
        ids = [name for name in _HIDDEN if name not in columns]
        return shown.drop(columns=[SOURCE, DOCUMENTS, *ids], errors="ignore")

    def _cells(
        self, cells: Mapping[Hashable, Any], known: Mapping[Hashable, Any], numeric: Sequence[bool]
    ) -> list[Cell]:
        """Return the cells of a row; one without a value stands as the others of its column do."""
        return [
            Cell(
                (Link(_words(str(name), cell), self._leads(str(name), cell, known)),),
                is_of_numbers or (_is_number(cell) and not is_missing(cell)),
            )
            for (name, cell), is_of_numbers in zip(cells.items(), numeric, strict=True)
        ]

    def _behind(self, cited: Sequence[str], at: int) -> list[Cell]:
        return [Cell(self._named(cited[at]))] if cited else []

    def documents(self, source_ids: Sequence[str]) -> tuple[Link, ...]:
        """Return links to documents, each with its publisher, title and days."""
        found = [self._documents[one] for one in source_ids if one in self._documents]
        return tuple(Link(one.line, self._scope.document(one.source_id) or one.url) for one in found)

    def _leads(self, name: str, cell: object, known: Mapping[Hashable, Any]) -> str:
        """Return where a cell leads: to the claim, the record, the speaker, the series, an address."""
        if name in _NUMBERS_OF and not is_missing(cell):
            claim = self._scope.claim(known.get(c.EXERCISE_ID), known.get(c.CLAIM_ID))
            return claim if isinstance(known.get(c.CLAIM_ID), str) else self._exercise(known)
        if name == c.NAME:
            return self._exercise(known) or self._scope.site(known.get(c.SITE_ID))
        if name == c.CLAIMANT:
            return self._scope.claimant(known.get(c.CLAIMANT_ID))
        if name == c.ORIGIN:
            return self._scope.claimant(self._claimants.get(cell))
        if name == c.SERIES:
            return self._scope.one_series(cell)
        return cell if isinstance(cell, str) and _is_address(cell) else ""

    def _exercise(self, known: Mapping[Hashable, Any]) -> str:
        return self._scope.exercise(known.get(c.EXERCISE_ID) or known.get(c.OTHER_ID))

    def _named(self, cited: object) -> tuple[Link, ...]:
        ids = lists.most_used([cited])
        found = sources.by_kind(self._documents[one] for one in ids if one in self._documents)
        links = [
            Link(one.published_by, self._scope.document(one.source_id) or one.url)
            for one in found[:MOST_NAMED]
        ]
        rest = len(found) - MOST_NAMED
        return (*links, Link(f"and {rest} more")) if rest > 0 else tuple(links) or (Link(MISSING),)


_LEADING = (c.EXERCISE_ID, c.CLAIM_ID, c.CLAIMANT_ID, c.SITE_ID, c.OTHER_ID)
"""Ids by which cells lead to pages."""

_HIDDEN = (c.EXERCISE_ID, c.CLAIM_ID, c.CLAIMANT_ID, c.ORIGIN_ID, c.SITE_ID)
"""Ids that a table shows only where it names them."""


def plain(caption: str, rows: Sequence[tuple[str, ...]], heads: tuple[str, ...]) -> Table:
    """Return a table of text, with as many columns as there are heads."""
    made = tuple(Row(tuple(Cell((Link(one),)) for one in row)) for row in rows)
    return Table(caption, heads, made)


def _words(name: str, cell: object) -> str:
    if is_missing(cell):
        return MISSING
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    if pd.api.types.is_bool(cell):
        return "yes" if cell else "no"
    if isinstance(cell, str):
        return urlsplit(cell).netloc.removeprefix("www.") if _is_address(cell) else cell
    if isinstance(cell, int | float):
        return str(int(cell)) if name in (c.YEAR, c.YEAR_STARTED) else wording.plain(float(cell))
    return str(cell)


def _is_number(cell: object) -> bool:
    return pd.api.types.is_number(cell) and not pd.api.types.is_bool(cell)


def _is_address(cell: str) -> bool:
    return cell.startswith(("https://", "http://")) and " " not in cell
