"""Where each check stands: allies across, indicators down under the name of their focus area."""

from dataclasses import dataclass

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import capitalised, safe


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
    """

    first: float
    head: float
    letters: float
    row: float
    marks: float
    gap: float


@dataclass(frozen=True)
class Rows:
    """Where names, letters and marks of checks stand, from the top down.

    Attributes
    ----------
    names : list of (str, float)
        Safe text of each focus area, in bold, and of each indicator.
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
        for indicator in checks.loc[checks[c.FOCUS_AREA] == area, c.INDICATOR].drop_duplicates():
            names.append((safe(capitalised(str(indicator))), depth))
            at[area, indicator] = round(depth + spacing.marks, 2)
            depth += spacing.row
        depth += spacing.gap
    return Rows(names, letters, at, depth)
