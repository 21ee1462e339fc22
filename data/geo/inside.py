"""Make the outlines inside states, and the contour of Crimea, from the same areas as the states.

Run by `make boundaries` after `build.py`, whose steps it uses. No part of the program, which reads only what
this writes.
"""

import build
import geopandas as gpd
import numpy as np
import shapely
import shapely.ops

DRAWN = (
    *("EST", "LVA", "LTU", "POL", "SVK", "HUN", "ROU", "BGR", "FIN", "SWE", "NOR"),
    *("BLR", "RUS", "UKR", "MDA"),
)
"""States whose parts are drawn: those of the country table."""

SHEET = (3.0, 39.0, 46.0, 72.0)
"""West, south, east, north of the outlines: what the views of the map can show."""

TOLERANCE_M = 3000
SMALLEST_KM2 = 60.0
"""Islands below this stay without an outline of their own."""

DASH_KM, BREAK_KM = 14.0, 9.0
HALF_WIDTH_M = 400


def main() -> None:
    """Fetch the areas and write both files."""
    areas = build.fetch_areas()
    build.write(outlines(areas), build.HERE / "admin1.geojson", "area")
    build.write(contour(areas), build.HERE / "crimea.geojson", "contour")


def outlines(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the first-level parts of the states of the country table, simplified together.

    Parameters
    ----------
    areas : geopandas.GeoDataFrame
        Admin-1 areas with `adm0_a3`, `iso_3166_2`, `admin`, `name`; a valid coverage in WGS 84.

    Returns
    -------
    geopandas.GeoDataFrame
        `area` (a number), `code` (ISO 3166-2), `name`, `unit` (whose part it is), geometry with rings
        clockwise and three decimals.
    """
    kept = areas.assign(unit=build.with_units(areas)["unit"], iso3=build.with_units(areas)["iso3"])
    kept = build.cut(kept[kept["iso3"].isin(DRAWN)], SHEET).to_crs(build.METRES)
    kept.geometry = shapely.coverage_simplify(kept.geometry.values, TOLERANCE_M)
    kept.geometry = [_without_islets(shape) for shape in kept.geometry]
    drawn = kept.to_crs(build.DEGREES)
    drawn.geometry = build.displayed(drawn.geometry.values)
    drawn = drawn.rename(columns={"iso_3166_2": "code"}).sort_values(["unit", "code"], ignore_index=True)
    return drawn.assign(area=drawn.index)[["area", "code", "name", "unit", "geometry"]]


def contour(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the outline of Crimea with Sevastopol as a dashed band, for a map by address draws areas only.

    Returns
    -------
    geopandas.GeoDataFrame
        One row: `contour` (`crimea`), `name`, geometry with rings clockwise and three decimals.
    """
    crimea = areas[areas["iso_3166_2"].isin(build.TO_UKRAINE)].to_crs(build.METRES).union_all()
    largest = max(shapely.get_parts(crimea), key=lambda part: part.area)
    lines = shapely.get_parts(dashes(largest.simplify(build.TOLERANCE_M).exterior))
    bands = shapely.buffer(lines, HALF_WIDTH_M, cap_style="flat", join_style="bevel")
    drawn = build.displayed(gpd.GeoSeries(bands, crs=build.METRES).to_crs(build.DEGREES).values)
    whole = shapely.MultiPolygon([part for shape in drawn for part in shapely.get_parts(shape)])
    columns = {"contour": ["crimea"], "name": ["Crimea, occupied by Russia since 2014"]}
    return gpd.GeoDataFrame(columns, geometry=[whole], crs=build.DEGREES)


def dashes(line: shapely.LineString) -> shapely.MultiLineString:
    """Return a line in metres cut into dashes of `DASH_KM` with breaks of about `BREAK_KM`, evenly."""
    number = max(int(line.length / 1000 / (DASH_KM + BREAK_KM)), 1)
    step = line.length / number
    starts = np.arange(number) * step
    share = DASH_KM / (DASH_KM + BREAK_KM)
    return shapely.MultiLineString(
        [shapely.ops.substring(line, start, start + share * step) for start in starts]
    )


def _without_islets(shape: shapely.Geometry) -> shapely.Geometry:
    parts = shapely.get_parts(shape)
    large = [part for part in parts if part.area >= SMALLEST_KM2 * 1e6]
    return shapely.MultiPolygon(large) if large else shape


if __name__ == "__main__":
    main()
