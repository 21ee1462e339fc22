"""Exercises and troop-days per year: one panel for each bloc, for unlike sides are never one total."""

from collections.abc import Callable, Hashable, Mapping
from math import isnan, nan
from operator import itemgetter
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.exercises.recall import Recall
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.exercises import missing
from dashboard.figures.kit import panels, uploaded_marks
from dashboard.figures.kit.canvas import below_button, canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.figures.kit.record_links import records
from dashboard.figures.kit.text import by_side, short
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, number, reckoned, rough, safe

PANELS = {"east": ("x", "y", (0.53, 0.9)), "west": ("x2", "y2", (0.0, 0.37))}
"""Axes and vertical share of the picture of each bloc's panel."""

_LACKING = "lacking"

NARROW = 285
"""Pixels of the years on a phone, on which the numbers of what a sum lacks must not run into each other."""

DIGIT, BETWEEN = 6.2, 2.0
"""Pixels of a digit of these numbers, and of the room between two."""

HEADROOM = 1.16
"""How far an axis goes beyond the highest bar, so that the number over it stays within its panel."""

FEW_YEARS = 7
"""Below so many years each has its tick."""

TROOP_DAYS_AXIS = {"title": {"text": "Troop-days"}, "rangemode": "tozero", "nticks": 5, "tickformat": ",~s"}


def counts(table: pd.DataFrame, known: Recall | None = None) -> go.Figure:
    """Draw how many exercises of each side began in each year.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.yearly.yearly`.
    known : Recall or None
        How much of a year is known; `table` then has the columns of `recall.beside`.
    """
    sums = _sums(table, c.N)
    figure = canvas(
        _title(sums, "exercises", number, "No exercise is among the rows chosen"),
        "Exercises by the year of their start and the side that organised them; each panel has its own "
        f"scale.{missing.sentence(table, known)}",
        _summary(sums, "Exercises per year"),
        height=520,
        annotations=_heads(),
        **_axes(table, {bloc: _counted(sums[bloc]) for bloc in PANELS}),
    )
    _panels(figure, table, c.N, _exercises, known)
    below_button(figure)
    return figure


def troop_days(table: pd.DataFrame, outsized: pd.DataFrame, known: Recall | None = None) -> go.Figure:
    """Draw troops times days of each side by year, with the number of exercises that the sum lacks.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.yearly.yearly`.
    outsized : pandas.DataFrame
        Result of `analysis.exercises.yearly.outsized`; each is named beside its year.
    known : Recall or None
        How much of a year is known; `table` then has the columns of `recall.beside`.
    """
    few, axes = _few(table), _axes(table, dict.fromkeys(PANELS, TROOP_DAYS_AXIS))
    beside, sums = _heads(), _sums(table, c.TROOP_DAYS)
    for bloc, (x, y, _) in PANELS.items():
        highest = max(sums[bloc].values(), default=0.0)
        if highest > 0:
            axes[f"yaxis{y[1:]}"]["range"] = [0, highest * HEADROOM]
        for row in outsized[outsized[c.BLOC] == bloc].to_dict("records"):
            beside.append(_outsized(row, table[c.YEAR_STARTED], x, y))
    figure = canvas(
        _title(sums, "troop-days", rough, "No exercise has troops and exact dates here"),
        "Troops times days, as if all were there every day; each panel has its own scale. "
        f"Grey {'numbers' if few else 'dots'} on top: exercises not in the sum, without size or exact dates."
        f"{missing.sentence(table, known, in_short=True)}",
        _summary(sums, "Troop-days per year"),
        height=520,
        annotations=beside,
        **axes,
    )
    _panels(figure, table, c.TROOP_DAYS, _exact_troop_days, known)
    for bloc, (x, y, _) in PANELS.items():
        reach = figure.layout[f"yaxis{y[1:]}"].range
        figure.add_trace(
            _missing(table[table[c.BLOC] == bloc], (x, y), reach[1] if reach else 0, printed=few)
        )
    below_button(figure)
    return figure


