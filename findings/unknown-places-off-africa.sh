#!/usr/bin/env bash
# Guess: simplekml writes a placemark without coordinates as one without a place, as KML allows, or refuses it.
#
# What happens: it lies at 0 N, 0 E, off Africa: `newpoint(name="Zapad")` and `newpoint(coords=[])` have the coordinates
# "0.0, 0.0, 0.0" in the file, a line and an area too. GDAL, and so GeoPandas and QGIS, reads a point there as any other, so
# that the map of the flank reaches to the Gulf of Guinea. A height that is None is the word "None" in the file, of which
# GDAL makes zero. No warning is given. A name or a number that is None is left out, as it should be.
#
# Versions: simplekml 1.3.6, geopandas 1.2.0, pyogrio 0.13.0. Known in part: issue 7 of eisoldt/simplekml tells of
# placemarks with an address, and is closed; in this release they lie there all the same.
#
# Why it matters: a register has drills whose place is not known, and a loop over its rows makes a placemark for each. Make
# a folder of those without a place, or leave them out and say how many.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: --no-binary simplekml \
  certifi==2026.10.19.post1 geopandas==1.2.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 pyproj==3.7.2 \
  python-dateutil==2.9.0.post0 shapely==2.2.0 simplekml==1.3.6 six==1.17.0 tzdata==2026.6

venv/bin/python -W error - <<'PY'
from importlib.metadata import version

import geopandas
import simplekml

print(*(f"{name} {version(name)}" for name in ("simplekml", "geopandas", "pyogrio")))
file = simplekml.Kml()
file.newpoint(name="Siil", coords=[(25, 58)])
file.newpoint(name="Zapad")
file.newpoint(name="Shield", coords=[])
file.newpoint(name="Griffin", coords=[(24, 55, None)])
file.save("drills.kml")
for part, times in {"<coordinates>0.0, 0.0, 0.0<": 2, "<coordinates>24,55,None<": 1}.items():
    assert file.kml().count(part) == times
drills = geopandas.read_file("drills.kml")
found = {row.Name: row.geometry.wkt for row in drills.itertuples()}
for name, place in found.items():
    print(f"  {name}: {place}")
assert found == {
    "Siil": "POINT Z (25 58 0)",
    "Zapad": "POINT Z (0 0 0)",
    "Shield": "POINT Z (0 0 0)",
    "Griffin": "POINT Z (24 55 0)",
}
assert drills.total_bounds.tolist() == [0, 0, 25, 58]
shapes = simplekml.Kml()
shapes.newlinestring(name="patrol")
shapes.newpolygon(name="range")
shapes.newpoint(name="Spring Storm", address="Tapa")
assert shapes.kml().count("<coordinates>0.0, 0.0, 0.0<") == 3
print("As found: what has no place lies off Africa.")
PY
