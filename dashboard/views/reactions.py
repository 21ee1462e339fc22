"""Action and response: what allies did near a drill in time, and how regularly drills return."""

from functools import partial

import streamlit as st

from dashboard.analysis import chosen, pairing, rules, season
from dashboard.figures import pairing as pair_figures
from dashboard.figures import season as season_figures
from dashboard.schema import codes
from dashboard.ui import choices, tables
from dashboard.ui.figure import Evidence
from dashboard.ui.heading import heading
from dashboard.ui.method import explained
from dashboard.ui.page import page as this_page

page = this_page()
question = f"What did allies do near a drill in time, and when do drills return? {pairing.NO_CAUSE}"
heading(page, "Action and response", question)
whole = page.whole
desk = page.kept("register", lambda: chosen.choose(page.chosen, whole, page.selection))
table, what = desk.sizes, "pairs of a drill and a response"

with st.container(horizontal=True, gap="medium"):
    region = choices.pick("Border region", pairing.REGIONS, "region")
    ends = (page.chosen.action_responses, whole.exercises, whole.measures, whole.exercise_links)
    pairs = pairing.in_region(page.kept("pairs", lambda: pairing.pairs(*ends)), region)
    year = choices.pick("Year of the drill", pairing.years(pairs), "pairs")
shown = pairing.of_year(pairs, year)
near = Evidence(shown, what=what, columns=pairing.COLUMNS, rule=rules.pairs(shown, pairs))
draw, note = partial(pair_figures.timeline, shown), pairing.method(pairs)
explained(page, "pairs-timeline", draw, near, note, (region, year), opens=True)
by_year = pairing.by_year(pairs)
in_years = Evidence(by_year, what=what, rule=rules.lags(by_year))
explained(page, "lags", partial(pair_figures.lags, by_year), in_years, pairing.method(pairs), region)

months = season.by_month(table)
rule = rules.months(months, table, desk.counted.rule)
in_months = Evidence(months, what="exercises by month", rule=rule)
draw, note = partial(season_figures.months, months), season.season_method(months, table)
explained(page, "months", draw, in_months, note, opens=True)

bloc = choices.one("Series of", codes.BLOCS, "series-of")
series, runs = season.rhythm(table, bloc), season.runs_of(table, bloc)
draw = partial(season_figures.rhythm, series, runs)
rule, note = rules.rhythm(series, runs, table, bloc), season.rhythm_method(series)
returning = Evidence(series, what="series", rule=rule)
explained(page, "rhythm", draw, returning, note, bloc, opens=True)

tables.section(page, "pairs-table", f"{len(pairs):,} pairs", pairs, pairing.COLUMNS)
