"""How the numbers of each chart are counted, in a sentence or two for the space under it.

The notes on method (see `analysis.kit.method`) say more; these lines say what is counted and what is left
out.
"""

import pandas as pd

from dashboard.analysis.advice.concerns import FORCE
from dashboard.analysis.claims import basis_rules, thresholds
from dashboard.analysis.events.pairs import NO_CAUSE
from dashboard.analysis.exercises import season
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, number

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


def sized(rule: str, basis: str, where: str = "") -> str:
    """Return the counting rule with that of the basis.

    Parameters
    ----------
    rule : str
        `counting.Counted.rule`.
    basis : str
        A code of `codes.BASES`.
    where : str
        A key of `RANGE`, where one size would be needed.
    """
    more = RANGE[where] if where and basis == "range" else ""
    return " ".join(words for words in (rule, basis_rules.BRIEF[basis], more) if words)


def drawable(table: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return the rows, or none of them where a column that a chart is made of is empty, as on the range."""
    return table if table[column].notna().any() else table.head(0)


def claims(shown: pd.DataFrame, rivals: pd.DataFrame, filtered: pd.DataFrame, metric: str) -> str:
    """Say which claims are drawn.

    Parameters
    ----------
    shown, rivals : pandas.DataFrame
        Results of `rivals.shown` and of `rivals.rival_claims`.
    filtered : pandas.DataFrame
        All claims on the exercises that the filters let pass.
    metric : str
        A code of `codes.METRICS`.
    """
    others = len(rivals) - len(shown)
    below = int((filtered[c.METRIC] == metric).sum()) - len(rivals)
    out = [
        f"{number(n)} {why}"
        for n, why in (
            (others, "on exercises not chosen above"),
            (below, "below the grade chosen or of zero"),
        )
        if n
    ]
    return (
        f"All claims count, those on parts and plans too: {number(len(shown))} on "
        f"{counted(shown[c.EXERCISE_ID].nunique(), 'exercise')}. "
        + (f"Left out: {', '.join(out)}. " if out else "")
        + ANY_BASIS
    )


def ratios(both: pd.DataFrame, table: pd.DataFrame) -> str:
    """Say which exercises have a ratio; `both` is a result of `rivals.ratios` on `table`."""
    n, lacking = len(both), len(table) - len(both)
    return (
        f"{number(n)} of {counted(len(table), 'exercise')}, each counted once, {agree(n, 'has', 'have')} "
        f"both totals; {number(lacking)} {agree(lacking, 'lacks', 'lack')} one or both and "
        f"{agree(lacking, 'is', 'are')} left out. {ANY_BASIS}"
    )


def near(sentence: str, table: pd.DataFrame) -> str:
    """Say which totals are near a line; `sentence` says how many, `table` is of `sizes.sizes`."""
    totals = len(thresholds.declared_totals(table))
    parts = int(table[c.DECLARED].notna().sum()) - totals
    return (
        f"{sentence} Each exercise is counted once; left out: {number(parts)} with a declared figure for a "
        f"part only, {number(len(table) - totals - parts)} without one. {ANY_BASIS}"
    )


def peers(rows: pd.DataFrame, basis: str, rule: str) -> str:
    """Say which peers are ranked; `rows` is a result of `peers.peers`."""
    kind = "an independent count" if basis == "independent" else "a declared total"
    ranked, timed = (int(rows[column].notna().sum()) for column in (c.PEER_SIZE, c.LENGTH_DAYS))
    more = f" {RANGE['peers']}" if basis == "range" else ""
    return (
        f"{counted(len(rows), 'peer')}, of which {number(ranked)} {agree(ranked, 'has', 'have')} {kind} for "
        f"the whole exercise and {number(timed)} exact dates; the others are left out of that rank.{more} "
        f"{rule}"
    )


def months(table: pd.DataFrame, rows: pd.DataFrame, rule: str) -> str:
    """Say which exercises have a month; `table` is a result of `season.by_month` on `rows`."""
    n = int(table[c.N].sum())
    vague = len(rows) - n
    return (
        f"{counted(n, 'exercise')}; {number(vague)} known to the year only, or undated, "
        f"{agree(vague, 'is', 'are')} left out. {rule}"
    )


def pairs(shown: pd.DataFrame, every: pd.DataFrame) -> str:
    """Say which pairs are drawn; `shown` is a year of `every`, results of `pairs.pairs`."""
    lagless = int(shown[c.LAG_DAYS].isna().sum())
    return (
        f"Each pair counts once. Drawn: {number(len(shown))} of {number(len(every))}, those of the year "
        f"chosen that a document links; {number(lagless)} of them without a lag, for lack of an exact date. "
        f"{NO_CAUSE}"
    )


def lags(by_year: pd.DataFrame) -> str:
    """Say which pairs have a lag; `by_year` is a result of `pairs.by_year`."""
    n, known = int(by_year[c.N].sum()), int(by_year[c.N_WITH_LAG].sum())
    return (
        f"{number(known)} of {counted(n, 'pair')}; {number(n - known)} without exact dates "
        f"{agree(n - known, 'is', 'are')} left out. {NO_CAUSE}"
    )


def rhythm(series: pd.DataFrame, runs: pd.DataFrame, rows: pd.DataFrame, bloc: str) -> str:
    """Say which runs make a rhythm; `series`, `runs` are of `season.rhythm`, `season.runs_of` on `rows`."""
    rest = rows.loc[rows[c.BLOC] == bloc, c.EXERCISE_ID].nunique() - runs[c.EXERCISE_ID].nunique()
    return (
        f"{counted(len(runs), 'run')} of {number(len(series))} series, one a year and series. Left out: "
        f"{counted(rest, 'exercise')} of {codes.BLOCS[bloc]} that {agree(rest, 'is', 'are')} of no series "
        f"with {season.FEWEST_RUNS} such runs, a further run of a year, or {agree(rest, 'was', 'were')} "
        "called when wanted."
    )


def forces(snapshots: pd.DataFrame) -> str:
    """Say which snapshots of battlegroups are drawn; `snapshots` is of `battlegroups.snapshots`."""
    without = int(snapshots[c.TROOPS].isna().sum())
    drawn = f"{counted(len(snapshots) - without, 'dated figure')}, each as published, none added up"
    out = f"; {number(without)} without a troop figure {agree(without, 'is', 'are')} not drawn"
    return f"{drawn}{out if without else ''}."


def split(table: pd.DataFrame, events: pd.DataFrame) -> str:
    """Say how events are counted by year; `table` is a result of `incidents.by_year` on `events`."""
    twice = int(table[c.N].sum()) - len(events)
    more = f" {number(twice)} more than there are events, for one in several states counts in each."
    return EVENTS + (more if twice else "")


def published(drawn: pd.DataFrame, counts: pd.DataFrame) -> str:
    """Say which published counts are drawn; `drawn` is a result of `incidents.series` on `counts`."""
    rest = len(counts) - len(drawn)
    return (
        f"{counted(len(drawn), 'yearly count')}, each as published and never added to events; "
        f"{counted(rest, 'other')}, of single months, of a part of a year or of one year only, "
        f"{agree(rest, 'stands', 'stand')} in the table."
    )


def one_indicator(checks: pd.DataFrame) -> str:
    """Say how the checks of one indicator are read; `checks` is of `coverage_text.of_title`."""
    unknown = int((checks[c.STATUS] == "unknown").sum())
    concerned = int((checks[c.STATUS] != "not_applicable").sum())
    latest = "latest published figure"
    if (checks[c.INDICATOR] == FORCE).any():
        latest += " that counts everybody, not one nation's contingent,"
    none = f"; {number(unknown)} {agree(unknown, 'has', 'have')} none, counted neither as met nor as not met"
    words = f"The {latest} of each of {counted(concerned, 'ally', 'allies')}{none if unknown else ''}."
    apart = len(checks) - concerned
    return words + (f" It does not apply to {counted(apart, 'more', 'more')}." if apart else "")
