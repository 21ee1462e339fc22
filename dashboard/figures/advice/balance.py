"""The balance of practice against advice: met, not met and unknown by focus area."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.advice.checks import STATUSES
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.advice.check_rows import areas_of
from dashboard.figures.kit.canvas import below_button, canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import about, agree_part, counted, none_or, number, safe

FILLS = {
    "met": (theme.LIGHT.west, ""),
    "not_met": (theme.LIGHT.east, "/"),
    "permanent": (theme.LIGHT.purple, "x"),
    "unknown": (theme.LIGHT.ground, ""),
}
"""Colour and pattern of each part of a bar."""

AREA_ROWS = {area: area.replace(" ", "<br>", 1).replace("&", "&amp;") for area in codes.FOCUS_AREAS}


def balance(table: pd.DataFrame, adviser: str = "") -> go.Figure:
    """Draw for each focus area how many checks are met, not met and without a figure.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.advice.summaries.by_focus_area`.
    adviser : str
        Whose advice it is, and of when.
    """
    figure = canvas(
        _balance_title(table),
        f"Each check holds one ally against one target{areas_of(adviser)}. What has no figure counts neither "
        f"as met nor as not met. {_least(table)}",
        " ".join(
            f"{area}: {sentence}"
            for area, sentence in zip(table[c.FOCUS_AREA], table[c.SENTENCE], strict=True)
        ),
        height=330,
    )
    for status in FILLS:
        if table[f"n_{status}"].sum():
            figure.add_trace(_shares(table, status))
    figure.update_layout(barmode="stack", legend_traceorder="normal")
    counted = table[[f"n_{status}" for status in FILLS]].sum(axis="columns").max()
    figure.update_xaxes(title_text="Checks", **count_axis(counted, 6))
    figure.update_yaxes(autorange="reversed", showgrid=False)
    below_button(figure)
    return figure


def _shares(table: pd.DataFrame, status: str) -> go.Bar:
    colour, shape = FILLS[status]
    numbers, label = table[f"n_{status}"].to_numpy(dtype=int), STATUSES[status]
    outline = theme.LIGHT.unknown if status == "unknown" else colour
    return go.Bar(
        name=label,
        x=numbers,
        y=[AREA_ROWS[area] for area in table[c.FOCUS_AREA]],
        orientation="h",
        marker={
            "color": colour,
            "pattern": {"shape": shape, "size": 6, "solidity": 0.2}
            | {"fgcolor": theme.LIGHT.ground, "bgcolor": colour},
            "line": {"width": 1, "color": outline},
        },
        hovertext=[
            f"<b>{safe(area)}</b><br>{counted(n, 'check')}"
            for area, n in zip(table[c.FOCUS_AREA], numbers, strict=True)
        ],
        hovertemplate=f"%{{hovertext}}<extra>{label}</extra>",
    )


def _balance_title(table: pd.DataFrame) -> str:
    known = table[table[c.N_CHECKS] > table[c.N_UNKNOWN]]
    if known.empty:
        return "No check of practice against advice is possible here"
    if len(table) == 1:
        (row,) = table.to_dict("records")
        met, of = int(row[c.N_MET]), int(row[c.N_CHECKS] - row[c.N_UNKNOWN])
        return about(
            row[c.FOCUS_AREA], f"{number(met)} of {counted(of, 'check')} {agree_part(met, 'is', 'are')} met"
        )
    good = int((known[c.N_MET] > known[c.N_NOT_MET] + known[c.N_PERMANENT]).sum())
    return f"In {none_or(good)} of {counted(len(table), 'focus area')} more checks are met than not"


def _least(table: pd.DataFrame) -> str:
    """Say on which focus areas least is known."""
    checks, unknown = table[c.N_CHECKS], table[c.N_UNKNOWN]
    # A focus area without any check is the least known of all.
    gap = (unknown.astype("float64") / checks.astype("float64")).fillna(1.1)
    least = table.loc[list(leaders(table.index, gap).labels)]
    names = leaders(least[c.FOCUS_AREA], [1] * len(least)).named(many="areas")
    return f"Least is known on {names}{_lacking(least)}."


def _lacking(least: pd.DataFrame) -> str:
    """Say how much is unknown of the areas of which least is known, where that is the same of each."""
    pairs = zip(least[c.N_UNKNOWN], least[c.N_CHECKS], strict=True)
    words = {f"{number(n)} of {number(of)} without a figure" if of else "no indicator" for n, of in pairs}
    return f" ({words.pop()})" if len(words) == 1 else ""
