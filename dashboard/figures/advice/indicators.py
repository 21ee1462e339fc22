"""One indicator by ally, against its target: value, target and unknown as three different things."""

import re

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.advice.checks import NOT_APPLICABLE, STATUSES, unit_words
from dashboard.analysis.advice.summaries import by_indicator
from dashboard.figures.advice.checks import MARKS, ally_axis, hover
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import (
    agree_part,
    bare,
    capitalised,
    counted,
    headline,
    lowered,
    n_words,
    none_or,
    number,
    part_of,
    plain,
    safe,
)

_STEPS = (1, 2, 2.5, 5, 10)

ABOVE_ROWS, RIGHT_HALF = -0.8, 0.5
"""Where a target's value stands, in rows; from which share of the scale on it stands left of its line."""

FEWEST_WORDS = 3
"""So many words a name keeps that is cut."""

OFF = ("unknown", "permanent", NOT_APPLICABLE)
"""Standings that have no value on the scale."""


def by_ally(table: pd.DataFrame) -> go.Figure:
    """Draw one indicator by ally, with its target and with those who have no figure.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows of `analysis.advice.checks.checks` of one focus area, indicator and unit.
    """
    if table.empty:
        return canvas("No indicator is among the rows chosen", "Values by ally.", "Nothing to draw.")
    rows = table.assign(row=range(len(table)))
    name, unit = str(rows[c.INDICATOR].iloc[0]), str(rows[c.UNIT].iloc[0])
    heading = capitalised(name)
    title = _title(rows, heading)
    # A title without room for the whole name leaves it to what stands below.
    named = "" if title.startswith(f"{heading}:") else f"{heading}. "
    figure = canvas(
        title,
        f"{named}{by_indicator(table)[c.SENTENCE].iloc[0]} Unit: {unit_words(unit)}."
        f"{_target_words(rows)}"
        + (" Marks on the right have no value on the scale." if _is_off(rows).any() else ""),
        _summary(rows, heading),
        height=120 + 27 * max(len(rows), 4),
    )
    scale = _scale(rows, unit)
    for status, label in STATUSES.items():
        of_status = rows[rows[c.STATUS] == status]
        if len(of_status):
            figure.add_trace(_values(of_status, status, label, scale))
    _targets(figure, rows, scale)
    _axes(figure, rows, unit, scale)
    return figure


def _is_off(rows: pd.DataFrame) -> "pd.Series[bool]":
    """Say of each row whether it has no place on the scale."""
    return rows[c.STATUS].isin(OFF)


def _scale(rows: pd.DataFrame, unit: str) -> tuple[float, float, float]:
    """Return both ends of the scale, and the place right of it for what has no value on it."""
    known = rows.loc[rows[c.STATUS] != "permanent", [c.VALUE, c.TARGET]].to_numpy(dtype=float).ravel()
    known = known[~np.isnan(known)]
    high = max(float(known.max()), 1e-9) if known.size else 1.0
    low = float(known.min()) - 1 if unit == "year" and known.size else 0.0
    return low, high, high + 0.26 * (high - low)


def _values(rows: pd.DataFrame, status: str, label: str, scale: tuple[float, float, float]) -> go.Scatter:
    symbol, colour = MARKS[status]
    off = status in OFF
    words = [safe(text) for text in rows[c.VALUE_WORDS]]
    return go.Scatter(
        name=label,
        x=np.full(len(rows), scale[2]) if off else rows[c.VALUE].to_numpy(dtype=float),
        y=rows["row"].to_numpy(dtype=int),
        mode="markers",
        marker={"symbol": symbol, "color": colour, "size": 11, "line": {"width": 1.5, "color": colour}},
        cliponaxis=False,
        customdata=list(zip(map(hover, rows.to_dict("records")), words, strict=True)),
        hovertemplate="%{customdata[0]}<extra>" + label + "</extra>",
    )


def _aimed(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows[c.TARGET].notna() & rows[c.TARGET_WORDS].notna()]


def _is_shared(rows: pd.DataFrame) -> bool:
    """Say whether all rows have one target, which is then a line through all of them."""
    aimed = _aimed(rows)
    return aimed[c.TARGET].nunique() == 1 and len(aimed) == len(rows)


def _target_words(rows: pd.DataFrame) -> str:
    """Say how a target is drawn where one is."""
    if _aimed(rows).empty:
        return ""
    return " Dashed: the target." if _is_shared(rows) else " Bar: an ally's own target."


