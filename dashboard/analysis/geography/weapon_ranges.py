"""Published ranges of weapons: the spread between sources, as an inner and an outer line, never one."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.geography import geodesy
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.wording import counted, span

FAMILIES = {
    "S-400 Triumf (48N6)": "S-400 Triumf",
    "S-400 Triumf (missile family)": "S-400 Triumf",
    "Iskander-M (Belarusian service)": "Iskander (Belarusian service)",
}
"""Names under which sources write of one system."""

NOT_A_REACH = {
    ("Aegis Ashore (target class)", "altair-aegis-ashore-redzikowo-mission-ready-2024"),
    ("Bastion-P (P-800 Oniks)", "sputnik-kuriles-rusia-misiles-antibuque"),
}
"""Figures that are no range: the range of the missiles that Aegis Ashore can meet, a length of coast."""

FIRING_BANDS = ("Polonez", "Polonez-M")
"""Rocket launchers whose lower figure is how near they can fire, not a lower maximum."""

LONGEST_KM = 2500.0
"""A longer ring would leave the map on every side."""

METHOD = (
    "Inner line: the lowest maximum range that a source publishes; outer line: the highest. Geodesic circles "
    "round the place chosen. They show how far figures in print lie apart, not what stands there or what it "
    "would reach."
)


@dataclass(frozen=True)
class Spread:
    """Two lines round a place, for one system.

    Attributes
    ----------
    system : str
        Its name.
    place : str
        Name of the place.
    lat, lon : float
        Where it is, degrees.
    inner_km, outer_km : float
        Lowest and highest published maximum.
    n : int
        Documents behind them.
    source_ids : str
        Those documents.
    reported : bool
        Whether the register of sites says that public reporting places the system there.
    """

    system: str
    place: str
    lat: float
    lon: float
    inner_km: float
    outer_km: float
    n: int
    source_ids: str
    reported: bool

    def rings(self) -> tuple[geodesy.Numbers, geodesy.Numbers]:
        """Return the inner and the outer line: longitude and latitude in degrees."""
        inner = geodesy.circle(self.lon, self.lat, self.inner_km)
        return inner, geodesy.circle(self.lon, self.lat, self.outer_km)

    @property
    def words(self) -> str:
        """Say what the lines are."""
        there = (
            "public reporting places it there"
            if self.reported
            else "the register does not say that it stands there"
        )
        return (
            f"{self.system} from {self.place}: {span(self.inner_km, self.outer_km)} km in "
            f"{counted(self.n, 'document')}; {there}"
        )


def spreads(weapon_ranges: pd.DataFrame) -> pd.DataFrame:
    """Gather the figures of each system.

    Parameters
    ----------
    weapon_ranges : pandas.DataFrame
        Rows of the table of weapon ranges.

    Returns
    -------
    pandas.DataFrame
        One row per system: `system`, `operator`, `kind`, `inner_km` (lowest published maximum, or its lower
        end), `outer_km` (highest), `n` (Int64, documents), `note` (why it is not drawn; missing where it is),
        `source_ids`.
    """
    pairs = zip(weapon_ranges[c.SYSTEM], weapon_ranges[c.SOURCE_ID], strict=True)
    reach = pd.Series([pair not in NOT_A_REACH for pair in pairs], weapon_ranges.index, dtype="bool")
    ranges = weapon_ranges[reach]
    least = ranges[c.RANGE_MIN_KM].mask(ranges[c.SYSTEM].isin(FIRING_BANDS))
    low = least.fillna(ranges[c.RANGE_MAX_KM])
    named = ranges.assign(**{c.SYSTEM: ranges[c.SYSTEM].replace(FAMILIES), c.INNER_KM: low})
    groups = named.groupby(c.SYSTEM, sort=True)
    found = groups.agg(
        **{
            c.OPERATOR: (c.OPERATOR, "first"),
            c.KIND: (c.KIND, "first"),
            c.INNER_KM: (c.INNER_KM, "min"),
            c.OUTER_KM: (c.RANGE_MAX_KM, "max"),
            c.N: (c.SOURCE_ID, "nunique"),
            c.SOURCE_IDS: (c.SOURCE_ID, lists.joined),
        }
    ).reset_index()
    return found.astype({c.N: "Int64"}).assign(**{c.NOTE: _notes(found)})


def drawable(weapon_ranges: pd.DataFrame) -> list[str]:
    """Return the systems that two lines can be drawn for: different figures in several documents."""
    table = spreads(weapon_ranges)
    return table.loc[table[c.NOTE].isna(), c.SYSTEM].tolist()


def origins(weapon_ranges: pd.DataFrame, sites: pd.DataFrame, system: str) -> dict[str, str]:
    """Return the places from which a system may be drawn: those reported to have it first.

    Returns
    -------
    dict of str to str
        Names by `site_id`: sites of its operators' side with coordinates; empty for a system not drawn.
    """
    row = _row(weapon_ranges, system)
    if row is None:
        return {}
    east = bool({"RUS", "BLR"} & set(lists.parts(row[c.OPERATOR])))
    side = "russia_belarus" if east else "nato"
    placed = sites[(sites[c.SIDE] == side) & sites[c.LAT].notna() & sites[c.LON].notna()]
    ordered = placed.assign(_there=~_reported(placed, system)).sort_values(["_there", c.NAME])
    return {
        str(one): f"{name}{'' if away else ' (reported there)'}"
        for one, name, away in zip(
            ordered[c.SITE_ID], ordered[c.NAME], ordered["_there"].astype(bool), strict=True
        )
    }


def spread(weapon_ranges: pd.DataFrame, sites: pd.DataFrame, system: str, site_id: str) -> Spread | None:
    """Return the two lines of a system round a site; None where either is not there or not drawn."""
    row = _row(weapon_ranges, system)
    at = sites[(sites[c.SITE_ID] == site_id) & sites[c.LAT].notna() & sites[c.LON].notna()]
    if row is None or at.empty:
        return None
    place = at.iloc[0]
    return Spread(
        system=system,
        place=str(place[c.NAME]),
        lat=float(place[c.LAT]),
        lon=float(place[c.LON]),
        inner_km=float(row[c.INNER_KM]),
        outer_km=float(row[c.OUTER_KM]),
        n=int(row[c.N]),
        source_ids=lists.joined([row[c.SOURCE_IDS], place[c.SOURCE_ID]]),
        reported=bool(_reported(at, system).iloc[0]),
    )


def _row(weapon_ranges: pd.DataFrame, system: str) -> "pd.Series[str] | None":
    table = spreads(weapon_ranges)
    rows = table[(table[c.SYSTEM] == system) & table[c.NOTE].isna()]
    return None if rows.empty else rows.iloc[0]


def _notes(found: pd.DataFrame) -> "pd.Series[str]":
    notes = pd.Series(pd.NA, index=found.index, dtype="str")
    notes = notes.mask(found[c.OUTER_KM] > LONGEST_KM, "Not drawn: it would leave the map on every side.")
    notes = notes.mask(found[c.INNER_KM] == found[c.OUTER_KM], "Not drawn: all sources give one figure.")
    return notes.mask(found[c.N] == 1, "Not drawn: one document only, no spread between sources.")


def _reported(sites: pd.DataFrame, system: str) -> "pd.Series[bool]":
    """Say for each site whether its public systems name the system, by the first word of its name."""
    word = system.partition(" ")[0].removesuffix("-M").removesuffix("-P")
    return sites[c.PUBLIC_SYSTEMS].str.contains(word, regex=False, na=False).astype(bool)
