#!/usr/bin/env bash
# Guess: joins of Tidy.js, "dplyr for JavaScript", keep apart two columns of one name, as dplyr (`n.x`, `n.y`), pandas and
# Arquero do, or at least take one of them.
#
# What happens: they lay the row of one table over that of the other. In `leftJoin` and `fullJoin` a row with a partner
# has the partner's number, and a row without one keeps its own: one column holds planned numbers for some drills and
# counted ones for others. A partner's gap wipes out a known number, in `innerJoin` too, which has the partner's numbers
# throughout. Sums and means of such a column are of nothing at all. No warning is given, and there is no suffix to ask for.
# Arquero names the two `n_1` and `n_2`.
#
# Versions: @tidyjs/tidy 2.6.1, arquero 7.2.1 (npm); seen with Node.js 20. Nothing was found on it among the issues of
# pbeshai/tidy.
#
# Why it matters: planned and counted troops, two counts of one drill and two coders' years stand under the same head in
# two tables. Rename one of the columns before the join.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts @tidyjs/tidy@2.6.1 arquero@7.2.1

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { from } from "arquero";
import { fullJoin, innerJoin, leftJoin, rename, sum, summarize, tidy } from "@tidyjs/tidy";

for (const name of ["@tidyjs/tidy", "arquero"])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const planned = [["Siil", 5000], ["Namejs", 7000], ["Griffin", 9000]].map(([drill, n]) => ({ drill, n }));
const counted = [["Siil", 100], ["Namejs", null], ["Zapad", 3000]].map(([drill, n]) => ({ drill, n }));
const by = { by: "drill" };

const numbers = (rows) => Object.fromEntries(rows.map(({ drill, n }) => [drill, n]));
const left = numbers(tidy(planned, leftJoin(counted, by)));
const full = numbers(tidy(planned, fullJoin(counted, by)));
const inner = numbers(tidy(planned, innerJoin(counted, by)));
console.log("  left:", left, "full:", full, "inner:", inner);
assert.deepEqual(left, { Siil: 100, Namejs: null, Griffin: 9000 });
assert.deepEqual(full, { Siil: 100, Namejs: null, Griffin: 9000, Zapad: 3000 });
assert.deepEqual(inner, { Siil: 100, Namejs: null });
const [{ all }] = tidy(planned, leftJoin(counted, by), summarize({ all: sum("n") }));
assert.equal(all, 9100); // neither the 21,000 that were planned nor the 100 that were counted

const apart = tidy(planned, leftJoin(tidy(counted, rename({ n: "counted" })), by));
assert.deepEqual(apart[0], { drill: "Siil", n: 5000, counted: 100 });
const columns = from(planned).join_left(from(counted), "drill").columnNames();
console.log("  by Arquero:", columns);
assert.deepEqual(columns, ["drill", "n_1", "n_2"]);
console.log("As found: one column holds the numbers of two tables.");
JS
node look.mjs 2> said.txt || { cat said.txt; exit 1; }
test ! -s said.txt
