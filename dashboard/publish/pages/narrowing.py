"""Long lists that a reader narrows by country and focus area, in the browser, over what stands on the page.

Every line stands there with its countries and its focus area, so the same file serves all choices, also from
a memory stick; without scripts it shows all. Parameters and labels are those of the filters of the app. Pages
with figures have a page for each option instead, see `pages.options`.
"""

import pandas as pd

from dashboard.export.slug import slug
from dashboard.publish import addresses
from dashboard.publish.addresses import LONGEST, Scope
from dashboard.publish.page_parts.parts import Choice, Narrowing, Option, Tags
from dashboard.publish.pages.options import BY
from dashboard.schema import lists

NOT_ON_RECORD = "The register knows no focus area of {several}."


def narrowing(
    rows: pd.DataFrame, table: str, nouns: tuple[str, str], figures: str, scope: Scope
) -> Narrowing:
    """Return by what rows can be narrowed: what at least one of them has.

    Parameters
    ----------
    rows : pandas.DataFrame
        Rows of a table of the register, or with its columns.
    table : str
        The table whose filters act on them.
    nouns : (str, str)
        What a row is, for one and for several.
    figures : str
        Path of the page of the app that has figures of them.
    scope : Scope
        Which pages there are.
    """
    choices = []
    for one in BY.values():
        column = one.acts_on.get(table)
        found = {part for cell in rows[column] for part in lists.parts(cell)} if column else set()
        options = tuple(
            Option(slug(code, LONGEST), label, _figures(figures, code, label, scope))
            for code, label in one.options.items()
            if code in found
        )
        if options:
            choices.append(Choice(one.parameter.name, one.title, options))
    has_focus = bool(BY["focus_areas"].acts_on.get(table))
    note = "" if has_focus else NOT_ON_RECORD.format(several=nouns[1])
    return Narrowing(*nouns, tuple(choices), addresses.page(figures) if figures in scope.pages else "", note)


def _figures(path: str, code: str, label: str, scope: Scope) -> str:
    """Return the page with figures of a state's rows; empty where there is none."""
    return addresses.page(path, label) if path in scope.pages and code in scope.countries else ""


def tags(rows: pd.DataFrame, table: str) -> list[Tags]:
    """Return the countries and the focus area of each row, under the names of the parameters."""
    columns = [(one.parameter.name, one.acts_on[table]) for one in BY.values() if table in one.acts_on]
    named = [(name, [_codes(cell) for cell in rows[column]]) for name, column in columns]
    return [tuple((name, cells[at]) for name, cells in named) for at in range(len(rows))]


def _codes(cell: object) -> str:
    return " ".join(slug(part, LONGEST) for part in lists.parts(cell))
