"""When exercises ran: bars of real length, packed into lanes by side."""

import math
from collections.abc import Hashable
from heapq import heappop, heappush
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme, wording
from dashboard.analysis.exercises.recall import Recall
from dashboard.analysis.kit import uploaded
from dashboard.analysis.kit.leaders import most_in_years
from dashboard.figures.exercises import missing, timeline_names
from dashboard.figures.kit import uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import NO_FIGURE, counted, headline, number, safe, span

BIG = 10000
"""From so many troops a bar is drawn thick."""

THICK, THIN, THINNEST = 0.86, 0.5, 0.25
"""Shares of a lane that bars take by their troops."""

GAP_DAYS = 12
"""Least distance between two bars of one lane, so that they can be told apart at page width."""

LANE_PIXELS = 11
TALLEST = 6000
"""Pixels beyond which more lanes make each of them thinner."""

DAY_MS = 86_400_000

SIDE_LABELS = {
    "russia_belarus": "Russia +<br>Belarus",
    "allied_multinational": "Several<br>allies",
}
"""Side labels broken for a narrow axis; the others are short as they are."""

_LANE, _HEIGHT = "lane", "height"


_DRAWN = (
    *(c.EXERCISE_ID, c.NAME, c.SERIES, c.ORGANISER_SIDE, c.FIRST_DAY, c.LAST_DAY, c.DATE_PRECISION),
    *(c.YEAR_STARTED, c.TROOPS, c.TROOPS_LOW, c.TROOPS_HIGH, c.BASIS_NOTE, c.SOURCE_IDS),
)


def timeline(table: pd.DataFrame, known: Recall | None = None) -> go.Figure:
    """Draw every exercise from its first to its last day.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.sizes.sizes`; rows without a date are left out and counted in the
        summary.
    known : Recall or None
        How much of a year is known.

    Returns
    -------
    plotly.graph_objects.Figure
        Time across, one group of lanes per side. Bars known to the month or the year only are hollow and
        span all that they can mean.
    """
    # Of the sixty columns those that are drawn: rows are taken a dozen times.
    with_dates = table.loc[table[c.FIRST_DAY].notna(), table.columns.isin(_DRAWN)]
    drawn = uploaded.drawable(with_dates, c.TROOPS)
    packed, names = _packed(drawn)
    lanes = math.ceil(packed[_LANE].max()) + 1 if len(packed) else 1
    # All lines and names at once: Plotly 7.1 reads them anew for each that is added.
    figure = canvas(
        _title(with_dates),
        "Filled: from first to last day. Hollow: known to the month or the year only. Thick: 10,000 troops "
        "or more on the chosen basis; thin: fewer; thinnest: no figure. Named: the largest of each side "
        f"and of all.{missing.since(with_dates, known)}{uploaded.undrawn_words(with_dates, drawn)}",
        _summary(table, with_dates),
        height=90 + min(max(LANE_PIXELS * lanes, 240), TALLEST),
        barmode="overlay",
        showlegend=False,
        annotations=names,
        shapes=_between_sides(packed),
        xaxis={"title": {"text": "Date"}, "type": "date", "showgrid": True},
        yaxis=_sides(packed, lanes),
    )
    for side in codes.SIDES:
        for exact in (True, False):
            rows = packed[(packed[c.ORGANISER_SIDE] == side) & (_is_exact(packed) == exact)]
            if len(rows):
                figure.add_trace(_bars(rows, side, exact=exact))
    uploaded_marks.edge_key(figure, uploaded.is_touched(packed))
    return figure


def _bars(rows: pd.DataFrame, side: str, *, exact: bool) -> go.Bar:
    colour = theme.SIDE_COLOURS[side]
    length = (rows[c.LAST_DAY] - rows[c.FIRST_DAY]).dt.days.to_numpy() + 1
    return go.Bar(
        name=codes.SIDES[side] if exact else f"{codes.SIDES[side]}, date not exact",
        base=rows[c.FIRST_DAY].dt.strftime("%Y-%m-%d").to_list(),
        x=length * DAY_MS,
        y=rows[_LANE].to_numpy(),
        width=rows[_HEIGHT].to_numpy(),
        orientation="h",
        # The outline keeps a bar of a few days visible at any zoom.
        marker={
            "color": colour if exact else theme.LIGHT.ground,
            "line": uploaded_marks.edges(uploaded.is_touched(rows), colour, 1.5 if exact else 0.75),
        },
        # The record's name comes last, for a click on the bar to open it.
        customdata=[[_hover(row), row[c.EXERCISE_ID]] for row in rows.to_dict("records")],
        hovertemplate="%{customdata[0]}<extra>" + codes.SIDES[side] + "</extra>",
    )


