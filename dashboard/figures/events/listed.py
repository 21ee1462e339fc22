"""Counts of a large list of events: by week, with the days of drills below, and by country and kind."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.kit.leaders import leaders
from dashboard.figures.kit import heatmap
from dashboard.figures.kit.canvas import canvas
from dashboard.schema import columns as c
from dashboard.wording import counted, headline, number, rough, safe

STRIP = 0.06
"""Share of the height below the counts in which the days of drills stand."""


def by_week(weeks: pd.DataFrame, drills: pd.DataFrame) -> go.Figure:
    """Draw how many events each week has.

    Parameters
    ----------
    weeks : pandas.DataFrame
        Result of `analysis.events.listed.by_week`, with a row at least.
    drills : pandas.DataFrame
        Result of `analysis.events.permutation_test.drills`; those of the weeks drawn stand below.
    """
    figure = canvas(
        _week_title(weeks),
        "Listed events by week, from Monday to Sunday; a week without any is zero. Grey bars at the bottom: "
        "drills of Russia or Belarus with exact dates. Near in time is not evidence of cause.",
        f"Line of events by week. {_week_title(weeks)}.",
        height=340,
    )
    days = weeks[c.WEEK].dt.strftime("%Y-%m-%d").to_list()
    figure.add_trace(
        go.Scatter(
            name="Events",
            x=days,
            y=weeks[c.EVENTS].to_numpy(),
            mode="lines",
            line={"shape": "hv", "width": 1.2, "color": theme.LIGHT.accent},
            customdata=[
                f"week of {day}: {counted(int(n), 'event')}"
                for day, n in zip(days, weeks[c.EVENTS], strict=True)
            ],
            hovertemplate="%{customdata}<extra></extra>",
        )
    )
    figure.update_layout(shapes=_strips(drills, weeks), showlegend=False)
    figure.update_xaxes(type="date", showgrid=False, anchor="free", position=0)
    figure.update_yaxes(rangemode="tozero", domain=[STRIP + 0.02, 1], title="Events a week")
    return figure


def by_country_and_kind(grid: pd.DataFrame, total: int) -> go.Figure:
    """Draw how many events each country has of each kind.

    Parameters
    ----------
    grid : pandas.DataFrame
        Result of `analysis.events.listed.crossed`, with a row at least.
    total : int
        Events in all.
    """
    title = _pair_title(grid, total)
    figure = canvas(
        title,
        "Listed events by country, as the list names it, and by kind. Blank: none is listed.",
        f"Grid of events by country and kind. {title}.",
        height=150 + 26 * max(len(grid), 4),
    )
    values = grid.to_numpy(dtype=float)
    heatmap.draw(
        figure,
        "Events",
        range(grid.shape[1]),
        range(len(grid)),
        np.sqrt(values).tolist(),
        [["" if np.isnan(n) else rough(n) for n in row] for row in values],
        [
            ["" if np.isnan(n) else f"{country}, {kind}: {counted(int(n), 'event')}" for kind, n in cells]
            for country, cells in _cells(grid)
        ],
        size=11,
    )
    heatmap.head(figure, [_broken(safe(kind)) for kind in grid.columns], upright=True)
    figure.update_yaxes(
        tickvals=list(range(len(grid))),
        ticktext=[safe(country) for country in grid.index],
        showgrid=False,
        zeroline=False,
    )
    return figure


def _cells(grid: pd.DataFrame) -> list[tuple[str, list[tuple[str, float]]]]:
    """Return for each country its name and the count of each kind, safe to be shown."""
    kinds = [safe(kind) for kind in grid.columns]
    rows = zip(grid.index, grid.to_numpy(dtype=float), strict=True)
    return [(safe(country), list(zip(kinds, row, strict=True))) for country, row in rows]


def _broken(words: str) -> str:
    """Return a heading on up to two lines."""
    return words.replace(" ", "<br>", 1)


def _strips(drills: pd.DataFrame, weeks: pd.DataFrame) -> list[dict[str, Any]]:
    """Return a bar below the counts for the days of each drill."""
    once = drills.drop_duplicates(c.EXERCISE_ID)
    first, last = weeks[c.WEEK].min(), weeks[c.WEEK].max() + pd.Timedelta(days=6)
    inside = once[(once[c.LAST_DAY] >= first) & (once[c.FIRST_DAY] <= last)]
    return [
        {
            "type": "rect",
            "x0": f"{begin:%Y-%m-%d}",
            "x1": f"{end + pd.Timedelta(days=1):%Y-%m-%d}",
            "yref": "paper",
            "y0": 0,
            "y1": STRIP,
            "fillcolor": theme.LIGHT.unknown,
            "line": {"width": 0.75, "color": theme.LIGHT.unknown},
        }
        for begin, end in zip(inside[c.FIRST_DAY], inside[c.LAST_DAY], strict=True)
    ]


def _week_title(weeks: pd.DataFrame) -> str:
    total = counted(int(weeks[c.EVENTS].sum()), "dated event")
    first = leaders(weeks[c.WEEK].dt.strftime("%Y-%m-%d"), weeks[c.EVENTS])
    most = f"most in the week of {first.named(many='weeks')} ({number(first.top)}{first.each})"
    highest = f"most in a week: {number(first.top)}"
    return headline(f"{total}; {most}", f"{total}; {highest}", total)


def _pair_title(grid: pd.DataFrame, total: int) -> str:
    pairs = [f"{kind} in {country}" for country in grid.index for kind in grid.columns]
    first = leaders(pairs, grid.to_numpy(dtype=float).ravel().tolist())
    named = f"Most often {first.named(many='pairs')}"
    share = f"{number(first.top)}{first.each} of {counted(total, 'event')}"
    return headline(f"{named}: {share}", named, f"Most often {share}")
