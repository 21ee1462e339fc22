"""What a map shows as GeoJSON, GeoPackage and CSV, each with its coordinate system, credit and licence."""

import contextlib
import io
import json
import sqlite3
from collections.abc import Mapping
from itertools import pairwise

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from dashboard import sources
from dashboard.analysis.geography import ally_distance, exposure, geodesy, weapon_ranges
from dashboard.analysis.geography.layers import MapLayers
from dashboard.export import table
from dashboard.export.caption import LICENCE
from dashboard.schema import columns as c

CRS = 4326
CRS_WORDS = "EPSG:4326 (WGS 84), longitude and latitude in degrees"

BORDERS = (
    "Crimea and Sevastopol are drawn as Ukraine (UN General Assembly resolution 68/262); they have been "
    "occupied by Russia since 2014. No line of contact is drawn."
)

LAYER, KM, LINE, ABOUT = "layer", "km", "line", "about"
"""Columns that only these files have, and the name of what a file says of itself."""

CONTENTS = ("gpkg_spatial_ref_sys", "gpkg_contents", "gpkg_geometry_columns", "gpkg_ogr_contents")
"""Tables of a GeoPackage that say what its layers are."""

_MADE_BY = "select type, sql from part.sqlite_master where tbl_name = ? and sql > ''"
_COPY = """select printf('insert or ignore into main."%w" select * from part."%w"', :name, :name)"""

Layers = Mapping[str, gpd.GeoDataFrame]
"""What is shown, by the name of the layer."""


def layers(states: gpd.GeoDataFrame, drawn: MapLayers) -> dict[str, gpd.GeoDataFrame]:
    """Return what a map shows as one table for each layer, WGS 84.

    Parameters
    ----------
    states : geopandas.GeoDataFrame
        Result of `choropleth.by_unit`.
    drawn : Drawn
        The rows of each layer that is on.

    Returns
    -------
    dict of str to geopandas.GeoDataFrame
        `states` (areas) first, then only layers with rows: points with `lat` and `lon` beside the geometry,
        lines with `line` and `km`.
    """
    points = {
        "exercises": drawn.exercises,
        "sites": drawn.sites,
        "battlegroups": drawn.battlegroups,
        "incidents": drawn.incidents,
        "formations": drawn.formations,
    }
    found = {"states": _counter_clockwise(states)}
    found |= {name: _points(rows) for name, rows in points.items() if rows is not None and len(rows)}
    lines = _lines(drawn)
    return found | ({"lines": lines} if len(lines) else {})


def about(title: str, filters: str, release: str) -> dict[str, str]:
    """Return what every file says of itself, by name of the entry.

    Parameters
    ----------
    title, filters : str
        The map's finding, and the active filters in words.
    release : str
        Version and date of the data in words.
    """
    return {
        "title": title,
        "filters": filters,
        "data": release,
        "crs": CRS_WORDS,
        "attribution": f"Flankwatch. {sources.NATURAL_EARTH}",
        "licence": f"{LICENCE}; boundaries: public domain",
        "borders": BORDERS,
        "method": f"{exposure.METHOD} {weapon_ranges.METHOD} {ally_distance.GAP_METHOD}",
    }


def geojson(found: Layers, words: Mapping[str, str]) -> bytes:
    """Return all layers as one GeoJSON file (RFC 7946), with `layer` in each feature and `about`."""
    features = [
        feature | {"properties": {LAYER: name} | feature["properties"]}
        for name, rows in found.items()
        for feature in json.loads(_plain(rows).to_json(drop_id=True))["features"]
    ]
    collection = {"type": "FeatureCollection", ABOUT: dict(words), "features": features}
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def geopackage(found: Layers, words: Mapping[str, str]) -> bytes:
    """Return all layers as one GeoPackage, with a table `about` without geometry.

    It is made in memory, so that a server without a folder to write into has it too. GDAL writes one layer in
    memory and adds none (pyogrio 0.13), so the layers are put together as the SQLite databases that they are.
    """
    entries = pd.DataFrame({"entry": list(words), "text": list(words.values())})
    parts = {name: _plain(rows) for name, rows in found.items()} | {ABOUT: entries}
    with contextlib.closing(sqlite3.connect(":memory:")) as whole:
        for name, rows in parts.items():
            file = io.BytesIO()
            # A spatial index is a virtual table, which holds no rows that could be copied.
            options = {"SPATIAL_INDEX": "NO"} if isinstance(rows, gpd.GeoDataFrame) else {}
            pyogrio.write_dataframe(rows, file, layer=name, driver="GPKG", layer_options=options)
            _add_layer(whole, name, file.getvalue())
        return whole.serialize()


