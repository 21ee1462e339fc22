"""What the reader's choice leaves of the register, read once for a whole page."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis import counting
from dashboard.analysis.claims import thresholds
from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.counting import Counted
from dashboard.analysis.drill import percentile
from dashboard.analysis.drill.percentile import ArticleDrill
from dashboard.analysis.exercises import sizes
from dashboard.analysis.tables import Tables
from dashboard.schema import columns as c
from dashboard.selection import Selection


@dataclass(frozen=True)
class Chosen:
    """The exercises chosen, with their sizes.

    Attributes
    ----------
    counted : Counted
        Which of them a total holds, and the rule in words.
    sizes : pandas.DataFrame
        Result of `sizes.sizes` on the counted ones.
    every : pandas.DataFrame
        The same for all of them, parts and what no total counts included.
    lines : Lines
        The two troop lines of the Vienna Document.
    article : ArticleDrill or None
        The article's drill among its peers of the whole register, whatever is filtered.
    """

    counted: Counted
    sizes: pd.DataFrame
    every: pd.DataFrame
    lines: Lines
    article: ArticleDrill | None


def choose(chosen: Tables, whole: Tables, selection: Selection) -> Chosen:
    """Read sizes and counts off the filtered tables, and the article's drill off the whole register.

    Parameters
    ----------
    chosen, whole : Tables
        The tables as the filters leave them, and as they are.
    selection : Selection
        The reader's choice.
    """
    counted = counting.count_once(chosen.exercises, chosen.exercise_links, count_parts=selection.count_parts)
    every = sizes.sizes(chosen.exercises, chosen.claims, selection)
    lines = thresholds.lines(whole.thresholds)
    return Chosen(
        counted=counted,
        sizes=every[every[c.EXERCISE_ID].isin(counted.kept[c.EXERCISE_ID])].reset_index(drop=True),
        every=every,
        lines=lines,
        article=percentile.article_drill(whole.exercises, whole.claims, whole.exercise_links, lines),
    )
