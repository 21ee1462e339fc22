"""Defence spending as a share of the economy over time, estimates kept apart from results."""

from collections.abc import Hashable, Sequence
from itertools import zip_longest
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.posture.spending import CORE_TARGET_PERCENT, GUIDELINE_PERCENT
from dashboard.figures.kit import panels
from dashboard.figures.kit.canvas import Panels
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import headline, none_or, number, percent, plain, safe

LINES = (GUIDELINE_PERCENT, CORE_TARGET_PERCENT)

LINES_WORDS = f"{plain(LINES[0])} and {percent(LINES[1])}"

PANEL_PIXELS, HEAD_PIXELS = 96, 40
GAP = 0.06
"""Room between two panels, as a share of the width."""

Row = dict[Hashable, Any]
"""One figure of one country and year."""

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
    looks = _looks(table)
    states = _states(table)
    figure = Panels(
        _time_title(table),
        "Percent of gross domestic product. Filled mark and full line: result; hollow mark and dotted line: "
        f"estimate. Dashed: {LINES_WORDS}. Each definition has a colour and a line of its own.",
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
    words = table[c.DEFINITION_WORDS].value_counts().index
    last = len(DEFINITION_LOOKS) - 1
    return {str(word): DEFINITION_LOOKS[min(i, last)] for i, word in enumerate(words)}


def _reaching(rows: pd.DataFrame, line: float) -> str:
    """Say how many of the rows reach a line: none of 11; all; 4 of 11."""
    n = int((rows[c.PERCENT_GDP] >= line).sum())
    return "all" if n == len(rows) > 1 else f"{none_or(n)} of {number(len(rows))}"


def _time_title(table: pd.DataFrame) -> str:
    if table.empty:
        return "No share of spending in the economy was found here"
    if table[c.ISO3].nunique() == 1:
        words = _ends(*_states(table))
        return headline(words, words.replace(" (estimate)", ""))
    last = table[table[c.YEAR] == table[c.YEAR].max()].drop_duplicates(c.ISO3)
    first = table[table[c.YEAR] == table[c.YEAR].min()].drop_duplicates(c.ISO3)
    ends = [f"{_reaching(rows, LINES[0])} ({rows[c.YEAR].iloc[0]})" for rows in (first, last)]
    whose = "Flank" if table[c.ISO3].nunique() == len(codes.FLANK_ALLIES) else "Chosen"
    head = f"{whose} allies at {percent(LINES[0])} of GDP"
    return headline(f"{head}: {', '.join(dict.fromkeys(ends))}", f"{head}: {ends[1]}")


def _time_summary(states: Sequence[list[Row]]) -> str:
    return f"Defence spending by country. {'; '.join(_ends(rows) for rows in states) or 'None'}."


def _ends(rows: list[Row]) -> str:
    """Say what one country spent in its first and in its last year."""
    first, last = _by_year(rows)[0], _by_year(rows)[-1]
    ends = [first, last] if last[c.YEAR] > first[c.YEAR] else [first]
    both = len(ends) > 1 and all(row[c.IS_ESTIMATE] for row in ends)
    values = [
        f"{percent(row[c.PERCENT_GDP], 2)}{'' if i else ' of GDP'} in {row[c.YEAR]}"
        + (" (estimate)" if row[c.IS_ESTIMATE] and not both else "")
        for i, row in enumerate(ends)
    ]
    return f"{codes.COUNTRY_NAMES[rows[0][c.ISO3]]}: {', '.join(values)}{' (estimates)' if both else ''}"
