"""The claims on one exercise, in the words and the order of a record card."""

from functools import cache
from itertools import starmap
from typing import Any

import pandas as pd

from dashboard import wording
from dashboard.analysis.claims import bases
from dashboard.analysis.kit import dates
from dashboard.schema import codes, keys
from dashboard.schema import columns as c


def of_exercise(claims: pd.DataFrame, exercise_id: str, grade: str = "F6") -> pd.DataFrame:
    """Return the claims on one exercise at or above a grade.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    exercise_id : str
        Exercise.
    grade : str
        Lowest grade, a code of `codes.GRADES`.

    Returns
    -------
    pandas.DataFrame
        The rows with all their columns and `value` (midpoint), `value_words` (such as "about 12,700"),
        `grade` (such as B3), `grade_words`, `source_ids`; troops first, then the other metrics, each from
        the widest scope down and from the earliest stage on.
    """
    rows = in_words(bases.grade_at_least(keys.rows_with(claims, c.EXERCISE_ID, exercise_id), grade))
    order = pd.DataFrame(
        {
            c.METRIC: rows[c.METRIC].map({metric: i for i, metric in enumerate(codes.METRICS)}),
            c.SCOPE: rows[c.SCOPE].map({scope: i for i, scope in enumerate(codes.SCOPES)}),
            c.STAGE: rows[c.STAGE].map({stage: i for i, stage in enumerate(codes.STAGES)}),
            c.PUBLISHED: dates.first_day(rows[c.PUBLISHED]),
            c.CLAIM_ID: rows[c.CLAIM_ID],
        }
    )
    return rows.loc[order.sort_values(list(order.columns)).index].reset_index(drop=True)


def in_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Add to each claim `value` (midpoint), `value_words`, `grade`, `grade_words` and `source_ids`."""
    added: dict[str, pd.Series[Any]] = {
        c.VALUE: bases.midpoint(rows),
        c.VALUE_WORDS: _value_words(rows),
        c.GRADE: rows[c.RELIABILITY] + rows[c.CREDIBILITY],
        c.GRADE_WORDS: rows[c.RELIABILITY].map(codes.RELIABILITY)
        + " source; information "
        + rows[c.CREDIBILITY].map(codes.CREDIBILITY),
        c.SOURCE_IDS: rows[c.SOURCE_ID],
    }
    return rows.assign(**added)


def _value_words(rows: pd.DataFrame) -> "pd.Series[str]":
    """Return each value in words; those alike are worded once."""
    cells = zip(*(rows[name].tolist() for name in (c.VALUE_LOW, c.VALUE_HIGH, c.QUALIFIER)), strict=True)
    return pd.Series(list(starmap(cache(_in_words), cells)), rows.index, dtype="str")


def _in_words(low: float, high: float, qualifier: str) -> str:
    hedge, reach = codes.QUALIFIERS[qualifier], wording.span(low, high)
    return reach if hedge == codes.QUALIFIERS["exact"] else f"{hedge} {reach}"
