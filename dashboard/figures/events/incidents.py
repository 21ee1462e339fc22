"""Hybrid incidents: when, of which kind, attributed by whom; drills of Russia and Belarus below them."""

from collections.abc import Hashable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.kit import dates, uploaded
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit import heatmap, uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import row_labels
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES
from dashboard.wording import counted, headline, iso, none_or, number, safe, spelt

MARKS = {
    "assessed": ("circle", theme.LIGHT.west),
    "unattributed": ("circle-open", theme.LIGHT.unknown),
    "denied": ("x", theme.LIGHT.east),
    "court_ruling": ("square", theme.LIGHT.purple),
    "claimed": ("diamond", theme.LIGHT.accent),
}
"""Marker and colour of each attribution status; a hollow grey ring names nobody."""

LEVEL_PIXELS, TALLEST = 5, 1800
"""Height of a level of marks on the page, and the most that all take together, pixels."""
ACROSS = 85
"""Marks that have room beside each other; nearer ones stand upon each other."""
LEAST_LEVELS, MOST_LEVELS = 4, 40
"""Levels of a lane at least, for its name needs the room, and at most, for a long list."""
BETWEEN = 1.5
"""What is left free between two lanes, in levels."""
DRILL_HEIGHT = 1.5
"""Half the height of a drill's bar, in levels."""

MOST_ROWS = 22
"""States with fewer events than the first so many stand in the table only."""

NARROW_NAME, ROW_PIXELS = 12, 26
"""Letters of a line of a name, which leaves two figures of a cell room on a telephone; height of a row."""

FEW_YEARS = 6
"""Up to so many years each has its tick."""

_TWICE = "An event in several states counts in each. "

SPLITS = {c.KIND: "kind", c.COUNTRIES: "state", c.ATTRIBUTION_STATUS: "attribution"}


def timeline(events: pd.DataFrame, drills: pd.DataFrame, until: str = "") -> go.Figure:
    """Draw every event in the lane of its kind, with the drills below.

    Parameters
    ----------
    events : pandas.DataFrame
        Result of `analysis.events.incidents.events`.
    drills : pandas.DataFrame
        Result of `analysis.events.permutation_test.drills`; those of the years drawn stand in a lane below.
    until : str
        Result of `dates.last_on_record`.
    """
    kinds = [kind for kind in codes.INCIDENT_KINDS if kind in set(events[c.KIND])]
    kinds.sort(key=lambda kind: -int((events[c.KIND] == kind).sum()))
    placed, lanes = _placed(events, kinds)
    end = lanes[-1][1] if lanes else 0.0
    below = end + BETWEEN + DRILL_HEIGHT
    drawn = uploaded.drawable(placed, c.FIRST_DAY, evenly=True)
    figure = canvas(
        _timeline_title(events),
        "One mark an event, those near in time upon each other; marker and colour: attribution as the source "
        "tells it. Known to the month or the year only: at its first day. Later years were searched more "
        f"closely.{dates.part_year(events[c.YEAR], until)} Bottom row: drills of Russia or Belarus. Near in "
        "time is not evidence of cause."
        + uploaded.undrawn_words(placed, drawn, uploaded.EVENLY_BACK, ("incident",)),
        _timeline_summary(events),
        height=int(170 + min(LEVEL_PIXELS * max(below, 20), TALLEST)),
    )
    span = _span(events)
    figure.update_layout(shapes=_bars_of_drills(drills, span, below))
    for status, label in codes.ATTRIBUTION_STATUS.items():
        rows = drawn[drawn[c.ATTRIBUTION_STATUS] == status]
        if len(rows):
            figure.add_trace(_dots(rows, status, label))
            days = rows[c.FIRST_DAY].dt.strftime("%Y-%m-%d").to_numpy()
            uploaded_marks.ring(figure, days, rows[c.LANE].to_numpy(dtype=float), uploaded.is_touched(rows))
    figure.update_xaxes(type="date", range=span, showgrid=False)
    figure.update_yaxes(
        tickvals=[*((first + last) / 2 for first, last in lanes), below],
        ticktext=[*(codes.INCIDENT_KINDS[kind] for kind in kinds), "Drills"],
        tickfont={"size": 11},
        range=[below + 2, -1],
        zeroline=False,
        showgrid=False,
        # Between the lanes, for through their middles lines would cross the marks.
        minor={"tickvals": [last + (1 + BETWEEN) / 2 for _, last in lanes], "showgrid": True}
        | {"gridcolor": theme.LIGHT.grid, "ticks": ""},
    )
    return figure


