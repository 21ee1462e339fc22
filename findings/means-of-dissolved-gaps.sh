#!/usr/bin/env bash
# Guess: mapshaper, when it dissolves areas, takes means and medians of the numbers that are there.
#
# What happens: in `calc=` of `-dissolve` an empty cell counts as zero in `mean()` and `median()`: of 500, 700 and
# nothing the mean is 400, the median 500. `min()` of them is nothing at all, `max()` is 700, `sum()` is right. And the
# expression `troops + 1` is 1 where troops are empty, and `troops < 600` keeps that row. Nothing is said.
#
# Versions: mapshaper 0.7.70; seen with Node.js 20.
#
# Why it matters: newsrooms make their maps of it, and dissolve districts to states or places to countries. Filter the
# gaps out first (`-filter "troops !== null"`).
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts mapshaper@0.7.70

cat > look.js <<'JS'
const assert = require("node:assert/strict");
const mapshaper = require("mapshaper");

console.log("mapshaper", require("mapshaper/package.json").version);
const places = [["LVA", 500], ["LVA", 700], ["LVA", null], ["EST", 12000]].map(([host, troops], row) => ({
  type: "Feature",
  properties: { host, troops },
  geometry: { type: "Point", coordinates: [24 + row / 10, 57] },
}));
const input = { "places.json": JSON.stringify({ type: "FeatureCollection", features: places }) };

async function rows(commands) {
  const made = await mapshaper.applyCommands(`-i places.json ${commands} -o out.json format=json`, input);
  return JSON.parse(made["out.json"]);
}

(async () => {
  const calc = "n = count(), all = sum(troops), middle = mean(troops), half = median(troops), least = min(troops), " +
    "most = max(troops)";
  const seen = (await rows(`-dissolve host calc='${calc}'`)).find((row) => row.host === "LVA");
  console.log("  dissolved:", JSON.stringify(seen));
  assert.deepEqual([seen.n, seen.all, seen.middle, seen.half, seen.most], [3, 1200, 400, 500, 700]);
  assert.ok(seen.least === null || seen.least === undefined);
  const more = (await rows("-each 'more = troops + 1'")).map((row) => row.more);
  console.log("  troops + 1:", JSON.stringify(more));
  assert.deepEqual(more, [501, 701, 1, 12001]);
  const few = (await rows("-filter 'troops < 600'")).map((row) => row.troops);
  console.log("  troops < 600:", JSON.stringify(few));
  assert.deepEqual(few, [500, null]);
  const known = await rows(`-filter 'troops !== null' -dissolve host calc='${calc}'`);
  const right = known.find((row) => row.host === "LVA");
  assert.deepEqual([right.middle, right.half, right.least], [600, 600, 500]);
  console.log("As found: what is not known is zero in a mean.");
})();
JS
node look.js 2> said.txt || { cat said.txt; exit 1; }
