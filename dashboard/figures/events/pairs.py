"""Drills above, allied drills and measures below, on one time axis, and which is told as the answer."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme, wording
from dashboard.analysis.events import pairs
from dashboard.figures.kit.canvas import below_button, canvas
from dashboard.figures.kit.text import row_labels
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, number, safe

ROW_PIXELS = 24
NAME_WIDTH = 26
"""Letters of a name beside its bar."""
BETWEEN = 2.0
"""Rows left free between the drills above and the responses below, so that the links can be seen."""

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
        f"Bars from first to last day. A line joins what a document links{_lines(table)}.{_parts(bars)} "
        f"{pairs.NO_CAUSE}",
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


def _lines(table: pd.DataFrame) -> str:
    """Return what arrows and dots say, as far as there are any."""
    ways = set(table[c.LINK_DIRECTION])
    arrow = "; its arrow points to what is told as the answer" if ways - {"beside"} else ""
    return arrow + ("; dotted: told side by side" if "beside" in ways else "")


def _parts(bars: pd.DataFrame) -> str:
    """Return what hatched and framed bars are, as far as there are any."""
    ranks = set(bars["rank"])
    hatched = " Hatched: part of a larger exercise" if "part" in ranks else ""
    return f"{hatched}{', which is framed' if 'umbrella' in ranks else ''}." if hatched else ""


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