def by_year(table: pd.DataFrame, by: str, until: str = "") -> go.Figure:
    """Draw how many events each year has, a row for each kind, state or attribution.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.events.incidents.by_year`.
    by : str
        What it is split by.
    until : str
        Result of `dates.last_on_record`.
    """
    labels = list(table[c.LABEL].drop_duplicates())[:MOST_ROWS]
    years = list(range(int(table[c.YEAR].min()), int(table[c.YEAR].max()) + 1)) if len(table) else []
    names, pixels = row_labels(labels, NARROW_NAME, ROW_PIXELS)
    figure = canvas(
        _year_title(table),
        f"Single hybrid incidents in the register by year and {SPLITS[by]}; published counts are not among "
        f"them. {_TWICE if by == c.COUNTRIES else ''}Blank: none in the register, which does not say that "
        f"there was none. Later years were searched more closely.{dates.part_year(table[c.YEAR], until)}",
        _year_summary(table),
        height=80 + pixels * max(len(labels), 4),
    )
    _draw_cells(figure, table, labels, years)
    step = 1 if len(years) <= FEW_YEARS else 3
    figure.update_xaxes(showgrid=False, tickvals=years[::step], tickangle=0)
    figure.update_yaxes(
        tickvals=list(range(len(labels))),
        ticktext=names,
        showgrid=False,
        zeroline=False,
    )
    return figure


def _draw_cells(figure: go.Figure, table: pd.DataFrame, labels: list[str], years: list[int]) -> None:
    shown = table[table[c.LABEL].isin(labels)]
    grid = shown.pivot_table(index=c.LABEL, columns=c.YEAR, values=c.N, aggfunc="sum")
    values = grid.reindex(index=labels, columns=years).to_numpy(dtype=float, na_value=np.nan)
    printed = [["" if np.isnan(value) else number(value) for value in row] for row in values]
    heatmap.draw(
        figure,
        "Events",
        years,
        range(len(labels)),
        np.sqrt(values).tolist(),
        printed,
        [
            [_cell_hover(label, n, year) for n, year in zip(row, years, strict=True)]
            for label, row in zip(labels, values, strict=True)
        ],
        size=11,
    )


def _cell_hover(label: str, count: float, year: int) -> str:
    return "" if np.isnan(count) else f"<b>{safe(label)}</b>, {year}<br>{counted(int(count), 'event')}"


def _placed(events: pd.DataFrame, kinds: list[str]) -> tuple[pd.DataFrame, list[tuple[float, float]]]:
    """Give each event its height, in levels from the top; return the first and last level of each kind.

    Marks that would lie over each other stand upon each other, from the foot of their lane: what is frequent
    is high, and every mark can be told from the next.
    """
    lanes, start = [], 0.0
    heights: dict[Hashable, float] = {}
    gap = (events[c.FIRST_DAY].max() - events[c.FIRST_DAY].min()) / ACROSS
    for kind in kinds:
        days = events.loc[events[c.KIND] == kind, c.FIRST_DAY].sort_values(kind="stable")
        levels = _levels(days, gap)
        last = start + max([LEAST_LEVELS - 1, *levels])
        heights |= {at: last - level for at, level in zip(days.index, levels, strict=True)}
        lanes.append((start, last))
        start = last + 1 + BETWEEN
    return events.assign(**{c.LANE: events.index.map(heights).astype("float64")}), lanes


def _levels(days: "pd.Series[pd.Timestamp]", gap: pd.Timedelta) -> list[int]:
    """Return for each of some days in their order the lowest level on which it has room."""
    taken: list[pd.Timestamp] = []
    levels = []
    for day in days:
        free = (level for level, last in enumerate(taken) if day - last >= gap and day > last)
        level = next(free, min(len(taken), MOST_LEVELS - 1))
        taken[level : level + 1] = [day]
        levels.append(level)
    return levels


def _span(events: pd.DataFrame) -> list[str]:
    if events.empty:
        return [f"{codes.FIRST_YEAR}-01-01", f"{codes.LAST_YEAR}-12-31"]
    first, last = events[c.FIRST_DAY].min(), events[c.LAST_DAY].max()
    room = max((last - first) / 40, pd.Timedelta(days=20))
    return [f"{first - room:%Y-%m-%d}", f"{last + room:%Y-%m-%d}"]


