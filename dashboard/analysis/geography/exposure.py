"""Exposure: what share of a state, and whether its capital, lies within some kilometres of sites.

Circles are geodesic; shares are areas in EPSG:3035, which keeps areas. Nothing here says that a weapon stands
at a site or reaches as far: it is geometry, and only that.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from dashboard.analysis.geography import geodesy
from dashboard.analysis.geography.capitals import CAPITALS
from dashboard.projections import EQUAL_AREA
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.wording import number, percent, rounded

CORNERS = 360
"""Corners of a circle whose area counts: its area is 0.005 % short."""

KALININGRAD = "RUS-KGD"

MEASURED_UNITS = (*(state for state in codes.COUNTRY_NAMES if state != "RUS"), KALININGRAD)
"""Units that have a share: Russia goes on beyond the sheet of the shapes, and only Kaliningrad lies on it
whole."""

SEATS = CAPITALS | {KALININGRAD: ("Kaliningrad", 54.71, 20.51)}
"""Where each is governed from, as in `capitals`."""

SIDE_WORDS = {"nato": "NATO", "russia_belarus": "Russian or Belarusian"}

SAME_SIDE = "Not measured: the sites are its own side's"

DISTANCES_KM = (50, 100, 200, 300, 500)


RULE = (
    "Share of each state's area within the distance of a site, the sites' own side left out; Kaliningrad by "
    "itself. Only sites on record count, so a state far from all of them has no share."
)

METHOD = (
    "Share of the state's area, lakes and islands included, within the distance of any of the sites: "
    "geodesic circles, areas in EPSG:3035 on borders simplified to 2 km. Capital: geodesic distance from its "
    "centre to the nearest site. Kaliningrad is measured by itself, the rest of Russia not at all, for it "
    "goes on beyond the map. Crimea counts within Ukraine: in the boundaries it is a part of Ukraine, not a "
    "unit that could be measured apart. A circle says nothing of what stands at a site or how far it reaches."
)
"""How the figures are found, for the line under a title and for downloads."""


def choices(sites: pd.DataFrame) -> dict[str, str]:
    """Return what a distance can be measured from: all sites of a side, those of a kind, each site.

    Returns
    -------
    dict of str to str
        Labels by code: `side`, `side:kind` or `site/site_id`; only those with a place, in that order.
    """
    placed = sites[sites[c.LAT].notna() & sites[c.LON].notna()]
    found: dict[str, str] = {}
    for side in reversed(codes.SITE_SIDES):
        if (placed[c.SIDE] == side).any():
            found[side] = f"Any {SIDE_WORDS[side]} site"
    for side in reversed(codes.SITE_SIDES):
        kinds = set(placed.loc[placed[c.SIDE] == side, c.KIND])
        named = ((kind, words) for kind, words in codes.SITE_KINDS.items() if kind in kinds)
        found |= {f"{side}:{kind}": f"Any {SIDE_WORDS[side]} {words.lower()}" for kind, words in named}
    each = placed.sort_values([c.SIDE, c.NAME], ascending=[False, True])
    return found | {
        f"site/{one}": f"{name} ({codes.SITE_SIDES[side]})"
        for one, name, side in zip(each[c.SITE_ID], each[c.NAME], each[c.SIDE], strict=True)
    }


def sites_of(sites: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return the rows of the site table, with coordinates, that a code of `choices` stands for."""
    placed = sites[sites[c.LAT].notna() & sites[c.LON].notna()]
    if code.startswith("site/"):
        return placed[placed[c.SITE_ID] == code.removeprefix("site/")]
    side, _, kind = code.partition(":")
    of_side = placed[placed[c.SIDE] == side]
    return of_side[of_side[c.KIND] == kind] if kind else of_side


def reach(sites: pd.DataFrame, km: float) -> shapely.Geometry:
    """Return the area within some kilometres of any of the sites, EPSG:3035; empty without a site."""
    rings = [
        geodesy.circle(lon, lat, km, CORNERS) for lon, lat in zip(sites[c.LON], sites[c.LAT], strict=True)
    ]
    return shapely.union_all(EQUAL_AREA.drawn([shapely.Polygon(ring) for ring in rings]))


def exposure(units: gpd.GeoDataFrame, sites: pd.DataFrame, km: float) -> pd.DataFrame:
    """Return for each state how much of it lies near sites, and how far its capital is from them.

    Parameters
    ----------
    units : geopandas.GeoDataFrame
        Shapes, see `frames.Frames`.
    sites : pandas.DataFrame
        Rows with `name`, `lat`, `lon`; see `chosen`.
    km : float
        Distance, kilometres.

    Returns
    -------
    pandas.DataFrame
        One row per unit of `MEASURED_UNITS`: `unit`, `name`, `area_km2`, `share_percent`, `capital`,
        `capital_km`, `nearest_site`. Empty without a site, or without shapes.
    """
    if sites.empty or units.empty:
        return pd.DataFrame(
            columns=[c.UNIT, c.NAME, c.AREA_KM2, c.SHARE_PERCENT, c.CAPITAL, c.CAPITAL_KM, c.NEAREST_SITE]
        )
    states = _states(units)
    near = shapely.area(shapely.intersection(states.to_numpy(), reach(sites, km)))
    names = [SEATS[state] for state in states.index]
    apart = geodesy.kilometres(
        [[lon] for _, _, lon in names], [[lat] for _, lat, _ in names], [sites[c.LON]], [sites[c.LAT]]
    )
    columns = {
        c.UNIT: states.index,
        c.NAME: units.set_index(c.UNIT).loc[states.index, c.NAME].to_numpy(),
        c.AREA_KM2: shapely.area(states.to_numpy()) / 1e6,
        c.SHARE_PERCENT: 100 * near / shapely.area(states.to_numpy()),
        c.CAPITAL: [name for name, _, _ in names],
        c.CAPITAL_KM: apart.min(axis=1),
        c.NEAREST_SITE: sites[c.NAME].to_numpy()[apart.argmin(axis=1)],
    }
    return pd.DataFrame(columns)


