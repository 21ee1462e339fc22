"""Defence spending as a share of the economy: over time and ranked, estimates kept apart from results."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.posture.spending import CORE_TARGET_PERCENT, GUIDELINE_PERCENT
from dashboard.figures.kit import panels
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import (
    NO_FIGURE,
    agree,
    agree_part,
    headline,
    none_or,
    number,
    part_of,
    percent,
    plain,
    safe,
)

LINES = (GUIDELINE_PERCENT, CORE_TARGET_PERCENT)

_LINES_WORDS = f"{plain(LINES[0])} and {percent(LINES[1])}"

PANEL_PIXELS, HEAD_PIXELS = 96, 40
GAP = 0.06
"""Room between two panels, as a share of the width."""

DEFINITION_LOOKS = (
    ("circle", theme.LIGHT.west),
    ("square", theme.LIGHT.purple),
    ("triangle-up", theme.LIGHT.national),
)
"""Marker and colour of the definitions, the most frequent first; later ones share the last."""


def over_time(table: pd.DataFrame) -> go.Figure:
    """Draw the share of each country by year, one panel a country.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.spending.over_time`.

    Returns
    -------
    plotly.graph_objects.Figure
        All panels on one scale; a line never leads from one definition to another.
    """
    countries = list(table[c.ISO3].drop_duplicates())
    columns = min(len(countries), 3) or 1
    rows = max(-(-len(countries) // columns), 1)
    figure = canvas(
        _time_title(table),
        "Percent of gross domestic product. Filled mark and full line: result; hollow mark and dotted line: "
        f"estimate. Dashed: {_LINES_WORDS}. Each definition has a colour and a line of its own.",
        _time_summary(table),
        height=90 + rows * (PANEL_PIXELS + HEAD_PIXELS) if rows > 1 else 380,
    )
    looks = _looks(table)
    for position, iso3 in enumerate(countries):
        axes = _panel(figure, table, position, (columns, rows))
        of_state = table[table[c.ISO3] == iso3]
        _heading(figure, of_state, axes)
        for definition, part in of_state.groupby(c.DEFINITION_WORDS, sort=False):
            _series(figure, part, looks[str(definition)], axes)
    for words, (symbol, colour) in looks.items():
        marker = {"symbol": symbol, "color": colour, "size": 8}
        figure.add_trace(go.Scatter(name=safe(words), x=[None], y=[None], mode="markers", marker=marker))
    return figure


def ranking(table: pd.DataFrame) -> go.Figure:
    """Draw the share of each country in one year, highest first.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.spending.ranking`.
    """
    known = table[table[c.PERCENT_GDP].notna()]
    figure = canvas(
        _ranking_title(table),
        f"Percent of gross domestic product{_basis(known)}. {_estimates(known)}Dashed: {_LINES_WORDS}.",
        _ranking_summary(table),
        height=110 + 28 * max(len(table), 4),
    )
    is_estimate = known[c.IS_ESTIMATE].fillna(False).astype(bool)
    for estimate, label in ((False, "Result"), (True, "Estimate")):
        rows = known[is_estimate == estimate]
        if len(rows):
            figure.add_trace(_bars(rows, label, hatched=estimate and not is_estimate.all()))
    right = max([4.0, *known[c.PERCENT_GDP]]) * 1.16
    figure.add_trace(_values(table))
    for line in LINES:
        figure.add_vline(
            x=line, line={"color": theme.LIGHT.accent, "width": 1.5, "dash": "dash"}, layer="below"
        )
        place = {"x": line, "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False}
        figure.add_annotation(text=percent(line), font={"size": 11, "color": theme.LIGHT.accent}, **place)
    ticks = range(int(right) + 1)
    figure.update_xaxes(title_text="Percent of GDP", range=[0, right], tickvals=list(ticks))
    figure.update_layout(showlegend=bool(is_estimate.any() and not is_estimate.all()))
    figure.update_yaxes(
        categoryorder="array",
        categoryarray=[codes.COUNTRY_NAMES[iso3] for iso3 in reversed(table[c.ISO3])],
        range=[-0.6, len(table) - 0.4],
        showgrid=False,
    )
    return figure


def _panel(figure: go.Figure, table: pd.DataFrame, position: int, grid: tuple[int, int]) -> tuple[str, str]:
    """Set the axes of one panel, with its two lines, and return their names."""
    columns, rows = grid
    row, column = divmod(position, columns)
    width = (1 - GAP * (columns - 1)) / columns
    share = PANEL_PIXELS / (PANEL_PIXELS + HEAD_PIXELS) / rows if rows > 1 else 0.92
    top = 1 - row / rows - (1 / rows - share) * 0.9
    suffix = "" if position == 0 else str(position + 1)
    axes = (f"x{suffix}", f"y{suffix}")
    left = column * (width + GAP)
    years = [int(table[c.YEAR].min()), int(table[c.YEAR].max())]
    below: dict[str, Any] = {"anchor": axes[1], "domain": [left, left + width]}
    below |= {"range": [years[0] - 0.8, years[1] + 0.8]}
    ticks = range(years[0], years[1] + 1, max((years[1] - years[0]) // (4 if columns == 1 else 1), 1))
    below |= {"tickvals": list(ticks), "tickfont": {"size": 11}, "showgrid": False, "tickangle": 0}
    beside: dict[str, Any] = {"anchor": axes[0], "domain": [max(top - share, 0), top]}
    beside["tickfont"] = {"size": 11}
    top = max(float(table[c.PERCENT_GDP].max()), LINES[-1])
    beside |= {"range": [0, top * 1.1], "tickvals": [0, *LINES]}
    beside |= {
        "ticktext": [plain(tick) for tick in (0, *LINES)],
        "showticklabels": column == 0,
        "showgrid": False,
    }
    figure.update_layout({f"xaxis{suffix}": below, f"yaxis{suffix}": beside})
    for line in LINES:
        figure.add_shape(
            type="line",
            xref=f"{axes[0]} domain",
            yref=axes[1],
            x0=0,
            x1=1,
            y0=line,
            y1=line,
            line={"color": theme.LIGHT.accent, "width": 1, "dash": "dash"},
            layer="below",
        )
    return axes


def _heading(figure: go.Figure, rows: pd.DataFrame, axes: tuple[str, str]) -> None:
    last = rows.sort_values(c.YEAR).iloc[-1]
    mark = " est." if last[c.IS_ESTIMATE] else ""
    panels.head(figure, f"<b>{_name(last[c.ISO3])}</b> {number(last[c.PERCENT_GDP], 2)}{mark}", axes)


def _series(figure: go.Figure, part: pd.DataFrame, look: tuple[str, str], axes: tuple[str, str]) -> None:
    """Draw results as one trace and estimates as another that begins where the results end."""
    symbol, colour = look
    ordered = part.sort_values(c.YEAR)
    estimate = ordered[c.IS_ESTIMATE].to_numpy(dtype=bool)
    bridge = estimate.copy()
    bridge[:-1] |= estimate[1:]
    for rows, shape, dash, mode in (
        (ordered[~estimate], symbol, "solid", "lines+markers"),
        (ordered[bridge], symbol, "dot", "lines"),
        (ordered[estimate], f"{symbol}-open", "solid", "markers"),
    ):
        if len(rows):
            figure.add_trace(
                go.Scatter(
                    name=safe(rows[c.DEFINITION_WORDS].iloc[0]),
                    x=rows[c.YEAR].to_numpy(dtype=int),
                    y=rows[c.PERCENT_GDP].to_numpy(dtype=float),
                    xaxis=axes[0],
                    yaxis=axes[1],
                    mode=mode,
                    line={"color": colour, "width": 1.5, "dash": dash},
                    marker={"symbol": shape, "color": colour, "size": 5},
                    customdata=[_hover(row) for row in rows.to_dict("records")],
                    hovertemplate="%{customdata}<extra></extra>",
                    showlegend=False,
                )
            )


def _looks(table: pd.DataFrame) -> dict[str, tuple[str, str]]:
    words = table[c.DEFINITION_WORDS].value_counts().index
    last = len(DEFINITION_LOOKS) - 1
    return {str(word): DEFINITION_LOOKS[min(i, last)] for i, word in enumerate(words)}


def _bars(rows: pd.DataFrame, label: str, *, hatched: bool) -> go.Bar:
    colour = theme.LIGHT.west
    return go.Bar(
        name=label,
        x=rows[c.PERCENT_GDP].to_numpy(dtype=float),
        y=[codes.COUNTRY_NAMES[iso3] for iso3 in rows[c.ISO3]],
        orientation="h",
        marker={
            "color": colour,
            "pattern": {"shape": "/" if hatched else "", "size": 6, "solidity": 0.25}
            | {"fgcolor": theme.LIGHT.ground, "bgcolor": colour},
        },
        customdata=[_hover(row) for row in rows.to_dict("records")],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _values(table: pd.DataFrame) -> go.Scatter:
    """Print each figure at the end of its bar."""
    known = table[c.PERCENT_GDP].notna()
    return go.Scatter(
        name="Value",
        x=table[c.PERCENT_GDP].astype("float64").fillna(0).to_numpy(),
        y=[codes.COUNTRY_NAMES[iso3] for iso3 in table[c.ISO3]],
        mode="text",
        text=[
            f" {number(value, 2) if shown else NO_FIGURE}"
            for value, shown in zip(table[c.PERCENT_GDP], known, strict=True)
        ],
        textposition="middle right",
        textfont={"size": 11},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _hover(row: dict[Hashable, Any]) -> str:
    status = "estimate" if row[c.IS_ESTIMATE] else "result"
    value = f"{percent(row[c.PERCENT_GDP], 2)} of GDP, {status}"
    return f"<b>{_name(row[c.ISO3])}</b>, {row[c.YEAR]}<br>{value}<br>{safe(row[c.DEFINITION_WORDS])}"


def _reaching(rows: pd.DataFrame, line: float) -> str:
    """Say how many of the rows reach a line: none of 11; all; 4 of 11."""
    n = int((rows[c.PERCENT_GDP] >= line).sum())
    return "all" if n == len(rows) > 1 else f"{none_or(n)} of {number(len(rows))}"


def _time_title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No share of spending in the economy was found here"
    if table[c.ISO3].nunique() == 1:
        return headline(_ends(table), _ends(table).replace(" (estimate)", ""))
    last = table[table[c.YEAR] == table[c.YEAR].max()].drop_duplicates(c.ISO3)
    first = table[table[c.YEAR] == table[c.YEAR].min()].drop_duplicates(c.ISO3)
    ends = [f"{_reaching(rows, LINES[0])} in {rows[c.YEAR].iloc[0]}" for rows in (first, last)]
    head = f"Reaching {percent(LINES[0])} of GDP"
    return headline(f"{head}: {', '.join(dict.fromkeys(ends))}", f"{head}: {ends[1]}")


def _time_summary(table: pd.DataFrame) -> str:
    parts = [_ends(rows) for _, rows in table.groupby(c.ISO3, sort=False)]
    return f"Defence spending by country. {'; '.join(parts) or 'None'}."


def _ends(rows: pd.DataFrame) -> str:
    """Say what one country spent in its first and in its last year."""
    ends = rows.sort_values(c.YEAR).iloc[[0, -1]].drop_duplicates(c.YEAR)
    values = [
        f"{percent(row[c.PERCENT_GDP], 2)}{'' if i else ' of GDP'} in {row[c.YEAR]}"
        + (" (estimate)" if row[c.IS_ESTIMATE] else "")
        for i, row in enumerate(ends.to_dict("records"))
    ]
    return f"{_name(rows[c.ISO3].iloc[0])}: {', '.join(values)}"


def _name(iso3: str) -> str:
    return codes.COUNTRY_NAMES.get(iso3, safe(iso3))


def _basis(known: pd.DataFrame) -> str:
    if known.empty:
        return ""
    return f" in {known[c.YEAR].iloc[0]}, {safe(known[c.DEFINITION_WORDS].iloc[0])}"


def _ranking_title(table: pd.DataFrame) -> str:
    known = table[table[c.PERCENT_GDP].notna()]
    if known.empty:
        return "No share of spending in the economy was found here"
    year = known[c.YEAR].iloc[0]
    if len(known) == 1:
        row = known.iloc[0]
        return f"{_name(row[c.ISO3])} spends {percent(row[c.PERCENT_GDP], 2)} of GDP in {year}"
    n = int((known[c.PERCENT_GDP] >= LINES[1]).sum())
    who = part_of(n, len(known), "ally", "allies")
    return f"{who} {agree_part(n, 'reaches', 'reach')} {percent(LINES[1])} of GDP in {year}"


def _estimates(known: pd.DataFrame) -> str:
    """Say which figures are estimates: once where all are, by the hatching where some are."""
    estimates = int(known[c.IS_ESTIMATE].sum())
    if estimates and estimates == len(known):
        return agree(estimates, "An estimate. ", "All are estimates. ")
    return "Hatched: estimate. " if estimates else ""


def _ranking_summary(table: pd.DataFrame) -> str:
    values = [
        f"{codes.COUNTRY_NAMES[row[c.ISO3]]} "
        + (NO_FIGURE if pd.isna(row[c.PERCENT_GDP]) else number(row[c.PERCENT_GDP], 2))
        for row in table.to_dict("records")
    ]
    return f"Percent of GDP: {', '.join(values) or 'none'}."
