"""When exercises ran: bars of real length, packed into lanes by side."""

from collections.abc import Hashable
from heapq import heappop, heappush
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme, wording
from dashboard.analysis.kit import uploaded
from dashboard.analysis.kit.leaders import most_in_years
from dashboard.figures.kit import label_placement, uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import dated
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import NO_FIGURE, counted, headline, number, safe, span

BIG = 10000
"""From so many troops a bar is drawn thick."""

GAP_DAYS = 12
"""Least distance between two bars of one lane, so that they can be told apart at page width."""

LANE_PIXELS = 15
TALLEST = 6000
"""Pixels beyond which more lanes make each of them thinner."""

DAY_MS = 86_400_000
DAY = pd.Timedelta(days=1)

SIDE_LABELS = {
    "russia_belarus": "Russia +<br>Belarus",
    "allied_multinational": "Several<br>allies",
}
"""Side labels broken for a narrow axis; the others are short as they are."""

NAMED = 10
"""How many exercises carry their name at most, the largest first."""

CANDIDATES = 20
"""How many of the largest are tried for a name: not all have room."""

NAME_LANES = 2
"""Lanes above each group that are left free for names."""

LONGEST_NAME = 24
APART = 0.03
"""Least distance between two names of a lane, as a share of the width."""

EDGE = 0.18
"""Share of the width from either end within which a name stands to the inner side of its bar."""

_LANE, _HEIGHT = "lane", "height"
_DRAWN = (
    *(c.EXERCISE_ID, c.NAME, c.SERIES, c.ORGANISER_SIDE, c.FIRST_DAY, c.LAST_DAY, c.DATE_PRECISION),
    *(c.YEAR_STARTED, c.TROOPS, c.TROOPS_LOW, c.TROOPS_HIGH, c.BASIS_NOTE, c.SOURCE_IDS),
)


