#!/usr/bin/env bash
# Guess: biblatex-csl-converter reads the day that BibTeX's own manual writes before a month, `month = "10~" # sep`, or
# leaves it out with a warning, as it does with the 16th.
#
# What happens: the 10th, 11th and 12th are taken for the month and the month for the day: 10 September 2021 is 9 October,
# 12 August is 8 December, in the BibLaTeX and in the CSL that it writes, without a warning. From the 13th on, and up to
# the 9th, the month is lost with the day: 16 September is 2021, with a warning. The month before the day, `sep # "~10"`,
# is right. citation-js keeps the year alone of both.
#
# Versions: biblatex-csl-converter 3.2.2 (3.6.0, which asks for Node.js 22, does the same), @citation-js/core 0.8.2,
# @citation-js/plugin-bibtex 0.8.2 (npm); seen with Node.js 20. Nothing was found on it among the issues of
# fiduswriter/biblatex-csl-converter.
#
# Why it matters: BibTeX has no field for a day, so older files of reports and news on drills carry theirs in this way,
# and a source moves behind the drill that it announces. Write `date = {2021-09-10}`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 \
  biblatex-csl-converter@3.2.2

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import "@citation-js/plugin-bibtex";
import { Cite } from "@citation-js/core";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";

for (const name of ["biblatex-csl-converter", "@citation-js/core", "@citation-js/plugin-bibtex"])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);

function read(date) {
  const file = `@misc{zapad, title = {Zapad}, ${date}}`;
  const { entries, errors, warnings } = new BibLatexParser(file).parse();
  assert.equal(errors.length, 0);
  const [reference] = Object.values(new CSLExporter(entries).parse());
  const [parts] = reference.issued["date-parts"];
  assert.deepEqual(entries[1].fields.date.split("-").map(Number), parts);
  return [entries[1].fields.date, warnings.length, new Cite(file).data[0].issued["date-parts"][0]];
}

const FOUND = {
  'month = "10~" # sep, year = 2021': ["2021-10-09", 0],
  'month = "11~" # sep, year = 2021': ["2021-11-09", 0],
  'month = "12~" # aug, year = 2021': ["2021-12-08", 0],
  'month = "13~" # sep, year = 2021': ["2021", 1],
  'month = "16~" # sep, year = 2021': ["2021", 1],
  'month = "9~" # sep, year = 2021': ["2021", 1],
};
for (const [date, [found, warned]] of Object.entries(FOUND)) {
  const [day, warnings, byOther] = read(date);
  console.log(`  ${date}: ${day}, warnings ${warnings}; by citation-js ${byOther}`);
  assert.deepEqual([day, warnings, byOther], [found, warned, [2021]]);
}
assert.deepEqual(read('month = sep # "~10", year = 2021').slice(0, 2), ["2021-09-10", 0]);
assert.deepEqual(read("date = {2021-09-10}"), ["2021-09-10", 0, [2021, 9, 10]]);
console.log("As found: the tenth of September is in October.");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
