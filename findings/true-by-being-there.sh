#!/usr/bin/env bash
# Guess: a truth that GeoPandas writes into KML ("official": false) is the same truth in a browser that reads the file
# by toGeoJSON.
#
# What happens: every truth is true. toGeoJSON knows the types that a KML file names for its columns, and turns a "bool"
# into a truth by asking whether there is any text: "false" and "0" are texts. A truth that is not known is left out, as
# it should be, so that a count by it has no "no" at all. A number that is there but empty, as other programs write it,
# is zero, and one with a thousands mark or a decimal comma is none. GeoPandas reads its own file as it was. No
# warning is given.
#
# Versions: @tmcw/togeojson 7.1.3 and @xmldom/xmldom 0.9.12 (npm); geopandas 1.2.0, pyogrio 0.13.0 with GDAL 3.12.4;
# seen with Node.js 20. Nothing was found on it among the issues of placemark/togeojson.
#
# Why it matters: it is what maps of the browser read KML with. A list of places says of each whether it is official,
# held, or repeated; on the map all of them are. Write such columns as words, "yes" and "no".
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  certifi==2026.10.19.post1 geopandas==1.2.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 \
  pyproj==3.7.2 python-dateutil==2.9.0.post0 shapely==2.2.0 six==1.17.0 tzdata==2026.6
npm install --silent --no-audit --no-fund --ignore-scripts @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.12

venv/bin/python -W error - <<'PY'
from importlib.metadata import version

import geopandas
import pandas
import pyogrio

print(*(f"{name} {version(name)}" for name in ("geopandas", "pyogrio")), "GDAL", pyogrio.__gdal_version_string__)
assert pyogrio.__gdal_version__ == (3, 12, 4)
OFFICIAL = [True, False, False]
HELD = pandas.array([True, None, False], dtype="boolean")
table = {"Name": ["Zapad", "Siil", "Kevadtorm"], "official": OFFICIAL, "held": HELD, "code": ["0231", "0045", "0007"]}
places = geopandas.points_from_xy([27.5, 25.0, 26.0], [53.9, 59.0, 58.5], crs=4326)
geopandas.GeoDataFrame(table, geometry=places).to_file("drills.kml", driver="LIBKML")
again = geopandas.read_file("drills.kml")
assert again["official"].tolist() == OFFICIAL
assert again["held"].astype(object).where(again["held"].notna(), None).tolist() == [True, None, False]
PY

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";

for (const name of ["@tmcw/togeojson", "@xmldom/xmldom"])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const read = (text) => kml(new DOMParser().parseFromString(text, "text/xml")).features.map((place) => place.properties);

const text = readFileSync("drills.kml", "utf8");
const official = [...text.matchAll(/name="official">(\w+)</g)].map(([, word]) => word);
const drills = read(text);
console.log("  in the file, official:", ...official);
for (const { name, ...said } of drills) console.log(`  ${name}:`, said);
assert.deepEqual(official, ["true", "false", "false"]);
assert.deepEqual(drills, [
  { name: "Zapad", official: true, held: true, code: "0231" },
  { name: "Siil", official: true, code: "0045" },
  { name: "Kevadtorm", official: true, held: true, code: "0007" },
]);

/** A cell of a column of a type, as toGeoJSON reads it. */
function cell(type, written) {
  const column = `<Schema id="s"><SimpleField name="x" type="${type}"/></Schema>`;
  const data = `<SchemaData schemaUrl="#s"><SimpleData name="x">${written}</SimpleData></SchemaData>`;
  const there = "<Point><coordinates>25,59</coordinates></Point>";
  const place = `<Placemark><ExtendedData>${data}</ExtendedData>${there}</Placemark>`;
  return read(`<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${column}${place}</Document></kml>`)[0].x;
}
const cells = Object.entries({ bool: ["0", "false", ""], int: ["", "12,700", "12700"], double: ["6,5"] }).flatMap(
  ([type, words]) => words.map((written) => [type, written]),
);
const found = cells.map(([type, written]) => cell(type, written));
console.log("  cells:", cells.map(([type, written], at) => `${type} "${written}" -> ${found[at]}`).join(", "));
assert.deepEqual(found, [true, true, false, 0, NaN, 12700, NaN]);
console.log("As found: what is false is true.");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
