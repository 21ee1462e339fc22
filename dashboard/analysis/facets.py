"""How many rows each option of a filter would find."""

from typing import Any

import pandas as pd

from dashboard.analysis.kit.tables import Tables
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.selection import FILTERS, Filter, Selection


def counts(register: Tables, selection: Selection) -> dict[str, dict[str, int]]:
    """Count for each option of each filter the rows it would find beside the other filters.

    Parameters
    ----------
    register : Tables
        The tables, unfiltered.
    selection : Selection
        The reader's choice; a filter is left out of its own counts, for its options widen it.

    Returns
    -------
    dict of str to dict of str to int
        By filter and option; a row of several values counts for each of them. Exercises are counted as the
        totals of the pages count them: without what is no exercise and, unless parts count too, a part
        only where its umbrella does not have the option itself.
    """
    return {one.name: _count(register, selection.without(one.name), one) for one in FILTERS if one.counted_in}


def _count(register: Tables, others: Selection, one: Filter[Any]) -> dict[str, int]:
    table: pd.DataFrame = getattr(register, one.counted_in)
    passing = others.passing(one.counted_in, table)
    rows = table if passing is None else table[passing]
    values = rows[one.acts_on[one.counted_in]].dropna().str.split(lists.SEPARATOR).explode()
    if one.counted_in == "exercises":
        values = _once(values, rows, register.exercise_links, count_parts=others.count_parts)
    found = values.value_counts()
    return {option: int(found.get(option, 0)) for option in one.options}


def _once(
    values: "pd.Series[str]", exercises: pd.DataFrame, links: pd.DataFrame, *, count_parts: bool
) -> "pd.Series[str]":
    """Leave out of the options of exercises what `counting.count_once` leaves out of those of one option."""
    counts = exercises[~exercises[c.KIND].isin(codes.UNCOUNTED_KINDS)]
    pairs = pd.DataFrame({_OPTION: values}).join(counts[c.EXERCISE_ID], how="inner")
    if not count_parts:
        part_of = links[(links[c.RELATION] == "part_of") & (links[c.PARENT_ID] != links[c.CHILD_ID])]
        umbrellas = pairs.merge(part_of, left_on=c.EXERCISE_ID, right_on=c.PARENT_ID, how="inner")
        parts = pd.MultiIndex.from_frame(umbrellas[[_OPTION, c.CHILD_ID]])
        pairs = pairs[~pd.MultiIndex.from_frame(pairs[[_OPTION, c.EXERCISE_ID]]).isin(parts)]
    return pairs[_OPTION]


_OPTION = "option"