def _packed(dated: pd.DataFrame) -> tuple[pd.DataFrame, list[dict[str, Any]]]:
    """Give each bar a lane, a group of lanes by side; return the bars and the names above each group.

    In a group the large ones lie next to their names, and below all others what is known to the month or the
    year only: it spans far more than it lasted, and would part those whose days are known.
    """
    parts, names, start = [], [], 0.0
    ordered = dated.sort_values([c.FIRST_DAY, c.LAST_DAY, c.EXERCISE_ID])
    named = timeline_names.largest(dated)
    for side in codes.SIDES:
        rows = ordered[ordered[c.ORGANISER_SIDE] == side]
        if rows.empty:
            continue
        above = [name for name in named if name.side == side]
        start += timeline_names.NAME_PITCH * max((name.lane for name in above), default=0)
        placed = _in_bands(rows, start)
        parts.append(placed)
        lanes: dict[Hashable, float] = placed[_LANE].to_dict()
        pitch = timeline_names.NAME_PITCH
        names += [timeline_names.note(one, lanes[one.row], start - pitch * one.lane) for one in above]
        start = float(placed[_LANE].max()) + 2
    return (pd.concat(parts) if parts else dated.assign(**{_LANE: 0, _HEIGHT: 0.5})), names


def _in_bands(rows: pd.DataFrame, start: float) -> pd.DataFrame:
    """Return the rows of a side with their lanes from `start` on: large ones, the others, inexact ones."""
    exact, heights = _is_exact(rows), _heights(rows)
    large = heights == THICK
    bands: list[pd.DataFrame] = []
    for band in (large, exact & ~large, ~exact & ~large):
        if band.any():
            lanes = _lanes(rows[band]) + start
            bands.append(rows[band].assign(**{_LANE: lanes, _HEIGHT: heights[band]}))
            start = float(lanes.max()) + 1
    return pd.concat(bands)


def _lanes(rows: pd.DataFrame) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Return the first lane that is free at the start of each row; rows come in the order of their starts."""
    starts = rows[c.FIRST_DAY].to_numpy().astype("datetime64[D]").astype(np.int64)
    ends = rows[c.LAST_DAY].to_numpy().astype("datetime64[D]").astype(np.int64) + GAP_DAYS
    taken = np.zeros(len(rows), dtype=np.int64)
    free: list[int] = []
    busy: list[tuple[int, int]] = []
    lanes = 0
    for position, (first, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        while busy and busy[0][0] <= first:
            heappush(free, heappop(busy)[1])
        if free:
            lane = heappop(free)
        else:
            lane, lanes = lanes, lanes + 1
        heappush(busy, (end, lane))
        taken[position] = lane
    return taken


def _heights(rows: pd.DataFrame) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    size = rows[c.TROOPS_HIGH].to_numpy(dtype=float)
    return np.where(np.isnan(size), THINNEST, np.where(size >= BIG, THICK, THIN))


def _is_exact(rows: pd.DataFrame) -> "pd.Series[bool]":
    return (rows[c.DATE_PRECISION] == "day").fillna(False).astype(bool)


def _sides(packed: pd.DataFrame, lanes: int) -> dict[str, Any]:
    """Return the axis with the name of each side beside its lanes."""
    groups = packed.groupby(c.ORGANISER_SIDE)[_LANE].agg(["min", "max"])
    middles = groups.mean(axis=1)
    return {
        "range": [lanes - 0.2, -1],
        "tickvals": middles.to_numpy(dtype=float),
        "ticktext": [SIDE_LABELS.get(side, codes.SIDES[side]) for side in middles.index],
        "showgrid": False,
        "zeroline": False,
    }


def _between_sides(packed: pd.DataFrame) -> list[dict[str, Any]]:
    """Return a line below the last lane of each side but the lowest."""
    lasts = sorted(packed.groupby(c.ORGANISER_SIDE)[_LANE].max())[:-1]
    line = {"type": "line", "xref": "x domain", "yref": "y", "x0": 0, "x1": 1}
    line |= {"line": {"color": theme.LIGHT.grid, "width": 1}}
    return [line | {"y0": last + 0.9, "y1": last + 0.9} for last in lasts]


def _hover(row: dict[Hashable, Any]) -> str:
    first, last = row[c.FIRST_DAY], row[c.LAST_DAY]
    precise = row[c.DATE_PRECISION] == "day"
    days = wording.days(first, last) if precise else wording.between(first, last)
    low, high = row[c.TROOPS_LOW], row[c.TROOPS_HIGH]
    size = NO_FIGURE if pd.isna(high) else f"{span(low, high)} troops"
    return f"<b>{safe(row[c.NAME])}</b><br>{days}<br>{size} ({safe(row[c.BASIS_NOTE])})"


def _title(dated: pd.DataFrame) -> str:
    if dated.empty:
        return "No dated exercise is among the rows chosen"
    years = dated[c.YEAR_STARTED].astype("int64")
    first, last = int(years.min()), int(years.max())
    exercises = counted(len(dated), "exercise")
    if first == last:
        return f"{exercises} began in {first}"
    fullest = most_in_years(years.value_counts().sort_index())
    return headline(f"{exercises} from {first} to {last}; {fullest}", f"{exercises}; {fullest}")


def _summary(table: pd.DataFrame, dated: pd.DataFrame) -> str:
    sides = dated[c.ORGANISER_SIDE].value_counts()
    parts = [f"{codes.SIDES[side]} {number(sides[side])}" for side in codes.SIDES if side in sides.index]
    words = f"Timeline of {counted(len(dated), 'exercise')} by side: {', '.join(parts) or 'none'}."
    undated = len(table) - len(dated)
    return words + (f" {counted(undated, 'exercise')} without a date not drawn." if undated else "")
