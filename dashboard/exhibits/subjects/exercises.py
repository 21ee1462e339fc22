"""Exhibits of the register: when, how many, how big, where."""

from functools import partial

import pandas as pd

from dashboard import sources
from dashboard.analysis import counting_notes
from dashboard.analysis.exercises import coverage as covered
from dashboard.analysis.exercises import editions, recall, register, season, sizes, yearly
from dashboard.analysis.exercises.recall import Recall
from dashboard.analysis.geography import places
from dashboard.exhibits import holds
from dashboard.exhibits.entry import Entry, Opens
from dashboard.exhibits.exhibit import Chart, ChartData
from dashboard.exhibits.extract import Extract
from dashboard.figures.drill import size_and_length as size_figures
from dashboard.figures.exercises import coverage as coverage_figures
from dashboard.figures.exercises import domains as domain_figures
from dashboard.figures.exercises import rhythm as rhythm_figures
from dashboard.figures.exercises import timeline as timeline_figures
from dashboard.figures.exercises import yearly as yearly_figures
from dashboard.maps import small_map
from dashboard.schema import codes
from dashboard.schema import columns as c

SIZE = (c.NAME, c.ORGANISER_SIDE, c.FIRST_DAY, c.LAST_DAY, c.LENGTH_DAYS, c.TROOPS_LOW, c.TROOPS_HIGH)
HELD = (c.PLACE, c.LAT, c.LON, c.ORGANISER_SIDE, c.N, c.TROOPS, c.EXERCISES)
SMALL_MAP_PIXELS = 520


def timeline(extract: Extract) -> Chart:
    """Chart each exercise as a bar of its real length, by side."""
    table = extract.sized.sizes
    return Chart(
        extract,
        partial(timeline_figures.timeline, table, extract.unfiltered.result(recalled)),
        ChartData(table, columns=SIZE, rule=_rule(extract, "sums"), uses_basis=True),
    )


def counts(extract: Extract) -> Chart:
    """Chart the number of exercises by year and side."""
    known = extract.unfiltered.result(recalled)
    table = recall.beside(extract.result(by_year), known.years)
    return Chart(
        extract,
        partial(yearly_figures.counts, table, known),
        ChartData(table, rule=recall.rule(_rule(extract, "sums"), table), uses_basis=True, draws_counts=True),
    )


def troop_days(extract: Extract) -> Chart:
    """Chart troops times days by year and side."""
    known = extract.unfiltered.result(recalled)
    table = recall.beside(extract.result(by_year), known.years)
    return Chart(
        extract,
        partial(yearly_figures.troop_days, table, extract.result(outsized), known),
        ChartData(
            counting_notes.drawable(table, c.TROOP_DAYS),
            noun=counting_notes.ONE_SIZE,
            rule=_rule(extract, "sums"),
            uses_basis=True,
        ),
    )


def size_and_length(extract: Extract) -> Chart:
    """Chart each exercise by troops and days, with the article's drill among them."""
    table = extract.sized.sizes
    return Chart(
        extract,
        partial(size_figures.size_and_length, table, extract.article),
        ChartData(
            counting_notes.drawable(table, c.TROOP_DAYS),
            noun=counting_notes.ONE_SIZE,
            columns=SIZE,
            rule=_rule(extract, "sums"),
            uses_basis=True,
        ),
    )


def domains(extract: Extract) -> Chart:
    """Chart exercises by domain and side."""
    table = extract.result(by_domain)
    # A row of zeros for each domain is nothing to draw.
    table = table if table[c.N].any() else table.iloc[:0]
    return Chart(
        extract,
        partial(domain_figures.domains, table, int(extract.sized.sizes[c.DOMAINS].isna().sum())),
        ChartData(table, rule=extract.sized.counted.rule),
    )


def rhythm(extract: Extract, bloc: str = next(iter(codes.BLOCS))) -> Chart:
    """Chart how regularly the series of one side return."""
    rows = editions.editions(extract.sized.all_sizes)
    known = editions.editions(extract.unfiltered.sized.all_sizes)
    series, runs = season.rhythm(rows, bloc, known), season.runs_of(rows, bloc)
    plans = season.plans_of(extract.sized.all_sizes, bloc, known)
    return Chart(
        extract,
        partial(rhythm_figures.rhythm, series, runs, plans, extract.until),
        ChartData(series, noun="series", rule=counting_notes.rhythm(series, runs, rows, bloc)),
        season.rhythm_method(series),
    )


