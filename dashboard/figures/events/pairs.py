"""Drills above, allied drills and measures below, on one time axis, and which is told as the answer."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme, wording
from dashboard.analysis.events import pairs
from dashboard.figures.kit import threshold_lines
from dashboard.figures.kit.canvas import below_button, canvas
from dashboard.figures.kit.text import row_labels
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, none_or, number, safe, span

ROW_PIXELS = 24
NAME_WIDTH = 26
"""Letters of a name beside its bar."""
BETWEEN = 2.0
"""Rows left free between the drills above and the responses below, so that the links can be seen."""

FEW = 5
"""Pairs below which a median is drawn hollow."""

ABOVE = 2
"""Days by which the number of pairs is set above the reach, so that no marker hides it."""

DAY_MS = 86_400_000
HEIGHT = 0.62

DRAWS = {
    "action": ("Russia, Belarus, CSTO", theme.LIGHT.east),
    "exercise": ("Allied exercise", theme.LIGHT.west),
    "measure": ("Allied measure", theme.LIGHT.national),
}
RANKS = {"alone": "", "umbrella": ", with parts", "part": ", a part"}
"""Whether a bar stands alone, holds other bars or is held by one, as it follows its name."""

ARROW = 11
"""Pixels of the head of an arrow."""
DASHES = {"response": "solid", "reverse": "dash", "beside": "dot"}
NAMED = {
    "response": ("allied response",),
    "reverse": ("response of Russia's side", "responses of Russia's side"),
    "beside": ("pair side by side", "pairs side by side"),
    "": ("pair",),
}
"""What a document names, by the way that its link runs."""
SHORT = {"reverse": "the other way", "beside": "alongside"}

_COLUMNS = {
    c.ACTION: (c.ACTION_ID, c.ACTION_FIRST, c.ACTION_LAST, c.ACTION_OF),
    c.RESPONSE: (c.RESPONSE_ID, c.RESPONSE_FIRST, c.RESPONSE_LAST, c.RESPONSE_OF),
}


def timeline(table: pd.DataFrame) -> go.Figure:
    """Draw the pairs of a year: bars of both ends, a line for each pair.

    Parameters
    ----------
    table : pandas.DataFrame
        Those pairs of `analysis.events.pairs.pairs` of one year that a document links.
    """
    above = _ends(table, c.ACTION).assign(kind="action")
    below = _ends(table, c.RESPONSE)
    bars = pd.concat([above, below], ignore_index=True)
    shift = np.where(bars["kind"] == "action", 0.0, BETWEEN)
    bars = bars.assign(row=np.arange(len(bars)) + shift, rank=_rank(bars))
    labels, pixels = row_labels(bars["name"], NAME_WIDTH, ROW_PIXELS)
    figure = canvas(
        _timeline_title(table),
        "Bars from first to last day. A line joins what a document links; its arrow points to what is told "
        "as the answer. Dotted: told side by side. Hatched: part of a larger exercise, which is framed where "
        f"it is drawn. {pairs.NO_CAUSE}",
        _timeline_summary(table),
        height=130 + int(pixels * (max(len(bars), 6) + BETWEEN)),
    )
    rows = bars.set_index("id")["row"]
    for way in codes.LINK_DIRECTIONS:
        of_way = table[table[c.LINK_DIRECTION] == way]
        if len(of_way):
            figure.add_trace(_links(of_way, rows, way))
    for kind in DRAWS:
        for rank in RANKS:
            of_kind = bars[(bars["kind"] == kind) & (bars["rank"] == rank)]
            if len(of_kind):
                figure.add_trace(_bars(of_kind, kind, rank))
    figure.update_layout(barmode="overlay")
    figure.update_xaxes(
        type="date", title_text="Date", showgrid=True, tickformat="%b\n%Y", nticks=8, tickangle=0
    )
    figure.update_yaxes(
        range=[float(bars["row"].max()) + 0.7 if len(bars) else 1.0, -0.7],
        tickvals=bars["row"].to_numpy(dtype=float),
        ticktext=labels,
        tickfont={"size": 11},
        showgrid=False,
        zeroline=False,
    )
    below_button(figure)
    return figure


def lags(table: pd.DataFrame) -> go.Figure:
    """Draw for each year how many days lay between the starts of a pair.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.events.pairs.by_year`.
    """
    known = table[table[c.LAG_MEDIAN].notna()]
    figure = canvas(
        _lags_title(known),
        "Days from the drill's start to the allied one's, by year of the drill: median, and the middle half "
        f"of the lags; number: pairs with a lag. Below 0: the allied one began first. "
        f"Hollow: fewer than {FEW}. {pairs.NO_CAUSE}",
        _lags_summary(table),
        height=400,
    )
    ends = known[[c.LAG_LOW, c.LAG_HIGH]].to_numpy(dtype=float)
    figure.add_trace(
        go.Scatter(
            name="Middle half",
            x=np.repeat(known[c.YEAR].to_numpy(dtype=int), 3),
            y=np.column_stack([ends, np.full(len(ends), np.nan)]).ravel(),
            mode="lines",
            line={"color": theme.LIGHT.axis, "width": 4},
            hoverinfo="skip",
        )
    )
    figure.add_traces([_medians(known), _numbers(known)])
    figure.add_hline(y=0, line=threshold_lines.style(), layer="below")
    figure.update_xaxes(title_text="Year of the drill", dtick=2, showgrid=False)
    figure.update_yaxes(title_text="Lag, days")
    return figure


def _medians(known: pd.DataFrame) -> go.Scatter:
    hover = [
        f"{row[c.YEAR]}: median "
        f"{_days(row[c.LAG_MEDIAN], row[c.LAG_MEDIAN])}<br>{counted(row[c.N], 'pair')}, "
        f"{number(row[c.N_WITH_LAG])} with a lag, {number(row[c.N_DOCUMENTED])} documented"
        for row in known.to_dict("records")
    ]
    return go.Scatter(
        name="Median",
        x=known[c.YEAR].to_numpy(dtype=int),
        y=known[c.LAG_MEDIAN].to_numpy(dtype=float),
        mode="markers",
        marker={
            "symbol": ["circle-open" if n < FEW else "circle" for n in known[c.N_WITH_LAG]],
            "color": theme.LIGHT.west,
            "size": 10,
            "line": {"width": 2, "color": theme.LIGHT.west},
        },
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _numbers(known: pd.DataFrame) -> go.Scatter:
    """Print over each year how many pairs have a lag."""
    return go.Scatter(
        name="Pairs with a lag",
        x=known[c.YEAR].to_numpy(dtype=int),
        y=known[c.LAG_HIGH].to_numpy(dtype=float) + ABOVE,
        mode="text",
        text=[number(n) for n in known[c.N_WITH_LAG]],
        textposition="top center",
        textfont={"size": 11, "color": theme.LIGHT.muted},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _ends(table: pd.DataFrame, end: str) -> pd.DataFrame:
    """Return the exercises or measures on one end, each once, earliest first."""
    key, first, last, part = _COLUMNS[end]
    once = table.drop_duplicates(key).sort_values([first, end])
    return pd.DataFrame(
        {
            "id": once[key],
            "name": once[end],
            "first": once[first],
            "last": once[last],
            "part": once[part],
            "kind": once[c.KIND],
        }
    )


def _rank(bars: pd.DataFrame) -> list[str]:
    """Say of each bar whether it is a part, or the larger exercise of a part that is drawn."""
    larger = {name for cell in bars["part"].dropna() for name in cell.split(", ")}
    cells = zip(bars["name"], bars["part"].notna(), strict=True)
    return ["part" if part else "umbrella" if name in larger else "alone" for name, part in cells]


def _bars(rows: pd.DataFrame, kind: str, rank: str) -> go.Bar:
    label, colour = DRAWS[kind]
    length = (rows["last"] - rows["first"]).dt.days.to_numpy() + 1
    edge = theme.LIGHT.text if rank == "umbrella" else colour
    fill: dict[str, object] = {"color": colour, "line": {"color": edge, "width": 2}}
    if rank == "part":
        fill["pattern"] = {"shape": "/", "size": 4, "fgcolor": colour, "bgcolor": theme.LIGHT.ground}
    return go.Bar(
        name=label + RANKS[rank],
        base=rows["first"].dt.strftime("%Y-%m-%d").to_list(),
        x=length * DAY_MS,
        y=rows["row"].to_numpy(dtype=float),
        width=HEIGHT,
        orientation="h",
        marker=fill,
        customdata=[_customdata(row, kind) for row in rows.to_dict("records")],
        hovertemplate=f"%{{customdata{'' if kind == 'measure' else '[0]'}}}<extra>{label}</extra>",
    )


def _customdata(row: dict[Any, Any], kind: str) -> str | list[str]:
    """Return what a bar says, and for an exercise its record, which a click opens."""
    return _hover(row) if kind == "measure" else [_hover(row), row["id"]]


def _hover(row: dict[Any, Any]) -> str:
    part = f"<br>part of {safe(row['part'])}" if isinstance(row["part"], str) else ""
    return f"<b>{safe(row['name'])}</b><br>{wording.days(row['first'], row['last'])}{part}"


def _links(table: pd.DataFrame, rows: "pd.Series[float]", way: str) -> go.Scatter:
    """Return a line for each pair, from what is answered to the answer, with an arrow at that end."""
    ends = [(c.ACTION_ID, c.ACTION_FIRST), (c.RESPONSE_ID, c.RESPONSE_FIRST)]
    n = len(table)
    x = np.full(3 * n, np.datetime64("NaT"), dtype="datetime64[ns]")
    y = np.full(3 * n, np.nan)
    for offset, (key, first) in enumerate(reversed(ends) if way == "reverse" else ends):
        x[offset::3] = table[first].to_numpy(dtype="datetime64[ns]")
        y[offset::3] = table[key].map(rows).to_numpy(dtype=float)
    sizes = np.zeros(3 * n)
    sizes[1::3] = 0 if way == "beside" else ARROW
    return go.Scatter(
        name=codes.LINK_DIRECTIONS[way],
        x=x,
        y=y,
        mode="lines+markers",
        line={"color": theme.LIGHT.axis, "width": 1.5, "dash": DASHES[way]},
        marker={"symbol": "arrow", "angleref": "previous", "size": sizes, "color": theme.LIGHT.text},
        hoverinfo="skip",
    )


def _timeline_title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No document links a drill and an allied one here"
    year, n = int(table[c.YEAR].iloc[0]), len(table)
    runs = pairs.runs(table)
    way = next(way for way in (*codes.LINK_DIRECTIONS, "") if runs.get(way, 1))
    rest = [f"{number(runs[one])} {words}" for one, words in SHORT.items() if one != way and runs.get(one)]
    named = counted(runs.get(way, n), *NAMED[way])
    return f"{year}: {', '.join([f'{named} documented', *rest])}"


def _timeline_summary(table: pd.DataFrame) -> str:
    ways = table[c.LINK_DIRECTION].map(codes.LINK_DIRECTIONS)
    ends = zip(table[c.ACTION], table[c.RESPONSE], ways, strict=True)
    words = [f"{a} and {r} ({way})" for a, r, way in ends]
    return f"Linked by a document: {'; '.join(words) or 'none'}."


def _lags_title(known: pd.DataFrame) -> str:
    if known.empty:
        return "No pair with exact dates is among the rows chosen"
    if len(known) == 1:
        row = known.iloc[0]
        lag = float(row[c.LAG_MEDIAN])
        when = f"{_days(abs(lag), abs(lag))} {'before' if lag < 0 else 'after'}" if lag else "with"
        return f"{int(row[c.YEAR])}: allied exercises began {when} the drill, by the median"
    first = int((known[c.LAG_MEDIAN] < 0).sum())
    return f"In {none_or(first)} of {number(len(known))} years most allied exercises began before the drill"


def _days(low: float, high: float) -> str:
    words = span(low, high)
    return f"{words} {'day' if words in ('1', '-1') else 'days'}"


def _lags_summary(table: pd.DataFrame) -> str:
    words = [
        f"{row[c.YEAR]}: {counted(row[c.N], 'pair')}, {number(row[c.N_DOCUMENTED])} documented"
        + ("" if pd.isna(row[c.LAG_MEDIAN]) else f", median {_days(row[c.LAG_MEDIAN], row[c.LAG_MEDIAN])}")
        for row in table.to_dict("records")
    ]
    return f"Lag by year. {'; '.join(words) or 'None'}."
