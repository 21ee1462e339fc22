"""What no single cell can show: references between tables, and what rules say of rows and pairs of them."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import pandas as pd

from dashboard.frames import claim_rules, overlaps, pair_rules, row_rules, source_rules
from dashboard.frames.model import Fault
from dashboard.schema import TABLES, Column, Table
from dashboard.schema import columns as c
from dashboard.schema import table as by_name

NOTHING: Mapping[str, set[str]] = MappingProxyType({})

JUDGED_TOGETHER = ("claims", "exercises", "claimants", "sources")
"""What a claim is held against, in the order of `claim_rules.Known`."""


def check(texts: dict[str, pd.DataFrame]) -> list[Fault]:
    """Return what is wrong between tables and between the cells of a row.

    Parameters
    ----------
    texts : dict of str to pandas.DataFrame
        Text cells of each table that could be read, index = spreadsheet row.
    """
    faults = of_rows(texts)
    if _whole(texts, *JUDGED_TOGETHER):
        known = claim_rules.Known(*(texts[name] for name in JUDGED_TOGETHER))
        faults += claim_rules.check(texts["claims"], known)
    if _whole(texts, "sources"):
        faults += source_rules.check(texts["sources"])
    if _whole(texts, "claimants"):
        faults += _circles(texts["claimants"])
    if _whole(texts, "exercises", "exercise_links"):
        faults += overlaps.check(texts["exercises"], texts["exercise_links"])
    if _whole(texts, "exercises", "action_responses"):
        faults += pair_rules.check(texts["action_responses"], texts["exercises"])
    return faults


def of_rows(texts: dict[str, pd.DataFrame], elsewhere: Mapping[str, set[str]] = NOTHING) -> list[Fault]:
    """Return references that lead nowhere, and values that do not agree within a row.

    Parameters
    ----------
    texts : dict of str to pandas.DataFrame
        Text cells by table.
    elsewhere : mapping of str to set of str
        Keys by table that stand elsewhere, beside those of `texts`.
    """
    faults: list[Fault] = []
    for table in TABLES:
        if table.name in texts:
            faults += _orphans(table, texts, elsewhere)
            faults += row_rules.check(table, texts[table.name])
    return faults


def _whole(texts: dict[str, pd.DataFrame], *names: str) -> bool:
    """Say whether tables were read with all their columns."""
    return all(
        name in texts and {column.name for column in by_name(name).columns} <= set(texts[name].columns)
        for name in names
    )


def _circles(claimants: pd.DataFrame) -> Iterator[Fault]:
    """Yield claimants that are, by way of others, a part of themselves."""
    wider = dict(zip(claimants[c.CLAIMANT_ID], claimants[c.PART_OF], strict=True))
    for row, name in claimants[c.CLAIMANT_ID].items():
        seen, body = {name}, wider[name]
        while isinstance(body, str) and body not in seen:
            seen.add(body)
            body = wider.get(body)
        if body == name:
            yield Fault(
                "claimants.csv", int(str(row)), c.PART_OF, "a body that is no part of it", f"'{wider[name]}'"
            )


def _orphans(
    table: Table, texts: dict[str, pd.DataFrame], elsewhere: Mapping[str, set[str]]
) -> Iterator[Fault]:
    for column in table.columns:
        if column.references is None or column.name not in texts[table.name].columns:
            continue
        target, key = column.references
        if target in texts and key in texts[target].columns:
            known = set(texts[target][key].dropna()) | elsewhere.get(target, set())
            for row, one in _references(texts[table.name][column.name], column):
                if one not in known:
                    yield Fault(table.path, row, column.name, f"a {key} of the table {target}", f"'{one}'")


def _references(cells: "pd.Series[str]", column: Column) -> Iterator[tuple[int, str]]:
    for row, cell in cells.dropna().items():
        for one in cell.split(";") if column.kind == "list" else [cell]:
            yield int(str(row)), one
