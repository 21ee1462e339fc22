"""NATO response: what is being done."""

from dashboard.analysis.posture import measure_sizes
from dashboard.exhibits.subjects.advice import implication_rows, implications_read
from dashboard.exhibits.subjects.posture import MEASURES, by_response_area
from dashboard.exhibits.words.pages import PAGES
from dashboard.ui.blocks import folded_table
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages import article_areas, implication_cards, measure_card
from dashboard.ui.shell.around.contents import contents
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.page import page as this_page
from dashboard.wording import counted

page = this_page()
heading(page, PAGES["response"])
contents(PAGES["response"].contents)
measure_card.draw(page)
article_areas.responses(page, page.result(by_response_area))
show(page, "measure-matrix")
show(page, "measure-sizes", unit=widgets.one("Size of a measure in", measure_sizes.LABELS, "unit"))
show(page, "measure-years")

implication_cards.draw(page, page.result(implications_read), page.result(implication_rows))
for name in ("battlegroups", "spending-rank", "spending"):
    show(page, name)
rows = page.filtered.measures
folded_table.on_phone(page, "measures", counted(len(rows), "measure"), rows, MEASURES)
