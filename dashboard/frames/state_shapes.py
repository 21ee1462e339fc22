"""The shapes of the states: read from the file that is measured, checked, and held against the drawn ones."""

import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from dashboard.frames.model import Fault
from dashboard.schema import codes

MEASURED = "geo/units.parquet"
DRAWN = "geo/units.geojson"
"""The same states as browsers draw them."""

COLUMNS = ("unit", "iso3", "nato", "flank", "name")

ANTIMERIDIAN = 180.0
"""Longitude where east and west are one."""

NONE = gpd.GeoDataFrame(
    {name: pd.Series(dtype="bool" if name in ("nato", "flank") else "str") for name in COLUMNS},
    geometry=[],
    crs="EPSG:4326",
)
"""What stands for the shapes of states where their file cannot be read."""


def read(data: Path) -> tuple[gpd.GeoDataFrame | None, list[Fault]]:
    """Return the shapes, WGS 84, and what is wrong with their file; None where it is broken."""
    path = data / MEASURED
    if not path.is_file():
        return None, [Fault(MEASURED, None, None, "a file", "none")]
    try:
        units = gpd.read_parquet(path)
    except (ValueError, OSError) as error:
        return None, [
            Fault(MEASURED, None, None, "a GeoParquet file", (str(error) or repr(error)).splitlines()[0])
        ]
    missing = [name for name in COLUMNS if name not in units.columns]
    if missing:
        return None, [Fault(MEASURED, None, name, "this column", "none") for name in missing]
    if units.crs is None or units.crs.to_epsg() not in (4326, None):
        seen = "no coordinate system" if units.crs is None else str(units.crs.name)
        return None, [Fault(MEASURED, None, None, "WGS 84", seen)]
    return units, []


def check(units: gpd.GeoDataFrame) -> list[Fault]:
    """Return faults of the shapes: missing states, repeated units, areas that are none or lie nowhere."""
    missing = sorted(set(codes.COUNTRY_NAMES) - set(units["unit"]))
    faults = [Fault(MEASURED, None, "unit", f"the state {code}", "none") for code in missing]
    repeated = units.loc[units["unit"].duplicated(), "unit"]
    faults += [Fault(MEASURED, None, "unit", "each unit once", f"'{code}' again") for code in repeated]
    for unit, shape in zip(units["unit"], units.geometry, strict=True):
        seen = _seen(shape)
        if seen:
            faults.append(Fault(MEASURED, None, "geometry", f"a sound area in degrees for {unit}", seen))
    return faults


def check_drawn(data: Path, units: gpd.GeoDataFrame | None) -> list[Fault]:
    """Return what the file that browsers draw lacks, or has beyond, the states that are measured."""
    try:
        features = json.loads((data / DRAWN).read_text("utf-8"))["features"]
        drawn = {one["properties"]["unit"] for one in features if one["geometry"]["coordinates"]}
    except (OSError, ValueError, KeyError, TypeError):
        return []  # told already by the check of the file as such
    if units is None or not features:
        return []
    apart = sorted(drawn.symmetric_difference(units["unit"]))
    seen = f"a difference at {', '.join(map(str, apart))}"
    return [Fault(DRAWN, None, "unit", f"the shapes of {MEASURED}", seen)] if apart else []


def _seen(shape: shapely.Geometry | None) -> str:
    """Say what is wrong with a shape; nothing if it is an area between -180 and 180, -90 and 90 degrees."""
    if shape is None or shape.is_empty:
        return "none"
    if shape.geom_type not in ("Polygon", "MultiPolygon"):
        return f"a {shape.geom_type}"
    if not shape.is_valid:
        return str(shapely.is_valid_reason(shape))
    west, south, east, north = shape.bounds
    inside = west > -ANTIMERIDIAN and east < ANTIMERIDIAN and south >= -90 and north <= 90
    return "" if inside else f"{west:g} to {east:g} east, {south:g} to {north:g} north"
