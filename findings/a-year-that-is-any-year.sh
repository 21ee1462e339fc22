#!/usr/bin/env bash
# Guess: FlexSearch, asked for 2002 while a reader types (`tokenize: "forward"`), finds drills of 2002.
#
# What happens: it finds those of all years from 2000 on. Every word is cut: figures into pieces of three, and letters
# and figures that stand twice in a row become one. 2002 is "200" and "2", then "20" and "2", and as beginnings of words
# both are in every year of this century. 2001 finds 2011 and 2021 too, 2012 finds 2011 and 2017, 2022 finds 2021, while
# 2017 and 2021 find themselves. Whoever tries one year may see nothing. Whole words alone (the default) are found
# rightly, but "20" finds 2009.
#
# Versions: flexsearch 0.8.212 (npm); seen with Node.js 20. Both are options of its encoder that are on unless told
# otherwise (`numeric`, `dedupe`).
#
# Why it matters: a year is the first thing by which drills are looked up. Each hit is a real drill, of another year.
# Give `encoder: new Encoder({ numeric: false, dedupe: false })`; one of the two is not enough.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts flexsearch@0.8.212

cat > look.js <<'JS'
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { Encoder, Index } = require("flexsearch");

console.log("flexsearch", JSON.parse(fs.readFileSync("node_modules/flexsearch/package.json")).version);
const years = ["2000", "2001", "2002", "2009", "2011", "2012", "2017", "2021", "2022"];

function asked(query, settings) {
  const made = new Index(settings);
  years.forEach((year, row) => made.add(row, `Zapad ${year}`));
  return made.search(query).map((row) => years[row]).sort();
}

const expected = {
  2000: ["2000"],
  2001: ["2001", "2011", "2021"],
  2002: years,
  2012: ["2011", "2012", "2017"],
  2017: ["2017"],
  2021: ["2021"],
  2022: ["2021", "2022"],
};
for (const [year, found] of Object.entries(expected)) {
  console.log(`  ${year} finds`, ...asked(year, { tokenize: "forward" }));
  assert.deepEqual(asked(year, { tokenize: "forward" }), found);
  assert.deepEqual(asked(year, { tokenize: "strict" }), [year]);
}
assert.deepEqual(asked("20", { tokenize: "strict" }), ["2000", "2001", "2002", "2009"]);

const pieces = new Index({ tokenize: "forward" }).encoder.encode("2002 2021");
console.log("  2002 and 2021 are looked up as", ...pieces);
assert.deepEqual(pieces, ["20", "2", "202", "1"]);
for (const year of years) {
  const encoder = new Encoder({ numeric: false, dedupe: false });
  assert.deepEqual(asked(year, { tokenize: "forward", encoder }), [year]);
}
assert.deepEqual(asked("2002", { tokenize: "forward", encoder: new Encoder({ numeric: false }) }), ["2002", "2021", "2022"]);
console.log("As found: the year 2002 is any year of this century.");
JS
node look.js 2> said.txt || { cat said.txt; exit 1; }
