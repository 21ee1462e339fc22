"""What a click or a box on the flank map holds, and what is known of the sites that were chosen so."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.analysis.geography import choropleth, exposure, geodesy
from dashboard.analysis.geography.places import HELD
from dashboard.schema import codes
from dashboard.schema import columns as c

SITE = "site:"
"""Stands before the `site_id` of a mark, so that nothing else that a mark carries is taken for one."""

UNIT = "unit:"
"""Stands before the code of a state in what a click on its name carries."""

NEAR_KM = 100
"""How near to a site an exercise counts as held around it."""

AROUND = f"exercises_within_{NEAR_KM}_km"


@dataclass(frozen=True)
class MapSelection:
    """What lies under a click or in a box.

    Attributes
    ----------
    states : tuple of str
        ISO 3166-1 alpha-3, those that the filters know, in their order.
    sites : tuple of str
        `site_id` of each, in the order of the marks.
    places : tuple of str
        Marks of places of exercises, see `places.exercises_at`.
    """

    states: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def read_selection(points: Sequence[Mapping[str, Any]], sites: Collection[str]) -> MapSelection:
    """Read what the browser reports of a choice on the map.

    Parameters
    ----------
    points : sequence of mapping
        The points of a Plotly selection: a state has its shape as `location`, a site has `SITE` and its id
        as the last of its `customdata`, a place of exercises `places.HELD` and its row, the name of a
        state `UNIT` and its code. Lakes, borders and any other mark are left out.
    sites : collection of str
        The ids that there are.
    """
    marks = [str(point["customdata"][-1]) for point in points if point.get("customdata")]
    units = [str(point["location"]) for point in points if "location" in point]
    units += [one.removeprefix(UNIT) for one in marks if one.startswith(UNIT)]
    found = {choropleth.state_of(unit) for unit in units}
    ids = [one.removeprefix(SITE) for one in marks if one.startswith(SITE)]
    return MapSelection(
        states=tuple(state for state in codes.COUNTRY_NAMES if state in found),
        sites=tuple(dict.fromkeys(one for one in ids if one in sites)),
        places=tuple(one for one in marks if one.startswith(HELD)),
    )


def toggled(now: Sequence[str], clicked: str) -> list[str]:
    """Return what is chosen after a click: the one clicked, or nothing where it alone was chosen."""
    return [] if list(now) == [clicked] else [clicked]


def boxed(countries: Sequence[str], sites: Sequence[str], found: MapSelection) -> tuple[list[str], list[str]]:
    """Return the countries and sites chosen after a box.

    A box that holds states replaces both choices, one over sites alone only theirs, so that a reader can
    go on from a country to its sites; one that holds neither changes nothing.
    """
    if found.states:
        return list(found.states), list(found.sites)
    return list(countries), list(found.sites or sites)


def described_sites(sites: pd.DataFrame, exercise_sites: pd.DataFrame) -> pd.DataFrame:
    """Return several sites with what lies around each.

    Parameters
    ----------
    sites : pandas.DataFrame
        Rows of the site table with coordinates.
    exercise_sites : pandas.DataFrame
        Rows of the table of exercise sites, as the filters leave them.

    Returns
    -------
    pandas.DataFrame
        The site's columns, `kind` as a label, `nearest_allied_capital` (name and distance) and
        `exercises_within_100_km` (Int64, exercises).
    """
    capitals, around = [], []
    for lon, lat in zip(sites[c.LON], sites[c.LAT], strict=True):
        name, km = exposure.near_capitals({c.LON: lon, c.LAT: lat})[0]
        capitals.append(f"{name} {geodesy.format_km(km)}")
        near = exposure.near_sites(exercise_sites, [(lon, lat)], NEAR_KM)
        around.append(near[c.EXERCISE_ID].nunique())
    labelled = sites.assign(**{c.KIND: sites[c.KIND].map(codes.SITE_KINDS)})
    named = labelled.assign(**{c.NEAREST_ALLIED_CAPITAL: pd.Series(capitals, index=sites.index, dtype="str")})
    return named.assign(**{AROUND: pd.Series(around, index=sites.index, dtype="Int64")})
