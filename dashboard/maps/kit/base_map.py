"""What every map stands on: projection, sea, land, lakes, the frontier and the names of states."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from textwrap import wrap

import numpy as np
import plotly.graph_objects as go

from dashboard import theme
from dashboard.analysis.geography import exposure
from dashboard.projections import Projection, conformal
from dashboard.wording import of_picture, safe

CRIMEA = (
    "Crimea and Sevastopol shown as Ukraine (UNGA 68/262), occupied by Russia since 2014; no line of contact "
    "is drawn."
)

CRIMEA_LIES = {"lon": [32.4, 36.7], "lat": [44.3, 46.3]}
"""Where it lies: a map that shows nothing of it does not explain it."""

HOVER_LETTERS = 50
"""Letters of a line of a hover, for a phone is 390 pixels wide."""

PARALLELS = (45, 65)
"""Where the conic map keeps its scale."""


@dataclass(frozen=True)
class Shapes:
    """Addresses of the boundary files, as the browser asks for them, and how much is in them.

    Attributes
    ----------
    units, lakes, frontier, admin1, crimea : str
        Of `units.geojson`, `lakes.geojson` and so on; an absolute path or a full address.
    n_lakes, n_regions : int
        Shapes in `lakes.geojson` and in `admin1.geojson`, which number them from 0.
    """

    units: str
    lakes: str
    frontier: str
    admin1: str
    crimea: str
    n_lakes: int
    n_regions: int


@dataclass(frozen=True)
class View:
    """Part of the flank, in degrees, with its name for a choice."""

    label: str
    lon: tuple[float, float]
    lat: tuple[float, float]

    @property
    def meridian(self) -> float:
        """The middle one, which stands upright: Plotly centres a conic map on it, whatever its range."""
        return (self.lon[0] + self.lon[1]) / 2


VIEWS = {
    "flank": View("Whole flank", (8.0, 42.0), (41.5, 71.0)),
    "baltic": View("Baltic and Belarus", (13.0, 33.0), (50.0, 60.5)),
    "nordic": View("Nordic", (5.0, 42.0), (55.0, 71.0)),
    "black_sea": View("Black Sea", (17.0, 42.0), (40.5, 51.5)),
}
"""Parts of the flank that a map can show; the codes are those of `codes.REGIONS`, with the whole before."""

HEIGHTS = {"flank": 680, "baltic": 560, "nordic": 560, "black_sea": 460}
"""Height on the page of each view, pixels: no higher than a first screen holds or a phone fills."""

ALLIED_FRONTIER = (
    *("NOR|RUS", "FIN|RUS", "EST|RUS", "LVA|RUS", "LVA|BLR", "LTU|RUS-KGD", "LTU|BLR", "POL|RUS-KGD"),
    "POL|BLR",
)
"""Pairs of `frontier.geojson` that are NATO's land border with Russia and Belarus."""

LAND = (
    *("ALB", "AND", "ARM", "AUT", "AZE", "BEL", "BGR", "BIH", "BLR", "CHE", "CYP", "CZE"),
    *("DEU", "DNK", "DZA", "ESP", "EST", "FIN", "FRA", "FRO", "GBR", "GEO", "GIB", "GRC"),
    *("HRV", "HUN", "IRL", "IRN", "IRQ", "ITA", "KAZ", "LBN", "LIE", "LTU", "LUX", "LVA"),
    *("MAR", "MCO", "MDA", "MKD", "MLT", "MNE", "NLD", "NOR", "POL", "PRT", "ROU", "RUS"),
    *("RUS-KGD", "SMR", "SRB", "SVK", "SVN", "SWE", "SYR", "TKM", "TUN", "TUR", "UKR", "UZB"),
    *("VAT", "XKX"),
)
"""Every unit of `units.geojson`, for a map that shows no measure."""

BORDER_LINE = {"color": theme.LIGHT.axis, "width": 0.5}

NAMES = {
    "NOR": ("Norway", 9.3, 61.6),
    "SWE": ("Sweden", 15.6, 63.2),
    "FIN": ("Finland", 26.2, 63.4),
    "EST": ("Estonia", 25.3, 58.75),
    "LVA": ("Latvia", 26.0, 56.8),
    "LTU": ("Lithuania", 24.2, 55.35),
    "RUS-KGD": ("Kaliningrad", 15.8, 55.25),
    "POL": ("Poland", 19.2, 52.2),
    "BLR": ("Belarus", 29.2, 52.9),
    "SVK": ("Slovakia", 19.4, 48.75),
    "HUN": ("Hungary", 20.2, 46.85),
    "ROU": ("Romania", 24.5, 45.1),
    "MDA": ("Moldova", 29.1, 47.2),
    "BGR": ("Bulgaria", 24.7, 43.1),
    "UKR": ("Ukraine", 31.8, 49.1),
    "RUS": ("Russia", 38.0, 56.6),
}
"""Name, longitude and latitude of the label of each unit, set by hand so that none touches another at 350
pixels. Kaliningrad's stands in the sea, the others in their land."""

KALININGRAD_CLOSE = ("Kaliningrad", 18.2, 55.2)
"""Its label where a map shows less than `CLOSE` degrees of latitude, and so has room nearer to it."""

CLOSE = 20.0

EDGE = 0.4
"""Degrees from the edge of a map within which a label has no room."""

FEW_NAMES = ("NOR", "SWE", "FIN", "EST", "LVA", "LTU", "POL", "BLR", "ROU", "UKR", "RUS")
"""Labels of a map that is only some 300 pixels wide."""


