"""Practice against advice: all checks at a glance."""

from collections.abc import Hashable, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.advice.checks import NOT_APPLICABLE, STATUSES
from dashboard.figures.advice.check_rows import Rows, Spacing, areas_of, rows_of
from dashboard.figures.kit.canvas import below_button, canvas
from dashboard.figures.kit.wide import when_wide
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import (
    agree,
    agree_part,
    iso,
    number,
    part_of,
    safe,
)

MARKS = {
    "met": ("circle", theme.LIGHT.west),
    "not_met": ("x", theme.LIGHT.east),
    "permanent": ("diamond", theme.LIGHT.purple),
    "planned": ("triangle-up-open", theme.LIGHT.accent),
    "no_target": ("square", theme.LIGHT.national),
    "unknown": ("circle-open", theme.LIGHT.unknown),
    "not_applicable": ("line-ew", theme.LIGHT.muted),
}
"""Marker and colour of each status; a hollow grey ring is what nobody published, a dash what cannot be."""

ABOVE = Spacing(first=0, head=0.75, letters=0.7, row=1.15, marks=0.55, gap=0.4, line=56)
ROW_PIXELS = 34
"""Names above their marks, and the letters of allies under each focus area: a telephone shows both."""

BESIDE = Spacing(first=1, head=0.95, letters=0, row=1, marks=0, gap=0.3, line=66)
WIDE_PIXELS, NAME_PIXELS = 26, 362
"""Names beside their marks, and the allies once: height of a row, and width of the names."""

STAGGER = 0.6
"""How far over the others, in rows, every other ally is named, for no name is as narrow as its marks."""

_LETTERS = {"size": 10, "color": theme.LIGHT.muted}


def overview(table: pd.DataFrame, adviser: str = "") -> go.Figure:
    """Draw every check that counts: allies across, indicators down under their focus area.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.advice.checks.checks`.
    adviser : str
        Whose advice it is, and of when.
    """
    counting = table[table[c.COUNTS]]
    allies = list(counting[c.ISO3].drop_duplicates())
    placed = rows_of(counting, ABOVE)
    rows = counting.assign(x=counting[c.ISO3].map(allies.index), y=placed.of(counting))
    depth = max([float(rows["y"].max()) if len(rows) else 0.0, 3.0])
    figure = canvas(
        _overview_title(rows),
        f"One mark an ally and indicator, its target in brackets{areas_of(adviser)}. Plans, orders and "
        f"budgets are left out.{_absence(rows)}",
        _overview_summary(rows),
        height=130 + int(ROW_PIXELS * (depth + 1)),
    )
    for status, label in STATUSES.items():
        of_status = rows[rows[c.STATUS] == status]
        if len(of_status):
            figure.add_trace(_dots(of_status, status, label))
    _name_above(figure, placed, allies)
    figure.update_xaxes(
        range=[-0.6, max(len(allies), 1) - 0.4],
        tickvals=list(range(len(allies))),
        ticktext=[codes.COUNTRY_NAMES[iso3] for iso3 in allies],
        tickfont={"size": 11},
        # Straight where they have room, which on a telephone they have not.
        autotickangles=[0, -40],
        # Else the first name is left out where it begins left of the plot.
        ticklabeloverflow="allow",
        showgrid=False,
        zeroline=False,
    )
    figure.update_yaxes(range=[depth + 0.5, -0.6], visible=False)
    below_button(figure)
    _name_beside(figure, rows, allies)
    return figure


def _name_above(figure: go.Figure, placed: Rows, allies: Sequence[str]) -> None:
    """Write each indicator's name above its marks, and the letters of the allies under each focus area."""
    names = [
        {"text": words, "x": 0, "y": at, "xref": "paper", "xanchor": "left", "font": {"size": 11}}
        | {"align": "left"}
        for words, at in placed.names
    ]
    letters = [
        {"text": iso3, "x": x, "y": at, "font": _LETTERS}
        for at in placed.letters
        for x, iso3 in enumerate(allies)
    ]
    # At once: Plotly 7.1 reads all of them anew for each that is added.
    figure.layout.annotations = [one | {"showarrow": False} for one in (*names, *letters)]


def _absence(rows: pd.DataFrame) -> str:
    """Say what stands where there is no figure, and where there can be none."""
    ring = " A ring: no figure was found." if (rows[c.STATUS] == "unknown").any() else ""
    dash = " A dash: the indicator does not apply to the ally, and is no check."
    return ring + (dash if (rows[c.STATUS] == NOT_APPLICABLE).any() else "")


