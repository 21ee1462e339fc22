"""The flank map's own choices: what to show, of which year."""

from dataclasses import replace

import streamlit as st

from dashboard.analysis.geography import exposure
from dashboard.analysis.geography import weapon_ranges as ranges
from dashboard.analysis.geography.layers import DEFAULT, FRAMES, LAYERS, MapOptions
from dashboard.schema import codes
from dashboard.ui.pages.flank_map import map_picks
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.page import Page

SECONDS_A_YEAR = 2.0
"""How long a year stays when the years are played: long enough to draw and to read it."""

YEAR, NUMBER, PLAYING = "year", "year-number", "year-playing"
NEXT, DRAWN = "year-next", "year-drawn"
"""The year to go on to, and whether the page has just been drawn."""

SPANS = {"all": "Years of the filter", "one": "One year"}


def choose(page: Page, measures: dict[str, str], views: dict[str, str]) -> MapOptions:
    """Draw the choices of the map and return what they hold.

    Parameters
    ----------
    page : Page
        The data.
    measures, views : dict of str to str
        Labels of what can colour the states, and of the parts of the flank.
    """
    measure = widgets.pick("Colour", measures, "measure")
    # A reader who brought a list looks for it here first.
    shown = ("exercises",) if page.selection.uploaded else DEFAULT
    on = widgets.several("Layers", LAYERS, "marks", shown)
    view = widgets.one("Part of the flank", views, "view")
    asked = MapOptions(measure=measure, view=view, layers=on)
    if measure == "exposure":
        asked = _exposed(page, asked)
    if "ranges" in on:
        asked = _ranged(page, asked)
    if "symbols" in on:
        asked = replace(asked, frame=widgets.one("Frame of Russia and Belarus", FRAMES, "frame"))
    year = _year() if widgets.one("Time", SPANS, "time") == "one" else None
    return replace(asked, year=year, selected=map_picks.sites(page))


def _exposed(page: Page, asked: MapOptions) -> MapOptions:
    with st.container(horizontal=True, gap="medium"):
        origin = widgets.pick("Near which sites", exposure.choices(page.register.sites), "near")
        distances = {str(km): f"{km} km" for km in exposure.DISTANCES_KM}
        km = widgets.weight("Within", distances, "km", str(asked.km))
    return replace(asked, origin=origin, km=int(km))


def _ranged(page: Page, asked: MapOptions) -> MapOptions:
    tables = page.register
    with st.container(horizontal=True, gap="medium"):
        systems = {name: name for name in ranges.drawable(tables.weapon_ranges)}
        system = widgets.pick("Published range of", systems, "system")
        places = ranges.origins(tables.weapon_ranges, tables.sites, system)
        site = widgets.pick("Round", places, "round")
    return replace(asked, system=system, site=site)


def _year() -> int:
    """Draw the years as a slider, a number for the keyboard and a switch that plays them; return the year."""
    first, last = codes.FIRST_YEAR, codes.LAST_YEAR
    if NEXT in st.session_state:
        st.session_state[YEAR] = st.session_state.pop(NEXT)
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        year = widgets.number("Year", first, last, last, YEAR, 1)
        st.session_state[NUMBER] = year
        st.number_input("Number", first, last, key=NUMBER, on_change=_typed, width=140)
        playing = st.toggle("Play", key=PLAYING, on_change=_from_the_start)
    if playing and year < last:
        st.session_state[DRAWN] = True
        st.fragment(_step, run_every=SECONDS_A_YEAR)()
    return year


def _typed() -> None:
    st.session_state[YEAR] = st.session_state[NUMBER]


def _from_the_start() -> None:
    """Start again from the first year when the last one has been reached; for a callback."""
    if st.session_state[PLAYING] and st.session_state[YEAR] >= codes.LAST_YEAR:
        st.session_state[YEAR] = codes.FIRST_YEAR


def _step() -> None:
    """Go on by one year when the clock calls; the call that comes with the page itself only starts it."""
    if not st.session_state.pop(DRAWN, False):
        st.session_state[NEXT] = int(st.session_state[YEAR]) + 1
        st.rerun()
