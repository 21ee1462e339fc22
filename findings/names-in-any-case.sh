#!/usr/bin/env bash
# Guess: the same rows, written by GeoPandas as several kinds of file and read again with the same `where`, are the
# same rows.
#
# What happens: in a GeoPackage, which asks SQLite, `name = 'Zapad'` finds this spelling alone, and `name LIKE 'Zap%'`
# finds ZAPAD and zapad too. In GeoJSON, FlatGeobuf, a shapefile and GML, where GDAL answers by itself, it is the
# other way round: `=`, `IN` and `<>` do not tell capitals from small letters, and LIKE does. Nothing is said.
#
# Versions: geopandas 1.2.0, pyogrio 0.13.0 with GDAL 3.12.4. GDAL tells of it in its pages on OGR SQL; pyogrio tells
# that the dialect of `where` goes by the source, and not what that means for a name.
#
# Why it matters: names of drills and codes are written in either case, and a list that is kept as GeoJSON counts them
# otherwise than its GeoPackage. Read whole and filter in pandas. The product asks no file by `where`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps certifi==2026.10.19.post1 geopandas==1.2.0 \
  numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 pyproj==3.7.2 python-dateutil==4.0.0 shapely==2.2.0 \
  tzdata==2026.6

cd "$scratch"
"$scratch/venv/bin/python" -W ignore - <<'PY'
import geopandas
import pyogrio
from shapely import Point

print("geopandas", geopandas.__version__, "pyogrio", pyogrio.__version__, "GDAL", pyogrio.__gdal_version_string__)
NAMES = ["Zapad", "ZAPAD", "zapad", "Kavkaz", "Zapad-2021"]
rows = geopandas.GeoDataFrame({"name": NAMES}, geometry=[Point(24 + row, 54) for row in range(5)], crs=4326)
ASKED = ("name = 'Zapad'", "name IN ('Zapad')", "name <> 'Zapad'", "name LIKE 'Zap%'")
BY_GDAL, BY_SQLITE = [3, 3, 2, 2], [1, 1, 4, 4]
for file, expected in (
    ("rows.gpkg", BY_SQLITE), ("rows.geojson", BY_GDAL), ("rows.fgb", BY_GDAL), ("rows.shp", BY_GDAL),
    ("rows.gml", BY_GDAL),
):
    rows.to_file(file)
    found = [len(geopandas.read_file(file, where=where)) for where in ASKED]
    print(f"  {file}:", ", ".join(f"{where}: {count}" for where, count in zip(ASKED, found)))
    assert found == expected, file
    read = geopandas.read_file(file)
    assert (read["name"] == "Zapad").sum() == 1
    assert read["name"].str.startswith("Zap").sum() == 2
print("As found: what is equal goes by the kind of file.")
PY
