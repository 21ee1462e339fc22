#!/usr/bin/env bash
# Guess: readers of CSV files that look for types leave the names of drills as words: "Zapad 2021" is no number and no
# day.
#
# What happens: what JavaScript's own `Date` makes something of is a day to them, and that of Node.js passes over words
# that it does not know. With `parse: "auto"` Vega turns a column of "Zapad 2017", "Kevadtorm 2021" and
# "Steadfast Defender 2024" into the milliseconds of 1 January 2017, 2021 and 2024, so that all drills of a year are
# one; "Brigade 3" is in March 2001. A column with one name that ends otherwise ("Saber Strike 18") stays as it is, so
# that it depends on the rows. csv-parse, told to find days (`cast_date`), does so cell by cell.
#
# Versions: vega-loader 5.1.3 and csv-parse 7.0.3 (npm); seen with Node.js 20.
#
# Why it matters: nearly every series of drills is named by a word and a year. Axes and keys by name then have years,
# and rows of one year are added up. Name the column and its type: `parse: {day: "date:'%d.%m.%Y'"}`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts vega-loader@5.1.3 csv-parse@7.0.3

cat > look.js <<'JS'
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { parse } = require("csv-parse/sync");

for (const name of ["vega-loader", "csv-parse"])
  console.log(name, JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`)).version);

(async () => {
  const { read } = await import("vega-loader");
  const rows = (names) => ["name,day", ...names.map((name) => `${name},10.09.2021`)].join("\n");
  const byVega = (names) => read(rows(names), { type: "csv", parse: "auto" });
  const byCsvParse = (names) => parse(rows(names), { columns: true, cast: true, cast_date: true });
  const day = (cell) => (typeof cell === "string" ? cell : new Date(cell).toISOString().slice(0, 10));

  const drills = ["Zapad 2017", "Zapad-2021", "Kevadtorm 2021", "Steadfast Defender 2024", "Sea Breeze 2021 (Ukraine)"];
  const years = ["2017-01-01", "2021-01-01", "2021-01-01", "2024-01-01", "2021-01-01"];
  for (const [who, made] of [["Vega", byVega], ["csv-parse", byCsvParse]]) {
    const found = made(drills).map((row) => day(row.name));
    console.log(`  ${who}:`, drills.map((name, row) => `${name} -> ${found[row]}`).join(", "));
    assert.deepEqual(found, years);
  }
  assert.deepEqual(byVega(drills).map((row) => typeof row.name), Array(5).fill("number"));
  assert.equal(new Set(byVega(drills).map((row) => row.name)).size, 3); // three of them are one

  const numbered = byVega(["Brigade 1", "Brigade 3", "BALTOPS 12"]).map((row) => day(row.name));
  console.log("  Vega: Brigade 1, Brigade 3, BALTOPS 12 ->", ...numbered);
  assert.deepEqual(numbered, ["2001-01-01", "2001-03-01", "2001-12-01"]);
  // One name that is no day saves the column of Vega, but not that of csv-parse, which takes cell by cell.
  const mixed = ["Zapad 2017", "Saber Strike 18"];
  assert.deepEqual(byVega(mixed).map((row) => row.name), mixed);
  assert.deepEqual(byCsvParse(mixed).map((row) => day(row.name)), ["2017-01-01", "Saber Strike 18"]);
  assert.equal(day(byVega(drills)[0].day), "2021-10-09"); // the tenth of September
  assert.deepEqual(read(rows(drills), { type: "csv", parse: { day: "date:'%d.%m.%Y'" } }).map((row) => row.name), drills);
  console.log("As found: Zapad 2021 is the first of January 2021.");
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
TZ=UTC node look.js 2> said.txt || { cat said.txt; exit 1; }
