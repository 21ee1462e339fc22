"""Marks of single claims: colour by who first said it, shape by what the number is, size by its scope."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.figures.claims.voices import STYLES
from dashboard.schema import claim_codes
from dashboard.schema import columns as c
from dashboard.wording import number

NAMES = {
    "declared": "Declared",
    "first": STYLES["first"][0],
    "counted": "A count",
    "estimated": "An estimate",
    **{kind: STYLES[kind][0] for kind in ("forecast", "floor", "ceiling", "derived")},
}
"""Each kind in the legend, in its order; where others than outsiders count too, the colour says who."""

SIZES = "Large: the whole exercise; small: a part, or linked events too."


def ranges(rows: pd.DataFrame, at: "pd.Series[float]", role: str) -> go.Scatter:
    """Return a bar from end to end of each claim that is a range.

    Parameters
    ----------
    rows : pandas.DataFrame
        Claims of one role: `value_low`, `value_high`.
    at : pandas.Series of float
        Height at which each is drawn.
    role : str
        A code of `claim_codes.ORIGIN_ROLES`.
    """
    wide = rows[c.VALUE_LOW] < rows[c.VALUE_HIGH]
    ends = rows.loc[wide, [c.VALUE_LOW, c.VALUE_HIGH]].to_numpy(dtype=float)
    return go.Scatter(
        name=f"{claim_codes.ORIGIN_ROLES[role]}, range",
        x=np.column_stack([ends, np.full(len(ends), np.nan)]).ravel(),
        y=np.repeat(at[wide].to_numpy(dtype=float), 3),
        mode="lines",
        line={"color": theme.ROLE_COLOURS[role], "width": 4},
        # Pale, for a hollow mark to be read on it.
        opacity=0.4,
        legendgroup=role,
        hoverinfo="skip",
        showlegend=False,
    )


def points(
    rows: pd.DataFrame,
    at: "pd.Series[float]",
    role: str,
    sizes: tuple[int, int],
    customdata: Sequence[Sequence[str]],
) -> go.Scatter:
    """Return a marker for each claim.

    Parameters
    ----------
    rows, at, role
        As for `ranges`; also `value`, `scope`, and `kind` as `analysis.claims.voices.with_kinds` has it.
    sizes : tuple of int
        Pixels of a claim on the whole exercise, and of any other.
    customdata : sequence
        By claim, what it says on hover first.
    """
    return go.Scatter(
        name=claim_codes.ORIGIN_ROLES[role],
        x=rows[c.VALUE].to_numpy(dtype=float),
        y=at.to_numpy(dtype=float),
        mode="markers",
        marker={
            "symbol": rows[c.KIND].map(theme.KIND_SYMBOLS).to_list(),
            "color": theme.ROLE_COLOURS[role],
            "size": np.where(rows[c.SCOPE] == "whole_exercise", *sizes),
            "opacity": 1,
            "line": {"width": 1.5, "color": theme.ROLE_COLOURS[role]},
        },
        legendgroup=role,
        customdata=customdata,
        hovertemplate=f"%{{customdata[0]}}<extra>{claim_codes.ORIGIN_ROLES[role]}</extra>",
        showlegend=False,
    )


def keys(rows: pd.DataFrame) -> list[go.Scatter]:
    """Return the legend of the claims drawn: each role by its colour, each kind by its shape."""
    roles = [role for role in claim_codes.ORIGIN_ROLES if (rows[c.ORIGIN_ROLE] == role).any()]
    kinds = [kind for kind in NAMES if (rows[c.KIND] == kind).any()]
    bars = [
        go.Scatter(
            name=claim_codes.ORIGIN_ROLES[role],
            x=[None],
            y=[None],
            mode="lines",
            line={"color": theme.ROLE_COLOURS[role], "width": 8},
            legendgroup=role,
            hoverinfo="skip",
        )
        for role in roles
    ]
    shapes = [
        go.Scatter(
            name=NAMES[kind],
            x=[None],
            y=[None],
            mode="markers",
            marker={
                "symbol": theme.KIND_SYMBOLS[kind],
                "color": theme.LIGHT.text,
                "size": 10,
                "line": {"width": 1.5, "color": theme.LIGHT.text},
            },
            hoverinfo="skip",
        )
        for kind in kinds
    ]
    return [*bars, *shapes]


def end(value: float, row: float, anchor: str, *, log: bool = True) -> dict[str, Any]:
    """Return the annotation that tells the number of a claim; `anchor` is the end that stands at its mark."""
    return {
        "x": np.log10(value) if log else value,
        "y": row,
        "text": number(value),
        "xanchor": anchor,
        "xshift": -9 if anchor == "right" else 9,
        "showarrow": False,
        "bgcolor": theme.LIGHT.ground,
        "borderpad": 0,
        "font": {"size": 11, "color": theme.LIGHT.text},
    }
