#!/usr/bin/env bash
# Guess: AlaSQL, the SQL of the browser, answers SUM(t) OVER (PARTITION BY h) with the sum of each state, or refuses it
# as it does RANK.
#
# What happens: the sum is right if the column itself is asked for as well; otherwise it is zero on every row, the mean
# and the highest are nothing, and the number of known values is zero. ORDER BY within OVER counts for nothing: a
# running total is the total on each row, and ROW_NUMBER() numbers the rows as they stand, so that the "largest of each
# state" is its first. Where states alternate the numbers begin again at each change: three Estonian drills are 1, 2
# and 1. No error is raised. DuckDB is right.
#
# Versions: alasql 4.19.1 (npm), duckdb 2.0.1 (PyPI); seen with Node.js 20. Issue 2408 of AlaSQL/alasql, closed, tells
# that such sums were those of one row; of the missing column and of the order nothing was found.
#
# Why it matters: shares of a state, running totals and "the largest per state" are what OVER is for, and a page that
# shows years and sums but not the single numbers is the common case. Use GROUP BY and a join.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: duckdb==2.0.1
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps alasql@4.19.1

cat > look.js <<'JS'
const alasql = require("alasql");
const fs = require("node:fs");

console.error("alasql", JSON.parse(fs.readFileSync("node_modules/alasql/package.json")).version);
const rows = JSON.parse(fs.readFileSync("rows.json")).map(([h, y, t]) => ({ h, y, t }));
const questions = JSON.parse(fs.readFileSync("questions.json"));
const answers = questions.map((question) =>
  alasql(question.replace("drills", "?"), [structuredClone(rows)]).map((row) => [row.h, row.y, row.x ?? null]),
);
console.log(JSON.stringify(answers));
JS

cat > look.py <<'PY'
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

import duckdb

print("duckdb", version("duckdb"))
ROWS = [("EST", 2019, 500), ("EST", 2020, 3000), ("LVA", 2019, 200), ("LVA", 2021, 700), ("EST", 2021, 100)]
BY_STATE = "over (partition by h)"
EXPECTED = {
    f"select h, y, sum(t) {BY_STATE} as x from drills": ([0] * 5, [3600, 3600, 900, 900, 3600]),
    f"select h, y, t, sum(t) {BY_STATE} as x from drills": ([3600, 3600, 900, 900, 3600], [3600, 3600, 900, 900, 3600]),
    f"select h, y, max(t) {BY_STATE} as x from drills": ([None] * 5, [3000, 3000, 700, 700, 3000]),
    f"select h, y, avg(t) {BY_STATE} as x from drills": ([None] * 5, [1200, 1200, 450, 450, 1200]),
    f"select h, y, count(t) {BY_STATE} as x from drills": ([0] * 5, [3, 3, 2, 2, 3]),
    f"select h, y, count(*) {BY_STATE} as x from drills": ([3, 3, 2, 2, 3], [3, 3, 2, 2, 3]),
    "select *, sum(t) over (partition by h order by y) as x from drills": (
        [3600, 3600, 900, 900, 3600], [500, 3500, 200, 900, 3600]),
    "select *, row_number() over (partition by h order by t desc) as x from drills": ([1, 2, 1, 2, 1], [2, 1, 2, 1, 3]),
    "select *, row_number() over (order by t desc) as x from drills": ([1, 2, 3, 4, 5], [3, 1, 4, 2, 5]),
}  # what AlaSQL answers for each row of the list, and DuckDB
Path("rows.json").write_text(json.dumps(ROWS))
Path("questions.json").write_text(json.dumps(list(EXPECTED)))
said = subprocess.run(["node", "look.js"], capture_output=True, text=True, check=True)
print(said.stderr.strip())
assert len(said.stderr.splitlines()) == 1

duckdb.execute("create table drills (h text, y int, t int)")
duckdb.executemany("insert into drills values (?, ?, ?)", ROWS)
for (question, (by_alasql, by_duckdb)), answer in zip(EXPECTED.items(), json.loads(said.stdout), strict=True):
    there = {row[:2]: row[-1] for row in duckdb.execute(question).fetchall()}
    found = [x for _, _, x in answer], [there[row[:2]] for row in ROWS]
    print(f"  {question}: {found[0]}, DuckDB {found[1]}")
    assert found == (by_alasql, by_duckdb), found
print("As found: a sum is zero unless its column is asked for.")
PY
venv/bin/python -W error look.py
