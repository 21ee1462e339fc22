"""How many rows each option of a filter would find."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from dashboard.analysis.kit import counting
from dashboard.analysis.kit.tables import Tables
from dashboard.schema import columns as c
from dashboard.schema import kept, lists
from dashboard.selection import FILTERS, Filter, Selection

Options = tuple[str, ...]
"""What one row holds of the options of a filter."""


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
    every = kept.once(_options, table, one.acts_on[one.counted_in])
    passing = others.passing(one.counted_in, table)
    rows = range(len(table)) if passing is None else np.flatnonzero(passing).tolist()
    if one.counted_in == "exercises":
        exercise_ids = counting.ids_of(table)
        options = {exercise_ids[row]: every[row] for row in rows}
        umbrellas = {} if others.count_parts else counting.umbrellas_of(register.exercise_links)
        found = Counter(_once(options, umbrellas))
    else:
        found = Counter(option for row in rows for option in every[row])
    return {option: found[option] for option in one.options}


def _options(table: pd.DataFrame, column: str) -> list[Options]:
    """Return the options of each row, none of what is no exercise."""
    every = [lists.parts(cell) for cell in table[column].tolist()]
    if c.EXERCISE_ID not in table:
        return every
    counts = counting.are_countable(table).tolist()
    return [options if one else () for one, options in zip(counts, every, strict=True)]


def _once(options: Mapping[str, Options], umbrellas: Mapping[str, Sequence[str]]) -> list[str]:
    """Leave out of the options of exercises what `counting.count_once` leaves out of those of one option."""
    return [
        option
        for exercise_id, own in options.items()
        for option in own
        if not any(option in options.get(umbrella, ()) for umbrella in umbrellas.get(exercise_id, ()))
    ]
