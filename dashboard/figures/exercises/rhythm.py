"""How regularly a series of exercises returns, what is planned of it, and when it would be due."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme, wording
from dashboard.analysis.exercises import season
from dashboard.analysis.kit import dates, uploaded
from dashboard.figures.kit import uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.text import row_labels
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, counted, part_of, plain, safe

MOST_SERIES = 16
ROW_PIXELS = 24
LONGEST_NAME = 24

ROOM = pd.Timedelta(days=300)
"""What is left free before the first mark and after the last."""


def rhythm(table: pd.DataFrame, runs: pd.DataFrame, plans: pd.DataFrame, until: str) -> go.Figure:
    """Draw the runs of each series by date, what is planned, and the next one by past rhythm.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.season.rhythm`; the first sixteen series are drawn.
    runs : pandas.DataFrame
        Result of `analysis.exercises.season.runs_of` for the same bloc.
    plans : pandas.DataFrame
        Result of `analysis.exercises.season.plans_of` for the same bloc.
    until : str
        Result of `dates.last_on_record`: of its year, unless it is whole, a run may yet come to be known.
    """
    shown = table.head(MOST_SERIES)
    rows = {name: i for i, name in enumerate(shown[c.SERIES])}
    labels, pixels = row_labels(map(str, rows), LONGEST_NAME, ROW_PIXELS)
    regular = set(shown.loc[shown[c.REGULAR], c.SERIES])
    planned, past = plans[plans[c.SERIES].isin(rows)], runs[runs[c.SERIES].isin(rows)]
    due = _still_due(shown, planned)
    is_missed = due[c.NEXT_MONTH].dt.year < _told_until(until).year
    ahead = pd.concat([due[c.NEXT_MONTH], planned[c.FIRST_DAY]])
    is_untold = bool(until) and bool((ahead >= _told_until(until)).any())
    figure = canvas(
        _title(shown),
        _caption(due, planned, until if is_untold else "", is_missed=bool(is_missed.any())),
        _summary(shown, planned),
        height=140 + pixels * max(len(shown), 4),
    )
    _draw_runs(figure, past, rows)
    if len(planned):
        figure.add_trace(_plan_points(planned, rows))
    for of_time, missed in ((due[~is_missed], False), (due[is_missed], True)):
        if len(of_time):
            figure.add_trace(_next_points(of_time, rows, is_missed=missed))
    figure.update_yaxes(
        range=[len(shown) - 0.4, -0.6],
        tickvals=list(rows.values()),
        ticktext=[
            f"<b>{label}</b>" if name in regular else label for label, name in zip(labels, rows, strict=True)
        ],
        zeroline=False,
    )
    figure.update_xaxes(title_text="First day", type="date", showgrid=True)
    _frame(figure, pd.concat([past[c.FIRST_DAY], ahead]).dropna(), until if is_untold else "")
    return figure


def _draw_runs(figure: go.Figure, past: pd.DataFrame, rows: dict[str, int]) -> None:
    for bloc, label in codes.BLOCS.items():
        of_bloc = past[past[c.BLOC] == bloc]
        if len(of_bloc):
            points = _run_points(of_bloc, rows, bloc, label)
            figure.add_trace(points)
            uploaded_marks.ring(figure, points.x, points.y, uploaded.is_touched(of_bloc))


def _frame(figure: go.Figure, days: "pd.Series[pd.Timestamp]", until: str) -> None:
    """Set the span of the axis, and shade the days after the last on record, unless that is empty."""
    if days.empty:
        return
    first, last = (f"{one:%Y-%m-%d}" for one in (days.min() - ROOM, days.max() + ROOM))
    figure.update_xaxes(range=[first, last])
    if until:
        begin = f"{_told_until(until):%Y-%m-%d}"
        band = {"type": "rect", "xref": "x", "yref": "paper", "x0": begin, "x1": last, "y0": 0, "y1": 1}
        figure.add_shape(band | {"layer": "below", "fillcolor": theme.LIGHT.grid, "line": {"width": 0}})


def _told_until(until: str) -> pd.Timestamp:
    """Return the first day of which the register tells nothing; before all others where it holds nothing."""
    last = dates.last_day(pd.Series([until], dtype="str")).iloc[0]
    return pd.Timestamp.min if pd.isna(last) else last + pd.Timedelta(days=1)


def _still_due(shown: pd.DataFrame, planned: pd.DataFrame) -> pd.DataFrame:
    """Return the series with a next run by past rhythm, without those of which a plan is drawn that year."""
    due = shown[shown[c.NEXT_MONTH].notna()]
    plans = pd.MultiIndex.from_arrays([planned[c.SERIES], planned[c.FIRST_DAY].dt.year])
    return due[~pd.MultiIndex.from_arrays([due[c.SERIES], due[c.NEXT_MONTH].dt.year]).isin(plans)]


def _is_vague(rows: pd.DataFrame) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    return (rows[c.DATE_PRECISION] == "year").to_numpy(dtype=bool)


def _days(rows: pd.DataFrame) -> "np.ndarray[tuple[int], np.dtype[np.datetime64]]":
    """Return the first day of each, and the middle of the year where the year alone is known."""
    return (rows[c.FIRST_DAY] + pd.to_timedelta(np.where(_is_vague(rows), 181, 0), unit="D")).to_numpy()


def _began(rows: pd.DataFrame) -> list[str]:
    cells = zip(rows[c.FIRST_DAY], _is_vague(rows), strict=True)
    return [f"{one.year}, month unknown" if unknown else wording.month(one) for one, unknown in cells]


def _run_points(rows: pd.DataFrame, places: dict[str, int], bloc: str, label: str) -> go.Scatter:
    return go.Scatter(
        name=f"Run, {label}",
        x=_days(rows),
        y=rows[c.SERIES].map(places).to_numpy(dtype=float),
        mode="markers",
        marker={"symbol": theme.BLOC_SYMBOLS[bloc], "color": theme.BLOC_COLOURS[bloc], "size": 10},
        customdata=list(zip(map(safe, rows[c.NAME]), _began(rows), rows[c.EXERCISE_ID], strict=True)),
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
    )


def _plan_points(rows: pd.DataFrame, places: dict[str, int]) -> go.Scatter:
    return go.Scatter(
        name="Planned",
        x=_days(rows),
        y=rows[c.SERIES].map(places).to_numpy(dtype=float),
        mode="markers",
        marker={"symbol": "square-open", "color": theme.LIGHT.text, "size": 10, "line": {"width": 2}},
        customdata=list(zip(map(safe, rows[c.NAME]), _began(rows), rows[c.EXERCISE_ID], strict=True)),
        hovertemplate="<b>%{customdata[0]}</b><br>planned: %{customdata[1]}<extra></extra>",
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


def _title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No series ran in three years or more here"
    regular = table[table[c.REGULAR]]
    zapad = regular[regular[c.SERIES] == "Zapad"]
    tail = f"; Zapad every {_years(zapad[c.GAP_YEARS].iloc[0])}" if len(zapad) else ""
    return f"{part_of(len(regular), len(table), 'drill series', 'drill series')} came regularly{tail}"


def _caption(due: pd.DataFrame, planned: pd.DataFrame, until: str, *, is_missed: bool) -> str:
    """Return what is drawn, mark by mark, and only the marks that are there."""
    parts = [
        "Series with runs in three years or more, by their number; bold: regular, two of three gaps alike.",
        "Filled: a run, by first day.",
        "Square: planned." if len(planned) else "",
        f"Hollow: the next {season.BY_PAST_RHYTHM}, no forecast." if len(due) else "",
        f"Cross: due, but {season.MISSED}." if is_missed else "",
        f"Grey: after {wording.iso(until)}, the last day on record." if until else "",
    ]
    return " ".join(part for part in parts if part)


def _summary(table: pd.DataFrame, planned: pd.DataFrame) -> str:
    plans = dict(zip(planned[c.SERIES], _began(planned), strict=True))
    words = []
    for row in table.to_dict("records"):
        due = row[c.NEXT_MONTH]
        after = "" if pd.isna(due) else f", next {season.BY_PAST_RHYTHM} {wording.month(due)}"
        plan = f", planned {plans[row[c.SERIES]]}" if row[c.SERIES] in plans else ""
        words.append(f"{row[c.SERIES]}: {counted(row[c.RUNS], 'run')}, last {row[c.LAST_YEAR]}{after}{plan}")
    return f"Series by number of runs. {'; '.join(words) or 'None'}."
