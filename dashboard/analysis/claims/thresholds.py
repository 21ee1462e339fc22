"""The Vienna Document's lines, and how many declared figures stop just short of them."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.analysis.claims import ledger
from dashboard.schema import codes
from dashboard.schema import columns as c

MARGIN = 0.1
"""How near counts as just short of a line, as a share of the line."""


@dataclass(frozen=True)
class Lines:
    """The two lines for troops in the Vienna Document 2011.

    Attributes
    ----------
    notification, observation : int
        Troops from which an activity must be notified in advance, and from which observers must be invited.
    source_ids : str
        Documents that print them, `;`-joined.
    """

    notification: int
    observation: int
    source_ids: str


def lines(thresholds: pd.DataFrame) -> Lines:
    """Read the two troop lines from the threshold table.

    Raises
    ------
    ValueError
        Where the table does not hold exactly one figure, seen on a page, for each of the two duties.
    """
    notification, observation = (
        _troop_line(thresholds, "notification"),
        _troop_line(thresholds, "observation"),
    )
    sources = ledger.joined([notification[c.SOURCE_ID], observation[c.SOURCE_ID]])
    return Lines(int(notification[c.VALUE]), int(observation[c.VALUE]), sources)


def just_below(table: pd.DataFrame, line: int, margin: float = MARGIN) -> pd.DataFrame:
    """Count by bloc how many declared totals fall short of a line, and how many just so.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes`; only figures for the whole exercise are compared with the line.
    line : int
        Troops. An exercise of exactly so many has reached it.
    margin : float
        Share of the line that counts as near: with 0.1 and 13,000, from 11,700 to 12,999 is just below
        and from 13,000 to 14,300 just above.

    Returns
    -------
    pandas.DataFrame
        One row per bloc: `bloc`, `n` (exercises with a declared total), `n_below`, `n_just_below`,
        `n_just_above` (Int64), `share_below_percent`, `share_just_below_percent` (of `n`; missing where
        there is none), `source_ids`.
    """
    whole = declared_totals(table)
    value, below = whole[c.DECLARED], falls_short(whole, line)
    flags = whole.assign(
        **{
            c.N_BELOW: below,
            c.N_JUST_BELOW: below & (value >= line * (1 - margin)),
            c.N_JUST_ABOVE: ~below & (value <= line * (1 + margin)),
        }
    )
    groups = flags.groupby(c.BLOC)
    found = groups[[c.N_BELOW, c.N_JUST_BELOW, c.N_JUST_ABOVE]].sum().astype("Int64")
    found.insert(0, c.N, groups.size().astype("Int64"))
    found = found.reindex(list(codes.BLOCS), fill_value=0)
    number = found[c.N].astype("float64").where(found[c.N] > 0)
    return found.assign(
        **{
            c.SHARE_BELOW_PERCENT: 100 * found[c.N_BELOW].astype("float64") / number,
            c.SHARE_JUST_BELOW_PERCENT: 100 * found[c.N_JUST_BELOW].astype("float64") / number,
            c.SOURCE_IDS: groups[c.SOURCE_IDS].agg(ledger.joined),
        }
    ).reset_index(names=c.BLOC)


def declared_totals(table: pd.DataFrame) -> pd.DataFrame:
    """Return the exercises whose organiser gave a figure for the whole of it."""
    return table[table[c.DECLARED].notna() & (table[c.DECLARED_SCOPE] == "whole_exercise")]


def falls_short(table: pd.DataFrame, line: int) -> "pd.Series[bool]":
    """Say for each exercise whether its declared figure lies below a line.

    An exercise of exactly the line's size has reached it, unless the organiser says "fewer than".
    """
    value, hedge = table[c.DECLARED], table[c.DECLARED_QUALIFIER]
    return (value < line) | ((value == line) & (hedge == "fewer_than").fillna(False).astype(bool))


def _troop_line(thresholds: pd.DataFrame, obligation: str) -> "pd.Series[Any]":
    """Return the row of one duty; a parachute drop counts troops too, so the activity must be troops."""
    rows = thresholds[
        (thresholds[c.OBLIGATION] == obligation)
        & thresholds[c.ACTIVITY].str.casefold().str.fullmatch("(ground )?troops|ground forces", na=False)
        & (thresholds[c.CONFIDENCE] != "not_seen")
        & thresholds[c.VALUE].notna()
    ]
    if len(rows) != 1:
        raise ValueError(f"thresholds: expected one troop line for {obligation}, saw {len(rows)}")
    return rows.iloc[0]
