"""Does practice follow the advice? The article's six focus areas, held against figures by country.

A check is one indicator in one ally. What nobody published is unknown: it never counts as met, and never
as not met.
"""

import re
from collections.abc import Hashable, Sequence
from typing import Any

import pandas as pd

from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.selection import years_of
from dashboard.wording import NO_FIGURE, after_none, agree, counted, none_or, number, plain

STATUSES = {
    "met": "Met",
    "not_met": "Not met",
    "permanent": "Permanent",
    "planned": "Planned only",
    "no_target": "No target",
    "unknown": "No figure",
}
"""What a check can come to. Permanent stationing is neither a short rotation nor a long one."""

MOST_INDICATORS, FEWEST_ALLIES = 3, 2

RULE = (
    "In each focus area up to three indicators count: those with a target and figures for the most allies, "
    "at least two. Plans, orders and budgets never count. No figure: none was found, or the indicator does "
    "not concern the ally; it counts neither as met nor as not met."
)


_NAME = [c.FOCUS_AREA, c.INDICATOR, c.UNIT]
_PLAN = r"\b(?:planned|ordered|on order|order|budget|requested|approved)\b"
_SINGULAR = {"exercises per year": "exercise per year", "months": "month"}
_GRADES = tuple(codes.CONFIDENCE)


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
        `note`. An indicator named after a year counts as one of the same name, with each ally's latest year.
    """
    rows = _latest_year(indicators[indicators[c.ISO3].isin(codes.FLANK_ALLIES)])
    names = rows.groupby(_NAME, sort=False, as_index=False).agg(
        {c.DIRECTION: "first", c.TARGET: _same, c.VALUE: "count"}
    )
    names = names.assign(**{c.COUNTS: _counting(names, rows)}).drop(columns=c.VALUE)
    grid = names.merge(pd.DataFrame({c.ISO3: pd.Series(list(allies), dtype="str")}), how="cross")
    of_ally = rows[[*_NAME, c.ISO3, *_OF_ALLY]].rename(columns={c.TARGET: _TARGET_OF_ALLY})
    found = grid.merge(of_ally, on=[*_NAME, c.ISO3], how="left", validate="one_to_one")
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


def by_indicator(table: pd.DataFrame) -> pd.DataFrame:
    """Sum up the checks of each indicator.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `checks`.

    Returns
    -------
    pandas.DataFrame
        One row per indicator, in the order of `checks`: `focus_area`, `indicator`, `unit`, `counts`,
        `n_allies`, `n_with_figure`, `n_met`, `n_not_met`, `n_permanent`, `n_unknown` (Int64), `sentence`,
        `source_ids`.
    """
    rows = []
    for (area, indicator, unit), part in table.groupby(_NAME, sort=False):
        first = {
            c.FOCUS_AREA: area,
            c.INDICATOR: indicator,
            c.UNIT: unit,
            c.COUNTS: bool(part[c.COUNTS].all()),
        }
        row = first | _numbers(part) | {c.SOURCE_IDS: lists.joined(part[c.SOURCE_IDS])}
        rows.append(row | {c.SENTENCE: _indicator_sentence(part)})
    return pd.DataFrame(rows, columns=_BY_INDICATOR).astype(dict.fromkeys(_NUMBERS, "Int64"))


def by_focus_area(table: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Sum up the checks that count, by focus area.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `checks`.
    measures : pandas.DataFrame
        Rows of the measure table, filtered as the reader chose.

    Returns
    -------
    pandas.DataFrame
        One row per focus area of the article, in its order: `focus_area`, `n_indicators`, `n_allies`,
        `n_with_figure` (allies with a figure on any of them), `n_checks`, `n_met`, `n_not_met`,
        `n_permanent`, `n_unknown`, `n_measures` (Int64), `evidence` (most frequent confidence of the
        figures, the lower of equals) and `evidence_lowest` (missing without a figure), `indicators`
        (`; `-joined), `sentence`, `source_ids`.
    """
    rows = []
    for area in codes.FOCUS_AREAS:
        part = table[(table[c.FOCUS_AREA] == area) & table[c.COUNTS]]
        known = part.loc[part[c.VALUE].notna(), c.CONFIDENCE].dropna()
        row: dict[str, Any] = {c.FOCUS_AREA: area} | _numbers(part)
        row[c.N_MEASURES] = int((measures[c.FOCUS_AREA] == area).sum())
        row[c.N_INDICATORS] = part[c.INDICATOR].nunique()
        row[c.INDICATORS] = "; ".join(part[c.INDICATOR].drop_duplicates())
        row[c.EVIDENCE], row[c.EVIDENCE_LOWEST] = _evidence(known)
        row[c.SOURCE_IDS] = lists.joined(part[c.SOURCE_IDS])
        rows.append(row | {c.SENTENCE: _area_sentence(row)})
    return pd.DataFrame(rows, columns=_BY_AREA).astype(dict.fromkeys(_AREA_NUMBERS, "Int64"))


def allies_chosen(countries: Sequence[str]) -> tuple[str, ...]:
    """Return the flank allies within a choice of countries; all of them where none is chosen."""
    return tuple(ally for ally in codes.FLANK_ALLIES if not countries or ally in countries)


