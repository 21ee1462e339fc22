"""What the register knows: zero exercises told from exercises without a figure."""

import pandas as pd

from dashboard.schema import codes, lists
from dashboard.schema import columns as c


def matrix(table: pd.DataFrame) -> pd.DataFrame:
    """Count by side and year what is known about exercises.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes`.

    Returns
    -------
    pandas.DataFrame
        Every side of those present with every year of the register and up to any other that a row has:
        `organiser_side`, `year_started`, `n` (exercises in the register; 0 says that it holds none, not
        that there was none), `n_with_figure` (by the basis in use), `n_without_figure`, `n_single_source`
        (with a figure that rests on one document), `source_ids`.
    """
    figure = table[c.TROOPS_LOW].notna()
    flags = table.assign(
        **{
            c.N: figure.notna().astype("int64"),
            c.N_WITH_FIGURE: figure.astype("int64"),
            c.N_WITHOUT_FIGURE: (~figure).astype("int64"),
            c.N_SINGLE_SOURCE: (figure & (table[c.N_SOURCES] == 1)).astype("int64"),
        }
    )
    groups = flags[flags[c.YEAR_STARTED].notna()].groupby([c.ORGANISER_SIDE, c.YEAR_STARTED])
    counts = groups[[c.N, c.N_WITH_FIGURE, c.N_WITHOUT_FIGURE, c.N_SINGLE_SOURCE]].sum()
    sides = [side for side in codes.SIDES if side in set(table[c.ORGANISER_SIDE])]
    known = table[c.YEAR_STARTED].dropna().astype("int64")
    years = range(min([codes.FIRST_YEAR, *known]), max([codes.LAST_YEAR, *known]) + 1)
    grid = pd.MultiIndex.from_product([sides, years], names=[c.ORGANISER_SIDE, c.YEAR_STARTED])
    sources = groups[c.SOURCE_IDS].agg(lists.joined).reindex(grid)
    full = counts.reindex(grid, fill_value=0).astype("Int64")
    return full.assign(**{c.SOURCE_IDS: sources}).reset_index().astype({c.YEAR_STARTED: "Int64"})