def coverage(extract: Extract) -> Chart:
    """Chart by side and year how many exercises have a figure, and how many none."""
    table = covered.matrix(extract.sized.sizes)
    return Chart(
        extract,
        partial(coverage_figures.matrix, table),
        ChartData(table, noun="sides and years", rule=_rule(extract), uses_basis=True),
    )


def where_held(extract: Extract) -> Chart:
    """Map the places of exercises, one mark a place and side."""
    table = extract.result(gathered_places)
    return Chart(
        extract,
        partial(small_map, table, extract.shapes, height=SMALL_MAP_PIXELS),
        ChartData(
            table,
            noun="places of exercises",
            columns=HELD,
            rule=_rule(extract, "marks"),
            uses_basis=True,
            credit=sources.NATURAL_EARTH,
        ),
    )


def by_year(extract: Extract) -> pd.DataFrame:
    """Return counts and troop-days by year and side, see `yearly.yearly`."""
    return yearly.yearly(extract.sized.sizes)


def recalled(extract: Extract) -> Recall:
    """Return how much of a year the whole register knows, whatever is filtered."""
    tables = extract.register
    since = recall.read_both_sides_since(tables.action_responses, tables.exercises)
    return Recall(recall.recall(extract.unfiltered.sized.sizes), since, extract.until)


def outsized(extract: Extract) -> pd.DataFrame:
    """Return the exercises that make most of a year, see `yearly.outsized`."""
    return yearly.outsized(extract.sized.sizes)


def by_domain(extract: Extract) -> pd.DataFrame:
    """Return counts by domain and side, see `sizes.by_domain`."""
    return sizes.by_domain(extract.sized.sizes)


def gathered_places(extract: Extract) -> pd.DataFrame:
    """Return the places of exercises, one row a place and side, see `places.exercise_places`."""
    return places.exercise_places(
        places.exercise_points(extract.filtered.exercise_sites, extract.sized.sizes)
    )


def listing(extract: Extract) -> pd.DataFrame:
    """Return every record under the filters, see `register.listing`."""
    return register.listing(extract.filtered.exercises, extract.sized.all_sizes)


def _rule(extract: Extract, where: str = "") -> str:
    return counting_notes.sized(extract.sized.counted.rule, extract.selection.basis, where)


ENTRIES = (
    Entry(
        "where-held",
        "overview",
        where_held,
        "The places at which exercises were held, one mark a place and side, as large as the "
        "largest size known there.",
        "Exercises without a named place. A mark stands for a town or an area, never for a unit.",
        opens=Opens.PLACE,
    ),
    Entry(
        "timeline",
        "exercises",
        timeline,
        "Each exercise as a bar from its first to its last day, by side.",
        "Days between the parts of an exercise; a date known to the month or year only is drawn "
        "as wide as it may be.",
        opens=Opens.RECORD,
    ),
    Entry(
        "counts",
        "exercises",
        counts,
        "The number of exercises that began in each year, by side, each side on a scale of its own.",
        "Exercises that no page read names. Fewer known is not fewer held: shaded years are known to be "
        "thin, and the newest are too. How many are missing is told only where a second list exists.",
        opens=Opens.RECORD,
        finding=holds.FULLEST_BY_NUMBER,
    ),
    Entry(
        "troop-days",
        "exercises",
        troop_days,
        "Troops times days, summed over the exercises that began in a year, by side.",
        "Exercises without a size or without exact dates. All troops are taken as there on all "
        "days, which is too much.",
        opens=Opens.RECORD,
        finding=holds.FULLEST_BY_TROOP_DAYS,
    ),
    Entry(
        "size-and-length",
        "exercises",
        size_and_length,
        "Each exercise by its troops and its days, on scales that grow by tenfold steps.",
        "Exercises without one size or without exact dates.",
        opens=Opens.RECORD,
    ),
    Entry(
        "domains",
        "exercises",
        domains,
        "In how many exercises each domain is named, by side.",
        "Exercises without a stated domain; one of three domains counts in each, so the bars do not add up.",
        opens=Opens.RECORD,
    ),
    Entry(
        "rhythm",
        "reactions",
        rhythm,
        opens=Opens.RECORD,
    ),
    Entry(
        "coverage",
        "data",
        coverage,
        "How many exercises of each side and year have a published figure of troops, and how many have none.",
        "Exercises that the register does not hold: it shows what is known of those that are in it.",
    ),
)
