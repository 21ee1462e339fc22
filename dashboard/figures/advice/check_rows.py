"""Where each check stands: allies across, indicators down under the name of their focus area."""

from dataclasses import dataclass

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import capitalised, safe

SECOND_LINE = 0.42
"""Room of a second line of a name, in rows."""


@dataclass(frozen=True)
class Spacing:
    """Room in rows: from the top to the first name, then that of each.

    Attributes
    ----------
    first : float
        Above the first name.
    head, letters : float
        The name of a focus area, and the letters of the allies under it.
    row, marks : float
        An indicator, and how far below its name its marks stand.
    gap : float
        What parts a focus area from the next one.
    line : int
        Letters that a line holds of a name with its target; a longer one takes two.
    """

    first: float
    head: float
    letters: float
    row: float
    marks: float
    gap: float
    line: int


@dataclass(frozen=True)
class Rows:
    """Where names, letters and marks of checks stand, from the top down.

    Attributes
    ----------
    names : list of (str, float)
        Safe text of each focus area, in bold, and of each indicator with its target.
    letters : list of float
        Where the letters of the allies stand.
    at : dict
        Where the marks of a focus area's indicator stand.
    depth : float
        All of it.
    """

    names: list[tuple[str, float]]
    letters: list[float]
    at: dict[tuple[object, object], float]
    depth: float

    def of(self, checks: pd.DataFrame) -> list[float]:
        """Return where the mark of each check stands."""
        return [self.at[pair] for pair in zip(checks[c.FOCUS_AREA], checks[c.INDICATOR], strict=True)]


def rows_of(checks: pd.DataFrame, spacing: Spacing) -> Rows:
    """Return where all that belongs to some checks stands."""
    names: list[tuple[str, float]] = []
    letters: list[float] = []
    at: dict[tuple[object, object], float] = {}
    depth = spacing.first
    for area in (one for one in codes.FOCUS_AREAS if one in set(checks[c.FOCUS_AREA])):
        names.append((f"<b>{safe(area)}</b>", depth))
        depth += spacing.head
        letters.append(depth)
        depth += spacing.letters
        for indicator, rows in checks[checks[c.FOCUS_AREA] == area].groupby(c.INDICATOR, sort=False):
            name, goal = capitalised(str(indicator)), short_target(rows)
            is_long = len(f"{name} {goal}") > spacing.line
            half = SECOND_LINE / 2 if is_long else 0
            names.append((f"{safe(name)}{'<br>' if is_long else ' '}{safe(goal)}".strip(), depth + half))
            # Beside its marks a name stands on their height, over them wholly above.
            at[area, indicator] = round(depth + (half + half + spacing.marks if spacing.marks else half), 2)
            depth += spacing.row + 2 * half
        depth += spacing.gap
    return Rows(names, letters, at, depth)


def short_target(checks: pd.DataFrame) -> str:
    """Return an indicator's target as short as a row holds it: (min. 3.5 % of GDP); empty without one."""
    goals = checks[c.TARGET_WORDS].dropna().unique()
    if not len(goals):
        return ""
    if len(goals) > 1:
        return "(each its own target)"
    return f"({str(goals[0]).replace('at least', 'min.').replace('at most', 'max.')})"


def areas_of(adviser: str) -> str:
    """Return whose focus areas the checks are of, as a part of a sentence; empty where nobody is named."""
    return f", in the focus areas of {adviser}" if adviser else ""
