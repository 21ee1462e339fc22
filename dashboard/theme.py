"""Colours, marker shapes and the one Plotly template, as data.

Every chart is drawn on the light template; the page shows the dark twin of the same figure when the
reader's theme is dark. The palette keeps its order of lightness for colour-blind readers, and a side is
never told by hue alone: it has a marker shape and a bar pattern of its own. Imports nothing of ours.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

FONT = "IBM Plex Sans, Source Sans, sans-serif"

FONT_FILES = Path(__file__).parent / "static" / "fonts"
"""The folder of the first of them: a WOFF2 for each script and weight."""

BUTTON_PIXELS = 34
"""Room at the top for the button that fills the screen; on a telephone a legend is as wide as the chart."""


def font_file(script: str, weight: int) -> Path:
    """Return the file of a script, `latin` or `latin-ext`, and a weight, 400 or 600."""
    return FONT_FILES / f"ibm-plex-sans-{script}-{weight}-normal.woff2"


@dataclass(frozen=True)
class Palette:
    """Colours of one theme, each a `#rrggbb` string.

    `east` and `west` are the two blocs; `national` is used for one state's own drills and for figures
    that belong to neither; `accent` marks what the reader asked about; `unknown` is the grey of what
    nobody published.
    """

    ground: str
    panel: str
    text: str
    muted: str
    grid: str
    axis: str
    east: str
    west: str
    national: str
    purple: str
    accent: str
    unknown: str
    water: str
    land: str
    border: str


LIGHT = Palette(
    ground="#FFFFFF",
    panel="#F3F5F7",
    text="#16202A",
    muted="#55616C",
    grid="#E3E8EC",
    axis="#8A96A1",
    east="#C8501E",
    west="#1F5FA8",
    national="#1B7F79",
    purple="#7A4E9F",
    accent="#A26A00",
    unknown="#7C8894",
    water="#DDE9F2",
    land="#E9ECEE",
    border="#9BA6B0",
)

DARK = Palette(
    ground="#0F161D",
    panel="#18222C",
    text="#E8EDF2",
    muted="#A9B4BE",
    grid="#27323D",
    axis="#71808D",
    east="#F08A5D",
    west="#7FB2EA",
    national="#63C7BF",
    purple="#C39BE0",
    accent="#E3B23C",
    unknown="#8B98A4",
    water="#16283A",
    land="#222D37",
    border="#5A6875",
)

SIDE_COLOURS = {
    "russia_belarus": LIGHT.east,
    "russia": "#D96F39",
    "belarus": "#8E3A17",
    "csto": LIGHT.purple,
    "nato": LIGHT.west,
    "allied_multinational": "#5B8FCC",
    "national": LIGHT.national,
}
"""Colour of each organising side on the light ground: warm for the east, cool for the west."""

SIDE_COLOURS_DARK = {
    "russia_belarus": DARK.east,
    "russia": "#F6BFA3",
    "belarus": "#D9683A",
    "csto": DARK.purple,
    "nato": DARK.west,
    "allied_multinational": "#B3D1F3",
    "national": DARK.national,
}

SIDE_SYMBOLS = {
    "russia_belarus": "diamond",
    "russia": "diamond-tall",
    "belarus": "diamond-wide",
    "csto": "square",
    "nato": "circle",
    "allied_multinational": "triangle-up",
    "national": "pentagon",
}
"""Marker shape of each organising side: angular for the east, round or pointed up for the west."""

SIDE_PATTERNS = {
    "russia_belarus": "",
    "russia": "/",
    "belarus": "x",
    "csto": ".",
    "nato": "",
    "allied_multinational": "\\",
    "national": "-",
}
"""Bar pattern of each organising side within its bloc's colours."""

BLOC_COLOURS = {"east": LIGHT.east, "west": LIGHT.west}
BLOC_SYMBOLS = {"east": "diamond", "west": "circle"}

ROLE_COLOURS = {
    "organiser": "#A62B6E",
    "host": "#C9579B",
    "participant": "#5E1B40",
    "alliance": LIGHT.accent,
    "outsider": "#5F6F0A",
    "unknown": LIGHT.unknown,
}
"""Colour of a claim by the role of who first said it, and never a side's: NATO organises drills
as Russia does. Reds for those who take part, gold for their alliance, olive for an outsider."""

ROLE_COLOURS_DARK = {
    "organiser": "#F08CC0",
    "host": "#C2558F",
    "participant": "#F7CFE4",
    "alliance": DARK.accent,
    "outsider": "#B9CB4B",
    "unknown": DARK.unknown,
}

KIND_SYMBOLS = {
    "declared": "diamond",
    "first": "diamond-open",
    "counted": "square-open",
    "estimated": "circle-open",
    "forecast": "triangle-up-open",
    "floor": "triangle-right-open",
    "ceiling": "triangle-left-open",
    "derived": "cross-open",
}
"""Shape of a number by what it is, see `analysis.claims.voices.kinds`: filled for a word of those who run the
drill, hollow for their first one where they changed it, for what others say, and for what no median holds."""

