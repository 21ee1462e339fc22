"""How far a place lies from the nearest allied land and from the Suwalki gap, along the ground."""

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from dashboard.analysis.geography import ally_distance, geodesy
from dashboard.analysis.kit.method import Method
from dashboard.schema import columns as c
from dashboard.wording import plain

FACING = ("RUS", "BLR")


@dataclass(frozen=True)
class Nearby:
    """Where a point lies.

    Attributes
    ----------
    on : str
        Name of the state or part of one that it lies in; empty at sea.
    allied : bool
        Whether that is an ally.
    other : str
        Nearest ally; for a point on allied land the nearer of Russia, Kaliningrad and Belarus.
    other_km, gap_km : float
        Kilometres to it, and to the line on which Poland meets Lithuania.
    foot : (float, float)
        Latitude and longitude of its point that lies nearest.
    """

    on: str
    allied: bool
    other: str
    other_km: float
    gap_km: float
    foot: tuple[float, float]

    @property
    def words(self) -> str:
        """What lies how far, in sentences."""
        where = f"It lies in {self.on}" if self.on else "It lies at sea"
        border = "border" if self.on else "coast or border"
        who = f"with {self.other}" if self.allied else f"of an ally ({self.other})"
        return (
            f"{where}; the nearest {border} {who} is {geodesy.format_km(self.other_km)} away, the Suwalki "
            f"gap {geodesy.format_km(self.gap_km)}."
        )


def nearby(lat: float, lon: float, units: gpd.GeoDataFrame) -> Nearby | None:
    """Return what lies near a point.

    Parameters
    ----------
    lat, lon : float
        Degrees, WGS 84.
    units : geopandas.GeoDataFrame
        Shapes of states, see `frames.Frames`.

    Returns
    -------
    Nearby or None
        None outside `ally_distance.REGION`, where shapes are cut off and a distance would be wrong.
    """
    at = pd.Series([float(lat)]), pd.Series([float(lon)])
    if not ally_distance.covered(*at).all():
        return None
    away = pd.Series(ally_distance.kilometres(*at, units.geometry)[0], index=units.index)
    here = units[away == 0]
    allied = bool(len(here)) and bool(here[c.NATO].iloc[0])
    facing = units[units[c.ISO3].isin(FACING)] if allied else units[units[c.NATO].astype(bool)]
    nearest = away[facing.index].idxmin()
    return Nearby(
        on="" if here.empty else str(here[c.NAME].iloc[0]),
        allied=allied,
        other=str(units.loc[nearest, c.NAME]),
        other_km=float(away[nearest]),
        gap_km=float(ally_distance.kilometres(*at, _gap(units))[0, 0]),
        foot=ally_distance.foot(lat, lon, units.geometry[nearest]),
    )


def outside_words() -> str:
    """Say why there is no distance for a point outside the region."""
    return (
        "The point lies outside the region of the boundaries (10° W to 60° E, 34° to 72° N), so no distance "
        "is told."
    )


def method() -> Method:
    """Return the note on distances."""
    return Method(
        "The shortest way along the ground from the place to the land of the nearest ally, and to the line "
        "on which Poland meets Lithuania between Kaliningrad and Belarus.",
        "Geodesic on the WGS 84 ellipsoid to the boundaries of the map. For a place on allied land the "
        "nearest land of Russia, Kaliningrad or Belarus is told instead.",
        "One point: the middle of a town or range to two decimals, not a position.",
        f"The boundaries are simplified to 2 km, so nothing below {plain(geodesy.LEAST_KM)} km is told. A "
        "distance says nothing about roads, reach or intent.",
    )


def _gap(units: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Return the common border of Poland and Lithuania."""
    land = units.set_index(c.UNIT).geometry
    return gpd.GeoSeries([land["POL"].boundary.intersection(land["LTU"].boundary)], crs=units.crs)
