"""Numbers in dispute: who said what, and how far apart."""

import streamlit as st

from dashboard.analysis import chosen, contradictions, dispute, ledger, sizes, thresholds
from dashboard.figures import dispute as claim_figures
from dashboard.figures import ratios as ratio_figures
from dashboard.figures.thresholds import just_below
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.ui import choices, method, opening, tables
from dashboard.ui.figure import Evidence, figure
from dashboard.ui.heading import heading
from dashboard.ui.page import page as this_page

CLAIMS = (c.NAME, "value_words", c.CLAIMANT, c.CLAIMANT_KIND, c.STAGE, c.SCOPE, c.PUBLISHED, c.GRADE, c.NOTE)
RATIOS = (c.NAME, c.ORGANISER_SIDE, c.FIRST_DAY, c.DECLARED, c.INDEPENDENT, c.N_CLAIMANTS, c.RATIO)
APART = (c.NAME, c.METRIC, c.SCOPE, "low", "who_low", "high", "who_high", c.RATIO, c.N)

page = this_page()
heading(page, "Numbers in dispute", "Who said what, and how far apart are they?")
whole, selection = page.whole, page.selection
desk = page.kept("register", lambda: chosen.choose(page.chosen, whole, selection))
said = sizes.own_words(page.chosen.claims, page.chosen.exercises)

with st.container(horizontal=True, gap="medium"):
    metric = choices.pick("Counted", codes.METRICS, "metric")
    rivals = page.kept(
        ("rivals", metric), lambda: dispute.rival_claims(said, desk.every, metric, selection.grade)
    )
    group = choices.pick("Exercises", dispute.groups(rivals), "drills")
    order = choices.one("Sorted by", dispute.ORDERS, "order")
    scale = choices.one("Scale", {"log": "Logarithmic", "linear": "Linear"}, "scale")
shown, marks = dispute.shown(rivals, group, order), dispute.marks(whole.thresholds, metric)
cited = Evidence(shown, "claims", "rival claims", CLAIMS, also=tuple(mark.source_id for mark in marks))
asked, log = (metric, group, order, scale), scale == "log"
figure(page, "claims", lambda: claim_figures.claims(shown, marks, metric, log=log), cited, variant=asked)
method.note("claims", dispute.claims_method(shown))

by_series = dispute.ratios(desk.sizes)
behind = Evidence(by_series, what="exercises with a declared and an independent total", columns=RATIOS)
opens = opening.on_click("ratios")
figure(page, "ratios", lambda: ratio_figures.ratios(by_series), behind, on_select=opens)
method.note("ratios", dispute.ratio_method(desk.sizes))

percent = st.slider(
    "Near the line: within so many percent of it", 1, 30, 10, key="margin", bind="query-params"
)
margin, line = percent / 100, desk.lines.observation
totals = thresholds.declared_totals(desk.sizes)
near = dispute.near_method(desk.sizes, line, margin)
declared = Evidence(
    totals, what="declared totals", columns=RATIOS[:4], rule=near.n, also=(desk.lines.source_ids,)
)
figure(page, "just-below", lambda: just_below(desk.sizes, desk.lines, margin), declared, variant=percent)
st.caption(dispute.CAVEAT)
method.note("just-below", near)

graded = ledger.grade_at_least(page.chosen.claims, selection.grade)
apart = page.kept("contradictions", lambda: contradictions.contradictions(graded, page.chosen.exercises))
title = f"{len(apart):,} contradictions: claims of one scope at least {contradictions.FACTOR:g} times apart"
tables.section(page, "contradictions", title, apart, APART)
