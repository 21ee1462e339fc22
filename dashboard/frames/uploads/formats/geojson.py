"""GeoJSON: features with their attributes and the place of each."""

import json
from typing import Any

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape

from dashboard.frames.uploads.formats import shapes
from dashboard.frames.uploads.uploaded_table import MOST_COLUMNS, Records, Refused, refuse_more_rows

EXPECTED = "Expected a GeoJSON feature collection"


def read(raw: bytes) -> Records:
    """Read a feature collection.

    Raises
    ------
    Refused
        Where it is none.
    """
    try:
        found = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Refused(f"{EXPECTED}, saw JSON that is not well-formed.") from error
    features = _features(found)
    refuse_more_rows(len(features))
    columns = list(dict.fromkeys(name for feature in features for name in feature["properties"]))
    if len(columns) > MOST_COLUMNS:
        raise Refused(f"Expected at most {MOST_COLUMNS} columns, saw {len(columns):,}.")
    rows = [[feature["properties"].get(name) for name in columns] for feature in features]
    geometries = [_geometry(feature.get("geometry")) for feature in features]
    lost = sum(
        geometry is None and feature.get("geometry") is not None
        for geometry, feature in zip(geometries, features, strict=True)
    )
    notes = [f"Shapes that cannot be read, left without a place: {lost:,}."] if lost else []
    return shapes.records(columns, rows, geometries, _crs(found), notes)


def _features(found: object) -> list[dict[str, Any]]:
    if isinstance(found, dict) and found.get("type") == "Feature":
        found = {"type": "FeatureCollection", "features": [found]}
    if not isinstance(found, dict) or not isinstance(found.get("features"), list):
        raise Refused(f"{EXPECTED}, saw another kind of JSON.")
    features = [one for one in found["features"] if isinstance(one, dict)]
    if not features:
        raise Refused(f"{EXPECTED} with features, saw none.")
    return [one | {"properties": _properties(one.get("properties"))} for one in features]


def _properties(found: object) -> dict[str, Any]:
    return {str(name): cell for name, cell in found.items()} if isinstance(found, dict) else {}


def _geometry(found: object) -> shapely.Geometry | None:
    try:
        return shape(found) if isinstance(found, dict) else None
    except (ShapelyError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError):
        return None


def _crs(found: dict[str, Any]) -> str:
    """Return the coordinate system that files of before 2016 may name."""
    named = found.get("crs")
    properties = named.get("properties") if isinstance(named, dict) else None
    return str(properties.get("name", "")) if isinstance(properties, dict) else ""
