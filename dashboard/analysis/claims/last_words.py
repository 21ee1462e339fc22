"""By which page the declared number of an exercise is told: one claim, the same on card, list and quote.

`bases.declared` says which number counts. Of the pages that give it, this one is named.
"""

import pandas as pd

from dashboard.analysis.claims import bases
from dashboard.analysis.kit import dates
from dashboard.schema import claim_codes, codes, keys
from dashboard.schema import columns as c

OF_THE_SPEAKER = ("official", "agency")
"""Kinds of publisher that print what was said; of two pages on one word theirs goes before a retelling."""

_NUMBER = [c.EXERCISE_ID, c.VALUE_LOW, c.VALUE_HIGH, c.QUALIFIER, c.SCOPE, c.ORIGIN_ROLE]
_WORD = [c.EXERCISE_ID, c.ORIGIN_ID, c.SAID, c.STAGE]


def last_words(claims: pd.DataFrame, sources: pd.DataFrame, metric: str = "troops") -> pd.DataFrame:
    """Return the claim by which the declared number of each exercise is told.

    It is the word that `bases.declared` counts. Where its page gives no day, another page that is no less
    reliable goes before it if it gives the same number with its day. Of the pages on that word of that
    speaker and day an official one or an agency is named.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    sources : pandas.DataFrame
        Rows of the source table.
    metric : str
        A code of `codes.METRICS`.

    Returns
    -------
    pandas.DataFrame
        One row per exercise with a declared number: the columns of claims, `said` (ISO date, maybe partial).
    """
    own = bases.own_declared(claims, metric)
    own = own.assign(**{c.SAID: bases.said_on(own)})
    if own[c.EXERCISE_ID].is_unique:  # as of most records: nothing to choose from
        return own.sort_values(c.EXERCISE_ID)
    own = bases.ranked(own)
    counted = own.drop_duplicates(c.EXERCISE_ID, keep="last")
    same = own[_keys(own, _NUMBER).isin(_keys(counted, _NUMBER))]
    reliability = same[c.RELIABILITY].map({letter: at for at, letter in enumerate(codes.RELIABILITY)})
    least = same[c.EXERCISE_ID].map(reliability[counted.index].set_axis(counted[c.EXERCISE_ID]))
    dated = (same[c.SAID].str.len() == dates.FULL) & (same[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT)
    better = same[dated & (reliability <= least)]
    # Rows stay in the order of their rank: the last one with a day, else the one that counts.
    chosen = pd.concat([counted, better]).drop_duplicates(c.EXERCISE_ID, keep="last")
    pages = same[_keys(same, _WORD).isin(_keys(chosen, _WORD))]
    kinds = pages[c.SOURCE_ID].map(keys.column_by(sources, c.SOURCE_ID, c.PUBLISHER_KIND))
    first_hand = kinds.isin(OF_THE_SPEAKER)
    named = pd.concat([pages[~first_hand], pages[first_hand]])
    return named.drop_duplicates(c.EXERCISE_ID, keep="last").sort_values(c.EXERCISE_ID)


def _keys(rows: pd.DataFrame, columns: list[str]) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(rows[columns])
