"""Defence spending as a share of the economy in one year, by country, the highest first."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.advice.checks import ally_nouns
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.posture.spending import LINES, LINES_WORDS, estimated, hover
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import NO_FIGURE, agree, agree_part, headline, lowered, number, part_of, percent

BAR = 0.75
"""Width of a bar, as a share of its row."""

HOLDS_ITS_FIGURE = 0.9
"""Percent from which a bar has room for its figure, also on a telephone and left of the first line."""


def ranking(table: pd.DataFrame) -> go.Figure:
    """Draw the share of each country in one year, highest first.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.spending.ranking`.
    """
    known = table[table[c.PERCENT_GDP].notna()]
    figure = canvas(
        _title(table),
        f"Percent of gross domestic product{_basis(known)}. {_estimates(known)}Dashed: {LINES_WORDS}.",
        _summary(table),
        height=110 + 28 * max(len(table), 4),
    )
    is_estimate = known[c.IS_ESTIMATE].fillna(False).astype(bool)
    for estimate, label in ((False, "Result"), (True, "Estimate")):
        rows = known[is_estimate == estimate]
        if len(rows):
            figure.add_trace(_bars(rows, label, hatched=estimate and not is_estimate.all()))
    right = max([4.0, *known[c.PERCENT_GDP]]) * 1.16
    for line in LINES:
        figure.add_vline(
            x=line, line={"color": theme.LIGHT.accent, "width": 1.5, "dash": "dash"}, layer="below"
        )
        place = {"x": line, "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False}
        figure.add_annotation(text=percent(line), font={"size": 11, "color": theme.LIGHT.accent}, **place)
    figure.layout.shapes += tuple(_passed(table))
    figure.layout.annotations += tuple(_values(table))
    ticks = range(int(right) + 1)
    figure.update_xaxes(title_text="Defence spending, percent of GDP", range=[0, right], tickvals=list(ticks))
    figure.update_layout(showlegend=bool(is_estimate.any() and not is_estimate.all()))
    figure.update_yaxes(
        categoryorder="array",
        categoryarray=[codes.COUNTRY_NAMES[iso3] for iso3 in reversed(table[c.ISO3])],
        range=[-0.6, len(table) - 0.4],
        showgrid=False,
    )
    return figure


def _bars(rows: pd.DataFrame, label: str, *, hatched: bool) -> go.Bar:
    colour = theme.LIGHT.west
    return go.Bar(
        name=label,
        x=rows[c.PERCENT_GDP].to_numpy(dtype=float),
        y=[codes.COUNTRY_NAMES[iso3] for iso3 in rows[c.ISO3]],
        orientation="h",
        width=BAR,
        marker={
            "color": colour,
            "pattern": {"shape": "/" if hatched else "", "size": 6, "solidity": 0.25}
            | {"fgcolor": theme.LIGHT.ground, "bgcolor": colour},
        },
        customdata=[hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _passed(table: pd.DataFrame) -> list[dict[str, object]]:
    """Return a line that a bar has passed, dotted in the colour of the ground so that the bar stays whole."""
    shares = list(reversed(table[c.PERCENT_GDP].tolist()))
    return [
        {
            "type": "line",
            "x0": line,
            "x1": line,
            "y0": at - BAR / 2,
            "y1": at + BAR / 2,
            "line": {"color": theme.LIGHT.ground, "width": 1.5, "dash": "dot"},
        }
        for line in LINES
        for at, share in enumerate(shares)
        if pd.notna(share) and share > line
    ]


def _values(table: pd.DataFrame) -> list[dict[str, object]]:
    """Return each figure, at the foot of its bar: at its end it may lie on a line nearly reached."""
    values = []
    for iso3, value in zip(table[c.ISO3], table[c.PERCENT_GDP], strict=True):
        inside = pd.notna(value) and value >= HOLDS_ITS_FIGURE
        values.append(
            {
                "x": float(value) if pd.notna(value) and not inside else 0.0,
                "y": codes.COUNTRY_NAMES[iso3],
                "text": NO_FIGURE if pd.isna(value) else number(value, 2),
                "xanchor": "left",
                "xshift": 3,
                "showarrow": False,
                "bgcolor": theme.LIGHT.west if inside else theme.LIGHT.ground,
                "borderpad": 0,
                "font": {"size": 11, "color": theme.LIGHT.ground if inside else theme.LIGHT.text},
            }
        )
    return values


def _basis(known: pd.DataFrame) -> str:
    if known.empty:
        return ""
    return f" in {known[c.YEAR].iloc[0]}, {known[c.DEFINITION_WORDS].iloc[0]}"


def _title(table: pd.DataFrame) -> str:
    known = table[table[c.PERCENT_GDP].notna()]
    if known.empty:
        return "No share of defence spending in the economy was found here"
    year = known[c.YEAR].iloc[0]
    if len(known) == 1:
        row = known.iloc[0]
        share = f"{percent(row[c.PERCENT_GDP], 2)} of GDP"
        estimate = " (estimate)" if row[c.IS_ESTIMATE] else ""
        return f"{codes.COUNTRY_NAMES[row[c.ISO3]]} spends {share} on defence in {year}{estimate}"
    n = int((known[c.PERCENT_GDP] >= LINES[1]).sum())
    who = lowered(part_of(n, len(known), *ally_nouns(len(table))))
    words = f"Defence spending: {who} {agree_part(n, 'reaches', 'reach')} {percent(LINES[1])} of GDP"
    return headline(f"{words} ({year}{estimated(known)})", f"{words} ({year})")


def _estimates(known: pd.DataFrame) -> str:
    """Say which figures are estimates: once where all are, by the hatching where some are."""
    estimates = int(known[c.IS_ESTIMATE].sum())
    if estimates and estimates == len(known):
        return agree(estimates, "An estimate. ", "All are estimates. ")
    return "Hatched: estimate. " if estimates else ""


def _summary(table: pd.DataFrame) -> str:
    values = [
        f"{codes.COUNTRY_NAMES[row[c.ISO3]]} "
        + (NO_FIGURE if pd.isna(row[c.PERCENT_GDP]) else number(row[c.PERCENT_GDP], 2))
        for row in table.to_dict("records")
    ]
    return f"Defence spending, percent of GDP: {', '.join(values) or 'none'}."
