"""When in the year each side drills, and how regularly a series returns."""

from datetime import date

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme, wording
from dashboard.analysis.exercises import season
from dashboard.analysis.kit import uploaded
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit import panels, uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.figures.kit.record_links import records
from dashboard.figures.kit.text import by_side, row_labels
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import MONTHS, agree, agree_part, counted, number, part_of, plain, safe

PANELS = {"east": ("x", "y", (0.57, 0.93)), "west": ("x2", "y2", (0.0, 0.36))}

MOST_SERIES = 16
ROW_PIXELS = 24
LONGEST_NAME = 24


def months(
    table: pd.DataFrame, month: int | None = None, bloc: str = "east", whose: str = "the drill"
) -> go.Figure:
    """Draw how many exercises of each bloc began in each month.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.season.by_month`.
    month : int, optional
        Month of the reader's drill, marked in the panel of its bloc.
    bloc : str
        Bloc of the reader's drill.
    whose : str
        The drill inside a sentence, for a picture that stands alone.
    """
    outlined = f" Outlined: {MONTHS[month - 1]}, the month of {whose}." if month else ""
    figure = canvas(
        _months_title(table),
        f"Exercises by the month of their first day, all years together. {panels.OWN_SCALES}{outlined}",
        _months_summary(table),
        height=440,
    )
    for side, (x, y, domain) in PANELS.items():
        rows = table[table[c.BLOC] == side]
        figure.add_trace(_month_bars(rows, side, month if side == bloc else None))
        figure.update_layout(
            {
                f"xaxis{x[1:]}": {
                    "anchor": y,
                    "tickvals": list(range(1, 13)),
                    "ticktext": [name[:3] for name in MONTHS],
                    "tickangle": 0,
                    "tickfont": {"size": 11},
                    "showgrid": False,
                },
                f"yaxis{y[1:]}": {
                    "anchor": x,
                    "domain": domain,
                    "title": {"text": "Exercises"},
                }
                | count_axis(rows[c.N].max(), 4),
            }
        )
        figure.add_annotation(panels.name(codes.BLOCS[side], domain[1] + 0.005))
        if not rows[c.N].sum():
            figure.add_annotation(panels.nothing(f"No exercise of {codes.BLOCS[side]}<br>is here", domain))
    uploaded_marks.hatch(figure)
    return figure


def rhythm(table: pd.DataFrame, runs: pd.DataFrame, day: date) -> go.Figure:
    """Draw the runs of each series by date, and the next one by past rhythm where a series is regular.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.season.rhythm`; the first sixteen series are drawn.
    runs : pandas.DataFrame
        Result of `analysis.exercises.season.runs_of` for the same bloc.
    day : datetime.date
        The day of which the register tells: a month that has ended by then is past.
    """
    shown = table.head(MOST_SERIES)
    rows = {name: i for i, name in enumerate(shown[c.SERIES])}
    labels, pixels = row_labels(map(str, rows), LONGEST_NAME, ROW_PIXELS)
    figure = canvas(
        _rhythm_title(shown),
        "Series with runs in three years or more, those with the most first. Filled: a run, by first day. "
        f"Hollow: the next one {season.BY_PAST_RHYTHM}, no forecast and no plan; a cross: {season.MISSED}.",
        _rhythm_summary(shown),
        height=140 + pixels * max(len(shown), 4),
    )
    past = runs[runs[c.SERIES].isin(rows)]
    for bloc, label in codes.BLOCS.items():
        of_bloc = past[past[c.BLOC] == bloc]
        if len(of_bloc):
            points = _run_points(of_bloc, rows, bloc, label)
            figure.add_trace(points)
            uploaded_marks.ring(figure, points.x, points.y, uploaded.is_touched(of_bloc))
    due = shown[shown[c.NEXT_MONTH].notna()]
    is_past = due[c.NEXT_MONTH] + pd.offsets.MonthBegin(1) <= pd.Timestamp(day)
    for of_time, is_missed in ((due[~is_past], False), (due[is_past], True)):
        if len(of_time):
            figure.add_trace(_next_points(of_time, rows, is_missed=is_missed))
    figure.update_yaxes(
        range=[len(shown) - 0.4, -0.6],
        tickvals=list(rows.values()),
        ticktext=labels,
        zeroline=False,
    )
    figure.update_xaxes(title_text="First day", type="date", showgrid=True)
    return figure


