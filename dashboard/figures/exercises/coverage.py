"""What the register knows and does not: years down, sides across."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.analysis.kit import uploaded
from dashboard.figures.kit import heatmap
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import agree, agree_part, counted, number, part_of

SIDE_LABELS = {
    "russia_belarus": "Russia +<br>Belarus",
    "allied_multinational": "Several<br>allies",
}

_IS_UPLOADED = "is_uploaded"

DAGGER = "†"
"""Stands beside the numbers of a cell that holds rows of an uploaded list."""


def matrix(table: pd.DataFrame) -> go.Figure:
    """Draw for each side and year how many exercises the register holds and how many have a figure.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.coverage.matrix`.
    """
    sides = [side for side in codes.SIDES if side in set(table[c.ORGANISER_SIDE])]
    years = sorted({int(year) for year in table[c.YEAR_STARTED]})
    figure = canvas(
        _title(table),
        "Exercises with a troop figure on the chosen basis, of all in the register, by the year "
        "in which they began. Blank: the register holds none, which does not say that there was none."
        f"{_single_words(table)}{_dagger_words(table)}",
        _summary(table),
        height=130 + 24 * max(len(years), 6),
    )
    if sides:
        _draw_cells(figure, table, sides, years)
    heatmap.head(figure, [SIDE_LABELS.get(side, codes.SIDES[side]) for side in sides])
    figure.update_yaxes(dtick=1, showgrid=False)
    return figure


def _draw_cells(figure: go.Figure, table: pd.DataFrame, sides: list[str], years: list[int]) -> None:
    marked = table.assign(**{_IS_UPLOADED: uploaded.is_touched(table)})
    cells = {(row[c.YEAR_STARTED], row[c.ORGANISER_SIDE]): row for row in marked.to_dict("records")}
    grid = [[cells[year, side] for side in sides] for year in years]
    heatmap.draw(
        figure,
        "Exercises",
        range(len(sides)),
        years,
        [[_share(cell) for cell in row] for row in grid],
        [[_printed(cell) for cell in row] for row in grid],
        [[_hover(cell) for cell in row] for row in grid],
        top=100,
    )


def _single_words(table: pd.DataFrame) -> str:
    """Say how many figures rest on one document, which no cell shows."""
    single = int(table[c.N_SINGLE_SOURCE].sum())
    return f" {counted(single, 'figure')} {agree(single, 'rests', 'rest')} on one document." if single else ""


def _dagger_words(table: pd.DataFrame) -> str:
    return f" {DAGGER}: with rows of your own list." if uploaded.is_touched(table).any() else ""


def _share(cell: dict[Hashable, Any]) -> float | None:
    return 100 * cell[c.N_WITH_FIGURE] / cell[c.N] if cell[c.N] else None


def _printed(cell: dict[Hashable, Any]) -> str:
    return (
        f"{number(cell[c.N_WITH_FIGURE])}/{number(cell[c.N])}{DAGGER if cell[_IS_UPLOADED] else ''}"
        if cell[c.N]
        else ""
    )


def _hover(cell: dict[Hashable, Any]) -> str:
    of = f"{number(cell[c.N_WITH_FIGURE])} of {counted(int(cell[c.N]), 'exercise')}"
    head = f"{codes.SIDES[cell[c.ORGANISER_SIDE]]}, {cell[c.YEAR_STARTED]}"
    single = f"{number(cell[c.N_SINGLE_SOURCE])} of these on one document"
    return f"{head}<br>{of} with a figure<br>{single}"


def _title(table: pd.DataFrame) -> str:
    total, known = int(table[c.N].sum()), int(table[c.N_WITH_FIGURE].sum())
    if total == 0:
        return "The register holds no exercise for this choice"
    return f"{part_of(known, total, 'exercise')} {agree_part(known, 'has', 'have')} a troop figure"


def _summary(table: pd.DataFrame) -> str:
    sums = table.groupby(c.ORGANISER_SIDE)[[c.N, c.N_WITH_FIGURE]].sum()
    parts = [
        f"{label}: {number(sums[c.N_WITH_FIGURE][side])} of {number(sums[c.N][side])}"
        for side, label in codes.SIDES.items()
        if side in sums.index
    ]
    return f"Exercises with a troop figure, by side. {'; '.join(parts) or 'None'}."
