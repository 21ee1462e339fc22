"""A table with its places: GeoJSON and GeoParquet, points for places and areas for states."""

import io
from collections.abc import Iterable

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import shapely

from dashboard.exhibits.exhibit import Exhibit
from dashboard.export import geo
from dashboard.export.tables.dataset import Dataset
from dashboard.export.tables.parquet import with_days, written
from dashboard.schema import columns as c


def has_places(shown: Exhibit) -> bool:
    """Say whether the rows of an exhibit lie anywhere: at coordinates, or on a map of states."""
    table = shown.data.table
    return {c.LAT, c.LON} <= set(table.columns) or _of_states(shown)


def geojson(table: Dataset, shown: Exhibit) -> bytes:
    """Return a table as GeoJSON (RFC 7946): `about`, and a feature for each row, with or without a place.

    Parameters
    ----------
    table : Dataset
        The rows.
    shown : Exhibit
        The exhibit that they are of, see `has_places`.
    """
    return geo.geojson({shown.name: _placed(table, shown)}, dict(table.about) | _geographic())


def geoparquet(table: Dataset, shown: Exhibit) -> bytes:
    """Return a table as GeoParquet; parameters as for `geojson`."""
    file = io.BytesIO()
    placed = _placed(table, shown)
    gpd.GeoDataFrame(with_days(placed), geometry="geometry", crs=placed.crs).to_parquet(file, index=False)
    return written(pq.read_table(io.BytesIO(file.getvalue())), table)


def _geographic() -> dict[str, str]:
    return {"crs": geo.CRS_WORDS, "borders": geo.BORDERS}


def _of_states(shown: Exhibit) -> bool:
    return shown.data.is_map and c.ISO3 in shown.data.table.columns and not shown.lacks_maps


def _placed(table: Dataset, shown: Exhibit) -> gpd.GeoDataFrame:
    rows = table.rows
    if _of_states(shown):
        shapes = _areas(rows[c.ISO3], shown.extract.register.units)
    else:
        known = rows[c.LAT].notna() & rows[c.LON].notna()
        points = gpd.points_from_xy(rows[c.LON].astype("float64"), rows[c.LAT].astype("float64"))
        shapes = [point if there else None for point, there in zip(points, known, strict=True)]
    return gpd.GeoDataFrame(rows, geometry=shapes, crs=geo.CRS)


def _areas(codes: "pd.Series[str]", units: gpd.GeoDataFrame) -> Iterable[shapely.Geometry | None]:
    """Return the area of each state, or part of one that has a row of its own, as GeoJSON wants it to run."""
    own = set(codes)
    belongs = units[c.UNIT].where(units[c.UNIT].isin(own), units[c.ISO3])
    found = units.geometry.groupby(belongs.to_numpy()).agg(lambda parts: shapely.union_all(list(parts)))
    turned = {code: shapely.orient_polygons(area, exterior_cw=False) for code, area in found.items()}
    return [turned.get(code) for code in codes]
