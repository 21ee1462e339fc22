"""One word on each focus area, by one sentence, with weights that the reader sets."""

from collections.abc import Mapping

import pandas as pd

from dashboard.analysis.advice.checks import NOT_APPLICABLE
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import rounded

MET, MIXED, NOT_MET, TOO_LITTLE = "Mostly met", "Mixed", "Mostly not met", "Too little known"

MOST, LEAST, KNOWN = 0.75, 0.25, 0.5
"""Shares of met checks from which on, and down to which, a word changes; share that must be known."""

RULE = (
    "Mostly met where at least three quarters of the checks that can be made are met, mostly not met where "
    "at most one quarter are, mixed between, and too little known where fewer than half can be made, each "
    "check counted with the weight of its indicator."
)
"""The one sentence."""


def counting(checks: pd.DataFrame) -> pd.DataFrame:
    """Return the indicators that count: `focus_area`, `indicator`, one row each, in their order."""
    rows = checks.loc[checks[c.COUNTS].astype(bool), [c.FOCUS_AREA, c.INDICATOR]]
    return rows.drop_duplicates(c.INDICATOR, ignore_index=True)


def statuses(checks: pd.DataFrame, weights: Mapping[str, int]) -> pd.DataFrame:
    """Sum up each focus area in one word, by `RULE`.

    Parameters
    ----------
    checks : pandas.DataFrame
        Result of `checks.checks`.
    weights : mapping of str to int
        Weight of each indicator by its name; 1 where it has none. What is unknown counts neither as met nor
        as not met, and permanent stationing is neither.

    Returns
    -------
    pandas.DataFrame
        One row per focus area with an indicator that counts: `focus_area`, `status`, `share_met_percent` (of
        the checks that can be made; missing where none can), `n_met`, `n_made`, `n_all` (weighted numbers),
        `inputs` (indicators with their weight), `source_ids`.
    """
    rows = checks[checks[c.COUNTS].astype(bool) & (checks[c.STATUS] != NOT_APPLICABLE)]
    weight = rows[c.INDICATOR].map(lambda name: weights.get(str(name), 1)).astype("int64")
    met = weight.where(rows[c.STATUS] == "met", 0)
    made = weight.where(rows[c.STATUS].isin(["met", "not_met"]), 0)
    inputs = rows[c.INDICATOR] + " (" + weight.astype("str") + ")"
    numbers = {c.N_MET: met, c.N_MADE: made, c.N_ALL: weight}
    weighed = rows.assign(**numbers).assign(**{c.INPUTS: inputs})
    found = []
    for area in codes.FOCUS_AREAS:
        of_area = weighed[weighed[c.FOCUS_AREA] == area]
        if len(of_area):
            found.append(_summed(area, of_area))
    return pd.DataFrame(found, columns=_COLUMNS)


def _summed(area: str, rows: pd.DataFrame) -> dict[str, object]:
    met, made, every = (int(rows[name].sum()) for name in (c.N_MET, c.N_MADE, c.N_ALL))
    share = met / made if made else None
    return {
        c.FOCUS_AREA: area,
        c.STATUS: _word(share, made, every),
        c.SHARE_MET_PERCENT: None if share is None else rounded(100 * share, 1),
        c.N_MET: met,
        c.N_MADE: made,
        c.N_ALL: every,
        c.INPUTS: "; ".join(rows[c.INPUTS].drop_duplicates()),
        c.SOURCE_IDS: lists.joined(rows[c.SOURCE_IDS]),
    }


def _word(share: float | None, made: int, every: int) -> str:
    if share is None or made < KNOWN * every:
        return TOO_LITTLE
    if share >= MOST:
        return MET
    return NOT_MET if share <= LEAST else MIXED


_COLUMNS = [c.FOCUS_AREA, c.STATUS, c.SHARE_MET_PERCENT, c.N_MET, c.N_MADE, c.N_ALL, c.INPUTS, c.SOURCE_IDS]
