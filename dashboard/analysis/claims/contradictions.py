"""Where published figures on the same thing lie far apart."""

import pandas as pd

from dashboard.analysis.claims import bases
from dashboard.schema import claim_codes, lists
from dashboard.schema import columns as c

FACTOR = 1.5
"""From which ratio of the highest to the lowest figure two claims count as contradicting each other."""

COLUMNS = (c.NAME, c.METRIC, c.SCOPE, c.LOW, c.WHO_LOW, c.HIGH, c.WHO_HIGH, c.RATIO, c.N)
"""What a reader sees of them."""

_SAME_THING = [c.EXERCISE_ID, c.METRIC, c.SCOPE]


def contradictions(claims: pd.DataFrame, exercises: pd.DataFrame, factor: float = FACTOR) -> pd.DataFrame:
    """List what is counted in conflicting ways.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table, at the grade that the reader accepts.
    exercises : pandas.DataFrame
        Rows of the exercise table, for the names; claims on others are passed over.
    factor : float
        Ratio of the highest to the lowest value (each claim's midpoint) from which a row is listed.

    Returns
    -------
    pandas.DataFrame
        One row per exercise, metric and scope, widest first: `exercise_id`, `name`, `organiser_side`,
        `metric`, `scope`, `low`, `high` (unit of the metric), `who_low`, `who_high` (claimants), `ratio`,
        `n` (claims), `source_ids` of all of them. Claims of different metric or scope are never compared, nor
        kinds of number beyond `claim_codes.SIZES`.
    """
    valued = claims[claims[c.NUMBER_KIND].isin(claim_codes.SIZES)]
    valued = valued.assign(**{c.VALUE: bases.midpoint(valued)})
    valued = valued[valued[c.VALUE] > 0]
    # What is said once contradicts nothing, and of a long list nearly all is.
    valued = valued[valued.duplicated(_SAME_THING, keep=False)].sort_values([c.VALUE, c.CLAIM_ID])
    groups = valued.groupby(_SAME_THING)
    low, high = groups[c.VALUE].first(), groups[c.VALUE].last()
    found = pd.DataFrame(
        {
            c.LOW: low,
            c.HIGH: high,
            c.WHO_LOW: groups[c.CLAIMANT].first(),
            c.WHO_HIGH: groups[c.CLAIMANT].last(),
            c.RATIO: high / low,
            c.N: groups.size().astype("Int64"),
            c.SOURCE_IDS: groups[c.SOURCE_ID].agg(lists.joined),
        }
    ).reset_index()
    named = exercises[[c.EXERCISE_ID, c.NAME, c.ORGANISER_SIDE]]
    found = found[found[c.RATIO] >= factor].merge(named, on=c.EXERCISE_ID, validate="many_to_one")
    order = [c.RATIO, c.NAME, c.METRIC, c.SCOPE]
    found = found.sort_values(order, ascending=[False, True, True, True], ignore_index=True)
    identity = [c.EXERCISE_ID, c.NAME, c.ORGANISER_SIDE]
    return found[identity + [name for name in found.columns if name not in identity]]
