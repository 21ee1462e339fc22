"""Figures of a large list of events: what an operator has named, no part of the register.

They are exhibits outside the catalogue: its figures follow from the register alone, and stand in the static
twin too.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import pandas as pd

from dashboard import sources
from dashboard.analysis.events import listed
from dashboard.analysis.kit.method import Method
from dashboard.event_lists.expressions import MOST_PAIRS, Narrowing
from dashboard.event_lists.layouts import Layout
from dashboard.exhibits.exhibit import Chart, ChartData, Exhibit, exhibit_of
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.outside_list import OutsideList
from dashboard.exhibits.subjects.events import drill_days
from dashboard.exhibits.subjects.exercises import gathered_places
from dashboard.figures.events import listed as figures
from dashboard.maps import listed_map
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, number, together

SIZES = {"1": "1°", "0.5": "0.5°", "0.25": "0.25°"}
"""Sides of a cell that a reader can choose, the first at first."""

MOST_CELLS = 4000
"""Cells that a map draws at most; with more of them they are larger than asked, and it says so."""

NO_FILTER = "sources"
"""A table of the register on which no filter acts, for a figure that draws nothing of it."""

NOT_PROVEN = (
    "What the list leaves out, and whether each of its events happened, at that place and once. A list is as "
    "good as the reports that it was made of."
)
BY_MACHINE = (
    "These events were coded from news by programs: they are reports, not facts, often doubled and often in "
    "the wrong place. None is drawn as a point, here or on the flank map."
)
BY_HAND = (
    "These events are another publisher's, none of them checked here. None is drawn as a point, here or on "
    "the flank map."
)


def narrowing(countries: Sequence[str], kinds: Sequence[str], years: tuple[int, int] | None) -> Narrowing:
    """Return which events are counted for some countries, kinds and years, all where none are chosen."""
    first, last = (date(years[0], 1, 1), date(years[1], 12, 31)) if years else (None, None)
    return Narrowing(tuple(countries), tuple(kinds), first, last)


def filters(to: Narrowing, words: listed.Words) -> str:
    """Return in words which events are counted; empty for all of them.

    Parameters
    ----------
    to : Narrowing
        Which they are.
    words : Words
        Words of the list's codes.
    """
    years = sorted({day.year for day in (to.first, to.last) if day is not None})
    countries = [listed.worded(code, words, c.COUNTRY) for code in to.countries]
    kinds = [listed.worded(code, words, c.KIND) for code in to.kinds]
    said = (
        f"listed countries: {together(countries)}" if countries else "",
        f"kinds: {together(kinds)}" if kinds else "",
        f"years {' to '.join(map(str, years))}" if years else "",
    )
    return "; ".join(filter(None, said))


def caveat(layout: Layout) -> str:
    """Return what stands at the head of the page: what these events are not."""
    return BY_MACHINE if layout.is_coded_by_machine else BY_HAND


def by_week(extract: Extract, of: OutsideList, days: pd.DataFrame) -> Exhibit:
    """Chart the events by week, with the days of drills below them; `days` is an answer of `by_day`."""
    weeks, undated = listed.by_week(days), listed.undated(days)
    rule = (
        f"Weeks are those of ISO 8601, by the day that the list gives by universal time. "
        f"{_left_out(undated)}"
        "The first and the last one may lie in the list in part. "
        "Drills: of the whole register, whatever is chosen."
    )
    whole = extract.choosing(extract.selection.only("as_of", "uploaded"))
    chart = Chart(
        whole,
        partial(figures.by_week, weeks, drill_days(whole)),
        ChartData(weeks, noun="weeks of the list", rule=rule, outside=of),
    )
    method = _method(of, "Events of the list by week.", rule, weeks, " Near in time is not because of.")
    return exhibit_of("listed-weeks", (), chart, method)


def by_country_and_kind(
    extract: Extract, of: OutsideList, pairs: pd.DataFrame, words: listed.Words
) -> Exhibit:
    """Chart the events by country and kind; `pairs` is an answer of `by_country_and_kind`."""
    named = listed.named(pairs, words)
    rule = (
        f"Drawn are the {listed.MOST_COUNTRIES} countries and {listed.MOST_KINDS} kinds with most events; "
        f"the table has the {number(MOST_PAIRS)} most frequent pairs. Names are those of the list, "
        "its codes in words where they are known."
    )
    table = named.rename(columns={c.COUNTRY: c.LISTED_COUNTRY, c.KIND: c.LISTED_KIND})
    chart = Chart(
        extract,
        lambda: figures.by_country_and_kind(listed.crossed(named), int(named[c.EVENTS].sum())),
        ChartData(table, NO_FILTER, "pairs of country and kind", rule=rule, outside=of),
    )
    method = _method(of, "Events of the list by country and kind.", rule, named)
    return exhibit_of("listed-kinds", (), chart, method)


def on_map(
    extract: Extract, of: OutsideList, cells_of: Callable[[str], pd.DataFrame], size: str, total: int
) -> Exhibit:
    """Map the events in cells of a grid, with the places of drills.

    Parameters
    ----------
    extract : Extract
        The data and the reader's choice.
    of : OutsideList
        The list.
    cells_of : callable
        Gives the answer of `by_cell` for a size.
    size : str
        The size that is asked for, one of `SIZES`.
    total : int
        Events in all, on the map or not.
    """
    sizes = [*reversed(SIZES)]
    for drawn in sizes[sizes.index(size) :]:
        cells = cells_of(drawn)
        if len(cells) <= MOST_CELLS:
            break
    larger = f" Cells of {SIZES[size]} would be too many to draw." if drawn != size else ""
    rule = f"A cell holds its southern and its western edge. Drills: those that the filters let pass.{larger}"
    places = extract.result(gathered_places)
    chart = Chart(
        extract,
        lambda: listed_map.listed_map(cells, float(drawn), total, places, extract.shapes),
        ChartData(cells, noun="cells of the list", rule=rule, credit=sources.NATURAL_EARTH, outside=of),
    )
    options = () if size == next(iter(SIZES)) else (("cell", size),)
    method = _method(of, "How many events of the list lie in each cell.", rule, cells)
    return exhibit_of("listed-map", options, chart, method)


def _left_out(undated: int) -> str:
    """Say how many events no week holds; nothing of none."""
    if not undated:
        return ""
    return f"{counted(undated, 'event')} without a full date {agree(undated, 'is', 'are')} left out. "


def _method(of: OutsideList, shows: str, rule: str, table: pd.DataFrame, more: str = "") -> Method:
    events = counted(int(table[c.EVENTS].sum()), "event")
    rests = f"{events} of {of.name}, a list in the columns of {of.columns}, counted by {of.engine}."
    return Method(shows, rule, rests, f"{NOT_PROVEN}{more}")
