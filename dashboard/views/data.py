"""Data and sources: whether the numbers can be trusted."""

import streamlit as st

from dashboard.analysis import source_usage
from dashboard.analysis.claims import basis_rules, contradictions
from dashboard.exhibits.sources import source_uses
from dashboard.exhibits.subjects.claims import changed_sizes, contradictions_of
from dashboard.exhibits.words.pages import PAGES
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages.data import check_picture, data_rules, table_browser
from dashboard.ui.pages.own_list import upload
from dashboard.ui.shell import cache
from dashboard.ui.shell.around.contents import anchor, contents
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import page as this_page

MOST_FACTOR = 10.0

page = this_page()
heading(page, PAGES["data"])
contents(PAGES["data"].contents)

table_browser.browse(page)
used = page.result(source_uses)
data_rules.ledger(page, used, source_usage.most_used(used))
show(page, "coverage")

st.header("Where published figures lie far apart", anchor=anchor("apart"))
label = "Highest at least so many times the lowest"
factor = widgets.number(label, 1.1, MOST_FACTOR, contradictions.FACTOR, "factor", 0.1)
apart = page.result(contradictions_of, factor)
st.caption(plain(f"{len(apart):,} exercises and metrics whose claims of one scope differ by that factor."))
data_table.show(
    apart,
    page.register.sources,
    key="apart",
    alt="Exercises whose claims differ",
    columns=contradictions.COLUMNS,
)

upload.section(page)
check_picture.section()
data_rules.counting(basis_rules.RULES, page.sized.counted.rule)
data_rules.grades()
data_rules.repeats(page)
data_rules.changes(page, cache.history())
data_rules.changed_sizes(page, page.result(changed_sizes))
data_rules.citing(page.release)
