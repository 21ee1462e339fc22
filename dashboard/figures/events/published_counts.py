"""Published yearly counts of incidents: one panel a series, for unlike counts share no scale."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.events.published_words import BOUNDS
from dashboard.analysis.kit import amounts
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit.canvas import Panels
from dashboard.figures.kit.panels import head
from dashboard.figures.kit.text import short
from dashboard.schema import columns as c
from dashboard.wording import headline, part_of, safe, spelt

COLUMNS, PANEL_PIXELS, HEAD_PIXELS = 2, 60, 80
TOP = theme.BUTTON_PIXELS
"""What stands over the first panels begins below the button in the corner, pixels."""

BAR = 0.65
"""Width of a bar in years."""

LETTERS, FIGURES = 30, 26
"""Letters, and signs most of which are figures, of a line over a panel, which has half of a telephone."""
_LAST = "_last"

WIDTH, STEP = 0.45, 0.55
"""Width of a panel and distance of the left edges of two, as shares of the picture."""


def panels(table: pd.DataFrame) -> go.Figure:
    """Draw each series of yearly counts on a scale of its own.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.events.incidents.series`.

    Raises
    ------
    ValueError
        Where a series has two counts of a year.
    """
    if table.duplicated([c.SERIES, c.YEAR]).any():
        raise ValueError("A series of published counts has one a year: bars of two would add up.")
    names = list(table[c.SERIES].drop_duplicates())
    rows = max(-(-len(names) // COLUMNS), 1)
    figure = Panels(
        _title(table),
        "Counts as their publishers give them, one a calendar year, each panel on its own scale; none is "
        f"added to another. No bar: no count found.{_hollow(table)}",
        _summary(table),
        height=60 + TOP + rows * (PANEL_PIXELS + HEAD_PIXELS),
    )
    for position, name in enumerate(names):
        _panel(figure, table[table[c.SERIES] == name], table, position, rows)
    figure.set_layout(showlegend=False, margin={"t": TOP + theme.TEMPLATE["layout"]["margin"]["t"]})
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


def _hollow(table: pd.DataFrame) -> str:
    """Return what hollow bars are, with one of them; empty where none is drawn."""
    bounds = table[table[c.HEDGE].isin(BOUNDS)]
    return "" if bounds.empty else f" Hollow: a bound, no exact number, such as {_said(bounds)[0]}."


def _said(rows: pd.DataFrame) -> list[str]:
    """Return the counts as their pages say them: over 500."""
    pairs = zip(rows[c.HEDGE], rows[c.NUMBER], strict=True)
    return [amounts.said(hedge, n) for hedge, n in pairs]


def _bars(series: pd.DataFrame, x: str, y: str) -> dict[str, Any]:
    pairs = zip(series[c.YEAR], _said(series), strict=True)
    name, colour = safe(series[c.SERIES].iloc[0]), theme.LIGHT.national
    is_bound = series[c.HEDGE].isin(BOUNDS)
    return {
        "type": "bar",
        "name": name,
        "x": series[c.YEAR].to_numpy(dtype=int),
        "y": series[c.NUMBER].to_numpy(dtype=float),
        # By itself a bar grows to the least distance of two: to half the picture where ten years have none.
        "width": BAR,
        "xaxis": x,
        "yaxis": y,
        # The edge keeps a published zero visible, which is no lack of a count.
        "marker": {
            "color": [theme.LIGHT.ground if bound else colour for bound in is_bound],
            "line": {"color": colour, "width": 2},
        },
        "hovertext": [f"<b>{name}</b><br>{said} in {year}" for year, said in pairs],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _name_panel(figure: Panels, series: pd.DataFrame, x: str, y: str) -> None:
    place, _, what = str(series[c.SERIES].iloc[0]).partition(": ")
    lines = [f"<b>{safe(short(place, 26))}</b>", _brief(safe(what)), *_on_lines(_ends(series))]
    head(figure, "<br>".join(lines), (x, y))


def _brief(what: str) -> str:
    """Return the kind and the unit, or the unit alone where it says enough to be too long beside the kind."""
    return what if len(what) <= LETTERS else what.rpartition(", ")[2]


def _on_lines(ends: str) -> list[str]:
    return [ends] if len(ends) <= FIGURES else ends.replace("; ", ";\n").split("\n")


def _ends(series: pd.DataFrame) -> str:
    """Return the first and the last count; over their bars they would lie on higher ones beside them."""
    ends = series.iloc[[0, -1]].drop_duplicates()
    return "; ".join(f"{year}: {said}" for year, said in zip(ends[c.YEAR], _said(ends), strict=True))


def _title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No series of yearly counts was found for this choice"
    grouped = table.sort_values(c.YEAR).groupby(c.SERIES)
    columns = grouped[[c.YEAR, c.NUMBER, c.HEDGE]]
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
        amounts.said(ends[f"{c.HEDGE}{at}"][name], ends[f"{c.NUMBER}{at}"][name]) for at in ("", _LAST)
    )
    years = ends[c.YEAR][name], ends[f"{c.YEAR}{_LAST}"][name]
    words = f"{first_said} {unit} in {years[0]}, {last_said} in {years[1]}"
    where, place = ", ".join(kind.split(": ")), name.partition(": ")[0]
    return headline(*(f"Steepest rise: {rise}" for rise in (f"{where}, {words}", f"{place}, {words}", place)))


def _summary(table: pd.DataFrame) -> str:
    parts = []
    for name, series in table.groupby(c.SERIES, sort=False):
        years = zip(series[c.YEAR], _said(series), strict=True)
        values = ", ".join(f"{year}: {said}" for year, said in years)
        parts.append(f"{name}: {values}")
    return f"Published yearly counts. {'; '.join(parts) or 'None'}."
