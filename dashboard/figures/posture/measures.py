"""What is being done: measures by area and country, and over time by standing."""

from collections.abc import Hashable, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.advice.checks import ally_nouns
from dashboard.analysis.kit.leaders import leaders
from dashboard.analysis.posture.measures import ALLIANCE, OTHER, PLACES, RULE
from dashboard.figures.kit import heatmap
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree_part, capitalised, counted, headline, number, part_of

FIRST_DRAWN = 2014
"""Measures before this year stand together in one bar: they are the baseline, not the response."""

COLUMNS = ("Rapid Reaction<br>Forces", "Intelligence<br>Sharing", "Civil-Military<br>Cooperation")
"""The article's response areas, in its order, broken for a narrow column."""

APART = (ALLIANCE, OTHER)
"""Rows that are no flank ally: their numbers stand without a colour, for they would rule the scale."""


def matrix(table: pd.DataFrame, chosen: Sequence[str] = codes.FLANK_ALLIES) -> go.Figure:
    """Draw how many measures of each area the register holds for each country.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.posture.measures.matrix`.
    chosen : sequence of str
        Flank allies among the countries chosen. Of the others only those measures are among the rows that
        name a country chosen, too, so the title compares them with none.
    """
    figure = canvas(
        _matrix_title(table, chosen),
        f"Number of measures, as far as they were found: a count of reading as much as of doing. {RULE} "
        f"Blank: none in the register{_blank(table)}.",
        _matrix_summary(table),
        height=110 + 27 * len(PLACES),
    )
    _draw_cells(figure, table)
    heatmap.head(figure, COLUMNS)
    figure.update_xaxes(tickfont={"size": 11})
    places = [_bold(place) if place in APART else label for place, label in PLACES.items()]
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
        "Measures by the year in which they were taken or announced; what is done stands at the foot, what "
        f"is announced only on top. Those from before {FIRST_DRAWN} share the first bar. Few pages of 2026 "
        "were read.",
        _time_summary(table),
        height=400,
    )
    # What is completed stands at the foot of a bar, what is only announced on top.
    for status in reversed(codes.MEASURE_STATUS):
        rows = drawn[drawn[c.STATUS] == status]
        if len(rows):
            figure.add_trace(_bars(rows, status))
    figure.update_layout(barmode="stack", legend_traceorder="normal")
    years = list(range(FIRST_DRAWN - 1, codes.LAST_YEAR + 1, 3))
    figure.update_xaxes(
        title_text="Year of the measure",
        range=[FIRST_DRAWN - 1.6, max([codes.LAST_YEAR, *drawn[c.YEAR]]) + 0.6],
        tickvals=years,
        ticktext=[f"before<br>{FIRST_DRAWN}", *map(str, years[1:])],
        showgrid=False,
    )
    figure.update_yaxes(title_text="Measures", **count_axis(drawn.groupby(c.YEAR)[c.N].sum().max(), 6))
    return figure


def _draw_cells(figure: go.Figure, table: pd.DataFrame) -> None:
    cells = {(row[c.RESPONSE_AREA], row[c.PLACE]): row for row in table.to_dict("records")}
    grid = [[cells[area, place] for area in codes.RESPONSE_AREAS] for place in PLACES]
    heatmap.draw(
        figure,
        "Measures",
        range(len(COLUMNS)),
        range(len(PLACES)),
        [[_shade(cell) for cell in row] for row in grid],
        [[number(cell[c.N]) if cell[c.N] else "" for cell in row] for row in grid],
        [[_hover(cell) for cell in row] for row in grid],
    )


def _shade(cell: dict[Hashable, Any]) -> float | None:
    """Return what colours a cell: counts are skewed, and the root keeps the small ones apart."""
    return float(cell[c.N]) ** 0.5 if cell[c.N] and cell[c.PLACE] not in APART else None


