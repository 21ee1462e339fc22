"""Military personnel of one state over the years, estimates kept apart from results."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import number, plain

BREAK = 0.2
"""Share by which an estimate differs from the figure before it to be pointed out."""


def over_time(table: pd.DataFrame) -> go.Figure:
    """Draw a state's military personnel by year.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.country.key_figures.personnel`.
    """
    figure = canvas(
        _title(table),
        "Thousand people as NATO counts them, peacetime strength; others may count active forces otherwise."
        f"{' Filled mark: result; hollow: estimate.' if table[c.IS_ESTIMATE].any() else ''}",
        _summary(table),
        height=260,
    )
    for estimate, label in ((False, "Result"), (True, "Estimate")):
        rows = table[table[c.IS_ESTIMATE].astype(bool) == estimate]
        if len(rows):
            figure.add_trace(_marks(rows, label, estimate=estimate))
    _note_break(figure, table)
    figure.update_xaxes(showgrid=False, nticks=7, tickformat="d")
    top = float(table[c.PERSONNEL_THOUSANDS].max()) if len(table) else 1.0
    figure.update_yaxes(title_text="Thousand", range=[0, top * 1.15], nticks=5)
    return figure


def _break(rows: pd.DataFrame) -> int | None:
    """Return the row, by year, at which an estimate lies far from the one before: it may count otherwise."""
    people = rows[c.PERSONNEL_THOUSANDS].astype("float64")
    far = ((people / people.shift() - 1).abs() >= BREAK) & rows[c.IS_ESTIMATE].astype(bool)
    return int(far.to_numpy().argmax()) if far.any() else None


def _note_break(figure: go.Figure, table: pd.DataFrame) -> None:
    """Say where an estimate may count otherwise than the figure before."""
    rows = table.sort_values(c.YEAR)
    at = _break(rows)
    if at is not None:
        before, then = rows[c.PERSONNEL_THOUSANDS].astype("float64").iloc[[at - 1, at]]
        figure.add_annotation(
            text=f"{plain(before)}, then {plain(then)}:<br>may count otherwise",
            x=int(rows[c.YEAR].iloc[at]),
            y=then,
            yshift=-20,
            xanchor="right",
            align="right",
            showarrow=False,
            font={"size": 11, "color": theme.LIGHT.muted},
        )


def _marks(rows: pd.DataFrame, label: str, *, estimate: bool) -> go.Scatter:
    return go.Scatter(
        name=label,
        x=rows[c.YEAR].to_numpy(dtype=int),
        y=rows[c.PERSONNEL_THOUSANDS].to_numpy(dtype=float),
        mode="markers" if estimate else "lines+markers",
        line={"color": theme.LIGHT.west, "width": 1.5},
        marker={"symbol": "circle-open" if estimate else "circle", "color": theme.LIGHT.west, "size": 8},
        hovertext=[
            f"{number(1000 * thousands)} in {year}"
            for year, thousands in zip(rows[c.YEAR], rows[c.PERSONNEL_THOUSANDS], strict=True)
        ],
        hovertemplate=f"%{{hovertext}}<extra>{label}</extra>",
    )


def _title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No figure of military personnel was found here"
    state = codes.COUNTRY_NAMES[str(table[c.ISO3].iloc[0])]
    rows = table.sort_values(c.YEAR)
    at = _break(rows)
    if at is not None:
        # Which of the estimates counts otherwise is not known, so only results are compared.
        before = rows.iloc[:at]
        results = before[~before[c.IS_ESTIMATE].astype(bool)]
        rows = results if len(results) else before
    ends = rows.iloc[[0, -1]].drop_duplicates(c.YEAR)
    said = [
        f"{number(1000 * row[c.PERSONNEL_THOUSANDS])}{'' if i else ' military personnel'} in {row[c.YEAR]}"
        + (" (estimate)" if row[c.IS_ESTIMATE] else "")
        for i, row in enumerate(ends.to_dict("records"))
    ]
    return f"{state}: {', '.join(said)}"


def _summary(table: pd.DataFrame) -> str:
    values = [f"{y}: {plain(n)}" for y, n in zip(table[c.YEAR], table[c.PERSONNEL_THOUSANDS], strict=True)]
    return f"Military personnel in thousands. {', '.join(values) or 'None'}."
