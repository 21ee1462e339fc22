#!/usr/bin/env bash
# Guess: any-date-parser, asked for 13/09/2021 in the American order of month and day, says that there is no thirteenth
# month, or takes it for 13 September as it does with 13.09.2021.
#
# What happens: it lets go of the first figure: 13/09/2021 is 9 March 2021, 31/12/2021 is 12 January, 23/09/2021 is 9
# March as well. 20/09/2021 and 30/11/2021 are right, since there is no month 0. American order is what it takes unless
# it is told otherwise; by "en-GB" all are right. A span, "September 10-16, 2021", is 10 September 2016. A date-time
# group as armies write it, 101430ZSEP21, is 21 September 1014. In Lithuanian "2021-09" is 1 February 2009. None of
# them is said to be invalid, which the parser does say of what it does not know, as of "September 2021".
#
# Versions: any-date-parser 2.2.4; seen with Node.js 20.
#
# Why it matters: lists of exercises have days in this order, and nine months later or earlier, or seven centuries, is
# seen in no total. Name the locale of each list, and take no parser for spans and groups that does not know them.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts any-date-parser@2.2.4

cat > read.mjs <<'JS'
import assert from "node:assert/strict";
import fs from "node:fs";
import parser from "any-date-parser";

console.log("any-date-parser", JSON.parse(fs.readFileSync("node_modules/any-date-parser/package.json")).version);
const read = (text, locale) => {
  const day = parser.fromString(text, locale);
  return Number.isNaN(day.getTime()) ? "invalid" : day.toISOString().slice(0, 10);
};
const EXPECTED = {
  "13/09/2021": ["2021-03-09", "2021-09-13"],
  "23/09/2021": ["2021-03-09", "2021-09-23"],
  "31/12/2021": ["2021-01-12", "2021-12-31"],
  "20/09/2021": ["2021-09-20", "2021-09-20"],
  "30/11/2021": ["2021-11-30", "2021-11-30"],
  "13.09.2021": ["2021-09-13", "2021-09-13"],
  "September 10-16, 2021": ["2016-09-10", "2016-09-10"],
  "101430ZSEP21": ["1014-09-21", "1014-09-21"],
  "September 2021": ["invalid", "invalid"],
};
const found = Object.fromEntries(Object.keys(EXPECTED).map((text) => [text, [read(text, "en-US"), read(text, "en-GB")]]));
for (const [text, [american, british]] of Object.entries(found)) console.log(`  ${text}: en-US ${american}, en-GB ${british}`);
assert.deepEqual(found, EXPECTED);
assert.deepEqual([read("2021-09", "lt"), read("2021-09", "en-GB")], ["2009-02-01", "invalid"]);
console.log("As found: what cannot be a month loses its first figure.");
JS
TZ=UTC LC_ALL=C node read.mjs