def timeline(table: pd.DataFrame) -> go.Figure:
    """Draw every exercise from its first to its last day.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.sizes.sizes`; rows without a date are left out and counted in the
        summary.

    Returns
    -------
    plotly.graph_objects.Figure
        Time across, one group of lanes per side. Bars known to the month or the year only are hatched and
        span all that they can mean.
    """
    # Of the sixty columns those that are drawn: rows are taken a dozen times.
    with_dates = table.loc[table[c.FIRST_DAY].notna(), table.columns.isin(_DRAWN)]
    drawn = uploaded.drawable(with_dates, c.TROOPS)
    packed = _packed(drawn)
    lanes = int(packed[_LANE].max()) + 1 if len(packed) else 1
    # All lines and names at once: Plotly 7.1 reads them anew for each that is added.
    figure = canvas(
        _title(with_dates),
        "Bars run from first to last day. Thick: 10,000 troops or more on the chosen basis; thin: fewer; "
        "hairline: no figure. Hatched: known to the month or the year only. Named: the largest."
        + uploaded.undrawn_words(with_dates, drawn),
        _summary(table, with_dates),
        height=90 + min(max(LANE_PIXELS * lanes, 240), TALLEST),
        barmode="overlay",
        showlegend=False,
        annotations=_names(packed),
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
    fill = (
        {}
        if exact
        else {"pattern": {"shape": "/", "size": 4, "fgcolor": colour, "bgcolor": theme.LIGHT.ground}}
    )
    return go.Bar(
        name=codes.SIDES[side] if exact else f"{codes.SIDES[side]}, date not exact",
        base=rows[c.FIRST_DAY].dt.strftime("%Y-%m-%d").to_list(),
        x=length * DAY_MS,
        y=rows[_LANE].to_numpy(),
        width=rows[_HEIGHT].to_numpy(),
        orientation="h",
        # The outline keeps a bar of a few days visible at any zoom.
        marker={
            "color": colour,
            "line": uploaded_marks.edges(uploaded.is_touched(rows), colour, 1.5 if exact else 0.75),
        }
        | fill,
        # The record's name comes last, for a click on the bar to open it.
        customdata=[[_hover(row), row[c.EXERCISE_ID]] for row in rows.to_dict("records")],
        hovertemplate="%{customdata[0]}<extra>" + codes.SIDES[side] + "</extra>",
    )


def _packed(dated: pd.DataFrame) -> pd.DataFrame:
    """Give each bar a lane: groups of lanes by side, within a group the first that is free."""
    parts, start = [], NAME_LANES
    ordered = dated.sort_values([c.FIRST_DAY, c.LAST_DAY, c.EXERCISE_ID])
    for side in codes.SIDES:
        rows = ordered[ordered[c.ORGANISER_SIDE] == side]
        if rows.empty:
            continue
        lanes = _lanes(rows)
        parts.append(
            rows.assign(
                **{_LANE: lanes + start, _HEIGHT: _heights(rows) * np.where(_is_exact(rows), 1, 0.75)}
            )
        )
        start += int(lanes.max()) + 2 + NAME_LANES
    return pd.concat(parts) if parts else dated.assign(**{_LANE: 0, _HEIGHT: 0.5})


def _names(packed: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the names of the largest exercises, in the free lane above their group, where they have room."""
    sized = packed[packed[c.TROOPS_HIGH].notna()].sort_values(c.TROOPS_HIGH, ascending=False)
    sized = sized.head(CANDIDATES)
    if sized.empty:
        return []
    start, wide = packed[c.FIRST_DAY].min(), packed[c.LAST_DAY].max() - packed[c.FIRST_DAY].min()
    tops = packed.groupby(c.ORGANISER_SIDE)[_LANE].min()
    taken: dict[str, list[tuple[int, float, float]]] = {}
    found: list[dict[str, Any]] = []
    for row in sized.to_dict("records"):
        middle = row[c.FIRST_DAY] + (row[c.LAST_DAY] - row[c.FIRST_DAY]) / 2
        name = dated(row[c.NAME], row[c.FIRST_DAY], LONGEST_NAME, row[c.SERIES])
        at = (middle - start) / max(wide, DAY)
        anchor = "left" if at < EDGE else "right" if at > 1 - EDGE else "center"
        ends = _reach(at, len(name) * label_placement.LETTER / label_placement.WIDTH, anchor)
        lane = _free(taken.setdefault(row[c.ORGANISER_SIDE], []), ends)
        if lane and len(found) < NAMED:
            above = int(tops[row[c.ORGANISER_SIDE]]) - lane
            found.append(_name(safe(name), middle, row[_LANE], above, anchor))
    return found


def _free(taken: list[tuple[int, float, float]], ends: tuple[float, float]) -> int:
    """Return the lowest lane of names with room between two ends, and take it; 0 where there is none."""
    for lane in range(1, NAME_LANES + 1):
        if all(ends[1] + APART < low or high + APART < ends[0] for at, low, high in taken if at == lane):
            taken.append((lane, *ends))
            return lane
    return 0


def _reach(at: float, length: float, anchor: str) -> tuple[float, float]:
    """Return from where to where a name reaches, as shares of the narrowest plot."""
    low = at - {"left": 0.0, "center": length / 2, "right": length}[anchor]
    return low, low + length


def _name(name: str, day: pd.Timestamp, lane: float, above: int, anchor: str) -> dict[str, Any]:
    """Return a name with a thin line down to its bar."""
    return {
        "text": name,
        "x": f"{day:%Y-%m-%d}",
        "y": lane,
        "ax": 0,
        "ay": above,
        "axref": "pixel",
        "ayref": "y",
        "xanchor": anchor,
        "yanchor": "middle",
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 0.75,
        "arrowcolor": theme.LIGHT.axis,
        "font": {"size": 11, "color": theme.LIGHT.text},
    }


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
    return np.where(np.isnan(size), 0.25, np.where(size >= BIG, 0.86, 0.5))


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
