"""Data and sources: whether the numbers can be trusted."""

import streamlit as st

from dashboard.analysis import counting_notes as chart_rules
from dashboard.analysis import sized_register, source_usage
from dashboard.analysis.claims import contradictions, ledger
from dashboard.analysis.exercises import coverage
from dashboard.figures.exercises import coverage as coverage_figures
from dashboard.schema import columns as c
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.figure import Evidence, figure
from dashboard.ui.pages import data_rules, table_browser, upload
from dashboard.ui.shell import cache
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import page as this_page

page = this_page()
heading(page, "Data and sources", "Can I trust it? Every table, every document, every rule.")
desk = page.kept("register", lambda: sized_register.choose(page.chosen, page.whole, page.selection))

table_browser.browse(page)
used = page.kept("ledger", lambda: source_usage.uses(page.tables))
data_rules.ledger(page, used, source_usage.most_used(used))

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
data_table.show(
    apart,
    page.whole.sources,
    key="apart",
    alt="Exercises whose claims differ",
    columns=(c.NAME, c.METRIC, c.SCOPE, "low", "who_low", "high", "who_high", c.RATIO, c.N),
)

upload.section(page)
data_rules.counting(ledger.RULES, desk.counted.rule)
data_rules.grades()
data_rules.repeats(page)
data_rules.changes(page, cache.history())
data_rules.citing(page.release)
