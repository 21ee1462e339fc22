"""How the numbers of each chart are counted, in a sentence or two for the space under it.

The notes on method (see `analysis.method`) say more; these lines say what is counted and what is left out.
"""

import pandas as pd

from dashboard.analysis.claims import bases, thresholds
from dashboard.analysis.events import pairs as pairing
from dashboard.analysis.exercises import season
from dashboard.schema import codes
from dashboard.schema import columns as c

RANGE = {
    "sums": "A range has no middle, so on this basis there are no troop-days and no place by size.",
    "marks": "On this basis a mark is as large as the highest claim.",
    "peers": "A range has no one size, so on this basis peers are ranked by their declared total.",
}
"""What the basis `range` does where one size would be needed."""

ONE_SIZE = "exercises with exact dates and one size, which a range is not,"
"""What a chart of single sizes is about, for the sentence in its place where there is none."""

ANY_BASIS = "The basis chosen does not act here."

MEASURES = "Each measure counts once, with its standing today; areas are our coding."
EVENTS = "Each event counts once; published counts of many events are left out."
SPENDING = (
    "Shares as published, one definition at a time, never averaged; a year without a figure stays empty."
)
LATEST = "The latest published figure of each state, none averaged; a state without one stays empty."
BY_STATE = {
    "spending": SPENDING,
    "equipment": SPENDING,
    "personnel": LATEST,
    "battlegroups": LATEST,
    "rotation": LATEST,
    "measures": "A measure that names several states counts in each, so the map does not add up.",
    "incidents": "Each event counts once in each state it touched; published counts of many are left out.",
}
"""How the figures of states on the map are counted, by what colours them."""

PERSONNEL = "One figure a year, of several editions the newest; a year without a figure stays empty."


def sized(counted: str, basis: str, where: str = "") -> str:
    """Return the counting rule with that of the basis.

    Parameters
    ----------
    counted : str
        `counting.Counted.rule`.
    basis : str
        A code of `codes.BASES`.
    where : str
        A key of `RANGE`, where one size would be needed.
    """
    more = RANGE[where] if where and basis == "range" else ""
    return " ".join(words for words in (counted, bases.BRIEF[basis], more) if words)