def _hover(cell: dict[Hashable, Any]) -> str:
    count = counted(int(cell[c.N]), "measure")
    return f"<b>{PLACES[cell[c.PLACE]]}</b>, {cell[c.RESPONSE_AREA]}<br>{count}"


def _blank(table: pd.DataFrame) -> str:
    states = table[~table[c.PLACE].isin(APART)]
    blank = int((states[c.N] == 0).sum())
    return f" ({number(blank)} of {counted(len(states), 'cell')} of allies)" if blank else ""


def _bold(place: str) -> str:
    return f"<b>{PLACES[place]}</b>"


def _bars(rows: pd.DataFrame, status: str) -> go.Bar:
    colour, label = theme.STATUS_COLOURS[status], codes.MEASURE_STATUS[status]
    return go.Bar(
        name=label,
        x=rows[c.YEAR].to_numpy(dtype=int),
        y=rows[c.N].to_numpy(dtype=int),
        marker={"color": colour, "line": {"width": 1, "color": theme.LIGHT.ground}},
        hovertext=[
            f"{counted(n, 'measure')} {_year_words(year)}"
            for year, n in zip(rows[c.YEAR], rows[c.N], strict=True)
        ],
        hovertemplate=f"%{{hovertext}}<extra>{label}</extra>",
    )


def _year_words(year: int) -> str:
    return f"of {year}" if year >= FIRST_DRAWN else f"from before {FIRST_DRAWN}"


def _matrix_title(table: pd.DataFrame, chosen: Sequence[str]) -> str:
    states = table[~table[c.PLACE].isin(APART)]
    sums = states.groupby(c.PLACE)[c.N].sum().reindex(list(chosen))
    if not table[c.N].sum():
        return "The register holds no measure for this choice"
    if not sums.sum():
        return f"No measure here names a state of the flank{'' if chosen else ' that is chosen'}"
    if len(chosen) == 1:
        return f"{codes.COUNTRY_NAMES[chosen[0]]} has {counted(int(sums.iloc[0]), 'measure')} on record"
    first = leaders(sums.index, sums)
    most = first.named(lambda iso3: codes.COUNTRY_NAMES[str(iso3)], "states")
    verb, top = first.agree("has", "have"), f"({number(first.top)}{first.each})"
    words = f"{capitalised(most)} {verb} most measures"
    return headline(f"{words} of the {ally_nouns(len(chosen))[1]} {top}", f"{words} {top}")


def _matrix_summary(table: pd.DataFrame) -> str:
    parts = []
    for place, label in PLACES.items():
        rows = table[(table[c.PLACE] == place) & (table[c.N] > 0)]
        numbers = [f"{area} {number(n)}" for area, n in zip(rows[c.RESPONSE_AREA], rows[c.N], strict=True)]
        parts.append(f"{label}: {', '.join(numbers) or 'none in the register'}")
    return f"Measures by country and area. {'; '.join(parts)}."


def _time_title(table: pd.DataFrame) -> str:
    if table.empty:
        return "The register holds no measure for this choice"
    total = int(table[c.N].sum())
    real = int(table.loc[table[c.STATUS].isin(["in_force", "completed"]), c.N].sum())
    years = table.groupby(c.YEAR)[c.N].sum().astype("int64")
    first = leaders(years.index, years)
    done = f"{part_of(real, total, 'measure')} {agree_part(real, 'is', 'are')} in force or completed"
    years_words = first.named(many="years")
    return headline(
        f"{done}; fullest {first.agree('year', 'years')}: {years_words}",
        f"{done}; fullest: {years_words}",
        done,
    )


def _time_summary(table: pd.DataFrame) -> str:
    sums = table.groupby(c.STATUS)[c.N].sum()
    statuses = [
        f"{label.lower()} {number(sums.get(code, 0))}" for code, label in codes.MEASURE_STATUS.items()
    ]
    years = [f"{year}: {number(n)}" for year, n in table.groupby(c.YEAR)[c.N].sum().items()]
    return f"Measures by status: {', '.join(statuses)}. By year: {', '.join(years) or 'none'}."
