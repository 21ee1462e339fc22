"""Flank map: where."""

from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.analysis.geography import choropleth
from dashboard.exhibits.subjects.geography import layers_of, states_of
from dashboard.exhibits.words.pages import PAGES
from dashboard.maps import VIEWS, pictures
from dashboard.ui.blocks.figure import show
from dashboard.ui.pages.flank_map import map_lists, map_options, map_picks
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.page import page as this_page

KEY = "flank-map"

page = this_page()
heading(page, PAGES["flank-map"])
left, right = st.columns([3, 2], gap="large")
with right:
    choice = map_options.choose(
        page,
        {name: one.label for name, one in choropleth.MEASURES.items()},
        {name: view.label for name, view in VIEWS.items()},
    )
    box = map_picks.by_box()
    map_picks.chips(page, choice.selected)
    map_lists.site_card(page, choice.selected)

page = replace(page, extract=page.extract.of_year(choice.year))
states, drawn = page.result(states_of, choice), page.result(layers_of, choice)
with left:
    selected = partial(map_picks.selected, KEY, page, drawn.exercises, box=box)
    show(page, KEY, on_select=selected, box=box, words_below=True, choice=choice)
    map_lists.files(page, choice, states, drawn)
with right:
    map_lists.ranked(page, choice, states)

map_lists.lists(page, choice, drawn, pictures)
