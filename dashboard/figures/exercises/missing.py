"""What sets years apart of which no more than half is known: shaded over their bars and told in words."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.exercises import recall
from dashboard.analysis.exercises.recall import Recall
from dashboard.analysis.kit import dates
from dashboard.schema import codes
from dashboard.schema import columns as c

NAME = "No more than half known"
"""What the legend says of a shaded year."""

HALF_WIDTH, HALF_YEAR = 0.4, 0.5
"""Half of a bar and half of a band, in years."""

BAND = 0.45
"""How strongly a band is shaded that must not be taken for a bar."""

_BOTTOM, _END = "bottom", "end"


def words(row: dict[Hashable, Any]) -> str:
    """Return what the hover says of the year and side of a bar, after a break; empty without a list."""
    least = row.get(c.AT_LEAST)
    if least is None or pd.isna(least):
        return ""
    known = recall.known_of(row[c.N_KNOWN], least, row[c.ESTIMATE_HIGH])
    return f"<br>Whole register, {codes.BLOCS[row[c.BLOC]]}: {known}"


def sentence(table: pd.DataFrame, known: Recall | None, *, in_short: bool = False) -> str:
    """Return what the subtitle says of shaded years, of the first that makes a trend and of a part year.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows drawn, with `year_started` and `bloc`.
    known : Recall or None
        None where nothing is said.
    in_short : bool
        Whether the numbers behind the shaded years are left to the hover, and why years make no trend.
    """
    if known is None or table.empty:
        return ""
    rest = _trend(table, known.since, in_short=in_short) + dates.part_year(table[c.YEAR_STARTED], known.until)
    thin = _drawn(known.years[known.years[c.IS_THIN]], table)
    if thin.empty:
        return rest
    if in_short:
        return f" Shaded: no more than half known.{rest}"
    parts = [
        f"{label}: {_by_year(thin[thin[c.BLOC] == bloc])}"
        for bloc, label in codes.BLOCS.items()
        if (thin[c.BLOC] == bloc).any()
    ]
    return f" Shaded: no more than half of the whole flank is known ({'; '.join(parts)}).{rest}"


def since(table: pd.DataFrame, known: Recall | None) -> str:
    """Return what a subtitle says of the first year that makes a trend and of a part year alone."""
    if known is None or table.empty:
        return ""
    return _trend(table, known.since) + dates.part_year(table[c.YEAR_STARTED], known.until)


def shade(figure: go.Figure, table: pd.DataFrame, column: str, known: Recall | None, bloc: str) -> None:
    """Shade a bloc's thin years over their bars.

    Where the bars count the whole register, up to what was held at least; elsewhere as a band over the
    whole height and the whole year, which no one takes for a bar, for there the list tells no length.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Changed in place; it has the bloc's bars already.
    table : pandas.DataFrame
        Rows drawn.
    column : str
        What the bars are long by.
    known : Recall or None
        None where nothing is shaded.
    bloc : str
        A code of `codes.BLOCS`.
    """
    rows = table[(table[c.BLOC] == bloc) & table[column].notna()]
    if known is None or rows.empty:
        return
    held = _drawn(known.years[known.years[c.BLOC] == bloc], table)
    tops = rows.groupby(c.YEAR_STARTED)[column].sum().astype("float64")
    bottoms = tops.reindex(held[c.YEAR_STARTED], fill_value=0.0).to_numpy()
    counts_all = column == c.N and bool((bottoms == held[c.N_KNOWN].to_numpy(dtype="float64")).all())
    bar = next(trace for trace in figure.data if trace.type == "bar" and trace.name in _sides(bloc))
    reach = figure.layout[f"yaxis{(bar.yaxis or 'y')[1:]}"].range
    ends = held[c.AT_LEAST].astype("float64") if counts_all else reach[1] if reach else tops.max()
    boxes = held.assign(**{_BOTTOM: bottoms, _END: ends})[held[c.IS_THIN]]
    if len(boxes):
        figure.add_trace(_boxes(figure, boxes, bar, outlined=counts_all))
        figure.update_layout(showlegend=True)


def _boxes(figure: go.Figure, boxes: pd.DataFrame, bar: go.Bar, *, outlined: bool) -> go.Scatter:
    """Return one trace of a box a year, with gaps between them, on the axes of a bar."""
    x: list[float | None] = []
    y: list[float | None] = []
    for year, bottom, end in zip(boxes[c.YEAR_STARTED], boxes[_BOTTOM], boxes[_END], strict=True):
        half = HALF_WIDTH if outlined else HALF_YEAR
        left, right = int(year) - half, int(year) + half
        x += [left, right, right, left, left, None]
        y += [bottom, bottom, end, end, bottom, None]
    return go.Scatter(
        name=NAME,
        x=x[:-1],
        y=y[:-1],
        xaxis=bar.xaxis,
        yaxis=bar.yaxis,
        mode="lines",
        line={"width": 1 if outlined else 0, "color": theme.LIGHT.muted, "dash": "dot"},
        fill="toself",
        # Bars of several sides are hatched: a hatched mark would be taken for one of them.
        fillcolor=theme.LIGHT.grid,
        opacity=1 if outlined else BAND,
        hoverinfo="skip",
        legendgroup=NAME,
        showlegend=all(trace.name != NAME for trace in figure.data),
    )


def _by_year(rows: pd.DataFrame) -> str:
    return ", ".join(
        f"{recall.known_of(row[c.N_KNOWN], row[c.AT_LEAST], row[c.ESTIMATE_HIGH])} in {row[c.YEAR_STARTED]}"
        for row in rows.to_dict("records")
    )


def _sides(bloc: str) -> set[str]:
    return {label for side, label in codes.SIDES.items() if codes.BLOC_OF_SIDE[side] == bloc}


def _drawn(years: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose bloc is drawn and whose year lies within those drawn."""
    first, last = table[c.YEAR_STARTED].min(), table[c.YEAR_STARTED].max()
    return years[years[c.BLOC].isin(table[c.BLOC]) & years[c.YEAR_STARTED].between(first, last)]


def _trend(table: pd.DataFrame, since: int | None, *, in_short: bool = False) -> str:
    if since is None:
        return " No year can be read as part of a trend: how many are missing is not known."
    if since <= table[c.YEAR_STARTED].min():
        return ""
    return f" A trend from {since} on only{'' if in_short else ', when pages on both sides were read'}."
