"""Defence spending as a share of the economy over time, estimates kept apart from results."""

from collections.abc import Hashable, Sequence
from itertools import zip_longest
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.advice.checks import ally_nouns
from dashboard.analysis.posture.spending import CORE_TARGET_PERCENT, GUIDELINE_PERCENT, edition_year
from dashboard.figures.kit import panels
from dashboard.figures.kit.canvas import Panels
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import (
    agree_part,
    headline,
    lowered,
    none_or,
    number,
    part_of,
    percent,
    plain,
    safe,
)

LINES = (GUIDELINE_PERCENT, CORE_TARGET_PERCENT)

LINES_WORDS = f"{plain(LINES[0])} and {percent(LINES[1])}"

PANEL_PIXELS, HEAD_PIXELS = 96, 40
GAP = 0.06
"""Room between two panels, as a share of the width."""

Row = dict[Hashable, Any]
"""One figure of one country and year."""

EDITION_LOOKS = (
    ("square", theme.LIGHT.purple),
    ("circle", theme.LIGHT.west),
    ("diamond", theme.LIGHT.muted),
)
"""Marker and colour of an edition of NATO's table, by its year: the same whatever else is drawn."""

OTHER_LOOK = ("triangle-up", theme.LIGHT.national)
"""Marker and colour of any other definition."""


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
    looks = _looks(table)
    states = _states(table)
    figure = Panels(
        _time_title(table),
        _time_subtitle(table, len(looks)),
        _time_summary(states),
        height=90 + rows * (PANEL_PIXELS + HEAD_PIXELS) if rows > 1 else 380,
    )
    for position, of_state in enumerate(states):
        axes = _panel(figure, table, position, (columns, rows))
        _heading(figure, _by_year(of_state)[-1], axes)
        for definition in dict.fromkeys(row[c.DEFINITION_WORDS] for row in of_state):
            part = [row for row in of_state if row[c.DEFINITION_WORDS] == definition]
            _series(figure, _by_year(part), looks[definition], axes)
    for words, (symbol, colour) in looks.items():
        marker = {"symbol": symbol, "color": colour, "size": 8}
        figure.add_trace(type="scatter", name=safe(words), x=[None], y=[None], mode="markers", marker=marker)
    return figure.figure()


def _states(table: pd.DataFrame) -> list[list[Row]]:
    """Return the rows of each country, in the order of the table."""
    by_country: dict[str, list[Row]] = {}
    for row in table.to_dict("records"):
        by_country.setdefault(row[c.ISO3], []).append(row)
    return list(by_country.values())


def _by_year(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row[c.YEAR])


def hover(row: Row) -> str:
    """Return what a figure of one country and year says when pointed at."""
    status = "estimate" if row[c.IS_ESTIMATE] else "result"
    head = f"<b>{codes.COUNTRY_NAMES[row[c.ISO3]]}</b>, {row[c.YEAR]}"
    value = f"{percent(row[c.PERCENT_GDP], 2)} of GDP, {status}"
    return f"{head}<br>{value}<br>{safe(row[c.DEFINITION_WORDS])}"


def _panel(figure: Panels, table: pd.DataFrame, position: int, grid: tuple[int, int]) -> tuple[str, str]:
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
    figure.set_layout(**{f"xaxis{suffix}": below, f"yaxis{suffix}": beside})
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


def _heading(figure: Panels, last: Row, axes: tuple[str, str]) -> None:
    mark = " est." if last[c.IS_ESTIMATE] else ""
    panels.head(
        figure, f"<b>{codes.COUNTRY_NAMES[last[c.ISO3]]}</b> {number(last[c.PERCENT_GDP], 2)}{mark}", axes
    )


