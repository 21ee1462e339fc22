"""Declared against independent size."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.claims import bases
from dashboard.analysis.claims.thresholds import Lines, declared_totals, falls_short
from dashboard.analysis.drill.percentile import ArticleDrill
from dashboard.analysis.kit import uploaded
from dashboard.figures.claims import voices
from dashboard.figures.kit import threshold_lines, uploaded_marks
from dashboard.figures.kit.canvas import LEGEND_PIXELS, canvas
from dashboard.figures.kit.text import short
from dashboard.schema import columns as c
from dashboard.wording import NO_FIGURE, agree, bare, counted, headline, number, safe, share

HEDGES = {"more_than": "over ", "fewer_than": "under ", "up_to": "up to "}
"""What stands before a declared figure that its claimant gave as a bound, by its qualifier."""

LAST_WORD = "in the last word"
"""What the title says of the declared figures: the first word was often another."""

ROW_PIXELS = 59
"""From row to row on a screen of 390: a number below one mark and one above the next have room between."""

NUMBER_BELOW = 0.46
"""Share of a row by which an outsiders' number stands below its mark: clear of those at `voices.BELOW`."""

BARS_LAST = 1001
"""Rank in the legend of the bars, behind the marks, whose rank is Plotly's own."""

_AROUND = 58
"""Pixels above the legend and below the rows, for the axis."""

_TICKS = (300, 1000, 3000, 10000, 30000, 100000, 300000, 1000000)


