"""Lists and tables that a reader narrows by country and focus area, in the browser and over its rows.

Every row stands on the page with its countries and its focus area, so the same file serves all choices, also
from a memory stick; without scripts it shows all. Parameters and labels are those of the filters of the app.
"""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.export.slug import slug
from dashboard.publish.addresses import LONGEST, Scope
from dashboard.publish.parts import Choice, Narrowing, Option, Table, Tags, anchor_of
from dashboard.schema import lists
from dashboard.selection.filters import FILTERS

BY = {one.name: one for one in FILTERS if one.name in ("countries", "focus_areas")}
"""The filters of the app by which a list is narrowed."""

OF_STATE = {"exercises": "state-hosted", "incidents": "state-incidents", "measures": "state-areas"}
"""By table the figure on the page of a state that shows its rows alone."""

NOT_ON_RECORD = "The register knows no focus area of {several}."


def narrowing(rows: pd.DataFrame, table: str, nouns: tuple[str, str], scope: Scope) -> Narrowing:
    """Return by what rows can be narrowed: what at least one of them has.

    Parameters
    ----------
    rows : pandas.DataFrame
        Rows of a table of the register, or with its columns.
    table : str
        The table whose filters act on them.
    nouns : (str, str)
        What a row is, for one and for several.
    scope : Scope
        Which states have a page.
    """
    choices = []
    for name, one in BY.items():
        column = one.acts_on.get(table)
        found = {part for cell in rows[column] for part in lists.parts(cell)} if column else set()
        options = tuple(
            Option(slug(code, LONGEST), label, _of_state(table, code, scope) if name == "countries" else "")
            for code, label in one.options.items()
            if code in found
        )
        if options:
            choices.append(Choice(one.parameter.name, one.title, options))
    has_focus = "focus_areas" in BY and bool(BY["focus_areas"].acts_on.get(table))
    note = "" if has_focus else NOT_ON_RECORD.format(several=nouns[1])
    return Narrowing(*nouns, tuple(choices), note)


def _of_state(table: str, iso3: str, scope: Scope) -> str:
    """Return where the rows of a state have a figure of their own, or its page; empty where it has none."""
    page = scope.country(iso3)
    return f"{page}#{anchor_of(OF_STATE[table])}" if page and table in OF_STATE else page


def tags(rows: pd.DataFrame, table: str) -> list[Tags]:
    """Return the countries and the focus area of each row, under the names of the parameters."""
    columns = [(one.parameter.name, one.acts_on[table]) for one in BY.values() if table in one.acts_on]
    named = [(name, [_codes(cell) for cell in rows[column]]) for name, column in columns]
    return [tuple((name, cells[at]) for name, cells in named) for at in range(len(rows))]


def tagged(made: Table, found: Sequence[Tags]) -> Table:
    """Return a table whose rows say what they are narrowed by; `found` has those of its rows."""
    rows = (replace(row, tags=of) for row, of in zip(made.rows, found[: len(made.rows)], strict=True))
    return replace(made, rows=tuple(rows))


def _codes(cell: object) -> str:
    return " ".join(slug(part, LONGEST) for part in lists.parts(cell))
