"""Does practice follow the advice? The article's six focus areas, held against figures by country.

A check is one indicator in one ally. What nobody published is unknown: it never counts as met, and never
as not met.
"""

import re
from collections.abc import Hashable, Sequence
from typing import Any

import pandas as pd

from dashboard.analysis.advice.concerns import as_one, concerns
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.selection import years_of
from dashboard.wording import NO_FIGURE, plain

STATUSES = {
    "met": "Met",
    "not_met": "Not met",
    "permanent": "Permanent",
    "planned": "Planned only",
    "no_target": "No target",
    "unknown": "No figure",
    "not_applicable": "Does not apply",
}
"""What a check can come to. Permanent stationing is neither a short rotation nor a long one."""

NOT_APPLICABLE = "not_applicable"

MOST_INDICATORS, FEWEST_ALLIES = 3, 2

RULE = (
    "In each focus area up to three indicators count: those with a target and figures for the most allies, "
    "at least two. Plans, orders and budgets never count. No figure: none was found; it counts neither as "
    "met nor as not met. What does not apply to an ally, such as a railway in other states, is no check."
)

NAME = [c.FOCUS_AREA, c.INDICATOR, c.UNIT]
"""Columns that name an indicator."""

_PLAN = r"\b(?:planned|ordered|on order|order|budget|requested|approved)\b"
_SINGULAR = {"exercises per year": "exercise per year", "months": "month"}


def checks(indicators: pd.DataFrame, allies: Sequence[str] = codes.FLANK_ALLIES) -> pd.DataFrame:
    """Hold every indicator against its target in every ally.

    Parameters
    ----------
    indicators : pandas.DataFrame
        Rows of the indicator table: the whole of it, so that which indicators count does not hang on
        the reader's filter.
    allies : sequence of str
        Codes of the flank allies wanted.

    Returns
    -------
    pandas.DataFrame
        One row per indicator and ally, in the article's order of focus areas: `focus_area`, `indicator`,
        `unit`, `iso3`, `value`, `target`, `direction`, `as_of`, `status` (a code of `STATUSES`),
        `counts` (bool, by `RULE`), `value_words` (such as "6 months", "permanent", "no figure"),
        `target_words` (such as "at most 3 months"; missing without a target), `confidence`, `source_ids`,
        `note`. An indicator named after a year counts as one of the same name, with each ally's latest year
        that has a figure; one that does not concern an ally is told and is no check.
    """
    rows = _latest_year(as_one(indicators[indicators[c.ISO3].isin(codes.FLANK_ALLIES)]))
    names = rows.groupby(NAME, sort=False, as_index=False).agg(
        {c.DIRECTION: "first", c.TARGET: _same, c.VALUE: "count"}
    )
    names = names.assign(**{c.COUNTS: _counting(names, rows)}).drop(columns=c.VALUE)
    grid = names.merge(pd.DataFrame({c.ISO3: pd.Series(list(allies), dtype="str")}), how="cross")
    of_ally = rows[[*NAME, c.ISO3, *_OF_ALLY]].rename(columns={c.TARGET: _TARGET_OF_ALLY})
    found = grid.merge(of_ally, on=[*NAME, c.ISO3], how="left", validate="one_to_one")
    found = found.assign(**{c.TARGET: found[_TARGET_OF_ALLY].fillna(found[c.TARGET])})
    judged = [_judged(row) for row in found.to_dict("records")]
    words = pd.DataFrame(
        judged, index=found.index, columns=[c.STATUS, c.VALUE_WORDS, c.TARGET_WORDS], dtype="str"
    )
    found = pd.concat([found, words], axis=1).assign(**{c.SOURCE_IDS: found[c.SOURCE_ID]})
    rank = found[c.FOCUS_AREA].map({area: i for i, area in enumerate(codes.FOCUS_AREAS)})
    ordered = found.assign(**{c.RANK: rank}).sort_values(
        [c.RANK, c.COUNTS], ascending=[True, False], kind="stable"
    )
    return ordered[_COLUMNS].reset_index(drop=True)


def allies_chosen(countries: Sequence[str]) -> tuple[str, ...]:
    """Return the flank allies within a choice of countries; all of them where none is chosen."""
    return tuple(ally for ally in codes.FLANK_ALLIES if not countries or ally in countries)


def ally_nouns(number: int) -> tuple[str, str]:
    """Return what one ally and several are called where so many of the flank are looked at."""
    whole = number == len(codes.FLANK_ALLIES)
    return ("flank ally", "flank allies") if whole else ("chosen ally", "chosen allies")


