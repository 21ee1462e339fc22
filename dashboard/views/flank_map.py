"""Flank map: where."""

from functools import partial

import streamlit as st

from dashboard.analysis import chosen, geography, layers
from dashboard.maps import VIEWS, Shapes, flank_map, pictures
from dashboard.ui import flank, flank_chosen, flank_lists
from dashboard.ui.figure import figure
from dashboard.ui.heading import heading
from dashboard.ui.page import page as this_page
from dashboard.ui.page import shape_addresses

KEY = "flank-map"

whole = this_page()
heading(
    whole,
    "Flank map",
    "Where? Countries and sites are chosen by click, box or list; every list below follows them.",
)
choice = flank.choose(
    whole,
    {name: one.label for name, one in geography.MEASURES.items()},
    {name: view.label for name, view in VIEWS.items()},
)
flank_chosen.chips(whole, choice.selected)
flank_lists.site_card(whole, choice.selected)

page = flank.narrowed(whole, choice)
desk = page.kept("register", lambda: chosen.choose(page.chosen, page.whole, page.selection))
drawn = page.kept(("layers", choice), lambda: layers.gather(page.chosen, page.whole, desk.sizes, choice))
asked = ("states", choice.measure, choice.origin, choice.km)
states = page.kept(asked, lambda: layers.states(page.chosen, page.whole, page.selection, choice))

left, right = st.columns([3, 2], gap="large")
with left:
    box = flank_chosen.by_box()
    figure(
        page,
        KEY,
        lambda: flank_map(
            geography.by_unit(states, page.whole.units),
            choice.measure,
            Shapes(**shape_addresses(page)),
            drawn,
            near=layers.near(page.whole, choice),
            view=choice.view,
        ),
        flank_lists.evidence(page, choice, states, drawn, desk.counted.rule),
        variant=choice,
        on_select=partial(flank_chosen.selected, KEY, page, drawn.exercises, box=box),
        box=box,
    )
    flank_lists.files(page, choice, states, drawn)
with right:
    flank_lists.ranked(page, choice, states)

flank_lists.lists(page, desk.sizes, choice, drawn, pictures)