def _targets(figure: go.Figure, rows: pd.DataFrame, scale: tuple[float, float, float]) -> None:
    """Draw the target as one line, with its value, where all share it, else as a bar in each row."""
    aimed = _aimed(rows)
    if aimed.empty:
        return
    line = {"color": theme.LIGHT.accent, "width": 2, "dash": "dash"}
    if _is_shared(rows):
        at = float(aimed[c.TARGET].iloc[0])
        figure.add_vline(x=at, line=line, layer="below")
        low, high, _ = scale
        right = at > low + RIGHT_HALF * (high - low)
        figure.add_annotation(
            x=at,
            y=ABOVE_ROWS,
            text=f" target: {safe(aimed[c.TARGET_WORDS].iloc[0])} ",
            xanchor="right" if right else "left",
            showarrow=False,
            font={"size": 11, "color": theme.LIGHT.accent},
        )
        return
    bar = {"symbol": "line-ns", "size": 16, "line": {"color": theme.LIGHT.accent, "width": 2}}
    figure.add_trace(
        go.Scatter(
            name="Target of its own",
            x=aimed[c.TARGET].to_numpy(dtype=float),
            y=aimed["row"].to_numpy(dtype=int),
            mode="markers",
            marker=bar,
            customdata=[safe(words) for words in aimed[c.TARGET_WORDS]],
            hovertemplate="target: %{customdata}<extra></extra>",
        )
    )


def _axes(figure: go.Figure, rows: pd.DataFrame, unit: str, scale: tuple[float, float, float]) -> None:
    low, high, off = scale
    ticks = [0.0, 1.0] if unit == "yes/no" else _ticks(low, high)
    words = ["no", "yes"] if unit == "yes/no" else [_tick(tick, unit) for tick in ticks]
    is_off = bool(_is_off(rows).any())
    away = [*(["Permanent"] if (rows[c.STATUS] == "permanent").any() else []), "No<br>figure"]
    away += ["or does<br>not apply"] if (rows[c.STATUS] == NOT_APPLICABLE).any() else []
    figure.update_xaxes(
        title_text=safe(capitalised(unit_words(unit))) if unit != "yes/no" else "",
        range=[low - 0.06 * (high - low), (off if is_off else high) + 0.12 * (high - low)],
        tickvals=[*ticks, *([off] if is_off else [])],
        ticktext=[*words, *(["<br>".join(away)] if is_off else [])],
        tickangle=0,
        zeroline=False,
    )
    if is_off:
        edge = high + 0.11 * (high - low)
        figure.add_vline(x=edge, line={"color": theme.LIGHT.axis, "width": 1}, layer="below")
    ally_axis(figure, list(rows[c.ISO3]))
    if _is_shared(rows):
        figure.update_yaxes(range=[len(rows) - 0.4, ABOVE_ROWS - 0.4])


def _ticks(low: float, high: float) -> list[float]:
    """Return three to five round numbers within a scale."""
    rough = (high - low) / 4
    power = 10 ** np.floor(np.log10(rough))
    step = min(step * power for step in _STEPS if step * power >= rough)
    first = np.ceil(low / step) * step
    return [float(tick) for tick in np.arange(first, high + step / 1e6, step)]


def _tick(value: float, unit: str) -> str:
    return str(round(value)) if unit == "year" else plain(value)


def _title(rows: pd.DataFrame, heading: str) -> str:
    """Say how many of the allies with a figure meet the target; how many have one where there is none."""
    rows = rows[rows[c.STATUS] != NOT_APPLICABLE]
    known = rows[rows[c.VALUE].notna()]
    judged = known[known[c.STATUS].isin(("met", "not_met", "permanent"))]
    met = int((judged[c.STATUS] == "met").sum())
    if judged.empty:
        n, of, verbs, what, brief = len(known), len(rows), ("has", "have"), "a figure", "figure for"
    else:
        n, of, verbs, what, brief = met, len(judged), ("meets", "meet"), "the target", "met by"
    does = f"{agree_part(n, *verbs)} {what}"
    finding = f"{part_of(n, of, 'flank ally', 'flank allies')} {does}"
    few = "one" if n == of == 1 else f"all {number(of)}" if n == of else f"{none_or(n)} of {number(of)}"
    whom = counted(n, "ally", "allies") if n else none_or(n)
    forms = (lowered(finding), f"{few} {does}", f"{brief} {few}", f"{brief} {whom}")
    *names, cut = _names(heading)
    wordings = [f"{name}: {form}" for form in forms for name in names]
    return headline(*wordings, f"{cut}: {lowered(finding)}", f"{cut}: {few} {does}", finding)


def _names(heading: str) -> list[str]:
    """Return what an indicator may be called, the longest first; the last one lacks what specifies it."""
    # A comma may part what is listed from what is said besides.
    listed = re.search(r",.* (?:or|and) ", heading)
    name = heading if listed else heading.partition(",")[0]
    cut = name.partition(" in the ")[0]
    whole = [heading, name, re.sub(r" \d{4} estimate$", "", name), bare(name)]
    return [*whole, cut if n_words(cut) >= FEWEST_WORDS else name]


def _summary(rows: pd.DataFrame, heading: str) -> str:
    values = [f"{codes.COUNTRY_NAMES[row[c.ISO3]]} {row[c.VALUE_WORDS]}" for row in rows.to_dict("records")]
    return f"{heading} by ally: {', '.join(values)}."
