#!/usr/bin/env bash
# Guess: ExcelJS leaves the cells of a CSV file as text, or reads a column of days in one way.
#
# What happens: it takes each cell by itself, and the month first: 10-09-2021 is 9 October, and 13-09-2021, which can
# be none, stays text, so that of one column of days some are moments a month off and some are words. With dots and
# strokes all stay text. The code 0231 of an event becomes 231, and a unit that is named 1e5 is 100,000. Written again
# as CSV, the wrong day stands there as 2021-10-09. No warning is given.
#
# Versions: exceljs 4.4.0; seen with Node.js 20. Its README names the format among those it looks for; issues 978 and
# 991 of exceljs/exceljs tell of other cells that became days.
#
# Why it matters: lists of events of this region write the day first, and pages turn such files to workbooks with it.
# `map: (cell) => cell` leaves all cells as they are.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0

cat > drills.csv <<'CSV'
drill,first,dotted,code
Drill A,10-09-2021,10.09.2021,0231
Drill B,13-09-2021,13.09.2021,1e5
Drill C,2021-09-12,12.09.2021,190
CSV
cat > look.js <<'JS'
const assert = require("node:assert/strict");
const { Workbook } = require("exceljs");

console.log("exceljs", require("exceljs/package.json").version);

async function columns(options) {
  const book = new Workbook();
  const sheet = await book.csv.readFile("drills.csv", options);
  const column = (letter) => sheet.getColumn(letter).values.slice(2);
  return [column("B"), column("C"), column("D"), String(await book.csv.writeBuffer())];
}

(async () => {
  const [first, dotted, codes, written] = await columns();
  console.log("  10-09-2021, 13-09-2021, 2021-09-12:", first);
  console.log("  0231, 1e5, 190:", codes);
  assert.equal(first[0].toISOString(), "2021-10-09T00:00:00.000Z");
  assert.equal(first[1], "13-09-2021");
  assert.equal(first[2].toISOString(), "2021-09-12T00:00:00.000Z");
  assert.deepEqual(dotted, ["10.09.2021", "13.09.2021", "12.09.2021"]);
  assert.deepEqual(codes, [231, 100000, 190]);
  console.log("  written again:", written.split("\n")[1]);
  assert.match(written, /^Drill A,2021-10-09T00:00:00\S*,10\.09\.2021,231$/m);
  const [asTheyAre, , codesAsTheyAre] = await columns({ map: (cell) => cell });
  assert.deepEqual(asTheyAre, ["10-09-2021", "13-09-2021", "2021-09-12"]);
  assert.deepEqual(codesAsTheyAre, ["0231", "1e5", "190"]);
  console.log("As found: a day in September is in October, or a word.");
})();
JS
TZ=UTC node look.js 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
