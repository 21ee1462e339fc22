"""Action and response: what allies did near a drill in time, and how regularly drills return."""

from functools import partial

import streamlit as st

from dashboard.analysis import counting_notes, sized_register
from dashboard.analysis.events import pairs as pairing
from dashboard.analysis.exercises import season
from dashboard.figures.events import pairs as pair_figures
from dashboard.figures.exercises import season as season_figures
from dashboard.schema import codes
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.figure import Evidence
from dashboard.ui.blocks.method_note import explained
from dashboard.ui.shell import widgets
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page

page = this_page()
question = f"What did allies do near a drill in time, and when do drills return? {pairing.NO_CAUSE}"
heading(page, "Action and response", question)
whole = page.whole
desk = page.kept("register", lambda: sized_register.choose(page.chosen, whole, page.selection))
table, what = desk.sizes, "pairs of a drill and a response"

with st.container(horizontal=True, gap="medium"):
    region = widgets.pick("Border region", pairing.REGIONS, "region")
    ends = (page.chosen.action_responses, whole.exercises, whole.measures, whole.exercise_links)
    pairs = pairing.in_region(page.kept("pairs", lambda: pairing.pairs(*ends)), region)
    year = widgets.pick("Year of the drill", pairing.years(pairs), "pairs")
shown = pairing.of_year(pairs, year)
near = Evidence(shown, what=what, columns=pairing.COLUMNS, rule=counting_notes.pairs(shown, pairs))
draw, note = partial(pair_figures.timeline, shown), pairing.method(pairs)
explained(page, "pairs-timeline", draw, near, note, (region, year), opens=True)
by_year = pairing.by_year(pairs)
in_years = Evidence(by_year, what=what, rule=counting_notes.lags(by_year))
explained(page, "lags", partial(pair_figures.lags, by_year), in_years, pairing.method(pairs), region)

months = season.by_month(table)
rule = counting_notes.months(months, table, desk.counted.rule)
in_months = Evidence(months, what="exercises by month", rule=rule)
draw, note = partial(season_figures.months, months), season.season_method(months, table)
explained(page, "months", draw, in_months, note, opens=True)

bloc = widgets.one("Series of", codes.BLOCS, "series-of")
series, runs = season.rhythm(table, bloc), season.runs_of(table, bloc)
draw = partial(season_figures.rhythm, series, runs)
rule, note = counting_notes.rhythm(series, runs, table, bloc), season.rhythm_method(series)
returning = Evidence(series, what="series", rule=rule)
explained(page, "rhythm", draw, returning, note, bloc, opens=True)

data_table.section(page, "pairs-table", f"{len(pairs):,} pairs", pairs, pairing.COLUMNS)
