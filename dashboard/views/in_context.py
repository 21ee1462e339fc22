"""In context: whether a drill is unusual."""

from functools import partial

from dashboard import sources
from dashboard.analysis import counting_notes, sized_register
from dashboard.analysis.drill import description, narrative, peers, report, reporting, similar
from dashboard.analysis.exercises import season
from dashboard.figures.drill import peers as standing
from dashboard.figures.drill.reporting import agreement
from dashboard.figures.exercises import season as season_figures
from dashboard.maps import Shapes, chooser, record_map
from dashboard.schema import codes
from dashboard.ui.blocks import data_table
from dashboard.ui.blocks.figure import Evidence
from dashboard.ui.blocks.method_note import explained
from dashboard.ui.pages import drill_form, drill_report
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page
from dashboard.ui.shell.page import shape_addresses

page = this_page()
heading(page, "In context", "Is this drill unusual? Describe it; leave open what you do not know.")
whole, basis = page.whole, page.selection.basis
desk = page.kept("register", lambda: sized_register.choose(page.chosen, whole, page.selection))
table, counted = desk.sizes, desk.counted.rule
reading = page.selection.only("basis", "grade", "count_parts")
register = page.kept("whole", lambda: sized_register.choose(whole, whole, reading)).sizes
places, fill = description.site_names(whole.sites), partial(report.fields_of, table=register, tables=whole)
start, typed = drill_form.draw(
    report.starts(register),
    fill,
    places,
    labels=description.LABELS,
    months=description.MONTHS,
    point=description.POINT,
)
shapes = Shapes(**shape_addresses(page))
drill_form.on_map(page, partial(chooser, whole.sites, description.POINT, shapes))
asked, faults = description.read(typed, whole.sites)
drill_form.notes(faults, report.equipment_words(start, whole.exercises))
group = peers.Group(*drill_form.group(peers.SIDES, peers.ALIKE, peers.PERIODS))
this, name = (start, asked, group), narrative.short(asked)
told = page.kept(this, lambda: report.answer(asked, group, table, whole, basis, start))
drill_report.paragraph(page, report.title(asked), told.text)

rule, note = counting_notes.peers(told.peers, basis, counted), peers.method(asked, group, told.peers)
ranked = Evidence(told.peers, what="peers", columns=peers.COLUMNS, rule=rule, sized=True)
draw = partial(standing.among_peers, told.peers, told.places, name, peers.group_words(asked, group))
explained(page, "standing", draw, ranked, note, this, opens=True)
rule, what = counting_notes.nearest(told.near, told.peers, basis), "peers to compare"
near = Evidence(told.near, what=what, columns=similar.COLUMNS, rule=rule, sized=True)
draw, note = partial(standing.nearest, told.near, name), similar.method(told.peers)
explained(page, "similar", draw, near, note, this, opens=True)
drill_report.parts(page, told.told, report.methods(told, table), report.source_ids(told))
spot = description.spot(asked, whole.sites)
if len(spot):
    draw = partial(record_map, "This drill", asked.side, spot, shapes)
    where = Evidence(spot, what="places", credit=sources.NATURAL_EARTH)
    explained(page, "spot", draw, where, report.methods(told, table)[report.WHERE_TOLD], this)
season_of = partial(season_figures.months, told.months, asked.month, codes.BLOC_OF_SIDE[asked.side])
by_month = Evidence(told.months, what="months", rule=counting_notes.months(told.months, table, counted))
explained(page, "months", season_of, by_month, season.season_method(told.months, table), this, opens=True)

agreed = reporting.agreement(reports := reporting.lines(whole.article_context))
said = Evidence(agreed, what="reports", rule=reporting.LIKELY)
explained(page, "agreement", partial(agreement, agreed), said, reporting.method(reports))
data_table.section(page, "reports", "The article against reporting", reports, reporting.COLUMNS)
