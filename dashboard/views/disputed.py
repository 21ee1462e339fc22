"""Numbers in dispute: who said what, and how far apart."""

from functools import partial

import streamlit as st

from dashboard.analysis import counting_notes, sized_register
from dashboard.analysis.claims import contradictions, ledger, thresholds
from dashboard.analysis.claims import rivals as dispute
from dashboard.analysis.exercises import sizes
from dashboard.figures.claims import ratios as ratio_figures
from dashboard.figures.claims import rivals as claim_figures
from dashboard.figures.claims.thresholds import just_below
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.ui.blocks import data_table, method_note
from dashboard.ui.blocks.figure import Evidence
from dashboard.ui.blocks.method_note import explained
from dashboard.ui.shell import widgets
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page

CLAIMS = (c.NAME, "value_words", c.CLAIMANT, c.CLAIMANT_KIND, c.STAGE, c.SCOPE, c.PUBLISHED, c.GRADE, c.NOTE)
RATIOS = (c.NAME, c.ORGANISER_SIDE, c.FIRST_DAY, c.DECLARED, c.INDEPENDENT, c.N_CLAIMANTS, c.RATIO)
APART = (c.NAME, c.METRIC, c.SCOPE, "low", "who_low", "high", "who_high", c.RATIO, c.N)

page = this_page()
heading(page, "Numbers in dispute", "Who said what, and how far apart are they?")
whole, selection = page.whole, page.selection
desk = page.kept("register", lambda: sized_register.choose(page.chosen, whole, selection))
said = sizes.own_words(page.chosen.claims, page.chosen.exercises)

with st.container(horizontal=True, gap="medium"):
    metric = widgets.pick("Counted", codes.METRICS, "metric")
    rival = partial(dispute.rival_claims, said, desk.every, metric, selection.grade)
    rivals = page.kept(("rivals", metric), rival)
    group = widgets.pick("Exercises", dispute.groups(rivals), "drills")
    order = widgets.one("Sorted by", dispute.ORDERS, "order")
    scale = widgets.one("Scale", {"log": "Logarithmic", "linear": "Linear"}, "scale")
shown, marks = dispute.shown(rivals, group, order), dispute.marks(whole.thresholds, metric)
rule, also = counting_notes.claims(shown, rivals, said, metric), tuple(mark.source_id for mark in marks)
cited = Evidence(shown, "claims", "rival claims", CLAIMS, rule, also=also)
asked, note = (metric, group, order, scale), dispute.claims_method(shown)
draw = partial(claim_figures.claims, shown, marks, metric, log=scale == "log")
explained(page, "claims", draw, cited, note, asked, opens=True)
both = dispute.ratios(desk.sizes)
rule, what = counting_notes.ratios(both, desk.sizes), "exercises with both totals"
behind = Evidence(both, what=what, columns=RATIOS, rule=rule)
draw = partial(ratio_figures.ratios, both)
explained(page, "ratios", draw, behind, dispute.ratio_method(desk.sizes), opens=True)

words = "Near the line: within so many percent of it"
percent = st.slider(words, 1, 30, 10, key="margin", bind="query-params")
near = dispute.near_method(desk.sizes, desk.lines.observation, percent / 100)
rule, also = counting_notes.near(near.n, desk.sizes), (desk.lines.source_ids,)
totals = thresholds.declared_totals(desk.sizes)
declared = Evidence(totals, what="declared totals", columns=RATIOS[:4], rule=rule, also=also)
draw = partial(just_below, desk.sizes, desk.lines, percent / 100)
explained(page, "just-below", draw, declared, near, percent, opens=True)
st.caption(dispute.CAVEAT)
graded = ledger.grade_at_least(page.chosen.claims, selection.grade)
apart = page.kept("contradictions", lambda: contradictions.contradictions(graded, page.chosen.exercises))
data_table.section(page, "contradictions", dispute.apart_words(apart), apart, APART)
method_note.note("contradictions", dispute.apart_method(apart, graded))
