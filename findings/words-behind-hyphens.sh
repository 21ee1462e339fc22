#!/usr/bin/env bash
# Guess: the search field of Observable's inputs finds a row by any word or number that the row holds, as its table shows
# it.
#
# What happens: a word that stands behind a hyphen is none: "2021" finds "Zapad 2021", "Zapad_2021" and "Zapad" with a
# dash of print and 2021, but not "Zapad-2021", and "24" not "Steadfast Defender-24". Numbers are looked up in digits
# alone: the table shows 12,700, "12700" finds it, "12,700" nothing. Letters with marks have to be typed with them:
# "Adazi" does not find the range in Latvia as Latvians write it. Only the whole name with its hyphen finds such a row.
#
# Versions: @observablehq/inputs 0.12.0, jsdom 26.1.0 (npm); seen with Node.js 20.
#
# Why it matters: registers hold one series in several spellings, Zapad-2021 above all, and the number beside the field
# ("3 results") looks as if all were found. Hand in a `filter` of one's own.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts @observablehq/inputs@0.12.0 jsdom@26.1.0

cat > look.js <<'JS'
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { JSDOM } = require("jsdom");

for (const name of ["@observablehq/inputs", "jsdom"])
  console.log(name, JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`)).version);
const { window } = new JSDOM("");
for (const name of ["document", "Event", "HTMLCollection", "HTMLElement", "MutationObserver", "Node", "NodeFilter", "NodeList"])
  global[name] = window[name];
global.window = window;

(async () => {
  const { search, table } = await import("@observablehq/inputs");
  const names = ["Zapad-2021", "Zapad 2021", "Zapad_2021", "Zapad\u20132021", "Steadfast Defender-24", "\u0100da\u017ei"];
  const rows = names.map((name) => ({ name, troops: 12700 }));
  const asked = (query, settings) => search(rows, { query, ...settings }).value.map((row) => row.name);

  assert.ok(table(rows).textContent.includes("12,700"));
  const expected = {
    2021: ["Zapad 2021", "Zapad_2021", "Zapad\u20132021"],
    "Zapad 2021": ["Zapad 2021", "Zapad_2021", "Zapad\u20132021"],
    "Zapad-2021": ["Zapad-2021"],
    24: [],
    defender: ["Steadfast Defender-24"],
    "12,700": [],
    12700: names,
    adazi: [],
    "\u0101da\u017ei": ["\u0100da\u017ei"],
  };
  for (const [query, found] of Object.entries(expected)) {
    console.log(`  ${query} finds`, asked(query));
    assert.deepEqual(asked(query), found);
  }
  const shown = search(rows, { query: "2021" }).textContent.trim();
  console.log("  beside the field:", shown);
  assert.ok(shown.includes("3 results"));
  const filter = (query) => (row) => row.name.toLowerCase().includes(query.toLowerCase());
  assert.equal(asked("2021", { filter }).length, 4);
  console.log("As found: 2021 does not find Zapad-2021.");
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node look.js 2> said.txt || { cat said.txt; exit 1; }
