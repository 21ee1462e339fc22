"""The organiser's first word on each exercise against its last."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import names
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, iso, number, part_of, safe

ROW_PIXELS = 26
MOST_ROWS = 8
"""Rows of each part that are drawn, those that moved most: of fifty no name could be read in a picture."""
_ROW = "row"
_TICKS = (100, 1000, 10000, 100000, 1000000)


def first_and_last(table: pd.DataFrame) -> go.Figure:
    """Draw for each exercise the organiser's first and last number, joined by a line.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.claims.past_gaps.two_words`.
    """
    # What rose stands first and together, so that the number in the headline can be seen.
    placed, heads = _parted(table)
    figure = canvas(
        _title(table),
        "Troops, logarithmic scale; what rose most first. Hollow: the organiser's first word; filled: its "
        f"last. Marker and colour: side.{_farthest(table)}{_left_to_table(len(table) - len(placed))}",
        _summary(table.sort_values(c.RATIO, ascending=False, kind="stable")),
        height=150 + ROW_PIXELS * max(len(placed) + len(heads), 3),
        annotations=[_head(*one) for one in heads.items()],
    )
    figure.add_trace(_joined(placed))
    for side in codes.SIDES:
        rows = placed[placed[c.ORGANISER_SIDE] == side]
        if len(rows):
            figure.add_traces([_points(rows, side, last=False), _points(rows, side, last=True)])
    labels = [safe(name) for name in names(placed, 26)]
    figure.update_xaxes(title_text="Troops", type="log", tickvals=_TICKS, ticktext=[*map(number, _TICKS)])
    figure.update_yaxes(
        range=[len(placed) + len(heads) - 0.4, -0.6],
        tickvals=placed[_ROW].tolist(),
        ticktext=labels,
        zeroline=False,
    )
    return figure


def _parted(table: pd.DataFrame) -> tuple[pd.DataFrame, dict[int, str]]:
    """Return the rows to draw with their places, what rose first, and the head of each part by its place."""
    ordered = table.sort_values(c.RATIO, ascending=False, kind="stable", ignore_index=True)
    rose, fell = ordered[ordered[c.RATIO] > 1], ordered[ordered[c.RATIO] < 1]
    same = ordered[ordered[c.RATIO] == 1]
    # Of many that stayed as they were none says more than their number does.
    parts = (
        ("rose", len(rose), rose.head(MOST_ROWS)),
        ("the same", len(same), same if len(same) <= MOST_ROWS else same.head(0)),
        ("fell", len(fell), fell.tail(MOST_ROWS)),
    )
    heads: dict[int, str] = {}
    places: list[int] = []
    for word, n, drawn in parts:
        if n:
            first = len(places) + len(heads)
            most = f"; the {number(len(drawn))} that {word} most" if 0 < len(drawn) < n else ""
            heads[first] = f"{number(n)} {word}{most}"
            places += range(first + 1, first + 1 + len(drawn))
    shown = pd.concat([drawn for _, _, drawn in parts], ignore_index=True)
    return shown.assign(**{_ROW: places}), heads


def _left_to_table(n: int) -> str:
    return f" {counted(n, 'row')} more in the table." if n else ""


def _head(place: int, words: str) -> dict[str, Any]:
    return {
        "text": f"<b>{words}</b>",
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": place,
        "showarrow": False,
        "font": {"size": 11, "color": theme.LIGHT.text},
    }


def _joined(rows: pd.DataFrame) -> go.Scatter:
    ends = rows[[c.FIRST_WORD, c.LAST_WORD]].to_numpy(dtype=float)
    return go.Scatter(
        name="From first to last",
        x=np.column_stack([ends, np.full(len(ends), np.nan)]).ravel(),
        y=np.repeat(rows[_ROW].to_numpy(dtype=float), 3),
        mode="lines",
        line={"color": theme.LIGHT.grid, "width": 5},
        hoverinfo="skip",
        showlegend=False,
    )


def _points(rows: pd.DataFrame, side: str, *, last: bool) -> go.Scatter:
    value, said, who = (
        (c.LAST_WORD, c.LAST_SAID, c.LAST_CLAIMANT)
        if last
        else (c.FIRST_WORD, c.FIRST_SAID, c.FIRST_CLAIMANT)
    )
    hover = [
        f"<b>{safe(row[c.NAME])}</b><br>{number(row[value])} troops, {safe(row[who])}"
        + ("" if pd.isna(row[said]) else f", {safe(iso(row[said]))}")
        for row in rows.to_dict("records")
    ]
    symbol = theme.SIDE_SYMBOLS[side]
    return go.Scatter(
        name=codes.SIDES[side],
        x=rows[value].to_numpy(dtype=float),
        y=rows[_ROW].to_numpy(dtype=float),
        mode="markers",
        marker={
            "symbol": symbol if last else f"{symbol}-open",
            "color": theme.SIDE_COLOURS[side],
            "size": 10,
            "line": {"width": 2, "color": theme.SIDE_COLOURS[side]},
        },
        legendgroup=side,
        showlegend=last,
        cliponaxis=False,
        # The record's name comes last, for a click on the mark to open it.
        customdata=list(zip(hover, rows[c.EXERCISE_ID], strict=True)),
        hovertemplate=f"%{{customdata[0]}}<extra>{'Last' if last else 'First'} word</extra>",
    )


def _title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No organiser gave two numbers on an exercise here"
    up = int((table[c.RATIO] > 1).sum())
    return f"{part_of(up, len(table), 'exercise')} grew in the organiser's own words"


def _farthest(table: pd.DataFrame) -> str:
    """Name the exercise whose two words lie farthest apart."""
    factors = np.maximum(table[c.RATIO].to_numpy(dtype=float), 1 / table[c.RATIO].to_numpy(dtype=float))
    first = leaders(table.index, factors)
    if not first.top > 1:
        return ""
    return f" Farthest apart: {first.named(lambda row: _ends(table.loc[row]), 'exercises')}."


def _ends(row: "pd.Series[float]") -> str:
    return f"{row[c.NAME]}, {number(row[c.FIRST_WORD])} to {number(row[c.LAST_WORD])}"


def _summary(table: pd.DataFrame) -> str:
    words = [_ends(row) for _, row in table.iterrows()]
    listed = "; ".join(words) or "none"
    return f"First and last word on {counted(len(table), 'exercise')}, what rose most first: {listed}."