def drawable(table: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return the rows, or none of them where a column that a chart is made of is empty, as on the range."""
    return table if table[column].notna().any() else table.head(0)


def claims(shown: pd.DataFrame, rivals: pd.DataFrame, said: pd.DataFrame, metric: str) -> str:
    """Say which claims are drawn.

    Parameters
    ----------
    shown, rivals : pandas.DataFrame
        Results of `rivals.shown` and of `rivals.rival_claims`.
    said : pandas.DataFrame
        All claims on the exercises that the filters let pass.
    metric : str
        A code of `codes.METRICS`.
    """
    others = len(rivals) - len(shown)
    below = int((said[c.METRIC] == metric).sum()) - len(rivals)
    return (
        f"All claims count, those on parts and plans too: {len(shown):,} on "
        f"{shown[c.EXERCISE_ID].nunique():,} exercises. Left out: {others:,} on exercises not chosen above, "
        f"{below:,} below the grade chosen or of zero. {ANY_BASIS}"
    )


def ratios(both: pd.DataFrame, table: pd.DataFrame) -> str:
    """Say which exercises have a ratio; `both` is a result of `rivals.ratios` on `table`."""
    return (
        f"{len(both):,} of {len(table):,} exercises, each counted once, have both totals; "
        f"{len(table) - len(both):,} lack one or both and are left out. {ANY_BASIS}"
    )


def near(told: str, table: pd.DataFrame) -> str:
    """Say which totals are near a line; `told` is the sentence on how many, `table` of `sizes.sizes`."""
    whole = len(thresholds.declared_totals(table))
    parts = int(table[c.DECLARED].notna().sum()) - whole
    return (
        f"{told} Each exercise is counted once; left out: {parts:,} with a declared figure for a part only, "
        f"{len(table) - whole - parts:,} without one. {ANY_BASIS}"
    )


def peers(rows: pd.DataFrame, basis: str, counted: str) -> str:
    """Say which peers are ranked; `rows` is a result of `peers.peers`."""
    kind = "an independent count" if basis == "independent" else "a declared total"
    ranked = int(rows[c.PEER_SIZE].notna().sum())
    long = int(rows[c.LENGTH_DAYS].notna().sum())
    more = f" {RANGE['peers']}" if basis == "range" else ""
    return (
        f"{len(rows):,} peers, of which {ranked:,} have {kind} for the whole exercise and {long:,} exact "
        f"dates; the others are left out of that rank.{more} {counted}"
    )


def nearest(near_ones: pd.DataFrame, rows: pd.DataFrame, basis: str) -> str:
    """Say of how many peers the nearest are; `rows` is a result of `peers.peers`."""
    more = f" {RANGE['peers'].replace('ranked', 'compared')}" if basis == "range" else ""
    return (
        f"The {len(near_ones)} nearest of {len(rows):,} peers. What is unknown of a peer counts as far as "
        f"ten times the size.{more}"
    )


def months(table: pd.DataFrame, rows: pd.DataFrame, counted: str) -> str:
    """Say which exercises have a month; `table` is a result of `season.by_month` on `rows`."""
    n = int(table[c.N].sum())
    return f"{n:,} exercises; {len(rows) - n:,} known to the year only, or undated, are left out. {counted}"


def pairs(shown: pd.DataFrame, every: pd.DataFrame) -> str:
    """Say which pairs are drawn; `shown` is a year of `every`, results of `pairing.pairs`."""
    lagless = int(shown[c.LAG_DAYS].isna().sum())
    return (
        f"Each pair counts once: {len(shown):,} of {len(every):,}, those of the year chosen; {lagless:,} of "
        f"them without a lag, for lack of an exact date. {pairing.NO_CAUSE}"
    )


def lags(by_year: pd.DataFrame) -> str:
    """Say which pairs have a lag; `by_year` is a result of `pairing.by_year`."""
    n, known = int(by_year[c.N].sum()), int(by_year[c.N_WITH_LAG].sum())
    return f"{known:,} of {n:,} pairs; {n - known:,} without exact dates are left out. {pairing.NO_CAUSE}"


def rhythm(series: pd.DataFrame, runs: pd.DataFrame, rows: pd.DataFrame, bloc: str) -> str:
    """Say which runs make a rhythm; `series`, `runs` are of `season.rhythm`, `season.runs_of` on `rows`."""
    rest = int((rows[c.BLOC] == bloc).sum()) - len(runs)
    return (
        f"{len(runs):,} runs of {len(series):,} series, one a year and series. Left out: {rest:,} exercises "
        f"of {codes.BLOCS[bloc]} that are of no series with {season.FEWEST_RUNS} such runs, a further run of "
        "a year, or were called when wanted."
    )


def forces(snapshots: pd.DataFrame) -> str:
    """Say which snapshots of battlegroups are drawn; `snapshots` is of `battlegroups.snapshots`."""
    silent = int(snapshots[c.TROOPS].isna().sum())
    return (
        f"{len(snapshots) - silent:,} dated figures, each as published, none added up; {silent:,} without a "
        "troop figure are not drawn."
    )


def split(table: pd.DataFrame, events: pd.DataFrame) -> str:
    """Say how events are counted by year; `table` is a result of `incidents.by_year` on `events`."""
    twice = int(table[c.N].sum()) - len(events)
    more = (
        f" {twice:,} more than there are events, for one in several states counts in each." if twice else ""
    )
    return f"{EVENTS}{more}"


def published(drawn: pd.DataFrame, counts: pd.DataFrame) -> str:
    """Say which published counts are drawn; `drawn` is a result of `incidents.series` on `counts`."""
    return (
        f"{len(drawn):,} yearly counts, each as published and never added to events; "
        f"{len(counts) - len(drawn):,} others, of single months or of one year only, stand in the table."
    )


def one_indicator(checks: pd.DataFrame) -> str:
    """Say how the checks of one indicator are read; `checks` is of `advice.of_title`."""
    silent = int((checks[c.STATUS] == "unknown").sum())
    return (
        f"The latest published figure of each of {len(checks):,} allies; {silent:,} have none, which counts "
        "neither as met nor as not met."
    )
