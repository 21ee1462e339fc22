"""Flank map: where."""

from functools import partial

import streamlit as st

from dashboard.analysis import sized_register
from dashboard.analysis.geography import choropleth, layers
from dashboard.maps import VIEWS, Shapes, flank_map, pictures
from dashboard.ui.blocks.figure import figure
from dashboard.ui.pages import map_lists, map_options, map_picks
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page
from dashboard.ui.shell.page import shape_addresses

KEY = "flank-map"

whole = this_page()
heading(
    whole,
    "Flank map",
    "Where? Countries and sites are chosen by click, box or list; every list below follows them.",
)
choice = map_options.choose(
    whole,
    {name: one.label for name, one in choropleth.MEASURES.items()},
    {name: view.label for name, view in VIEWS.items()},
)
map_picks.chips(whole, choice.selected)
map_lists.site_card(whole, choice.selected)

page = map_options.narrowed(whole, choice)
desk = page.kept("register", lambda: sized_register.choose(page.chosen, page.whole, page.selection))
drawn = page.kept(("layers", choice), lambda: layers.gather(page.chosen, page.whole, desk.sizes, choice))
asked = ("states", choice.measure, choice.origin, choice.km)
states = page.kept(asked, lambda: layers.states(page.chosen, page.whole, page.selection, choice))

left, right = st.columns([3, 2], gap="large")
with left:
    box = map_picks.by_box()
    figure(
        page,
        KEY,
        lambda: flank_map(
            choropleth.by_unit(states, page.whole.units),
            choice.measure,
            Shapes(**shape_addresses(page)),
            drawn,
            near=layers.near(page.whole, choice),
            view=choice.view,
        ),
        map_lists.evidence(page, choice, states, drawn, desk.counted.rule),
        variant=choice,
        on_select=partial(map_picks.selected, KEY, page, drawn.exercises, box=box),
        box=box,
    )
    map_lists.files(page, choice, states, drawn)
with right:
    map_lists.ranked(page, choice, states)

map_lists.lists(page, desk.sizes, choice, drawn, pictures)
