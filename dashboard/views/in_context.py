"""In context: whether a drill is unusual."""

from functools import partial

import streamlit as st

from dashboard import wording
from dashboard.analysis.claims import past_gaps
from dashboard.analysis.drill import description, peers, report, reporting, similar
from dashboard.exhibits.catalogue import exhibit
from dashboard.exhibits.subjects import drill
from dashboard.exhibits.words.pages import PAGES
from dashboard.exhibits.words.quotes import quote
from dashboard.maps import chooser
from dashboard.ui.blocks import brief_buttons, data_table, method_note
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages.in_context import drill_form, drill_report
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.page import page as this_page

page = this_page()
heading(page, PAGES["in-context"])
tables, startable = page.register, page.result(drill.register_to_start_from)
start, typed = drill_form.draw(
    report.starts(startable),
    partial(report.fields_of, table=startable, tables=tables),
    description.site_names(tables.sites),
    labels=description.LABELS,
    months=wording.MONTHS,
    point=description.POINT,
)
drill_form.on_map(page, partial(chooser, tables.sites, description.POINT, page.extract.shapes))
described, faults = description.read(typed, tables.sites)
drill_form.notes(faults, report.equipment_words(start, tables.exercises))
group = peers.Group(*drill_form.group(peers.SIDES, peers.ALIKE, peers.PERIODS))

found = page.result(drill.answer_to, described, group, start)
compared = exhibit(page.extract, "among-peers", drill=described, group=group, start=start)
said = quote(compared)
drill_report.paragraph(page, report.title(described), found.text, said.sentence if said else "")
brief_buttons.of_drill(page, described, group, start)
of_drill = partial(show, page, drill=described, group=group, start=start)
of_drill("among-peers")
data_table.section(page, "most-similar", similar.WORDS, found.near, similar.COLUMNS)
method_note.note("most-similar", similar.method(found.peers))
methods = report.methods(found, page.sized.sizes)
drill_report.parts(page, found.sentences, methods, report.source_ids(found))
if described.at is not None:
    of_drill("spot")
of_drill("months-of-drill")
st.header("How far declared totals were off", anchor=False)
st.info(past_gaps.words(page.sized.sizes))
show(page, "first-and-last-word")
reports = page.result(drill.reports_on_article)
data_table.section(page, "reports", "The article against reporting", reports, reporting.COLUMNS)
method_note.note("reports", reporting.method(reports))
