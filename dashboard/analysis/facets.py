"""How many rows each option of a filter would find."""

from collections import Counter
from typing import Any

import pandas as pd

from dashboard.analysis.kit.tables import Tables
from dashboard.schema import lists
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
        By filter and option; a row of several values counts for each of them.
    """
    return {one.name: _count(register, selection.without(one.name), one) for one in FILTERS if one.counted_in}


def _count(register: Tables, others: Selection, one: Filter[Any]) -> dict[str, int]:
    table: pd.DataFrame = getattr(register, one.counted_in)
    passing, cells = others.passing(one.counted_in, table), table[one.acts_on[one.counted_in]]
    counted = cells if passing is None else cells[passing]
    found = Counter(part for cell in counted.tolist() for part in lists.parts(cell))
    return {option: found[option] for option in one.options}