def _add_layer(whole: sqlite3.Connection, name: str, raw: bytes) -> None:
    """Add the layer of one GeoPackage to another; the first makes the other what it is."""
    if not whole.execute("select count(*) from sqlite_master").fetchone()[0]:
        whole.deserialize(raw)
        return
    whole.execute("attach ':memory:' as part")
    whole.deserialize(raw, name="part")
    made = whole.execute(_MADE_BY, (name,)).fetchall()
    copies = [whole.execute(_COPY, {"name": one}).fetchone() for one in (name, *CONTENTS)]
    # Its triggers count features, which those of the part have done already.
    tables, triggers = ([row[1:] for row in made if row[0] == kind] for kind in ("table", "trigger"))
    for (statement,) in (*tables, *copies, *triggers):
        whole.execute(statement)
    whole.commit()
    whole.execute("detach part")


def csv(found: Layers, words: Mapping[str, str]) -> bytes:
    """Return all layers as one table without shapes: `layer` first, then all columns; last what it is.

    Areas and lines have the latitude and longitude of a point on them.
    """
    tables = []
    for name, rows in found.items():
        on = rows.geometry.representative_point()
        flat = pd.DataFrame(rows.drop(columns="geometry"))
        placed = flat.assign(**{c.LAT: on.y.round(3), c.LON: on.x.round(3)})
        tables.append(placed.assign(**{LAYER: name}))
    joined = pd.concat(tables, ignore_index=True)
    ordered = joined[[LAYER, *(one for one in joined.columns if one != LAYER)]]
    credit = {name: words[name] for name in ("crs", "attribution", "licence", "borders")}
    return table.csv(ordered.assign(**credit))


def _points(rows: pd.DataFrame) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(rows, geometry=gpd.points_from_xy(rows[c.LON], rows[c.LAT]), crs=CRS)


def _lines(drawn: MapLayers) -> gpd.GeoDataFrame:
    """Return the rings of a range, the outline of a reach and the Suwalki gap, each with its kilometres."""
    made: list[tuple[str, float | None, shapely.Geometry]] = []
    if drawn.spread is not None:
        inner, outer = (shapely.LineString(ring) for ring in drawn.spread.rings())
        named = f"{drawn.spread.system} from {drawn.spread.place}"
        made.append((f"{named}: lowest maximum published", drawn.spread.inner_km, inner))
        made.append((f"{named}: highest maximum published", drawn.spread.outer_km, outer))
    if drawn.outline is not None and len(drawn.outline):
        made.append(("Within the distance of the sites", None, _multi(drawn.outline)))
    if drawn.gap:
        made.append(("Suwalki gap", ally_distance.gap_km(), shapely.LineString(ally_distance.SUWALKI_GAP)))
    columns = {LINE: [name for name, _, _ in made], KM: [km for _, km, _ in made]}
    return gpd.GeoDataFrame(columns, geometry=[shape for _, _, shape in made], crs=CRS)


def _multi(outline: geodesy.Numbers) -> shapely.Geometry:
    """Return an outline, whose parts rows of NaN divide, as lines."""
    ends = [-1, *np.flatnonzero(np.isnan(outline[:, 0])), len(outline)]
    return shapely.MultiLineString([outline[a + 1 : b] for a, b in pairwise(ends)])


def _counter_clockwise(states: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the areas as GeoJSON wants them; for a browser's globe they run the other way."""
    turned = shapely.orient_polygons(states.geometry.to_numpy(), exterior_cw=False)
    return states.set_geometry(gpd.GeoSeries(turned, index=states.index, crs=states.crs))


def _plain(rows: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return days as ISO text and other columns as they are, for formats that know no days."""
    days = {
        name: rows[name].dt.strftime("%Y-%m-%d")
        for name in rows.columns
        if pd.api.types.is_datetime64_any_dtype(rows[name])
    }
    return rows.assign(**days)