def _latest_year(rows: pd.DataFrame) -> pd.DataFrame:
    """Read "exercises found, 2024" and "exercises found, 2025" as one indicator at its latest year."""
    parts = rows[c.INDICATOR].str.extract(r"^(.*), (20\d\d)$")
    year = pd.to_numeric(parts[1]).fillna(years_of(rows[c.AS_OF]).astype("float64"))
    named = rows.assign(**{c.INDICATOR: parts[0].fillna(rows[c.INDICATOR]), c.YEAR: year})
    newest = named.assign(**{_HAS_FIGURE: rows[c.VALUE].notna()}).sort_values(
        [_HAS_FIGURE, c.YEAR], kind="stable", na_position="first"
    )
    return newest.drop_duplicates([*NAME, c.ISO3], keep="last").sort_index()


def _counting(names: pd.DataFrame, rows: pd.DataFrame) -> "pd.Series[bool]":
    """Say which indicators count, by `RULE`; of equally covered ones the first by name."""
    targets = rows[rows[c.TARGET].notna() & (rows[c.DIRECTION] != "none")]
    aimed = pd.MultiIndex.from_frame(names[NAME]).isin(pd.MultiIndex.from_frame(targets[NAME]))
    fit = names[
        aimed
        & (names[c.VALUE] >= FEWEST_ALLIES)
        & ~names[c.INDICATOR].str.contains(_PLAN, case=False, regex=True)
    ]
    ordered = fit.sort_values([c.FOCUS_AREA, c.VALUE, c.INDICATOR], ascending=[True, False, True])
    counting = ordered.groupby(c.FOCUS_AREA).head(MOST_INDICATORS)
    return pd.Series(names.index.isin(counting.index), names.index)


def _same(targets: "pd.Series[float]") -> float:
    """Return the target that all rows share; missing where they differ, for then it is each ally's own."""
    return float(targets.iloc[0]) if targets.nunique(dropna=False) == 1 else float("nan")


def _judged(row: dict[Hashable, Any]) -> tuple[str, str, str | None]:
    """Return the status of a check with its value and its target in words."""
    value, target, unit = row[c.VALUE], row[c.TARGET], row[c.UNIT]
    aimed = pd.notna(target) and row[c.DIRECTION] != "none"
    goal = None
    if aimed:
        words = _words(target, unit)
        goal = words if unit == "yes/no" else f"{row[c.DIRECTION].replace('_', ' ')} {words}"
    status = _status(row, aimed=aimed)
    missing = STATUSES[status].lower() if status == NOT_APPLICABLE else NO_FIGURE
    return status, missing if pd.isna(value) else _value_words(row), goal


def _status(row: dict[Hashable, Any], *, aimed: bool) -> str:
    value = row[c.VALUE]
    if pd.isna(value):
        return "unknown" if concerns(row[c.INDICATOR], row[c.ISO3]) else NOT_APPLICABLE
    if is_permanent(row[c.INDICATOR], row[c.UNIT], value):
        return "permanent"
    if re.search(_PLAN, row[c.INDICATOR], re.IGNORECASE):
        return "planned"
    if not aimed:
        return "no_target"
    reached = value >= row[c.TARGET] if row[c.DIRECTION] == "at_least" else value <= row[c.TARGET]
    return "met" if reached else "not_met"


def is_permanent(indicator: str, unit: str, value: float) -> bool:
    """Say whether a value of 0 means troops that never rotate, and no rotation of no length."""
    return "rotation" in indicator and unit == "months" and value == 0


def _value_words(row: dict[Hashable, Any]) -> str:
    if is_permanent(row[c.INDICATOR], row[c.UNIT], row[c.VALUE]):
        return "permanent"
    return _words(row[c.VALUE], row[c.UNIT])


def _words(value: float, unit: str) -> str:
    if unit == "yes/no":
        return "yes" if value else "no"
    if unit == "year":
        return str(round(value))
    if unit.startswith("percent"):
        return f"{plain(value)} %{unit.removeprefix('percent')}"
    currency, _, power = unit.partition(" ")
    if power in _POWERS:
        return f"{currency} {plain(value)} {_POWERS[power]}"
    return f"{plain(value)} {_SINGULAR.get(unit, unit) if value == 1 else unit}"


def unit_words(unit: str) -> str:
    """Return a unit as an axis names it: EUR million for EUR m, all others as they are."""
    currency, _, power = unit.partition(" ")
    return f"{currency} {_POWERS[power]}" if power in _POWERS else unit


_POWERS = {"m": "million", "bn": "billion"}

_HAS_FIGURE = "has_figure"
_TARGET_OF_ALLY = "target_of_ally"
_OF_ALLY = [c.VALUE, c.TARGET, c.AS_OF, c.CONFIDENCE, c.SOURCE_ID, c.NOTE]
_COLUMNS = [
    *NAME,
    c.ISO3,
    c.VALUE,
    c.TARGET,
    c.DIRECTION,
    c.AS_OF,
    c.STATUS,
    c.COUNTS,
    c.VALUE_WORDS,
    c.TARGET_WORDS,
    c.CONFIDENCE,
    c.SOURCE_IDS,
    c.NOTE,
]
