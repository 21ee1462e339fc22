#!/usr/bin/env bash
# Guess: Formula.js, which gives the functions of Excel to JavaScript, passes over empty cells as Excel does, and leaves
# the lists that it is handed as they are.
#
# What happens: a number that stands behind a list is put into that list. MAX(sizes, 0), the largest or else nothing,
# leaves a drill of no size in `sizes`: its mean of 200 and 400 is 200 afterwards, COUNT(sizes, 9000) asked twice is
# 3 and 4. So with AVERAGE, MEDIAN, MIN and STDEV.S; a list behind a list does no harm, nor does SUM. GEOMEAN, HARMEAN,
# SUMSQ and MODE.SNGL put a zero in place of each empty cell of the list itself. MEDIAN takes an empty cell for zero:
# that of 5, nothing and 3 is 3 and not 4; COUNTIF by "<1000" counts it. HyperFormula, another such engine, agrees with
# Excel on these.
#
# Versions: @formulajs/formulajs 4.6.1, hyperformula 3.5.0 (npm); seen with Node.js 20.
#
# Why it matters: key figures stand side by side on a page, and which of them is right depends on the order in which
# they were computed. Hand in copies without empty cells: `MAX([...sizes, 0])`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts @formulajs/formulajs@4.6.1 hyperformula@3.5.0

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import * as formula from "@formulajs/formulajs";
import fs from "node:fs";
import { HyperFormula } from "hyperformula";

for (const name of ["@formulajs/formulajs", "hyperformula"])
  console.log(name, JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`)).version);

for (const name of ["COUNT", "AVERAGE", "MEDIAN", "MIN", "MAX", "STDEVS"]) {
  const list = [200, 400];
  formula[name](list, [9000, 12000]);
  assert.deepEqual(list, [200, 400], name);
  formula[name](list, 9000);
  assert.deepEqual(list, [200, 400, 9000], name);
}
const sizes = [200, 400];
const before = formula.AVERAGE(sizes);
assert.equal(formula.MAX(sizes, 0), 400);
console.log("  mean of 200 and 400:", before, "; after MAX(sizes, 0):", formula.AVERAGE(sizes), "; the list:", ...sizes);
assert.deepEqual([before, formula.AVERAGE(sizes), sizes], [300, 200, [200, 400, 0]]);
const list = [200, 400];
const counts = [formula.COUNT(list, 9000), formula.COUNT(list, 9000)];
console.log("  COUNT(list, 9000), asked twice:", ...counts);
assert.deepEqual(counts, [3, 4]);
const untouched = [200, 400];
assert.equal(formula.SUM(untouched, 9000), 9600);
assert.deepEqual(untouched, [200, 400]);

for (const ask of [formula.GEOMEAN, formula.HARMEAN, formula.SUMSQ, formula.MODE.SNGL]) {
  const cells = [5, null, 3];
  assert.deepEqual([formula.COUNT(cells), formula.MIN(cells)], [2, 3]);
  ask(cells);
  assert.deepEqual([cells, formula.COUNT(cells), formula.MIN(cells)], [[5, 0, 3], 3, 0]);
}

const sheet = HyperFormula.buildFromArray([[5], [null], [3]], { licenseKey: "gpl-v3" });
const right = (text) => sheet.calculateFormula(`=${text}`, 0);
const found = [formula.MEDIAN([5, null, 3]), formula.COUNTIF([5, null, 3], "<1000"), formula.AVERAGE([5, null, 3])];
const known = [right("MEDIAN(A1:A3)"), right('COUNTIF(A1:A3,"<1000")'), right("AVERAGE(A1:A3)")];
console.log("  MEDIAN, COUNTIF, AVERAGE of 5, nothing and 3:", ...found, "; HyperFormula:", ...known);
assert.deepEqual([found, known], [[3, 3, 4], [4, 2, 4]]);
console.log("As found: a list grows when its largest is asked for.");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
