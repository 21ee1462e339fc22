"""Forward land forces: a panel of dated figures for each host."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.posture.battlegroups import name as nation_name
from dashboard.analysis.posture.battlegroups import with_article
from dashboard.figures.kit import panels
from dashboard.figures.kit.canvas import Panels
from dashboard.figures.posture import battlegroup_words as words
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import iso, number, safe

COLUMNS, PANEL_PIXELS, HEAD_PIXELS = 2, 105, 52
WIDTH, STEP = 0.46, 0.54
"""Width of a panel and distance of the left edges of two, as shares of the picture."""
YEARS = (2016.6, 2028.4)
TROOPS, TICKS = (0, 5600), (0, 2000, 4000)

MARKS = {
    "actual": ("Actual, whole force", "circle", theme.LIGHT.west),
    "part": ("Actual, part or unclear", "circle-open", theme.LIGHT.west),
    "authorised": ("Authorised", "square", theme.LIGHT.national),
    "target": ("Target", "triangle-up", theme.LIGHT.accent),
    "announced": ("Announced", "diamond", theme.LIGHT.purple),
}
"""Label, marker and colour of a snapshot: its kind, and for an actual figure whom it counts."""

FIRST_YEAR = 2017
"""Year of the first battlegroups; where the first figure is later, the panel says so."""

_MARK = "mark"
_X = "x"


def by_host(table: pd.DataFrame) -> go.Figure:
    """Draw for each host every dated figure from 2017 on.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.battlegroups.snapshots`.

    Returns
    -------
    plotly.graph_objects.Figure
        One panel a host, all on the same scales. A line joins actual figures of one scope only.
    """
    hosts = [host for host in codes.BATTLEGROUP_HOSTS if host in set(table[c.HOST])]
    if len(hosts) == 1:
        return _of_one(table, hosts[0])
    # The cell after the last panel holds the legend.
    rows = len(hosts) // COLUMNS + 1
    figure = Panels(
        words.title(table),
        "Troops of NATO's forward land forces by date, the same scale in every panel, each headed by host "
        f"and framework nation. {words.marks_words(table)}{words.stale(table)}",
        words.summary(table, hosts),
        height=60 + rows * (PANEL_PIXELS + HEAD_PIXELS),
    )
    drawn = _placed(table[table[c.TROOPS].notna()])
    for position, host in enumerate(hosts):
        _panel(figure, table[table[c.HOST] == host], drawn[drawn[c.HOST] == host], position, rows)
    _legend(figure, drawn, (len(hosts) % COLUMNS, rows))
    return figure.figure()


def _of_one(table: pd.DataFrame, host: str) -> go.Figure:
    """Draw one host on the whole width, with a scale that its figures fill."""
    figure = Panels(
        words.title(table),
        f"Troops of NATO's forward land forces by date; framework nation: {words.led(table)}. "
        f"{words.marks_words(table)}{words.stale(table)}{words.until(table)}",
        words.summary(table, [host]),
        height=300,
    )
    rows = _placed(table[table[c.TROOPS].notna()])
    axes = ("x", "y")
    top = max([1.0, *rows[c.TROOPS]]) * 1.15
    figure.set_layout(
        xaxis={"range": (YEARS[0], _end(rows)), "dtick": 2, "tickformat": "d", "showgrid": False},
        yaxis={"title": {"text": "Troops"}, "range": [0, top], "nticks": 5, "tickformat": ","},
    )
    if rows.empty:
        _silent(figure, axes)
    _draw(figure, rows, axes, showlegend=True)
    return figure.figure()


def _end(rows: pd.DataFrame) -> float:
    """Return where the years of one host end: only a plan for later needs more than those that have been."""
    return max(codes.LAST_YEAR + 0.9, *(float(year) + 0.4 for year in rows[_X]), 0.0)


def _draw(figure: Panels, rows: pd.DataFrame, axes: tuple[str, str], *, showlegend: bool) -> None:
    """Draw the lines of one panel and over them its marks."""
    figure.add_trace(**_lines(rows, axes))
    by_mark: dict[str, list[dict[Hashable, Any]]] = {}
    for row in rows.to_dict("records"):
        by_mark.setdefault(row[_MARK], []).append(row)
    for mark in MARKS:
        if mark in by_mark:
            figure.add_trace(**_marks(by_mark[mark], mark, axes), showlegend=showlegend)


def _placed(rows: pd.DataFrame) -> pd.DataFrame:
    """Add the mark of each snapshot, and its date as a year with a fraction."""
    days = rows[c.DAY].dt
    marks = rows[c.KIND].mask((rows[c.KIND] == "actual") & ~rows[c.IS_WHOLE], "part")
    return rows.assign(**{_MARK: marks, _X: days.year + days.day_of_year / 366})


def _panel(figure: Panels, every: pd.DataFrame, rows: pd.DataFrame, position: int, n: int) -> None:
    row, column = divmod(position, COLUMNS)
    share = PANEL_PIXELS / (PANEL_PIXELS + HEAD_PIXELS)
    bottom = 1 - (row + share + 0.02) / n
    suffix = "" if position == 0 else str(position + 1)
    axes = (f"x{suffix}", f"y{suffix}")
    left = column * STEP
    below: dict[str, Any] = {"anchor": axes[1], "domain": [left, left + WIDTH], "range": YEARS}
    below |= {"tickvals": [2018, 2022, 2026], "tickfont": {"size": 11}, "zeroline": False}
    top = min(bottom + share / n, 1)
    beside: dict[str, Any] = {"anchor": axes[0], "domain": [max(bottom, 0), top], "range": TROOPS}
    beside |= {"tickvals": TICKS, "ticktext": [number(tick) for tick in TICKS], "tickfont": {"size": 11}}
    figure.set_layout(**{f"xaxis{suffix}": below, f"yaxis{suffix}": beside})
    _heading(figure, every, axes, empty=rows.empty)
    _draw(figure, rows, axes, showlegend=False)


def _heading(figure: Panels, every: pd.DataFrame, axes: tuple[str, str], *, empty: bool) -> None:
    host = safe(nation_name(every[c.HOST].iloc[0]))
    panels.head(figure, f"<b>{host}</b> {safe(words.led(every))}", axes)
    if empty:
        _silent(figure, axes)
    elif (begun := int(every[c.DAY].dt.year.min())) > FIRST_YEAR:
        _write(figure, axes, f"first figure: {begun}", x=0.02)


def _silent(figure: Panels, axes: tuple[str, str]) -> None:
    _write(figure, axes, "no troop figure<br>found", x=0.5, xanchor="center")


def _write(figure: Panels, axes: tuple[str, str], text: str, *, x: float, xanchor: str = "left") -> None:
    figure.add_annotation(
        text=text,
        xref=f"{axes[0]} domain",
        yref=f"{axes[1]} domain",
        x=x,
        y=0.5,
        xanchor=xanchor,
        showarrow=False,
        font={"size": 11, "color": theme.LIGHT.muted},
    )


def _lines(rows: pd.DataFrame, axes: tuple[str, str]) -> dict[str, Any]:
    """Join what may be joined; every run ends in a gap, so no line leads from one to the next."""
    joined = rows[rows[c.RUN].notna()].sort_values([c.RUN, _X])
    x, y = [], []
    for _, run in joined.groupby(c.RUN):
        x += [*run[_X], None]
        y += [*run[c.TROOPS], None]
    return {
        "type": "scatter",
        "name": "Same scope",
        "x": x,
        "y": y,
        "xaxis": axes[0],
        "yaxis": axes[1],
        "mode": "lines",
        "line": {"color": theme.LIGHT.west, "width": 1.5},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _marks(rows: list[dict[Hashable, Any]], mark: str, axes: tuple[str, str]) -> dict[str, Any]:
    return _look(mark) | {
        "x": [float(row[_X]) for row in rows],
        "y": [float(row[c.TROOPS]) for row in rows],
        "xaxis": axes[0],
        "yaxis": axes[1],
        "customdata": [_hover(row) for row in rows],
        "hovertemplate": "%{customdata}<extra>" + MARKS[mark][0] + "</extra>",
        "cliponaxis": False,
    }


def _look(mark: str) -> dict[str, Any]:
    """Return how a mark looks, in a panel and in the legend."""
    label, symbol, colour = MARKS[mark]
    line = {"width": 1.5, "color": colour}
    return {
        "type": "scatter",
        "name": label,
        "mode": "markers",
        "marker": {"symbol": symbol, "color": colour, "size": 9, "line": line},
        "legendgroup": mark,
    }


def _legend(figure: Panels, drawn: pd.DataFrame, cell: tuple[int, int]) -> None:
    """Add one entry for each mark in use, in the last cell, whatever the panel that it is drawn in."""
    left, height = cell[0] * STEP, (PANEL_PIXELS + 0.8 * HEAD_PIXELS) / (PANEL_PIXELS + HEAD_PIXELS)
    figure.set_layout(
        legend={"orientation": "v", "x": left, "y": height / cell[1], "yanchor": "top", "font": {"size": 11}}
    )
    for mark in MARKS:
        if mark in set(drawn[_MARK]):
            figure.add_trace(**_look(mark), x=[None], y=[None])


def _hover(row: dict[Hashable, Any]) -> str:
    head = f"<b>{nation_name(str(row[c.HOST]))}</b>, {safe(iso(row[c.AS_OF]))}"
    scope = row[c.TROOPS_SCOPE] if isinstance(row[c.TROOPS_SCOPE], str) else "scope not stated"
    led = f"led by {safe(with_article(str(row[c.FRAMEWORK_NATION])))}"
    return f"{head}<br>{number(row[c.TROOPS])} troops: {safe(scope)}<br>{led}"
