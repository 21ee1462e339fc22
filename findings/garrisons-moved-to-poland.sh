#!/usr/bin/env bash
# Guess: a shapefile that GeoPandas writes in the polar projection of maps of the Arctic lies at the same places in a
# browser, where shpjs and proj4 read the projection from the file beside it.
#
# What happens: all places are 2,000 km off. Murmansk lies in Poland, Longyearbyen in the south of Norway, the pole at 71
# north (EPSG:3995). GDAL names the projection in that file as ArcGIS does, "Stereographic_North_Pole". The latitude in
# it is that of true size; proj4 knows this of "Stereographic_South_Pole", and takes it for the middle of the map in the
# northern one. By a text of PROJ, by other forms of WKT and in the Antarctic all is right. No warning is given, and
# GeoPandas reads the file as it was.
#
# Versions: shpjs 6.2.0, proj4 2.22.0, wkt-parser 1.5.6 (npm); geopandas 1.2.0, pyogrio 0.13.0, pyproj 3.7.2; seen with
# Node.js 20. Known in part: other names of the projection were mended (issue 433 of proj4js/proj4js); 456 there, open
# since 2023, tells of wrong places on one northern map and no cause.
#
# Why it matters: ice charts and maps of the Northern Fleet come in EPSG:3413 and EPSG:3995, as shapefiles. Turn them
# into longitude and latitude before they leave GeoPandas.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  certifi==2026.10.19.post1 geopandas==1.2.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 \
  pyproj==3.7.2 python-dateutil==2.9.0.post0 shapely==2.2.0 six==1.17.0 tzdata==2026.6
npm install --silent --no-audit --no-fund --ignore-scripts proj4@2.22.0 shpjs@6.2.0 wkt-parser@1.5.6

venv/bin/python -W error - <<'PY'
from importlib.metadata import version
from pathlib import Path

import geopandas
from shapely.geometry import Point

print(*(f"{name} {version(name)}" for name in ("geopandas", "pyogrio", "pyproj")))
NORTH = {"Murmansk": (33.08, 68.97), "Kirkenes": (30.04, 69.72), "Longyearbyen": (15.63, 78.22), "Pole": (0, 90)}
SOUTH = {"Rothera": (-68.13, -67.57), "Davis": (77.97, -68.58)}
for code, places in ((3413, NORTH), (3995, NORTH), (3575, NORTH), (3031, SOUTH)):
    points = [Point(*place) for place in places.values()]
    given = geopandas.GeoDataFrame({"name": list(places)}, geometry=points, crs=4326)
    given.to_crs(code).to_file(f"{code}.shp")
    Path(f"{code}.txt").write_text(given.to_crs(code).crs.to_wkt("WKT2_2019"))
    again = geopandas.read_file(f"{code}.shp").to_crs(4326)
    assert again.geometry.geom_equals_exact(given.geometry, 1e-6).iloc[:2].all()
PY

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import proj4 from "proj4";
import { parseDbf, parseShp } from "shpjs";

for (const name of ["shpjs", "proj4", "wkt-parser"])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);

/** The places of a shapefile as shpjs reads them, with two decimals. */
function read(code) {
  const names = parseDbf(readFileSync(`${code}.dbf`)).map((row) => row.name);
  const places = parseShp(readFileSync(`${code}.shp`), readFileSync(`${code}.prj`, "utf8"));
  return Object.fromEntries(places.map((place, row) => [names[row], place.coordinates.map((one) => +one.toFixed(2))]));
}

const EXPECTED = {
  3413: { Murmansk: [-3.69, 58.86], Kirkenes: [-6.14, 58.75], Longyearbyen: [-22.96, 62.59], Pole: [-45, 70] },
  3995: { Murmansk: [18.15, 52.19], Kirkenes: [16.18, 52.6], Longyearbyen: [6.11, 59.79], Pole: [0, 71] },
  3575: { Murmansk: [33.08, 68.97], Kirkenes: [30.04, 69.72], Longyearbyen: [15.63, 78.22], Pole: [10, 90] },
  3031: { Rothera: [-68.13, -67.57], Davis: [77.97, -68.58] },
};
for (const [code, places] of Object.entries(EXPECTED)) {
  const found = read(code);
  const projection = readFileSync(`${code}.prj`, "utf8").match(/PROJECTION\["(\w+)/)[1];
  console.log(`  EPSG:${code}, ${projection}:`, JSON.stringify(found));
  assert.deepEqual(found, places);
}
const there = proj4("EPSG:4326", readFileSync("3995.txt", "utf8")).forward([33.08, 68.97]);
const [east, north] = proj4("EPSG:4326", readFileSync("3995.prj", "utf8")).inverse(there);
assert(Math.abs(east - 18.15) < 0.01 && Math.abs(north - 52.19) < 0.01);
console.log("As found: Murmansk lies in Poland.");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
