#!/usr/bin/env bash
# Guess: DuckDB gives one answer to one question on the same rows, whichever library wrote them as Parquet and in
# however many groups of rows: NaN is the largest number, as in its own tables and in PostgreSQL.
#
# What happens: PyArrow and Polars leave NaN out of the least and largest value that they note for each group, DuckDB
# notes it, and reading it takes such notes for all that is there. So a row with NaN passes `between -90 and 90` in
# files of the other two, where it is dropped as always true; `> 90` finds it in no such file, `isnan(x)` finds none
# there, and `not isnan(x)` all rows. `> 50` finds it in one group of rows and not in several. The largest value is NaN
# or 69.5. The file that DuckDB itself wrote gives the answers of its table. No warning is given. Polars answers alike
# for all of them.
#
# Versions: duckdb 2.0.1, pyarrow 26.0.1, polars 2.1.0, numpy 2.4.6. DuckDB 1.4.4 finds NaN by `isnan(x)`, and does the
# rest likewise.
#
# Why it matters: places that are not known are NaN in arrays, and stay so in files that NumPy, Polars or PyArrow write
# (pandas makes them nothing). A map by cells stops at them, though it asked for sound degrees: the product did
# (`dashboard/event_lists/expressions.py` now makes them nothing first).
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps duckdb==2.0.1 numpy==2.4.6 polars==2.1.0 \
  polars-runtime-32==2.1.0 pyarrow==26.0.1

cd "$scratch"
"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import duckdb
import numpy
import polars
import pyarrow
import pyarrow.parquet

print(*(f"{name} {version(name)}" for name in ("duckdb", "pyarrow", "polars", "numpy")))
degrees = numpy.linspace(40, 69.5, 60)
degrees[10] = numpy.nan
rows = pyarrow.table({"x": degrees})
duckdb.execute("create table held as select * from rows")
duckdb.execute("copy held to 'duckdb.parquet'")
pyarrow.parquet.write_table(rows, "pyarrow.parquet")
pyarrow.parquet.write_table(rows, "groups.parquet", row_group_size=20)
polars.from_arrow(rows).write_parquet("polars.parquet")

QUESTIONS = ("x between -90 and 90", "x > 90", "x > 50", "isnan(x)", "not isnan(x)")
FILES = ("duckdb.parquet", "pyarrow.parquet", "groups.parquet", "polars.parquet")


def answers(source):
    """How many rows each question finds, and the largest value."""
    counts = [duckdb.execute(f"select count(*) from {source} where {asked}").fetchone()[0] for asked in QUESTIONS]
    (largest,) = duckdb.execute(f"select max(x) from {source}").fetchone()
    return [*counts, str(largest)]


print("  asked:", *QUESTIONS, "largest", sep="; ")
found = {source: answers(source) for source in ("held", *(f"'{file}'" for file in FILES))}
for source, told in found.items():
    print(f"  {source}: {told}")
right = found["held"]
assert right == [59, 1, 40, 1, 59, "nan"]
assert found["'duckdb.parquet'"] == right
assert found["'pyarrow.parquet'"] == [60, 0, 40, 0, 60, "69.5"]
assert found["'groups.parquet'"] == [60, 0, 39, 0, 60, "69.5"]
assert found["'polars.parquet'"] == [60, 0, 40, 0, 60, "nan"]
x = polars.col("x")
for file in FILES:
    scan = polars.scan_parquet(file)
    told = [scan.filter(asked).collect().height for asked in (x.is_between(-90, 90), x > 90, x > 50, x.is_nan())]
    assert told == [59, 1, 40, 1], (file, told)
print("As found: what DuckDB finds depends on who wrote the file.")
PY
