"""Military personnel of one state over the years, estimates kept apart from results."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import plain


def over_time(table: pd.DataFrame) -> go.Figure:
    """Draw a state's military personnel by year.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.country.key_figures.personnel`.
    """
    figure = canvas(
        _title(table),
        "Thousand people as NATO counts them, peacetime strength. Filled mark: result; hollow: estimate. "
        "Not the same count as the active forces among the key figures.",
        _summary(table),
        height=260,
    )
    for estimate, label in ((False, "Result"), (True, "Estimate")):
        rows = table[table[c.IS_ESTIMATE].astype(bool) == estimate]
        if len(rows):
            figure.add_trace(_marks(rows, label, estimate=estimate))
    figure.update_xaxes(showgrid=False, nticks=7, tickformat="d")
    top = float(table[c.PERSONNEL_THOUSANDS].max()) if len(table) else 1.0
    figure.update_yaxes(title_text="Thousand", range=[0, top * 1.15], nticks=5)
    return figure


def _marks(rows: pd.DataFrame, label: str, *, estimate: bool) -> go.Scatter:
    return go.Scatter(
        name=label,
        x=rows[c.YEAR].to_numpy(dtype=int),
        y=rows[c.PERSONNEL_THOUSANDS].to_numpy(dtype=float),
        mode="markers" if estimate else "lines+markers",
        line={"color": theme.LIGHT.west, "width": 1.5},
        marker={"symbol": "circle-open" if estimate else "circle", "color": theme.LIGHT.west, "size": 8},
        hovertext=[
            f"{plain(thousands)} thousand in {year}"
            for year, thousands in zip(rows[c.YEAR], rows[c.PERSONNEL_THOUSANDS], strict=True)
        ],
        hovertemplate=f"%{{hovertext}}<extra>{label}</extra>",
    )


def _title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No figure of military personnel was found for this choice"
    state = codes.COUNTRY_NAMES[str(table[c.ISO3].iloc[0])]
    ends = table.sort_values(c.YEAR).iloc[[0, -1]].drop_duplicates(c.YEAR)
    said = [
        f"{plain(row[c.PERSONNEL_THOUSANDS])} thousand in {row[c.YEAR]}"
        + (" (estimate)" if row[c.IS_ESTIMATE] else "")
        for row in ends.to_dict("records")
    ]
    return f"{state}: military personnel {', '.join(said)}"


def _summary(table: pd.DataFrame) -> str:
    values = [f"{y}: {plain(n)}" for y, n in zip(table[c.YEAR], table[c.PERSONNEL_THOUSANDS], strict=True)]
    return f"Military personnel in thousands. {', '.join(values) or 'None'}."
