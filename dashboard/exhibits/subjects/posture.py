"""Exhibits of what the alliance has and does: measures, battlegroups, spending."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from dashboard.analysis import counting_notes
from dashboard.analysis.advice.checks import allies_chosen
from dashboard.analysis.posture import battlegroups, measure_sizes, measures
from dashboard.analysis.posture import spending as spent
from dashboard.exhibits.entry import Entry
from dashboard.exhibits.exhibit import Chart, ChartData
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects.advice import adviser
from dashboard.figures.posture import battlegroups as group_figures
from dashboard.figures.posture import measure_sizes as size_figures
from dashboard.figures.posture import measures as measure_figures
from dashboard.figures.posture import rotations as rotation_figures
from dashboard.figures.posture import spending as spending_figures
from dashboard.figures.posture import spending_rank as rank_figures
from dashboard.schema import columns as c

MEASURES = (
    *(c.DATE, c.TITLE, c.COUNTRIES, c.RESPONSE_AREA, c.FOCUS_AREA, c.STATUS, c.NUMBER, c.UNIT),
    c.CONFIDENCE,
)
"""What the list of all measures tells."""


def measure_matrix(extract: Extract) -> Chart:
    """Chart measures by response area and state."""
    table = measures.matrix(extract.filtered.measures)
    return Chart(
        extract,
        partial(measure_figures.matrix, table, allies_chosen(extract.selection.countries)),
        # Blank cells alone are no picture: the page says in a sentence that there is nothing.
        ChartData(table if table[c.N].any() else table.head(0), "measures", "measures", rule=measures.RULE),
    )


def sizes_of_measures(extract: Extract, unit: str = next(iter(measure_sizes.LABELS))) -> Chart:
    """Chart measures that have a size in one unit, by place."""
    table = measure_sizes.amounts(extract.filtered.measures, unit)
    return Chart(
        extract,
        partial(size_figures.by_place, table, unit, allies_chosen(extract.selection.countries)),
        ChartData(table, "measures", "measures with a size in this unit", rule=measure_sizes.RULE),
    )


def measures_by_year(extract: Extract) -> Chart:
    """Chart measures by year and response area."""
    table = measures.yearly(extract.filtered.measures)
    return Chart(
        extract,
        partial(measure_figures.over_time, table),
        ChartData(table, "measures", "measures", rule=counting_notes.MEASURES),
    )


def battlegroups_by_host(extract: Extract) -> Chart:
    """Chart the troops of each battlegroup by host and date."""
    table = battlegroups.snapshots(extract.filtered.battlegroups)
    return Chart(
        extract,
        partial(group_figures.by_host, table),
        ChartData(table, "battlegroups", "battlegroups", rule=counting_notes.forces(table)),
    )


def rotations(extract: Extract) -> Chart:
    """Chart the length of rotations by framework nation against the article's advice."""
    stays, nations = extract.result(stays_of), extract.result(nations_of)
    return Chart(
        extract,
        partial(rotation_figures.by_nation, stays, nations, advised_months(extract), adviser(extract)),
        ChartData(stays, "battlegroups", "rotations", rule=battlegroups.ROTATION_RULE),
    )


def spending_rank(extract: Extract) -> Chart:
    """Chart the latest share of spending by state."""
    table = spent.ranking(extract.filtered.defence_spending, allies_chosen(extract.selection.countries))
    return _spending(extract, partial(rank_figures.ranking, table), table)


def spending(extract: Extract) -> Chart:
    """Chart the share of spending by state over time."""
    table = spent.over_time(extract.filtered.defence_spending, allies_chosen(extract.selection.countries))
    return _spending(extract, partial(spending_figures.over_time, table), table)


def by_response_area(extract: Extract) -> pd.DataFrame:
    """Return measures by response area and status, see `measures.by_area`."""
    return measures.by_area(extract.filtered.measures)


def stays_of(extract: Extract) -> pd.DataFrame:
    """Return rotations of known length, see `battlegroups.rotations`."""
    return battlegroups.rotations(extract.filtered.battlegroups)


def nations_of(extract: Extract) -> pd.DataFrame:
    """Return the rotations of each framework nation, see `battlegroups.by_nation`."""
    return battlegroups.by_nation(extract.filtered.battlegroups)


def advised_months(extract: Extract) -> float:
    """Return the length of a rotation that the article advises, in months."""
    return battlegroups.advised_months(extract.register.focus_areas) or battlegroups.ADVISED_MONTHS


def _spending(extract: Extract, draw: Callable[[], go.Figure], table: pd.DataFrame) -> Chart:
    data = ChartData(table, "defence_spending", "spending figures", rule=counting_notes.SPENDING)
    return Chart(extract, draw, data)


ENTRIES = (
    Entry(
        "measure-matrix",
        "response",
        measure_matrix,
        "How many measures of the register fall to each response area in each state.",
        "Measures that no page read tells of: a small number is little found as much as little done.",
    ),
    Entry(
        "measure-sizes",
        "response",
        sizes_of_measures,
        "The published size of each measure in one unit, by place.",
        "Measures without a size in this unit. Nothing is converted or added.",
    ),
    Entry(
        "measure-years",
        "response",
        measures_by_year,
        "How many measures began in each year, by response area, with their standing of today.",
        "Measures without a date. The newest year holds what was read of it so far.",
    ),
    Entry(
        "battlegroups",
        "response",
        battlegroups_by_host,
        "The troops of each battlegroup as published at a date, by host; plans and targets are marked apart.",
        "Snapshots without a figure of troops. Figures of different dates and of different reach "
        "are not added.",
    ),
    Entry(
        "spending-rank",
        "response",
        spending_rank,
        "The latest published share of defence spending in the economy, by ally.",
        "Allies without a published figure; estimates stand as estimates. Shares say nothing of "
        "what was bought.",
    ),
    Entry(
        "spending",
        "response",
        spending,
        "The published share of defence spending in the economy by ally and year.",
        "Years without a figure, which stay empty; figures of another definition are not joined to NATO's.",
    ),
    Entry(
        "rotations",
        "recommendations",
        rotations,
        "The published length of a rotation by framework nation, against the three months that "
        "the article advises.",
        "Nations without a published length; permanent stationing is no rotation and is not compared.",
    ),
)
