"""Exhibits of what happened in time: incidents, pairs of an action and a response."""

from functools import partial

import pandas as pd

from dashboard.analysis import counting_notes
from dashboard.analysis.events import incidents, pairs, permutation_test
from dashboard.analysis.events.permutation_test import Nearness
from dashboard.exhibits.entry import Entry, Opens
from dashboard.exhibits.exhibit import Chart, ChartData
from dashboard.exhibits.extract import Extract
from dashboard.figures.events import incidents as incident_figures
from dashboard.figures.events import lags as lag_figures
from dashboard.figures.events import pairs as pair_figures
from dashboard.figures.events import permutation_test as test_figures
from dashboard.figures.events import published_counts as count_figures
from dashboard.schema import columns as c

INCIDENTS = (
    *(c.DATE, c.KIND, c.COUNTRIES, c.PLACE, c.DESCRIPTION, c.ATTRIBUTION_STATUS, c.ATTRIBUTED_TO),
    *(c.NUMBER, c.UNIT, c.CONFIDENCE),
)
PUBLISHED = (c.SERIES, c.DATE, c.NUMBER, c.UNIT, c.NOTE, c.CONFIDENCE)
PAIRS = "pairs of a drill and an allied one"
LINKED = f"{PAIRS} that a document links"


def incident_timeline(extract: Extract) -> Chart:
    """Chart incidents by kind and day, with the days of drills below them."""
    events = extract.result(incident_events)
    return Chart(
        extract,
        partial(incident_figures.timeline, events, drill_days(extract), extract.until),
        ChartData(events, "incidents", "incidents", INCIDENTS, counting_notes.EVENTS),
    )


def incidents_by_year(extract: Extract, by: str = c.KIND) -> Chart:
    """Chart incidents by year and by one of their columns."""
    events = extract.result(incident_events)
    table = incidents.by_year(events, by)
    return Chart(
        extract,
        partial(incident_figures.by_year, table, by, extract.until),
        ChartData(table, "incidents", "incidents", rule=counting_notes.split(table, events)),
    )


def nearness(extract: Extract) -> Chart:
    """Chart how many incidents fell near a drill against chance."""
    found = extract.result(nearness_of)
    return Chart(
        extract,
        partial(test_figures.against_chance, found),
        ChartData(found.table, "incidents", "incidents known to the day", rule=permutation_test.RULE),
    )


def published_counts(extract: Extract) -> Chart:
    """Chart yearly counts of incidents as authorities published them."""
    counts = extract.result(incident_counts)
    table = incidents.series(counts)
    return Chart(
        extract,
        partial(count_figures.panels, table),
        ChartData(
            table,
            "incidents",
            "published yearly counts",
            PUBLISHED,
            counting_notes.published(table, counts),
        ),
    )


def pairs_timeline(extract: Extract, region: str = pairs.ALL, year: str = "") -> Chart:
    """Chart drills and allied ones that a document links; an empty year is the first offered."""
    every = extract.result(pairs_in, region)
    shown = pairs.of_year(pairs.documented(every), year or next(iter(pairs.years(every)), ""))
    return Chart(
        extract,
        partial(pair_figures.timeline, shown),
        ChartData(shown, noun=LINKED, columns=pairs.COLUMNS, rule=counting_notes.pairs(shown, every)),
        pairs.method(every),
    )


def lags(extract: Extract, region: str = pairs.ALL) -> Chart:
    """Chart the days between drill and allied one by year."""
    every = extract.result(pairs_in, region)
    table = pairs.by_year(every)
    return Chart(
        extract,
        partial(lag_figures.lags, table, extract.until),
        ChartData(table, noun=PAIRS, rule=counting_notes.lags(table)),
        pairs.method(every),
    )


def incident_events(extract: Extract) -> pd.DataFrame:
    """Return single incidents, see `incidents.events`."""
    return incidents.events(extract.filtered.incidents)


def incident_counts(extract: Extract) -> pd.DataFrame:
    """Return published counts, see `incidents.counts`."""
    return incidents.counts(extract.filtered.incidents)


def drill_days(extract: Extract) -> pd.DataFrame:
    """Return the days of drills of the whole register, see `permutation_test.drills`."""
    return extract.unfiltered.result(_drill_days)


def nearness_of(extract: Extract) -> Nearness:
    """Return how many incidents fell near a drill, see `permutation_test.nearness`."""
    dated = permutation_test.dated(extract.result(incident_events))
    return permutation_test.nearness(dated, drill_days(extract))


def pairs_in(extract: Extract, region: str) -> pd.DataFrame:
    """Return the pairs of an action and a response in one border region, or in all."""
    return pairs.in_region(extract.result(_pairs), region)


def _pairs(extract: Extract) -> pd.DataFrame:
    tables = extract.register
    links = extract.filtered.action_responses
    return pairs.pairs(links, tables.exercises, tables.measures, tables.exercise_links)


def _drill_days(extract: Extract) -> pd.DataFrame:
    tables = extract.register
    return permutation_test.drills(tables.exercises, tables.exercise_links, tables.exercise_sites)


ENTRIES = (
    Entry(
        "pairs-timeline",
        "reactions",
        pairs_timeline,
        opens=Opens.RECORD,
    ),
    Entry(
        "lags",
        "reactions",
        lags,
    ),
    Entry(
        "incident-timeline",
        "incidents",
        incident_timeline,
        "Hybrid incidents by kind and day, with the days of drills below them.",
        "Published counts of many events, and what no page read tells of. Near in time is not because of.",
    ),
    Entry(
        "incident-years",
        "incidents",
        incidents_by_year,
        "Hybrid incidents by year, split by kind, state or attribution.",
        "Undated incidents. More found is not more happened: recent years are reported more closely.",
    ),
    Entry(
        "published",
        "incidents",
        published_counts,
        "Yearly counts of incidents as authorities published them, each on a scale of its own.",
        "Counts of single months, of a part of a year and of one year only. Counts of different authorities "
        "are not compared.",
    ),
    Entry(
        "nearness",
        "incidents",
        nearness,
        "How many incidents fell within a week of a drill, against how many would by chance.",
        "Incidents known to the month or year only. Near in time is not because of.",
    ),
)