def _outsized(row: dict[Hashable, Any], years: "pd.Series[int]", x: str, y: str) -> dict[str, Any]:
    """Return the name of an exercise that makes most of its year, on the side where there is more room."""
    year = int(row[c.YEAR_STARTED])
    is_late = 2 * year > int(years.min()) + int(years.max())
    troops = reckoned(row[c.TROOPS], (row[c.TROOPS_LOW], row[c.TROOPS_HIGH]))
    days = f"{number(row[c.LENGTH_DAYS])} {agree(row[c.LENGTH_DAYS], 'day')}"
    return {
        "text": f"{safe(short(row[c.NAME], 26))}:<br>{troops} troops for {days}",
        "x": year + (-0.6 if is_late else 0.6),
        "y": row[c.TROOP_DAYS],
        "xref": x,
        "yref": y,
        "xanchor": "right" if is_late else "left",
        "yanchor": "top",
        "align": "right" if is_late else "left",
        "showarrow": False,
        "font": {"size": 11, "color": theme.LIGHT.text},
    }


def _few(table: pd.DataFrame) -> bool:
    """Say whether the widest number of what a sum lacks fits above each of the years on a phone."""
    years = table[c.YEAR_STARTED]
    if not len(years):
        return True
    lacking = (table[c.N] - table[c.N_WITH_TROOP_DAYS]).groupby([table[c.BLOC], years]).sum()
    widest = len(number(int(lacking.max())))
    return (int(years.max()) - int(years.min()) + 1) * (widest * DIGIT + BETWEEN) <= NARROW


def _panels(
    figure: go.Figure,
    table: pd.DataFrame,
    column: str,
    words: Callable[[float], str],
    known: Recall | None,
) -> None:
    for side, label in codes.SIDES.items():
        rows = table[(table[c.ORGANISER_SIDE] == side) & table[column].notna()]
        if len(rows):
            x, y, _ = PANELS[codes.BLOC_OF_SIDE[side]]
            figure.add_trace(_bars(rows, side, column, words, (x, y)).update(name=label))
    for bloc in PANELS:
        missing.shade(figure, table, column, known, bloc)
        if not (table[c.BLOC] == bloc).any():
            nobody = f"No exercise of {codes.BLOCS[bloc]}<br>is among the rows chosen"
            figure.add_annotation(panels.nothing(nobody, PANELS[bloc][2]))
    uploaded_marks.hatch(figure)


def _heads() -> list[dict[str, Any]]:
    return [panels.name(codes.BLOCS[bloc], domain[1] + 0.005) for bloc, (_, _, domain) in PANELS.items()]


def _sums(table: pd.DataFrame, column: str) -> dict[str, dict[int, float]]:
    """Return for each bloc the sum of each year that has a value, in the order of the years."""
    sums: dict[str, dict[int, float]] = {bloc: {} for bloc in codes.BLOCS}
    cells = (table[c.BLOC], table[c.YEAR_STARTED], table[column].astype("float64"))
    rows = zip(*(one.tolist() for one in cells), strict=True)
    for bloc, year, value in sorted(rows, key=itemgetter(1)):
        if not isnan(value):
            sums[bloc][year] = sums[bloc].get(year, 0.0) + value
    return sums


def _counted(sums: Mapping[int, float]) -> dict[str, Any]:
    return {"title": {"text": "Exercises"}, **count_axis(max(sums.values(), default=nan))}