def declared_and_independent(
    table: pd.DataFrame,
    lines: Lines,
    article: ArticleDrill | None = None,
    said: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw for each exercise what its organiser declared and what others counted, and who else said what.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.sizes.big_drills`, in the order in which the rows are drawn.
    lines : Lines
        Result of `analysis.claims.thresholds.troop_lines`.
    article : ArticleDrill, optional
        Drawn as a row of its own below the others.
    said : pandas.DataFrame, optional
        Result of `analysis.claims.voices.voices`: first words, outsiders, what no median holds; hollow.

    Returns
    -------
    plotly.graph_objects.Figure
        Troops on a logarithmic axis; diamonds are declared, circles independent with the reach of the
        claims behind them.
    """
    rows = len(table) + (article is not None)
    said = pd.DataFrame(columns=[c.EXERCISE_ID, c.KIND, c.VALUE, c.WORDS]) if said is None else said
    said = said[said[c.EXERCISE_ID].isin(table[c.EXERCISE_ID])]
    figure = canvas(
        _size_title(table, lines),
        "Troops, logarithmic scale. Diamond: the organiser's last word. Circle: median of outsiders who "
        "looked. Hollow: first words, and what no median holds. "
        f"{threshold_lines.in_caption(lines)}{_star_said(article)}",
        _size_summary(table, article, said),
    )
    y = np.arange(len(table))
    _whiskers(figure, table, y)
    _points(figure, table, y, said)
    figure.add_traces(voices.marks(said, dict(zip(table[c.EXERCISE_ID], y, strict=True)), table))
    for column in (c.DECLARED, c.INDEPENDENT):
        uploaded_marks.ring(figure, table[column].to_numpy(dtype=float), y, uploaded.is_touched(table))
    names = [safe(short(name)) for name in table[c.NAME]]
    if article is not None:
        figure.add_trace(_article_point(article, len(table)))
        _write_values(
            figure, [article.troops], [number(article.troops)], theme.LIGHT.accent, above=True, row=len(table)
        )
        names.append(safe(short(article.label)))
    for line, anchor in threshold_lines.anchored(lines):
        threshold_lines.vertical(figure, line, anchor, y=-0.8)
    figure.update_xaxes(title_text="Troops", type="log", **_log_axis(_extent(table, lines, article, said)))
    figure.update_yaxes(
        range=[rows - 0.4, -1.1], tickvals=np.arange(rows), ticktext=names, showgrid=False, zeroline=False
    )
    kinds = sum(trace.showlegend is not False for trace in figure.data)
    figure.update_layout(height=_AROUND + LEGEND_PIXELS * kinds + int(ROW_PIXELS * (max(rows, 2) + 0.7)))
    return figure


def _whiskers(
    figure: go.Figure, table: pd.DataFrame, y: "np.ndarray[tuple[int], np.dtype[np.int64]]"
) -> None:
    """Join the two points of a row, and draw how far the independent claims reach."""
    for name, low, high, colour, width in (
        ("Declared to independent", c.DECLARED, c.INDEPENDENT, theme.LIGHT.grid, 6),
        ("Reach of independent claims", c.INDEPENDENT_LOW, c.INDEPENDENT_HIGH, theme.LIGHT.text, 2),
    ):
        known = (table[low].notna() & table[high].notna()).to_numpy()
        ends = table.loc[known, [low, high]].to_numpy(dtype=float)
        figure.add_trace(
            go.Scatter(
                name=name,
                x=np.column_stack([ends, np.full(len(ends), np.nan)]).ravel(),
                y=np.repeat(y[known].astype(float), 3),
                mode="lines",
                line={"color": colour, "width": width},
                hoverinfo="skip",
                showlegend=bool(known.any()),
                legendrank=BARS_LAST,
            )
        )


def _points(
    figure: go.Figure,
    table: pd.DataFrame,
    y: "np.ndarray[tuple[int], np.dtype[np.int64]]",
    said: pd.DataFrame,
) -> None:
    hedges = [HEDGES.get(one, "") for one in table[c.DECLARED_QUALIFIER]]
    notes = _notes(table, said)
    words = {
        c.DECLARED: [f"{hedge}{_number(n)}" for hedge, n in zip(hedges, table[c.DECLARED], strict=True)],
        c.INDEPENDENT: table[c.INDEPENDENT_WORDS].fillna("").to_list(),
    }
    for column, name, (symbol, size), colour, above in (
        (c.DECLARED, "Declared", ("diamond", 15), theme.ROLE_COLOURS["organiser"], True),
        (c.INDEPENDENT, "Independent", ("circle", 9), theme.LIGHT.text, False),
    ):
        values = table[column].to_numpy(dtype=float)
        hover = [_hover(*cells) for cells in zip(table[c.NAME], words[column], notes[column], strict=True)]
        figure.add_trace(
            go.Scatter(
                name=name,
                x=values,
                y=y,
                mode="markers",
                marker={"symbol": symbol, "size": size, "color": colour},
                cliponaxis=False,
                # The record's name comes last, for a click on the mark to open it.
                customdata=list(zip(hover, table[c.EXERCISE_ID], strict=True)),
                hovertemplate=f"%{{customdata[0]}}<extra>{name}</extra>",
            )
        )
        _write_values(figure, values, words[column], colour, above=above)


def _notes(table: pd.DataFrame, said: pd.DataFrame) -> dict[str, list[str]]:
    """Return for both kinds of size what a mark says of itself: its scope or voices, and who."""
    last, looked = voices.words_on(said, ("last",)), voices.words_on(said, ("counted", "estimated"))
    return {
        c.DECLARED: [
            _and_who(_scope_note(scope), last.get(name))
            for scope, name in zip(table[c.DECLARED_SCOPE], table[c.EXERCISE_ID], strict=True)
        ],
        c.INDEPENDENT: [
            _and_who(_claimant_note(n), looked.get(name))
            for n, name in zip(table[c.N_CLAIMANTS], table[c.EXERCISE_ID], strict=True)
        ],
    }


def _write_values(
    figure: go.Figure,
    values: Iterable[float],
    words: Iterable[str],
    colour: str,
    *,
    above: bool,
    row: int = 0,
) -> None:
    """Write each value above or below its mark; its ground keeps the lines from striking it through."""
    look: dict[str, Any] = {"yshift": 16 if above else 0, "showarrow": False, "borderpad": 0}
    look |= {"bgcolor": theme.LIGHT.ground, "font": {"size": 11, "color": colour}}
    # All at once, for Plotly reads those that are there anew for each that is added.
    figure.layout.annotations += tuple(
        {"x": np.log10(value), "y": y if above else y + NUMBER_BELOW, "text": text} | look
        for y, (value, text) in enumerate(zip(values, words, strict=True), start=row)
        if not np.isnan(value)
    )


def _star_said(article: ArticleDrill | None) -> str:
    return "" if article is None else f" Star: {article.dated}."


def _article_point(article: ArticleDrill, y: int) -> go.Scatter:
    return go.Scatter(
        name=safe(f"As {article.publisher or 'the news'} prints it"),
        x=np.array([article.troops]),
        y=np.array([y]),
        mode="markers",
        marker={"symbol": "star", "size": 15, "color": theme.LIGHT.accent},
        hovertemplate=f"{number(article.troops)} troops, {safe(article.dated)}<extra></extra>",
    )


def _extent(
    table: pd.DataFrame, lines: Lines, article: ArticleDrill | None, said: pd.DataFrame
) -> tuple[float, float]:
    columns = [c.DECLARED, c.INDEPENDENT, c.INDEPENDENT_LOW, c.INDEPENDENT_HIGH]
    values = table[columns].to_numpy(dtype=float).ravel()
    more = [lines.notification, lines.observation, *said[c.VALUE], *([article.troops] if article else [])]
    known = np.concatenate([values[~np.isnan(values)], np.array(more, dtype=float)])
    return float(known.min()) / 2, float(known.max()) * 1.6


def _log_axis(extent: tuple[float, float]) -> dict[str, object]:
    ticks = [tick for tick in _TICKS if extent[0] <= tick <= extent[1]]
    low, high = np.log10(extent[0]), np.log10(extent[1])
    return {"range": [low, high], "tickvals": ticks, "ticktext": [number(tick) for tick in ticks]}


def _scope_note(scope: object) -> str:
    return bases.SCOPE_WORDS[scope] if isinstance(scope, str) else NO_FIGURE


def _and_who(note: str, who: str | None) -> str:
    return note if who is None else f"{note}<br>{safe(who)}"


def _claimant_note(count: int | None) -> str:
    return "no claimant" if pd.isna(count) else counted(int(count), "claimant")


def _hover(name: str, words: str, note: str) -> str:
    return f"{safe(name)}<br>{words} troops, {note}"


def _number(value: float) -> str:
    return "" if np.isnan(value) else number(value)


def _size_title(table: pd.DataFrame, lines: Lines) -> str:
    totals = declared_totals(table)
    zapads = totals[totals[c.SERIES] == "Zapad"]
    shown, noun = (zapads, "Zapads") if len(zapads) > 1 else (totals, "drills of Russia with Belarus")
    if shown.empty:
        return "No declared total of a drill of Russia with Belarus is known here"
    below = int(falls_short(shown, lines.observation).sum())
    line = f"{number(lines.observation)} {LAST_WORD}"
    if len(shown) == 1:
        side = "below" if below else "at or above"
        name = bare(shown[c.NAME].iloc[0])
        return headline(
            f"{name} was declared {side} {line}",
            f"{name}: declared {side} {number(lines.observation)}",
            f"The only drill was declared {side} {number(lines.observation)}",
        )
    end = f"{agree(below, 'was', 'were')} declared below {line}"
    part = share(below, len(shown))
    return headline(f"{part} {noun} {end}", f"{part} drills {end}")


def _size_summary(table: pd.DataFrame, article: ArticleDrill | None, said: pd.DataFrame) -> str:
    beside = voices.counts_on(said)
    words = [
        f"{row[c.NAME]}: declared {_or_none(row[c.DECLARED])}, independent "
        f"{NO_FIGURE if pd.isna(row[c.INDEPENDENT]) else row[c.INDEPENDENT_WORDS]}"
        f"{beside.get(str(row[c.EXERCISE_ID]), '')}"
        for row in table.to_dict("records")
    ]
    if article is not None:
        words.append(f"{article.label}: {number(article.troops)} as printed")
    return "Troops by exercise. " + "; ".join(words) + "."


def _or_none(value: float) -> str:
    return NO_FIGURE if pd.isna(value) else number(value)
