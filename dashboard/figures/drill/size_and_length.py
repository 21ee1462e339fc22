"""Is this drill unusual? Size against length, with the article's drill among its peers."""

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.drill.percentile import ArticleDrill, Rank, rank_of
from dashboard.analysis.kit import uploaded
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit import label_placement, threshold_lines, uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import names
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, headline, median, number, plain, reckoned, safe

LABELLED = 11
"""How many exercises carry their name at most; the rest say it on hover."""

LABELLED_FROM = 10000
"""Troops; smaller exercises never carry a name, even where there is room."""

NARROW_HEIGHT = 300
"""Pixels of the plot from top to bottom on a screen of 390, where the legend takes a line for each side."""

_DRAWN = (
    *(c.EXERCISE_ID, c.NAME, c.SERIES, c.ORGANISER_SIDE, c.FIRST_DAY, c.YEAR_STARTED, c.SOURCE_IDS),
    *(c.LENGTH_DAYS, c.TROOPS, c.TROOPS_LOW, c.TROOPS_HIGH, c.BASIS_NOTE),
)
_DAYS = (1, 3, 10, 30, 100, 300)
_TROOPS = (10, 30, 100, 300, 1000, 3000, 10000, 30000, 100000, 300000)


def size_and_length(table: pd.DataFrame, article: ArticleDrill | None = None) -> go.Figure:
    """Draw each exercise by its length and its size.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.sizes.sizes`; rows without troops (on the basis in use) or without a
        length known to the day are not drawn and are counted in the summary.
    article : ArticleDrill, optional
        Drawn as a star, with the observation line beside it.
    """
    known = table.loc[(table[c.TROOPS] > 0) & table[c.LENGTH_DAYS].notna(), table.columns.isin(_DRAWN)]
    shown = uploaded.drawable(known, c.TROOPS, uploaded.MOST_SPREAD, evenly=True)
    figure = canvas(
        _title(known, article),
        "Troops on the chosen basis against days, both on logarithmic scales. Marker and colour: side. "
        f"{_line_said(article)}".rstrip()
        + uploaded.undrawn_words(known, shown, uploaded.EVENLY),
        _summary(table, known, article),
        height=520,
        shapes=[_line(article)] if article is not None else [],
        annotations=[
            *([_words_on_line(article)] if article is not None else []),
            *(_name(row, name, side) for row, name, side in _largest_named(shown, article)),
        ],
        **_axes(_spans(shown, article)),
    )
    for side in codes.SIDES:
        rows = shown[shown[c.ORGANISER_SIDE] == side]
        if len(rows):
            figure.add_trace(_points(rows, side))
    at = (shown[c.LENGTH_DAYS].to_numpy(dtype=float), shown[c.TROOPS].to_numpy(dtype=float))
    uploaded_marks.ring(figure, *at, uploaded.is_touched(shown))
    if article is not None:
        figure.add_trace(_star(article))
    return figure


def _name(row: "pd.Series[Any]", name: str, side: str) -> dict[str, Any]:
    return {
        "x": np.log10(float(row[c.LENGTH_DAYS])),
        "y": np.log10(row[c.TROOPS]),
        "text": safe(name),
        "showarrow": False,
        **label_placement.beside(side),
        "font": {"size": 11, "color": theme.LIGHT.text},
    }


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
        customdata=[[_hover(row), row[c.EXERCISE_ID]] for row in rows.to_dict("records")],
        hovertemplate=f"%{{customdata[0]}}<extra>{codes.SIDES[side]}</extra>",
    )


def _hover(row: dict[Hashable, Any]) -> str:
    measured = _measured(_troops(row), row[c.LENGTH_DAYS])
    return f"<b>{safe(row[c.NAME])}</b><br>{measured}<br>{safe(row[c.BASIS_NOTE])}"


def _troops(row: Mapping[Hashable, Any]) -> str:
    """Say a size, the middle of a range or of several claims no finer than these."""
    return reckoned(row[c.TROOPS], (row[c.TROOPS_LOW], row[c.TROOPS_HIGH]))


def _measured(troops: str, length: float) -> str:
    return f"{troops} troops, {plain(length)} {agree(length, 'day')}"


def _star(article: ArticleDrill) -> go.Scatter:
    measured = _measured(number(article.troops), article.days)
    return go.Scatter(
        name=safe(article.label),
        x=np.array([article.days]),
        y=np.array([article.troops]),
        mode="markers",
        marker={
            "symbol": "star",
            "color": theme.LIGHT.accent,
            "size": 18,
            "line": {"width": 1, "color": theme.LIGHT.text},
        },
        hovertemplate=f"<b>{safe(article.label)}</b><br>{measured}<extra></extra>",
    )


