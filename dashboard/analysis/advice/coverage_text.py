"""Which checks of practice against advice a reader wants to see."""

from collections.abc import Sequence

import pandas as pd

from dashboard.analysis.advice.checks import NAME, NOT_APPLICABLE, ally_nouns
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, number, together

DRAWN_APART = "rotation length"
"""An indicator with a chart of its own, which is not the one to begin with."""


def in_focus(checks: pd.DataFrame, focus_areas: Sequence[str]) -> pd.DataFrame:
    """Return the checks of the focus areas chosen; of all where none is chosen.

    Parameters
    ----------
    checks : pandas.DataFrame
        Result of `checks.checks`.
    focus_areas : sequence of str
        The article's words.
    """
    return checks[checks[c.FOCUS_AREA].isin(focus_areas)] if focus_areas else checks


def titles(checks: pd.DataFrame) -> dict[str, str]:
    """Return a title for each indicator, those first that count; `DRAWN_APART` never leads.

    Returns
    -------
    dict of str to str
        Title by title, for a choice; `of_title` finds the rows again.
    """
    made = list(_titles(checks).drop_duplicates())
    lead = next((title for title in made if DRAWN_APART not in title), "")
    made.sort(key=lambda title: title != lead)
    return dict(zip(made, made, strict=True))


def of_title(checks: pd.DataFrame, title: str) -> pd.DataFrame:
    """Return the checks of the indicator with this title."""
    return checks[_titles(checks) == title]


def coverage_words(by_area: pd.DataFrame) -> str:
    """Say how much is not known before anything is said of what is.

    Parameters
    ----------
    by_area : pandas.DataFrame
        Result of `summaries.by_focus_area`.
    """
    every, unknown = int(by_area[c.N_CHECKS].sum()), int(by_area[c.N_UNKNOWN].sum())
    if not every:
        return "No indicator counts for this choice, so nothing can be said of practice."
    made = by_area[c.N_CHECKS] - by_area[c.N_UNKNOWN]
    rows = zip(by_area[c.FOCUS_AREA], made, by_area[c.N_CHECKS], strict=True)
    sparse = [f"{area} ({number(known)} of {number(n)})" for area, known, n in rows if 2 * known < n]
    first = (
        f"First what is not known: {number(unknown)} of {counted(every, 'check')} of an indicator in an ally "
        f"{agree(unknown, 'has', 'have')} no figure."
    )
    without = int(by_area[c.N_NOT_APPLICABLE].sum())
    verbs = ("more does not apply and is", "more do not apply and are")
    apart = f" {counted(without, *verbs)} not counted."
    few = f" Fewer than half can be made on {together(sparse)}." if sparse else ""
    return first + few + (apart if without else "")


def table_title(checks: pd.DataFrame) -> str:
    """Say what a table of all checks holds, and how many of its lines are the checks that are counted.

    Parameters
    ----------
    checks : pandas.DataFrame
        Result of `checks.checks`: also indicators that do not count, and allies to whom one does not apply.
    """
    allies = checks[c.ISO3].nunique()
    counting = checks[checks[c.COUNTS].astype(bool)]
    made = int((counting[c.STATUS] != NOT_APPLICABLE).sum())
    indicators = counted(len(checks[NAME].drop_duplicates()), "indicator")
    return (
        f"{indicators} in {counted(allies, *ally_nouns(allies))}: "
        f"{counted(len(checks), 'line')}, {number(made)} of them {agree(made, 'a check', 'checks')}"
    )


def _titles(checks: pd.DataFrame) -> "pd.Series[str]":
    return checks[c.FOCUS_AREA] + ": " + checks[c.INDICATOR] + " (" + checks[c.UNIT] + ")"
