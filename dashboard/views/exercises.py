"""Exercises: what happened, when, how big."""

from functools import partial

from dashboard.analysis import chosen, register, rules, sizes, yearly
from dashboard.figures import claims as claim_figures
from dashboard.figures import context, domains, timeline
from dashboard.figures import yearly as yearly_figures
from dashboard.maps import Shapes, record_map
from dashboard.schema import columns as c
from dashboard.ui import opening, record
from dashboard.ui.figure import Evidence, figure
from dashboard.ui.heading import heading
from dashboard.ui.page import page as this_page
from dashboard.ui.page import shape_addresses

SIZE = (c.NAME, c.ORGANISER_SIDE, c.FIRST_DAY, c.LAST_DAY, c.LENGTH_DAYS, c.TROOPS_LOW, c.TROOPS_HIGH)

page = this_page()
heading(page, "Exercises", "What happened, when, and how big was it?")
whole, selection = page.whole, page.selection
desk = page.kept("register", lambda: chosen.choose(page.chosen, whole, selection))

opened = record.picker(whole.exercises)
card = register.record(opened or "", whole, selection.grade)
if card is not None:
    name, side, shapes = card.exercise[c.NAME], card.exercise[c.ORGANISER_SIDE], shape_addresses(page)
    claim_chart = partial(claim_figures.of_exercise, card.claims, desk.lines)
    place_map = partial(record_map, name, side, card.sites, Shapes(**shapes))
    record.draw(page, card, claim_chart, place_map, desk.lines.source_ids)

rule = rules.sized(desk.counted.rule, selection.basis, "sums")
counted = Evidence(desk.sizes, columns=SIZE, rule=rule, sized=True)
opens = opening.on_click
figure(page, "timeline", lambda: timeline.timeline(desk.sizes), counted, on_select=opens("timeline"))

by_year = page.kept("yearly", lambda: yearly.yearly(desk.sizes))
in_years = Evidence(by_year, rule=rule, sized=True)
counts, troop_days = partial(yearly_figures.counts, by_year), partial(yearly_figures.troop_days, by_year)
figure(page, "counts", counts, in_years, on_select=opens("counts"))
summed = Evidence(rules.drawable(by_year, c.TROOP_DAYS), what=rules.ONE_SIZE, rule=rule, sized=True)
figure(page, "troop-days", troop_days, summed, on_select=opens("troop-days"))

draw = partial(context.size_and_length, desk.sizes, desk.article)
one = Evidence(rules.drawable(desk.sizes, c.TROOP_DAYS), "exercises", rules.ONE_SIZE, SIZE, rule, sized=True)
figure(page, "size-and-length", draw, one, on_select=opens("size-and-length"))
by_domain = page.kept("domains", lambda: sizes.by_domain(desk.sizes))
in_domains = Evidence(by_domain, rule=desk.counted.rule)
draw = partial(domains.domains, by_domain)
figure(page, "domains", draw, in_domains, on_select=opens("domains"))

record.listing(page, register.listing(page.chosen.exercises, desk.every))
