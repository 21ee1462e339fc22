"""What exercises are about: their domains."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.kit.leaders import Leaders, leaders
from dashboard.figures.kit import uploaded_marks
from dashboard.figures.kit.canvas import canvas
from dashboard.figures.kit.count_axis import count_axis
from dashboard.figures.kit.record_links import records
from dashboard.figures.kit.text import by_side
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, number


def domains(table: pd.DataFrame, unsaid: int = 0) -> go.Figure:
    """Draw how many exercises of each bloc trained in each domain.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `analysis.exercises.sizes.by_domain`.
    unsaid : int
        How many exercises state no domain.
    """
    counts = table.pivot_table(index=c.DOMAINS, columns=c.BLOC, values=c.N, aggfunc="sum", observed=True)
    counts = counts.reindex(index=list(codes.DOMAINS), columns=list(codes.BLOCS), fill_value=0).fillna(0)
    figure = canvas(
        _domain_title(counts),
        "Exercises by domain; one of several domains counts in each, so the bars do not add up."
        f"{_left_out(unsaid)}{' 0: none in the register.' if (counts == 0).to_numpy().any() else ''}",
        "Exercises by domain. " + "; ".join(_domain_words(counts, bloc) for bloc in codes.BLOCS) + ".",
        height=420,
    )
    for bloc in codes.BLOCS:
        rows = table[table[c.BLOC] == bloc].set_index(c.DOMAINS).reindex(list(codes.DOMAINS))
        figure.add_trace(_domain_bars(rows, bloc))
    figure.update_layout(barmode="group")
    uploaded_marks.hatch(figure)
    figure.update_xaxes(title_text="Exercises", **count_axis(counts.to_numpy().max(), 6))
    figure.update_yaxes(autorange="reversed", showgrid=False)
    return figure


def _left_out(unsaid: int) -> str:
    """Return how many exercises are in no bar; empty where there is none."""
    return f" Left out: {number(unsaid)} without a stated domain." if unsaid else ""


def _domain_bars(rows: pd.DataFrame, bloc: str) -> go.Bar:
    values = rows[c.N].astype("float64").fillna(0).to_numpy()
    colour = theme.BLOC_COLOURS[bloc]
    shape = "/" if bloc == "east" else ""
    return go.Bar(
        name=codes.BLOCS[bloc],
        y=[codes.DOMAINS[domain] for domain in rows.index],
        x=values,
        orientation="h",
        marker={
            "color": colour,
            "pattern": {"shape": shape, "fgcolor": theme.LIGHT.ground, "bgcolor": colour, "size": 6},
        },
        text=[number(value) for value in values.tolist()],
        textposition="outside",
        cliponaxis=False,
        customdata=records(rows[c.EXERCISE_ID]),
        meta=uploaded_marks.share(rows, c.N),
        hovertext=[
            f"{codes.DOMAINS[domain]}: {counted(int(value), 'exercise')}"
            for domain, value in zip(rows.index, values.tolist(), strict=True)
        ],
        hovertemplate=f"%{{hovertext}}<extra>{codes.BLOCS[bloc]}</extra>",
    )


def _domain_title(counts: pd.DataFrame) -> str:
    totals = counts.sum(axis=1)
    if totals.sum() == 0:
        return "No exercise states a domain here"
    first = {bloc: _first(counts[bloc]) for bloc in codes.BLOCS if counts[bloc].sum() > 0}
    return by_side("exercises", first, _in_words, "domains", lambda bloc: number(first[bloc].top))


def _in_words(domain: str) -> str:
    return codes.DOMAINS[domain].lower()


def _first(numbers: "pd.Series[Any]") -> Leaders[str]:
    return leaders(map(str, numbers.index), numbers.astype("float64"))


def _domain_words(counts: pd.DataFrame, bloc: str) -> str:
    numbers = ", ".join(f"{codes.DOMAINS[str(d)].lower()} {number(counts[bloc][d])}" for d in counts.index)
    return f"{codes.BLOCS[bloc]}: {numbers}"
