"""Exercises: what happened, when, how big."""

from functools import partial

from dashboard.analysis import counting_notes, sized_register
from dashboard.analysis.exercises import register, sizes, yearly
from dashboard.figures.claims import record_claims as claim_figures
from dashboard.figures.drill import size_and_length as context
from dashboard.figures.exercises import domains, timeline
from dashboard.figures.exercises import yearly as yearly_figures
from dashboard.maps import Shapes, record_map
from dashboard.schema import columns as c
from dashboard.ui.blocks.figure import Evidence, figure
from dashboard.ui.pages import record_card
from dashboard.ui.shell import record_links
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page
from dashboard.ui.shell.page import shape_addresses

SIZE = (c.NAME, c.ORGANISER_SIDE, c.FIRST_DAY, c.LAST_DAY, c.LENGTH_DAYS, c.TROOPS_LOW, c.TROOPS_HIGH)

page = this_page()
heading(page, "Exercises", "What happened, when, and how big was it?")
whole, selection = page.whole, page.selection
desk = page.kept("register", lambda: sized_register.choose(page.chosen, whole, selection))

opened = record_card.picker(whole.exercises)
card = register.record(opened or "", whole, selection.grade)
if card is not None:
    name, side, shapes = card.exercise[c.NAME], card.exercise[c.ORGANISER_SIDE], shape_addresses(page)
    claim_chart = partial(claim_figures.of_exercise, card.claims, desk.lines)
    place_map = partial(record_map, name, side, card.sites, Shapes(**shapes))
    record_card.draw(page, card, claim_chart, place_map, desk.lines.source_ids)

rule = counting_notes.sized(desk.counted.rule, selection.basis, "sums")
counted = Evidence(desk.sizes, columns=SIZE, rule=rule, sized=True)
opens = record_links.on_click
figure(page, "timeline", lambda: timeline.timeline(desk.sizes), counted, on_select=opens("timeline"))

by_year = page.kept("yearly", lambda: yearly.yearly(desk.sizes))
in_years = Evidence(by_year, rule=rule, sized=True)
counts, troop_days = partial(yearly_figures.counts, by_year), partial(yearly_figures.troop_days, by_year)
figure(page, "counts", counts, in_years, on_select=opens("counts"))
summed = Evidence(
    counting_notes.drawable(by_year, c.TROOP_DAYS), what=counting_notes.ONE_SIZE, rule=rule, sized=True
)
figure(page, "troop-days", troop_days, summed, on_select=opens("troop-days"))

draw = partial(context.size_and_length, desk.sizes, desk.article)
one = Evidence(
    counting_notes.drawable(desk.sizes, c.TROOP_DAYS),
    "exercises",
    counting_notes.ONE_SIZE,
    SIZE,
    rule,
    sized=True,
)
figure(page, "size-and-length", draw, one, on_select=opens("size-and-length"))
by_domain = page.kept("domains", lambda: sizes.by_domain(desk.sizes))
in_domains = Evidence(by_domain, rule=desk.counted.rule)
draw = partial(domains.domains, by_domain)
figure(page, "domains", draw, in_domains, on_select=opens("domains"))

record_card.listing(page, register.listing(page.chosen.exercises, desk.every))
