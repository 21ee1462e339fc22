#!/usr/bin/env bash
# Guess: a package that describes and validates tables leaves Python's own CSV reader as it is.
#
# What happens: the first CSV file that frictionless describes or validates sets the longest cell that Python's `csv`
# takes, for the whole process, from 131,072 letters to 2,147,483,646; the import of the package alone does not.
# Nothing sets it back.
#
# Versions: frictionless 5.21.0.
#
# Why it matters: whoever counts on `csv.Error` for a cell beyond all measure has no such guard any more once a data
# package was validated somewhere in the same process, and tests pass or fail by the order in which they run. The
# dashboard does not use it; the tests do, and set the limit back where they try such a cell.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check frictionless==5.21.0

cd "$scratch"
venv/bin/python - <<'PY'
import csv
from importlib.metadata import version

import frictionless

with open("drills.csv", "w", encoding="utf-8") as file:
    file.write("name,days\nZapad,7\n")
before = csv.field_size_limit()
report = frictionless.validate("drills.csv")
after = csv.field_size_limit()
print("frictionless", version("frictionless"))
print(f"  longest cell for csv: {before:,} letters before a table is validated, {after:,} after it")
assert report.valid
assert (before, after) == (131_072, 2_147_483_646), (before, after)
print("As found: validating one small table lifts the limit for the whole process.")
PY
