"""Exhibits of practice against the article's advice."""

from functools import partial

import pandas as pd

from dashboard.analysis import counting_notes
from dashboard.analysis.advice import checks as checking
from dashboard.analysis.advice import coverage_text, held_elsewhere, implications, summaries
from dashboard.analysis.advice.implications import Reading
from dashboard.analysis.posture import battlegroups
from dashboard.exhibits.entry import Entry
from dashboard.exhibits.exhibit import Chart, ChartData, documents_of
from dashboard.exhibits.extract import Extract
from dashboard.figures.advice import balance as balance_figures
from dashboard.figures.advice import checks as check_figures
from dashboard.figures.advice import indicators as indicator_figures
from dashboard.schema import columns as c
from dashboard.schema import keys
from dashboard.wording import iso

CHECKED = (
    *(c.FOCUS_AREA, c.INDICATOR, c.ISO3, c.VALUE_WORDS, c.TARGET_WORDS, c.STATUS, c.AS_OF),
    *(c.CONFIDENCE, c.NOTE),
)


def progress(extract: Extract) -> Chart:
    """Chart every indicator of every ally as met, not met or unknown."""
    checks = extract.result(checks_in_focus)
    return Chart(
        extract,
        partial(check_figures.overview, checks, adviser(extract)),
        ChartData(checks, "indicators", "indicators", CHECKED, checking.RULE),
    )


def balance(extract: Extract) -> Chart:
    """Chart met, not met and unknown by focus area."""
    every = extract.result(by_focus_area)
    # An area that is not chosen has no check left, which is no finding on it.
    table = every[every[c.FOCUS_AREA].isin(extract.filtered.focus_areas[c.FOCUS_AREA])]
    drawn = table if len(extract.result(checks_in_focus)) else table.head(0)
    return Chart(
        extract,
        partial(balance_figures.balance, table, adviser(extract)),
        ChartData(drawn, "indicators", "indicators", rule=checking.RULE),
    )


def one_indicator(extract: Extract, title: str = "") -> Chart:
    """Chart one indicator by ally; an empty title stands for the first."""
    checks = extract.result(checks_in_focus)
    one = coverage_text.of_title(checks, title or next(iter(coverage_text.titles(checks)), ""))
    return Chart(
        extract,
        partial(indicator_figures.by_ally, one),
        ChartData(one, "indicators", "indicators", CHECKED, counting_notes.one_indicator(one)),
    )


def checks_of(extract: Extract) -> pd.DataFrame:
    """Return every check of practice against advice for the allies chosen, see `checks.checks`."""
    # What a check comes to depends on no filter, so all are made once, and a choice takes its allies'.
    every = extract.unfiltered.result(_checks)
    allies = checking.allies_chosen(extract.selection.countries)
    return every[keys.are_among(every[c.ISO3], allies)].reset_index(drop=True)


def _checks(extract: Extract) -> pd.DataFrame:
    return checking.checks(_indicators(extract))


def _indicators(extract: Extract) -> pd.DataFrame:
    forces = battlegroups.latest(extract.register.battlegroups)
    return held_elsewhere.complete(extract.register, forces)


def checks_in_focus(extract: Extract) -> pd.DataFrame:
    """Return the checks in the focus areas chosen."""
    return coverage_text.in_focus(extract.result(checks_of), extract.selection.focus_areas)


def by_focus_area(extract: Extract) -> pd.DataFrame:
    """Return progress by focus area in those chosen, see `summaries.by_focus_area`."""
    return summaries.by_focus_area(extract.result(checks_in_focus), extract.filtered.measures)


def progress_of_all(extract: Extract) -> pd.DataFrame:
    """Return progress by focus area, whichever of them are chosen."""
    return summaries.by_focus_area(extract.result(checks_of), extract.filtered.measures)


def adviser(extract: Extract) -> str:
    """Return whose advice it is, with the day of the article."""
    document, *_ = documents_of(extract, tuple(extract.register.focus_areas[c.SOURCE_ID].unique()))
    return f"{document.short_name} ({iso(document.published)})" if document.published else document.short_name


def implications_read(extract: Extract) -> tuple[Reading, ...]:
    """Return the article's implications held against the register."""
    register = extract.register
    return implications.read(register.implications, extract.filtered, register, extract.selection)


def implication_rows(extract: Extract) -> pd.DataFrame:
    """Return the rows behind all implications, with the number of each, see `implications.together`."""
    rows = implications.together(extract.result(implications_read))
    return rows.rename(columns={c.POSITION: c.IMPLICATION})


ENTRIES = (
    Entry(
        "progress",
        "recommendations",
        progress,
        "Whether each indicator of the article's advice is met in each ally.",
        "What has no published figure. An indicator measures a part of the advice, not the advice.",
    ),
    Entry(
        "balance",
        "recommendations",
        balance,
        "How many checks of each focus area are met, not met or without a figure.",
        "What has no published figure counts neither way; checks are not weighed.",
    ),
    Entry(
        "one-indicator",
        "recommendations",
        one_indicator,
        "One indicator by ally, with its target where it has one.",
        "Allies without a published figure.",
    ),
)
