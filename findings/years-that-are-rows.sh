#!/usr/bin/env bash
# Guess: the CSV loader of loaders.gl, by which maps of deck.gl read tables, finds the heads of a table of states by year,
# "host,2019,2020,2021".
#
# What happens: it takes a first row for heads only where every cell of it is a text. One year among the heads makes them
# a row of the table: columns are called `column1`, `column2` and so on, and the sum of 2019 is 2,019 too high, for the
# year is counted with the drills. So with one year beside other heads, and with an empty first head, as pandas writes one
# above its index: there all names of columns are lost. No warning is given. `header: true` is right, as is d3-dsv.
#
# Versions: @loaders.gl/core 4.5.4, @loaders.gl/csv 4.5.2, d3-dsv 3.0.1 (npm); seen with Node.js 20. Nothing was found on
# it among the issues of visgl/loaders.gl; GDAL had the same (pull request 63 of OSGeo/gdal).
#
# Why it matters: tables by state and year are the first that statistical offices and registers give away. Say
# `csv: { header: true }`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts @loaders.gl/core@4.5.4 @loaders.gl/csv@4.5.2 d3-dsv@3.0.1

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "@loaders.gl/core";
import { CSVLoader } from "@loaders.gl/csv";
import { autoType, csvParse } from "d3-dsv";

for (const name of ["@loaders.gl/core", "@loaders.gl/csv", "d3-dsv"])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const read = async (text, more = {}) =>
  (await parse(text, CSVLoader, { csv: { shape: "object-row-table", ...more } })).data;
const plain = (rows) => rows.map((row) => ({ ...row }));

const YEARS = "host,2019,2020,2021\nEST,5,6,7\nLVA,1,2,3\n";
const rows = await read(YEARS);
console.log("  as read:", JSON.stringify(rows));
assert.deepEqual(plain(rows), [
  { column1: "host", column2: 2019, column3: 2020, column4: 2021 },
  { column1: "EST", column2: 5, column3: 6, column4: 7 },
  { column1: "LVA", column2: 1, column3: 2, column4: 3 },
]);
assert.equal(rows.reduce((sum, row) => sum + row.column2, 0), 2025); // 6 drills in 2019
const asked = await read(YEARS, { header: true });
assert.deepEqual(plain(asked), plain(csvParse(YEARS, autoType)));
assert.deepEqual({ ...asked[0] }, { host: "EST", 2019: 5, 2020: 6, 2021: 7 });

assert.equal((await read("host,2021\nEST,7\n")).length, 2);
assert.equal((await read(",host,people\n0,EST,5000\n")).length, 2);
assert.equal((await read("host,y2021\nEST,7\n")).length, 1);
console.log("As found: the years of a table are its first row.");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
