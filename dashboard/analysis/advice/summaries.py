"""The checks of practice against advice summed up, by indicator and by focus area, each in a sentence."""

from collections import Counter
from typing import Any

import pandas as pd

from dashboard.analysis.advice.checks import NAME, NOT_APPLICABLE, ally_nouns
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import after_none, agree, counted, none_or, number

_GRADES = tuple(codes.CONFIDENCE)
_SUMMED_UP = [c.FOCUS_AREA, c.INDICATOR, c.ISO3, c.VALUE, c.STATUS, c.CONFIDENCE, c.SOURCE_IDS]
"""What is looked at of a check that counts."""


def by_indicator(table: pd.DataFrame) -> pd.DataFrame:
    """Sum up the checks of each indicator.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `checks.checks`.

    Returns
    -------
    pandas.DataFrame
        One row per indicator, in the order of `checks.checks`: `focus_area`, `indicator`, `unit`, `counts`,
        `n_allies` (that it concerns), `n_with_figure`, `n_met`, `n_not_met`, `n_permanent`, `n_unknown`,
        `n_not_applicable` (Int64), `sentence`, `source_ids`.
    """
    rows = []
    for (area, indicator, unit), part in table.groupby(NAME, sort=False):
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
        Result of `checks.checks`.
    measures : pandas.DataFrame
        Rows of the measure table, filtered as the reader chose.

    Returns
    -------
    pandas.DataFrame
        One row per focus area of the article, in its order: `focus_area`, `n_indicators`, `n_allies`,
        `n_with_figure` (allies with a figure on any of them), `n_checks`, `n_met`, `n_not_met`,
        `n_permanent`, `n_unknown`, `n_not_applicable` (beside `n_checks`), `n_measures` (Int64), `evidence`
        (most frequent confidence of the figures, the lower of equals) and `evidence_lowest` (missing without
        a figure), `indicators` (`; `-joined), `sentence`, `source_ids`.
    """
    rows = []
    counting = table.loc[table[c.COUNTS].to_numpy(dtype=bool), _SUMMED_UP]
    n_measures = Counter(measures[c.FOCUS_AREA].tolist())
    for area in codes.FOCUS_AREAS:
        part = counting[counting[c.FOCUS_AREA] == area]
        known = part.loc[part[c.VALUE].notna(), c.CONFIDENCE].dropna()
        row: dict[str, Any] = {c.FOCUS_AREA: area} | _numbers(part)
        row[c.N_MEASURES] = n_measures[area]
        indicators = dict.fromkeys(part[c.INDICATOR].tolist())
        row[c.N_INDICATORS], row[c.INDICATORS] = len(indicators), "; ".join(indicators)
        row[c.EVIDENCE], row[c.EVIDENCE_LOWEST] = _evidence(known)
        row[c.SOURCE_IDS] = lists.joined(part[c.SOURCE_IDS])
        rows.append(row | {c.SENTENCE: _area_sentence(row)})
    return pd.DataFrame(rows, columns=_BY_AREA).astype(dict.fromkeys(_AREA_NUMBERS, "Int64"))


def _numbers(part: pd.DataFrame) -> dict[str, int]:
    """Count checks and allies; what does not apply to an ally is no check of it."""
    statuses, allies, known = part[c.STATUS].tolist(), part[c.ISO3].tolist(), part[c.VALUE].notna().tolist()
    counts = Counter(statuses)
    made = [one for one in zip(statuses, allies, known, strict=True) if one[0] != NOT_APPLICABLE]
    return {
        _LOOKED_AT: len(set(allies)),
        c.N_ALLIES: len({ally for _, ally, _ in made}),
        c.N_WITH_FIGURE: len({ally for _, ally, is_known in made if is_known}),
        c.N_CHECKS: len(made),
    } | {f"n_{status}": counts[status] for status in _COUNTED}


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
    without = row[c.N_NOT_APPLICABLE]
    apart = f" {counted(without, 'more does', 'more do')} not apply." if without else ""
    if 2 * judged < row[c.N_CHECKS]:
        return f"Mostly unknown: {_have(row)} any figure, and only {of} can be made: {outcome}.{apart}"
    return f"{of} can be made: {outcome}; {number(row[c.N_UNKNOWN])} without a figure.{apart}"


def _judgeable(numbers: dict[str, Any]) -> int:
    return int(numbers[c.N_MET] + numbers[c.N_NOT_MET] + numbers[c.N_PERMANENT])


def _have(numbers: dict[str, Any]) -> str:
    known, allies, looked_at = (numbers[name] for name in (c.N_WITH_FIGURE, c.N_ALLIES, _LOOKED_AT))
    nouns = ally_nouns(looked_at)
    concerned = "" if allies == looked_at else " concerned"
    return f"{number(known)} of {counted(allies, *nouns)}{concerned} {agree(known, 'has', 'have')}"


_COUNTED = ("met", "not_met", "permanent", "unknown", NOT_APPLICABLE)
_LOOKED_AT = "looked_at"
_NUMBERS = [c.N_ALLIES, c.N_WITH_FIGURE, *(f"n_{status}" for status in _COUNTED)]
_AREA_NUMBERS = [c.N_INDICATORS, *_NUMBERS, c.N_CHECKS, c.N_MEASURES]
_BY_INDICATOR = [*NAME, c.COUNTS, *_NUMBERS, c.SENTENCE, c.SOURCE_IDS]
_BY_AREA = [
    c.FOCUS_AREA,
    *_AREA_NUMBERS,
    c.EVIDENCE,
    c.EVIDENCE_LOWEST,
    c.INDICATORS,
    c.SENTENCE,
    c.SOURCE_IDS,
]