def _line(article: ArticleDrill) -> dict[str, Any]:
    value = article.lines.of("observation").value
    # What `add_hline` draws at last.
    ends = {"x0": 0, "x1": 1, "xref": "x domain", "y0": value, "y1": value, "yref": "y"}
    return {"type": "line", "line": threshold_lines.style(), "layer": "below", **ends}


def _line_said(article: ArticleDrill | None) -> str:
    if article is None:
        return ""
    return f"Star: {article.dated}. {threshold_lines.in_caption([article.lines.of('observation')])}"


def _words_on_line(article: ArticleDrill) -> dict[str, Any]:
    line = article.lines.of("observation")
    place = {"xref": "paper", "x": 1, "y": np.log10(line.value), "yanchor": "bottom"}
    return threshold_lines.words(line, "right", **place)


def _largest_named(
    shown: pd.DataFrame, article: ArticleDrill | None
) -> list[tuple["pd.Series[Any]", str, str]]:
    """Return the largest exercises whose name has room beside the marker, with the name and its side."""
    ordered = shown.sort_values(c.TROOPS, ascending=False)
    at = np.log10(ordered[[c.LENGTH_DAYS, c.TROOPS]].to_numpy(dtype=float))
    if article is not None:
        at = np.vstack([at, np.log10([article.days, article.troops])])
    labels = names(ordered, 23)
    large = range(int((ordered[c.TROOPS] >= LABELLED_FROM).sum()))
    x, y = (label_placement.shares(at[:, i], span) for i, span in enumerate(_spans(shown, article)))
    words = _line_words(shown, article)
    found = label_placement.placed(x, y, labels, large, NARROW_HEIGHT, words, LABELLED)
    return [(ordered.iloc[i], labels[i], side) for i, side in found.items()]


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
    return (-0.3, np.log10(longest) + 0.87), (np.log10(min(troops)) - 0.3, np.log10(max(troops)) + 0.35)


def _axes(spans: tuple[tuple[float, float], ...]) -> dict[str, Any]:
    below, beside = (
        {
            "range": list(span),
            "title": {"text": title},
            "type": "log",
            "tickvals": ticks,
            "ticktext": [number(tick) for tick in ticks],
        }
        for span, title, ticks in zip(spans, ("Length, days", "Troops"), (_DAYS, _TROOPS), strict=True)
    )
    return {"xaxis": below, "yaxis": beside}


def _title(shown: pd.DataFrame, article: ArticleDrill | None) -> str:
    if shown.empty:
        return "No exercise here has troops and exact dates"
    if article is None:
        days = shown[c.LENGTH_DAYS].astype("float64").median()
        lasting = f"{plain(days)} {agree(days, 'day')}"
        return f"{counted(len(shown), 'exercise')}, medians: {median(shown[c.TROOPS])} troops and {lasting}"
    size = rank_of(article.troops, shown[c.TROOPS])
    length = rank_of(article.days, shown[c.LENGTH_DAYS])
    of = counted(size.n, "exercise")
    if size.n == 1:
        held = ("larger" if _smaller(size) else "not larger", "longer" if _smaller(length) else "not longer")
        return f"{article.label} against one exercise: {' and '.join(held)}"
    larger, longer = number(_smaller(size)), number(_smaller(length))
    return headline(
        f"{article.label}: larger than {larger} of {of}, longer than {longer}",
        f"{article.label}: larger than {larger} of {number(size.n)}, longer than {longer}",
        f"Drill in the news: larger than {larger} of {number(size.n)}, longer than {longer}",
    )


def _smaller(rank: Rank) -> int:
    return rank.n - rank.place + 1 - rank.ties


def _summary(table: pd.DataFrame, shown: pd.DataFrame, article: ArticleDrill | None) -> str:
    words = [f"{counted(len(shown), 'exercise')} by length and size"]
    if len(shown):
        first = leaders(shown[c.NAME], shown[c.TROOPS])
        largest = max(shown.to_dict("records"), key=lambda row: float(row[c.TROOPS]))
        verb = first.agree("is", "are")
        names = first.named(many="exercises")
        words.append(f"the largest {verb} {names} with {_troops(largest)} troops{first.each}")
    if article is not None:
        words.append(
            f"{article.dated} stands at {number(article.troops)} troops and {plain(article.days)} "
            f"{agree(article.days, 'day')}"
        )
    missing = len(table) - len(shown)
    if missing:
        words.append(f"{counted(missing, 'exercise')} without a figure or exact dates not drawn")
    return "; ".join(words) + "."
