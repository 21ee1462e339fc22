"""The past drills most like a given one, by a distance that a reader can check by hand."""

import math
from typing import Any

import numpy as np
import pandas as pd

from dashboard.analysis.drill.description import Drill
from dashboard.analysis.kit.method import Method
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import MONTHS, agree, counted, number

MOST = 5

PARTS = {c.FAR_SIZE: "Size", c.FAR_LENGTH: "Length", c.FAR_SEASON: "Season", c.FAR_DOMAINS: "Domains"}
"""Columns of the parts of the distance, and what they are about."""

COLUMNS = (c.NAME, c.FIRST_DAY, c.DISTANCE, c.WHY, *PARTS)
"""What a reader's table of the nearest peers holds."""

WORDS = "The past drills most like this one"
"""Heads that table."""

UNKNOWN = 1.0
"""What a part counts that is known of the drill and not of the other: as much as ten times the size."""


def similar(drill: Drill, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the five peers nearest to a drill, nearest first, equal ones by name.

    Parameters
    ----------
    drill : Drill
        The drill.
    rows : pandas.DataFrame
        Result of `peers.peers`.

    Returns
    -------
    pandas.DataFrame
        The same columns and `far_size`, `far_length` (decimal logarithm of how many times larger or
        smaller), `far_season` (months apart through the year, over six), `far_domains` (1 less the share
        of domains in common); 1 where the other's is unknown, missing where the drill's is; `distance`
        (mean of those known of the drill), `why` (words). Empty where nothing is known of the drill, and
        without peers of which nothing compared is known.
    """
    parts = pd.DataFrame(
        {
            c.FAR_SIZE: _times(rows[c.PEER_SIZE], drill.troops),
            c.FAR_LENGTH: _times(rows[c.LENGTH_DAYS].astype("float64"), drill.days),
            c.FAR_SEASON: _season(rows, drill.month),
            c.FAR_DOMAINS: _domains(rows[c.DOMAINS], drill.domains),
        },
        index=rows.index,
        dtype="float64",
    )
    asked = [name for name, known in zip(PARTS, _known(drill), strict=True) if known]
    some = parts[asked].notna().any(axis=1)
    filled = parts.assign(**{name: parts[name].fillna(UNKNOWN) for name in asked})
    near = pd.concat([rows, filled], axis=1).assign(**{c.DISTANCE: filled[asked].mean(axis=1)})[some]
    near = near.sort_values([c.DISTANCE, c.NAME], ignore_index=True).head(MOST)
    return near.assign(**{c.WHY: pd.Series(_why(near, drill), near.index, dtype="str")})


def method(rows: pd.DataFrame) -> Method:
    """Return the note on the distance; `rows` is a result of `peers.peers`."""
    return Method(
        "The five peers nearest to the drill, and what keeps them apart.",
        "Distance: the mean of four parts. Size and length: the decimal logarithm of how many times larger "
        "or smaller, so 1 is ten times. Season: months between the starts, through the year, over six. "
        "Domains: 1 less the share of domains in common. Equal distances stand in the order of names.",
        f"{counted(len(rows), 'peer')}.",
        "A part that you leave open. What is unknown of a peer counts as 1. Scenario, place and equipment "
        "are not compared: near by this distance is not alike in purpose.",
    )


def _known(drill: Drill) -> tuple[bool, ...]:
    return drill.troops is not None, drill.days is not None, drill.month is not None, bool(drill.domains)


def _times(values: "pd.Series[float]", asked: int | None) -> "pd.Series[float]":
    if asked is None:
        return pd.Series(np.nan, index=values.index)
    times = values.where(values > 0) / asked
    return pd.Series(np.abs(np.log10(times.to_numpy(dtype=float))), index=values.index)


def _season(rows: pd.DataFrame, month: int | None) -> "pd.Series[float]":
    asked = math.nan if month is None else float(month)
    months = rows[c.FIRST_DAY].dt.month.where(rows[c.DATE_PRECISION] != "year")
    apart = np.abs(months.to_numpy(dtype=float) - asked)
    return pd.Series(np.minimum(apart, 12 - apart) / 6, index=rows.index)


def _domains(cells: "pd.Series[str]", asked: tuple[str, ...]) -> "pd.Series[float]":
    def apart(cell: object) -> float:
        other = set(lists.parts(cell))
        return 1 - len(other & set(asked)) / len(other | set(asked)) if other and asked else math.nan

    return pd.Series([apart(cell) for cell in cells], cells.index, dtype="float64")


def _why(near: pd.DataFrame, drill: Drill) -> list[str]:
    return ["; ".join(word for word in _words(row, drill) if word) for _, row in near.iterrows()]


def _words(row: "pd.Series[Any]", drill: Drill) -> tuple[str, ...]:
    return (
        _number_words(row[c.PEER_SIZE], drill.troops, ("troops", "troops"), "no size known"),
        _number_words(row[c.LENGTH_DAYS], drill.days, ("day", "days"), "no exact length known"),
        _month_words(row, drill.month),
        _domain_words(row[c.DOMAINS], drill.domains),
    )


def _number_words(value: float, asked: int | None, unit: tuple[str, str], unknown: str) -> str:
    if asked is None:
        return ""
    if pd.isna(value):
        return unknown
    amount = f"{number(value)} {agree(value, *unit)}"
    return f"{amount}, as many" if value == asked else f"{amount} against {number(asked)}"


def _month_words(row: "pd.Series[Any]", month: int | None) -> str:
    if month is None:
        return ""
    if pd.isna(row[c.FIRST_DAY]) or row[c.DATE_PRECISION] == "year":
        return "month unknown"
    return f"began in {MONTHS[row[c.FIRST_DAY].month - 1]}"


def _domain_words(cell: object, asked: tuple[str, ...]) -> str:
    if not asked:
        return ""
    shared = [domain for domain in asked if domain in lists.parts(cell)]
    if not shared:
        return "no domain in common"
    return "both " + ", ".join(codes.DOMAINS[domain].lower() for domain in shared)
