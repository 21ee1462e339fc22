#!/usr/bin/env bash
# Guess: Turf, which computes with GeoJSON in the browser, leaves a place out whose number is not known, or refuses it,
# as its `interpolate` does where the number is not named at all.
#
# What happens: `null`, which GeoPandas writes for a gap, is zero to `interpolate`, `isolines`, `isobands`, `planepoint`
# and `moranIndex`. Between places with 30 and one that is not known the surface falls towards 0 at the one, and a line
# of 15 is drawn around it. Moran's index of 1, 2, nothing, 4, 5 and 6 along a road is 0.11, as that of 1, 2, 0, 4, 5
# and 6; without that place it is 0.22. To `centerMean` a weight that is not known is 1, so that a drill of unknown size
# pulls as one soldier. No warning is given.
#
# Versions: @turf/turf 7.4.0 (npm), geopandas 1.2.0, pyogrio 0.13.0; seen with Node.js 20. Nothing was found on it among
# the issues of Turfjs/turf, but that the 1 of `centerMean` is meant (1127).
#
# Why it matters: maps of how much is known or held where are drawn from such points, and a place without a number
# becomes the deepest hole of the map. Filter gaps out first.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  certifi==2026.10.19.post1 geopandas==1.2.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 \
  pyproj==3.7.2 python-dateutil==2.9.0.post0 shapely==2.2.0 six==1.17.0 tzdata==2026.6
npm install --silent --no-audit --no-fund --ignore-scripts @turf/turf@7.4.0

venv/bin/python -W error - <<'PY'
from importlib.metadata import version

import geopandas

print(*(f"{name} {version(name)}" for name in ("geopandas", "pyogrio")))


def write(name, numbers, easts, norths):
    places = geopandas.points_from_xy(easts, norths, crs=4326)
    geopandas.GeoDataFrame({"days": numbers}, geometry=places).to_file(f"{name}.geojson")


write("field", [30, 30, 30, 30, None], [20, 22, 20, 22, 21], [60, 60, 62, 62, 61])
write("road", [1, 2, None, 4, 5, 6], range(20, 26), [60] * 6)
grid = [(east, north) for north in (60, 61, 62) for east in (20, 21, 22)]
write("grid", [None if place == (21, 61) else 30 for place in grid], *zip(*grid))
PY

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as turf from "@turf/turf";

console.log("@turf/turf", JSON.parse(readFileSync("node_modules/@turf/turf/package.json")).version);
const read = (name) => JSON.parse(readFileSync(`${name}.geojson`));
/** The same places with another number where it is not known; `undefined` takes it away. */
const filled = (places, number) => ({
  ...places,
  features: places.features.map((place) => ({ ...place, properties: { days: place.properties.days ?? number } })),
});
const known = (places) => ({ ...places, features: places.features.filter((place) => place.properties.days !== null) });
const digits = (number) => +number.toFixed(2);

const field = read("field");
assert.equal(field.features[4].properties.days, null);
const how = { gridType: "point", property: "days", weight: 2 };
const lowest = (places) => Math.min(...turf.interpolate(places, 20, how).features.map((at) => at.properties.days));
const surfaces = [field, filled(field, 0), known(field)].map((places) => digits(lowest(places)));
console.log("  lowest of a surface between 30 and a gap, with 0, without the place:", ...surfaces);
assert.deepEqual(surfaces, [1.47, 1.47, 30]);
assert.throws(() => lowest(filled(field, undefined)), /zValue is missing/);

const road = read("road");
const moran = [road, filled(road, 0), known(road)].map(
  (places) => digits(turf.moranIndex(places, { inputField: "days" }).moranIndex),
);
console.log("  Moran's index with a gap, with 0, without the place:", ...moran);
assert.deepEqual(moran, [0.11, 0.11, 0.22]);

const grid = read("grid");
const line = turf.isolines(grid, [15], { zProperty: "days" }).features[0].geometry.coordinates;
console.log("  line of 15 around the gap:", JSON.stringify(line));
assert.deepEqual(line, [[[21.5, 61], [21, 60.5], [20.5, 61], [21, 61.5], [21.5, 61]]]);
const low = turf.isobands(grid, [0, 15], { zProperty: "days" }).features[0];
assert(turf.area(low) > 1e9);
const [triangle] = turf.tin(turf.featureCollection(field.features.slice(2)), "days").features;
assert.equal(digits(turf.planepoint(turf.point([21.5, 61.5]), triangle)), 15);

const drills = [[20, 10], [30, null]].map(([east, troops]) => turf.point([east, 60], { troops }));
const centre = turf.centerMean(turf.featureCollection(drills), { weight: "troops" }).geometry.coordinates[0];
console.log("  centre of 10 people at 20 east and a gap at 30 east:", digits(centre));
assert.equal(digits(centre), 20.91);
console.log("As found: what is not known is nothing.");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