STATUS_COLOURS = {
    "announced": "#A9C4E4",
    "under_way": "#6494CB",
    "in_force": LIGHT.west,
    "completed": "#123B6B",
}
"""From light to dark as a measure becomes real; on the dark ground from dark to light."""

SEQUENTIAL = ("#EAF1F8", "#C3D8EC", "#92B8DC", "#5B93C7", "#2A68A6", "#174B82", "#0B2D54")
"""Blue scale for shares and counts, light to dark."""

DARK_FROM = 0.605
"""Part of the blue scale from which on lettering on it is light; on the dark ground it is dark from there.

There black and white stand out alike on both grounds, 4.6 to 1; elsewhere a number would have less than 4.5.
"""

NUMBER_ON_PALE, NUMBER_ON_DEEP = "#000000", "#FEFEFE"
"""Colours of a number on the blue scale before that place and after it: no others are enough there."""

_NUMBERS_DARK = {NUMBER_ON_PALE: "#FDFDFD", NUMBER_ON_DEEP: "#010101"}

SEQUENTIAL_SCALE = [[at / (len(SEQUENTIAL) - 1), colour] for at, colour in enumerate(SEQUENTIAL)]
"""The same as Plotly takes it: pairs of a share of the highest value and a colour."""

SEQUENTIAL_DARK = ("#1B2C3D", "#20435F", "#285B82", "#316B98", "#4482B4", "#8FBFE7", "#CBE3F8")

AFFILIATION_COLOURS = {
    "friend": "#80E0FF",
    "unknown": "#FFFF80",
    "neutral": "#AAFFAA",
    "hostile": "#FF8080",
}
"""Fills of APP-6 frames, as the standard gives them."""

AFFILIATION_COLOURS_DARK = {
    "friend": "#0E6080",
    "unknown": "#66640F",
    "neutral": "#1D661D",
    "hostile": "#8A2C2C",
}


def _layout(palette: Palette) -> dict[str, Any]:
    axis = {
        "gridcolor": palette.grid,
        "linecolor": palette.axis,
        "tickcolor": palette.axis,
        "zerolinecolor": palette.axis,
        "tickfont": {"color": palette.muted, "size": 12},
        "title": {"font": {"color": palette.muted, "size": 12}, "standoff": 8},
        "automargin": True,
    }
    return {
        "font": {"family": FONT, "size": 13, "color": palette.text},
        "paper_bgcolor": palette.ground,
        "plot_bgcolor": palette.ground,
        "colorway": [
            palette.west,
            palette.east,
            palette.national,
            palette.purple,
            palette.accent,
            palette.unknown,
        ],
        "xaxis": axis,
        "yaxis": axis,
        "legend": _legend(palette),
        "margin": {"l": 8, "r": 16, "t": 52, "b": 8},
        "hoverlabel": {
            "bgcolor": palette.panel,
            "bordercolor": palette.axis,
            "font": {"family": FONT, "color": palette.text, "size": 12},
            "align": "left",
        },
        "dragmode": False,
        "bargap": 0.25,
        "uirevision": "flankwatch",
    }


def _legend(palette: Palette) -> dict[str, Any]:
    return {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": 1.0,
        "yanchor": "bottom",
        "font": {"color": palette.text, "size": 12},
        "title": {"text": ""},
        # Lines of entries in groups are as high as all others, which figures leave room for.
        "tracegroupgap": 0,
    }


TEMPLATE: dict[str, Any] = {"layout": _layout(LIGHT)}
"""The Plotly template of every chart; figures refer to it and set only what is about their data."""

TEMPLATE_DARK: dict[str, Any] = {"layout": _layout(DARK)}


def dark_twins() -> dict[str, str]:
    """Return for each light colour, in lower case, its twin on the dark ground, in lower case."""
    pairs: dict[str, str] = {}
    for name in LIGHT.__dataclass_fields__:
        pairs[getattr(LIGHT, name)] = getattr(DARK, name)
    for side, colour in SIDE_COLOURS.items():
        pairs[colour] = SIDE_COLOURS_DARK[side]
    pairs |= {colour: ROLE_COLOURS_DARK[role] for role, colour in ROLE_COLOURS.items()}
    pairs |= {"#A9C4E4": "#3B5A7D", "#6494CB": "#5482B8", "#123B6B": "#CBE3F8"}
    pairs |= dict(zip(SEQUENTIAL, SEQUENTIAL_DARK, strict=True))
    pairs |= _NUMBERS_DARK
    pairs |= {AFFILIATION_COLOURS[name]: dark for name, dark in AFFILIATION_COLOURS_DARK.items()}
    return {light.lower(): dark.lower() for light, dark in pairs.items()}


NO_BASE_MAP = 'data:application/json,{"type":"Topology","objects":{},"arcs":[]}#'
"""Stands in for the base map that Plotly would fetch from elsewhere; the file name it adds is a fragment."""

PLOT_CONFIG: dict[str, object] = {
    "displayModeBar": False,
    "responsive": True,
    "scrollZoom": False,
    "topojsonURL": NO_BASE_MAP,
}
"""Plotly's configuration of every chart: no bar of its own, whose camera gives pictures without words, and a
wheel that scrolls the page."""
