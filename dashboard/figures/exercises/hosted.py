"""Exercises that one state hosted, by year and side."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.exercises.recall import Recall
from dashboard.analysis.kit.leaders import most_in_years
from dashboard.figures.exercises import missing, yearly
from dashboard.figures.kit import uploaded_marks
from dashboard.figures.kit.canvas import below_button, canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.figures.kit.record_links import records
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, headline, number


def hosted(table: pd.DataFrame, known: Recall | None = None) -> go.Figure:
    """Draw how many exercises of each side a state hosted in each year.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.yearly.yearly` on the exercises that the state hosted. Where both blocs
        held some there, each has a panel of its own, for unlike sides are never one total.
    known : Recall or None
        How much of a year is known on the whole flank; `table` then has the columns of `recall.beside`.
    """
    if table[c.BLOC].nunique() > 1:
        return yearly.counts(table, known)
    figure = canvas(
        _title(table),
        "Exercises on its soil or coast by the year in which they began and the side that organised them; "
        f"one in several states counts in each.{missing.sentence(table, known)}",
        _summary(table),
        height=300,
    )
    for side, label in codes.SIDES.items():
        rows = table[table[c.ORGANISER_SIDE] == side]
        if len(rows):
            figure.add_trace(_bars(rows, side, label))
    for bloc in codes.BLOCS:
        missing.shade(figure, table, c.N, known, bloc)
    figure.update_layout(barmode="stack", legend_traceorder="normal")
    figure.update_xaxes(showgrid=False, tickformat="d", nticks=8)
    figure.update_yaxes(title_text="Exercises", **count_axis(table.groupby(c.YEAR_STARTED)[c.N].sum().max()))
    uploaded_marks.hatch(figure)
    below_button(figure)
    return figure


def _bars(rows: pd.DataFrame, side: str, label: str) -> go.Bar:
    colour = theme.SIDE_COLOURS[side]
    return go.Bar(
        name=label,
        x=rows[c.YEAR_STARTED].to_numpy(dtype=int),
        y=rows[c.N].to_numpy(dtype=int),
        marker={
            "color": colour,
            "pattern": {"shape": theme.SIDE_PATTERNS[side], "size": 6}
            | {"fgcolor": theme.LIGHT.ground, "bgcolor": colour},
            "line": {"width": 0},
        },
        customdata=records(rows[c.EXERCISE_ID]),
        meta=uploaded_marks.share(rows, c.N),
        hovertext=[
            f"{counted(row[c.N], 'exercise')} in {row[c.YEAR_STARTED]}{missing.words(row)}"
            for row in rows.to_dict("records")
        ],
        hovertemplate=f"%{{hovertext}}<extra>{label}</extra>",
    )


def _title(table: pd.DataFrame) -> str:
    if table.empty:
        return "The register holds no exercise for this choice"
    years = table.groupby(c.YEAR_STARTED)[c.N].sum().astype("int64")
    total = counted(int(years.sum()), "exercise")
    span = f"from {years.index.min()} to {years.index.max()}"
    if len(years) == 1:
        return f"{total} hosted in {years.index[0]}"
    fullest = most_in_years(years)
    return headline(f"{total} hosted {span}; {fullest}", f"{total} hosted; {fullest}", f"{total}; {fullest}")


def _summary(table: pd.DataFrame) -> str:
    parts = []
    for side, rows in table.groupby(c.ORGANISER_SIDE, sort=False):
        years = ", ".join(
            f"{year}: {number(n)}" for year, n in zip(rows[c.YEAR_STARTED], rows[c.N], strict=True)
        )
        parts.append(f"{codes.SIDES[str(side)]}: {years}")
    return f"Exercises hosted by side and year. {'; '.join(parts) or 'None'}."
