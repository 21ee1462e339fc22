"""The reader's own drill: a form whose every field is optional and stands in the URL."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import plotly.graph_objects as go
import streamlit as st

from dashboard.analysis.drill import description
from dashboard.export.pictures import dark
from dashboard.schema import codes
from dashboard.ui.shell import chart
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page

UNKNOWN = "Unknown"

KEYS = {
    "troops": "troops",
    "days": "days",
    "tanks": "tanks",
    "armoured_vehicles": "vehicles",
    "artillery": "artillery",
    "landing": "landing",
    "side": "organiser",
    "kind": "kind",
    "domains": "trains",
    "month": "month",
    "place": "place",
    "lat": "lat",
    "lon": "lon",
}
"""The URL parameter, and widget key, of each field; none is that of a filter."""

CLICKED = ("place", "lat", "lon")
"""Fields that a click on the map fills."""

MAP = "place-map"
"""Key of the map on which a place is chosen."""

EQUIPMENT = ("tanks", "armoured_vehicles", "artillery", "landing")

KINDS = {kind: label for kind, label in codes.EXERCISE_KINDS.items() if kind not in codes.UNCOUNTED_KINDS}

Fields = Mapping[str, str]


def draw(
    starts: Mapping[str, str],
    fields_of: Callable[[str], Fields],
    places: Mapping[str, str],
    *,
    labels: Mapping[str, str],
    months: tuple[str, ...],
    point: str,
) -> tuple[str, dict[str, str]]:
    """Draw the form; return what it starts from, and the text of each field.

    Parameters
    ----------
    starts : mapping of str to str
        Drills that the form can start from, as label by code; the first is the default.
    fields_of : callable
        Text of each field for a drill of `starts`.
    places : mapping of str to str
        Known places, as label by code.
    labels : mapping of str to str
        Labels of the number fields.
    months : tuple of str
        Names of the months.
    point : str
        Code of the place that the reader gives by coordinates.
    """
    with st.container(border=True, key="form"):
        start = _start(starts, fields_of)
        given = fields_of(start)
        with st.container(horizontal=True, gap="medium"):
            typed = {name: _text(labels[name], name, given[name]) for name in ("troops", "days")}
            typed["month"] = _pick("Began in", "month", {"": UNKNOWN} | {one: one for one in months}, given)
        with st.container(horizontal=True, gap="medium"):
            typed["side"] = _pick("Organised by", "side", codes.SIDES, given)
            typed["kind"] = _pick("Kind", "kind", KINDS, given)
            options = {"": UNKNOWN, point: "A point (latitude, longitude)"} | dict(places)
            typed["place"] = _pick("Place", "place", options, given)
        typed |= _point() if typed["place"] == point else {"lat": "", "lon": ""}
        typed["domains"] = _domains(given["domains"])
        with st.expander("Equipment and landings"), st.container(horizontal=True, gap="medium"):
            typed |= {name: _text(labels[name], name, given[name]) for name in EQUIPMENT}
    return start, typed


def on_map(page: Page, draw: Callable[[], go.Figure]) -> None:
    """Let the reader choose the place on a map, which is drawn once it is opened; not without boundaries.

    Parameters
    ----------
    page : Page
        The data.
    draw : callable
        Returns the map; the `customdata` of a mark are a code of the place, latitude and longitude.
    """
    if page.register.map_faults:
        return
    box = st.expander("Choose the place on a map", key="place-box", on_change="rerun")
    if not box.open:
        return
    drawn = draw()
    words = drawn.layout.meta
    with box:
        st.caption(plain(words["subtitle"]))
        themed = dark.twin(drawn) if st.context.theme.type == "dark" else drawn
        chart.draw(chart.content(themed, words["summary"], "points"), MAP, _take_place)


def group(
    sides: Mapping[str, str], alike: Mapping[str, str], periods: Mapping[str, str]
) -> tuple[str, str, str]:
    """Let the reader choose whom the drill is compared with: organiser, likeness, period."""
    with st.container(horizontal=True, gap="medium"):
        return (
            widgets.one("Compare with", sides, "peers"),
            widgets.pick("Peers must share", alike, "alike"),
            widgets.pick("Period", periods, "since"),
        )


def notes(faults: Sequence[str], equipment: str) -> None:
    """Say which fields made no sense, and which equipment is named without a number."""
    if faults:
        st.warning("\n".join(f"- {plain(sentence)}" for sentence in faults))
    if equipment:
        st.caption(plain(equipment))


def _start(starts: Mapping[str, str], fields_of: Callable[[str], Fields]) -> str:
    first = next(iter(starts))

    def fill() -> None:
        for name, text in fields_of(st.session_state["start"] or first).items():
            st.session_state[KEYS[name]] = _split(text) if name == "domains" else text

    return widgets.pick(
        "Start from",
        starts,
        "start",
        hint="The article's drill, or any exercise of the register: type its name. Its figures fill the "
        "form, and it is no peer of its own.",
        on_change=fill,
    )


def _take_place() -> None:
    chosen = chart.points(MAP)
    data = chosen[0].get("customdata") if chosen else None
    if isinstance(data, list) and len(data) == len(CLICKED):
        for name, text in zip(CLICKED, data, strict=True):
            st.session_state[KEYS[name]] = text


def _text(label: str, name: str, given: str) -> str:
    return widgets.text(label, given, KEYS[name], UNKNOWN, partial(description.makes_sense, name))


def _pick(label: str, name: str, options: Mapping[str, str], given: Fields) -> str:
    return widgets.pick(label, options, KEYS[name], default=given.get(name))


def _domains(given: str) -> str:
    return ";".join(widgets.several("Domains", codes.DOMAINS, KEYS["domains"], _split(given)))


def _point() -> dict[str, str]:
    with st.container(horizontal=True, gap="medium"):
        return {
            "lat": _text("Latitude, degrees north", "lat", ""),
            "lon": _text("Longitude, degrees east", "lon", ""),
        }


def _split(text: str) -> list[str]:
    return [part for part in text.split(";") if part]