def _axes(table: pd.DataFrame, beside: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the axes of both panels, which span the same years, and how bars and legend are ordered.

    Parameters
    ----------
    table : pandas.DataFrame
        What is drawn.
    beside : mapping of str to dict
        By bloc, the settings of the axis of its numbers.
    """
    years = table[c.YEAR_STARTED]
    span: list[float] = [codes.FIRST_YEAR, codes.LAST_YEAR]
    if len(years):
        span = [int(years.min()) - 0.6, int(years.max()) + 0.6]
    few = years.nunique() < FEW_YEARS
    below = {"range": span, "tick0": 2010, "dtick": 1 if few else 3, "showgrid": False}
    made: dict[str, Any] = {"barmode": "stack", "legend": {"traceorder": "normal"}}
    for bloc, (x, y, domain) in PANELS.items():
        made[f"xaxis{x[1:]}"] = {**below, "anchor": y}
        made[f"yaxis{y[1:]}"] = {**beside[bloc], "anchor": x, "domain": domain}
    made["xaxis2"]["title"] = {"text": "Year of the start"}
    return made


def _bars(
    rows: pd.DataFrame, side: str, column: str, words: Callable[[float], str], axes: tuple[str, str]
) -> go.Bar:
    return go.Bar(
        x=rows[c.YEAR_STARTED].to_numpy(dtype=int),
        y=rows[column].to_numpy(dtype=float),
        xaxis=axes[0],
        yaxis=axes[1],
        marker={
            "color": theme.SIDE_COLOURS[side],
            "pattern": {"shape": theme.SIDE_PATTERNS[side], "size": 6}
            | {"fgcolor": theme.LIGHT.ground, "bgcolor": theme.SIDE_COLOURS[side]},
            "line": {"width": 0},
        },
        customdata=records(rows[c.EXERCISE_ID]),
        meta=uploaded_marks.share(rows, column),
        hovertext=[
            f"{words(row[column])} in {row[c.YEAR_STARTED]}{missing.words(row)}"
            for row in rows.to_dict("records")
        ],
        hovertemplate=f"%{{hovertext}}<extra>{codes.SIDES[side]}</extra>",
    )


def _missing(rows: pd.DataFrame, axes: tuple[str, str], top: float, *, printed: bool) -> go.Scatter:
    """Print at the top of each year how many exercises its sum lacks; a year that lacks none has no number.

    In a row of its own, for over a bar a number would be read as that bar's value.
    """
    lacking = rows.assign(**{_LACKING: rows[c.N] - rows[c.N_WITH_TROOP_DAYS]})
    years = lacking.groupby(c.YEAR_STARTED)[[_LACKING, c.TROOP_DAYS]].sum()
    years = years[years[_LACKING] > 0]
    return go.Scatter(
        name="Exercises missing from the sum",
        x=years.index.to_numpy(dtype=int),
        y=[top] * len(years),
        xaxis=axes[0],
        yaxis=axes[1],
        mode="text" if printed else "markers",
        marker={"symbol": "circle", "size": 4, "color": theme.LIGHT.muted},
        text=[number(n) for n in years[_LACKING]],
        hovertext=[
            f"{counted(n, 'exercise')} missing from the sum of {year}" for year, n in years[_LACKING].items()
        ],
        textposition="bottom center" if top else "top center",
        textfont={"size": 11, "color": theme.LIGHT.muted},
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
        cliponaxis=False,
    )


def _title(
    sums: Mapping[str, Mapping[int, float]], what: str, words: Callable[[float], str], nothing: str
) -> str:
    found = {bloc: leaders(years, years.values()) for bloc, years in sums.items() if years}
    return by_side(what, found, str, "years", lambda bloc: words(found[bloc].top)) if found else nothing


def _exercises(value: float) -> str:
    return counted(int(value), "exercise")


def _exact_troop_days(value: float) -> str:
    return f"{number(value)} {agree(round(value), 'troop-day')}"


def _summary(sums: Mapping[str, Mapping[int, float]], head: str) -> str:
    parts = []
    for bloc, label in codes.BLOCS.items():
        numbers = ", ".join(f"{year}: {rough(value)}" for year, value in sums[bloc].items())
        parts.append(f"{label}: {numbers or 'none'}")
    return f"{head}. " + ". ".join(parts) + "."
