"""Figures of a large list of events: what an operator has named, no part of the register.

They are not in the catalogue: its figures follow from the register alone, and stand in the static twin too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.analysis.events import listed
from dashboard.analysis.method import Method
from dashboard.event_lists.expressions import MOST_PAIRS, Narrowing
from dashboard.event_lists.layouts import Layout
from dashboard.event_lists.store import EventStore
from dashboard.exhibits.events import drill_days
from dashboard.exhibits.exercises import gathered_places
from dashboard.exhibits.extract import Extract
from dashboard.figures.events import listed as figures
from dashboard.maps import listed_map
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, number

SIZES = {"1": "1°", "0.5": "0.5°", "0.25": "0.25°"}
"""Sides of a cell that a reader can choose, the first at first."""

MOST_CELLS = 4000
"""Cells that a map draws at most; with more of them they are larger than asked, and it says so."""

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


@dataclass(frozen=True)
class ListedFigure:
    """A figure of a list with all that makes it usable.

    Attributes
    ----------
    name : str
        Its stable name.
    figure : plotly.graph_objects.Figure or None
        The drawing on light ground; None where there is nothing to draw.
    table : pandas.DataFrame
        The counts behind it.
    rule : str
        How they are counted.
    method : Method
        The note on them.
    """

    name: str
    figure: go.Figure | None
    table: pd.DataFrame
    rule: str
    method: Method


def narrowing(countries: Sequence[str], kinds: Sequence[str], years: tuple[int, int] | None) -> Narrowing:
    """Return which events are counted for some countries, kinds and years, all where none are chosen."""
    first, last = (date(years[0], 1, 1), date(years[1], 12, 31)) if years else (None, None)
    return Narrowing(tuple(countries), tuple(kinds), first, last)


def caveat(layout: Layout) -> str:
    """Return what stands at the head of the page: what these events are not."""
    return BY_MACHINE if layout.is_coded_by_machine else BY_HAND


def by_week(extract: Extract, store: EventStore, days: pd.DataFrame) -> ListedFigure:
    """Chart the events by week, with the days of drills below them; `days` is an answer of `by_day`."""
    weeks, undated = listed.by_week(days), listed.undated(days)
    rule = (
        f"Weeks are those of ISO 8601, by the day that the list gives by universal time. "
        f"{counted(undated, 'event')} without a full date {agree(undated, 'is', 'are')} left out. "
        "Drills: of the whole register, whatever is chosen."
    )
    return ListedFigure(
        "listed-weeks",
        figures.by_week(weeks, drill_days(extract)) if len(weeks) else None,
        weeks,
        rule,
        _method(store, "Events of the list by week.", rule, weeks, " Near in time is not because of."),
    )


def by_country_and_kind(store: EventStore, to: Narrowing) -> ListedFigure:
    """Chart the events by country and kind."""
    pairs = listed.named(store.by_country_and_kind(to), dict(store.layout.kinds))
    rule = (
        f"Drawn are the {listed.MOST_COUNTRIES} countries and {listed.MOST_KINDS} kinds with most events; "
        f"the table has the {number(MOST_PAIRS)} most frequent pairs. Names are those of the list."
    )
    grid = listed.crossed(pairs)
    return ListedFigure(
        "listed-kinds",
        figures.by_country_and_kind(grid, int(pairs[c.EVENTS].sum())) if len(grid) else None,
        pairs,
        rule,
        _method(store, "Events of the list by country and kind.", rule, pairs),
    )


def on_map(extract: Extract, store: EventStore, to: Narrowing, size: str, total: int) -> ListedFigure:
    """Map the events in cells of a grid, with the places of drills; `total` counts those off the map too."""
    sizes = [*reversed(SIZES)]
    for drawn in sizes[sizes.index(size) :]:
        cells = store.by_cell(drawn, listed_map.LAT, listed_map.LON, to)
        if len(cells) <= MOST_CELLS:
            break
    larger = f" Cells of {SIZES[size]} would be too many to draw." if drawn != size else ""
    rule = f"A cell holds its southern and its western edge. Drills: those that the filters let pass.{larger}"
    places = extract.result(gathered_places)
    figure = None
    if len(cells) and not extract.register.map_faults:
        figure = listed_map.listed_map(cells, float(drawn), total, places, extract.shapes)
    return ListedFigure(
        "listed-map",
        figure,
        cells,
        rule,
        _method(store, "How many events of the list lie in each cell.", rule, cells),
    )


def _method(store: EventStore, shows: str, rule: str, table: pd.DataFrame, more: str = "") -> Method:
    rests = (
        f"{counted(int(table[c.EVENTS].sum()), 'event')} of a list in the columns of {store.layout.name}, "
        f"counted by {store.engine_name}."
    )
    return Method(shows, rule, rests, f"{NOT_PROVEN}{more}")
