"""Flank map: where."""

import streamlit as st

from dashboard import sources
from dashboard.analysis import chosen, geography, places
from dashboard.maps import VIEWS, Shapes, flank_map
from dashboard.ui import choices, filters, tables
from dashboard.ui.figure import Evidence, figure
from dashboard.ui.heading import heading
from dashboard.ui.page import page as this_page
from dashboard.ui.page import shape_addresses

KEY = "flank-map"
LAYERS = {"exercises": "Exercises", "sites": "Bases and ranges"}
LISTED = ("name", "value", "words")

page = this_page()
heading(page, "Flank map", "Where? Click a country to filter every page by it; click it again to let go.")
desk = page.kept("register", lambda: chosen.choose(page.chosen, page.whole, page.selection))

with st.container(horizontal=True, gap="medium"):
    measure = choices.pick("Colour", {name: one.label for name, one in geography.MEASURES.items()}, "measure")
    layers = choices.several("Marks", LAYERS, "marks")
    view = choices.one("Part of the flank", {name: view.label for name, view in VIEWS.items()}, "view")

states = geography.by_state(page.chosen, measure, page.selection)
points = places.exercise_points(page.chosen.exercise_sites, desk.sizes)
gathered, bases = places.exercise_places(points), places.base_points(page.chosen.sites)
told = geography.MEASURES[measure]
counted = desk.counted.rule if "exercises" in (*layers, measure) else ""

left, right = st.columns([3, 2], gap="large")
with left:
    figure(
        page,
        KEY,
        lambda: flank_map(
            geography.by_unit(states, page.whole.units),
            measure,
            Shapes(**shape_addresses(page)),
            places=gathered if "exercises" in layers else None,
            bases=bases if "sites" in layers else None,
            view=view,
        ),
        Evidence(states, told.acts, "countries", LISTED, counted, credit=sources.NATURAL_EARTH),
        variant=(measure, layers, view),
        on_select=lambda: filters.click_country(KEY, geography.state_of),
    )
with right:
    st.header(told.label, anchor=False)
    st.caption(f"In {told.unit}; empty where no figure was found.")
    tables.show(
        geography.ranked(states), page.whole.sources, key="states", alt="By country", columns=LISTED, rows=22
    )

tables.section(page, "exercise-places", f"{len(points):,} places of exercises", points)
tables.section(page, "base-points", f"{len(bases):,} bases and ranges", bases)
