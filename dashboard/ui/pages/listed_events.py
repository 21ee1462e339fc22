"""The page Events: what the reader chooses of a large list, and its figures."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.analysis.events.listed import worded
from dashboard.event_lists.expressions import EVERYTHING, Narrowing
from dashboard.event_lists.faults import Unanswered
from dashboard.event_lists.location import VARIABLE
from dashboard.event_lists.store import EventStore
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.listed import figures as listed
from dashboard.exhibits.outside_list import OutsideList
from dashboard.maps import listed_map
from dashboard.schema import columns as c
from dashboard.ui.blocks import figure
from dashboard.ui.shell import event_list
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.event_list import Named
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page
from dashboard.wording import counted, number

NOTHING_NAMED = (
    f"No list of events is set up here; an operator names one, as by `{VARIABLE}=/path/*.parquet`."
)

NOTHING_CHOSEN = "No listed event matches this choice; choose more countries, kinds or years."
NOTHING_LISTED = "None of the listed events has what this figure needs."


def draw(page: Page) -> None:
    """Draw what the reader can choose and the figures, or a sentence on why there are none."""
    of = event_list.named()
    if of is None:
        st.info(NOTHING_NAMED)
        return
    try:
        store = event_list.store(of)
        st.warning(plain(listed.caveat(store.layout)))
        to = _chosen(of, store)
        found = _events(of, to)
    except Unanswered as error:
        st.warning(plain(error))
        return
    if not found:
        st.info(NOTHING_CHOSEN)
        return
    _shown(page, lambda: page.extract.result(_by_week, of, to))
    _shown(page, lambda: page.extract.result(_by_country_and_kind, of, to))
    size = widgets.one("Cells of the map", listed.SIZES, "cell")
    _shown(page, lambda: page.extract.result(_on_map, of, to, size))


def _shown(page: Page, make: Callable[[], Exhibit]) -> None:
    """Draw a figure, or a sentence where the list does not answer; the other figures stand all the same."""
    with st.container():
        try:
            shown = make()
        except Unanswered as error:
            st.warning(plain(error))
            return
        if shown.data.table.empty:
            st.info(NOTHING_LISTED)
            return
        figure.draw(page, shown, shown.name)


def _chosen(of: Named, store: EventStore) -> Narrowing:
    """Let the reader choose countries, kinds and years of those that the list has."""
    pairs, days = (event_list.result(ask, of, EVERYTHING) for ask in (_pairs, _days))
    years = days[c.DAY].dropna().dt.year
    with st.container(horizontal=True):
        countries, of_kind = (
            widgets.list_of(label, _names(pairs[column], store, column), key, "All")
            for label, column, key in (
                ("Countries of the list", c.COUNTRY, "event-country"),
                ("Kinds of event", c.KIND, "event-kind"),
            )
        )
    span = None
    if years.nunique() > 1:
        whole = int(years.min()), int(years.max())
        chosen = widgets.span("Years of the list", *whole, "event-years")
        span = None if chosen == whole else chosen
    return listed.narrowing(countries, of_kind, span)


def _names(cells: "pd.Series[str]", store: EventStore, column: str) -> dict[str, str]:
    """Return what each code of a column means, in the order of the codes."""
    codes = sorted(cells.dropna().unique())
    return {code: worded(code, store.layout.words, column) for code in codes}


def _pairs(of: Named, to: Narrowing) -> pd.DataFrame:
    return event_list.store(of).by_country_and_kind(to)


def _days(of: Named, to: Narrowing) -> pd.DataFrame:
    return event_list.store(of).by_day(to)


def _cells(of: Named, to: Narrowing, size: str) -> pd.DataFrame:
    return event_list.store(of).by_cell(size, listed_map.LAT, listed_map.LON, to)


def _by_week(extract: Extract, of: Named, to: Narrowing) -> Exhibit:
    return listed.by_week(extract, _list(of, to), event_list.result(_days, of, to))


def _by_country_and_kind(extract: Extract, of: Named, to: Narrowing) -> Exhibit:
    words = event_list.store(of).layout.words
    return listed.by_country_and_kind(extract, _list(of, to), event_list.result(_pairs, of, to), words)


def _on_map(extract: Extract, of: Named, to: Narrowing, size: str) -> Exhibit:
    cells = partial(event_list.result, _cells, of, to)
    return listed.on_map(extract, _list(of, to), cells, size, _events(of, to))


def _events(of: Named, to: Narrowing) -> int:
    return int(event_list.result(_days, of, to)[c.EVENTS].sum())


def _list(of: Named, to: Narrowing) -> OutsideList:
    """Return what the figures say of the list and of what is chosen of it."""
    store = event_list.store(of)
    size = counted(_events(of, EVERYTHING), "event")
    held = f", {number(store.n_bytes / 1e6, 1)} MB" if store.n_bytes else ""
    chosen = listed.filters(to, store.layout.words)
    return OutsideList(store.name, size + held, store.layout.name, store.engine_name, chosen, of.state)
