"""Published yearly counts of incidents: one panel a series, for unlike counts share no scale."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit.canvas import Panels
from dashboard.figures.kit.panels import head
from dashboard.figures.kit.text import short
from dashboard.schema import columns as c
from dashboard.wording import headline, number, part_of, plain, safe, spelt

COLUMNS, PANEL_PIXELS, HEAD_PIXELS = 2, 60, 66
_LAST = "_last"

WIDTH, STEP = 0.45, 0.55
"""Width of a panel and distance of the left edges of two, as shares of the picture."""


def panels(table: pd.DataFrame) -> go.Figure:
    """Draw each series of yearly counts on a scale of its own.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.events.incidents.series`.
    """
    names = list(table[c.SERIES].drop_duplicates())
    rows = max(-(-len(names) // COLUMNS), 1)
    figure = Panels(
        _title(table),
        "Counts as their publishers give them, each panel on a scale of its own; they are never added to the "
        "events above or to one another. No bar: no count found. The table tells bounds and part years.",
        _summary(table),
        height=60 + rows * (PANEL_PIXELS + HEAD_PIXELS),
    )
    for position, name in enumerate(names):
        _panel(figure, table[table[c.SERIES] == name], table, position, rows)
    figure.set_layout(showlegend=False, bargap=0.35)
    return figure.figure()


def _panel(figure: Panels, series: pd.DataFrame, every: pd.DataFrame, position: int, rows: int) -> None:
    row, column = divmod(position, COLUMNS)
    suffix = "" if position == 0 else str(position + 1)
    x, y = f"x{suffix}", f"y{suffix}"
    share = PANEL_PIXELS / (PANEL_PIXELS + HEAD_PIXELS)
    bottom, left = 1 - (row + share + 0.12) / rows, column * STEP
    years = [int(every[c.YEAR].min()), int(every[c.YEAR].max())]
    figure.set_layout(
        **{
            f"xaxis{suffix}": {
                "anchor": y,
                "domain": [left, left + WIDTH],
                "range": [years[0] - 0.8, years[1] + 0.8],
                "tickvals": list(range(years[0], years[1] + 1, 3)),
                "tickfont": {"size": 11},
                # A year stands below the last panel of a column only, for the next one's name needs the room.
                "showticklabels": position + COLUMNS >= every[c.SERIES].nunique(),
                "showgrid": False,
                # Away from the zero of the other axis.
                "ticks": "outside",
                "ticklen": 5,
            },
            f"yaxis{suffix}": {
                "anchor": x,
                "domain": [max(bottom, 0), bottom + share / rows],
                "range": [0, max(float(series[c.NUMBER].max()), 1.0) * 1.1],
                "nticks": 3,
                "tickfont": {"size": 11},
                "tickformat": ",",
            },
        }
    )
    figure.add_trace(**_bars(series, x, y))
    _name_panel(figure, series, x, y)


def _bars(series: pd.DataFrame, x: str, y: str) -> dict[str, Any]:
    pairs = zip(series[c.YEAR], series[c.NUMBER], strict=True)
    name = safe(series[c.SERIES].iloc[0])
    return {
        "type": "bar",
        "name": name,
        "x": series[c.YEAR].to_numpy(dtype=int),
        "y": series[c.NUMBER].to_numpy(dtype=float),
        "xaxis": x,
        "yaxis": y,
        # The edge keeps a published zero visible, which is no lack of a count.
        "marker": {"color": theme.LIGHT.national, "line": {"color": theme.LIGHT.national, "width": 2}},
        "hovertext": [f"<b>{name}</b><br>{plain(n)} in {year}" for year, n in pairs],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _name_panel(figure: Panels, series: pd.DataFrame, x: str, y: str) -> None:
    place, _, what = str(series[c.SERIES].iloc[0]).partition(": ")
    head(figure, f"<b>{safe(short(place, 26))}</b><br>{safe(what)}<br>{_ends(series)}", (x, y))


def _ends(series: pd.DataFrame) -> str:
    """Return the first and the last count; over their bars they would lie on higher ones beside them."""
    ends = series.iloc[[0, -1]].drop_duplicates()
    return "; ".join(f"{year}: {number(n)}" for year, n in zip(ends[c.YEAR], ends[c.NUMBER], strict=True))


def _title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No series of yearly counts was found for this choice"
    grouped = table.sort_values(c.YEAR).groupby(c.SERIES)
    columns = grouped[[c.YEAR, c.NUMBER]]
    ends = pd.concat([columns.first(), columns.last().add_suffix(_LAST)], axis=1)
    rise = ends[f"{c.NUMBER}{_LAST}"] / ends[c.NUMBER].where(ends[c.NUMBER] > 0)
    first = leaders(rise.index, rise)
    if not first.top > 1:
        return f"{part_of(0, len(ends), 'published series', 'published series')} ends higher than it began"
    if first.are_several:
        return f"{spelt(len(first.labels)).capitalize()} published series rise equally steeply"
    name = str(first.labels[0])
    kind, _, unit = name.rpartition(", ")
    first_said, last_said = (
        (number(ends[f"{c.NUMBER}{at}"][name]), ends[f"{c.YEAR}{at}"][name]) for at in ("", _LAST)
    )
    words = f"{first_said[0]} {unit} in {first_said[1]}, {last_said[0]} in {last_said[1]}"
    where, place = ", ".join(kind.split(": ")), name.partition(": ")[0]
    return headline(*(f"Steepest rise: {rise}" for rise in (f"{where}, {words}", f"{place}, {words}", place)))


def _summary(table: pd.DataFrame) -> str:
    parts = []
    for name, series in table.groupby(c.SERIES, sort=False):
        years = zip(series[c.YEAR], series[c.NUMBER], strict=True)
        values = ", ".join(f"{year}: {number(n)}" for year, n in years)
        parts.append(f"{name}: {values}")
    return f"Published yearly counts. {'; '.join(parts) or 'None'}."
