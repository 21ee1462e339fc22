"""The countries and sites chosen on the flank map: by click, box or list, with chips that let go of them."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from dashboard.analysis.geography import places
from dashboard.analysis.geography.map_selection import boxed, read_selection, toggled
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.selection import LABELS
from dashboard.ui.shell import record_links
from dashboard.ui.shell.chart import points
from dashboard.ui.shell.choosing import filters, widgets
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page
from dashboard.wording import unaccented

SITES, COUNTRIES = "site", filters.KEYS["countries"]

DRAGS = {"move": "Moves it", "box": "Draws a box and selects"}

NAMED = 4
"""How many countries or sites a chip names."""


def sites(page: Page) -> tuple[str, ...]:
    """Let the reader choose sites from a list, as a click on a mark or a box does."""
    return widgets.list_of("Sites", names(page), SITES, "None: click a mark or choose here")


def names(page: Page) -> dict[str, str]:
    """Return the sites that have a place: names by `site_id`, each with whose it is."""
    rows = page.register.sites
    placed = rows[rows[c.LAT].notna() & rows[c.LON].notna()].sort_values(c.NAME)
    return {
        str(one): f"{name} ({codes.SITE_SIDES[side]}{_typed(name)})"
        for one, name, side in zip(placed[c.SITE_ID], placed[c.NAME], placed[c.SIDE], strict=True)
    }


def _typed(name: str) -> str:
    """Return how a name with letters of its own is typed without them: a list finds only what it shows."""
    plain_name = unaccented(name)
    return "" if plain_name == name else f"; {plain_name}"


def by_box() -> bool:
    """Let the reader choose what a drag on the map does, and return whether it draws a box."""
    return widgets.one("A drag on the map", DRAGS, "drag") == "box"


def chips(page: Page, chosen: Sequence[str]) -> None:
    """Show the countries and the sites that were chosen, each with a button that lets go of them."""
    countries = page.selection.countries
    if not countries and not chosen:
        return
    known = names(page)
    with st.container(horizontal=True, key="chips"):
        if countries:
            labels = [LABELS["countries"][one] for one in countries]
            _chip(_listed("Country", "Countries", labels), "countries", _no_country)
        if chosen:
            _chip(_listed("Site", "Sites", [known[one] for one in chosen]), "sites", _no_site)


def selected(key: str, page: Page, exercises: pd.DataFrame | None, *, box: bool) -> None:
    """Choose the countries and sites that were clicked or lie in a box; for a callback.

    A click on a place of exercises shows in place which were held there.

    Parameters
    ----------
    key : str
        Key of the map.
    page : Page
        The data.
    exercises : pandas.DataFrame or None
        The places drawn, a result of `places.exercise_places`; None where that layer is off.
    box : bool
        Whether the reader chose with a box.
    """
    found = read_selection(points(key), names(page))
    if box:
        now = st.session_state[COUNTRIES], st.session_state[SITES]
        st.session_state[COUNTRIES], st.session_state[SITES] = boxed(*now, found)
    elif found.sites:
        st.session_state[SITES] = toggled(st.session_state[SITES], found.sites[0])
    elif found.places and exercises is not None:
        record_links.offer(places.exercises_at(exercises, found.places[0]))
    elif found.states:
        st.session_state[COUNTRIES] = toggled(st.session_state[COUNTRIES], found.states[0])


def _listed(one: str, several: str, labels: list[str]) -> str:
    more = len(labels) - NAMED
    names = ", ".join(labels[:NAMED]) + (f" and {more} more" if more > 0 else "")
    return f"{one if len(labels) == 1 else several}: {names}"


def _no_country() -> None:
    st.session_state[COUNTRIES] = []


def _no_site() -> None:
    st.session_state[SITES] = []


def _chip(words: str, key: str, let_go: Callable[[], None]) -> None:
    st.button(plain(words), key=f"chip-{key}", icon=":material/close:", on_click=let_go, help="Let go")