def ally_axis(figure: go.Figure, allies: list[str]) -> None:
    """Name the rows after the allies, the first on top."""
    figure.update_yaxes(
        range=[len(allies) - 0.4, -0.6],
        tickvals=list(range(len(allies))),
        ticktext=[codes.COUNTRY_NAMES[iso3] for iso3 in allies],
        zeroline=False,
    )


def _name_beside(figure: go.Figure, rows: pd.DataFrame, allies: list[str]) -> None:
    """Let a wide chart have each name beside its marks, and the allies named once, over all of them."""
    placed = rows_of(rows, BESIDE)
    of_status = (rows[rows[c.STATUS] == status] for status in STATUSES)
    marks = [{"y": placed.of(some)} for some in of_status if len(some)]
    place = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": -NAME_PIXELS, "showarrow": False}
    place |= {"align": "left", "font": {"size": 12}}
    names = [{"text": words, "y": y} | place for words, y in placed.names]
    over = [
        {"text": codes.COUNTRY_NAMES[iso3], "x": x, "y": -STAGGER * (x % 2), "showarrow": False}
        | {"font": _LETTERS | {"size": 11}}
        for x, iso3 in enumerate(allies)
    ]
    axis = figure.layout.yaxis.to_plotly_json() | {"range": [placed.depth - 0.2, -0.6 - STAGGER]}
    below = figure.layout.xaxis.to_plotly_json() | {"showticklabels": False}
    margin = figure.layout.margin.to_plotly_json() | {"l": NAME_PIXELS}
    room = 40 + (figure.layout.margin.t or theme.TEMPLATE["layout"]["margin"]["t"])
    when_wide(
        figure,
        marks,
        annotations=[*names, *over],
        xaxis=below,
        yaxis=axis,
        margin=margin,
        height=room + int(WIDE_PIXELS * (placed.depth + 0.4 + STAGGER)),
    )


def _dots(rows: pd.DataFrame, status: str, label: str) -> go.Scatter:
    symbol, colour = MARKS[status]
    return go.Scatter(
        name=label,
        x=rows["x"].to_numpy(dtype=float),
        y=rows["y"].to_numpy(dtype=float),
        mode="markers",
        marker={"symbol": symbol, "color": colour, "size": 9, "line": {"width": 1.5, "color": colour}},
        customdata=[hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{customdata}<extra>" + label + "</extra>",
    )


def hover(row: dict[Hashable, Any]) -> str:
    """Return what a mark says of its check when pointed at."""
    head = f"<b>{codes.COUNTRY_NAMES[str(row[c.ISO3])]}</b>: {safe(row[c.VALUE_WORDS])}"
    lines = [head, safe(row[c.INDICATOR])]
    if isinstance(row[c.TARGET_WORDS], str):
        lines.append(f"target: {safe(row[c.TARGET_WORDS])}")
    if isinstance(row[c.AS_OF], str):
        lines.append(f"as of {safe(iso(row[c.AS_OF]))}, confidence {safe(row[c.CONFIDENCE])}")
    return "<br>".join(lines)


def _overview_title(rows: pd.DataFrame) -> str:
    made = rows[rows[c.STATUS] != NOT_APPLICABLE]
    if made.empty:
        return "No check of practice against advice is possible here"
    counts = made[c.STATUS].value_counts()
    met, unknown = int(counts.get("met", 0)), int(counts.get("unknown", 0))
    known = len(made) - unknown
    if not known:
        return f"{part_of(unknown, unknown, 'check')} {agree(unknown, 'lacks', 'lack')} a figure"
    words = f"{part_of(met, known, 'check')} with a figure {agree_part(met, 'is', 'are')} met"
    return f"{words}; {number(unknown)} {agree(unknown, 'has', 'have')} none" if unknown else words


def _overview_summary(rows: pd.DataFrame) -> str:
    parts = []
    for iso3, of_ally in rows.groupby(c.ISO3, sort=False):
        counts = of_ally[c.STATUS].value_counts()
        numbers = [f"{label.lower()} {number(counts[s])}" for s, label in STATUSES.items() if s in counts]
        parts.append(f"{codes.COUNTRY_NAMES[str(iso3)]}: {', '.join(numbers)}")
    return f"Checks by ally. {'; '.join(parts) or 'None'}."
