"""Do incidents fall near drills more often than they would by chance? A first look, no evidence of cause.

The question is put to whole years: the incidents of a year are moved round that year together, so that
their number, their bunching and the drills stay as they are, and only the nearness is left to chance.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from dashboard.analysis.kit import counting, dates
from dashboard.schema import codes, keys, lists
from dashboard.schema import columns as c
from dashboard.wording import rounded

WINDOW_DAYS = 7
"""An incident is near a drill within so many days before its first or after its last day."""

ROUNDS, SEED = 10_000, 20_251_125

REGION_OF_STATE = {
    **dict.fromkeys(("EST", "LVA", "LTU", "POL"), "baltic"),
    **dict.fromkeys(("FIN", "SWE", "NOR"), "nordic"),
    **dict.fromkeys(("ROU", "BGR", "MDA"), "black_sea"),
}
"""The border region of each state whose incidents are looked at."""

EAST, NORTH, SOUTH = 42.0, 60.0, 50.0
BALTIC_EAST = 33.0

DRILLS = ("russia_belarus", "russia", "belarus")
"""Sides whose drills are looked at."""

RULE = (
    "An incident is near a drill when it fell, to the day, within 7 days of a counted drill of Russia or "
    "Belarus that has exact dates and a place in the same region. Regions, all west of 42° E: Nordic, north "
    "of 60° N; Black Sea, south of 50° N; Baltic, between, west of 33° E. Chance: the incidents of a year "
    "are moved round it together by a random number of days, 10,000 times with a fixed seed. Drills: of the "
    "whole register, whatever is filtered. An incident in two regions counts once above, in each below."
)
"""How nearness and chance are found."""


Days: TypeAlias = "np.ndarray[Any, np.dtype[np.int64]]"
Counts: TypeAlias = "np.ndarray[Any, np.dtype[np.int64]]"


@dataclass(frozen=True)
class Nearness:
    """What the look finds.

    Attributes
    ----------
    near, events, drills : int
        Incidents near a drill in any of their regions, incidents looked at, and drills.
    chance : numpy.ndarray of int
        Number near a drill in each rearrangement, shape (rounds,).
    p_value : float
        Share of rearrangements, the observed one included, with at least as many near.
    table : pandas.DataFrame
        By region with an incident: `region`, `n`, `n_near`, `n_expected` (mean of the rearrangements),
        `share_of_days` (of the years with an incident that lie near a drill, percent), `n_drills`,
        `source_ids`. An incident in two regions counts in each.
    """

    near: int
    events: int
    drills: int
    chance: Counts
    p_value: float
    table: pd.DataFrame


def drills(exercises: pd.DataFrame, links: pd.DataFrame, sites: pd.DataFrame) -> pd.DataFrame:
    """Return the drills of Russia and Belarus with exact dates, one row for each region of their places.

    Parameters
    ----------
    exercises, links, sites : pandas.DataFrame
        Rows of `exercises`, `exercise_links` and `exercise_sites`.

    Returns
    -------
    pandas.DataFrame
        `exercise_id`, `name`, `first_day`, `last_day` (datetime), `region` (a code of `codes.REGIONS`),
        `source_ids`.
    """
    drilled = dates.spans(counting.count_once(exercises, links).rows)
    drilled = drilled[drilled[c.ORGANISER_SIDE].isin(DRILLS) & drilled[c.LENGTH_DAYS].notna()]
    regions = [region(lon, lat) for lon, lat in zip(sites[c.LON], sites[c.LAT], strict=True)]
    placed = sites.assign(**{c.REGION: pd.Series(regions, sites.index, dtype="str")})
    placed = placed.loc[placed[c.REGION].notna(), [c.EXERCISE_ID, c.REGION]].drop_duplicates()
    found = drilled.merge(placed, on=c.EXERCISE_ID, how="inner", validate="one_to_many")
    return found[[c.EXERCISE_ID, c.NAME, c.FIRST_DAY, c.LAST_DAY, c.REGION, c.SOURCE_IDS]]


def region(lon: float, lat: float) -> str | None:
    """Return the border region of a point in degrees; None where it lies in none of them."""
    if pd.isna(lon) or pd.isna(lat) or lon > EAST:
        return None
    if lat >= NORTH:
        return "nordic"
    if lat < SOUTH:
        return "black_sea"
    return "baltic" if lon <= BALTIC_EAST else None


def dated(events: pd.DataFrame) -> pd.DataFrame:
    """Return the events known to the day, one row for each region of their states, by incident.

    Parameters
    ----------
    events : pandas.DataFrame
        Result of `incidents.events`.
    """
    exact = events[(events[c.DATE_PRECISION] == "day") & (events[c.DATE].str.len() == dates.FULL)]
    states = exact.assign(**{c.REGION: exact[c.COUNTRIES].str.split(lists.SEPARATOR)}).explode(c.REGION)
    placed = states.assign(**{c.REGION: states[c.REGION].map(REGION_OF_STATE)})
    known = placed[placed[c.REGION].notna()].sort_values([c.INCIDENT_ID, c.REGION])
    return known.drop_duplicates([c.INCIDENT_ID, c.REGION], ignore_index=True)


def nearness(
    events: pd.DataFrame, drilled: pd.DataFrame, *, window: int = WINDOW_DAYS, rounds: int = ROUNDS
) -> Nearness:
    """Hold the incidents near drills against chance, by `RULE`.

    Parameters
    ----------
    events : pandas.DataFrame
        Result of `dated`.
    drilled : pandas.DataFrame
        Result of `drills`.
    window : int
        Days before the first and after the last day of a drill that still count as near.
    rounds : int
        How often the incidents are moved.
    """
    generator = np.random.default_rng(SEED)
    years = np.unique(events[c.YEAR].to_numpy(dtype=np.int64))
    shifts = {int(year): generator.integers(0, _length(int(year)), rounds) for year in years}
    table = _by_region(events, drilled, shifts, window)
    found, chance = _near(_once(events), drilled, shifts, window)
    chance = chance if shifts else np.zeros(rounds, dtype=np.int64)
    p_value = (1 + int((chance >= found).sum())) / (rounds + 1)
    n_events, n_drills = events[c.INCIDENT_ID].nunique(), drilled[c.EXERCISE_ID].nunique()
    return Nearness(found, n_events, n_drills, chance, p_value, table)


def _near(
    events: pd.DataFrame, drilled: pd.DataFrame, shifts: dict[int, Days], window: int
) -> tuple[int, Counts]:
    """Return how many events are near a drill, and how many after each move, shape (rounds,).

    Events of one year and the same regions are moved together, so what each move of a day leaves near is
    counted once for all of them: a list of 50,000 incidents takes no more room than one of 50.
    """
    near, moved = 0, np.zeros(len(next(iter(shifts.values()), ())), dtype=np.int64)
    for (year, together), rows in events.groupby([c.YEAR, c.REGION], sort=False):
        at = int(str(year))
        of_regions = (drilled[drilled[c.REGION] == one] for one in lists.parts(together))
        covered = np.maximum.reduce([calendar(some, at, window) for some in of_regions])
        days = rows[c.FIRST_DAY].dt.day_of_year.to_numpy(dtype=np.int64) - 1
        after = _after_each_move(covered, days)
        near += int(after[0])
        moved += after[shifts[at]]
    return near, moved


def _after_each_move(covered: Days, days: Days) -> Counts:
    """Return how many days are covered once all are moved round the year by 0, 1, 2 days and so on."""
    every = np.arange(covered.size)
    per_day = np.bincount(days, minlength=covered.size)
    moves: Counts = covered[(every[:, None] + every[None, :]) % covered.size] @ per_day
    return moves


def calendar(drilled: pd.DataFrame, year: int, window: int) -> Days:
    """Return for each day of a year whether a drill was near: 1 or 0, shape (days of the year,)."""
    first = np.datetime64(f"{year}-01-01", "D")
    covered = np.zeros(_length(year), dtype=np.int64)
    starts = (drilled[c.FIRST_DAY].to_numpy(dtype="datetime64[D]") - first).astype(np.int64) - window
    ends = (drilled[c.LAST_DAY].to_numpy(dtype="datetime64[D]") - first).astype(np.int64) + window
    for start, end in zip(starts, ends, strict=True):
        covered[max(start, 0) : max(end + 1, 0)] = 1
    return covered


def _once(events: pd.DataFrame) -> pd.DataFrame:
    """Return each incident once, with all its regions as a list in one cell."""
    regions = keys.by_key(events[c.INCIDENT_ID], events[c.REGION])
    together = [lists.joined(some) for some in regions.values()]
    once = events.drop_duplicates(c.INCIDENT_ID)
    return once.assign(**{c.REGION: pd.Series(together, once.index, dtype="str")})


def _by_region(
    events: pd.DataFrame, drilled: pd.DataFrame, shifts: dict[int, Days], window: int
) -> pd.DataFrame:
    rows = []
    for code, label in codes.REGIONS.items():
        here = events[events[c.REGION] == code]
        if here.empty:
            continue
        of_region = drilled[drilled[c.REGION] == code]
        years = sorted({int(year) for year in here[c.YEAR]})
        days = [calendar(of_region, year, window) for year in years]
        cited = [*here[c.SOURCE_IDS], *of_region[c.SOURCE_IDS]]
        near, moved = _near(here, drilled, shifts, window)
        rows.append(
            {
                c.REGION: label,
                c.N: len(here),
                c.N_NEAR: near,
                c.N_EXPECTED: rounded(float(moved.mean()), 1),
                c.SHARE_OF_DAYS: rounded(100 * float(np.concatenate(days).mean()), 1),
                c.N_DRILLS: of_region[c.EXERCISE_ID].nunique(),
                c.SOURCE_IDS: lists.joined(cited),
            }
        )
    return pd.DataFrame(rows, columns=_BY_REGION)


def _length(year: int) -> int:
    return int((np.datetime64(f"{year + 1}", "D") - np.datetime64(f"{year}", "D")).astype(int))


_BY_REGION = [c.REGION, c.N, c.N_NEAR, c.N_EXPECTED, c.SHARE_OF_DAYS, c.N_DRILLS, c.SOURCE_IDS]