def state_figures(units: gpd.GeoDataFrame, sites: pd.DataFrame, km: float) -> pd.DataFrame:
    """Return the share of each unit as `choropleth.by_state` takes a figure of each state.

    Units of the side whose sites they are have no value: that they lie near their own sites says nothing. Nor
    has one without a site so near: the register does not hold all sites, so a share of none is not known.
    """
    table = exposure(units, sites, km)
    of_same_side = table[c.UNIT].isin(_units_of_side(sites)).to_numpy(dtype=bool)
    cited = lists.joined(sites[c.SOURCE_ID].dropna()) if len(sites) else None
    near_none = (table[c.SHARE_PERCENT] == 0).to_numpy(dtype=bool)
    words = [
        f"{f'No site on record within {number(km)} km' if none else f'{share_words(share)} of its area'}; "
        f"{capital} {geodesy.format_km(apart)} from {nearest}"
        for none, share, capital, apart, nearest in zip(
            near_none,
            *(table[name] for name in (c.SHARE_PERCENT, c.CAPITAL, c.CAPITAL_KM, c.NEAREST_SITE)),
            strict=True,
        )
    ]
    columns = {
        c.ISO3: table[c.UNIT].astype("str"),
        c.VALUE: table[c.SHARE_PERCENT]
        .astype("float64")
        .map(partial(rounded, decimals=1))
        .mask(of_same_side | near_none),
        c.AS_OF: pd.Series(index=table.index, dtype="str"),
        c.IS_COMPARABLE: True,
        c.WORDS: pd.Series(words, index=table.index, dtype="str").mask(of_same_side, SAME_SIDE),
        c.SOURCE_IDS: pd.Series([cited] * len(table), index=table.index, dtype="str").mask(of_same_side),
    }
    return pd.DataFrame(columns)


def share_words(share: float) -> str:
    """Return a share of an area in words: none, under one, or whole percent, for borders are not better."""
    if share == 0:
        return "None"
    if share < 1:
        return f"Under {percent(1)}"
    return f"Over {percent(99)}" if 99.5 <= share < 99.999 else percent(share, 0)


def outline(sites: pd.DataFrame, km: float) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    """Return the outline of the reach for drawing: longitude, latitude; rows of NaN between its parts."""
    if sites.empty:
        return np.empty((0, 2))
    drawn = shapely.simplify(reach(sites, km), 400 + 4 * km)
    rings = [ring for part in shapely.get_parts(drawn) for ring in (part.exterior, *part.interiors)]
    corners = [np.column_stack(EQUAL_AREA.degrees(*shapely.get_coordinates(ring).T)) for ring in rings]
    gap = np.full((1, 2), np.nan)
    return np.concatenate([row for ring in corners for row in (ring, gap)][:-1])


def near_capitals(site: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return each allied capital with its distance from a place in kilometres, the nearest first."""
    allied = [CAPITALS[state] for state in codes.FLANK_ALLIES]
    apart = geodesy.kilometres(
        site[c.LON], site[c.LAT], [lon for _, _, lon in allied], [lat for _, lat, _ in allied]
    )
    return sorted(
        ((name, float(km)) for (name, _, _), km in zip(allied, apart, strict=True)), key=itemgetter(1)
    )


def _units_of_side(sites: pd.DataFrame) -> set[str]:
    units = {"nato": set(codes.FLANK_ALLIES), "russia_belarus": {"BLR", KALININGRAD}}
    return set().union(*(units[side] for side in sites[c.SIDE].unique()))


def _states(units: gpd.GeoDataFrame) -> "pd.Series[Any]":
    """Return the shapes of `MEASURED_UNITS` in metres, by state, in the order of the country table."""
    measured = units[units[c.UNIT].isin(MEASURED_UNITS)].set_index(c.UNIT)
    present = [unit for unit in MEASURED_UNITS if unit in measured.index]
    shapes = measured.geometry.loc[present].to_numpy()
    return pd.Series(EQUAL_AREA.drawn(shapes), index=present, dtype="object")


def near_sites(places: pd.DataFrame, at: Sequence[tuple[float, float]], km: float) -> pd.DataFrame:
    """Return the rows whose `lon` and `lat` lie within some kilometres of any of the sites.

    Parameters
    ----------
    places : pandas.DataFrame
        Rows with `lat`, `lon`; those without coordinates are left out.
    at : sequence of (float, float)
        Longitude and latitude of each site.
    km : float
        Distance, kilometres.
    """
    placed = places[places[c.LAT].notna() & places[c.LON].notna()]
    lons, lats = [[lon for lon, _ in at]], [[lat for _, lat in at]]
    apart = geodesy.kilometres(lons, lats, placed[[c.LON]], placed[[c.LAT]])
    return placed.iloc[np.flatnonzero((apart <= km).any(axis=1))]
