#!/usr/bin/env bash
# Guess: FlatGeobuf's own library for the browser writes what each place of a GeoJSON file says, or refuses what it
# cannot hold.
#
# What happens: it takes the columns of the first place for those of all. What only later places say, such as a note,
# is gone. A column that is empty at the first place is text: 12,700 troops become "12700", and where the first place
# has a number, "about 5,000" is nothing. With another place first the same places keep other cells, and a note that
# is not there is an empty one. No word is said. GeoPandas reads what the file has, and writes all columns itself.
#
# Versions: flatgeobuf 4.5.0 (npm), geopandas 1.2.0, pyogrio 0.13.0; seen with Node.js 20.
#
# Why it matters: places of drills have gaps, and pages write this format for maps of many places. Write the file by
# GeoPandas or GDAL, or put a place first that has every column.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps certifi==2026.10.19.post1 geopandas==1.2.0 \
  numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 pyproj==3.7.2 python-dateutil==4.0.0 shapely==2.2.0 \
  tzdata==2026.6
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts flatgeobuf@4.5.0

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import fs from "node:fs";
import { deserialize, serialize } from "flatgeobuf/lib/mjs/geojson.js";

console.log("flatgeobuf", JSON.parse(fs.readFileSync("node_modules/flatgeobuf/package.json")).version);
const PLACES = [
  { name: "Adazi", troops: null },
  { name: "Tapa", troops: 12700, note: "with guests" },
  { name: "Orzysz", troops: "about 5,000" },
].map((properties, row) => ({
  type: "Feature", properties, geometry: { type: "Point", coordinates: [24 + row, 57] },
}));

async function kept(places) {
  const bytes = serialize({ type: "FeatureCollection", features: places });
  const found = [];
  for await (const place of deserialize(bytes)) found.push({ ...place.properties });
  return [bytes, found.sort((one, other) => one.name.localeCompare(other.name))];
}

const [bytes, asTheyStand] = await kept(PLACES);
fs.writeFileSync("places.fgb", bytes);
fs.writeFileSync("places.geojson", JSON.stringify({ type: "FeatureCollection", features: PLACES.slice(0, 2) }));
console.log("  Adazi first:", JSON.stringify(asTheyStand));
assert.equal(asTheyStand.find((place) => place.name === "Tapa").troops, "12700");
assert.ok(asTheyStand.every((place) => !("note" in place)));
const [, tapaFirst] = await kept([PLACES[1], PLACES[0], PLACES[2]]);
console.log("  Tapa first: ", JSON.stringify(tapaFirst));
assert.deepEqual(tapaFirst.find((place) => place.name === "Tapa"), { name: "Tapa", troops: 12700, note: "with guests" });
assert.equal(tapaFirst.find((place) => place.name === "Adazi").note, "");
assert.ok(!Number.isFinite(tapaFirst.find((place) => place.name === "Orzysz").troops));
assert.notEqual(tapaFirst.find((place) => place.name === "Orzysz").troops, "about 5,000");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
"$scratch/venv/bin/python" -W ignore - <<'PY'
import geopandas

print("geopandas", geopandas.__version__)
read = geopandas.read_file("places.fgb").set_index("name")
print("  GeoPandas reads:", sorted(read.columns), read["troops"].to_dict())
assert "note" not in read
assert read.loc["Tapa", "troops"] == "12700"
geopandas.read_file("places.geojson").to_file("whole.fgb")
whole = geopandas.read_file("whole.fgb").set_index("name")
assert whole.loc["Tapa", "note"] == "with guests"
assert whole.loc["Tapa", "troops"] == 12700
print("As found: the first place says which columns there are.")
PY
