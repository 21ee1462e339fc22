"""The schema as strict checks on text cells: every failure at once, each as a sentence."""

import datetime as dt
import re
from collections.abc import Callable

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from dashboard.frames.model import Fault
from dashboard.schema import EXPECTED, PATTERNS, Column, Table

REQUIRED = "a value"

MOST_DIGITS = 15
"""Digits of a number that both kinds of number hold exactly, whole ones and others."""

Rule = Callable[[str], bool]
"""A text cell in, whether it passes out."""


def check(frame: pd.DataFrame, table: Table) -> list[Fault]:
    """Return what is wrong with the cells of a table and with its key.

    Parameters
    ----------
    frame : pandas.DataFrame
        Text cells, index = spreadsheet row; columns that the schema does not know are passed over,
        for the header has been judged before.
    table : Table
        The rules.
    """
    known = tuple(column for column in table.columns if column.name in frame.columns)
    # Whether a column is sound is seen fast; only where one is not is each cell's failure gathered.
    wrong = [column for column in known if not _is_sound(frame[column.name], column)]
    schema = pa.DataFrameSchema({column.name: _pandera_column(column) for column in wrong})
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        faults = [_fault(failure, table) for failure in errors.failure_cases.to_dict("records")]
    else:
        faults = []
    return faults + ([] if table.keeps_duplicates else repeated_keys(frame, table))


def repeated_keys(frame: pd.DataFrame, table: Table) -> list[Fault]:
    """Return a fault for each row whose key an earlier row has."""
    key = [name for name in table.key if name in frame.columns]
    again = frame[frame.duplicated(key)] if key else frame.iloc[:0]
    return [
        Fault(table.path, int(str(row)), " + ".join(key), "a key that no other row has", _shown(values))
        for row, values in zip(again.index, again[key].itertuples(index=False, name=None), strict=True)
    ]


def number(cell: object) -> float:
    """Return a text cell as a number; NaN where it is none, for other checks see cells that have failed."""
    try:
        return float(str(cell))
    except ValueError:
        return float("nan")


def _pandera_column(column: Column) -> pa.Column:
    checks = [
        pa.Check(lambda cells, passes=passes: _passed(cells, passes), error=expected)
        for expected, passes in _rules(column)
    ]
    return pa.Column(None, checks=checks, nullable=not column.required)


def _is_sound(cells: "pd.Series[str]", column: Column) -> bool:
    given = set(cells.dropna())
    if column.required and cells.hasnans:
        return False
    return all(passes(cell) for _, passes in _rules(column) for cell in given)


def _passed(cells: "pd.Series[str]", passes: Rule) -> "pd.Series[bool]":
    """Return which cells pass; a text that stands in many rows is judged once."""
    return cells.map({cell: passes(cell) for cell in cells.unique()}).astype("bool")


def _rules(column: Column) -> list[tuple[str, Rule]]:
    rules: list[tuple[str, Rule]] = [("no space at either end", lambda cell: cell == cell.strip())]
    if column.kind in PATTERNS:
        rules.append((EXPECTED[column.kind], _matches(PATTERNS[column.kind])))
    if column.kind in ("integer", "number"):
        rules.append((f"at most {MOST_DIGITS} digits on either side of the point", _fits))
    if column.kind in ("date", "partial_date"):
        rules.append(("a day of the calendar", _is_calendar_day))
    if column.codes:
        rules.append((_one_of(column.codes), lambda cell: set(_parts(cell, column)) <= set(column.codes)))
    if column.pattern is not None:
        matches = _matches(column.pattern)
        rules.append((f"the form {column.pattern}", lambda cell: all(map(matches, _parts(cell, column)))))
    if column.minimum is not None or column.maximum is not None:
        rules.append((_limits(column), lambda cell: _within(cell, column)))
    return rules


def _parts(cell: str, column: Column) -> list[str]:
    return cell.split(";") if column.kind == "list" else [cell]


def _matches(pattern: str) -> Rule:
    compiled = re.compile(pattern, re.ASCII)
    return lambda cell: compiled.fullmatch(cell) is not None


def _fits(cell: str) -> bool:
    return all(len(part) <= MOST_DIGITS for part in cell.lstrip("-").split("."))


def _is_calendar_day(cell: str) -> bool:
    if len(cell) != 10:
        return True
    try:
        dt.date.fromisoformat(cell)
    except ValueError:
        return False
    return True


def _within(cell: str, column: Column) -> bool:
    value = number(cell)
    if value != value:
        return True  # the pattern of the kind has found it already
    low = column.minimum if column.minimum is not None else float("-inf")
    high = column.maximum if column.maximum is not None else float("inf")
    return low <= value <= high


def _limits(column: Column) -> str:
    if column.maximum is None:
        return f"at least {column.minimum:g}"
    if column.minimum is None:
        return f"at most {column.maximum:g}"
    return f"between {column.minimum:g} and {column.maximum:g}"


def _one_of(values: tuple[str, ...]) -> str:
    return "one of " + ", ".join(values)


def _fault(failure: dict[str, object], table: Table) -> Fault:
    missing = failure["check"] == "not_nullable"
    expected = REQUIRED if missing else str(failure["check"])
    seen = "an empty cell" if missing else _shown((failure["failure_case"],))
    return Fault(table.path, int(str(failure["index"])), str(failure["column"]), expected, seen)


def _shown(values: tuple[object, ...]) -> str:
    return ", ".join("(empty)" if value != value else f"'{str(value)[:80]}'" for value in values)
