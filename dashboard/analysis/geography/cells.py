"""Places of a long list of a reader's own, put together by cells of a grid: one by one they hide a map."""

import numpy as np
import pandas as pd

from dashboard.analysis.kit import uploaded
from dashboard.schema import columns as c
from dashboard.schema import lists

MOST_MARKS = 300
"""Marks of one list that a map draws one by one."""

HEIGHTS = (2.0, 1.0, 0.5, 0.25, 0.1)
"""Heights of a cell, degrees of latitude; see `height`."""

ROWS = 12
"""Rows of cells that the places of a list fill at least."""

WIDER = 1.5
"""Width of a cell in degrees against its height: about a square at 50° N."""

CODE, SOUTH, WEST, HEIGHT, N_PLACES = "code", "south", "west", "height", "n_places"


def are_gathered(points: pd.DataFrame) -> "pd.Series[bool]":
    """Say for each point of a map whether it stands in a cell: all of a list of more than `MOST_MARKS`."""
    listed = uploaded.is_alone(points)
    return listed if int(listed.sum()) > MOST_MARKS else listed & False


def cells(points: pd.DataFrame) -> pd.DataFrame:
    """Return the cells of a grid in which points stand.

    Parameters
    ----------
    points : pandas.DataFrame
        Rows with `lat` and `lon` in degrees, and of places of exercises `exercise_ids` and `troops`.

    Returns
    -------
    pandas.DataFrame
        `code` (says which cell it is), `south`, `west`, `height` (degrees), `lat`, `lon` (its middle),
        `n_places` (points), `n` (exercises, one at several places of a cell once; points where there are no
        exercises), `troops` (of the largest exercise; missing where no figure is known). The fullest first.
    """
    tall = height(points)
    held: dict[str, list[int]] = {}
    for row, code in enumerate(codes_of(points, tall)):
        held.setdefault(code, []).append(row)
    south, west = ([float(code.split("/")[at]) for code in held] for at in (0, 1))
    found = pd.DataFrame(
        {
            CODE: list(held),
            SOUTH: south,
            WEST: west,
            HEIGHT: tall,
            c.LAT: [one + tall / 2 for one in south],
            c.LON: [one + WIDER * tall / 2 for one in west],
        }
    )
    exercises = points[c.EXERCISE_IDS].tolist() if c.EXERCISE_IDS in points.columns else None
    troops = points[c.TROOPS].tolist() if c.TROOPS in points.columns else [float("nan")] * len(points)
    numbers = [(len(rows), _several(exercises, rows), _largest(troops, rows)) for rows in held.values()]
    found[[N_PLACES, c.N, c.TROOPS]] = pd.DataFrame(numbers, columns=[N_PLACES, c.N, c.TROOPS])
    return found.sort_values([c.N, CODE], ascending=[False, True], ignore_index=True)


def height(points: pd.DataFrame) -> float:
    """Return how tall a cell is, degrees: the tallest of `HEIGHTS` of which points fill `ROWS` rows."""
    if points.empty:
        return HEIGHTS[0]
    most = float(points[c.LAT].max() - points[c.LAT].min()) / ROWS
    return next((one for one in HEIGHTS if one <= most), HEIGHTS[-1])


def in_cell(points: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return the points of a list that stand in the cell of a code; none where it is no code of a cell."""
    try:
        tall = float(code.split("/")[2])
    except (IndexError, ValueError):
        return points.iloc[:0]
    if tall not in HEIGHTS:
        return points.iloc[:0]
    listed = points[are_gathered(points)]
    return listed[[one == code for one in codes_of(listed, tall)]]


def codes_of(points: pd.DataFrame, tall: float) -> list[str]:
    """Return the code of the cell of each point: its south, its west and its height, degrees."""
    south, west = (
        # Rounded, for 55.3 over 0.1 is a little less than 553.
        (np.floor((points[axis].to_numpy(dtype=float) / side).round(6)) * side).round(6).tolist()
        for axis, side in ((c.LAT, tall), (c.LON, WIDER * tall))
    )
    return [f"{lat}/{lon}/{tall}" for lat, lon in zip(south, west, strict=True)]


def _several(exercises: list[str] | None, rows: list[int]) -> int:
    """Return how many exercises were held at some points, or how many points there are."""
    if exercises is None:
        return len(rows)
    return len({one for row in rows for one in lists.parts(exercises[row])})


def _largest(troops: list[float], rows: list[int]) -> float:
    """Return the highest figure of some points; none where none has one."""
    return max((troops[row] for row in rows if not pd.isna(troops[row])), default=float("nan"))
