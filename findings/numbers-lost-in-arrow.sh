#!/usr/bin/env bash
# Guess: `CSVArrowLoader` of loaders.gl reads a CSV file as `CSVLoader` does and hands it over as an Arrow table.
#
# What happens: texts alone are handed over. Every column of numbers is of the type "null" and has nothing in it, without
# a warning; so has a column of texts whose first cell is empty. The table has as many rows as the file has cells: behind
# each row of texts stand empty ones. So a list of drills has its names and states, and no people, years or places. With Arrow 17, the oldest release that the package allows, the rows are right unless a cell is
# empty, and the numbers are gone all the same. `CSVLoader` reads all of it; Arrow's own `tableFromJSON` makes the right
# table of its rows.
#
# Versions: @loaders.gl/core 4.5.4, @loaders.gl/csv 4.5.2, apache-arrow 21.2.0 (npm); seen with Node.js 20. Nothing was
# found on it among the issues of visgl/loaders.gl.
#
# Why it matters: maps of deck.gl are drawn from Arrow tables, and a mark whose size is nothing is simply not there. Read
# rows and make the table of them, and compare the number of rows.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts @loaders.gl/core@4.5.4 @loaders.gl/csv@4.5.2 \
  apache-arrow@21.2.0

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { tableFromJSON } from "apache-arrow";
import { parse } from "@loaders.gl/core";
import { CSVArrowLoader, CSVLoader } from "@loaders.gl/csv";

for (const name of ["@loaders.gl/core", "@loaders.gl/csv", "apache-arrow"])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const plain = (rows) => [...rows].map((row) => ({ ...row }));

async function read(text) {
  const rows = plain((await parse(text, CSVLoader)).data);
  const { data } = await parse(text, CSVArrowLoader);
  assert.deepEqual(plain(tableFromJSON(rows).toArray().map((row) => row.toJSON())), rows);
  return [rows, data, plain(data.toArray().map((row) => row.toJSON()))];
}

const DRILLS = "drill,host,people,share\nSiil,EST,13000,2.5\nNamejs,LVA,9000,1.5\n";
const [rows, table, inArrow] = await read(DRILLS);
console.log("  rows:", JSON.stringify(rows));
console.log("  in Arrow:", JSON.stringify(inArrow));
console.log("  types in Arrow:", table.schema.fields.map(({ name, type }) => `${name} ${type}`).join(", "));
assert.deepEqual(rows[0], { drill: "Siil", host: "EST", people: 13000, share: 2.5 });
assert.equal(table.numRows, 8);
assert.deepEqual(table.schema.fields.map(({ type }) => String(type)), ["Utf8", "Utf8", "Null", "Null"]);
const nothing = { drill: null, host: null, people: null, share: null };
const names = [{ ...nothing, drill: "Siil", host: "EST" }, { ...nothing, drill: "Namejs", host: "LVA" }];
assert.deepEqual(inArrow.filter(({ drill }) => drill !== null), names);

const [notes, , lost] = await read("drill,note\nSiil,\nNamejs,postponed\n");
assert.deepEqual(notes.map(({ note }) => note), [null, "postponed"]);
assert(lost.every(({ note }) => note === null));
console.log("As found: of a table only its texts arrive in Arrow.");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
