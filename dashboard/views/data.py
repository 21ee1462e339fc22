"""Data and sources: whether the numbers can be trusted."""

import streamlit as st

from dashboard.analysis import chosen, contradictions, coverage, ledger, usage
from dashboard.analysis import rules as chart_rules
from dashboard.figures import coverage as coverage_figures
from dashboard.schema import columns as c
from dashboard.ui import browser, cache, rules, tables, upload
from dashboard.ui.figure import Evidence, figure
from dashboard.ui.heading import heading
from dashboard.ui.page import page as this_page
from dashboard.ui.text import plain

page = this_page()
heading(page, "Data and sources", "Can I trust it? Every table, every document, every rule.")
desk = page.kept("register", lambda: chosen.choose(page.chosen, page.whole, page.selection))

browser.browse(page)
used = page.kept("ledger", lambda: usage.uses(page.tables))
rules.ledger(page, used, usage.most_used(used))

known = page.kept("coverage", lambda: coverage.matrix(desk.sizes))
rule = chart_rules.sized(desk.counted.rule, page.selection.basis)
figure(
    page,
    "coverage",
    lambda: coverage_figures.matrix(known),
    Evidence(known, what="sides and years", rule=rule, sized=True),
)

st.header("Where published figures lie far apart", anchor=False)
label, most = "Highest at least so many times the lowest", 10.0
factor = st.slider(label, 1.1, most, contradictions.FACTOR, 0.1, key="factor", bind="query-params")
graded = ledger.grade_at_least(page.chosen.claims, page.selection.grade)
apart = page.kept(
    ("apart", factor), lambda: contradictions.contradictions(graded, page.chosen.exercises, factor)
)
st.caption(plain(f"{len(apart):,} exercises and metrics whose claims of one scope differ by that factor."))
tables.show(
    apart,
    page.whole.sources,
    key="apart",
    alt="Exercises whose claims differ",
    columns=(c.NAME, c.METRIC, c.SCOPE, "low", "who_low", "high", "who_high", c.RATIO, c.N),
)

upload.section(page)
rules.counting(ledger.RULES, desk.counted.rule)
rules.grades()
rules.repeats(page)
rules.changes(page, cache.history())
rules.citing(page.release)
