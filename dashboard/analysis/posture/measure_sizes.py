"""Sizes of measures, unit by unit: money of one currency, or people; nothing is ever added up."""

import pandas as pd

from dashboard.analysis.kit.amounts import parted
from dashboard.analysis.posture.measures import PLACES, placed
from dashboard.schema import columns as c

UNITS: dict[str, tuple[str, ...]] = {
    "people": ("troops", "soldiers", "personnel"),
    "planned": ("troops planned", "soldiers planned", "personnel planned"),
    "eur": ("EUR m",),
    "usd": ("USD m",),
    "pln": ("PLN m",),
}
"""What the measure table counts that compares, by the code of the choice that shows it; hedges left out."""

LABELS = {
    "people": "Troops",
    "planned": "Troops planned",
    "eur": "EUR million",
    "usd": "USD million",
    "pln": "PLN million",
}

PEOPLE = ("people", "planned")
"""The choices that count people: some of them were deployed, others took part in an exercise."""

RULE = (
    "Each measure with its own published size; nothing is added, for one may be part of another, and "
    "participants of an exercise are not troops deployed. A measure of several countries stands in each of "
    "them with its whole size. Other units, and currencies, are never converted."
)
"""What a size means and what it does not."""


def amounts(measures: pd.DataFrame, unit: str) -> pd.DataFrame:
    """Return the measures that have a size in one unit, once for each place.

    Parameters
    ----------
    measures : pandas.DataFrame
        Rows of the measure table, filtered as the reader chose.
    unit : str
        A code of `UNITS`.

    Returns
    -------
    pandas.DataFrame
        `place` (a code of `measures.PLACES`), `title`, `date`, `response_area`, `focus_area`, `status`,
        `number` (in the unit), `unit` (as published), `confidence`, `source_ids`; by place, largest first.
    """
    counted = measures[c.UNIT].map(lambda one: parted(one)[1], na_action="ignore")
    sized = measures[counted.isin(UNITS[unit]) & measures[c.NUMBER].notna()]
    each = placed(sized).drop_duplicates([c.MEASURE_ID, c.PLACE])
    rank = each[c.PLACE].map({place: i for i, place in enumerate(PLACES)})
    ordered = each.assign(**{c.RANK: rank, c.SOURCE_IDS: each[c.SOURCE_ID]})
    ordered = ordered.sort_values([c.RANK, c.NUMBER, c.MEASURE_ID], ascending=[True, False, True])
    return ordered[_COLUMNS].reset_index(drop=True)


_COLUMNS = [
    c.PLACE,
    c.TITLE,
    c.DATE,
    c.RESPONSE_AREA,
    c.FOCUS_AREA,
    c.STATUS,
    c.NUMBER,
    c.UNIT,
    c.CONFIDENCE,
    c.SOURCE_IDS,
]
