"""Incidents: what happened below the threshold of war, and whether it bunches around drills."""

import streamlit as st

from dashboard.analysis import clusters, incidents, rules
from dashboard.figures import clusters as cluster_figures
from dashboard.figures import incidents as incident_figures
from dashboard.figures import published
from dashboard.schema import columns as c
from dashboard.ui import choices, tables
from dashboard.ui.figure import Evidence, figure
from dashboard.ui.heading import heading
from dashboard.ui.page import page as this_page
from dashboard.ui.text import plain

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
    "drills", lambda: clusters.drills(whole.exercises, whole.exercise_links, whole.exercise_sites)
)
single = Evidence(events, "incidents", "incidents", LISTED, rules.EVENTS)
figure(page, "incident-timeline", lambda: incident_figures.timeline(events, drilled), single)

by = choices.one("Events by", SPLITS, "by")
in_years = page.kept(("incident-years", by), lambda: incidents.by_year(events, by))
figure(
    page,
    "incident-years",
    lambda: incident_figures.by_year(in_years, by),
    Evidence(in_years, "incidents", "incidents", rule=rules.split(in_years, events)),
    variant=by,
)

found = page.kept("nearness", lambda: clusters.nearness(clusters.dated(events), drilled))
figure(
    page,
    "nearness",
    lambda: cluster_figures.against_chance(found),
    Evidence(found.table, "incidents", "incidents known to the day", rule=clusters.RULE),
)

counts = page.kept("incident-counts", lambda: incidents.counts(rows))
yearly = incidents.series(counts)
drawn = Evidence(yearly, "incidents", "published yearly counts", PUBLISHED, rules.published(yearly, counts))
figure(page, "published", lambda: published.panels(yearly), drawn)
tables.section(page, "counts", f"{len(counts):,} published counts, kept apart from events", counts, PUBLISHED)
tables.section(page, "events", f"{len(events):,} incidents", events, LISTED)
