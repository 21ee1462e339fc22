"""The filters in the sidebar: a widget for each of `selection.FILTERS`, bound to the address.

The widgets stand in the entry file, so that they keep their values when the page changes.
"""

from collections.abc import Callable
from typing import Any, cast
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.selection import FILTERS, Day, Filter, Selection, Span
from dashboard.selection.filters import BY_NAME
from dashboard.ui.shell import cache, widgets
from dashboard.ui.shell.address import settle
from dashboard.ui.shell.markdown import listed, plain

KEYS = {one.name: one.parameter.name for one in FILTERS}
"""The URL parameter, and widget key, of each field of the selection."""


def draw(count: Callable[[Selection], dict[str, dict[str, int]]]) -> Selection:
    """Draw all filters into the sidebar and return what they hold.

    Parameters
    ----------
    count : callable
        Says for a choice how many rows each option of each filter finds, see `analysis.facets.counts`.
    """
    settle(*(one.parameter for one in FILTERS))
    with st.sidebar:
        st.header("Filters")
        reset_place = st.container()
        places = {one.name: _place(one) for one in FILTERS}
    selection = chosen()
    # Only now is it known what the URL has set, so counts and reset are filled in afterwards.
    found = count(selection)
    for one in FILTERS:
        place = places[one.name]
        if place is not None:
            _counted(place, one, found[one.name])
    reset_place.button(
        "Reset all filters",
        key="reset",
        icon=":material/restart_alt:",
        on_click=reset,
        disabled=not selection.active,
    )
    return selection


def chosen() -> Selection:
    """Return what the filters hold now."""
    theirs, held = cache.uploaded(), cast("dict[str, Any]", {one.name: _held(one) for one in FILTERS})
    return Selection(**held, uploaded=theirs.words if theirs else "")


def reset() -> None:
    """Put every filter back to its default; for a callback."""
    for one in FILTERS:
        st.session_state[one.parameter.name] = one.shown


def today() -> None:
    """Show the register as it is known today again; for a callback."""
    st.session_state[BY_NAME["as_of"].parameter.name] = None


def query(selection: Selection, **more: str) -> str:
    """Return the URL query that leads to exactly this choice, defaults left out; empty if there is none."""
    pairs = [
        (one.parameter.name, text)
        for one in FILTERS
        if one.name in selection.active
        for text in one.write(getattr(selection, one.name))
    ]
    return urlencode(pairs + list(more.items()))


def _held(one: Filter[Any]) -> object:
    """Return what the widget of a filter holds, the default where it holds nothing."""
    value = st.session_state.get(one.parameter.name)
    if value is None:
        return one.default
    # A reader who goes back to an address with the years reversed has them so in the widget.
    return tuple(sorted(value)) if isinstance(one.parameter, Span) else value


def _place(one: Filter[Any]) -> DeltaGenerator | None:
    """Draw the widget of a filter, and return the place below it for its counts, if it has any."""
    _widget(one)
    return st.empty() if one.counted_in else None


def _widget(one: Filter[Any]) -> None:
    title, key, hint = one.title, one.parameter.name, one.hint or None
    if one.widget == "list":
        widgets.list_of(title, one.options, key, "All")
    elif one.widget == "pills":
        widgets.several(title, one.options, key)
    elif one.widget == "segments":
        widgets.one(title, one.options, key, hint)
    elif one.widget == "menu":
        widgets.pick(title, one.options, key, hint=hint)
    elif isinstance(one.parameter, Day):
        widgets.day(title, one.parameter, one.hint)
    elif isinstance(one.parameter, Span):
        widgets.span(title, one.parameter.first, one.parameter.last, key)
    else:
        widgets.switch(title, key, one.hint)


def _counted(place: DeltaGenerator, one: Filter[Any], counts: dict[str, int]) -> None:
    """Print the counts below a filter: they may not stand in its labels, for those travel in links."""
    found = {option: number for option, number in counts.items() if number}
    words = plain(listed(found, one.options)) or "none with the other filters"
    place.caption(f"{one.unit}: {words}")
