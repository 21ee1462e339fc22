"""What the reader's choice leaves of the register, read once for a whole page."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.kit import counting
from dashboard.analysis.kit.counting import Counted
from dashboard.analysis.kit.tables import Tables
from dashboard.schema import columns as c
from dashboard.schema import keys


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


def sized_register(filtered: Tables, sized: pd.DataFrame, *, count_parts: bool) -> SizedRegister:
    """Read counts off the filtered tables, and pick the sizes of what they hold.

    Parameters
    ----------
    filtered : Tables
        The tables as the filters leave them.
    sized : pandas.DataFrame
        Result of `sizes.sizes` on at least all of these exercises, at the same basis and grade: the size of
        one does not depend on which others there are.
    count_parts : bool
        Whether parts of an exercise count beside the whole.
    """
    counted = counting.count_once(filtered.exercises, filtered.exercise_links, count_parts=count_parts)
    every = of_exercises(sized, filtered.exercises)
    return SizedRegister(counted=counted, sizes=of_exercises(every, counted.rows), all_sizes=every)


def of_exercises(rows: pd.DataFrame, exercises: pd.DataFrame) -> pd.DataFrame:
    """Return the rows on some exercises, numbered anew."""
    return rows[keys.are_among(rows[c.EXERCISE_ID], exercises[c.EXERCISE_ID])].reset_index(drop=True)
