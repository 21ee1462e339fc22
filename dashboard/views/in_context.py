"""In context: whether a drill is unusual."""

from functools import partial

from dashboard import sources
from dashboard.analysis import answers, chosen, drill, peers, reporting, rules, season, sentence, similar
from dashboard.figures import season as season_figures
from dashboard.figures import standing
from dashboard.figures.reporting import agreement
from dashboard.maps import Shapes, chooser, record_map
from dashboard.schema import codes
from dashboard.ui import form, tables, verdict
from dashboard.ui.figure import Evidence
from dashboard.ui.heading import heading
from dashboard.ui.method import explained
from dashboard.ui.page import page as this_page
from dashboard.ui.page import shape_addresses

page = this_page()
heading(page, "In context", "Is this drill unusual? Describe it; leave open what you do not know.")
whole, basis = page.whole, page.selection.basis
desk = page.kept("register", lambda: chosen.choose(page.chosen, whole, page.selection))
table, counted = desk.sizes, desk.counted.rule
reading = page.selection.only("basis", "grade", "count_parts")
register = page.kept("whole", lambda: chosen.choose(whole, whole, reading)).sizes
places, fill = drill.site_names(whole.sites), partial(answers.fields_of, table=register, tables=whole)
start, typed = form.draw(
    answers.starts(register), fill, places, labels=drill.LABELS, months=drill.MONTHS, point=drill.POINT
)
shapes = Shapes(**shape_addresses(page))
form.on_map(page, partial(chooser, whole.sites, drill.POINT, shapes))
asked, faults = drill.read(typed, whole.sites)
form.notes(faults, answers.equipment_words(start, whole.exercises))
group = peers.Group(*form.group(peers.SIDES, peers.ALIKE, peers.PERIODS))
this, name = (start, asked, group), sentence.short(asked)
told = page.kept(this, lambda: answers.answer(asked, group, table, whole, basis, start))
verdict.paragraph(page, answers.title(asked), told.text)

rule, note = rules.peers(told.peers, basis, counted), peers.method(asked, group, told.peers)
ranked = Evidence(told.peers, what="peers", columns=peers.COLUMNS, rule=rule, sized=True)
draw = partial(standing.among_peers, told.peers, told.places, name, peers.group_words(asked, group))
explained(page, "standing", draw, ranked, note, this, opens=True)
rule, what = rules.nearest(told.near, told.peers, basis), "peers to compare"
near = Evidence(told.near, what=what, columns=similar.COLUMNS, rule=rule, sized=True)
draw, note = partial(standing.nearest, told.near, name), similar.method(told.peers)
explained(page, "similar", draw, near, note, this, opens=True)
verdict.parts(page, told.told, answers.methods(told, table), answers.source_ids(told))
spot = drill.spot(asked, whole.sites)
if len(spot):
    draw = partial(record_map, "This drill", asked.side, spot, shapes)
    where = Evidence(spot, what="places", credit=sources.NATURAL_EARTH)
    explained(page, "spot", draw, where, answers.methods(told, table)[answers.WHERE_TOLD], this)
season_of = partial(season_figures.months, told.months, asked.month, codes.BLOC_OF_SIDE[asked.side])
by_month = Evidence(told.months, what="months", rule=rules.months(told.months, table, counted))
explained(page, "months", season_of, by_month, season.season_method(told.months, table), this, opens=True)

agreed = reporting.agreement(reports := reporting.lines(whole.article_context))
said = Evidence(agreed, what="reports", rule=reporting.LIKELY)
explained(page, "agreement", partial(agreement, agreed), said, reporting.method(reports))
tables.section(page, "reports", "The article against reporting", reports, reporting.COLUMNS)
