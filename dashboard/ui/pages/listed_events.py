"""The page Events: what the reader chooses of a large list, and its figures."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard.event_lists.expressions import EVERYTHING, Narrowing
from dashboard.event_lists.faults import Unanswered
from dashboard.event_lists.location import VARIABLE
from dashboard.event_lists.store import EventStore
from dashboard.exhibits import listed
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.listed import ListedFigure
from dashboard.schema import columns as c
from dashboard.ui.blocks import listed_figure
from dashboard.ui.shell import event_list, widgets
from dashboard.ui.shell.event_list import Named
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page

NOTHING_NAMED = (
    f"No list of events is set up here; an operator names one, as by `{VARIABLE}=/path/*.parquet`."
)


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
    except Unanswered as error:
        st.warning(plain(error))
        return
    _shown(page, lambda: event_list.result(_by_week, page.extract, of, to))
    _shown(page, lambda: event_list.result(_by_country_and_kind, of, to))
    size = widgets.one("Cells of the map", listed.SIZES, "cell")
    _shown(page, lambda: event_list.result(_on_map, page.extract, of, to, size))


def _shown(page: Page, make: Callable[[], ListedFigure]) -> None:
    """Draw a figure, or a sentence where the list does not answer; the other figures stand all the same."""
    with st.container():
        try:
            shown = make()
        except Unanswered as error:
            st.warning(plain(error))
            return
        listed_figure.draw(page, shown)


def _chosen(of: Named, store: EventStore) -> Narrowing:
    """Let the reader choose countries, kinds and years of those that the list has."""
    pairs, days = event_list.result(_pairs, of), event_list.result(_days, of, EVERYTHING)
    kinds = _names(pairs[c.KIND])
    years = days[c.DAY].dropna().dt.year
    with st.container(horizontal=True):
        countries = widgets.list_of("Countries of the list", _names(pairs[c.COUNTRY]), "event-country", "All")
        of_kind = widgets.list_of(
            "Kinds of event",
            {code: store.layout.kinds.get(code, code) for code in kinds},
            "event-kind",
            "All",
        )
    span = None
    if years.nunique() > 1:
        whole = int(years.min()), int(years.max())
        chosen = widgets.span("Years of the list", *whole, "event-years")
        span = None if chosen == whole else chosen
    return listed.narrowing(countries, of_kind, span)


def _names(cells: "pd.Series[str]") -> dict[str, str]:
    return {name: name for name in sorted(cells.dropna().unique())}


def _pairs(of: Named) -> pd.DataFrame:
    return event_list.store(of).by_country_and_kind(EVERYTHING)


def _days(of: Named, to: Narrowing) -> pd.DataFrame:
    return event_list.store(of).by_day(to)


def _by_week(extract: Extract, of: Named, to: Narrowing) -> ListedFigure:
    return listed.by_week(extract, event_list.store(of), event_list.result(_days, of, to))


def _by_country_and_kind(of: Named, to: Narrowing) -> ListedFigure:
    return listed.by_country_and_kind(event_list.store(of), to)


def _on_map(extract: Extract, of: Named, to: Narrowing, size: str) -> ListedFigure:
    total = int(event_list.result(_days, of, to)[c.EVENTS].sum())
    return listed.on_map(extract, event_list.store(of), to, size, total)
