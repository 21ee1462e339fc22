#!/usr/bin/env bash
# Guess: rows that GeoPandas adds to a file (`to_file(mode="a")`) go into the columns of their names, or are refused.
#
# What happens: names are looked up, since a column that the file has not is refused, but cells go by their place. A
# frame whose columns stand in another order has its host among the guests and its year among the troops. Words among
# numbers are 0, numbers among words are digits, days among numbers are missing. So in each kind of file that was tried:
# GeoPackage, GeoJSON, FlatGeobuf and shapefile, without an error or a warning (GDAL has one only where a decimal number
# loses its decimals). With `use_arrow=True` the same call is right. Rows in metres are added to a file in degrees as
# they are.
#
# Versions: geopandas 1.2.0, pyogrio 0.13.0 with GDAL 3.12.4, pandas 3.1.1; `use_arrow` was tried with pyarrow 26.0.1. Nothing
# was found on it among the issues of geopandas and pyogrio.
#
# Why it matters: a register on a map grows year by year, and the columns of each year's frame stand as its source had
# them. Put them in the order of the file first (`frame[list(read_file(path, rows=0))]`), or give `use_arrow=True`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  certifi==2026.10.19.post1 geopandas==1.2.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 \
  pyproj==3.7.2 python-dateutil==2.9.0.post0 shapely==2.2.0 six==1.17.0 tzdata==2026.6

cd "$scratch"
cat > look.py <<'PY'
from importlib.metadata import version
from pathlib import Path

import geopandas
import pandas
import pyogrio
from shapely import Point

print(*(f"{name} {version(name)}" for name in ("geopandas", "pyogrio", "pandas")))
print("GDAL", pyogrio.__gdal_version_string__)
PLACE = [Point(25, 59)]
SIIL = {"host": ["EST"], "guest": ["LVA"], "year": [2018], "troops": [13000]}
FIRST = geopandas.GeoDataFrame(SIIL, geometry=PLACE, crs=4326)
MORE = {"guest": ["USA"], "host": ["POL"], "troops": [37000], "year": [2020]}
SECOND = geopandas.GeoDataFrame(MORE, geometry=PLACE, crs=4326)


def added(first, second, name="drills.gpkg"):
    """Return what a file of one frame says of the row of another that was added to it."""
    Path(name).unlink(missing_ok=True)
    first.to_file(name)
    second.to_file(name, mode="a")
    _, row = geopandas.read_file(name).drop(columns="geometry").to_dict("records")
    return row


right = {"host": "POL", "guest": "USA", "year": 2020, "troops": 37000}
for name in ("drills.gpkg", "drills.geojson", "drills.fgb", "drills.shp"):
    found = added(FIRST, SECOND, name)
    print(f"  {name}:", found)
    assert found == {"host": "USA", "guest": "POL", "year": 37000, "troops": 2020}
    assert added(FIRST, SECOND[list(geopandas.read_file(name, rows=0))], name) == right

day = pandas.to_datetime(["2021-09-10"])
zapad = geopandas.GeoDataFrame({"host": ["BLR"], "troops": [12700], "day": day}, geometry=PLACE, crs=4326)
found = added(zapad, zapad[["troops", "host", "day", "geometry"]])
print("  host and troops the other way round:", found["host"], found["troops"])
assert (found["host"], found["troops"]) == ("12700", 0)
found = added(zapad, zapad[["host", "day", "troops", "geometry"]])
print("  troops and day the other way round:", found["troops"], found["day"])
assert pandas.isna(found["troops"]) and pandas.isna(found["day"])

try:
    added(FIRST, FIRST.assign(note="late"))
except pyogrio.errors.FieldError as error:
    print("  a column that the file has not:", error)
else:
    raise SystemExit("a new column was not refused")
added(FIRST, FIRST.to_crs(3067))
metres = geopandas.read_file("drills.gpkg").geometry.iloc[1]
print("  a row in metres, in a file in degrees:", metres.wkt)
assert metres.x > 180
print("As found: the host is among the guests.")
PY
venv/bin/python -W error look.py
