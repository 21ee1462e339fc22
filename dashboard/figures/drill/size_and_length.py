"""Is this drill unusual? Size against length, with the article's drill among its peers."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis import uploaded as own_rows
from dashboard.analysis.drill.percentile import ArticleDrill, Standing, standing
from dashboard.figures.kit import label_placement, threshold_lines, uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import amount, counted, safe, short
from dashboard.schema import codes
from dashboard.schema import columns as c

LABELLED = 6
"""How many exercises carry their name at most; the rest say it on hover."""

LABELLED_FROM = 10000
"""Troops; smaller exercises never carry a name, even where there is room."""

NARROW_HEIGHT = 300
"""Pixels of the plot from top to bottom on a screen of 390, where the legend takes a line for each side."""

_DAYS = (1, 3, 10, 30, 100, 300)
_TROOPS = (10, 30, 100, 300, 1000, 3000, 10000, 30000, 100000, 300000)


def size_and_length(table: pd.DataFrame, article: ArticleDrill | None = None) -> go.Figure:
    """Draw each exercise by its length and its size.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.sizes.sizes`; rows without troops (on the basis in use) or without a length
        known to the day are not drawn and are counted in the summary.
    article : ArticleDrill, optional
        Drawn as a star, with the line of 13,000 beside it.
    """
    shown = table[(table[c.TROOPS] > 0) & table[c.LENGTH_DAYS].notna()]
    figure = canvas(
        _title(shown, article),
        "Troops on the chosen basis against days, both on logarithmic scales. Marker and colour: side.",
        _summary(table, shown, article),
        height=520,
    )
    for side in codes.SIDES:
        rows = shown[shown[c.ORGANISER_SIDE] == side]
        if len(rows):
            figure.add_trace(_points(rows, side))
    at = (shown[c.LENGTH_DAYS].to_numpy(dtype=float), shown[c.TROOPS].to_numpy(dtype=float))
    uploaded_marks.ring(figure, *at, own_rows.touched(shown))
    if article is not None:
        figure.add_trace(_star(article))
        _line(figure, article)
    for row, name, shift in _famous(shown, article):
        figure.add_annotation(
            x=np.log10(float(row[c.LENGTH_DAYS])),
            y=np.log10(row[c.TROOPS]),
            text=safe(name),
            showarrow=False,
            yshift=shift,
            font={"size": 11, "color": theme.LIGHT.text},
        )
    _axes(figure, _spans(shown, article))
    return figure


def _points(rows: pd.DataFrame, side: str) -> go.Scatter:
    return go.Scatter(
        name=codes.SIDES[side],
        x=rows[c.LENGTH_DAYS].to_numpy(dtype=float),
        y=rows[c.TROOPS].to_numpy(dtype=float),
        mode="markers",
        marker={
            "symbol": theme.SIDE_SYMBOLS[side],
            "color": theme.SIDE_COLOURS[side],
            "size": 9,
            "opacity": 0.8,
            "line": {"width": 0.5, "color": theme.LIGHT.ground},
        },
        # The record's name comes last, for a click on the mark to open it.
        customdata=list(
            zip(map(safe, rows[c.NAME]), map(safe, rows[c.BASIS_NOTE]), rows[c.EXERCISE_ID], strict=True)
        ),
        hovertemplate="<b>%{customdata[0]}</b><br>%{y:,.0f} troops, %{x} days<br>%{customdata[1]}"
        f"<extra>{codes.SIDES[side]}</extra>",
    )


def _star(article: ArticleDrill) -> go.Scatter:
    return go.Scatter(
        name="The article's drill",
        x=np.array([article.days]),
        y=np.array([article.troops]),
        mode="markers",
        marker={
            "symbol": "star",
            "color": theme.LIGHT.accent,
            "size": 18,
            "line": {"width": 1, "color": theme.LIGHT.text},
        },
        hovertemplate="<b>The article's drill</b><br>%{y:,.0f} troops, %{x} days<extra></extra>",
    )


def _line(figure: go.Figure, article: ArticleDrill) -> None:
    line = article.lines.of("observation")
    figure.add_hline(y=line.value, line=threshold_lines.style(), layer="below")
    place = {"xref": "paper", "x": 1, "y": np.log10(line.value), "yanchor": "bottom"}
    threshold_lines.write(figure, line, "right", **place)


def _famous(shown: pd.DataFrame, article: ArticleDrill | None) -> list[tuple["pd.Series[Any]", str, int]]:
    """Return the largest exercises whose name has room beside the marker, with the name and its shift."""
    ordered = shown.sort_values(c.TROOPS, ascending=False)
    at = np.log10(ordered[[c.LENGTH_DAYS, c.TROOPS]].to_numpy(dtype=float))
    if article is not None:
        at = np.vstack([at, np.log10([article.days, article.troops])])
    names = [short(name, 23) for name in ordered[c.NAME]]
    large = range(int((ordered[c.TROOPS] >= LABELLED_FROM).sum()))
    x, y = (label_placement.shares(at[:, i], span) for i, span in enumerate(_spans(shown, article)))
    found = label_placement.placed(x, y, names, large, NARROW_HEIGHT, _line_words(shown, article))
    sides = sorted(found.items())[:LABELLED]
    return [(ordered.iloc[i], names[i], 11 * label_placement.SIDES[side]) for i, side in sides]


def _line_words(shown: pd.DataFrame, article: ArticleDrill | None) -> list[label_placement.Box]:
    """Return where the words on the line stand, at the right end above it."""
    if article is None:
        return []
    line = np.log10(article.lines.observation)
    low = float(label_placement.shares(np.array([line]), _spans(shown, article)[1])[0]) * NARROW_HEIGHT
    return [
        np.array(
            [
                label_placement.WIDTH - 17 * label_placement.LETTER,
                low,
                label_placement.WIDTH,
                low + label_placement.LINE,
            ]
        )
    ]


def _spans(shown: pd.DataFrame, article: ArticleDrill | None) -> tuple[tuple[float, float], ...]:
    """Return the two ends of both axes, as decimal logarithms."""
    longest = float(shown[c.LENGTH_DAYS].max()) if len(shown) else 100.0
    troops = [*shown[c.TROOPS], *([article.troops] if article is not None else [])] or [100.0, 100000.0]
    return (-0.3, np.log10(longest) + 0.7), (np.log10(min(troops)) - 0.3, np.log10(max(troops)) + 0.35)


def _axes(figure: go.Figure, spans: tuple[tuple[float, float], ...]) -> None:
    figure.update_xaxes(
        range=list(spans[0]),
        title_text="Length, days",
        type="log",
        tickvals=_DAYS,
        ticktext=[f"{day:,}" for day in _DAYS],
    )
    figure.update_yaxes(
        range=list(spans[1]),
        title_text="Troops",
        type="log",
        tickvals=_TROOPS,
        ticktext=[f"{size:,}" for size in _TROOPS],
    )


def _title(shown: pd.DataFrame, article: ArticleDrill | None) -> str:
    if shown.empty:
        return "No exercise with troops and exact dates is among the rows chosen"
    if article is None:
        middle = shown[c.TROOPS].median(), shown[c.LENGTH_DAYS].astype("float64").median()
        number = counted(len(shown), "exercise")
        return f"{number}: half have more than {amount(middle[0])} troops, half last over {middle[1]:g} days"
    size = standing(article.troops, shown[c.TROOPS])
    length = standing(article.days, shown[c.LENGTH_DAYS])
    return (
        f"At {amount(article.troops)} troops and {article.days:g} days the article's drill would be larger "
        f"than {_smaller(size)} of {counted(size.n, 'exercise')} and longer than {_smaller(length)}"
    )


def _smaller(place: Standing) -> int:
    return place.n - place.rank + 1 - place.ties


def _summary(table: pd.DataFrame, shown: pd.DataFrame, article: ArticleDrill | None) -> str:
    words = [f"{counted(len(shown), 'exercise')} by length and size"]
    if len(shown):
        top = shown.sort_values(c.TROOPS).iloc[-1]
        words.append(f"the largest is {top[c.NAME]} with {amount(top[c.TROOPS])} troops")
    if article is not None:
        words.append(
            f"the article's drill stands at {amount(article.troops)} troops and {article.days:g} days"
        )
    missing = len(table) - len(shown)
    if missing:
        words.append(f"{counted(missing, 'exercise')} without a figure or exact dates not drawn")
    return "; ".join(words) + "."