def _month_bars(rows: pd.DataFrame, bloc: str, month: int | None) -> go.Bar:
    x, y, _ = PANELS[bloc]
    numbers = rows[c.MONTH].to_numpy(dtype=int)
    return go.Bar(
        name=codes.BLOCS[bloc],
        x=numbers,
        y=rows[c.N].to_numpy(dtype=float),
        xaxis=x,
        yaxis=y,
        marker={
            "color": theme.BLOC_COLOURS[bloc],
            "line": {"color": theme.LIGHT.text, "width": np.where(numbers == (month or 0), 3, 0)},
        },
        hovertext=[
            f"{MONTHS[at - 1]}: {counted(n, 'exercise')}" for at, n in zip(numbers, rows[c.N], strict=True)
        ],
        customdata=records(rows[c.EXERCISE_ID]),
        meta=uploaded_marks.share(rows, c.N),
        hovertemplate=f"%{{hovertext}}<extra>{codes.BLOCS[bloc]}</extra>",
        showlegend=False,
    )


def _run_points(rows: pd.DataFrame, places: dict[str, int], bloc: str, label: str) -> go.Scatter:
    vague = (rows[c.DATE_PRECISION] == "year").to_numpy(dtype=bool)
    days = rows[c.FIRST_DAY] + pd.to_timedelta(np.where(vague, 181, 0), unit="D")
    began = [
        f"{one.year}, month unknown" if unknown else wording.month(one)
        for one, unknown in zip(days, vague, strict=True)
    ]
    return go.Scatter(
        name=f"Run, {label}",
        x=days.to_numpy(),
        y=rows[c.SERIES].map(places).to_numpy(dtype=float),
        mode="markers",
        marker={"symbol": theme.BLOC_SYMBOLS[bloc], "color": theme.BLOC_COLOURS[bloc], "size": 10},
        customdata=list(zip(map(safe, rows[c.NAME]), began, rows[c.EXERCISE_ID], strict=True)),
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
    )


def _next_points(rows: pd.DataFrame, places: dict[str, int], *, is_missed: bool) -> go.Scatter:
    due = [
        f"{safe(row[c.SERIES])}: every {_years(row[c.GAP_YEARS])}, {wording.month(row[c.NEXT_MONTH])}"
        for row in rows.to_dict("records")
    ]
    outlook = f"but {season.MISSED}" if is_missed else "no forecast"
    return go.Scatter(
        name=f"Due by past rhythm, {season.MISSED}" if is_missed else f"Next {season.BY_PAST_RHYTHM}",
        x=rows[c.NEXT_MONTH].to_numpy(),
        y=rows[c.SERIES].map(places).to_numpy(dtype=float),
        mode="markers",
        marker={"symbol": "x-thin-open" if is_missed else "diamond-open", "color": theme.LIGHT.accent}
        | {"size": 11, "line": {"width": 2}},
        customdata=due,
        hovertemplate=f"%{{customdata}}<br>{season.BY_PAST_RHYTHM}, {outlook}<extra></extra>",
    )


def _years(gap: float) -> str:
    return f"{plain(gap)} {agree(gap, 'year')}"


def _months_title(table: pd.DataFrame) -> str:
    found, totals = {}, {}
    for bloc in codes.BLOCS:
        rows = table[table[c.BLOC] == bloc]
        totals[bloc] = int(rows[c.N].sum())
        if totals[bloc]:
            found[bloc] = leaders(rows[c.MONTH], rows[c.N])
    if not found:
        return "No exercise with a known month is here"
    return by_side(
        "exercises",
        found,
        lambda month: MONTHS[int(month) - 1],
        "months",
        lambda bloc: f"{number(found[bloc].top)} of {number(totals[bloc])}",
    )


def _months_summary(table: pd.DataFrame) -> str:
    parts = []
    for bloc, label in codes.BLOCS.items():
        rows = table[table[c.BLOC] == bloc]
        months = zip(rows[c.MONTH], rows[c.N], strict=True)
        parts.append(f"{label}: {', '.join(f'{MONTHS[month - 1]} {number(n)}' for month, n in months)}")
    return f"Exercises by month of the start. {'. '.join(parts)}."


def _rhythm_title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No series ran in three years or more here"
    regular = table[table[c.REGULAR]]
    zapad = regular[regular[c.SERIES] == "Zapad"]
    tail = f"; Zapad came every {_years(zapad[c.GAP_YEARS].iloc[0])}" if len(zapad) else ""
    n = len(regular)
    return (
        f"{part_of(n, len(table), 'series', 'series')} {agree_part(n, 'returns', 'return')} regularly{tail}"
    )


def _rhythm_summary(table: pd.DataFrame) -> str:
    words = []
    for row in table.to_dict("records"):
        due = row[c.NEXT_MONTH]
        after = "" if pd.isna(due) else f", next {season.BY_PAST_RHYTHM} {wording.month(due)}"
        words.append(f"{row[c.SERIES]}: {counted(row[c.RUNS], 'run')}, last {row[c.LAST_YEAR]}{after}")
    return f"Series by number of runs. {'; '.join(words) or 'None'}."
