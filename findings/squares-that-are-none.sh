#!/usr/bin/env bash
# Guess: a grid of squares of 100 km by Turf has squares of some 100 km at each side, on whatever place of the Earth.
#
# What happens: the side is turned into degrees of latitude, and as many degrees of longitude are taken. From 54 to 70 N
# a "square" is 100 km high and 58 km wide in Poland, 36 km in Finnmark: 5,763 down to 3,552 square kilometres, never
# 10,000. Triangles shrink likewise, from 4,950 to 2,948. Hexagons take the breadth of the middle latitude and spread
# about the right size, 25,981 square kilometres. All three take `units: "kilometers"` and say nothing.
#
# Versions: @turf/turf 7.4.0; seen with Node.js 20.
#
# Why it matters: exercises counted in such cells are spread thinner the farther north they are: the same density of
# drills gives a cell at the Barents Sea three fifths of the count of a cell in Poland, and a map shows a quiet north.
# Count in a projected grid or in cells of equal area.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts @turf/turf@7.4.0

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import fs from "node:fs";
import * as turf from "@turf/turf";

console.log("@turf/turf", JSON.parse(fs.readFileSync("node_modules/@turf/turf/package.json")).version);
const flank = [20, 54, 30, 70];
const km = { units: "kilometers" };
const areas = (grid) => grid.features.map((cell) => Math.round(turf.area(cell) / 1e6));
const seen = {};
for (const name of ["squareGrid", "triangleGrid", "hexGrid"]) {
  const all = areas(turf[name](flank, 100, km));
  seen[name] = [Math.max(...all), Math.min(...all)];
  console.log(`  ${name}(100 km): ${seen[name][0]} to ${seen[name][1]} square kilometres`);
}
assert.deepEqual(seen.squareGrid, [5763, 3552]);
assert.deepEqual(seen.triangleGrid, [4950, 2948]);
assert.ok(seen.hexGrid[0] > 25981 && seen.hexGrid[1] < 25981);

const sides = turf.squareGrid(flank, 100, km).features.map((cell) => {
  const [west, south, east, north] = turf.bbox(cell);
  const width = turf.distance([west, south], [east, south], km);
  return { south, width: Math.round(width), height: Math.round(turf.distance([west, south], [west, north], km)) };
});
const [first, last] = [sides[0], sides[sides.length - 1]].sort((a, b) => a.south - b.south);
console.log("  southern square", first, "northern square", last);
assert.deepEqual([first.width, first.height, last.width, last.height], [58, 100, 36, 100]);
const equator = areas(turf.squareGrid([20, -5, 30, 5], 100, km));
console.log("  at the equator:", Math.max(...equator));
assert.ok(Math.max(...equator) > 9900);
console.log("As found: the farther north, the narrower the square.");
JS
node look.mjs
