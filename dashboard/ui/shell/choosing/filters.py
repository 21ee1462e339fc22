"""The filters in the sidebar: a widget for each of `selection.FILTERS`, bound to the address.

The widgets stand in the entry file, so that they keep their values when the page changes.
"""

from collections.abc import Callable, Sequence
from typing import Any, cast
from urllib.parse import parse_qs

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.selection import FILTERS, AnyOf, Day, Filter, Selection, Span
from dashboard.selection.filters import BY_NAME
from dashboard.selection.query import write_query
from dashboard.ui.shell import cache
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.choosing.address import settle

KEYS = {one.name: one.parameter.name for one in FILTERS}
"""The URL parameter, and widget key, of each field of the selection."""

PATH = "filters-path"
"""Holds in the session's state the path of the page for which the filters were drawn last."""

ORDER = (
    *("countries", "years", "basis", "grade", "sides", "domains", "focus_areas", "response_areas"),
    *("count_parts", "as_of"),
)
"""From the filter that readers want first; on a screen 900 pixels high all to the grade are in sight."""

MEASURES_ONLY = ("focus_areas", "response_areas")

QUIET = {
    "exercises": MEASURES_ONLY,
    "disputed": MEASURES_ONLY,
    "in-context": MEASURES_ONLY,
    "reactions": MEASURES_ONLY,
    "incidents": MEASURES_ONLY,
    "glossary": ORDER,
}
"""Filters by which nothing changes on a page, by its path; they stand apart there and keep their values."""


def draw(count: Callable[[Selection], dict[str, dict[str, int]]], path: str = "") -> Selection:
    """Draw all filters into the sidebar and return what they hold.

    Parameters
    ----------
    count : callable
        Says for a choice how many rows each option of each filter finds, see `exhibits.facets.facet_counts`.
    path : str
        Path of the page, see `QUIET`.
    """
    _take_along(path)
    settle(*(one.parameter for one in FILTERS))
    with st.sidebar:
        st.header("Filters")
        reset_place = st.container()
        places = _places(QUIET.get(path, ()))
        # What the address holds is known once each widget is drawn; only then can options be counted.
        for one in FILTERS:
            if isinstance(one.parameter, AnyOf):
                widgets.bound(one.options, one.parameter.name)
            else:
                with places[one.name]:
                    _widget(one)
    selection = chosen()
    found = count(selection)
    for one in FILTERS:
        if one.name in found:
            with places[one.name]:
                pills = one.widget == "pills"
                widgets.counted(
                    one.title,
                    one.options,
                    found[one.name],
                    one.parameter.name,
                    as_pills=pills,
                    hint=f"Beside each option: {one.unit} with the other filters.",
                )
    reset_place.button(
        "Reset all filters",
        key="reset",
        icon=":material/restart_alt:",
        on_click=reset,
        disabled=not selection.active,
    )
    return selection


def _take_along(path: str) -> None:
    """Have the filters stand in the address of another page, too.

    On the way to another page the browser drops what no widget on the screen is bound to, as ours are not
    (see `widgets.bound`), and Streamlit 1.67 writes a value into the address only where it has been set. On
    the way *Back* the browser keeps them, and the page shows them, but the server takes them out of the
    address as bound to nothing (`script_runner.py`, "Now safe to do normal cleanup"): they are put back.
    """
    if st.session_state.get(PATH, path) != path:
        context = get_script_run_ctx()
        asked = parse_qs(context.query_string) if context else {}
        lost = {key: asked[key] for key in asked if key in KEYS.values() and key not in st.query_params}
        if lost:
            st.query_params.update(lost)
        for key in KEYS.values():
            if key in st.session_state and key not in st.query_params:
                st.session_state[key] = st.session_state[key]
    st.session_state[PATH] = path


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
    """Return the query of an address that leads to exactly this choice, see `write_query`."""
    return write_query(selection, **more)


def _held(one: Filter[Any]) -> object:
    """Return what the widget of a filter holds, the default where it holds nothing."""
    value = st.session_state.get(one.parameter.name)
    if value is None:
        return one.default
    # A reader who goes back to an address with the years reversed has them so in the widget.
    return tuple(sorted(value)) if isinstance(one.parameter, Span) else value


def _places(quiet: Sequence[str]) -> dict[str, DeltaGenerator]:
    """Return a place for each filter: those that act first, then the quiet ones in a box to open."""
    acting = {name: st.container() for name in ORDER if name not in quiet}
    if not quiet:
        return acting
    with st.expander(f"Without effect on this page ({len(quiet)})", key="quiet"):
        return acting | {name: st.container() for name in ORDER if name in quiet}


def _widget(one: Filter[Any]) -> None:
    title, key, hint = one.title, one.parameter.name, one.hint or None
    if one.widget == "segments":
        widgets.one(title, one.options, key, hint, undone=True)
    elif one.widget == "menu":
        widgets.pick(title, one.options, key, hint=hint, undone=True)
    elif isinstance(one.parameter, Day):
        widgets.day(title, one.parameter, one.hint)
    elif isinstance(one.parameter, Span):
        widgets.span(title, one.parameter.first, one.parameter.last, key)
    else:
        widgets.switch(title, key, one.hint, undone=True)
