"""When in the year each side drills, and how regularly a series returns."""

import pandas as pd

from dashboard.analysis.kit import counting, uploaded
from dashboard.analysis.kit.leaders import Leaders, leaders
from dashboard.analysis.kit.method import Method
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import MONTHS, counted, number

FEWEST_RUNS = 3
"""Below so many runs a series has no rhythm."""

NO_SERIES = ("snap_inspection", "readiness_check", "command_post")
"""Kinds that are called when wanted, so that a rhythm would be chance."""

BY_PAST_RHYTHM = "by past rhythm"
MISSED = "no run is on record"


def by_month(table: pd.DataFrame) -> pd.DataFrame:
    """Count exercises by bloc and the month in which they began.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes` on counted exercises; those known to the year only are left out.

    Returns
    -------
    pandas.DataFrame
        Every bloc with every month: `bloc`, `month` (1 to 12), `n` (Int64), `share_percent` (of the bloc's
        exercises with a month; missing where it has none), `exercise_id` (missing where there are several),
        `source_ids`; with a list of the reader's own `n_own`, how much of `n` is on it.
    """
    counted_part = {c.N: uploaded.is_on_list(table)}
    return uploaded.with_parts(_by_month, table, (c.BLOC, c.MONTH), counted_part)


def _by_month(table: pd.DataFrame) -> pd.DataFrame:
    dated = _dated(table)
    groups = dated.assign(**{c.MONTH: dated[c.FIRST_DAY].dt.month.astype("int64")}).groupby([c.BLOC, c.MONTH])
    grid = pd.MultiIndex.from_product([codes.BLOCS, range(1, 13)], names=[c.BLOC, c.MONTH])
    found = pd.DataFrame({c.N: groups.size(), **counting.of_groups(groups, dated)})
    found = found.reindex(grid).reset_index()
    n = found[c.N].fillna(0).astype("Int64")
    total = n.groupby(found[c.BLOC]).transform("sum").astype("float64")
    share = 100 * n.astype("float64") / total.where(total > 0)
    return found.assign(**{c.N: n}).assign(**{c.SHARE_PERCENT: share})


def month_words(table: pd.DataFrame, side: str, month: int | None) -> str:
    """Say whether a month is a usual one for the bloc of a side; `table` is a result of `by_month`."""
    bloc = codes.BLOC_OF_SIDE[side]
    rows = table[table[c.BLOC] == bloc].set_index(c.MONTH)[c.N].astype("int64")
    total, side = int(rows.sum()), codes.BLOCS[bloc]
    if total == 0:
        return f"No exercise of {side} with a known month is among the rows chosen."
    first = leaders(rows.index, rows)
    fullest = _months(first)
    exercises = f"{counted(total, 'exercise')} of {side}"
    if month is None:
        top = f"{number(first.top)}{first.each}"
        return f"Of {exercises} most began in {fullest} ({top}); the drill's month is not given."
    return f"{number(rows[month])} of {exercises} began in {_place(rows, month, first)}."


def _place(rows: "pd.Series[int]", month: int, first: Leaders[int]) -> str:
    """Say where a month stands among the twelve, and which of them are the fullest."""
    rank = int((rows > rows[month]).sum()) + 1
    others = Leaders(tuple(other for other in first.labels if other != month), first.top)
    if rank == 1:
        level = f" together with {_months(others)}" if others.labels else ""
        return f"{MONTHS[month - 1]}, the fullest month{level}"
    verb = first.agree("is", "are")
    tail = f"; the fullest {verb} {_months(first)} ({number(first.top)}{first.each})"
    return f"{MONTHS[month - 1]}, number {rank} of the 12 months{tail}"


def _months(found: Leaders[int]) -> str:
    return found.named(lambda month: MONTHS[month - 1], "months")


