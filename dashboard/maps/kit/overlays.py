"""Layers besides sites and exercises: battlegroups, incidents, ranges, reach, regions, Crimea."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.geography import ally_distance
from dashboard.analysis.geography.geodesy import Numbers
from dashboard.analysis.geography.state_figures import troops_words
from dashboard.analysis.geography.weapon_ranges import Spread
from dashboard.analysis.posture.battlegroups import name as nation_name
from dashboard.maps.kit import gathered
from dashboard.maps.kit.base_map import CRIMEA_LIES, Shapes, View, shows_crimea
from dashboard.maps.kit.markers import degrees, key, uploaded_rings, wrapped
from dashboard.maps.kit.on_map import on_map
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.schema.states import STATE_NAMES
from dashboard.wording import iso, number, safe, span

GROUP_FULL = 3000
"""Troops of a battlegroup's mark of `GROUP_FULL_PX`; area grows with troops."""
GROUP_FULL_PX, GROUP_LEAST_PX = 22.0, 9.0

INCIDENT_PX = 9
"""Width of the mark of an incident."""

GAP_NAME_AT = (23.7, 53.55)
"""Where the name of the gap begins: beside its eastern end, clear of the borders and of the marks there."""

NAMED = 1
"""How many chosen sites have their names on the map; of more the table gives them."""

CLEAR = "rgba(0,0,0,0)"


def crimea(shapes: Shapes, view: View) -> list[Any]:
    """Return the dashed contour of Crimea, and what the legend says of it where it lies in the view."""
    line = go.Choropleth(
        geojson=shapes.crimea,
        featureidkey="properties.contour",
        locations=["crimea"],
        z=[0],
        colorscale=[[0, theme.LIGHT.text], [1, theme.LIGHT.text]],
        showscale=False,
        marker={"line": {"color": theme.LIGHT.text, "width": 1}},
        hoverinfo="skip",
    )
    said = key("Occupied since 2014", "square", theme.LIGHT.text, 8, line="dash")
    return [line, said.update(meta=CRIMEA_LIES)] if shows_crimea(view) else [line]


def regions(shapes: Shapes) -> go.Choropleth:
    """Return the outlines inside states: clear areas, so that what lies below keeps its colour and hover."""
    return go.Choropleth(
        geojson=shapes.admin1,
        featureidkey="properties.area",
        locations=np.arange(shapes.n_regions, dtype=np.int16),
        z=np.zeros(shapes.n_regions, dtype=np.int8),
        colorscale=[[0, CLEAR], [1, CLEAR]],
        showscale=False,
        marker={"line": {"color": theme.LIGHT.muted, "width": 0.4}},
        hoverinfo="skip",
    )


def gap(*, named: bool) -> list[go.Scattergeo]:
    """Return the Suwalki gap: where Poland and Lithuania meet, from Kaliningrad's corner to Belarus's.

    Parameters
    ----------
    named : bool
        Whether its name stands on the map, for which a map of the whole flank has no room.
    """
    west, east = ally_distance.SUWALKI_GAP
    km = f"{number(ally_distance.gap_km())} km"
    line = go.Scattergeo(
        lon=[west[0], east[0]],
        lat=[west[1], east[1]],
        mode="lines",
        line={"color": theme.LIGHT.accent, "width": 3},
        hoverinfo="skip",
        showlegend=False,
    )
    name = go.Scattergeo(
        lon=[GAP_NAME_AT[0]],
        lat=[GAP_NAME_AT[1]],
        mode="text",
        text=[f"Suwalki gap, {km}"],
        textposition="middle right",
        textfont={"size": 11, "color": theme.LIGHT.text, "shadow": "auto"},
        hoverinfo="skip",
        showlegend=False,
    )
    return [
        line,
        *([name] if named else []),
        key(f"Suwalki gap, {km}", "square", theme.LIGHT.accent, 8, line="solid"),
    ]


def rings(spread: Spread) -> list[go.Scattergeo]:
    """Return the inner and the outer line of published ranges, and the place that they surround.

    Both have one entry in the legend; which is which stands below the map.
    """
    inner, outer = spread.rings()
    words = wrapped(safe(spread.words))
    place = go.Scattergeo(
        lon=[spread.lon],
        lat=[spread.lat],
        mode="markers",
        marker={"symbol": "circle-cross-open", "size": 12, "color": theme.LIGHT.text, "line": {"width": 1.5}},
        customdata=[words],
        hovertemplate="%{customdata}<extra></extra>",
        showlegend=False,
    )
    return [
        _ring(inner, "", "dash").update(showlegend=False),
        _ring(outer, f"Range, {span(spread.inner_km, spread.outer_km)} km", "solid"),
        place,
    ]


def reach(outline: Numbers) -> list[go.Scattergeo]:
    """Return the outline of what lies within a distance; see `analysis.geography.exposure.outline`."""
    return [_ring(outline, "Within the distance", "dot")] if len(outline) else []