def blank_map(title: str, subtitle: str, summary: str, *, view: View, height: int) -> go.Figure:
    """Return an empty map with the house template, the flank's projection and the words that go with it.

    Parameters
    ----------
    title, subtitle, summary : str
        See `dashboard.wording.of_picture`; the note on Crimea is added to the subtitle where it is in view.
    view : View
        What part of the flank it shows.
    height : int
        Height on the page, pixels.
    """
    return go.Figure(
        layout=go.Layout(
            template=theme.TEMPLATE,
            meta=of_picture(title, f"{subtitle} {CRIMEA}" if shows_crimea(view) else subtitle, summary),
            height=height,
            margin={"l": 0, "r": 0, "t": 8, "b": 8},
            geo=_geo(view),
            uirevision="flankwatch",
        )
    )


def shows_crimea(view: View) -> bool:
    """Say whether some of Crimea lies in a view."""
    (west, east), (south, north) = CRIMEA_LIES["lon"], CRIMEA_LIES["lat"]
    return west < view.lon[1] and view.lon[0] < east and south < view.lat[1] and view.lat[0] < north


def land(
    shapes: Shapes,
    units: Sequence[str],
    colour: str,
    hover: Sequence[tuple[str, str]] = (),
    *,
    opacity: float = 1.0,
) -> go.Choropleth:
    """Return states in one plain colour.

    Parameters
    ----------
    shapes : Shapes
        Addresses of the shapes.
    units : sequence of str
        Codes of `units.geojson`; a click gives them as `location`.
    colour : str
        Fill.
    hover : sequence of (str, str)
        Name and words of each, not yet escaped; empty for no hover.
    opacity : float
        Of the fill, over the sea.
    """
    return go.Choropleth(
        geojson=shapes.units,
        featureidkey="properties.unit",
        locations=list(units),
        z=np.zeros(len(units)),
        colorscale=[[0, colour], [1, colour]],
        showscale=False,
        marker={"line": BORDER_LINE, "opacity": opacity},
        **hover_text(hover),
    )


def bare_land(shapes: Shapes) -> go.Choropleth:
    """Return all land in one colour, without hover."""
    return land(shapes, LAND, theme.LIGHT.land)


def water_and_frontier(shapes: Shapes) -> list[go.Choropleth]:
    """Return the lakes and NATO's land border with Russia and Belarus, to be drawn over the land."""
    lakes = go.Choropleth(
        geojson=shapes.lakes,
        featureidkey="properties.lake",
        locations=np.arange(shapes.n_lakes),
        z=np.zeros(shapes.n_lakes),
        colorscale=[[0, theme.LIGHT.water], [1, theme.LIGHT.water]],
        showscale=False,
        marker={"line": {"color": theme.LIGHT.axis, "width": 0.3}},
        hoverinfo="skip",
    )
    frontier = go.Choropleth(
        geojson=shapes.frontier,
        featureidkey="properties.pair",
        locations=list(ALLIED_FRONTIER),
        z=np.zeros(len(ALLIED_FRONTIER)),
        colorscale=[[0, theme.LIGHT.purple], [1, theme.LIGHT.purple]],
        showscale=False,
        marker={"line": {"color": theme.LIGHT.purple, "width": 1.8}},
        hoverinfo="skip",
    )
    return [lakes, frontier]


def label(unit: str, view: View) -> tuple[str, float, float]:
    """Return name, longitude and latitude of the label of a unit in a view."""
    if unit == exposure.KALININGRAD and view.lat[1] - view.lat[0] < CLOSE:
        return KALININGRAD_CLOSE
    return NAMES[unit]


def labelled(view: View, units: Iterable[str] = NAMES) -> list[str]:
    """Return the units whose label lies within a view."""
    places = ((unit, label(unit, view)) for unit in units)
    return [unit for unit, (_, lon, lat) in places if _within(lon, view.lon) and _within(lat, view.lat)]


def _within(degrees: float, span: tuple[float, float]) -> bool:
    return span[0] + EDGE <= degrees <= span[1] - EDGE


def names(
    units: Iterable[str],
    view: View,
    *,
    size: int = 11,
    colour: str = theme.LIGHT.text,
) -> go.Scattergeo:
    """Return the labels of units."""
    return lettering([label(unit, view) for unit in units], size=size, colour=colour)


def lettering(
    labels: Sequence[tuple[str, float, float]], *, size: int = 11, colour: str = theme.LIGHT.text
) -> go.Scattergeo:
    """Return names with their middles at a longitude and a latitude."""
    return go.Scattergeo(
        text=[text for text, _, _ in labels],
        lon=[lon for _, lon, _ in labels],
        lat=[lat for _, _, lat in labels],
        mode="text",
        textfont={"size": size, "color": colour, "shadow": "auto"},
        hoverinfo="skip",
        showlegend=False,
    )


def hover_lines(name: str, words: str) -> tuple[str, str]:
    """Return name and words of a state for a hover, the words in lines that a phone has room for."""
    return safe(name), "<br>".join(map(safe, wrap(words, HOVER_LETTERS)))


def hover_text(hover: Sequence[tuple[str, str]]) -> dict[str, object]:
    """Return the settings that show name and words of each state on hover."""
    if not hover:
        return {"hoverinfo": "skip"}
    return {
        "customdata": [hover_lines(*one) for one in hover],
        "hovertemplate": "<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
    }


@lru_cache(maxsize=32)
def projection(view: View) -> Projection:
    """Return what turns longitude and latitude into metres on the paper of a view, and back."""
    return conformal(PARALLELS, lat=55, lon=view.meridian)


def _geo(view: View) -> dict[str, object]:
    return {
        "visible": False,
        "bgcolor": theme.LIGHT.water,
        "projection": {
            "type": "conic conformal",
            "parallels": list(PARALLELS),
            "rotation": {"lon": view.meridian},
        },
        "lonaxis": {"range": list(view.lon)},
        "lataxis": {"range": list(view.lat)},
        "uirevision": "flankwatch",
    }
