#!/usr/bin/env bash
# Guess: SVGO, which makes pictures smaller, leaves what they say to a screen reader; by its default settings it keeps
# titles, descriptions and attributes of ARIA.
#
# What happens: the texts stay and what makes them heard goes. `role="img"` is dropped, so that a chart is no picture
# any more; the `id` of title and description is dropped because nothing of SVG points to it, while `aria-labelledby`,
# which does, stays and points to nothing. Bars that were a list of items with a name each are groups without a role,
# where ARIA provides for no name. The picture looks the same, and no word is said of it.
#
# Versions: svgo 4.1.0 (npm), default settings, `multipass` too; seen with Node.js 20. `keepRoleAttr` is an option of
# `removeUnknownsAndDefaults`, off by default. Known: issue 787 of svg/svgo for roles, and a proposed change, 2300, for
# the names.
#
# Why it matters: accessible charts are handed to site builders that run SVGO on every picture. Tests before that step
# see all names. Turn `cleanupIds` off and `keepRoleAttr` on, and test the file that is served.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts svgo@4.1.0

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { optimize, VERSION } from "svgo";

console.log("svgo", VERSION);
const chart = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60" role="img" aria-labelledby="name more">
  <title id="name">Troops by year</title>
  <desc id="more">2017: 12,700; 2021: 200,000</desc>
  <g role="list" aria-label="Years">
    <g role="listitem" aria-label="2017: 12,700"><rect x="10" y="55" width="20" height="5" fill="#246"/></g>
    <g role="listitem" aria-label="2021: 200,000"><rect x="50" y="10" width="20" height="50" fill="#246"/></g>
  </g>
</svg>`;
const count = (text, what) => text.split(what).length - 1;

for (const settings of [{}, { multipass: true }]) {
  const made = optimize(chart, settings).data;
  console.log(" ", made);
  for (const text of ["<title>", "<desc>", "Troops by year", "2017: 12,700; 2021: 200,000", 'aria-label="2017: 12,700"'])
    assert.ok(made.includes(text), text);
  assert.equal(count(chart, "role="), 4);
  assert.equal(count(made, "role="), 0);
  assert.ok(made.includes('aria-labelledby="name more"'));
  assert.ok(!made.includes('id="name"') && !made.includes('id="more"'));
}

const overrides = { cleanupIds: false, removeUnknownsAndDefaults: { keepRoleAttr: true } };
const kept = optimize(chart, { plugins: [{ name: "preset-default", params: { overrides } }] }).data;
assert.ok(kept.includes('id="name"') && kept.includes('role="img"'));
assert.equal(count(kept, "role="), 4);
console.log("As found: a chart with a name is a picture of nothing.");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
