"""The legend's key to the sizes of marks of exercises."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.maps.kit import gathered, markers
from dashboard.schema import columns as c
from dashboard.wording import counted, number

WIDEST = 16
"""Pixels beyond which Plotly 7.1 draws no symbol of a legend: a key to larger marks would be false."""

KEY_SIZES = (20_000, 50_000)
"""Troops of the marks that stand in the legend as a key to the sizes; no wider than `WIDEST`."""

KEY_COUNTS = (1, 4, 9)
"""Exercises of such marks where area stands for how many were held."""


def of_troops(places: pd.DataFrame) -> list[go.Scattergeo]:
    """Return the legend's key to the sizes of the places of exercises that are drawn, and to no others."""
    troops = gathered.marked(places)[c.TROOPS]
    if troops.empty:
        return []
    least = round(markers.FULL_SIZE * (markers.SMALLEST_PX / markers.FULL_SIZE_PX) ** 2)
    sizes = of_sizes([one for one in KEY_SIZES if one <= troops.max()])
    small = markers.key(f"Up to {number(least)} troops", "circle", theme.LIGHT.unknown, markers.SMALLEST_PX)
    return [*([small] if troops.notna().any() else []), *sizes[: None if troops.isna().any() else -1]]


def of_counts(places: pd.DataFrame) -> list[go.Scattergeo]:
    """Return the legend's key to marks whose area shows how many exercises were held."""
    held = gathered.marked(places)[c.N]
    shown = [one for one in KEY_COUNTS if len(held) and one <= held.max()]
    widths = markers.of_count(pd.Series(shown, dtype="int64"))
    return [
        markers.key(counted(one, "exercise"), "circle", theme.LIGHT.unknown, width)
        for one, width in zip(shown, widths, strict=True)
    ]


def of_sizes(shown: Sequence[int] = KEY_SIZES) -> list[go.Scattergeo]:
    """Return the legend's key to some sizes of exercises and to those without a figure."""
    sizes = markers.pixels(pd.Series(shown, dtype="float64"))
    keys = [
        markers.key(f"{number(troops)} troops", "circle", theme.LIGHT.unknown, size)
        for troops, size in zip(shown, sizes, strict=True)
    ]
    return [*keys, markers.key("Troops unknown", "circle-open", theme.LIGHT.unknown, 7)]
