"""What is being done: measures by area and country, and over time by standing."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.leaders import fullest_years, leaders
from dashboard.analysis.posture.measures import ALLIANCE, OTHER, PLACES, RULE, areas
from dashboard.figures.kit import heatmap
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, capitalised, counted, number

FIRST_DRAWN = 2014
"""Measures before this year stand together in one bar: they are the baseline, not the response."""

COLUMNS = {
    c.RESPONSE_AREA: (
        "Rapid<br>Reaction<br>Forces",
        "Intelligence<br>Sharing",
        "Civil-Military<br>Cooperation",
    ),
    c.FOCUS_AREA: (
        "Force<br>Deploy-<br>ment",
        "Joint<br>Exer-<br>cises",
        "Infra-<br>struc-<br>ture",
        "Techno-<br>logical<br>Edge",
        "Intelli-<br>gence<br>Sharing",
        "Com-<br>mand &amp;<br>Control",
    ),
}
"""The article's areas, in its order, broken for a narrow column."""

STATUS_PATTERNS = {"announced": ".", "under_way": "/", "in_force": "", "completed": "x"}


def matrix(table: pd.DataFrame) -> go.Figure:
    """Draw how many measures of each area the register holds for each country.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.measures.matrix`, by response area or by focus area.
    """
    by = str(table.columns[0])
    figure = canvas(
        _matrix_title(table),
        f"Number of measures. {RULE} Blank: none in the register, which does not say that there is none.",
        _matrix_summary(table, by),
        height=110 + 27 * len(PLACES),
    )
    _draw_cells(figure, table, by)
    figure.update_xaxes(
        tickvals=list(range(len(areas(by)))),
        ticktext=COLUMNS[by],
        tickfont={"size": 11},
        tickangle=0,
        side="top",
        showgrid=False,
        zeroline=False,
    )
    places = [_bold(place) if place in (ALLIANCE, OTHER) else label for place, label in PLACES.items()]
    figure.update_yaxes(
        tickvals=list(range(len(PLACES))),
        ticktext=places,
        showgrid=False,
        zeroline=False,
    )
    return figure


def over_time(table: pd.DataFrame) -> go.Figure:
    """Draw how many measures were taken in each year, split by their standing today.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.measures.yearly`.
    """
    drawn = table.assign(**{c.YEAR: table[c.YEAR].clip(lower=FIRST_DRAWN - 1)})
    drawn = drawn.groupby([c.YEAR, c.STATUS])[c.N].sum().reset_index()
    figure = canvas(
        _time_title(table),
        "Measures by the year in which they were taken or announced; colour and pattern: standing when "
        f"last read. Measures from before {FIRST_DRAWN} share the first bar. Few pages of 2026 were read.",
        _time_summary(table),
        height=400,
    )
    for status in codes.MEASURE_STATUS:
        rows = drawn[drawn[c.STATUS] == status]
        if len(rows):
            figure.add_trace(_bars(rows, status))
    figure.update_layout(barmode="stack", legend_traceorder="normal")
    years = list(range(FIRST_DRAWN - 1, codes.LAST_YEAR + 1, 3))
    figure.update_xaxes(
        title_text="Year of the measure",
        range=[FIRST_DRAWN - 1.6, max([codes.LAST_YEAR, *drawn[c.YEAR]]) + 0.6],
        tickvals=years,
        ticktext=["before", *map(str, years[1:])],
        showgrid=False,
    )
    figure.update_yaxes(title_text="Measures", rangemode="tozero", nticks=6)
    return figure


def _draw_cells(figure: go.Figure, table: pd.DataFrame, by: str) -> None:
    cells = {(row[by], row[c.PLACE]): row for row in table.to_dict("records")}
    grid = [[cells[area, place] for area in areas(by)] for place in PLACES]
    heatmap.draw(
        figure,
        "Measures",
        range(len(areas(by))),
        range(len(PLACES)),
        # Counts are skewed: the root keeps the small ones apart.
        [[cell[c.N] ** 0.5 if cell[c.N] else None for cell in row] for row in grid],
        [[number(cell[c.N]) if cell[c.N] else "" for cell in row] for row in grid],
        [[_hover(cell, by) for cell in row] for row in grid],
    )


