#!/usr/bin/env bash
# Guess: PivotTable.js reads "12,000" as 12,000, or leaves it out.
#
# What happens: sum, average, median, least and most take as much of a cell as JavaScript can begin to read as a
# number: "12,000" is 12, "2-3 thousand" is 2, "12 700" is 12 and "10-16 September" is 10, while "about 5,000" is left
# out. Three drills of 12,000, 13,000 and 500 have 525 people together, and the most is 500. The totals look likely
# and nothing is said. `dateFormat` does likewise: 1.10.2021 is in January.
#
# Versions: pivottable 2.23.0, jquery 3.7.1, jsdom 26.1.0; seen with Node.js 20.
#
# Why it matters: tables of people and spending are full of such cells. Make numbers of them first, by a reader that
# refuses what it does not know: of 12000, 13000 and 500 all five are right.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts pivottable@2.23.0 jquery@3.7.1 jsdom@26.1.0

cat > look.js <<'JS'
const assert = require("node:assert/strict");
const { JSDOM } = require("jsdom");

const { window } = new JSDOM("");
global.window = window;
global.document = window.document;
const $ = require("jquery");
global.jQuery = $;
require("pivottable");
const { PivotData, aggregators, derivers } = $.pivotUtilities;

for (const name of ["pivottable", "jquery", "jsdom"]) console.log(name, require(`${name}/package.json`).version);

function asked(how, cells) {
  const rows = cells.map((troops) => ({ host: "EST", troops }));
  const made = new PivotData(rows, { rows: ["host"], aggregator: aggregators[how](["troops"]), aggregatorName: how });
  return made.getAggregator(["EST"], []).value();
}

const drills = ["12,000", "13,000", "500"];
for (const [how, expected] of [["Sum", 525], ["Average", 175], ["Median", 13], ["Minimum", 12], ["Maximum", 500]]) {
  console.log(`  ${how} of 12,000, 13,000 and 500:`, asked(how, drills));
  assert.equal(asked(how, drills), expected);
  const right = { Sum: 25500, Average: 8500, Median: 12000, Minimum: 500, Maximum: 13000 };
  assert.equal(asked(how, [12000, 13000, 500]), right[how]);
}
for (const [cell, expected] of [["2-3 thousand", 2], ["12 700", 12], ["10-16 September", 10], ["about 5,000", 0]]) {
  console.log(`  Sum of ${cell}:`, asked("Sum", [cell]));
  assert.equal(asked("Sum", [cell]), expected);
}
const month = derivers.dateFormat("day", "%y-%m", true);
console.log("  month of 1.10.2021:", month({ day: "1.10.2021" }));
assert.equal(month({ day: "1.10.2021" }), "2021-01");
console.log("As found: twelve thousand are twelve.");
JS
TZ=UTC node look.js 2> said.txt || { cat said.txt; exit 1; }
