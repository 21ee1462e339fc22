"""When in the year each side drills."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit import panels, uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.figures.kit.record_links import records
from dashboard.figures.kit.text import by_side
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import MONTHS, counted, number

PANELS = {"east": ("x", "y", (0.57, 0.93)), "west": ("x2", "y2", (0.0, 0.36))}


def months(
    table: pd.DataFrame, month: int | None = None, bloc: str = "east", whose: str = "the drill"
) -> go.Figure:
    """Draw how many exercises of each bloc began in each month.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.season.by_month`.
    month : int, optional
        Month of the reader's drill, marked in the panel of its bloc.
    bloc : str
        Bloc of the reader's drill.
    whose : str
        The drill inside a sentence, for a picture that stands alone.
    """
    outlined = f" Outlined: {MONTHS[month - 1]}, the month of {whose}." if month else ""
    figure = canvas(
        _months_title(table),
        f"Exercises by the month of their first day, all years together. {panels.OWN_SCALES}{outlined}",
        _months_summary(table),
        height=440,
    )
    for side, (x, y, domain) in PANELS.items():
        rows = table[table[c.BLOC] == side]
        figure.add_trace(_month_bars(rows, side, month if side == bloc else None))
        figure.update_layout(
            {
                f"xaxis{x[1:]}": {
                    "anchor": y,
                    "tickvals": list(range(1, 13)),
                    "ticktext": [name[:3] for name in MONTHS],
                    "tickangle": 0,
                    "tickfont": {"size": 11},
                    "showgrid": False,
                },
                f"yaxis{y[1:]}": {
                    "anchor": x,
                    "domain": domain,
                    "title": {"text": "Exercises"},
                }
                | count_axis(rows[c.N].max(), 4),
            }
        )
        figure.add_annotation(panels.name(codes.BLOCS[side], domain[1] + 0.005))
        if not rows[c.N].sum():
            figure.add_annotation(panels.nothing(f"No exercise of {codes.BLOCS[side]}<br>is here", domain))
    uploaded_marks.hatch(figure)
    return figure


def _month_bars(rows: pd.DataFrame, bloc: str, month: int | None) -> go.Bar:
    x, y, _ = PANELS[bloc]
    numbers = rows[c.MONTH].to_numpy(dtype=int)
    return go.Bar(
        name=codes.BLOCS[bloc],
        x=numbers,
        y=rows[c.N].to_numpy(dtype=float),
        xaxis=x,
        yaxis=y,
        marker={
            "color": theme.BLOC_COLOURS[bloc],
            "line": {"color": theme.LIGHT.text, "width": np.where(numbers == (month or 0), 3, 0)},
        },
        hovertext=[
            f"{MONTHS[at - 1]}: {counted(n, 'exercise')}" for at, n in zip(numbers, rows[c.N], strict=True)
        ],
        customdata=records(rows[c.EXERCISE_ID]),
        meta=uploaded_marks.share(rows, c.N),
        hovertemplate=f"%{{hovertext}}<extra>{codes.BLOCS[bloc]}</extra>",
        showlegend=False,
    )


def _months_title(table: pd.DataFrame) -> str:
    found, totals = {}, {}
    for bloc in codes.BLOCS:
        rows = table[table[c.BLOC] == bloc]
        totals[bloc] = int(rows[c.N].sum())
        if totals[bloc]:
            found[bloc] = leaders(rows[c.MONTH], rows[c.N])
    if not found:
        return "No exercise with a known month is here"
    return by_side(
        "exercises",
        found,
        lambda month: MONTHS[int(month) - 1],
        "months",
        lambda bloc: f"{number(found[bloc].top)} of {number(totals[bloc])}",
    )


def _months_summary(table: pd.DataFrame) -> str:
    parts = []
    for bloc, label in codes.BLOCS.items():
        rows = table[table[c.BLOC] == bloc]
        months = zip(rows[c.MONTH], rows[c.N], strict=True)
        parts.append(f"{label}: {', '.join(f'{MONTHS[month - 1]} {number(n)}' for month, n in months)}")
    return f"Exercises by month of the start. {'. '.join(parts)}."
