"""How many exercises of a year the register may lack, from two lists that overlap."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log, sqrt

import pandas as pd

from dashboard.analysis.exercises.yardstick import NAME, YARDSTICK, ListedYear
from dashboard.schema import columns as c
from dashboard.wording import number

FEWEST_ON_BOTH = 7
"""On so many exercises two lists must agree: with fewer Chapman's estimator is known to run too low."""

_Z = 1.96
"""Standard normal deviate of a two-sided interval of 95 percent."""

ASSUMPTIONS = (
    f"Years up to {max(one.year for one in YARDSTICK)} are held against {NAME}, which names exercises of "
    "several states. Together both name so many at least; what neither names is not in it. The whole is "
    f"estimated only where {FEWEST_ON_BOTH} exercises or more are on both (Chapman's estimator, lognormal "
    "interval of 95 %), as if the lists were made apart and each exercise were as likely as any "
    "other to be on them. Rows sought because the list names them count as known and not as agreement."
)


@dataclass(frozen=True)
class Estimate:
    """How many there were in all, with an interval of 95 percent that never falls below what is known."""

    whole: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class Recall:
    """What is known of how much is missing.

    Attributes
    ----------
    years : pandas.DataFrame
        See `recall`.
    since : int or None
        See `read_both_sides_since`.
    until : str
        See `dates.last_on_record`.
    """

    years: pd.DataFrame
    since: int | None
    until: str = ""


def chapman(first: int, second: int, both: int) -> Estimate | None:
    """Estimate how many there are in all from two lists made apart.

    Parameters
    ----------
    first, second : int
        How many each list names.
    both : int
        How many are on both.

    Returns
    -------
    Estimate or None
        None where fewer than `FEWEST_ON_BOTH` are on both.
    """
    if both < FEWEST_ON_BOTH:
        return None
    known = first + second - both
    whole = (first + 1) * (second + 1) / (both + 1) - 1
    variance = (first + 1) * (second + 1) * (first - both) * (second - both) / ((both + 1) ** 2 * (both + 2))
    unseen = whole - known
    if unseen <= 0:
        return Estimate(known, known, known)
    # Of the unseen, not of the whole: so the lower end cannot fall below what is known, and the interval is
    # as lopsided as the doubt. The symmetric one covers 73 percent at fifty exercises with a fifth on each.
    spread = exp(_Z * sqrt(log(1 + variance / unseen**2)))
    return Estimate(whole, known + unseen / spread, known + unseen * spread)


def recall(table: pd.DataFrame, yardstick: Iterable[ListedYear] = YARDSTICK) -> pd.DataFrame:
    """Hold the register against a list, year by year and side by side.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes` on the whole register, each exercise counted once.
    yardstick : iterable of ListedYear
        What the list names.

    Returns
    -------
    pandas.DataFrame
        One row a year and side of the list: `year_started` (Int64), `bloc`, `n_known` (exercises in the
        register), `n_listed` (on the list), `n_listed_known` (on both), `at_least` (on either, or the lower
        end of the estimate), `estimate` and `estimate_high` (missing where too few are on both), `is_thin`
        (whether no more than half of the least possible whole is known).
    """
    rows = [_held_against(table, one) for one in yardstick]
    return pd.DataFrame(rows, columns=list(_KINDS)).astype(_KINDS)


def beside(table: pd.DataFrame, years: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `yearly.yearly` with what `recall` says of their year and side."""
    columns = [c.YEAR_STARTED, c.BLOC, c.N_KNOWN, c.N_LISTED, c.N_LISTED_KNOWN, c.AT_LEAST, c.ESTIMATE]
    held = years[[*columns, c.ESTIMATE_HIGH]]
    years_there = table.astype({c.YEAR_STARTED: "Int64"})
    return years_there.merge(held, how="left", on=[c.YEAR_STARTED, c.BLOC], validate="many_to_one")


def rule(counted: str, table: pd.DataFrame) -> str:
    """Return a counting rule, with how a year is held against the list where one of `beside` is."""
    return f"{counted} {ASSUMPTIONS}" if table[c.AT_LEAST].notna().any() else counted


def read_both_sides_since(actions: pd.DataFrame, exercises: pd.DataFrame) -> int | None:
    """Return the first year from which pages on both sides were read, as the pairs of exercises tell.

    From that year on the register pairs each exercise of Russia, Belarus or the CSTO with allied ones near it
    (`data/README.md`, "Actions and responses"): before it, the two sides were not sought side by side.

    Parameters
    ----------
    actions, exercises : pandas.DataFrame
        The two tables of the register.

    Returns
    -------
    int or None
        None where nothing is paired.
    """
    starts = exercises.set_index(c.EXERCISE_ID)[c.START_DATE].reindex(actions[c.ACTION_ID]).dropna()
    return int(starts.str[:4].min()) if len(starts) else None


def known_of(n_known: int, at_least: int, estimate_high: float | None = None) -> str:
    """Return "5 known of at least 17", or "54 known of about 70 to 95" where the whole is estimated."""
    if estimate_high is None or pd.isna(estimate_high):
        return f"{number(n_known)} known of at least {number(at_least)}"
    return f"{number(n_known)} known of about {number(at_least)} to {number(round(estimate_high))}"


def _held_against(table: pd.DataFrame, listed: ListedYear) -> tuple[object, ...]:
    ids = table[c.EXERCISE_ID][(table[c.YEAR_STARTED] == listed.year) & (table[c.BLOC] == listed.bloc)]
    known = set(ids)
    both, sought = len(known & {*listed.found, *listed.sought}), len(known & set(listed.sought))
    estimate = chapman(len(known) - sought, listed.n_listed, both - sought)
    union = len(known) + listed.n_listed - both
    least = max(union, round(estimate.low)) if estimate else union
    whole, high = (estimate.whole, max(estimate.high, least)) if estimate else (None, None)
    is_thin = 2 * len(known) <= least
    return listed.year, listed.bloc, len(known), listed.n_listed, both, least, whole, high, is_thin


_KINDS = {
    c.YEAR_STARTED: "Int64",
    c.BLOC: "str",
    c.N_KNOWN: "Int64",
    c.N_LISTED: "Int64",
    c.N_LISTED_KNOWN: "Int64",
    c.AT_LEAST: "Int64",
    c.ESTIMATE: "float64",
    c.ESTIMATE_HIGH: "float64",
    c.IS_THIN: "boolean",
}