def _latest_year(rows: pd.DataFrame) -> pd.DataFrame:
    """Read "exercises found, 2024" and "exercises found, 2025" as one indicator at its latest year."""
    parts = rows[c.INDICATOR].str.extract(r"^(.*), (20\d\d)$")
    year = pd.to_numeric(parts[1]).fillna(years_of(rows[c.AS_OF]).astype("float64"))
    named = rows.assign(**{c.INDICATOR: parts[0].fillna(rows[c.INDICATOR]), c.YEAR: year})
    newest = named.sort_values(c.YEAR, kind="stable", na_position="first")
    return newest.drop_duplicates([*_NAME, c.ISO3], keep="last").sort_index()


def _counting(names: pd.DataFrame, rows: pd.DataFrame) -> "pd.Series[bool]":
    """Say which indicators count, by `RULE`; of equally covered ones the first by name."""
    targets = rows[rows[c.TARGET].notna() & (rows[c.DIRECTION] != "none")]
    aimed = pd.MultiIndex.from_frame(names[_NAME]).isin(pd.MultiIndex.from_frame(targets[_NAME]))
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
    return _status(row, aimed=aimed), NO_FIGURE if pd.isna(value) else _value_words(row), goal


def _status(row: dict[Hashable, Any], *, aimed: bool) -> str:
    value = row[c.VALUE]
    if pd.isna(value):
        return "unknown"
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
    return f"{plain(value)} {_SINGULAR.get(unit, unit) if value == 1 else unit}"


def _numbers(part: pd.DataFrame) -> dict[str, int]:
    counts = part[c.STATUS].value_counts()
    return {
        c.N_ALLIES: part[c.ISO3].nunique(),
        c.N_WITH_FIGURE: part.loc[part[c.VALUE].notna(), c.ISO3].nunique(),
        c.N_CHECKS: len(part),
    } | {f"n_{status}": int(counts.get(status, 0)) for status in ("met", "not_met", "permanent", "unknown")}


def _evidence(known: "pd.Series[str]") -> tuple[str | None, str | None]:
    if known.empty:
        return None, None
    counts = known.value_counts()
    most = [grade for grade in _GRADES if counts.get(grade, 0) == counts.max()]
    return most[-1], max(set(known), key=_GRADES.index)


def _indicator_sentence(part: pd.DataFrame) -> str:
    """Say how many allies have a figure before how many meet the target."""
    numbers = _numbers(part)
    coverage = f"{_have(numbers)} a figure"
    if part[c.TARGET_WORDS].isna().all():
        return f"{coverage}; no target is stated."
    if (part[c.STATUS] == "planned").any():
        return f"{coverage}; a plan, an order or a budget is not yet practice."
    if not _judgeable(numbers):
        return f"{coverage}; whether the target is met is unknown."
    goals = part[c.TARGET_WORDS].dropna().unique()
    goal = f"the target ({goals[0]})" if len(goals) == 1 else "their own target"
    met, missed = numbers[c.N_MET], numbers[c.N_NOT_MET]
    words = [f"{none_or(met)} {after_none(met, 'meets', 'meet')} {goal}"]
    words += [f"{counted(missed, 'does', 'do')} not"] if missed else []
    words += [f"{number(numbers[c.N_PERMANENT])} without rotation"] if numbers[c.N_PERMANENT] else []
    return f"{coverage}; {', '.join(words)}."


def _area_sentence(row: dict[str, Any]) -> str:
    """Say what is known and what is not; with coverage first where most of it is not known."""
    judged = _judgeable(row)
    if not judged:
        return "No ally here has a figure with a target: whether practice follows the advice is unknown."
    all_checks = f"{counted(row[c.N_CHECKS], 'check')} on {counted(row[c.N_INDICATORS], 'indicator')}"
    of = f"{number(judged)} of {all_checks}"
    permanent = f", {number(row[c.N_PERMANENT])} permanent" if row[c.N_PERMANENT] else ""
    outcome = f"{number(row[c.N_MET])} met, {number(row[c.N_NOT_MET])} not met{permanent}"
    if 2 * judged < row[c.N_CHECKS]:
        return f"Mostly unknown: {_have(row)} any figure, and only {of} can be made: {outcome}."
    return f"{of} can be made: {outcome}; {number(row[c.N_UNKNOWN])} without a figure."


def _judgeable(numbers: dict[str, Any]) -> int:
    return int(numbers[c.N_MET] + numbers[c.N_NOT_MET] + numbers[c.N_PERMANENT])


def _have(numbers: dict[str, Any]) -> str:
    known, allies = numbers[c.N_WITH_FIGURE], numbers[c.N_ALLIES]
    return f"{number(known)} of {counted(allies, 'ally', 'allies')} {agree(known, 'has', 'have')}"


_TARGET_OF_ALLY = "target_of_ally"
_OF_ALLY = [c.VALUE, c.TARGET, c.AS_OF, c.CONFIDENCE, c.SOURCE_ID, c.NOTE]
_COLUMNS = [
    *_NAME,
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
_NUMBERS = [c.N_ALLIES, c.N_WITH_FIGURE, c.N_MET, c.N_NOT_MET, c.N_PERMANENT, c.N_UNKNOWN]
_AREA_NUMBERS = [c.N_INDICATORS, *_NUMBERS, c.N_CHECKS, c.N_MEASURES]
_BY_INDICATOR = [*_NAME, c.COUNTS, *_NUMBERS, c.SENTENCE, c.SOURCE_IDS]
_BY_AREA = [
    c.FOCUS_AREA,
    *_AREA_NUMBERS,
    c.EVIDENCE,
    c.EVIDENCE_LOWEST,
    c.INDICATORS,
    c.SENTENCE,
    c.SOURCE_IDS,
]
