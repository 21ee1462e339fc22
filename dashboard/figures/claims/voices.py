"""Marks of who said what beside the two figures of a row: first words, outsiders, what no median holds."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.schema import columns as c
from dashboard.wording import counted, safe, together

STYLES = {
    "first": ("Declared first", 13, theme.ROLE_COLOURS["organiser"]),
    "counted": ("An outsider's count", 10, theme.LIGHT.text),
    "estimated": ("An outsider's estimate", 10, theme.LIGHT.text),
    "forecast": ("Forecast", 10, theme.LIGHT.muted),
    "floor": ("Floor: more than", 10, theme.LIGHT.muted),
    "ceiling": ("Ceiling: up to", 10, theme.LIGHT.muted),
    "derived": ("Derived: a sum or share", 10, theme.LIGHT.muted),
}
"""Name in the legend, pixels, colour of each kind of voice; its shape is that of `theme.KIND_SYMBOLS`."""

APART = {"forecast": "s", "floor": "s", "ceiling": "s", "derived": ""}
"""What no median holds, with the ending of its plural."""

BELOW = 0.27
"""Share of a row by which what no median holds stands below its line, not to cover the figures on it."""

LINE_PIXELS = 2


def marks(voices: pd.DataFrame, rows: dict[str, int], shown: pd.DataFrame) -> list[go.Scatter]:
    """Return a trace for each kind of voice that is drawn beside the figures of the rows.

    Parameters
    ----------
    voices : pandas.DataFrame
        Result of `analysis.claims.voices.voices`.
    rows : dict of str to int
        Row by exercise; voices on others are passed over.
    shown : pandas.DataFrame
        The figures drawn already, `exercise_id`, `declared` and `n_claimants`: a first word equal to the last
        and a single outsider are not drawn twice.
    """
    here = voices[voices[c.EXERCISE_ID].isin(rows)]
    figures = shown.set_index(c.EXERCISE_ID)
    same = here[c.VALUE] == here[c.EXERCISE_ID].map(figures[c.DECLARED])
    alone = here[c.EXERCISE_ID].map(figures[c.N_CLAIMANTS]).fillna(0).astype("int64") < 2
    drawn = here[~((here[c.KIND] == "first") & same) & ~(here[c.KIND].isin(("counted", "estimated")) & alone)]
    drawn = _once(drawn)
    return [
        _marks(drawn[drawn[c.KIND] == kind], kind, rows) for kind in STYLES if (drawn[c.KIND] == kind).any()
    ]


def _once(drawn: pd.DataFrame) -> pd.DataFrame:
    """Return one row for all that say the same number of one exercise in one way: their marks are one."""
    same = drawn.groupby([c.EXERCISE_ID, c.KIND, c.VALUE], sort=False)[c.WORDS]
    return same.agg("; ".join).reset_index()


def words_on(voices: pd.DataFrame, kinds: tuple[str, ...]) -> dict[str, str]:
    """Return by exercise what voices of some kinds say, for the hover of the figure that rests on them."""
    found = voices[voices[c.KIND].isin(kinds)].groupby(c.EXERCISE_ID)[c.WORDS]
    return {str(name): "; ".join(words) for name, words in found}


def counts_on(voices: pd.DataFrame) -> dict[str, str]:
    """Return by exercise how many numbers of each kind stand apart, for the text alternative."""
    apart = voices[voices[c.KIND].isin(APART)]
    found = {}
    for name, kinds in apart.groupby(c.EXERCISE_ID)[c.KIND]:
        numbers = [
            counted(n, kind, f"{kind}{APART[kind]}") for kind in APART if (n := int((kinds == kind).sum()))
        ]
        found[str(name)] = f" (apart: {together(numbers)})"
    return found


def _marks(rows: pd.DataFrame, kind: str, places: dict[str, int]) -> go.Scatter:
    name, size, colour = STYLES[kind]
    return go.Scatter(
        name=name,
        x=rows[c.VALUE].to_numpy(dtype=float),
        y=rows[c.EXERCISE_ID].map(places).to_numpy(dtype=float) + (BELOW if kind in APART else 0),
        mode="markers",
        marker={
            "symbol": theme.KIND_SYMBOLS[kind],
            "size": size,
            "color": colour,
            "line": {"width": LINE_PIXELS, "color": colour},
        },
        cliponaxis=False,
        # The record's name comes last, for a click on the mark to open it.
        customdata=list(zip(map(safe, rows[c.WORDS]), rows[c.EXERCISE_ID], strict=True)),
        hovertemplate=f"%{{customdata[0]}}<extra>{name}</extra>",
    )
