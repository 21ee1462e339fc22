#!/usr/bin/env bash
# Guess: a package that describes and validates tables leaves Python's own CSV reader as it is.
#
# What happens: `import frictionless` sets the longest cell that Python's `csv` takes, for the whole process, from
# 131,072 letters to 2,147,483,646: its CSV parser does so when it is imported, whether or not a table is read.
# Nothing sets it back, and no function of the package does it later.
#
# Versions: frictionless 5.21.0.
#
# Why it matters: whoever counts on `csv.Error` for a cell beyond all measure has no such guard any more once a data
# package was described somewhere in the same process, and tests pass or fail by the order in which they run. The
# dashboard does not import it; the tests do, and set the limit back where they try such a cell.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check frictionless==5.21.0

"$scratch/venv/bin/python" - <<'PY'
import csv
from importlib.metadata import version

before = csv.field_size_limit()
import frictionless  # what the import does is the question

after = csv.field_size_limit()
print("frictionless", version("frictionless"))
print(f"  longest cell for csv: {before:,} letters before the import, {after:,} after it")
assert (before, after) == (131_072, 2_147_483_646), (before, after)
print("As found: the import lifts the limit for the whole process.")
PY