def _bars_of_drills(drills: pd.DataFrame, span: list[str], lane: float) -> list[dict[str, Any]]:
    """Return a bar for the days of each drill, in the lane below all kinds."""
    once = drills.drop_duplicates(c.EXERCISE_ID)
    inside = once[(once[c.LAST_DAY] >= span[0]) & (once[c.FIRST_DAY] <= span[1])]
    return [
        {
            "type": "rect",
            "x0": f"{first:%Y-%m-%d}",
            "x1": f"{last + pd.Timedelta(days=1):%Y-%m-%d}",
            "y0": lane - DRILL_HEIGHT,
            "y1": lane + DRILL_HEIGHT,
            "fillcolor": theme.LIGHT.unknown,
            "line": {"width": 0.75, "color": theme.LIGHT.unknown},
        }
        for first, last in zip(inside[c.FIRST_DAY], inside[c.LAST_DAY], strict=True)
    ]


def _dots(rows: pd.DataFrame, status: str, label: str) -> go.Scatter:
    symbol, colour = MARKS[status]
    return go.Scatter(
        name=label,
        x=rows[c.FIRST_DAY].dt.strftime("%Y-%m-%d").to_list(),
        y=rows[c.LANE].to_numpy(dtype=float),
        mode="markers",
        marker={"symbol": symbol, "color": colour, "size": 6, "opacity": 0.9}
        | {"line": {"width": 1.2, "color": colour}},
        customdata=[_hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{customdata}<extra>" + label + "</extra>",
    )


def _hover(row: dict[Hashable, Any]) -> str:
    states = ", ".join(STATE_NAMES.get(one, one) for one in lists.parts(row[c.COUNTRIES]))
    where = f"{safe(row[c.PLACE])}{f' ({safe(states)})' if states and states != row[c.PLACE] else ''}"
    words = str(row[c.DESCRIPTION])
    cut = safe(words if len(words) < 90 else words[:88].rsplit(" ", 1)[0] + "…")
    named = row[c.ATTRIBUTED_TO]
    who = f"<br>named: {safe(', '.join(lists.parts(named)))}" if isinstance(named, str) else ""
    return f"<b>{codes.INCIDENT_KINDS[row[c.KIND]]}</b>, {safe(iso(row[c.DATE]))}<br>{where}<br>{cut}{who}"


def _timeline_title(events: pd.DataFrame) -> str:
    if events.empty:
        return "No single incident is among the rows chosen"
    years = events[c.YEAR].astype("int64")
    span = f"in {years.min()}" if years.min() == years.max() else f"from {years.min()} to {years.max()}"
    nobody = int((events[c.ATTRIBUTION_STATUS] == "unattributed").sum())
    head, (numbered, bare) = f"{counted(len(events), 'hybrid incident')} {span}", _most(events)
    rest = f"{none_or(nobody)} unattributed"
    return headline(f"{head}; {numbered}; {rest}", f"{head}; {numbered}", f"{head}; {bare}", head)


def _most(events: pd.DataFrame) -> tuple[str, str]:
    """Name the most frequent kind, or those that are equally frequent, with their number and without."""
    kinds = events[c.KIND].value_counts().sort_index()
    first = leaders(map(str, kinds.index), kinds)
    named = first.named(lambda kind: codes.INCIDENT_KINDS[kind].lower().replace("gps", "GPS"), "kinds")
    return f"most often {named} ({number(first.top)}{first.each})", f"most often {named}"


def _timeline_summary(events: pd.DataFrame) -> str:
    kinds = events[c.KIND].value_counts()
    by_status = events[c.ATTRIBUTION_STATUS].value_counts()
    what = ", ".join(f"{codes.INCIDENT_KINDS[str(kind)]} {number(n)}" for kind, n in kinds.items())
    who = ", ".join(
        f"{codes.ATTRIBUTION_STATUS[str(status)].lower()} {number(n)}" for status, n in by_status.items()
    )
    incidents = counted(len(events), "incident")
    return f"Timeline of {incidents} by kind: {what or 'none'}. By attribution: {who or 'none'}."


def _year_title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No single incident is among the rows chosen"
    rows = table.sort_values([c.N, c.YEAR], ascending=False)
    first = leaders(zip(rows[c.LABEL], rows[c.YEAR], strict=True), rows[c.N])
    events = f"{number(first.top)}{first.each}"
    named = first.named(lambda one: f"{one[0]} in {one[1]}", "times")
    times = f"{spelt(len(first.labels))} times"
    most = "Most hybrid incidents in a year"
    return headline(f"{most}: {named} ({events})", f"{most}: {events}, {times}")


def _year_summary(table: pd.DataFrame) -> str:
    parts = []
    for label, rows in table.groupby(c.LABEL, sort=False):
        years = ", ".join(f"{year}: {number(n)}" for year, n in zip(rows[c.YEAR], rows[c.N], strict=True))
        parts.append(f"{label}: {years}")
    return f"Events by year. {'; '.join(parts) or 'None'}."
