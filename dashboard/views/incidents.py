"""Incidents: what happened below the threshold of war, and whether it bunches around drills."""

import streamlit as st

from dashboard.analysis import counting_notes
from dashboard.analysis.events import incidents, permutation_test
from dashboard.figures.events import incidents as incident_figures
from dashboard.figures.events import permutation_test as cluster_figures
from dashboard.figures.events import published_counts
from dashboard.schema import columns as c
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.figure import Evidence, figure
from dashboard.ui.shell import widgets
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import page as this_page

LISTED = (
    *(c.DATE, c.KIND, c.COUNTRIES, c.PLACE, c.DESCRIPTION, c.ATTRIBUTION_STATUS, c.ATTRIBUTED_TO),
    *(c.NUMBER, c.UNIT, c.CONFIDENCE),
)
PUBLISHED = (incidents.SERIES, c.DATE, c.NUMBER, c.UNIT, c.NOTE, c.CONFIDENCE)
SPLITS = {c.KIND: "Kind", c.COUNTRIES: "Country", c.ATTRIBUTION_STATUS: "Attribution"}

page = this_page()
heading(
    page, "Incidents", "Drones, cables, jamming, airspace, sabotage, border: what is on record, and when?"
)
st.markdown("\n".join(f"- {plain(words)}" for words in incidents.CAVEATS))

whole, rows = page.whole, page.chosen.incidents
events = page.kept("incident-events", lambda: incidents.events(rows))
drilled = page.kept(
    "drills", lambda: permutation_test.drills(whole.exercises, whole.exercise_links, whole.exercise_sites)
)
single = Evidence(events, "incidents", "incidents", LISTED, counting_notes.EVENTS)
figure(page, "incident-timeline", lambda: incident_figures.timeline(events, drilled), single)

by = widgets.one("Events by", SPLITS, "by")
in_years = page.kept(("incident-years", by), lambda: incidents.by_year(events, by))
figure(
    page,
    "incident-years",
    lambda: incident_figures.by_year(in_years, by),
    Evidence(in_years, "incidents", "incidents", rule=counting_notes.split(in_years, events)),
    variant=by,
)

found = page.kept("nearness", lambda: permutation_test.nearness(permutation_test.dated(events), drilled))
figure(
    page,
    "nearness",
    lambda: cluster_figures.against_chance(found),
    Evidence(found.table, "incidents", "incidents known to the day", rule=permutation_test.RULE),
)

counts = page.kept("incident-counts", lambda: incidents.counts(rows))
yearly = incidents.series(counts)
drawn = Evidence(
    yearly, "incidents", "published yearly counts", PUBLISHED, counting_notes.published(yearly, counts)
)
figure(page, "published", lambda: published_counts.panels(yearly), drawn)
data_table.section(
    page, "counts", f"{len(counts):,} published counts, kept apart from events", counts, PUBLISHED
)
data_table.section(page, "events", f"{len(events):,} incidents", events, LISTED)