def rhythm(table: pd.DataFrame, bloc: str, known: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the series of a bloc that ran three times or more, with their rhythm.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `editions.editions`.
    bloc : str
        A code of `codes.BLOCS`.
    known : pandas.DataFrame, optional
        The same of the whole register: a run that it holds is never shown as due.

    Returns
    -------
    pandas.DataFrame
        One row per series, most runs first: `series`, `runs` (Int64, years with a run), `gap_years` (median
        of the years from one run to the next), `regular` (whether at least two of three gaps are that
        long), `last_year` (Int64), `next_month` (datetime, its first day: the last year and the gap, in the
        median month of past starts, by past rhythm and no forecast; missing where irregular, without a
        known month, on record in that year, or where even the run after it is past), `source_ids`.
    """
    latest = 0 if table.empty else int(table[c.YEAR_STARTED].max())
    found = [_series(runs, latest) for _, runs in runs_of(table, bloc).groupby(c.SERIES)]
    columns = [c.SERIES, c.RUNS, c.GAP_YEARS, c.REGULAR, c.LAST_YEAR, c.NEXT_MONTH, c.SOURCE_IDS]
    rows = pd.DataFrame(found, columns=columns).astype(
        {c.RUNS: "Int64", c.LAST_YEAR: "Int64", c.GAP_YEARS: "float64"}
    )
    rows = rows.astype(
        {c.SERIES: "str", c.SOURCE_IDS: "str", c.REGULAR: "bool", c.NEXT_MONTH: "datetime64[ns]"}
    )
    known = table if known is None else known
    held = pd.MultiIndex.from_frame(known[[c.SERIES, c.YEAR_STARTED]].dropna())
    due = pd.MultiIndex.from_arrays([rows[c.SERIES], rows[c.NEXT_MONTH].dt.year])
    rows = rows.assign(**{c.NEXT_MONTH: rows[c.NEXT_MONTH].mask(due.isin(held))})
    return rows.sort_values([c.RUNS, c.SERIES], ascending=[False, True], ignore_index=True)


def runs_of(table: pd.DataFrame, bloc: str) -> pd.DataFrame:
    """Return the runs behind `rhythm`, one a year and series: several in a year are one season."""
    rows = table[(table[c.BLOC] == bloc) & table[c.FIRST_DAY].notna() & ~table[c.KIND].isin(NO_SERIES)]
    rows = rows.assign(vague=rows[c.DATE_PRECISION] == "year").sort_values([c.SERIES, "vague", c.FIRST_DAY])
    rows = rows.drop_duplicates([c.SERIES, c.YEAR_STARTED]).sort_values([c.SERIES, c.FIRST_DAY])
    runs = rows.groupby(c.SERIES)[c.EXERCISE_ID].transform("size")
    return rows[runs >= FEWEST_RUNS].drop(columns="vague").reset_index(drop=True)


def plans_of(table: pd.DataFrame, bloc: str, known: pd.DataFrame) -> pd.DataFrame:
    """Return what pages announce for the series of a bloc, without what has run since.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes` on all exercises, plans included.
    bloc : str
        A code of `codes.BLOCS`.
    known : pandas.DataFrame
        Result of `editions.editions` on the whole register.
    """
    rows = table[(table[c.BLOC] == bloc) & (table[c.KIND] == "planned") & table[c.FIRST_DAY].notna()]
    held = pd.MultiIndex.from_frame(known[[c.SERIES, c.YEAR_STARTED]].dropna())
    has_run = pd.MultiIndex.from_frame(rows[[c.SERIES, c.YEAR_STARTED]]).isin(held)
    return rows[rows[c.SERIES].notna() & ~has_run].reset_index(drop=True)


def season_method(table: pd.DataFrame, exercises: pd.DataFrame) -> Method:
    """Return the note on months; `table` is a result of `by_month` on `exercises`."""
    missing = len(exercises) - int(table[c.N].sum())
    return Method(
        "How many exercises of each side began in each month, all years together.",
        "The month of the first day; an exercise of several months counts in the first.",
        f"{counted(int(table[c.N].sum()), 'exercise')}.",
        f"{number(missing)} known to the year only. Reporting is denser where a drill is large or near, so "
        "a low month may be a badly covered one.",
    )


def rhythm_method(table: pd.DataFrame) -> Method:
    """Return the note on series; `table` is a result of `rhythm`."""
    return Method(
        "The starts of each series that ran in three years or more. A part of a larger exercise is a run of "
        "its series too, and one whose name lists others is a run of theirs.",
        "Rhythm: the median of the years between runs. A series is regular if at least two of three gaps are "
        "that long; only then is the last year plus the gap shown, in the median month of past starts, "
        f"marked {BY_PAST_RHYTHM}.",
        f"{number(len(table))} series, {number(int(table[c.REGULAR].sum()))} of them regular.",
        "Snap inspections, readiness checks and command-post exercises; runs that the "
        "register lacks, which make a gap look longer; series that stopped. Not a forecast: an announced "
        "plan may say otherwise.",
    )


def _dated(table: pd.DataFrame) -> pd.DataFrame:
    return table[table[c.FIRST_DAY].notna() & (table[c.DATE_PRECISION] != "year")]


def _series(runs: pd.DataFrame, latest: int) -> tuple[object, ...]:
    years, months = runs[c.YEAR_STARTED].astype("int64"), _dated(runs)[c.FIRST_DAY].dt.month
    gaps = years.diff().dropna()
    gap, last = float(gaps.median()), int(years.max())
    regular = bool(3 * (gaps == gap).sum() >= 2 * len(gaps))
    due = regular and len(months) > 0 and last + 2 * gap >= latest
    after = pd.Timestamp(last + int(gap), int(months.median()), 1) if due else pd.NaT
    sources = lists.joined(runs[c.SOURCE_IDS])
    return runs[c.SERIES].iloc[0], len(runs), gap, regular, last, after, sources