def _hover(cell: dict[Hashable, Any], by: str) -> str:
    area = str(cell[by]).replace("&", "&amp;")
    return f"<b>{PLACES[cell[c.PLACE]]}</b>, {area}<br>{counted(int(cell[c.N]), 'measure')}"


def _bold(place: str) -> str:
    return f"<b>{PLACES[place]}</b>"


def _bars(rows: pd.DataFrame, status: str) -> go.Bar:
    colour, label = theme.STATUS_COLOURS[status], codes.MEASURE_STATUS[status]
    return go.Bar(
        name=label,
        x=rows[c.YEAR].to_numpy(dtype=int),
        y=rows[c.N].to_numpy(dtype=int),
        marker={
            "color": colour,
            "pattern": {"shape": STATUS_PATTERNS[status], "size": 6, "solidity": 0.25}
            | {"fgcolor": theme.LIGHT.ground, "bgcolor": colour},
            "line": {"width": 0.5, "color": theme.LIGHT.west},
        },
        hovertext=[
            f"{counted(n, 'measure')} {_year_words(year)}"
            for year, n in zip(rows[c.YEAR], rows[c.N], strict=True)
        ],
        hovertemplate=f"%{{hovertext}}<extra>{label}</extra>",
    )


def _year_words(year: int) -> str:
    return f"of {year}" if year >= FIRST_DRAWN else f"from before {FIRST_DRAWN}"


def _matrix_title(table: pd.DataFrame) -> str:
    states = table[~table[c.PLACE].isin([ALLIANCE, OTHER])]
    sums = states.groupby(c.PLACE)[c.N].sum().reindex(list(codes.FLANK_ALLIES))
    if not table[c.N].sum():
        return "The register holds no measure for this choice"
    if not sums.sum():
        return "Every measure here is alliance-wide or of states away from the flank"
    first = leaders(sums.index, sums)
    most = first.named(lambda iso3: codes.COUNTRY_NAMES[str(iso3)], "states")
    blank = int((states[c.N] == 0).sum())
    verb = first.agree("has", "have")
    pairs = counted(len(states), "pair of ally and area", "pairs of ally and area")
    gaps = f"; {number(blank)} of {pairs} {agree(blank, 'has', 'have')} none" if blank else ""
    top = f"{number(first.top)}{first.each}"
    return f"{capitalised(most)} {verb} most measures of the flank allies ({top}){gaps}"


def _matrix_summary(table: pd.DataFrame, by: str) -> str:
    parts = []
    for place, label in PLACES.items():
        rows = table[(table[c.PLACE] == place) & (table[c.N] > 0)]
        numbers = [f"{area} {number(n)}" for area, n in zip(rows[by], rows[c.N], strict=True)]
        parts.append(f"{label}: {', '.join(numbers) or 'none in the register'}")
    return f"Measures by country and area. {'; '.join(parts)}."


def _time_title(table: pd.DataFrame) -> str:
    if table.empty:
        return "The register holds no measure for this choice"
    total = int(table[c.N].sum())
    real = int(table.loc[table[c.STATUS].isin(["in_force", "completed"]), c.N].sum())
    years = table.groupby(c.YEAR)[c.N].sum().astype("int64")
    return (
        f"{number(real)} of {counted(total, 'measure')} {agree(real, 'is', 'are')} in force or completed; "
        f"{fullest_years(years)}"
    )


def _time_summary(table: pd.DataFrame) -> str:
    sums = table.groupby(c.STATUS)[c.N].sum()
    statuses = [
        f"{label.lower()} {number(sums.get(code, 0))}" for code, label in codes.MEASURE_STATUS.items()
    ]
    years = [f"{year}: {number(n)}" for year, n in table.groupby(c.YEAR)[c.N].sum().items()]
    return f"Measures by status: {', '.join(statuses)}. By year: {', '.join(years) or 'none'}."