def battlegroups(points: pd.DataFrame) -> list[go.Scattergeo]:
    """Return the battlegroups, by troops; hollow where no actual figure is known.

    Parameters
    ----------
    points : pandas.DataFrame
        Result of `analysis.geography.layers.battlegroup_points`.
    """
    near = on_map(points)
    if near.empty:
        return []
    known = near[c.TROOPS].notna().to_numpy()
    size = np.sqrt(near[c.TROOPS].to_numpy(dtype=float, na_value=np.nan) / GROUP_FULL) * GROUP_FULL_PX
    drawn = go.Scattergeo(
        name="Battlegroups",
        **degrees(near),
        mode="markers",
        marker={
            "symbol": ["hexagon" if one else "hexagon-open" for one in known],
            "color": theme.LIGHT.purple,
            "size": np.maximum(np.nan_to_num(size, nan=GROUP_LEAST_PX), GROUP_LEAST_PX),
            "line": {
                "color": [theme.LIGHT.ground if one else theme.LIGHT.purple for one in known],
                "width": 1.2,
            },
        },
        customdata=[_group_words(row) for row in near.to_dict("records")],
        hovertemplate="%{customdata}<extra></extra>",
        showlegend=False,
    )
    return [drawn, key("Battlegroup (by troops)", "hexagon", theme.LIGHT.purple, 11)]


def incidents(points: pd.DataFrame) -> list[go.Scattergeo]:
    """Return the hybrid incidents that have a place; see `analysis.geography.layers.incident_points`."""
    near, squares = gathered.marked(points), gathered.squares(points, "incident")
    if near.empty:
        return squares
    words = [
        (
            *(safe(words) for words in (row[c.PLACE], iso(row[c.DATE]), row[c.KIND])),
            safe(row[c.ATTRIBUTION_STATUS]).lower(),
            wrapped(safe(row[c.DESCRIPTION])),
        )
        for row in near.to_dict("records")
    ]
    drawn = go.Scattergeo(
        name="Incidents",
        **degrees(near),
        mode="markers",
        marker={
            "symbol": "star",
            "color": theme.LIGHT.accent,
            "size": INCIDENT_PX,
            "line": {"color": theme.LIGHT.ground, "width": 0.8},
        },
        customdata=words,
        hovertemplate="<b>%{customdata[0]}, %{customdata[1]}</b><br>%{customdata[2]} (%{customdata[3]})<br>"
        "%{customdata[4]}<extra></extra>",
        showlegend=False,
    )
    legend = key("Hybrid incident", "star", theme.LIGHT.accent, 10)
    return [*squares, drawn, legend, *uploaded_rings(near, INCIDENT_PX)]


def selected(sites: Sequence[tuple[str, float, float]]) -> list[go.Scattergeo]:
    """Return a ring round each chosen site, with its name where they are few enough to be read."""
    if not sites:
        return []
    named = len(sites) <= NAMED
    ring = go.Scattergeo(
        lon=[lon for _, lon, _ in sites],
        lat=[lat for _, _, lat in sites],
        mode="markers+text" if named else "markers",
        text=[safe(name) for name, _, _ in sites] if named else None,
        textposition="top center",
        textfont={"size": 12, "color": theme.LIGHT.text, "shadow": "auto", "weight": 600},
        marker={"symbol": "circle-open", "size": 18, "color": theme.LIGHT.accent, "line": {"width": 2.5}},
        hoverinfo="skip",
        showlegend=False,
    )
    return [ring]


def _ring(line: Numbers, name: str, dash: str) -> go.Scattergeo:
    """Return a line of points; single precision is a metre here and halves what travels."""
    return go.Scattergeo(
        name=name,
        lon=line[:, 0].astype(np.float32),
        lat=line[:, 1].astype(np.float32),
        mode="lines",
        line={"color": theme.LIGHT.text, "width": 1.6, "dash": dash},
        hoverinfo="skip",
    )


def _group_words(row: "dict[Any, Any]") -> str:
    troops = row[c.TROOPS]
    publisher = row.get(c.PUBLISHER)
    said = f", from {publisher}" if isinstance(publisher, str) else ""
    size = "no actual figure" if pd.isna(troops) else f"{troops_words(row)}{said}"
    status = row[c.BRIGADE_STATUS]
    brigade = f"<br>{safe(status)}" if isinstance(status, str) else ""
    where = f"{', '.join(lists.parts(row[c.BASE]))}, {STATE_NAMES[row[c.HOST]]}"
    lead = nation_name(row[c.FRAMEWORK_NATION])
    led = f"Framework nation {safe(lead)}"
    return f"<b>Battlegroup, {safe(where)}</b><br>{led}<br>{wrapped(safe(size))}{brigade}"
