"""Numbers that no median holds: forecasts, floors and ceilings, derived ones, each with who is behind it."""

from collections.abc import Hashable, Mapping
from functools import partial
from typing import Any

import pandas as pd

from dashboard import wording
from dashboard.analysis.claims import bases, origins, readable, spoken_of
from dashboard.schema import claim_codes, keys, lists
from dashboard.schema import columns as c

KINDS = {
    "forecast": ("forecast", "forecasts"),
    "bound": ("floor or ceiling", "floors and ceilings"),
    "derived": ("derived number", "derived numbers"),
}
"""Kinds of number that are told of apart, in their order: one of each in words, and several."""

NOBODY = "a speaker whom no page names"
NO_DAY = "day not known"

_ONE_NUMBER = [c.EXERCISE_ID, c.NUMBER_KIND, c.VALUE_LOW, c.VALUE_HIGH, c.ORIGIN_ID]


def set_apart(
    claims: pd.DataFrame,
    claimants: pd.DataFrame,
    metric: str = "troops",
    among: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return what is said of whole exercises and no median holds, each number of a speaker once.

    Parameters
    ----------
    claims, claimants, metric
        See `origins.organiser_words`.
    among : pandas.DataFrame or None
        Claims among which the parts of derived numbers are looked up; `claims` where it is None.

    Returns
    -------
    pandas.DataFrame
        The columns of claims and of `readable.in_words`, the earliest claim of each number, by kind and day:
        `said` (ISO date, maybe partial or missing), `words` (number, who is behind it, day).
    """
    rows = bases.of_whole(claims[(claims[c.METRIC] == metric) & claims[c.NUMBER_KIND].isin(KINDS)])
    rows = readable.in_words(rows.assign(**{c.SAID: bases.said_on(rows)}))
    rank = rows[c.NUMBER_KIND].map({kind: place for place, kind in enumerate(KINDS)})
    rows = rows.assign(**{c.RANK: rank}).sort_values([c.RANK, c.SAID, c.CLAIM_ID], na_position="last")
    rows = rows.drop_duplicates(_ONE_NUMBER).reset_index(drop=True)
    every = claims if among is None else among
    parts = {part for cell in rows[c.DERIVED_FROM].tolist() for part in lists.parts(cell)}
    every = every[keys.are_among(every[c.CLAIM_ID], parts)]
    behind = dict(zip(every[c.CLAIM_ID], named(every[c.ORIGIN_ID], claimants), strict=True))
    words = [
        f"{amount}{_who(row, str(who), behind)}, {day_words(row[c.SAID])}"
        for row, who, amount in zip(
            rows.to_dict("records"),
            named(rows[c.ORIGIN_ID], claimants),
            map(partial(spoken_of.amount, metric=metric), rows[c.VALUE_WORDS], rows[c.VALUE_HIGH]),
            strict=True,
        )
    ]
    return rows.assign(**{c.WORDS: pd.Series(words, index=rows.index, dtype="str")})


def named(ids: "pd.Series[str]", claimants: pd.DataFrame) -> "pd.Series[str]":
    """Return who each origin is, as it stands inside a sentence."""
    return origins.names(ids, claimants).where(ids != claim_codes.UNKNOWN_CLAIMANT, NOBODY)


def day_words(said: object) -> str:
    """Return the day of a word as exactly as it is known, and that it is not where it is not."""
    return wording.iso(said) if isinstance(said, str) else NO_DAY


def _who(row: dict[Hashable, Any], who: str, behind: Mapping[str, str]) -> str:
    """Say who gave a number, and from whose numbers it was made where it was."""
    cell = row[c.DERIVED_FROM]
    parts = cell.split(";") if isinstance(cell, str) else []
    speakers = list(dict.fromkeys(behind[part] for part in parts if part in behind))
    if not speakers:
        return f" by {who}"
    by = "" if who in speakers else f" by {who}"
    made = wording.agree(len(parts), "from a figure", "a sum of figures")
    return f"{by}, {made} of {wording.together(speakers)}"