def _series(figure: Panels, part: list[Row], look: tuple[str, str], axes: tuple[str, str]) -> None:
    """Draw results as one trace and estimates as another that begins where the results end."""
    symbol, colour = look
    results = [row for row in part if not row[c.IS_ESTIMATE]]
    estimates = [row for row in part if row[c.IS_ESTIMATE]]
    bridge = [
        row
        for row, after in zip_longest(part, part[1:])
        if row[c.IS_ESTIMATE] or (after or row)[c.IS_ESTIMATE]
    ]
    for rows, shape, dash, mode in (
        (results, symbol, "solid", "lines+markers"),
        (bridge, symbol, "dot", "lines"),
        (estimates, f"{symbol}-open", "solid", "markers"),
    ):
        if rows:
            figure.add_trace(
                type="scatter",
                name=safe(rows[0][c.DEFINITION_WORDS]),
                x=[int(row[c.YEAR]) for row in rows],
                y=[float(row[c.PERCENT_GDP]) for row in rows],
                xaxis=axes[0],
                yaxis=axes[1],
                mode=mode,
                line={"color": colour, "width": 1.5, "dash": dash},
                marker={"symbol": shape, "color": colour, "size": 5},
                customdata=[hover(row) for row in rows],
                hovertemplate="%{customdata}<extra></extra>",
                showlegend=False,
            )


def _looks(table: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Return the look of each definition that is drawn, the most frequent first."""
    return {str(words): _look(str(words)) for words in table[c.DEFINITION_WORDS].value_counts().index}


def _look(words: str) -> tuple[str, str]:
    year = edition_year(words)
    return EDITION_LOOKS[year % len(EDITION_LOOKS)] if year else OTHER_LOOK


def _reached(rows: pd.DataFrame) -> int:
    return int((rows[c.PERCENT_GDP] >= LINES[0]).sum())


def _at(table: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return one row of each country that has a figure in a year."""
    return table[table[c.YEAR] == year].drop_duplicates(c.ISO3)


def _time_title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No share of defence spending in the economy was found here"
    if table[c.ISO3].nunique() == 1:
        (rows,) = _states(table)
        state, ends = _state(rows), _ends(rows)
        return headline(f"{state}: defence spending {ends}", f"{state}: defence {ends}")
    last = _at(table, int(table[c.YEAR].max()))
    n, when = _reached(last), f"({last[c.YEAR].iloc[0]}{estimated(last)})"
    who = lowered(part_of(n, len(last), *ally_nouns(table[c.ISO3].nunique())))
    line = f"{percent(LINES[0])} of GDP"
    return headline(
        f"Defence spending: {who} {agree_part(n, 'reaches', 'reach')} {line} {when}",
        f"Defence at {line}: {who} {when}",
    )


def estimated(rows: pd.DataFrame) -> str:
    """Say behind a year that its figures are estimates, or that some of them are."""
    n = int(rows[c.IS_ESTIMATE].sum())
    return " estimate" if n == len(rows) else ", partly estimates" if n else ""


def _time_subtitle(table: pd.DataFrame, definitions: int) -> str:
    """Say what is drawn, and how many reached the lower line when the series began."""
    parts = ["Percent of gross domestic product."]
    if table[c.IS_ESTIMATE].any():
        parts.append("Filled mark and full line: result; hollow mark and dotted line: estimate.")
    parts.append(f"Dashed: {LINES_WORDS}.")
    if definitions > 1:
        parts.append("Each definition has a colour and a line of its own.")
    if table[c.ISO3].nunique() > 1 and table[c.YEAR].nunique() > 1:
        first = _at(table, int(table[c.YEAR].min()))
        year, line = first[c.YEAR].iloc[0], percent(LINES[0])
        parts.append(f"In {year} {none_or(_reached(first))} of {number(len(first))} reached {line}.")
    return " ".join(parts)


def _time_summary(states: Sequence[list[Row]]) -> str:
    ends = "; ".join(f"{_state(rows)}: {_ends(rows)}" for rows in states)
    return f"Defence spending by country. {ends or 'None'}."


def _state(rows: list[Row]) -> str:
    return codes.COUNTRY_NAMES[rows[0][c.ISO3]]


def _ends(rows: list[Row]) -> str:
    """Say what one country spent in its last year and in the first that is counted by the same definition."""
    last = _by_year(rows)[-1]
    first = _by_year([row for row in rows if row[c.DEFINITION_WORDS] == last[c.DEFINITION_WORDS]])[0]
    ends = [first, last] if last[c.YEAR] > first[c.YEAR] else [first]
    both = len(ends) > 1 and all(row[c.IS_ESTIMATE] for row in ends)
    values = [
        f"{percent(row[c.PERCENT_GDP], 2)}{'' if i else ' of GDP'} in {row[c.YEAR]}"
        + (" (estimate)" if row[c.IS_ESTIMATE] and not both else "")
        for i, row in enumerate(ends)
    ]
    return f"{', '.join(values)}{' (estimates)' if both else ''}"
