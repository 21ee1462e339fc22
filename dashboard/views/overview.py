"""Overview: the article's drill and NATO's response in context, on one screen."""

from functools import partial

import streamlit as st

from dashboard import sources
from dashboard.analysis import counting_notes, sized_register
from dashboard.analysis.advice import checks as progress
from dashboard.analysis.claims import ledger
from dashboard.analysis.drill import article
from dashboard.analysis.exercises import sizes
from dashboard.analysis.geography import places
from dashboard.analysis.posture import measures
from dashboard.figures.claims.declared_independent import declared_and_independent
from dashboard.maps import Shapes, small_map
from dashboard.schema import columns as c
from dashboard.ui.blocks import cards
from dashboard.ui.blocks.figure import Evidence, figure
from dashboard.ui.pages import article_areas
from dashboard.ui.shell import record_links
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page
from dashboard.ui.shell.page import shape_addresses

QUESTION = (
    "A news article of October 2025 reports a drill near the alliance's border. Is it unusual, what is NATO "
    "doing about it, and does practice follow the recommendations?"
)
BIG = (c.NAME, c.FIRST_DAY, c.DECLARED, ledger.DECLARED_SCOPE, c.INDEPENDENT, c.N_CLAIMANTS, c.RATIO)
HELD = (c.PLACE, c.LAT, c.LON, c.ORGANISER_SIDE, c.N, c.TROOPS, places.EXERCISES)
RULE = f"{ledger.BRIEF['declared']} {ledger.BRIEF['independent']}"

page = this_page()
whole, selection = page.whole, page.selection
heading(page, "A Russian-Belarusian drill, and NATO's response", QUESTION)
desk = page.kept("register", lambda: sized_register.choose(page.chosen, whole, selection))
drill = (whole.drill_attributes, whole.article_context, desk.article, whole.action_responses)
cards.attributes(page, page.kept("attributes", lambda: article.attributes(*drill)))

big = page.kept("big", lambda: sizes.big_drills(desk.sizes))
points = page.kept("points", lambda: places.exercise_points(page.chosen.exercise_sites, desk.sizes))
gathered = page.kept("gathered", lambda: places.exercise_places(points))
left, right = st.columns([3, 2], gap="large")
with left:
    drills = "large drills of Russia with Belarus"
    behind = Evidence(big, what=drills, columns=BIG, rule=RULE, also=(desk.lines.source_ids,))
    draw, opens = (
        partial(declared_and_independent, big, desk.lines, desk.article),
        record_links.on_click("sizes"),
    )
    figure(page, "sizes", draw, behind, on_select=opens)
with right:
    shapes = Shapes(**shape_addresses(page))
    place, credit = "places of exercises", sources.NATURAL_EARTH
    rule = counting_notes.sized(desk.counted.rule, selection.basis, "marks")
    where = Evidence(gathered, what=place, columns=HELD, rule=rule, credit=credit, sized=True)
    draw, opens = (
        partial(small_map, gathered, shapes, height=520),
        record_links.on_place("small-map", gathered),
    )
    figure(page, "small-map", draw, where, on_select=opens)

article_areas.responses(page, page.kept("by-area", lambda: measures.by_area(page.chosen.measures)))
allies = progress.allies_chosen(selection.countries)
checks = page.kept("checks", lambda: progress.checks(whole.indicators, allies))
article_areas.focus(page, page.kept("progress", lambda: progress.by_focus_area(checks, page.chosen.measures)))

left, right = st.columns(2, gap="large")
with left:
    cards.bullets(page, "elements", "Elements of the drill", whole.drill_elements, c.ELEMENT)
with right:
    cards.bullets(page, "implications", "Strategic implications", whole.implications, c.IMPLICATION)
article_areas.latest(page, measures.latest(page.chosen.measures, 5))
