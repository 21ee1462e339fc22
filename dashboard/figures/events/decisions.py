"""Decisions by response area, with the drills and incidents of their time below."""

from collections.abc import Hashable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme, wording
from dashboard.analysis.events.decisions import DRILLS, INCIDENTS
from dashboard.analysis.leaders import leaders
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import short
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, none_or, number, safe

LANES = (*codes.RESPONSE_AREAS, DRILLS, INCIDENTS)
NAMES = ("Rapid Reaction<br>Forces", "Intelligence<br>Sharing", "Civil-Military<br>Cooperation")
LABELS = (*NAMES, "Drills of Russia<br>and Belarus", "Incidents")

SYMBOLS = {
    "Announced": "circle-open",
    "Under way": "circle-cross-open",
    "In force": "circle",
    "Completed": "square",
}
"""Marker of a decision by its standing when last read."""

SPREAD = (0.0, 0.18, -0.18, 0.32, -0.32, 0.09, -0.09, 0.25, -0.25)
"""Offsets that one mark after the other takes in its lane, so that neighbours show."""

DAY_MS = 86_400_000


def timeline(table: pd.DataFrame) -> go.Figure:
    """Draw decisions over time, with drills and incidents in lanes of their own.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.events.decisions.timeline`.
    """
    decided = table[table[c.LANE].isin(codes.RESPONSE_AREAS)]
    figure = canvas(
        _title(decided),
        "Decisions dated to the day by response area, with drills and incidents of their time. Ringed: a "
        "document links the decision to a drill. Near in time is not evidence of cause.",
        _summary(table),
        height=430,
    )
    drills, events = table[table[c.LANE] == DRILLS], table[table[c.LANE] == INCIDENTS]
    if len(drills):
        figure.add_trace(_drills(drills))
    if len(events):
        figure.add_trace(_dots(events, "Incident", "line-ns", theme.LIGHT.muted))
    for status, symbol in SYMBOLS.items():
        rows = decided[decided[c.STANDING] == status]
        if len(rows):
            figure.add_trace(_dots(rows, status, symbol, theme.LIGHT.west))
    linked = decided[decided[c.LINKED_TO].notna()]
    if len(linked):
        figure.add_trace(_dots(linked, "Linked by a document", "circle-open", theme.LIGHT.east, size=16))
    figure.update_layout(barmode="overlay")
    figure.update_xaxes(type="date", range=_span(decided), showgrid=True)
    figure.update_yaxes(
        tickvals=list(range(len(LANES))),
        ticktext=LABELS,
        range=[len(LANES) - 0.4, -0.6],
        zeroline=False,
    )
    return figure


def _span(decided: pd.DataFrame) -> list[str] | None:
    """Span the decisions: drills and incidents of other years are not theirs."""
    if decided.empty:
        return None
    first, last = decided[c.FIRST_DAY].min(), decided[c.LAST_DAY].max()
    room = max((last - first) / 40, pd.Timedelta(days=30))
    return [f"{first - room:%Y-%m-%d}", f"{last + room:%Y-%m-%d}"]


def _drills(rows: pd.DataFrame) -> go.Bar:
    length = (rows[c.LAST_DAY] - rows[c.FIRST_DAY]).dt.days.to_numpy() + 1
    return go.Bar(
        name="Drill",
        base=rows[c.FIRST_DAY].dt.strftime("%Y-%m-%d").to_list(),
        x=length * DAY_MS,
        y=np.full(len(rows), LANES.index(DRILLS)),
        width=0.55,
        orientation="h",
        marker={"color": theme.LIGHT.east, "line": {"color": theme.LIGHT.east, "width": 1}},
        customdata=[_hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _dots(rows: pd.DataFrame, name: str, symbol: str, colour: str, *, size: int = 9) -> go.Scatter:
    lanes = rows[c.LANE].map({lane: i for i, lane in enumerate(LANES)}).to_numpy(dtype=float)
    turn = rows.index.to_numpy() % len(SPREAD)
    return go.Scatter(
        name=name,
        x=rows[c.FIRST_DAY].dt.strftime("%Y-%m-%d").to_list(),
        y=lanes + np.array(SPREAD)[turn],
        mode="markers",
        marker={"symbol": symbol, "color": colour, "size": size, "opacity": 0.85}
        | {"line": {"width": 1.5, "color": colour}},
        customdata=[_hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _hover(row: dict[Hashable, Any]) -> str:
    first, last = row[c.FIRST_DAY], row[c.LAST_DAY]
    link = (
        f"<br>linked by a document to {safe(row[c.LINKED_TO])}" if isinstance(row[c.LINKED_TO], str) else ""
    )
    when = f"{wording.days(first, last)}, {safe(row[c.STANDING]).lower()}"
    return f"<b>{safe(short(str(row[c.WHAT]), 70))}</b><br>{when}{link}"


def _title(decided: pd.DataFrame) -> str:
    if decided.empty:
        return "No decision dated to the day is among the rows chosen"
    linked = int(decided[c.LINKED_TO].notna().sum())
    years = decided[c.FIRST_DAY].dt.year.value_counts().sort_index()
    dated = f"{counted(len(decided), 'decision')} dated to the day"
    link = f"a document links {none_or(linked)} of them to a drill"
    first = leaders(years.index, years)
    return f"{dated}, most in {first.named(many='years')} ({number(first.top)}{first.each}); {link}"


def _summary(table: pd.DataFrame) -> str:
    counts = table[c.LANE].value_counts()
    numbers = ", ".join(f"{lane} {number(counts.get(lane, 0))}" for lane in LANES)
    return f"Timeline by lane: {numbers}. Near in time is not evidence of cause."
