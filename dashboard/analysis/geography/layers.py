"""What lies over the map: a choice of layers, and the rows that each of them shows."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.analysis.geography import choropleth, exposure, formations, places, weapon_ranges
from dashboard.analysis.kit.tables import Tables
from dashboard.analysis.posture import battlegroups
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.selection import Selection, years_of

LAYERS = {
    "exercises": "Exercises",
    "nato": "NATO sites",
    "russia_belarus": "Russian, Belarusian sites",
    "battlegroups": "Battlegroups",
    "incidents": "Incidents",
    "ranges": "Published ranges",
    "gap": "Suwalki gap",
    "admin1": "Regions",
    "symbols": "APP-6 symbols",
}
"""Every layer with its switch, by the name that travels in a link."""

SHOWS = {
    "exercises": "exercises",
    "nato": "sites",
    "russia_belarus": "sites",
    "battlegroups": "battlegroups",
    "incidents": "incidents",
    "symbols": "battlegroups",
}
"""Whose rows a layer draws, so that the filters of that table act on the map."""

DEFAULT: tuple[str, ...] = ()
"""None at first: the map is about the colour of the states, which marks hide."""

FRAMES = {"unknown": "Unknown", "neutral": "Neutral", "hostile": "Hostile"}
"""How the APP-6 symbols of Russia and Belarus are framed: the first says least, the reader chooses."""


@dataclass(frozen=True)
class MapOptions:
    """What the reader asks the map for, besides filters.

    Attributes
    ----------
    measure : str
        A name of `choropleth.MEASURES`.
    layers : tuple of str
        Names of `LAYERS` that are on.
    view : str
        A name of `maps.VIEWS`.
    year : int or None
        The one year shown; None for all years of the filters.
    origin : str
        What an exposure is measured from, a code of `exposure.choices`.
    km : int
        How far, kilometres.
    system, site : str
        Whose published range round which site; either may be empty.
    frame : str
        A name of `FRAMES`.
    selected : tuple of str
        The sites that the reader has chosen.
    """

    measure: str = "spending"
    layers: tuple[str, ...] = DEFAULT
    view: str = "flank"
    year: int | None = None
    origin: str = "russia_belarus"
    km: int = 300
    system: str = ""
    site: str = ""
    frame: str = "unknown"
    selected: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class MapLayers:
    """The rows of each layer that is on; None where it is off.

    Attributes
    ----------
    exercises : pandas.DataFrame or None
        Result of `places.exercise_places`.
    sites : pandas.DataFrame or None
        Result of `places.base_points`, of the sides that are on.
    battlegroups : pandas.DataFrame or None
        Result of `battlegroup_points`.
    incidents : pandas.DataFrame or None
        Result of `incident_points`.
    formations : pandas.DataFrame or None
        Result of `formations.formations`.
    spread : weapon_ranges.Spread or None
        Two lines round a place.
    outline : numpy.ndarray or None
        Result of `exposure.outline`.
    gap, regions : bool
        Whether the Suwalki gap and the regions inside states are drawn.
    frame : str
        A name of `FRAMES`.
    selected : tuple of (str, float, float)
        Name, longitude and latitude of each site that the reader has chosen.
    """

    exercises: pd.DataFrame | None = None
    sites: pd.DataFrame | None = None
    battlegroups: pd.DataFrame | None = None
    incidents: pd.DataFrame | None = None
    formations: pd.DataFrame | None = None
    spread: weapon_ranges.Spread | None = None
    outline: Any = None
    gap: bool = False
    regions: bool = False
    frame: str = "unknown"
    selected: tuple[tuple[str, float, float], ...] = ()


def gather(filtered: Tables, register: Tables, sizes: pd.DataFrame, choice: MapOptions) -> MapLayers:
    """Return the rows of each layer that is on.

    Parameters
    ----------
    filtered, register : Tables
        The tables as the filters leave them, and unfiltered: a range and an exposure start from any site.
    sizes : pandas.DataFrame
        Result of `sizes.sizes` on the filtered exercises.
    choice : Choice
        What the reader asked for.
    """
    on = set(choice.layers)
    bases = places.base_points(filtered.sites)
    points = places.exercise_points(filtered.exercise_sites, sizes) if "exercises" in on else None
    exposed = exposure.sites_of(register.sites, choice.origin)
    ranged = "ranges" in on
    return MapLayers(
        exercises=None if points is None else places.exercise_places(points),
        sites=bases[bases[c.SIDE].isin(on)] if on & set(codes.SITE_SIDES) else None,
        battlegroups=battlegroup_points(filtered.battlegroups) if "battlegroups" in on else None,
        incidents=incident_points(filtered.incidents) if "incidents" in on else None,
        formations=formations.formations(filtered.battlegroups, filtered.sites) if "symbols" in on else None,
        spread=weapon_ranges.spread(register.weapon_ranges, register.sites, choice.system, choice.site)
        if ranged
        else None,
        outline=exposure.outline(exposed, choice.km) if choice.measure == "exposure" else None,
        gap="gap" in on,
        regions="admin1" in on,
        frame=choice.frame,
        selected=_selected(register.sites, choice.selected),
    )


def states(filtered: Tables, register: Tables, selection: Selection, choice: MapOptions) -> pd.DataFrame:
    """Return the figure of each state, see `choropleth.by_state`; an exposure starts from any site."""
    found = None
    if choice.measure == "exposure":
        found = exposure.state_figures(
            filtered.units, exposure.sites_of(register.sites, choice.origin), choice.km
        )
    return choropleth.by_state(filtered, choice.measure, selection, found)


def reach_words(register: Tables, choice: MapOptions) -> str:
    """Say within what an exposure is measured; nothing for another measure."""
    if choice.measure != "exposure":
        return ""
    origin = exposure.choices(register.sites)[choice.origin]
    return f"{choice.km} km of {'any ' + origin[4:] if origin.startswith('Any ') else origin}"


def tables(choice: MapOptions) -> tuple[str, ...]:
    """Return the tables whose rows the layers draw that are on, each once."""
    return tuple(dict.fromkeys(SHOWS[one] for one in choice.layers if one in SHOWS))


def source_ids(drawn: MapLayers) -> tuple[str, ...]:
    """Return the documents behind every layer that is on, each entry a `;`-joined list."""
    tables = (drawn.exercises, drawn.sites, drawn.battlegroups, drawn.incidents, drawn.formations)
    cells = [cell for rows in tables if rows is not None for cell in rows[c.SOURCE_IDS].dropna()]
    return (*cells, *((drawn.spread.source_ids,) if drawn.spread is not None else ()))


def snapshots_until(groups: pd.DataFrame, selection: Selection, year: int) -> pd.DataFrame:
    """Return the snapshots of battlegroups up to the end of a year, whatever years are chosen.

    A snapshot stays true until the next one, so those of earlier years count too.
    """
    of_other_filters = selection.without("years").filter("battlegroups", groups)
    return of_other_filters[(years_of(of_other_filters[c.AS_OF]) <= year).fillna(value=False).astype(bool)]


def battlegroup_points(groups: pd.DataFrame) -> pd.DataFrame:
    """Return each host's battlegroup as it last stood in the rows given.

    Returns
    -------
    pandas.DataFrame
        The columns of `battlegroups.latest` with a place; `troops` missing where no actual figure is known.
    """
    latest = battlegroups.latest(groups)
    return latest[latest[c.LAT].notna() & latest[c.LON].notna()].reset_index(drop=True)


def incident_points(incidents: pd.DataFrame) -> pd.DataFrame:
    """Return the incidents that have a place: events only, never a published count.

    Returns
    -------
    pandas.DataFrame
        `incident_id`, `date`, `kind` (label), `place`, `countries`, `description`, `attribution_status`
        (label), `lat`, `lon`, `source_ids`.
    """
    events = incidents[~incidents[c.IS_COUNT].astype(bool)]
    placed = events[events[c.LAT].notna() & events[c.LON].notna()]
    labelled = placed.assign(
        **{
            c.KIND: placed[c.KIND].map(codes.INCIDENT_KINDS),
            c.ATTRIBUTION_STATUS: placed[c.ATTRIBUTION_STATUS].map(codes.ATTRIBUTION_STATUS),
            c.SOURCE_IDS: placed[c.SOURCE_ID],
        }
    )
    return labelled[_INCIDENT].reset_index(drop=True)


def _selected(sites: pd.DataFrame, site_ids: tuple[str, ...]) -> tuple[tuple[str, float, float], ...]:
    rows = sites[sites[c.SITE_ID].isin(site_ids) & sites[c.LAT].notna() & sites[c.LON].notna()]
    return tuple(
        (str(name), float(lon), float(lat))
        for name, lon, lat in zip(rows[c.NAME], rows[c.LON], rows[c.LAT], strict=True)
    )


_INCIDENT = [
    c.INCIDENT_ID,
    c.DATE,
    c.KIND,
    c.PLACE,
    c.COUNTRIES,
    c.DESCRIPTION,
    c.ATTRIBUTION_STATUS,
    c.LAT,
    c.LON,
    c.SOURCE_IDS,
]
