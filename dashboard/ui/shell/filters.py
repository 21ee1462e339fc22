"""The filters: one widget for each field of the selection, bound to the URL.

Streamlit writes a widget's value into the URL under its key, drops defaults, and clears what is no option.
The widgets stand in the entry file, so that they keep their values when the page changes.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.schema import codes
from dashboard.selection import ALL_YEARS, ANY_GRADE, LABELS, OPTIONS, Selection
from dashboard.ui.shell import cache
from dashboard.ui.shell.markdown import listed, plain

KEYS = {
    "countries": "country",
    "focus_areas": "focus",
    "response_areas": "response",
    "sides": "side",
    "domains": "domain",
    "years": "years",
    "basis": "basis",
    "grade": "grade",
    "count_parts": "parts",
}
"""The URL parameter, and widget key, of each field of the selection."""

DEFAULTS: dict[str, Any] = {
    "countries": [],
    "focus_areas": [],
    "response_areas": [],
    "sides": [],
    "domains": [],
    "years": ALL_YEARS,
    "basis": "declared",
    "grade": ANY_GRADE,
    "count_parts": False,
}

TITLES = {
    "countries": "Countries",
    "focus_areas": "Focus areas",
    "response_areas": "Response areas",
    "sides": "Organised by",
    "domains": "Domains",
}

PILLS = ("sides", "domains")
"""Filters with so few and short options that all can be seen at once."""

UNITS = {
    "countries": "Exercises hosted",
    "focus_areas": "Measures",
    "response_areas": "Measures",
    "sides": "Exercises",
    "domains": "Exercises",
}


def draw(count: Callable[[Selection], dict[str, dict[str, int]]]) -> Selection:
    """Draw all filters into the sidebar and return what they hold.

    Parameters
    ----------
    count : callable
        Says for a choice how many rows each option of each filter finds, see `analysis.facets.counts`.
    """
    with st.sidebar:
        st.header("Filters")
        reset_place = st.container()
        places = {name: _widget(name) for name in OPTIONS}
        _years()
        _reading()
    selection = chosen()
    # Only now is it known what the URL has set, so counts and reset are filled in afterwards.
    for name, counts in count(selection).items():
        _counted(places[name], name, counts)
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
    state = {name: st.session_state.get(key, DEFAULTS[name]) for name, key in KEYS.items()}
    lists = {name: tuple(state[name] or ()) for name in OPTIONS}
    years, theirs = state["years"], cache.own()
    return Selection(
        **lists,
        years=(int(years[0]), int(years[1])),
        basis=state["basis"] or DEFAULTS["basis"],
        grade=state["grade"] or DEFAULTS["grade"],
        count_parts=bool(state["count_parts"]),
        own=theirs.words if theirs else "",
    )


def reset() -> None:
    """Put every filter back to its default; for a callback."""
    for name, key in KEYS.items():
        st.session_state[key] = DEFAULTS[name]


def query(selection: Selection, **more: str) -> str:
    """Return the URL query that leads to exactly this choice, defaults left out; empty if there is none."""
    pairs: list[tuple[str, str]] = []
    for name in selection.active:
        value = getattr(selection, name)
        if name in OPTIONS:
            pairs += [(KEYS[name], _label(name, one)) for one in value]
        elif name == "years":
            pairs += [(KEYS[name], str(year)) for year in value]
        else:
            pairs.append((KEYS[name], _label(name, value)))
    return urlencode(pairs + list(more.items()))


def _label(name: str, value: object) -> str:
    if name == "basis":
        return codes.BASES[str(value)]
    if name == "grade":
        return codes.GRADES[str(value)]
    if name == "count_parts":
        return "true"
    return LABELS.get(name, {}).get(str(value), str(value))


def _widget(name: str) -> DeltaGenerator:
    """Draw the filter of one field, and return the place below it for its counts."""
    if name in PILLS:
        st.pills(
            TITLES[name],
            OPTIONS[name],
            selection_mode="multi",
            key=KEYS[name],
            format_func=lambda option: _label(name, option),
            bind="query-params",
        )
    else:
        st.multiselect(
            TITLES[name],
            OPTIONS[name],
            key=KEYS[name],
            format_func=lambda option: _label(name, option),
            placeholder="All",
            bind="query-params",
        )
    return st.empty()


def _counted(place: DeltaGenerator, name: str, counts: dict[str, int]) -> None:
    """Print the counts below a filter: they may not stand in its labels, for those travel in links."""
    found = {option: number for option, number in counts.items() if number}
    words = plain(listed(found, LABELS.get(name, {}))) or "none with the other filters"
    place.caption(f"{UNITS[name]}: {words}")


def _years() -> None:
    st.slider("Years", *ALL_YEARS, value=ALL_YEARS, key=KEYS["years"], bind="query-params")


def _reading() -> None:
    """Draw how figures are read: whose claims, how good, with parts or without."""
    st.segmented_control(
        "Size of an exercise",
        tuple(codes.BASES),
        default=DEFAULTS["basis"],
        required=True,
        key=KEYS["basis"],
        format_func=lambda basis: codes.BASES[basis],
        help="Whose figure speaks for an exercise: its organiser's, the median of independent claimants, "
        "or the range of all claims.",
        bind="query-params",
    )
    st.selectbox(
        "Lowest grade of a claim",
        tuple(codes.GRADES),
        key=KEYS["grade"],
        format_func=lambda grade: codes.GRADES[grade],
        help="NATO source grading: a letter for the source (A reliable to F cannot be judged), "
        "a digit for the information (1 confirmed to 6 cannot be judged).",
        bind="query-params",
    )
    st.toggle(
        "Count parts beside their umbrella",
        key=KEYS["count_parts"],
        help="Totals leave out exercises that are part of a counted larger one.",
        bind="query-params",
    )
