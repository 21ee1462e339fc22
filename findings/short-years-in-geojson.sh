#!/usr/bin/env bash
# Guess: dates in the properties of a GeoJSON file are texts, for JSON has no dates. At most a full ISO date
# becomes one; "14/09/17" stays a text, or is refused.
#
# What happens: GDAL takes two figures, a stroke, two figures, a stroke, two figures for year, month and day, in
# this order. Zapad-2017, from 14/09/17 to 20/09/17 as most of Europe writes it, is read as 17 to 20 September ...
# of 2014 and of 2020. 31/12/21 is in 1931: years from 30 on belong to the last century. datetime_as_string=True
# gives texts, but of the dates so made. One row that cannot be a date makes the whole column text again, so that
# the same cell changes its meaning with its neighbours.
#
# Versions: pyogrio 0.13.0 with GDAL 3.12.4, geopandas 1.2.0, pandas 3.1.1.
#
# Why it matters: own lists come as GeoJSON, and an analyst opens our exports beside them in geopandas or QGIS.
# An exercise of six years passes a check that the end is not before the start. Reading the properties as the
# JSON they are, and dates by an own rule, keeps the text.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps certifi==2026.10.19.post1 \
  geopandas==1.2.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 pyproj==3.7.2 \
  python-dateutil==4.0.0 shapely==2.2.0

cd "$scratch"
venv/bin/python - <<'PY'
import json

import geopandas
import pandas
import pyogrio

print("geopandas", geopandas.__version__, "pyogrio", pyogrio.__version__, "GDAL", pyogrio.__gdal_version__)
assert pyogrio.__gdal_version__ == (3, 12, 4)


def read(*rows, **choice):
    """Read rows of properties back through geopandas as texts of what it holds."""
    place = {"type": "Point", "coordinates": [27.6, 53.9]}
    features = [{"type": "Feature", "properties": row, "geometry": place} for row in rows]
    with open("list.geojson", "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)
    frame = geopandas.read_file("list.geojson", **choice)
    held = {
        name: [str(cell.date()) if isinstance(cell, pandas.Timestamp) else cell for cell in frame[name]]
        for name in rows[0]
    }
    print("  ", [list(row.values()) for row in rows], choice or "", "->", held)
    return held


zapad = {"start": "14/09/17", "end": "20/09/17"}
assert read(zapad) == {"start": ["2014-09-17"], "end": ["2020-09-17"]}
assert read(zapad, datetime_as_string=True) == {"start": ["2014-09-17"], "end": ["2020-09-17"]}
assert read({"start": "29/01/21"}, {"start": "31/12/21"}) == {"start": ["2029-01-21", "1931-12-21"]}
assert read({"start": "14/09/17"}, {"start": "autumn 2021"}) == {"start": ["14/09/17", "autumn 2021"]}
assert read({"start": "2021-09-10"}) == {"start": ["2021-09-10"]}
assert read({"start": "2021-09"}) == {"start": ["2021-09"]}
print("As found: day/month/year with a short year is read as year/month/day.")
PY
