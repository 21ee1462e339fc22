"""What the reader's choice leaves of the register, read once for a whole page."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis import counting
from dashboard.analysis.counting import Counted
from dashboard.analysis.exercises import sizes
from dashboard.analysis.tables import Tables
from dashboard.schema import columns as c
from dashboard.schema import keys
from dashboard.selection import Selection


@dataclass(frozen=True)
class SizedRegister:
    """The exercises that the filters let pass, with their sizes.

    Attributes
    ----------
    counted : Counted
        Which of them a total holds, and the rule in words.
    sizes : pandas.DataFrame
        Result of `sizes.sizes` on the counted ones.
    all_sizes : pandas.DataFrame
        The same for all of them, parts and what no total counts included.
    """

    counted: Counted
    sizes: pd.DataFrame
    all_sizes: pd.DataFrame


def sized_register(filtered: Tables, selection: Selection) -> SizedRegister:
    """Read sizes and counts off the filtered tables.

    Parameters
    ----------
    filtered : Tables
        The tables as the filters leave them.
    selection : Selection
        The reader's choice.
    """
    counted = counting.count_once(
        filtered.exercises, filtered.exercise_links, count_parts=selection.count_parts
    )
    every = sizes.sizes(filtered.exercises, filtered.claims, selection)
    return SizedRegister(
        counted=counted,
        sizes=every[keys.are_among(every[c.EXERCISE_ID], counted.rows[c.EXERCISE_ID])].reset_index(drop=True),
        all_sizes=every,
    )
